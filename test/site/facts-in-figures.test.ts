/** A fact that a figure shows is the same elsewhere: counts, countries, numbers of people, titles. */
import { describe, expect, test } from 'vitest';
import { hasCodes } from '../../src/corpus/codes.ts';
import { type BuiltSite, builtSites } from '../built-site.ts';
import { parseRecords } from '../exports/parse-csv.ts';
import { corpusOf, pageAt, readSiteFile, textOf } from '../read-site.ts';
import { some } from '../runs.ts';

/** How many, and how many of them are in doubt: `8 (1 in doubt)`, `1 (in doubt)`, `8 of 20 reports, 1 in doubt`. */
function readCount(text: string): readonly [count: number, inDoubt: number] {
	const [number = ''] = /[\d,]+/.exec(text) ?? [];
	const count = Number(number.replaceAll(',', ''));
	const [, some] = /(\d[\d,]*) in doubt/.exec(text) ?? [];
	return [count, some ? Number(some.replaceAll(',', '')) : text.includes('in doubt') ? count : 0];
}

const hrefOf = (element: Element | null | undefined) => element?.getAttribute('href') ?? '';
const rowsOf = (site: BuiltSite, address: string, table = 'table') => [
	...pageAt(site, address).document.querySelectorAll(`${table} tbody tr`),
];

/** The variable and the code whose listing a link leads to. */
const listed = (link: Element | null) => /\/by\/([^/]+)\/([^/]+)\/$/.exec(hrefOf(link))?.slice(1) ?? [];

/** What the listing of a code says above its studies. */
const onListing = (site: BuiltSite, variable: string, code: string) =>
	readCount(textOf(pageAt(site, `by/${variable}/${code}/`).document.querySelector('h2#studies')));

