/** Studies by their coordinates: where a mark stands, what it counts and leads to, and what has no place. */
import { expect, test } from 'vitest';
import type { Study, Variable } from '../../src/corpus/corpus.ts';
import { variableOf } from '../../src/corpus/corpus.ts';
import { drawPoints } from '../../src/figures/points.tsx';
import { gardens } from '../gardens.ts';
import { countAt, draw, faultsOf, withStudies } from './drawn.ts';

const [model] = gardens.studies;
const [number] = gardens.variables.filter(({ kind, of, from }) => kind === 'number' && of === 'study' && !from);

const coordinate = (id: string, label: string, min: number): Variable => {
	if (!number) throw new Error('no number');
	const { unit: _, ...plain } = variableOf(gardens, number.id);
	return { ...plain, id, label, min, max: -min };
};

const axes = [coordinate('north', 'Degrees north', -90), coordinate('east', 'Degrees east', -180)];

/** The corpus of some places; a place that is not known is undefined. */
function corpusAt(places: readonly (readonly [number, number] | undefined)[], doubts: readonly number[] = []) {
	if (!model) throw new Error('no study');
	const studies = places.map((place, i): Study => {
		const value = (at: 0 | 1) =>
			place
				? { state: 'reported' as const, value: place[at], ...(doubts.includes(i) ? { doubt: 'Why?' } : {}) }
				: { state: 'not-reported' as const };
		const own = (at: 0 | 1) => ({ ...value(at), source: 'Table 1', coded: 'review' as const });
		const id = `s${i + 1}`;
		return {
			...model,
			id,
			label: `Study ${i + 1}`,
			programme: id,
			values: { ...model.values, north: own(0), east: own(1) },
		};
	});
	const variables = [...gardens.variables, ...axes];
	const corpus = {
		...gardens,
		variables,
		variablesById: new Map(variables.map((variable) => [variable.id, variable])),
	};
	return withStudies(corpus, studies);
}

const figure = {
	id: 'where',
	kind: 'points' as const,
	title: 'Where',
	question: 'Where were they?',
	reading: 'A dot is a study.',
	rows: 'north',
	columns: 'east',
};

test('drawPoints(corpus) draws each study at its place, and several near each other as one disc with their number', () => {
	const corpus = corpusAt([[60, 10], [60.1, 10.1], [-33.9, 18.4], [-0.5, -78.5], undefined]);
	const { document, table, svg, leftOut } = draw(drawPoints, corpus, figure);
	const marks = [...document.querySelectorAll('a')];
	expect(marks.map((mark) => mark.getAttribute('aria-label'))).toEqual([
		'60–60.1, 10–10.1: 2 papers',
		'Study 4: 1 paper',
		'Study 3: 1 paper',
	]);
	expect(table.rows.map((row) => row.map((cell) => cell?.text))).toEqual([
		['60–60.1', '10–10.1', '2'],
		['−0.5', '−78.5', '1'],
		['−33.9', '18.4', '1'],
	]);
	expect(leftOut).toEqual(['1 paper without a place on the map: Study 5.']);
	expect(faultsOf(svg)).toEqual([]);
	// North is above south, west left of east.
	const [norway, ecuador, cape] = marks.map((mark) => {
		const circle = mark.querySelector('circle.shade');
		return { x: Number(circle?.getAttribute('cx')), y: Number(circle?.getAttribute('cy')) };
	});
	expect([norway, ecuador, cape].map((spot) => spot?.y)).toEqual(
		[norway, ecuador, cape].map((spot) => spot?.y).sort((a, b) => (a ?? 0) - (b ?? 0)),
	);
	expect(ecuador?.x ?? 0).toBeLessThan(cape?.x ?? 0);
});

test('drawPoints(corpus) leads a disc to exactly its studies, and draws what is in doubt hollow', () => {
	const corpus = corpusAt(
		[
			[60, 10],
			[60.1, 10.1],
			[60.2, 140],
			[-20, 20],
		],
		[3],
	);
	const { document } = draw(drawPoints, corpus, figure);
	const [disc] = [...document.querySelectorAll('a')].filter((mark) => mark.querySelector('text'));
	const href = disc?.getAttribute('href') ?? '';
	expect(href).toContain('north=60..60.1');
	expect(countAt(corpus, href)).toBe(2);
	const hollow = document.querySelectorAll('a circle.doubted');
	expect(hollow).toHaveLength(1);
	expect(hollow[0]?.parentElement?.getAttribute('aria-label')).toBe('Study 4: 1 paper, in doubt');
});

test('drawPoints(corpus) shows only the part of the world that has places, and all of it for places far apart', () => {
	const scaleOf = (places: readonly (readonly [number, number])[]) =>
		Number(/scale\(([\d.]+)\)/.exec(draw(drawPoints, corpusAt(places), figure).svg)?.[1]);
	const near = [
		[51, 0],
		[53, -2],
	] as const;
	expect(scaleOf(near)).toBeGreaterThan(4);
	expect(scaleOf([...near, [-33, 150], [40, -100]])).toBe(1);
});

test('drawPoints(corpus) of very many places has at most 400 marks, which count them all', () => {
	const places = Array.from({ length: 3000 }, (_, i) => [((i * 37) % 125) - 45, ((i * 101) % 340) - 170] as const);
	const { table, svg } = draw(drawPoints, corpusAt(places), figure);
	expect(table.rows.length).toBeLessThanOrEqual(400);
	expect(table.rows.reduce((sum, [, , count]) => sum + Number(count?.text), 0)).toBe(3000);
	expect(faultsOf(svg)).toEqual([]);
});

test('drawPoints(corpus) names a study beyond the lower edge of the map, and draws no mark on another', () => {
	const places = Array.from({ length: 120 }, (_, i) => [44 + ((i * 7) % 130) / 10, ((i * 13) % 200) / 10] as const);
	const { document, leftOut, table } = draw(drawPoints, corpusAt([...places, [-78, 166]]), figure);
	expect(leftOut.join(' ')).toContain('Study 121');
	expect(table.rows.reduce((sum, [, , count]) => sum + Number(count?.text), 0)).toBe(120);
	const discs = [...document.querySelectorAll('a > circle.shade, g > circle.shade')].filter((disc) =>
		disc.parentElement?.querySelector('.ground'),
	);
	const at = discs.map((disc) => ['cx', 'cy', 'r'].map((key) => Number(disc.getAttribute(key))));
	const touching = at.flatMap(([x = 0, y = 0, r = 0], i) =>
		at.slice(i + 1).filter(([u = 0, v = 0, s = 0]) => Math.hypot(x - u, y - v) < r + s),
	);
	expect(touching).toEqual([]);
});

test('drawPoints(corpus) of a region full of places has a mark in each part of it, not one for all', () => {
	const europe = Array.from(
		{ length: 600 },
		(_, i) => [38 + ((i * 7) % 200) / 10, -8 + ((i * 13) % 340) / 10] as const,
	);
	const { document } = draw(drawPoints, corpusAt([...europe, [-33, 150], [40, -100]]), figure);
	const numbers = [...document.querySelectorAll('a text')].map((text) => Number(text.textContent));
	expect(numbers.length).toBeGreaterThan(4);
	expect(Math.max(...numbers)).toBeLessThan(250);
});
