/**
 * One part of a small multiple: a value on the scale of its variable. Dots for small numbers, bars for large ones, ladders
 * for codes in an order, boxes for codes without one.
 */
import { scaleLinear, scalePoint } from 'd3';
import { tenth } from './text.ts';

/** How a part is drawn in every multiple. The scale of a bar begins at 0, or at `from` where numbers are negative. */
export type PartScale =
	| { kind: 'dots'; hasAnchor: boolean }
	| { kind: 'bar'; from?: number; to: number }
	/** Codes in an order; those `beyond` it, by their indexes among all codes, stand outside of it. */
	| { kind: 'ladder'; steps: number; beyond: readonly number[] }
	/** Codes without an order. */
	| { kind: 'boxes'; steps: number };

/** Why there is no value: it is known that there is none, the question does not apply, or nobody knows. */
export type Absence = 'none' | 'not-applicable' | 'unknown';

export interface PartValue {
	/** The full text, such as "Contact: weekly". */
	name: string;
	/** The short form beside the picture. */
	words: string;
	/** A shorter form, used where `words` does not fit. */
	brief?: string;
	/** The number is at least `low` and at most `high`, which is `Infinity` where the end is open. */
	low?: number;
	high?: number;
	/** Indexes of the codes that it has, from 0. */
	steps?: readonly number[];
	absence?: Absence;
	/** Whether it is in doubt. */
	isHollow?: boolean;
}

export interface PartLayout {
	/** Each dot is filled from the left up to `share` (0–1) of its width. */
	dots: readonly { x: number; r: number; of: 'anchor' | 'sure' | 'perhaps'; share: number }[];
	bars: readonly { x: number; width: number; of: 'sure' | 'perhaps' }[];
	/** The x of each tick on the line under a bar or through a ladder. */
	ticks: readonly number[];
	/** The x of each chosen step on the ladder. */
	places: readonly number[];
	/** The middle of each code without a place on a scale, and whether it is chosen: a box, or a diamond beyond a ladder. */
	codes?: { of: 'box' | 'diamond'; size: number; places: readonly { x: number; isChosen: boolean }[] };
	/** The x from which a number continues beyond what is drawn. */
	opensAt?: number;
	absence?: Absence;
	isHollow?: boolean;
}

/** Width of the picture of a part, in pixels. */
export const partWidth = 88;
/** A bar leaves room for the sign that its number continues. */
const barWidth = partWidth - 8;
/** A larger number than this has a sign that it continues, in place of further dots. */
export const dotsMost = 10;
/** From one diamond to the next, in pixels. */
const diamondStep = 12;

/** Positions within one part, in its own coordinates: x from 0 to `partWidth`, y around 0. */
export function layoutPart(scale: PartScale, value: PartValue): PartLayout {
	const part = layoutFirmPart(scale, value);
	return value.isHollow ? { ...part, isHollow: true } : part;
}

function layoutFirmPart(scale: PartScale, { low, high, steps, absence }: PartValue): PartLayout {
	const nothing: PartLayout = { dots: [], bars: [], ticks: [], places: [] };
	if (scale.kind === 'ladder' || scale.kind === 'boxes') {
		if (!steps?.length) return { ...nothing, ...(absence ? { absence } : {}) };
		return { ...nothing, ...(scale.kind === 'boxes' ? layoutBoxes(scale.steps, steps) : layoutLadder(scale, steps)) };
	}
	if (low === undefined || high === undefined) return { ...nothing, ...(absence ? { absence } : {}) };
	if (scale.kind === 'dots') return { ...nothing, ...layoutDots(low, high, scale.hasAnchor) };
	const { from: least = 0 } = scale;
	const x = scaleLinear([least, scale.to || (least < 0 ? 0 : 1)], [0, barWidth]).clamp(true);
	const [zero, from, to] = [tenth(x(0)), tenth(x(low)), tenth(x(Math.min(high, scale.to)))];
	// A bar goes from zero to the end of the number that is nearer to it.
	const sure =
		low >= 0
			? { x: zero, width: Math.max(low > 0 ? 1.5 : 0, tenth(from - zero)) }
			: { x: Math.min(to, zero), width: tenth(Math.max(0, zero - to)) };
	return {
		...nothing,
		ticks: least < 0 ? [0, zero, barWidth] : [0, barWidth],
		bars: [
			{ ...sure, of: 'sure' as const },
			{ x: from, width: tenth(to - from), of: 'perhaps' as const },
		].filter(({ width }) => width > 0),
		...(high > scale.to ? { opensAt: barWidth + 3 } : {}),
	};
}

function layoutDots(low: number, high: number, hasAnchor: boolean): Pick<PartLayout, 'dots' | 'opensAt'> {
	const start = hasAnchor ? 16.5 : 4;
	const step = 7;
	const share = (amount: number, i: number) => tenth(Math.min(1, Math.max(0, amount - i)));
	const places = Array.from({ length: dotsMost }, (_, i) => ({
		x: tenth(start + i * step),
		sure: share(low, i),
		perhaps: share(high, i),
	}));
	const dots = places.filter(({ sure, perhaps }) => sure > 0 || (perhaps > 0 && high !== Number.POSITIVE_INFINITY));
	const end = dots.at(-1)?.x ?? start - step;
	return {
		dots: [
			...(hasAnchor ? [{ x: 6, r: 5.5, of: 'anchor' as const, share: 1 }] : []),
			...dots.flatMap(({ x, sure, perhaps }) => [
				...(perhaps > sure && high !== Number.POSITIVE_INFINITY
					? [{ x, r: 2.4, of: 'perhaps' as const, share: 1 }]
					: []),
				...(sure > 0 ? [{ x, r: 2.8, of: 'sure' as const, share: sure }] : []),
			]),
		],
		...(high > dotsMost ? { opensAt: tenth(end + 5) } : {}),
	};
}

/** Boxes side by side, from the left: their distance says nothing. */
function layoutBoxes(count: number, steps: readonly number[]): Pick<PartLayout, 'codes'> {
	const step = Math.min(11, (partWidth - 1) / count);
	const size = Math.min(6, tenth(step - 1.6));
	const places = Array.from({ length: count }, (_, i) => ({
		x: tenth(0.8 + size / 2 + i * step),
		isChosen: steps.includes(i),
	}));
	return { codes: { of: 'box', size, places } };
}

/** The codes in order on a line, and behind its end the diamonds of those that stand outside of the order. */
function layoutLadder(
	{ steps: count, beyond }: Extract<PartScale, { kind: 'ladder' }>,
	steps: readonly number[],
): Pick<PartLayout, 'ticks' | 'places' | 'codes'> {
	const onLine = Array.from({ length: count }, (_, i) => i).filter((i) => !beyond.includes(i));
	const room = beyond.length === 0 ? 0 : beyond.length * diamondStep + 3;
	const place = scalePoint<number>()
		.domain(onLine)
		.range([6, partWidth - 6 - room]);
	const at = (step: number) => tenth(place(step) ?? partWidth / 2);
	const places = beyond.map((step, i) => ({
		x: tenth(partWidth - 6 - (beyond.length - 1 - i) * diamondStep),
		isChosen: steps.includes(step),
	}));
	return {
		ticks: onLine.map(at),
		places: steps.filter((step) => !beyond.includes(step)).map(at),
		...(beyond.length > 0 ? { codes: { of: 'diamond', size: 8, places } } : {}),
	};
}
