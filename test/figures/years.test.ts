import { expect, test } from 'vitest';
import { listedCodes } from '../../src/corpus/codes.ts';
import { variableOf } from '../../src/corpus/corpus.ts';
import { fullSet } from '../../src/facets/bitset.ts';
import { indexOf } from '../../src/facets/build-index.ts';
import { countsOf } from '../../src/facets/count.ts';
import { parseAddress } from '../../src/facets/parse-address.ts';
import { drawYears } from '../../src/figures/years.tsx';
import { gardens } from '../gardens.ts';
import { copies, countAt, countIn, draw, drawnCorpora, faultsOf, figureOf, longLabel, withStudies } from './drawn.ts';

const yearOf = (corpus: (typeof drawnCorpora)[number][1]) =>
	corpus.variables.find(({ kind }) => kind === 'year')?.id ?? '';

test.each(drawnCorpora)(
	'drawYears(%s) draws each study once, in its year, and its table counts as the facets do',
	(_, corpus) => {
		const figure = figureOf(corpus, 'years');
		const { table, document, svg } = draw(drawYears, corpus, figure);
		const ids = fullSet(indexOf(corpus).size);
		for (const [year, total] of table.rows) {
			const group = [...document.querySelectorAll('svg > g[role="group"]')].find((g) =>
				g.getAttribute('aria-label')?.startsWith(`${year?.text}: `),
			);
			expect(group?.querySelectorAll('a[aria-label] :is(.look, .doubted)').length).toBeGreaterThanOrEqual(
				Number(total?.text),
			);
			expect(countIn(group?.getAttribute('aria-label') ?? '')).toBe(Number(total?.text));
			const range = `${yearOf(corpus)}=${year?.text}..${year?.text}`;
			expect(countAt(corpus, `/explore/?${range}`)).toBe(Number(total?.text));
		}
		expect(table.rows.reduce((sum, [, total]) => sum + Number(total?.text), 0)).toBe(corpus.studies.length);
		const split = variableOf(corpus, figure.split ?? '');
		const bySplit = countsOf(corpus, ids, split.id);
		for (const [place, code] of listedCodes(corpus, split).entries()) {
			const inColumn = table.rows.reduce((sum, row) => sum + Number(row[place + 2]?.text), 0);
			expect([code, inColumn]).toEqual([code, bySplit.get(code)]);
		}
		expect(faultsOf(svg)).toEqual([]);
	},
);

test.each([...drawnCorpora, ['500 studies', copies(gardens, 500)] as const])(
	'drawYears(%s) links each number to as many studies as it says',
	(_, corpus) => {
		const { table, document } = draw(drawYears, corpus, figureOf(corpus, 'years'));
		for (const { text, href } of table.rows.flat())
			if (href && !/^\d{4}$/.test(text)) expect([href, countAt(corpus, href)]).toEqual([href, Number(text)]);
		for (const mark of document.querySelectorAll('a[aria-label]')) {
			const name = mark.getAttribute('aria-label') ?? '';
			const href = mark.getAttribute('href') ?? '';
			const wanted = href.startsWith('/studies/') ? 1 : countIn(name);
			expect([name, countAt(corpus, href)]).toEqual([name, wanted]);
		}
	},
);

test('drawYears(corpus) keeps a place for years without a study', () => {
	const { table } = draw(drawYears, gardens, figureOf(gardens, 'years'));
	expect(table.rows.map(([year]) => year?.text)).toEqual(Array.from({ length: 30 }, (_, i) => String(1994 + i)));
});

test('drawYears(corpus, ids) narrows the addresses of a selection', () => {
	const corpus = copies(gardens, 500);
	const { selection } = parseAddress(corpus, 'plot=school-yard&plot=rooftop&published=2010..2019');
	const { table } = draw(drawYears, corpus, figureOf(corpus, 'years'), selection);
	for (const { text, href } of table.rows.flat())
		if (href && !/^\d{4}$/.test(text)) expect([href, countAt(corpus, href)]).toEqual([href, Number(text)]);
});

test('drawYears(corpus) splits by variables of which a study holds several codes, of lists too', () => {
	const corpus = copies(gardens, 500);
	for (const split of ['pursuits', 'change-in', 'told-by', 'answered-by', 'instruments']) {
		const figure = { ...figureOf(corpus, 'years'), split };
		const { table, svg } = draw(drawYears, corpus, figure);
		for (const { text, href } of table.rows.flat())
			if (href && !/^\d{4}$/.test(text))
				expect([split, href, countAt(corpus, href)]).toEqual([split, href, Number(text)]);
		expect(faultsOf(svg)).toEqual([]);
		expect(faultsOf(draw(drawYears, gardens, figure).svg)).toEqual([]);
	}
});

test('drawYears(corpus, ids) draws nothing, one study, and long names', () => {
	const figure = figureOf(gardens, 'years');
	const none = draw(drawYears, withStudies(gardens, []), figure);
	expect([none.table.rows, faultsOf(none.svg)]).toEqual([[], []]);
	expect(draw(drawYears, gardens, figure, undefined, []).document.querySelectorAll('svg > g > a .look')).toHaveLength(
		0,
	);
	const [study] = gardens.studies;
	if (!study) throw new Error('no study');
	const one = draw(drawYears, withStudies(gardens, [{ ...study, label: longLabel }]), {
		...figure,
		title: longLabel,
	});
	expect(one.table.rows).toHaveLength(1);
	expect(one.svg).toContain(longLabel);
	expect(faultsOf(one.svg)).toEqual([]);
});

test('drawYears(500 studies) draws bars', async () => {
	const { document, svg } = draw(drawYears, copies(gardens, 500), figureOf(gardens, 'years'));
	expect(document.querySelectorAll('a[href^="/studies/"]')).toHaveLength(0);
	await expect(`${svg}\n`).toMatchFileSnapshot('../snapshots/charts/years-500.svg');
});

test('drawYears(corpus) looks as before', async () => {
	const { svg } = draw(drawYears, gardens, figureOf(gardens, 'years'));
	await expect(`${svg}\n`).toMatchFileSnapshot('../snapshots/charts/years.svg');
});
