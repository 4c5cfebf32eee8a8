/** What must hold of this review, beyond what the check asks of any: each failure names the file of content/ to look at. Tests of the program do not read it. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readingInWords } from '../src/claims/reading-words.ts';
import { codesOfStudy } from '../src/corpus/codes.ts';
import { entriesOf } from '../src/corpus/corpus.ts';
import { checkContent } from '../src/records/check.ts';
import type { Issue } from '../src/records/issue.ts';
import { loadCorpus } from '../src/records/load.ts';
import { readContent } from '../src/records/read.ts';
import { formatReport } from '../src/records/report/terminal.ts';
import { citationYear, leadNames, shortName } from '../src/schema/csl.ts';
import { presetLists } from '../src/schema/list.ts';
import { splitFindingName } from '../src/schema/prose.ts';
import { isAbsentState } from '../src/schema/state.ts';
import { root } from './built-site.ts';
import { slowTest } from './runs.ts';

const content = path.join(root, 'content');

test('the check finds no errors and no warnings', () => {
	const reading = readContent('content', root);
	const issues = checkContent(reading);
	expect(issues.length === 0 ? '' : formatReport(issues, reading)).toBe('');
});

const corpus = loadCorpus(content);

test('the box of the selection flow that holds the studies has their number', () => {
	const files = fs.readdirSync(path.join(content, 'studies')).filter((file) => file.endsWith('.yaml'));
	const counts = corpus.review.flow?.filter(({ included }) => included).map(({ count }) => count);
	expect(counts, 'content/review.yaml: flow').toEqual([files.length]);
	expect(corpus.studies.length).toBe(files.length);
});

/** Where a study is written. */
const fileOf = ({ id }: { id: string }) => `content/studies/${id}.yaml`;

test('the log of two readings of the review is shown in words: each selection in it can be used', () => {
	const raw = (corpus.claimAgreement?.differences ?? [])
		.filter(({ claim }) => claim !== undefined)
		.flatMap(({ first, second }) => [first, second].map((text) => readingInWords(corpus, text)))
		.filter((text) => /[=|]|\bOF\b|[a-z]\.[a-z]/.test(text));
	expect(raw, 'content/claims/agreement.yaml').toEqual([]);
});

