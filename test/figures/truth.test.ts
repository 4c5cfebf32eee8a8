/** What holds for every figure of a review: its links lead to what it counts, and its picture keeps the rules. */
import { describe, expect, test } from 'vitest';
import { emptySelection } from '../../src/facets/selection.ts';
import type { FigureContent } from '../../src/figures/figure.ts';
import { figures } from '../../src/figures/table.ts';
import { rootSite } from '../root-site.ts';
import { some } from '../runs.ts';
import { corporaWithEstimates, picturedLinks } from './drawn.ts';
import { drawnOf, foundAt, isNumber, numberOf, untrueCells, untrueMarks, untruths, valueSelections } from './truth.ts';

const hrefsOf = ({ table, svg }: FigureContent & { svg: string }) => [
	...picturedLinks(svg).map(({ href }) => href),
	...table.rows.flatMap((row) => row.flatMap(({ href }) => href ?? [])),
];

const geometry = /^(?:[xyr]|[xy][12]|c[xy]|d[xy]?|r[xy]|width|height|transform|points|viewBox)$/;

test('every kind of figure of a review can be drawn', () => {
	for (const [, corpus] of corporaWithEstimates)
		expect(corpus.figures.map(({ kind }) => [kind, figures[kind] !== undefined])).toEqual(
			corpus.figures.map(({ kind }) => [kind, true]),
		);
});

describe.each(
	corporaWithEstimates.flatMap(([name, corpus]) =>
		corpus.figures.map((figure) => [name, figure.id, corpus, figure] as const),
	),
)('%s: %s', (_, id, corpus, figure) => {
	const whole = drawnOf(corpus, figure);
	const { document, table, svg } = whole;

	test('every link, of the picture and of the table, leads to studies or to a page that exists', () => {
		const hrefs = hrefsOf(whole);
		expect(hrefs.length).toBeGreaterThan(0);
		for (const href of hrefs) {
			const at = foundAt(corpus, href);
			// Heads lead to the listing of a code, which says so where no study has it.
			if (at.kind === 'studies' && !href.startsWith(`${rootSite.base}by/`))
				expect([href, at.reports]).not.toEqual([href, 0]);
		}
	});

	test('every number leads to as many as it says', () => {
		expect(untrueCells(corpus, whole)).toEqual([]);
		expect(untrueMarks(corpus, svg)).toEqual([]);
	});

	test('a number above zero that counts studies is a link, and zero is none', () => {
		for (const row of table.rows)
			for (const { text, href } of row.slice(1))
				if (text === '0') expect([row[0]?.text, href]).toEqual([row[0]?.text, undefined]);
	});

	test('every row of the table has a cell for every column', () => {
		expect(table.rows.map((row) => row.length)).toEqual(table.rows.map(() => table.columns.length));
		for (const { label } of table.columns) expect(label).not.toBe('');
	});

	test('the picture has a title and a description, and ids of its own', () => {
		const [picture] = document.querySelectorAll('svg');
		expect(document.querySelectorAll('svg')).toHaveLength(1);
		const [title, description] = (picture?.getAttribute('aria-labelledby') ?? '')
			.split(' ')
			.map((name) => document.getElementById(name));
		expect([title?.localName, title?.textContent]).toEqual(['title', figure.title]);
		expect(description?.localName).toBe('desc');
		expect(description?.textContent).toContain(figure.question);
		const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
		expect(new Set(ids).size).toBe(ids.length);
		for (const own of ids) expect(own.startsWith(`figure-${id}`)).toBe(true);
		for (const [, name = ''] of svg.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(name);
	});

	test('the picture carries no style, no camel case, and no number finer than a tenth', () => {
		expect(document.querySelectorAll('[style]')).toHaveLength(0);
		expect(svg).not.toMatch(/NaN|Infinity|undefined|\[object/);
		expect(svg).not.toMatch(/ (?:strokeWidth|textAnchor|className|tabIndex|strokeDasharray)=/);
		const fine = [...document.querySelectorAll('svg, svg *')].flatMap((element) =>
			[...element.attributes].filter(({ name, value }) => geometry.test(name) && /\d\.\d{2}/.test(value)),
		);
		expect(fine.map(({ name, value }) => `${name}="${value}"`)).toEqual([]);
	});

	test('every link of the picture is named', () => {
		for (const link of document.querySelectorAll('a')) {
			const name = link.getAttribute('aria-label') ?? link.textContent?.trim() ?? '';
			expect([link.getAttribute('href'), name]).not.toEqual([link.getAttribute('href'), '']);
		}
	});

	test('of no studies it draws no number and no mark', () => {
		const none = drawnOf(corpus, figure, emptySelection, []);
		if (figure.kind === 'flow') return expect(none.table).toEqual(table);
		for (const href of hrefsOf(none)) foundAt(corpus, href);
		for (const row of none.table.rows)
			for (const { text, href } of row.slice(1)) {
				expect(isNumber(text) ? numberOf(text) : 0).toBe(0);
				expect(href).toBeUndefined();
			}
		const studies = [...none.document.querySelectorAll('a')].filter((link) =>
			/^\/(?:studies|explore)\//.test(link.getAttribute('href') ?? ''),
		);
		expect(studies.map((link) => link.getAttribute('href'))).toEqual([]);
		expect(untrueMarks(corpus, none.svg)).toEqual([]);
		return expect(none.svg).not.toMatch(/NaN|Infinity|undefined/);
	});

	test('of each study alone it leads nowhere else', () => {
		if (figure.kind === 'flow') return;
		for (const study of some(corpus.studies, 4)) {
			const one = drawnOf(corpus, figure, { ...emptySelection, ids: [study.id] });
			expect(untrueCells(corpus, one)).toEqual([]);
			expect(untrueMarks(corpus, one.svg)).toEqual([]);
			const named = hrefsOf(one).filter((href) => href.startsWith('/studies/'));
			expect(named.filter((href) => !href.startsWith(`/studies/${study.id}/`))).toEqual([]);
		}
	});
});

describe.each(corporaWithEstimates)('%s, over the studies of a value of every facet', (_, corpus) => {
	// All values of each: test/full/truth.test.ts.
	const selections = valueSelections(corpus).flatMap((ofVariable) => ofVariable.at(-1) ?? []);

	test.each(corpus.figures.map((figure) => [figure.id, figure] as const))(
		'%s: every number and mark leads to as many as it says',
		(__, figure) => {
			expect(selections.length).toBeGreaterThan(5);
			expect(untruths(corpus, figure, some(selections, 6))).toEqual([]);
		},
	);
});
