import { h } from 'preact';
import { describe, expect, test } from 'vitest';
import { Multiples } from '../../src/charts/Multiples.tsx';
import { layoutMultiples, type Multiple, type MultiplesInput } from '../../src/charts/multiples.ts';
import { layoutPart, type PartScale, partWidth } from '../../src/charts/part.ts';
import { textWidth } from '../../src/charts/text.ts';
import { steepOf } from '../calls.ts';
import { slowTest } from '../runs.ts';
import { asFile } from './file.ts';

const dots: PartScale = { kind: 'dots', hasAnchor: true };
const bar: PartScale = { kind: 'bar', to: 200 };
const ladder: PartScale = { kind: 'ladder', steps: 5, beyond: [] };
const value = (given: object) => ({ name: 'A part: so', words: 'So', ...given });
const ends = (low: number, high = low) => value({ low, high });
const open = Number.POSITIVE_INFINITY;

function multiple(i: number, label = `Author ${i} 2010`): Multiple {
	return {
		name: `${label}. Dots: so.`,
		labels: [{ text: label, href: `/studies/s${i}/` }],
		...(i % 3 === 0 ? { note: 'A name of its own' } : {}),
		parts: [
			i % 4 === 0 ? value({ words: 'Not reported', absence: 'unknown' }) : ends(i % 5, (i % 5) + (i % 2)),
			i % 5 === 0
				? value({ words: 'Not applicable', absence: 'not-applicable' })
				: ends(i * 10, i === 3 ? open : i * 10),
			i % 6 === 0
				? value({ words: 'None', absence: 'none' })
				: value({ words: 'A code', steps: i === 4 ? [0, 2] : [i % 5] }),
		],
	};
}

function input(multiples: readonly Multiple[]): MultiplesInput {
	const entries = [
		{ value: ends(2, 4) },
		{ value: value({ words: 'Unclear', absence: 'unknown' }), count: 3, href: '/explore/?a=unclear' },
	];
	return {
		legend: {
			label: 'What the parts mean',
			columns: ([dots, bar, ladder] as const).map((scale) => ({
				label: `Variable ${scale.kind}`,
				href: `/codebook/${scale.kind}/`,
				hint: 'What it means.',
				scale,
				entries:
					scale.kind === 'ladder'
						? [0, 1, 2, 3, 4].map((step) => ({ value: value({ words: `Code ${step}`, steps: [step] }), count: step }))
						: entries,
			})),
		},
		multiples,
	};
}

const some = (count: number) => input(Array.from({ length: count }, (_, i) => multiple(i)));

describe('layoutPart', () => {
	const kinds = (low: number, high?: number) => {
		const { dots: drawn } = layoutPart(dots, ends(low, high));
		return {
			sure: drawn.filter(({ of }) => of === 'sure').map(({ share }) => share),
			perhaps: drawn.filter(({ of }) => of === 'perhaps').length,
		};
	};

	test.each([
		['a number', 4, 4, [1, 1, 1, 1], 0],
		['a half', 4.5, 4.5, [1, 1, 1, 1, 0.5], 0],
		['a range', 2, 4, [1, 1], 2],
		['at most', 0, 3, [], 3],
		['at least', 2, open, [1, 1], 0],
		['nought', 0, 0, [], 0],
	] as const)('draws %s as dots', (_, low, high, sure, perhaps) => {
		expect(kinds(low, high)).toEqual({ sure, perhaps });
	});

	test('after ten dots a number goes on without them, inside the part', () => {
		for (const end of [10.5, 14, 4000, open]) {
			const part = layoutPart(dots, ends(14, Math.max(14, end)));
			expect(part.dots.filter(({ of }) => of === 'sure')).toHaveLength(10);
			expect(part.opensAt).toBeLessThanOrEqual(partWidth);
		}
		expect(layoutPart(dots, ends(10)).opensAt).toBeUndefined();
		expect(layoutPart(dots, ends(3, open)).opensAt).toBeDefined();
	});

	test('bars share one scale, and never leave it', () => {
		const widths = [0, 50, 100, 200].map((amount) => layoutPart(bar, ends(amount)).bars[0]?.width ?? 0);
		expect(widths[0]).toBe(0);
		expect(widths[2]).toBeCloseTo(2 * (widths[1] ?? 0), 0);
		expect(widths[3]).toBeCloseTo(2 * (widths[2] ?? 0), 0);
		const range = layoutPart(bar, ends(50, 100)).bars;
		expect(range.map(({ of }) => of)).toEqual(['sure', 'perhaps']);
		expect((range[1]?.x ?? 0) + (range[1]?.width ?? 0)).toBe(widths[2]);
		expect(layoutPart(bar, ends(150, open)).opensAt).toBeLessThan(partWidth);
		expect(layoutPart({ kind: 'bar', to: 0 }, ends(0)).bars).toEqual([]);
	});

	test('a ladder has its codes in order, from end to end', () => {
		const places = [0, 1, 2, 3, 4].map((step) => layoutPart(ladder, value({ steps: [step] })).places[0] ?? 0);
		expect(places).toEqual([...places].sort((a, b) => a - b));
		expect(layoutPart(ladder, value({ steps: [2] })).ticks).toEqual(places);
		expect(layoutPart({ kind: 'ladder', steps: 1, beyond: [] }, value({ steps: [0] })).places).toEqual([partWidth / 2]);
	});

	test('a code outside of the order has a diamond beyond the end of the line, and no place on it', () => {
		const scale: PartScale = { kind: 'ladder', steps: 5, beyond: [1, 4] };
		const { ticks, places, codes } = layoutPart(scale, value({ steps: [4] }));
		expect(ticks).toHaveLength(3);
		expect(places).toEqual([]);
		expect(codes?.of).toBe('diamond');
		expect(codes?.places.map(({ isChosen }) => isChosen)).toEqual([false, true]);
		for (const { x } of codes?.places ?? []) {
			expect(x).toBeGreaterThan(Math.max(...ticks) + 8);
			expect(x).toBeLessThanOrEqual(partWidth - 4);
		}
	});

	test('codes without an order are boxes, with no line that would make them steps', () => {
		for (const steps of [1, 2, 12, 40]) {
			const { ticks, places, codes } = layoutPart({ kind: 'boxes', steps }, value({ steps: [0] }));
			expect([ticks, places]).toEqual([[], []]);
			expect(codes?.places.map(({ isChosen }) => isChosen)).toEqual(Array.from({ length: steps }, (_, i) => i === 0));
			const edges = (codes?.places ?? []).flatMap(({ x }) => [x - (codes?.size ?? 0) / 2, x + (codes?.size ?? 0) / 2]);
			expect(edges).toEqual([...edges].sort((a, b) => a - b));
			expect(edges.at(-1)).toBeLessThanOrEqual(partWidth);
		}
	});

	test('an absence has no scale', () => {
		for (const scale of [dots, bar, ladder, { kind: 'boxes', steps: 3 } as const])
			expect(layoutPart(scale, value({ absence: 'unknown' }))).toEqual({
				dots: [],
				bars: [],
				ticks: [],
				places: [],
				absence: 'unknown',
			});
	});
});

