/** The figure of bars: what it draws of many codes, in which order, and where its numbers come from. */
import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { codesOfStudy, listedCodes } from '../../src/corpus/codes.ts';
import { type Corpus, variableOf } from '../../src/corpus/corpus.ts';
import { codeLabel } from '../../src/corpus/label.ts';
import { drawBars } from '../../src/figures/bars.tsx';
import type { FigureRecord } from '../../src/schema/figure.ts';
import { isAbsentState } from '../../src/schema/state.ts';
import type { Code } from '../../src/schema/variable.ts';
import { gardens } from '../gardens.ts';
import { pageDocument } from '../read-site.ts';
import { countAt, draw, linksOf } from './drawn.ts';
import { inventedCorpus } from './invented-corpus.ts';

const figure: FigureRecord = {
	id: 'bars',
	kind: 'bars',
	title: 'Bars',
	question: 'What?',
	reading: 'So.',
	rows: 'plot',
};

const drawn = (corpus: Corpus, more: Partial<FigureRecord>) => draw(drawBars, corpus, { ...figure, ...more });

const labels = ({ table }: ReturnType<typeof drawn>) => table.rows.map(([head]) => head?.text);
const totals = ({ table }: ReturnType<typeof drawn>) => table.rows.map((row) => Number(row[1]?.text));

/** The invented review, whose grounds are other codes. */
function withGrounds(codes: readonly Code[], studies: number): Corpus {
	const variables = gardens.variables.map((variable) => (variable.id === 'plot' ? { ...variable, codes } : variable));
	const codebook = { ...gardens, variables, variablesById: new Map(variables.map((one) => [one.id, one])) };
	return inventedCorpus(codebook, studies);
}

const codesFrom = (names: readonly string[]) =>
	names.map((code): Code => ({ code, label: code.toUpperCase() }) as Code);

test('drawBars() has a bar for every code, also one that no study has, and states last', () => {
	const picture = drawn(gardens, {});
	const plot = variableOf(gardens, 'plot');
	const codes = listedCodes(gardens, plot);
	expect(labels(picture)).toEqual(codes.map((code) => codeLabel(plot, code)));
	expect(totals(picture)).toEqual(
		codes.map((code) => gardens.studies.filter((study) => codesOfStudy(study, plot).includes(code)).length),
	);
	expect(totals(picture)).toContain(0);
	expect(codes.findIndex(isAbsentState)).toBe(codes.length - codes.filter(isAbsentState).length);
});

test('drawBars() by count puts the most first, and states still last', () => {
	const corpus = inventedCorpus(gardens, 300);
	const states = listedCodes(corpus, variableOf(corpus, 'pursuits')).filter(isAbsentState).length;
	const counts = totals(drawn(corpus, { rows: 'pursuits', order: 'count' })).slice(0, -states);
	expect(states).toBeGreaterThan(0);
	expect(counts).toEqual([...counts].sort((a, b) => b - a));
	expect(counts).not.toEqual(totals(drawn(corpus, { rows: 'pursuits' })).slice(0, -states));
});

test('of many codes, drawBars() draws the 20 with the most studies, names the others, and links to all of them', () => {
	const corpus = withGrounds(codesFrom(Array.from({ length: 50 }, (_, i) => `ground-${i}`)), 400);
	const picture = drawn(corpus, {});
	const plot = variableOf(corpus, 'plot');
	const own = labels(picture).filter((label) => label?.startsWith('GROUND'));
	expect(own).toHaveLength(20);
	const amount = (code: string) => corpus.studies.filter((study) => codesOfStudy(study, plot).includes(code)).length;
	const least = Math.min(...own.map((label) => amount(String(label).toLowerCase())));
	for (const { code, label } of plot.codes) if (!own.includes(label)) expect(amount(code)).toBeLessThanOrEqual(least);
	expect(picture.leftOut.join(' ')).toContain('30 bars with the fewest papers');
	expect(linksOf(picture.svg).find(({ name }) => name.startsWith('30 more'))?.href).toBe('/codebook/plot/');
});

test('a code within another stands below it, indented, in every order', () => {
	const [low, high, tree, twig, leaf] = codesFrom(['low', 'high', 'tree', 'twig', 'leaf']) as [
		Code,
		Code,
		Code,
		Code,
		Code,
	];
	const corpus = withGrounds([low, tree, { ...leaf, within: 'tree' }, { ...twig, within: 'tree' }, high], 200);
	for (const order of ['codebook', 'count'] as const) {
		const picture = drawn(corpus, { order });
		const at = labels(picture).indexOf('TREE');
		expect(
			labels(picture)
				.slice(at + 1, at + 3)
				.sort(),
		).toEqual(['LEAF', 'TWIG']);
		const x = (label: string) =>
			Number(
				[...picture.document.querySelectorAll('text.label')]
					.find((text) => text.textContent === label)
					?.getAttribute('x'),
			);
		expect([x('TREE'), x('LEAF') > 0, x('TWIG') > 0]).toEqual([0, true, true]);
	}
});

test('with a second variable, each bar is its part, and leads to exactly its studies', () => {
	const corpus = inventedCorpus(gardens, 120);
	const { table } = drawn(corpus, { rows: 'instrument', split: 'plot' });
	const cells = table.rows.flatMap((row) => row.slice(1));
	expect(cells.some(({ text }) => text !== '0')).toBe(true);
	for (const { text, href } of cells) if (href) expect([href, countAt(corpus, href)]).toEqual([href, Number(text)]);
});

test('the end of a bar that is in doubt is hollow, and the key says so', () => {
	const { document } = drawn(gardens, {});
	expect(document.querySelectorAll('a .doubted').length).toBeGreaterThan(0);
	expect(document.querySelectorAll('.key .doubted')).toHaveLength(1);
});

test('drawBars() on a phone keeps its bars: those of panels stand below the bar of their row', () => {
	const { narrow = [], document: wide } = drawn(inventedCorpus(gardens, 40), { split: 'season' });
	const phone = narrow.at(-1);
	expect(phone?.width).toBeLessThanOrEqual(324);
	const narrowest = pageDocument(`<html><body>${phone ? render(phone.picture) : ''}</body></html>`);
	const bars = (of: Document) => [...of.querySelectorAll('a:has(rect.look)')];
	const names = (of: Document) => bars(of).map((bar) => bar.getAttribute('aria-label') ?? '');
	expect(names(wide).length).toBeGreaterThan(8);
	expect(names(narrowest)).toEqual(expect.arrayContaining(names(wide)));
	for (const bar of narrowest.querySelectorAll('rect.look')) {
		expect(Number(bar.getAttribute('x')) + Number(bar.getAttribute('width'))).toBeLessThanOrEqual(324);
	}
});
