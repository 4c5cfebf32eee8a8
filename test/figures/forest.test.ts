/** The forest: every estimate on its scale with its interval, nothing pooled, and words that never touch. */
import { describe, expect, test } from 'vitest';
import { type ForestInput, forestRow, layoutForest } from '../../src/charts/forest.ts';
import { textSizes, textWidth } from '../../src/charts/text.ts';
import { fileRows } from '../../src/figures/file.ts';
import { drawForest } from '../../src/figures/forest.tsx';
import { checkFigures } from '../../src/records/checks/figures.ts';
import { loadCorpus } from '../../src/records/load.ts';
import { buildMaterial } from '../../src/records/material.ts';
import { readContent } from '../../src/records/read.ts';
import type { FigureRecord } from '../../src/schema/figure.ts';
import { copies, draw, faultsOf, longLabelled, withStudies } from './drawn.ts';

const folder = 'test/fixtures/effects';
const corpus = loadCorpus(folder);
const words = { title: 'Effects', question: 'How large?', reading: 'So.' };
const forest = (more: Partial<FigureRecord> = {}): FigureRecord => ({ ...words, id: 'one', kind: 'forest', ...more });
const drawn = (more: Partial<FigureRecord> = {}, of = corpus) => draw(drawForest, of, forest(more));

const textsIn = (document: Document) => [...document.querySelectorAll('text')].map(({ textContent }) => textContent);

