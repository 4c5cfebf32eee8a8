/** Every number on a page equals that of the pure function, and the rows of the file. */

import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { countReportsAndProgrammes, hasCodes, listedCodes, studiesByCode } from '../../src/corpus/codes.ts';
import { entriesOf, listOf, type Study, type Variable } from '../../src/corpus/corpus.ts';
import { codeLabel } from '../../src/corpus/label.ts';
import { fullSet } from '../../src/facets/bitset.ts';
import { indexOf } from '../../src/facets/build-index.ts';
import { sortIds } from '../../src/facets/sort.ts';
import { directionMarks } from '../../src/figures/direction.ts';
import { absentStates, isAbsentState } from '../../src/schema/state.ts';
import { bracketDoubt, formatDoubt } from '../../src/wording/doubt.ts';
import { formatCount } from '../../src/wording/grammar.ts';
import { builtSites } from '../built-site.ts';
import { parseRecords } from '../exports/parse-csv.ts';
import { groupIdsOf } from '../group-ids.ts';
import { corpusOf, type Page, pageAt, pagesOf, readSiteFile, textOf } from '../read-site.ts';
import { some } from '../runs.ts';

/** Read when it is first asked for. */
function once<T>(read: () => T): () => T {
	let kept: { of: T } | undefined;
	return () => {
		kept ??= { of: read() };
		return kept.of;
	};
}