test('each sentence of the review on a question page names its statements, so that its verdict stands beside it', () => {
	const folder = path.join(content, 'guidance');
	const bare = fs.readdirSync(folder).flatMap((file) => {
		const prose = fs.readFileSync(path.join(folder, file), 'utf8');
		return (prose.match(/<Statement\b[^>]*>/g) ?? [])
			.filter((tag) => !/ claims="[a-z]/.test(tag))
			.map((tag) => `${file}: ${tag}`);
	});
	expect(bare, 'content/guidance/').toEqual([]);
	for (const { id, claims = [] } of corpus.recommendations)
		expect(claims.length, `content/recommendations/${id}.yaml`).toBeGreaterThan(0);
});

test('each study has findings, each with its words and its place', () => {
	for (const study of corpus.studies) {
		expect(entriesOf(study, 'findings').length, fileOf(study)).toBeGreaterThan(0);
		for (const { id, text, source } of entriesOf(study, 'findings'))
			expect([text, source].every(Boolean), `${fileOf(study)}: finding ${id}`).toBe(true);
	}
});

test('each study has a reference of its own, and the printed label names its number', () => {
	const numbers = corpus.studies.map(({ report }) => report.reference);
	expect(new Set(numbers).size, 'content/studies/: report.reference').toBe(numbers.length);
	for (const study of corpus.studies) {
		const { report, citation } = study;
		expect(corpus.referencesByKey.get(String(report.reference)), fileOf(study)).toMatchObject(citation);
		expect(report.printed, fileOf(study)).toContain(`[${report.reference}]`);
	}
});

test('the id of a study is the first author and the year of its reference', () => {
	for (const { id, citation } of corpus.studies) {
		const [first] = leadNames(citation);
		const name = first ? shortName(first) : '';
		const plain = name
			.normalize('NFD')
			.replaceAll(/\p{M}/gu, '')
			.toLowerCase()
			.replaceAll(/[^a-z0-9]+/g, '-');
		expect(id, fileOf({ id })).toMatch(new RegExp(`^${plain}-${citationYear(citation)}(-[a-z])?$`));
	}
});

test('the reference list has every number once, from one up', () => {
	expect(
		corpus.references.map((reference) => reference['citation-number']),
		'content/references.yaml',
	).toEqual(corpus.references.map((_, i) => i + 1));
});

test('where programmes are fewer than studies, as many studies share one', () => {
	const programmes = new Set(corpus.studies.map(({ programme }) => programme));
	expect([...programmes].sort(), 'content/programmes.yaml').toEqual(corpus.programmes.map(({ id }) => id).sort());
	const sharing = corpus.studies.filter(({ id, programme }) =>
		corpus.studies.some((other) => other.id !== id && other.programme === programme),
	);
	expect(corpus.studies.length - corpus.programmes.length).toBe(
		sharing.length - new Set(sharing.map(({ programme }) => programme)).size,
	);
});

test('every variable is charted in every study, where charting is said to be complete', () => {
	if (corpus.review.charting !== 'complete') return;
	const open = corpus.variables.flatMap((variable) =>
		corpus.studies
			.filter((study) => codesOfStudy(study, variable).includes('not-charted'))
			.map((study) => `${fileOf(study)}: ${variable.id}`),
	);
	expect(open).toEqual([]);
});

/** Values as they are read, of studies and of the entries of their lists, each with the file of its study. */
const values = corpus.studies.flatMap((study) =>
	[
		...Object.values(study.values),
		...presetLists.flatMap((list) =>
			entriesOf(study, list).flatMap((entry) =>
				[...Object.values(entry.values), entry.count ?? [], entry.weeks ?? []].flat(),
			),
		),
	].map(({ source }) => ({ file: fileOf(study), source })),
);

test('each value stands in a place of the review, or says that it comes from outside', () => {
	const { places = [] } = corpus.review;
	expect(values.filter(({ source }) => !places.some((place) => source.startsWith(place)))).toEqual([]);
});

test('a printed number is among the digits that are printed', () => {
	const wrong = corpus.studies.flatMap((study) =>
		entriesOf(study, 'participants')
			.filter(
				({ count, printed }) =>
					typeof count?.value === 'number' &&
					printed &&
					!count.approximate &&
					/\d/.test(printed) &&
					!digitsOf(printed).includes(count.value) &&
					sumOf(printed) !== count.value,
			)
			.map(({ id, printed, count }) => `${fileOf(study)}: ${id} is ${count?.value}, printed “${printed}”`),
	);
	expect(wrong).toEqual([]);
});

const digitsOf = (printed: string) =>
	(printed.replaceAll(/(\d),(?=\d{3}\b)/g, '$1').match(/\d+(\.\d+)?/g) ?? []).map(Number);
/** Some counts are printed in parts, such as “12 men and 14 women”. */
const sumOf = (printed: string) => digitsOf(printed).reduce((sum, number) => sum + number, 0);

test('every study is among the additions of the first version, and every version has its file', () => {
	const named = new Set(corpus.changes.flatMap(({ changes }) => changes.flatMap(({ studies = [] }) => studies)));
	expect(corpus.studies.filter(({ id }) => !named.has(id)).map(fileOf), 'named in no file of content/changes/').toEqual(
		[],
	);
	expect(corpus.changes[0]?.version, 'content/review.yaml: version').toBe(corpus.review.version);
	expect(corpus.changes[0]?.date, 'content/review.yaml: dates.data').toBe(corpus.review.dates.data);
});

test('agreement was compared for variables that exist, and differences are fewer than comparisons', () => {
	for (const { variable, pairs } of corpus.charting?.compared ?? []) {
		expect(corpus.variablesById.has(variable), `content/charting.yaml: ${variable}`).toBe(true);
		expect(
			corpus.charting?.differences.filter((difference) => difference.variable === variable).length,
		).toBeLessThanOrEqual(pairs);
	}
	expect(
		corpus.charting?.differences.filter(
			({ variable }) => variable !== undefined && !corpus.charting?.compared.some((row) => row.variable === variable),
		),
	).toEqual([]);
});

test('each participant list has someone, or says why not', () => {
	for (const study of corpus.studies)
		expect(isAbsentState(study.lists.participants) || entriesOf(study, 'participants').length > 0, fileOf(study)).toBe(
			true,
		);
});

test('the short answer of each question has four sentences: the answer, what was done, how sure one can be, what to do first', () => {
	const folder = path.join(content, 'guidance');
	for (const file of fs.readdirSync(folder)) {
		const text = fs.readFileSync(path.join(folder, file), 'utf8');
		const [, short = ''] = /<Part of="in-short">(.*?)<\/Part>/s.exec(text) ?? [];
		const words = short.replaceAll(/<[^>]*>/g, '…').trim();
		expect(words.split(/(?<=[.!?])\s+/), `content/guidance/${file}`).toHaveLength(4);
	}
});

test('a finding says which difference it compares where it compares people or programmes, and nowhere else', () => {
	for (const study of corpus.studies)
		for (const { id, values } of entriesOf(study, 'findings')) {
			const comparison = values['comparison']?.value;
			const compares = comparison !== undefined && comparison !== 'before-after';
			expect(values['difference']?.value !== undefined, `${fileOf(study)}: finding ${id}`).toBe(compares);
		}
});

test('a question without findings that compare says so on its page, and the check counts that', () => {
	const denies = ({ selections }: { selections: readonly string[] }) =>
		selections.some((selection) => selection.startsWith('difference='));
	const silent = corpus.questions.filter(({ compared }) => compared === undefined);
	expect(silent.length).toBeGreaterThan(5);
	for (const question of silent) expect(denies(question), `content/guidance/${question.id}.mdx`).toBe(true);
	for (const { id, element, compared, none } of corpus.recommendations)
		if (element && !compared) expect(none?.length ?? 0, `content/recommendations/${id}.yaml`).toBeGreaterThan(0);
});

test('a question names as compared only findings that compare', () => {
	for (const { id, compared = [] } of corpus.questions)
		for (const name of compared === 'not-applicable' ? [] : compared) {
			const { study, finding } = splitFindingName(name);
			const found = corpus.studiesById.get(study);
			const entry = found && entriesOf(found, 'findings').find((one) => one.id === finding);
			expect(entry?.values['difference']?.value, `content/guidance/${id}.mdx: ${name}`).toBeDefined();
		}
});

/** What pages and recommendations deny by `difference`, each code with the files that deny it. */
function deniedDifferences(): ReadonlyMap<string, ReadonlySet<string>> {
	const denied = new Map<string, Set<string>>();
	const deny = (file: string, selection: string) => {
		for (const [, code = ''] of selection.matchAll(/difference=([\w-]+)/g))
			denied.set(code, (denied.get(code) ?? new Set()).add(file));
	};
	for (const folder of ['guidance', 'pages'])
		for (const name of fs.readdirSync(path.join(content, folder)))
			for (const [, of = ''] of fs
				.readFileSync(path.join(content, folder, name), 'utf8')
				.matchAll(/<None\s+of="([^"]*)"/g))
				deny(`content/${folder}/${name}`, of);
	for (const { id, none = [] } of corpus.recommendations)
		for (const selection of none) deny(`content/recommendations/${id}.yaml`, selection);
	return denied;
}

const denied = [...deniedDifferences()];

test('every choice that a question is about is denied or compared somewhere', () => {
	expect(denied.length).toBeGreaterThan(10);
});

/** What the check says of a copy of the content after something was done to it. */
function toldAfter(change: (content: string) => void): { folder: string; told: readonly Issue[] } {
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'content-'));
	onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
	fs.cpSync(content, path.join(folder, 'content'), { recursive: true });
	change(path.join(folder, 'content'));
	return { folder, told: checkContent(readContent('content', folder)) };
}

