/** Counts that are read from the Parquet files, over the preview's server, are those of the explorer's engine. */
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Corpus, Study, Variable } from '../../src/corpus/corpus.ts';
import { packHead } from '../../src/corpus/pack.ts';
import { dataFiles } from '../../src/exports/files.ts';
import { tableParquet } from '../../src/exports/parquet.ts';
import { studyDoubts } from '../../src/exports/row-doubts.ts';
import { studiesTable } from '../../src/exports/tables.ts';
import { indexOf } from '../../src/facets/build-index.ts';
import { countFacets } from '../../src/facets/count.ts';
import { isFilterable } from '../../src/facets/facet.ts';
import { corpusFor, countFirm } from '../../src/facets/firm-count.ts';
import { parseAddress } from '../../src/facets/parse-address.ts';
import { serveFolder } from '../../src/publish/serve.ts';
import { answerQuery, corpusOfHead, unanswered } from '../../src/query/answer.ts';
import { openTables } from '../../src/query/table-columns.ts';
import { loadCorpus } from '../../src/records/load.ts';
import { failureKind } from '../../src/requests/failure.ts';
import { citationYear } from '../../src/schema/csl.ts';
import { traitsOf } from '../../src/schema/variable-kind.ts';
import { schoolGardens } from '../exports/invented.ts';
import { some } from '../runs.ts';

const corpora = [
	{ name: 'school gardens', corpus: schoolGardens },
	{ name: 'the first review', corpus: loadCorpus('content') },
];

function variableOf(isMeant: (variable: Variable) => boolean): Variable {
	const variable = schoolGardens.variables.find(isMeant);
	if (!variable) throw new Error('no variable');
	return variable;
}

const design = variableOf(({ id }) => id === 'design');
const year = variableOf((variable) => traitsOf(variable).form === 'year' && variable.of === 'study');

/** So many studies that their rows are several groups. */
const large = Array.from({ length: 110_000 }, (_, i): Study => {
	const study = schoolGardens.studies[i % schoolGardens.studies.length];
	const value = study?.values[year.id];
	if (!study || !value) throw new Error('no study');
	const issued = 1990 + (i % 30);
	return {
		...study,
		id: `s-${i}`,
		citation: { ...study.citation, issued: { 'date-parts': [[issued]] } },
		values: { ...study.values, [year.id]: { ...value, state: 'reported', value: issued } },
	};
});

const studiesFile = (studies: readonly Study[]) =>
	Buffer.from(
		tableParquet(
			studies,
			{
				tableOf: (some) => studiesTable(schoolGardens, some),
				doubtsOf: (some) => studyDoubts(schoolGardens, some),
			},
			[
				{ key: 'version', value: schoolGardens.review.version },
				{ key: 'date', value: schoolGardens.review.dates.data },
			],
		),
	);

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'query-'));
let server: Awaited<ReturnType<typeof serveFolder>>;

beforeAll(async () => {
	for (const [i, { corpus }] of corpora.entries()) {
		fs.mkdirSync(path.join(folder, String(i)));
		for (const { name, write } of dataFiles.filter((file) => file.name.endsWith('.parquet')))
			fs.writeFileSync(path.join(folder, String(i), name), write(corpus, ''));
	}
	fs.mkdirSync(path.join(folder, 'large'));
	fs.writeFileSync(path.join(folder, 'large/studies.parquet'), studiesFile(large));
	// Without a first page a folder is no site.
	fs.writeFileSync(path.join(folder, 'index.html'), '');
	server = await serveFolder(folder, '/');
});

afterAll(async () => {
	await server.close();
	fs.rmSync(folder, { recursive: true, force: true });
});

const open = (site: number | 'large' | 'old') => {
	const corpus = typeof site === 'number' ? (corpora[site]?.corpus ?? schoolGardens) : schoolGardens;
	const traffic = { bytes: 0, requests: 0 };
	return openTables(corpus, (table) => `${server.address}${site}/${table}.parquet`, traffic).then((files) => ({
		files,
		traffic,
	}));
};

/** Addresses over what a corpus has: each code of each variable alone, and conditions together. */
function addressesOf(corpus: Corpus): readonly string[] {
	const filterable = corpus.variables.filter(isFilterable);
	const coded = filterable.flatMap(({ id, codes }) => codes.map(({ code }) => `${id}=${code}`));
	const states = filterable.flatMap(({ id }) => [`${id}=not-reported`, `${id}.not=not-reported`]);
	const ofYear = filterable.filter((variable) => traitsOf(variable).form === 'year' && variable.of === 'study');
	const amounts = filterable.filter((variable) => traitsOf(variable).form === 'amount');
	const together = coded.flatMap((one, i) => (i % 7 === 0 ? [`${one}&${coded[(i * 5 + 3) % coded.length]}`] : []));
	return [
		'',
		'doubt=out',
		...coded,
		...states,
		...together,
		...together.map((query) => `${query}&doubt=out`),
		...ofYear.flatMap(({ id }) => [
			`${id}=2012..2016`,
			`${id}=..2011`,
			`${id}=1801..1802`,
			`${id}.not=${corpus.studies[0]?.citation.issued}`,
		]),
		...amounts.flatMap(({ id }) => [`${id}=10..100`, `${id}=50..`]),
	];
}

