/** The figure of appraisals: signs and shares that agree with the records, and what is missing by name. */
import fs from 'node:fs';
import path from 'node:path';
import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { layoutTrafficLights } from '../../src/charts/traffic-lights.ts';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { emptySelection, withCode } from '../../src/facets/selection.ts';
import { loadCorpus } from '../../src/records/load.ts';
import { toolsOf } from '../../src/schema/appraisal-presets.ts';
import type { FigureRecord } from '../../src/schema/figure.ts';
import { pageDocument } from '../read-site.ts';
import { temporaryFolder } from '../records/overlay.ts';
import { faultsOf } from './drawn.ts';
import { inventedCorpus } from './invented-corpus.ts';
import { drawnOf, foundAt, isNumber, untrueCells, untrueMarks, untruths, valueSelections } from './truth.ts';

const corpus = loadCorpus('test/fixtures/appraised');
const [first, second] = corpus.figures as [FigureRecord, FigureRecord];

const signs = (of: Corpus, figure: FigureRecord) =>
	Object.fromEntries(
		[...drawnOf(of, figure).document.querySelectorAll('svg > g:not(.key) > a[aria-label]')]
			.filter((link) => link.querySelector('circle') !== null || link.textContent === '·')
			.map((link) => [link.getAttribute('aria-label'), link.querySelector('text')?.textContent]),
	);

test('each study has the sign of its judgement in each domain, and a dot where there is none', () => {
	expect(signs(corpus, first)).toMatchObject({
		'Alder 2015, Randomisation process: Low risk': '+',
		'Alder 2015, Missing outcome data: High risk': '×',
		'Birch 2016, Overall: Some concerns': '−',
		'Cress 2017, Missing outcome data: Not charted': '·',
		'Elder 2019, Randomisation process: Not applicable': '·',
	});
	expect(signs(corpus, second)).toMatchObject({
		'Elder 2019, Whether the weather was dealt with: No information': 'o',
	});
});

test('two judgements of one tone have signs that differ', () => {
	const [tool] = toolsOf(corpus.review);
	if (!tool) throw new Error('no tool');
	const judgements = tool.judgements.map((judgement) => ({ ...judgement, tone: 'high' as const }));
	const appraisal = {
		done: true,
		text: 'So.',
		source: 'Text',
		tools: [{ ...tool, domains: [...tool.domains], judgements }],
	};
	const review = { ...corpus.review, appraisal };
	expect(signs({ ...corpus, review }, first)).toMatchObject({
		'Alder 2015, Overall: Low risk': '×',
		'Birch 2016, Overall: Some concerns': '!',
		'Cress 2017, Overall: High risk': '×3',
	});
});

test('what is missing is named: studies without a judgement, and domains without one or without information', () => {
	const { leftOut, counted } = drawnOf(corpus, first);
	expect(leftOut[0]).toBe('2 studies without a judgement of RoB 2: Dock 2018 and Flag 2020.');
	expect(counted).toContain('No judgement: Cress 2017 (Missing outcome data)');
	expect(drawnOf(corpus, second).counted).toContain('No information: Elder 2019 (Whether the weather was dealt with).');
});

test('the bars give the number and the share of each judgement, and end with what has none', () => {
	const { table, svg } = drawnOf(corpus, first);
	const row = table.rows.find(([head]) => head?.text === 'High risk');
	expect(row?.map(({ text }) => text)).toEqual(['High risk', '1', '1', '2', '1', '1', '1']);
	expect(svg).toContain('Missing outcome data, High risk (50%): 2 studies');
	expect(table.rows.at(-1)?.[0]?.text).toBe('No judgement');
});

test('it says which judgement is the most frequent: a missing one is none, and is counted apart', () => {
	expect(drawnOf(corpus, first).shows).toBe(
		'4 studies judged by RoB 2; under Overall, low risk, some concerns and high risk are the most frequent judgements (1 each), and 1 study has none.',
	);
	// Without overall judgements, and with a last domain that is mostly not judged.
	const folder = path.join(temporaryFolder(), 'content');
	fs.cpSync('test/fixtures/appraised', folder, { recursive: true });
	for (const id of ['alder-2015', 'birch-2016', 'cress-2017', 'elder-2019']) {
		const file = path.join(folder, 'studies', `${id}.yaml`);
		const text = fs.readFileSync(file, 'utf8').replaceAll(/^ +overall: .*\n/gm, '');
		fs.writeFileSync(file, id === 'cress-2017' ? text : text.replaceAll(/^ +selection-of-the-reported.*\n/gm, ''));
	}
	const without = loadCorpus(folder);
	expect(drawnOf(without, without.figures[0] as FigureRecord).shows).toBe(
		'4 studies judged by RoB 2; under Randomisation process, low risk, some concerns and high risk are the most frequent judgements (1 each), and 1 study has none.',
	);
});