// All pages of the published review, which are many: in test:full.
describe.each(some(builtSites, 1))('$name', (site) => {
	const corpus = corpusOf(site);
	const register = fs.readFileSync(path.join(site.content, 'addresses.yaml'), 'utf8');
	const { words } = corpus.review;
	const all = countReportsAndProgrammes(corpus.studies);
	const idsOf = (studies: readonly Study[]) => studies.map(({ id }) => id).sort();

	/** Ids of the studies that some links of a page lead to, each once. */
	function linkedStudies(page: Page, links: string): readonly string[] {
		const found = [...page.document.querySelectorAll(links)].map(
			(link) => /\/studies\/([^/#]+)\//.exec(link.getAttribute('href') ?? '')?.[1] ?? '',
		);
		return [...new Set(found)].sort();
	}

	/** `code → count` as the page of a variable prints it. */
	function countsOnPage(variable: Variable): ReadonlyMap<string, number> {
		const rows = pageAt(site, `codebook/${variable.id}/`).document.querySelectorAll('table.bars tbody tr');
		const codes = listedCodes(corpus, variable);
		expect([...rows].map((row) => textOf(row.querySelector('th')))).toEqual(
			codes.map((code) => codeLabel(variable, code)),
		);
		return new Map(
			[...rows].map((row, i) => [codes[i] ?? '', Number.parseInt(textOf(row.querySelector('td.number')), 10)]),
		);
	}

	interface PublishedValue {
		state: string;
		value?: string | string[] | number;
		coded?: string;
		doubt?: string;
		readings?: { state: string }[];
	}
	type PublishedEntry = { doubt?: string; values: Record<string, PublishedValue> };

	const readPublished = once(
		() =>
			JSON.parse(readSiteFile(site, 'data/studies.json')) as {
				studies: (PublishedEntry & Record<string, PublishedEntry[] | string>)[];
			},
	);

	/** How many studies hold a code by values in doubt alone, read from the published records. */
	function inDoubtInFiles(variable: Variable, code: string): number {
		const { studies } = readPublished();
		const isHeld = ({ state, value }: PublishedValue) =>
			state === 'reported' ? [value].flat().some((one) => String(one) === code) : state === code;
		const isDoubtful = ({ state, coded, doubt, readings = [] }: PublishedValue, entry?: PublishedEntry) =>
			state !== 'unclear' &&
			(coded === 'inferred' ||
				doubt !== undefined ||
				entry?.doubt !== undefined ||
				readings.some((reading) => reading.state !== 'not-in-review'));
		return studies.filter((study) => {
			const entries = variable.of === 'study' ? [{ values: study.values }] : study[variable.of];
			if (!Array.isArray(entries)) return false;
			const holding = entries.filter(({ values }) => isHeld(values[variable.id] as PublishedValue));
			return (
				holding.length > 0 &&
				holding.every((entry) => isDoubtful(entry.values[variable.id] as PublishedValue, entry as PublishedEntry))
			);
		}).length;
	}

	const tables = new Map<string, ReturnType<typeof parseRecords>>();
	const readTable = (name: string) => {
		const rows = tables.get(name) ?? parseRecords(readSiteFile(site, `data/${name}.csv`));
		tables.set(name, rows);
		return rows;
	};

	/** Ids of the studies that hold a code, read from the files. */
	function studiesInFiles(variable: Variable, code: string): readonly string[] {
		const studies = readTable('studies');
		const holds = (row: Record<string, string>) => (row[variable.id] ?? '').split('; ').includes(code);
		if (variable.of === 'study')
			return studies
				.filter(holds)
				.map(({ id = '' }) => id)
				.sort();
		const entries = readTable(variable.of).filter(holds);
		const silent = studies.filter((row) => row[`${variable.of}_entries`] === code);
		return [...new Set([...entries.map(({ study_id: id = '' }) => id), ...silent.map(({ id = '' }) => id)])].sort();
	}

	describe.each(corpus.variables.map((variable) => [variable.id, variable] as const))('%s', (_, variable) => {
		const byCode = studiesByCode(corpus.studies, variable);
		const listed = hasCodes(variable)
			? listedCodes(corpus, variable)
			: absentStates.filter((state) => byCode.has(state));

		if (hasCodes(variable))
			test('studiesByCode counts what the page of the variable prints, also nothing', () => {
				const expected = new Map(listed.map((code) => [code, byCode.get(code)?.length ?? 0]));
				expect(countsOnPage(variable)).toEqual(expected);
			});

		if (hasCodes(variable))
			test('of each count so many are in doubt as the published records say, on both pages that have it', () => {
				const rows = pageAt(site, `codebook/${variable.id}/`).document.querySelectorAll('table.bars tbody tr');
				for (const [i, code] of listedCodes(corpus, variable).entries()) {
					const count = byCode.get(code)?.length ?? 0;
					const said = formatDoubt(count, inDoubtInFiles(variable, code));
					expect([code, textOf(rows[i]?.querySelector('td.number')).replace(/^\d+ ?/, '')]).toEqual([code, said]);
					const { document } = pageAt(site, `by/${variable.id}/${code}/`);
					expect([
						code,
						/^[^(,]*, ((?:\d+ |all )?in doubt)(?: \(|$)/.exec(textOf(document.querySelector('h2')))?.[1] ?? '',
					]).toEqual([code, said]);
				}
			});

		test('studiesByCode has the studies that the page of each code lists, and their number', () => {
			for (const code of listed) {
				const page = pageAt(site, `by/${variable.id}/${code}/`);
				const studies = byCode.get(code) ?? [];
				const { reports, programmes } = countReportsAndProgrammes(studies);
				const counted = `${reports} of ${formatCount(all.reports, words.report)}`;
				const grouped = words.programme ? ` (${programmes} of ${formatCount(all.programmes, words.programme)})` : '';
				const heading = textOf(page.document.querySelector('h2'));
				expect(heading.replaceAll(/, [^,()]*in doubt(?= \(|\)?$)/g, '')).toBe(counted + grouped);
				const named =
					variable.of === 'study'
						? studies
						: studies.filter((study) => !isAbsentState(study.lists[variable.of as 'findings']));
				expect(linkedStudies(page, 'section[aria-labelledby=studies] li a[href*="/studies/"]')).toEqual(idsOf(named));
				for (const { label } of studies) expect(textOf(page.document.querySelector('section'))).toContain(label);
			}
		});

		test('studiesByCode has the studies that the files hold', () => {
			for (const code of listed) expect(studiesInFiles(variable, code), code).toEqual(idsOf(byCode.get(code) ?? []));
		});

		test('a page exists for each code that can be listed, for those that were once published, and for no other', () => {
			const addresses = pagesOf(site)
				.filter(({ movedTo }) => !movedTo)
				.map(({ address }) => address.slice(site.base.length))
				.filter((address) => address.startsWith(`by/${variable.id}/`) && address !== `by/${variable.id}/`);
			const pages = listed.map((code) => `by/${variable.id}/${code}/`);
			expect(addresses).toEqual(expect.arrayContaining(pages));
			const others = addresses.filter((address) => !pages.includes(address));
			expect(others.filter((address) => !register.includes(`- ${address.slice(0, -1)}\n`))).toEqual([]);
		});
	});

	test('the codebook prints for how many reports each variable is known, of those that it makes sense for, with its doubts', () => {
		const { document } = pageAt(site, 'codebook/');
		for (const variable of corpus.variables) {
			const valuesOf = (study: Study) => {
				if (variable.of === 'study') return [{ value: study.values[variable.id], doubt: undefined }];
				const list = listOf(study, variable.of);
				if (typeof list === 'string') return [{ value: { state: list }, doubt: undefined }];
				return list.map(({ values, doubt }) => ({ value: values[variable.id], doubt }));
			};
			const isAnswered = ({ value }: ReturnType<typeof valuesOf>[number]) =>
				value?.state === 'reported' || value?.state === 'none';
			const isFirm = ({ value, doubt }: ReturnType<typeof valuesOf>[number]) =>
				doubt === undefined &&
				(value === undefined ||
					!('coded' in value) ||
					(value.coded !== 'inferred' &&
						value.doubt === undefined &&
						!value.readings?.some(({ state }) => state !== 'not-in-review')));
			const said = corpus.studies.filter((study) => valuesOf(study).some(isAnswered));
			const firm = said.filter((study) => valuesOf(study).some((one) => isAnswered(one) && isFirm(one)));
			const exempt = corpus.studies.filter((study) =>
				valuesOf(study).every(({ value }) => value?.state === 'not-applicable'),
			);
			const row = document.querySelector(`th a[href="${site.base}codebook/${variable.id}/"]`)?.closest('tr');
			expect(textOf(row?.querySelector('td.number')), variable.id).toBe(
				`${said.length} of ${all.reports - exempt.length}${bracketDoubt(said.length, said.length - firm.length)}`,
			);
		}
	});

	test('the page of a number lists each study that reports it', () => {
		for (const variable of corpus.variables.filter(
			({ of, kind }) => of === 'study' && (kind === 'number' || kind === 'text'),
		)) {
			const reporting = corpus.studies.filter((study) => study.values[variable.id]?.state === 'reported');
			expect(
				linkedStudies(pageAt(site, `codebook/${variable.id}/`), 'section[aria-labelledby=values] th a'),
				variable.id,
			).toEqual(idsOf(reporting));
		}
	});

	test('the table of studies has a row for each, in the order that it names', () => {
		const rows = (address: string) =>
			[...pageAt(site, address).document.querySelectorAll('table.studies tbody th a')].map(textOf);
		expect(rows('studies/')).toEqual(corpus.studies.map(({ label }) => label));
		const index = indexOf(corpus);
		for (const by of corpus.review.table) {
			const sorted = sortIds(index, fullSet(index.size), { by, isDescending: false });
			expect(rows(`studies/sorted/${by}/`), by).toEqual(sorted.map((at) => corpus.studies[at]?.label));
		}
		expect(textOf(pageAt(site, 'studies/').document.querySelector('h1'))).toBe(
			[
				formatCount(all.reports, words.report),
				...(words.programme ? [formatCount(all.programmes, words.programme)] : []),
			].join(', '),
		);
	});

	test('directionMarks are the marks on the first page, and each leads to a finding of its cell', () => {
		const { document } = pageAt(site, '');
		const { by, domain: then } = groupIdsOf(corpus);
		const columns = corpus.variablesById.get(by)?.codes ?? [];
		const rows = corpus.variablesById.get(then)?.codes ?? [];
		const cells = [...document.querySelectorAll('figure tbody tr')].map((row) => [...row.querySelectorAll('td')]);
		expect(cells.length).toBe(rows.length);
		for (const [i, row] of rows.entries())
			for (const [j, column] of columns.entries()) {
				const marks = directionMarks(corpus, corpus.studies, [then, row.code], [by, column.code]);
				const links = [...(cells[i]?.[j]?.querySelectorAll('a') ?? [])];
				expect(links.length, `${row.code} × ${column.code}`).toBe(marks.length);
				const anchors = marks.map(
					({ study, findings }) => `${site.base}studies/${study.id}/#finding-${findings[0]?.id}`,
				);
				expect(links.map((link) => link.getAttribute('href')).sort()).toEqual(anchors.sort());
			}
	});

	test('each number in the prose of the first page that leads to a listing is the number of studies there', () => {
		const spelled = [
			'no',
			'one',
			'two',
			'three',
			'four',
			'five',
			'six',
			'seven',
			'eight',
			'nine',
			'ten',
			'eleven',
			'twelve',
		];
		for (const link of pageAt(site, '').document.querySelectorAll('.answer a[href*="/by/"]')) {
			const [, id = '', code = ''] = /\/by\/([^/]+)\/([^/]+)\//.exec(link.getAttribute('href') ?? '') ?? [];
			const [word = ''] = textOf(link).toLowerCase().split(' ');
			// "Most" says in its title how many these are, of what: findings lead to their reports, which are others.
			const [, counted = word, all, noun] = /^(\d+) of (\d+) (.*?)(?:,|$)/.exec(link.getAttribute('title') ?? '') ?? [];
			if (all !== undefined) expect(2 * Number(counted)).toBeGreaterThan(Number(all));
			if (noun !== undefined && noun !== words.report.many) continue;
			const number = spelled.includes(counted) ? spelled.indexOf(counted) : Number(counted);
			const variable = corpus.variablesById.get(id);
			expect(number, textOf(link)).toBe(variable && studiesByCode(corpus.studies, variable).get(code)?.length);
		}
	});

	test('the selection flow prints each count, and ends with the studies that there are', () => {
		const boxes = [...pageAt(site, 'methods/').document.querySelectorAll('.flow .box')].map(textOf);
		expect(boxes.length).toBe(corpus.review.flow?.length);
		for (const { label, count } of corpus.review.flow ?? []) {
			const box = boxes.find((text) => text.includes(label));
			if (typeof count === 'number') expect(box?.replaceAll(',', '')).toContain(String(count));
		}
		expect(corpus.review.flow?.find(({ included }) => included)?.count).toBe(corpus.studies.length);
	});

	test('each finding stands on the page of its study, and each study has its own anchors', () => {
		for (const study of corpus.studies) {
			const { document } = pageAt(site, `studies/${study.id}/`);
			expect(document.querySelectorAll('.finding').length, study.id).toBe(entriesOf(study, 'findings').length);
		}
	});
});