describe.each(corpora.map(({ name, corpus }, site) => ({ name, corpus, site })))('$name', ({ corpus, site }) => {
	const known = corpusOfHead({ ...packHead(corpus), programmes: [] });
	const variables = corpus.variables.filter(isFilterable);

	test('any selection finds as many reports, and as many in doubt', async () => {
		const { files } = await open(site);
		for (const [i, query] of some(addressesOf(corpus), 30).entries()) {
			const counted = variables[i % variables.length];
			if (!counted) throw new Error('no variable');
			const { selection, ignored } = parseAddress(corpus, query);
			const answer = await answerQuery(known, files, query, counted);
			expect(answer.ignored, query).toEqual(ignored);
			expect(answer.found, query).toEqual(countFirm(corpusFor(corpus, selection), selection));
			const [facet] = countFacets(indexOf(corpusFor(corpus, selection)), selection, [counted.id]);
			const codes = [...(facet?.codes ?? [])].filter(([, count]) => count > 0);
			const place = `${query} by ${counted.id}`;
			expect(
				answer.codes.filter(({ count }) => count > 0).map(({ code, count }) => [code, count]),
				place,
			).toEqual(codes);
			// Bins follow from the numbers that are read, which are fewer where years leave groups of rows out.
			const sum = (bins: readonly { count: number }[] = []) => bins.reduce((all, { count }) => all + count, 0);
			if (traitsOf(counted).form === 'amount') expect(sum(answer.bins), place).toBe(sum(facet?.bins));
		}
	});

	test('every variable is counted as the explorer counts it', async () => {
		const { files } = await open(site);
		const { selection } = parseAddress(corpus, '');
		for (const counted of variables) {
			const answer = await answerQuery(known, files, '', counted);
			const [facet] = countFacets(indexOf(corpus), selection, [counted.id]);
			expect(answer.codes.filter(({ count }) => count > 0).map(({ code, count }) => [code, count])).toEqual(
				[...(facet?.codes ?? [])].filter(([, count]) => count > 0),
			);
			expect(answer.bins.map(({ from, to, count }) => ({ from, to, count }))).toEqual(facet?.bins);
		}
	});
});

test('years that are asked for leave groups of rows unread, and change no count', async () => {
	const known = corpusOfHead({ ...packHead(schoolGardens), programmes: [] });
	const wanted = { ...known, review: { ...known.review, years: { from: 1990, to: 2030 } } };
	const [all, some] = [await open('large'), await open('large')];
	const whole = await answerQuery(wanted, all.files, '', design);
	const narrow = await answerQuery(wanted, some.files, `${year.id}=2018..`, design);
	expect(whole.found.count).toBe(large.length);
	expect(narrow.found.count).toBe(large.filter(({ citation }) => (citationYear(citation) ?? 0) >= 2018).length);
	expect(narrow.size).toBe(large.length);
	const { size } = fs.statSync(path.join(folder, 'large/studies.parquet'));
	expect(some.traffic.bytes).toBeLessThan(size / 4);
	expect(some.traffic.bytes).toBeLessThan(all.traffic.bytes);
});

test('what tables do not answer is named', () => {
	expect(['q=apple', 'id=okafor-2019', 'unit=programme', 'design=survey&unit=report', ''].map(unanswered)).toEqual([
		'q',
		'id',
		'unit',
		undefined,
		undefined,
	]);
});

