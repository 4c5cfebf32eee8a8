/** The scale of estimates and their intervals, and round numbers on it. */
import { max, min, scaleLinear, scaleLog } from 'd3';
import { formatAmount } from '../wording/grammar.ts';
import type { ForestInput } from './forest.ts';
import { textSizes, textWidth } from './text.ts';

type ForestScaleInput = Pick<ForestInput, 'axis' | 'none' | 'groups' | 'classes'>;

/**
 * The place of an amount on the scale, from 0 to 1. The scale holds all estimates and the null value. An interval that
 * reaches further than three quarters of their span goes on beyond it, so that one wide interval does not press all
 * others together.
 */
export function scaleOf({ axis, none, groups, classes }: ForestScaleInput): (amount: number) => number {
	const rows = groups.flatMap((group) => group.rows);
	const place = axis === 'linear' ? (amount: number) => amount : Math.log;
	const middles = [none, ...rows.map(({ value }) => value), ...classes.flatMap(({ start, end }) => [start, end])].map(
		place,
	);
	const ends = rows.flatMap(({ low, high }) =>
		low === undefined || high === undefined ? [] : [place(low), place(high)],
	);
	const [first = 0, last = 0] = [min(middles), max(middles)];
	const reach = 0.75 * (last - first || 1);
	const from = Math.max(first - reach, min([first, ...ends]) ?? first);
	const to = Math.min(last + reach, max([last, ...ends]) ?? last);
	const pad = 0.04 * (to - from || 1);
	const [start, end] = [from - pad, to + pad];
	return (amount) => (place(amount) - start) / (end - start);
}

/** Round numbers on the scale, the null value among them, so far from each other that their words do not touch. */
export function ticksOf(
	input: ForestScaleInput,
	xOf: (amount: number) => number,
	plotWidth: number,
): readonly number[] {
	const { axis, none } = input;
	const invert = invertOf(input, xOf);
	const [from, to] = [invert(0), invert(1)];
	// Round numbers of the logarithm first. Between them, and on a short scale, those of a linear one.
	const candidates = [
		...(axis === 'logarithmic'
			? scaleLog([from, to], [0, 1])
					.ticks()
					.sort((a, b) => roundness(a) - roundness(b))
			: []),
		...scaleLinear([from, to], [0, 1]).ticks(6),
	];
	const ticks: number[] = [none];
	const reach = (amount: number) => textWidth(formatAmount({ value: amount }), textSizes.tick) / 2 + 5;
	for (const amount of candidates) {
		const at = xOf(amount) * plotWidth;
		if (ticks.every((other) => Math.abs(xOf(other) * plotWidth - at) >= reach(amount) + reach(other)))
			ticks.push(amount);
	}
	return ticks.filter((amount) => xOf(amount) >= 0 && xOf(amount) <= 1).sort((a, b) => a - b);
}

/** The amount at a place of the scale: two places fix it. */
function invertOf({ axis, none }: ForestScaleInput, xOf: (amount: number) => number): (place: number) => number {
	const other = axis === 'linear' ? none + 1 : none * Math.E;
	const [a, b] = [xOf(none), xOf(other)];
	return (place) => {
		const steps = (place - a) / (b - a);
		return axis === 'linear' ? none + steps : none * Math.exp(steps);
	};
}

/** How round a number looks: powers of ten first, then halves and doubles, then others. */
function roundness(amount: number): number {
	const digit = Number(amount.toExponential(0).slice(0, 1));
	const rank = [1, 2, 5].indexOf(digit);
	return rank < 0 ? 3 : rank === 0 ? 0 : 1;
}