describe('a row an estimate', () => {
	const { document, table, counted, leftOut } = drawn({ rows: 'gain', group: 'outcome' });

	test('stands with its interval and n, in the groups of the codebook', () => {
		const texts = textsIn(document);
		expect(texts).toContain('−0.45 (95%: −0.92 to 0.02)');
		expect(texts).toContain('400');
		expect(texts.indexOf('Length of sleep')).toBeLessThan(texts.indexOf('Time to fall asleep'));
		expect(table.rows.map((row) => row.map(({ text }) => text))).toEqual([
			['Lamp 2013', 'Sleep', '0.70', '', '', ''],
			['Moth 2004 (corrected)', 'Sleep at home', '0.45', '0.10 to 0.80 (95%)', '', '120'],
			['Moth 2004 (corrected)', 'Asleep sooner', '−0.20', '−0.42 to 0.02 (95%, computed)', '0.11', '118'],
			['Owl 2009 (also: preprint)', 'By diary', '−0.45', '−0.92 to 0.02 (95%)', '', '44'],
			['Owl 2009 (also: preprint)', 'By watch', '0.03', '−0.14 to 0.20 (90%)', '', '400'],
			['Quilt 2017 (retracted)', 'Naps', '0.20', '−2.90 to 3.30 (95%)', '', '9'],
		]);
	});

	test('in its column has as many digits after the point as the others; a file has those of the record', () => {
		const rows = textsIn(document).filter((text) => /^−?[\d.]+ \(|^0\.70?$/.test(text ?? ''));
		expect(rows).toHaveLength(6);
		expect(rows.flatMap((text) => text?.match(/\d+\.\d+/g) ?? []).filter((one) => !/\.\d\d$/.test(one))).toEqual([]);
		expect(fileRows(table).rows.map((row) => row[2])).toEqual(['0.7', '0.45', '−0.2', '−0.45', '0.03', '0.2']);
	});

	test('what is in doubt is hollow, what is computed dashed, and what is left out is said', () => {
		expect(document.querySelectorAll('a .shape.doubted')).toHaveLength(1);
		expect(document.querySelectorAll('a .dashed')).toHaveLength(1);
		expect(counted).toMatch(/6 estimates of 4 papers \(1 in doubt\).*Nothing is pooled/);
		expect(leftOut).toEqual([
			'1 paper without an estimate (not reported): Yawn 2020.',
			'1 effect without an estimate.',
		]);
	});

	test('with many digits it is rounded in the picture, its names, the sentence and the table; a file has them all', () => {
		const fine = { value: 0.621234, low: 0.412345, high: 0.943456 };
		const of = withStudies(
			corpus,
			corpus.studies.map((study) => {
				const waking = study.values['waking'];
				if (study.id !== 'moth-2004' || !waking) return study;
				return { ...study, values: { ...study.values, waking: { ...waking, ...fine } } };
			}),
		);
		const { svg, shows, table: roundedTable } = drawn({ rows: 'waking' }, of);
		expect(svg).toContain('0.62 (0.41 to 0.94)');
		expect(
			`${svg} ${shows} ${JSON.stringify(roundedTable.rows.map((row) => row.map(({ text }) => text)))}`,
		).not.toMatch(/\d\.\d{4}/);
		expect(fileRows(roundedTable).rows.find(([label]) => label === 'Moth 2004 (corrected)')).toEqual(
			expect.arrayContaining(['0.621234', '0.412345 to 0.943456 (95%)']),
		);
	});

	test('order: value puts the smallest first, precision the narrowest', () => {
		const first = (order: 'value' | 'precision') =>
			drawn({ rows: 'gain', order }).table.rows.map((row) => row[1]?.text);
		expect(first('value')).toEqual(['By diary', 'Asleep sooner', 'By watch', 'Naps', 'Sleep at home', 'Sleep']);
		// Widths by their z: 0.34/3.29, 0.11, 0.7/3.92, 0.94/3.92, 6.2/3.92; of one nothing is known.
		expect(first('precision')).toEqual(['By watch', 'Asleep sooner', 'Sleep at home', 'By diary', 'Naps', 'Sleep']);
	});
});

describe('the scale', () => {
	const row = (value: number, low?: number, high?: number) => ({
		label: 'A',
		href: '/',
		name: 'A',
		markHref: '/',
		value,
		low,
		high,
		isComputed: false,
		text: String(value),
		weight: 1,
		isHollow: false,
	});
	const input = (axis: ForestInput['axis'], none: number, rows: readonly ReturnType<typeof row>[]): ForestInput => ({
		axis,
		none,
		heads: { row: 'Paper', n: 'n', estimate: 'Ratio' },
		groups: [{ rows }],
		classes: [],
		legend: { computed: '', bare: '', goesOn: '', doubt: '' },
	});

	test('a ratio and its inverse are as far from the null value, on either side', () => {
		const { rows, noneX } = layoutForest(input('logarithmic', 1, [row(0.5, 0.25, 1), row(2, 1, 4)]));
		const [low, high] = rows;
		expect((high?.x ?? 0) - noneX).toBeCloseTo(noneX - (low?.x ?? 0), 0);
		expect((high?.x2 ?? 0) - noneX).toBeCloseTo(2 * ((high?.x ?? 0) - noneX), 0);
	});

	test('an interval that reaches far beyond the others goes on, and the others keep their room', () => {
		const { rows, left, right } = layoutForest(input('linear', 0, [row(1, 0.5, 1.5), row(0.5, -90, 90)]));
		expect(rows.map(({ arrows }) => arrows.length)).toEqual([0, 2]);
		expect([rows[1]?.x1, rows[1]?.x2]).toEqual([left, right]);
		expect((rows[0]?.x2 ?? 0) - (rows[0]?.x1 ?? 0)).toBeGreaterThan(50);
	});

	test.each([
		['linear', 0, [row(0.001), row(0.0014)]],
		['linear', 0, [row(-12_000), row(150_000)]],
		['logarithmic', 1, [row(0.02, 0.001, 0.4), row(80, 20, 320)]],
		['logarithmic', 1, [row(0.97, 0.95, 0.99), row(1.02)]],
		['logarithmic', 1, []],
		['linear', 0, []],
	] as const)(
		'%s from %f: numbers below the scale do not touch, and the null value is among them',
		(axis, none, rows) => {
			const { ticks, noneX, left, right } = layoutForest(input(axis, none, rows));
			expect(ticks.some(({ x }) => Math.abs(x - noneX) < 0.2)).toBe(true);
			for (const [i, { x, label }] of ticks.entries()) {
				expect(x >= left && x <= right).toBe(true);
				const before = ticks[i - 1];
				if (before)
					expect(x - before.x).toBeGreaterThan(
						(textWidth(label, textSizes.tick) + textWidth(before.label, textSizes.tick)) / 2,
					);
			}
		},
	);
});

test('labels of any length stay in their columns', () => {
	const { document, svg } = drawn({ rows: 'gain', group: 'outcome' }, longLabelled(corpus));
	// Words have numbers as fine as the records; test/figures/truth.test.ts looks at those of the picture.
	expect(faultsOf(svg).filter((fault) => !fault.startsWith('a number'))).toEqual([]);
	const width = Number(document.querySelector('svg')?.getAttribute('width'));
	const boxes = [...document.querySelectorAll('text')].map((text) => {
		const [x, y] = ['x', 'y'].map((name) => Number(text.getAttribute(name)));
		const wide = textWidth(text.textContent ?? '', textSizes.total);
		const anchor = text.getAttribute('text-anchor');
		const start = (x ?? 0) - (anchor === 'end' ? wide : anchor === 'middle' ? wide / 2 : 0);
		return { start, end: start + wide, y: y ?? 0, text: text.textContent };
	});
	for (const [i, one] of boxes.entries()) {
		expect([one.text, one.start > -2 && one.end < width + 2]).toEqual([one.text, true]);
		for (const other of boxes.slice(i + 1))
			if (Math.abs(one.y - other.y) < forestRow / 2 && one.start < other.end - 2 && other.start < one.end - 2)
				expect([one.text, other.text]).toEqual(['apart from', 'each other']);
	}
});

test('more than 100 estimates are counted by value, and every bar leads to as many as it says', () => {
	const many = copies(corpus, 130);
	const { table, document, leftOut } = drawn({ rows: 'waking' }, many);
	// Four of five papers have one.
	expect(leftOut[0]).toContain('a row for each of the 104 estimates');
	expect(table.rows.map((row) => Number(row[1]?.text)).reduce((sum, count) => sum + count, 0)).toBe(104);
	expect(document.querySelectorAll('a .look')).toHaveLength(4);
});

test('rows of effects are grouped by what is of effects or of the study, and by nothing else', () => {
	const reading = readContent(folder);
	const problems = (more: Partial<FigureRecord>) => {
		const sources = reading.sources.map((source) =>
			source.kind === 'figures' ? { ...source, data: [forest(more)] } : source,
		);
		return [...checkFigures(buildMaterial({ ...reading, sources } as typeof reading))].map(({ kind }) => kind);
	};
	expect(problems({ rows: 'gain', group: 'outcome' })).toEqual([]);
	expect(problems({ rows: 'gain', group: 'reader' })).toEqual([]);
	expect(problems({ group: 'reader' })).toEqual([]);
	expect(problems({ rows: 'waking', group: 'outcome' })).toEqual(['unfit-variable']);
	expect(problems({ rows: 'reader' })).toEqual(['unfit-variable']);
	expect(problems({ rows: 'gain', order: 'share' })).toEqual(['unknown-word']);
});