describe('layoutMultiples', () => {
	test('stands in rows of five, in order, and none overlaps', () => {
		const { multiples, height, keyHeight } = layoutMultiples(some(12));
		expect(multiples.map(({ multiple: { name } }) => name)).toEqual(some(12).multiples.map(({ name }) => name));
		expect(new Set(multiples.map(({ x }) => x)).size).toBe(5);
		for (const [i, at] of multiples.entries()) {
			const next = multiples[i + 1];
			if (next && next.y === at.y) expect(next.x).toBeGreaterThan(at.x + at.width);
			if (next && next.y !== at.y) expect(next.y).toBeGreaterThan(at.y + at.height);
			expect(at.y).toBeGreaterThanOrEqual(keyHeight);
			expect(at.y + at.height).toBeLessThanOrEqual(height);
			for (const { y } of at.parts) expect(y).toBeGreaterThan(Math.max(...at.labels.map((label) => label.y)));
		}
	});

	test('fewer stand side by side where the words of a value are whole only then', () => {
		const wordy = (words: string) => {
			const multiples = [1, 2, 3, 4, 5, 6].map((i) => multiple(i));
			multiples[2] = { ...multiple(2), parts: [value({ words, steps: [1] })] };
			return layoutMultiples(input(multiples)).multiples;
		};
		const words = 'About one whole year (?)';
		for (const at of wordy(words)) expect(at.parts.filter((part) => part.words.includes('…'))).toEqual([]);
		expect(wordy(words)[2]?.parts[0]?.words).toBe(words);
		// What is too long for any width is cut, with no fewer beside it.
		expect(new Set(wordy('x'.repeat(200)).map(({ x }) => x)).size).toBe(5);
	});

	test('the same part stands on one level in a row', () => {
		const { multiples } = layoutMultiples(some(5));
		for (const p of [0, 1, 2]) expect(new Set(multiples.map(({ parts }) => parts[p]?.y)).size).toBe(1);
	});

	test('without multiples there is the key; without a key there is nothing', () => {
		const { multiples, columns, height, keyHeight } = layoutMultiples(some(0));
		expect(multiples).toEqual([]);
		expect(columns).toHaveLength(3);
		expect(height).toBeGreaterThanOrEqual(keyHeight);
		expect(layoutMultiples({ legend: { label: '', columns: [] }, multiples: [] }).height).toBeGreaterThan(0);
	});

	test('one multiple, and a label of 200 characters, stay in their cell', () => {
		const { multiples } = layoutMultiples(input([multiple(1, 'Mountaineering '.repeat(14).trim())]));
		for (const line of multiples[0]?.labels[0]?.lines ?? [])
			expect(textWidth(line, 13)).toBeLessThanOrEqual(multiples[0]?.width ?? 0);
		expect(multiples[0]?.labels[0]?.lines).toHaveLength(2);
	});

	slowTest('work grows with their number', () => {
		const [whole, half] = [some(500), some(250)];
		expect(layoutMultiples(whole).multiples).toHaveLength(500);
		expect(
			steepOf(
				() => layoutMultiples(whole),
				() => layoutMultiples(half),
			),
		).toEqual([]);
	});
});

test.each([
	['multiples', some(12)],
	['multiples-key', some(0)],
	['multiples-one', input([multiple(4, 'Mountaineering '.repeat(14).trim())])],
])('%s.svg', async (name, given) => {
	const svg = asFile(h(Multiples, { id: 'm', title: 'Multiples', description: 'Some.', ...given }));
	await expect(svg).toMatchFileSnapshot(`../snapshots/charts/${name}.svg`);
});