slowTest('once a finding compares a difference that pages deny, each of them is told', () => {
	const codes = denied.map(([code]) => code).join(', ');
	const { folder, told: all } = toldAfter((copy) => {
		const record = path.join(copy, 'studies/altonji-2019.yaml');
		const text = fs.readFileSync(record, 'utf8').replace('difference: [mentor-traits]', `difference: [${codes}]`);
		fs.writeFileSync(record, text);
		expect(text).toContain(`difference: [${codes}]`);
	});
	const told = all.filter(({ kind }) => kind === 'not-none');
	for (const [code, files] of denied) {
		const ofCode = told.filter(({ found = '' }) => String(found).split('&').includes(`difference=${code}`));
		expect(new Set(ofCode.map(({ file }) => file)), code).toEqual(files);
	}
	for (const { file, line, column, found = '' } of told) {
		const written = fs.readFileSync(path.join(folder, file), 'utf8').split('\n')[line - 1] ?? '';
		expect(written.slice(column - 1).replace(/^"/, ''), `${file}:${line}`).toContain(found);
	}
});

/** Pages that say of most that they meet a selection. */
function pagesThatSayMost(of: string): readonly string[] {
	return ['guidance', 'pages'].flatMap((folder) =>
		fs
			.readdirSync(path.join(content, folder))
			.filter((name) => fs.readFileSync(path.join(content, folder, name), 'utf8').includes(`<Most of="${of}"`))
			.map((name) => `content/${folder}/${name}`),
	);
}

const mostly = [
	['comparison=none', 'comparison: none', 'comparison: over-years'],
	['timing=at-end', 'moment: at-end', 'moment: during'],
	['duration=academic-year', 'academic-year', 'weeks'],
	['direction=benefit', 'direction: benefit', 'direction: mixed'],
] as const;

slowTest('once no record has what pages say of most, each of them is told', () => {
	const { folder, told: all } = toldAfter((copy) => {
		const records = path.join(copy, 'studies');
		for (const name of fs.readdirSync(records)) {
			const record = path.join(records, name);
			const text = mostly.reduce(
				(before, [, written, anew]) => before.replaceAll(written, anew),
				fs.readFileSync(record, 'utf8'),
			);
			fs.writeFileSync(record, text);
		}
	});
	for (const [of] of mostly) {
		const pages = pagesThatSayMost(of);
		expect(pages.length, of).toBeGreaterThan(0);
		const told = all.filter(({ kind, found }) => kind === 'not-most' && found === of);
		expect([...new Set(told.map(({ file }) => file))].sort(), of).toEqual([...pages].sort());
		for (const { file, line, column } of told)
			expect(
				(fs.readFileSync(path.join(folder, file), 'utf8').split('\n')[line - 1] ?? '').slice(column - 1),
			).toContain(of);
	}
});

test('a report that compares what a question is about is among those that the question names as comparing', () => {
	const namedBy = new Map<string, Set<string>>();
	const differencesOf = (study: string, finding: string) => {
		const found = corpus.studiesById.get(study);
		const entry = found && entriesOf(found, 'findings').find(({ id }) => id === finding);
		const value = entry?.values['difference']?.value;
		return Array.isArray(value) ? value.map(String) : [];
	};
	for (const { compared = [] } of corpus.questions)
		for (const name of compared === 'not-applicable' ? [] : compared) {
			const { study, finding } = splitFindingName(name);
			for (const code of differencesOf(study, finding)) namedBy.set(code, (namedBy.get(code) ?? new Set()).add(study));
		}
	expect(namedBy.size).toBeGreaterThan(3);
	for (const study of corpus.studies)
		for (const { id } of entriesOf(study, 'findings'))
			for (const code of differencesOf(study.id, id))
				expect(namedBy.get(code)?.has(study.id) ?? true, `${fileOf(study)}: ${id} compares ${code}`).toBe(true);
});
