import { h } from 'preact';
import { describe, expect, test } from 'vitest';
import { Flow } from '../../src/charts/Flow.tsx';
import { type FlowBox, layoutFlow } from '../../src/charts/flow.ts';
import { textWidth } from '../../src/charts/text.ts';
import { asFile } from './file.ts';

function box(label: string, given: Partial<FlowBox> = {}): FlowBox {
	return {
		name: `${label}: 12 records`,
		count: '12 records',
		isGiven: true,
		label,
		stage: 'Screening',
		isAside: false,
		...given,
	};
}

const open = { count: '[not reported]', isGiven: false };
const boxes: readonly FlowBox[] = [
	box('Records found', { stage: 'Identification', note: 'Counted twice.' }),
	box('Doubles', { stage: 'Identification', isAside: true, ...open, note: 'Printed as a picture.' }),
	box('Records screened', { ...open, note: 'Printed as a picture.' }),
	box('Left out by title', { isAside: true }),
	box('Left out by summary', { isAside: true, ...open, note: 'Printed as a picture.' }),
	box('Left out for another reason, of which there are many', { isAside: true }),
	box('Included', { stage: 'Included', href: '/studies/' }),
];

const long = box('Mountaineering '.repeat(14).trim(), { note: 'A long word of explanation. '.repeat(14).trim() });

describe('layoutFlow', () => {
	const layout = layoutFlow(boxes);

	test('reads in order: a box, what stands beside it, the next box', () => {
		expect(layout.boxes.map(({ box: { label } }) => label)).toEqual(boxes.map(({ label }) => label));
		for (const { box: placed, x } of layout.boxes) expect(x > (layout.boxes[0]?.x ?? 0)).toBe(placed.isAside);
	});

	test('boxes do not overlap', () => {
		for (const a of layout.boxes)
			for (const b of layout.boxes)
				if (a !== b)
					expect(a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y).toBe(
						true,
					);
	});

	test('an arrow joins each box to the next, and each aside to its box; none passes a box or another arrow', () => {
		expect(layout.arrows).toHaveLength(2 + 4);
		for (const arrow of layout.arrows) {
			expect(arrow.x1 === arrow.x2 || arrow.y1 === arrow.y2).toBe(true);
			for (const { x, y, width, height } of layout.boxes) {
				const isIn =
					Math.max(arrow.x1, arrow.x2) > x &&
					Math.min(arrow.x1, arrow.x2) < x + width &&
					Math.max(arrow.y1, arrow.y2) > y &&
					Math.min(arrow.y1, arrow.y2) < y + height;
				expect(isIn).toBe(false);
			}
		}
		const across = layout.arrows.filter(({ y1, y2 }) => y1 === y2);
		const down = layout.arrows.filter(({ x1, x2 }) => x1 === x2);
		for (const { x1 } of across) for (const { x1: x } of down) expect(x).toBeLessThan(x1);
	});

	test('a stage spans its boxes, and a note that is said of several is printed once', () => {
		expect(layout.stages.map(({ lines }) => lines.join(' '))).toEqual(['Identification', 'Screening', 'Included']);
		expect(layout.notes.map(({ letter, lines }) => `${letter} ${lines.join(' ')}`)).toEqual([
			'a Counted twice.',
			'b Printed as a picture.',
		]);
		expect(layout.boxes.map(({ letter }) => letter)).toEqual(['a', 'b', 'b', undefined, 'b', undefined, undefined]);
		for (const { y } of layout.notes)
			expect(y).toBeGreaterThan(Math.max(...layout.boxes.map((at) => at.y + at.height)));
	});

	test('nothing, one box, an aside without a box, and 200 characters', () => {
		expect(layoutFlow([]).boxes).toEqual([]);
		expect(layoutFlow([]).height).toBeGreaterThan(0);
		expect(layoutFlow([box('Alone')]).arrows).toEqual([]);
		expect(layoutFlow([box('Beside', { isAside: true }), box('Then')]).boxes).toHaveLength(2);
		expect(layoutFlow([box('Beside', { isAside: true })]).boxes).toHaveLength(1);
		const {
			boxes: [at],
			notes,
			notesX,
			width,
		} = layoutFlow([long]);
		for (const line of at?.lines ?? []) expect(textWidth(line, 13)).toBeLessThan(at?.width ?? 0);
		expect(notes[0]?.lines.join(' ')).toBe(long.note);
		for (const line of notes[0]?.lines ?? []) expect(notesX + textWidth(line, 12)).toBeLessThan(width);
	});
});

test.each([
	['flow', boxes],
	['flow-long', [long, box('Beside', { isAside: true, ...open })]],
])('%s.svg', async (name, given) => {
	const svg = asFile(h(Flow, { id: 'f', title: 'Flow', description: 'Some boxes.', boxes: given }));
	await expect(svg).toMatchFileSnapshot(`../snapshots/charts/${name}.svg`);
});