// All pages of the published review, which are many: in test:full.
describe.each(some(builtSites, 1))('$name', (site) => {
	const corpus = corpusOf(site);
	const csv = parseRecords(readSiteFile(site, 'data/studies.csv'));

	test('a count in the table of a figure is the one on the page of its code, with its doubt', () => {
		let compared = 0;
		for (const { id } of corpus.figures)
			for (const row of rowsOf(site, `figures/${id}/`)) {
				const [variable = '', code = ''] = listed(row.querySelector('th a'));
				const cell = row.querySelector('td');
				if (!variable || !cell?.classList.contains('number')) continue;
				expect(readCount(textOf(cell)), `${id}: ${textOf(row)}`).toEqual(onListing(site, variable, code));
				compared++;
			}
		expect(compared).toBeGreaterThan(5);
	});

	test('a count in the codebook is the one on the page of its code, with its doubt', () => {
		let compared = 0;
		for (const variable of corpus.variables.filter(hasCodes))
			for (const row of rowsOf(site, `codebook/${variable.id}/`, 'table.bars')) {
				const [own = '', code = ''] = listed(row.querySelector('th a'));
				if (!own) continue;
				const cell = row.querySelector('td.number');
				expect(readCount(textOf(cell)), `${own} ${code}`).toEqual(onListing(site, own, code));
				compared++;
			}
		expect(compared).toBeGreaterThan(20);
	});

	test('what the figure of answers says of a variable is what the codebook says of it', () => {
		const figures = corpus.figures.filter(({ kind }) => kind === 'completeness');
		const known = new Map(
			rowsOf(site, 'codebook/').map((row) => [hrefOf(row.querySelector('th a')), row.querySelector('td.number')]),
		);
		expect(figures.length).toBeGreaterThan(0);
		for (const { id } of figures) {
			const heads = [...pageAt(site, `figures/${id}/`).document.querySelectorAll('table thead th')].map(textOf);
			for (const row of rowsOf(site, `figures/${id}/`)) {
				const link = row.querySelector('th a');
				const cells = [null, ...row.querySelectorAll('td')].map(textOf);
				const counts = new Map(heads.map((head, i) => [head.toLowerCase(), readCount(cells[i] ?? '')]));
				const of = (state: string) => counts.get(state) ?? [0, 0];
				const [said, doubted] = [0, 1].map((i) => (of('reported')[i] ?? 0) + (of('none')[i] ?? 0));
				const asked = corpus.studies.length - (of('not applicable')[0] ?? 0);
				const inCodebook = textOf(known.get(hrefOf(link)));
				expect(readCount(inCodebook), `${id}: ${textOf(link)}`).toEqual([said, doubted]);
				expect(inCodebook, `${id}: ${textOf(link)}`).toContain(` of ${asked}`);
			}
		}
	});

	test('a country is one, and has one count: on the map, in the codebook, on its page and in the file', () => {
		const countries = corpus.variables.filter(({ kind }) => kind === 'country');
		expect(countries.length).toBe(1);
		for (const { id } of countries) {
			const inFile = new Map<string, number>();
			for (const row of csv)
				for (const code of (row[id] ?? '').split(';').map((one) => one.trim()))
					if (/^[A-Z]{2}$/.test(code)) inFile.set(code, (inFile.get(code) ?? 0) + 1);
			const shown = (address: string, table?: string) =>
				rowsOf(site, address, table)
					.map((row) => {
						const [own, code] = listed(row.querySelector('th a'));
						return [own, code, textOf(row.querySelector('th')), readCount(textOf(row.querySelector('td.number')))[0]];
					})
					.filter(([own]) => own === id)
					.map(([, ...rest]) => rest)
					.sort();
			const inCodebook = shown(`codebook/${id}/`, 'table.bars');
			const map = corpus.figures.find(({ kind }) => kind === 'world');
			expect(shown(`figures/${map?.id}/`)).toEqual(inCodebook);
			expect(inCodebook.map(([code, , count]) => [code, count])).toEqual([...inFile].sort());
			for (const [code, name] of inCodebook)
				expect(textOf(pageAt(site, `by/${id}/${code}/`).document.querySelector('h1'))).toBe(
					`${corpus.variablesById.get(id)?.label}: ${name}`,
				);
			// Prose says how many there are.
			for (const address of ['', 'about/'])
				for (const [said] of textOf(pageAt(site, address).document.querySelector('main')).matchAll(/\d+ countries/g))
					expect(said, address).toBe(`${inFile.size} countries`);
		}
	});

	test('a sum of people is one: in the figure, in the codebook, on the page of the study and in the file', () => {
		let compared = 0;
		const numbered = (text: string) =>
			text.replaceAll(/\bat least\b/g, 'min').match(/min|about|in doubt|[\d,]+/g) ?? [];
		for (const figure of corpus.figures.filter(({ kind }) => kind === 'participants')) {
			const variables = ('variables' in figure && figure.variables) || [];
			for (const row of rowsOf(site, `figures/${figure.id}/`)) {
				const [, study = ''] = /\/studies\/([^/]+)\//.exec(hrefOf(row.querySelector('a'))) ?? [];
				for (const [i, variable] of variables.entries()) {
					const cell = textOf(row.querySelectorAll('td')[i]);
					const inFile = csv.find(({ id }) => id === study) ?? {};
					const amount = [inFile[variable], inFile[`${variable}_min`], inFile[`${variable}_max`]].filter((one) =>
						/^\d/.test(one ?? ''),
					);
					// Pages have a comma behind thousands.
					expect(cell.match(/[\d,]+/g)?.map((one) => one.replaceAll(',', '')) ?? [], `${study} ${variable}`).toEqual(
						amount,
					);
					if (amount.length === 0) continue;
					const inCodebook = rowsOf(site, `codebook/${variable}/`).find((one) =>
						hrefOf(one.querySelector('a')).endsWith(`/studies/${study}/`),
					);
					expect(numbered(textOf(inCodebook?.querySelector('td'))), `${study} ${variable}`).toEqual(numbered(cell));
					const onPage = [...pageAt(site, `studies/${study}/`).document.querySelectorAll('main a')].find((link) =>
						hrefOf(link).endsWith(`/codebook/${variable}/`),
					);
					const value = onPage?.closest('div, tr')?.querySelector('dd, td');
					expect(numbered(textOf(value)).slice(0, numbered(cell).length), `${study} ${variable}`).toEqual(
						numbered(cell),
					);
					compared++;
				}
			}
		}
		expect(compared).toBeGreaterThan(5);
	});

	test('a figure has one title: on its page, its card, in the list, in the picture, its citation and where prose shows it', () => {
		const inList = new Map(
			[...pageAt(site, 'figures/').document.querySelectorAll('main li > a')].map((link) => [
				hrefOf(link),
				textOf(link),
			]),
		);
		for (const { id } of corpus.figures) {
			const { document } = pageAt(site, `figures/${id}/`);
			const title = textOf(document.querySelector('h1'));
			const card = pageAt(site, `embed/figures/${id}/`).document;
			const elsewhere = [
				inList.get(`${site.base}figures/${id}/`),
				textOf(card.querySelector('h1')),
				textOf(document.querySelector('svg.chart > title') ?? document.querySelector('h1')),
				textOf(card.querySelector('svg.chart > title') ?? card.querySelector('h1')),
				textOf(document.querySelector('title'))
					.split(' · ')[0]
					?.replace(/^Figure: /, ''),
			];
			expect(title).not.toBe('');
			expect(new Set([title, ...elsewhere]).size, [title, ...elsewhere].join(' | ')).toBe(1);
			expect(textOf(document.querySelector('link-to-this [data-text="apa"]'))).toContain(title);
		}
	});
});