describe('no answer is made of', () => {
	const fails = async (handler: http.RequestListener) => {
		const bad = http.createServer(handler).listen(0, '127.0.0.1');
		await new Promise((resolve) => bad.once('listening', resolve));
		const { port } = bad.address() as { port: number };
		try {
			const traffic = { bytes: 0, requests: 0 };
			const addressOf = (table: string) => `http://127.0.0.1:${port}/${table}.parquet`;
			const files = await openTables(schoolGardens, addressOf, traffic);
			await answerQuery(corpusOfHead(packHead(schoolGardens)), files, '', design);
			return 'an answer';
		} catch (cause) {
			return failureKind(cause);
		} finally {
			bad.closeAllConnections();
			await new Promise((resolve) => bad.close(resolve));
		}
	};
	const bytes = Buffer.from(dataFiles.find(({ name }) => name === 'studies.parquet')?.write(schoolGardens, '') ?? '');
	const part = (content: Buffer, request: http.IncomingMessage, response: http.ServerResponse, etag = '"a"') => {
		const [, from = '', to = ''] = /bytes=(\d*)-(\d*)/.exec(request.headers.range ?? '') ?? [];
		const start = from === '' ? Math.max(0, content.length - Number(to)) : Number(from);
		const end = from === '' ? content.length : Number(to) + 1;
		response
			.writeHead(206, { 'Content-Range': `bytes ${start}-${end - 1}/${content.length}`, ETag: etag })
			.end(content.subarray(start, end));
	};

	test.each<[string, string, http.RequestListener]>([
		['a whole file in place of a part', 'no-ranges', (_, response) => response.writeHead(200).end(bytes)],
		['a file that is not there', 'missing', (_, response) => response.writeHead(404).end()],
		['a server that fails', 'network', (_, response) => response.writeHead(503).end()],
		['a connection that breaks off', 'network', (_, response) => response.destroy()],
		['something else', 'unreadable', (request, response) => part(Buffer.from('<p>Not found.</p>'), request, response)],
		['a file that is damaged', 'unreadable', (request, response) => part(bytes.subarray(0, -20), request, response)],
	])('%s', async (_, kind, handler) => {
		expect(await fails(handler)).toBe(kind);
	});

	test('parts of two files, where one took the place of the other meanwhile', async () => {
		const [first] = schoolGardens.studies;
		if (!first) throw new Error('no study');
		// So large that not all its columns are in the part that is fetched first.
		const texts = schoolGardens.variables.filter((variable) => traitsOf(variable).form === 'words');
		const studies = Array.from({ length: 9_000 }, (_, i): Study => {
			const value = {
				state: 'reported',
				value: `${i * 104_729} ${i * 7919} ${i ** 3}`,
				source: 'p. 1',
				coded: 'review',
			} as const;
			return {
				...first,
				id: `s-${i}`,
				values: { ...first.values, ...Object.fromEntries(texts.map(({ id }) => [id, value])) },
			};
		});
		const file = studiesFile(studies);
		let asked = 0;
		expect(await fails((request, response) => part(file, request, response, '"a"'))).toBe('an answer');
		expect(await fails((request, response) => part(file, request, response, `"${asked++}"`))).toBe('outdated');
	});

	const newer = (corpus: Corpus) =>
		Buffer.from(dataFiles.find(({ name }) => name === 'studies.parquet')?.write(corpus, '') ?? '');
	const { review } = schoolGardens;

	test.each([
		['another version', { ...schoolGardens, review: { ...review, version: '99.0.0' } }],
		['another date', { ...schoolGardens, review: { ...review, dates: { ...review.dates, data: '2099-01-01' } } }],
		['the same version with a code that the page does not know', withNewDesign()],
	])('files of %s', async (_, corpus) => {
		const file = newer(corpus);
		expect(await fails((request, response) => part(file, request, response))).toBe('outdated');
	});
});

/** The corpus in which one study has a design that the codebook of the page does not have. */
function withNewDesign(): Corpus {
	const [first, ...others] = schoolGardens.studies;
	const value = first?.values[design.id];
	if (!first || !value) throw new Error('no study');
	const changed = { ...value, state: 'reported' as const, value: design.kind === 'codes' ? ['newer'] : 'newer' };
	return { ...schoolGardens, studies: [{ ...first, values: { ...first.values, [design.id]: changed } }, ...others] };
}

test('a year outside those of the review is counted, and the rows add up', async () => {
	const [first, ...others] = schoolGardens.studies;
	const value = first?.values[year.id];
	if (!first || !value) throw new Error('no study');
	const studies = [
		{ ...first, values: { ...first.values, [year.id]: { ...value, state: 'reported' as const, value: 1803 } } },
		...others,
	];
	fs.mkdirSync(path.join(folder, 'old'));
	fs.writeFileSync(path.join(folder, 'old/studies.parquet'), studiesFile(studies));
	const { files } = await open('old');
	const { codes } = await answerQuery(corpusOfHead(packHead(schoolGardens)), files, '', year);
	expect(codes.reduce((sum, { count }) => sum + count, 0)).toBe(studies.length);
	expect(codes.filter(({ count }) => count > 0)[0]).toMatchObject({ code: '1803', count: 1 });
});

test('a table of a list that did not come is fetched again when it is next asked for', async () => {
	const counted = schoolGardens.variables.find(({ of, codes }) => of === 'findings' && codes.length > 0);
	if (!counted) throw new Error('no variable');
	const known = corpusOfHead(packHead(schoolGardens));
	const { files } = await open(0);
	const [here, away] = ['findings.parquet', 'findings.away'].map((name) => path.join(folder, '0', name));
	if (!here || !away) throw new Error('no file');
	fs.renameSync(here, away);
	const failure = await answerQuery(known, files, '', counted).catch((cause: unknown) => cause);
	expect(failureKind(failure)).toBe('missing');
	fs.renameSync(away, here);
	expect((await answerQuery(known, files, '', counted)).size).toBe(schoolGardens.studies.length);
});