describe.each([
	['the fixture', corpus],
	['40 invented studies', inventedCorpus(corpus, 40)],
	['200 invented studies', inventedCorpus(corpus, 200)],
] as const)('%s', (_, own) => {
	test.each([first, second])('$id: numbers and marks lead to as many as they say', (figure) => {
		const drawn = drawnOf(own, figure);
		expect(faultsOf(drawn.svg)).toEqual([]);
		expect([untrueCells(own, drawn), untrueMarks(own, drawn.svg)]).toEqual([[], []]);
		for (const row of drawn.table.rows) for (const { href } of row) if (href) foundAt(own, href);
		expect(drawn.table.rows.every((row) => row.length === drawn.table.columns.length)).toBe(true);
	});
});

test('over selections, numbers and marks lead to as many as they say, and over none there are none', () => {
	const selections = valueSelections(corpus).flat();
	expect(selections.length).toBeGreaterThan(20);
	expect(untruths(corpus, first, selections)).toEqual([]);
	const none = drawnOf(corpus, first, withCode(corpus, emptySelection, 'design', 'trial'), []);
	for (const row of none.table.rows)
		for (const { text, href } of row.slice(1)) expect([isNumber(text) ? text : '0', href]).toEqual(['0', undefined]);
});

test('up to 60 studies have a row each; above, there are bars alone, and the figure says so', () => {
	const rowsOf = (size: number) => drawnOf(inventedCorpus(corpus, size), first);
	expect(signs(inventedCorpus(corpus, 50), first)).not.toEqual({});
	const many = rowsOf(100);
	expect(many.leftOut[0]).toMatch(/^one row for each of the \d+ studies/);
	expect(many.table.rows).toHaveLength(6);
	expect(many.svg.split(/<\w/).length).toBeLessThan(3000);
});

test('on a phone, every judgement has its sign, as wide as a finger needs, in a column with a number that a bar names', () => {
	const { narrow = [], document: wide } = drawnOf(inventedCorpus(corpus, 50), first);
	const phone = narrow.at(-1);
	expect(phone?.width).toBeLessThanOrEqual(324);
	const narrowest = pageDocument(`<html><body>${phone ? render(phone.picture) : ''}</body></html>`);
	const lights = (of: Document) => [...of.querySelectorAll('a:has(circle)')];
	const words = (of: Document) => lights(of).map((light) => light.getAttribute('aria-label'));
	expect(words(wide).length).toBeGreaterThan(100);
	expect(words(narrowest)).toEqual(words(wide));
	for (const hit of lights(narrowest).map((light) => light.querySelector('rect'))) {
		expect(Number(hit?.getAttribute('width'))).toBeGreaterThanOrEqual(24);
		expect(Number(hit?.getAttribute('x')) + Number(hit?.getAttribute('width'))).toBeLessThanOrEqual(324);
	}
	const texts = [...narrowest.querySelectorAll('a > text')].map(({ textContent }) => textContent);
	expect(texts).toEqual(expect.arrayContaining(['1', '6', '1 Randomisation process', '6 Overall']));
});

test('signs that a phone has no room for side by side are read as a list', () => {
	const domains = Array.from({ length: 16 }, (_, i) => ({ id: `item-${i}`, label: `Item ${i}` }));
	const fits = (count: number) => {
		const columns = domains.slice(0, count).map(({ label }) => ({ label, href: '/', isOverall: false }));
		const input = { domains: columns, rows: [], bars: [], total: 0, shares: '', legend: [] };
		return layoutTrafficLights(input, 324).right <= 324;
	};
	expect([fits(7), fits(13), fits(16)]).toEqual([true, true, false]);
});
