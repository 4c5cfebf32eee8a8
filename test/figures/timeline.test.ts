/** The figure of periods: lines that agree with the records, open ends as such, and counts of many by year. */
import { expect, test } from 'vitest';
import { layoutPeriods } from '../../src/charts/periods.ts';
import { lineHeight, textSizes, textWidth } from '../../src/charts/text.ts';
import { studyValue } from '../../src/corpus/corpus.ts';
import { loadCorpus } from '../../src/records/load.ts';
import type { FigureRecord } from '../../src/schema/figure.ts';
import { timeSpanOf } from '../../src/schema/time.ts';
import { countAt, faultsOf, withStudies } from './drawn.ts';
import { inventedCorpus } from './invented-corpus.ts';
import { drawnOf, untrueCells, untrueMarks } from './truth.ts';

const trials = loadCorpus('test/fixtures/trials');
const figure: FigureRecord = { id: 'lasted', kind: 'timeline', title: 'Lasted', question: 'When?', reading: 'So.' };
const period = trials.variables.find(({ kind }) => kind === 'period')?.id ?? '';

test('each study with a period has a line, sorted by its beginning, and the others are named by their state', () => {
	const { table, leftOut, svg } = drawnOf(trials, figure);
	const dated = trials.studies.filter((study) => studyValue(study, period).state === 'reported');
	expect(dated.length).toBeGreaterThan(1);
	expect(table.rows.map(([head]) => head?.text).sort()).toEqual(dated.map(({ label }) => label).sort());
	const starts = table.rows.map(([head]) => {
		const study = dated.find(({ label }) => label === head?.text);
		return study ? (timeSpanOf(String(studyValue(study, period).value)).from?.year ?? 0) : Number.NaN;
	});
	expect(starts).toEqual([...starts].sort((a, b) => a - b));
	for (const study of trials.studies) if (!dated.includes(study)) expect(leftOut.join(' ')).toContain(study.label);
	expect(faultsOf(svg)).toEqual([]);
});

test('an open end has an arrow, and the key says what it means; without one there is neither', () => {
	const [study] = trials.studies;
	if (!study) throw new Error('no study');
	const withPeriod = (value: string) => {
		const own = { state: 'reported' as const, value, source: 'Text', coded: 'review' as const };
		return withStudies(trials, [{ ...study, values: { ...study.values, [period]: own } }]);
	};
	const arrows = (value: string) =>
		drawnOf(withPeriod(value), figure).document.querySelectorAll('a path.stroke').length;
	expect([arrows('2019/2021'), arrows('2019/..'), arrows('../2021')]).toEqual([0, 1, 1]);
	expect(drawnOf(withPeriod('2019/..'), figure).document.querySelector('.key')?.textContent).toBe('Open end');
	expect(drawnOf(withPeriod('2019'), figure).document.querySelector('.key')).toBeNull();
});

test('a long label stands whole on lines of its own, apart from the next, at every width', () => {
	const longLabel = 'Schmidt-Rottenbacher, Featherstonehaugh and van den Oudenrijn 2019b';
	const labels = [longLabel, 'Donaudampfschifffahrtsgesellschaftskapitän 2020', 'Elm 2021'];
	const [row] = ['2019/2021'].map((name) => ({ href: '/', name, from: 2019, to: 2021, isHollow: false }));
	if (!row) throw new Error('no row');
	for (const room of [undefined, 340]) {
		const { rows, foot } = layoutPeriods(
			{ rows: labels.map((label) => ({ ...row, label })), counts: [], years: [2018, 2022] },
			room,
		);
		expect(rows.map(({ lines }) => lines.join('').replaceAll(' ', ''))).toEqual(
			labels.map((label) => label.replaceAll(' ', '')),
		);
		const tops = [...rows.map(({ y }) => y).slice(1), foot];
		for (const [i, { y, lines, x1 }] of rows.entries()) {
			expect((tops[i] ?? 0) - y).toBeGreaterThanOrEqual(lines.length * lineHeight + 8);
			expect(Math.max(...lines.map((line) => textWidth(line, textSizes.label)))).toBeLessThan(x1);
		}
	}
});

test('of more than 60 studies each year counts those that lasted through it, and leads to them', () => {
	const corpus = inventedCorpus(trials, 300);
	const drawn = drawnOf(corpus, figure);
	expect(drawn.table.columns.map(({ label }) => label)).toEqual(['Year', 'trials']);
	expect([untrueCells(corpus, drawn), untrueMarks(corpus, drawn.svg), faultsOf(drawn.svg)]).toEqual([[], [], []]);
	const filled = drawn.table.rows.filter((row) => row[1]?.href !== undefined);
	expect(filled.length).toBeGreaterThan(3);
	for (const [head, cell] of filled) {
		const year = Number(head?.text);
		const lasting = corpus.studies.filter((study) => {
			const { state, value } = studyValue(study, period);
			const { from, to } = timeSpanOf(String(value));
			return state === 'reported' && (from?.year ?? 0) <= year && year <= (to?.year ?? 9999);
		});
		expect([year, cell?.text]).toEqual([year, String(lasting.length)]);
		expect(countAt(corpus, cell?.href ?? '')).toBe(lasting.length);
	}
});
