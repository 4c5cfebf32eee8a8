/** Bins of a histogram. Each bin is a range that an address can express, and its bar counts what that range finds. */

import { decimalsMost, grainOf, numberMost, roundExact } from '../schema/number.ts';

/** A range that includes both ends. */
export interface Bin {
	from: number;
	to: number;
}

/**
 * At most `most` bins of the same round width (1, 2 or 5 times a power of ten) that cover all numbers and nothing beyond
 * them: the first begins at the least number, the last ends at the greatest. Ends have as many decimals as the numbers,
 * so that no number falls between two bins: 3 to 25 gives 3–9, 10–19, 20–25. Numbers must be exact (`schema/number.ts`); `NaN` and infinities are skipped. Without
 * numbers there are no bins.
 */
export function binsOf(numbers: Iterable<number>, most = 24): readonly Bin[] {
	let least = Number.POSITIVE_INFINITY;
	let greatest = Number.NEGATIVE_INFINITY;
	let decimals = 0;
	for (const amount of numbers) {
		if (!Number.isFinite(amount)) continue;
		if (amount < least) least = amount;
		if (amount > greatest) greatest = amount;
		while (decimals < decimalsMost && !Number.isInteger(round(amount * 10 ** decimals, 6))) decimals++;
	}
	if (greatest < least) return [];
	const grain = 10 ** -decimals;
	const width = widthOf(least, greatest, grain, most);
	const bins: Bin[] = [];
	const last = placeOf(greatest, width);
	for (let place = placeOf(least, width); place <= last; place++) {
		const next = (place + 1) * width;
		// Large numbers can have fewer decimals than small ones in the same set.
		const step = Math.max(grain, grainOf(next - grain));
		bins.push({
			from: Math.max(roundExact(place * width), least),
			to: Math.min(roundExact(Math.min(next - step, numberMost)), greatest),
		});
	}
	return bins;
}

/**
 * The bins of a column of numbers with two ends each; none for a column without numbers, or whose numbers only order its
 * rows. Outliers share one bin at each end, where they would press all others into less than half of the bins: those
 * beyond Tukey's outer fences, three times the distance of the quartiles from them (*Exploratory Data Analysis*, 1977).
 */
export function binsOfColumn({ low, high, isOrderOnly }: NumberColumn): readonly Bin[] {
	if (!low || !high || isOrderOnly) return [];
	const { numbers, numberAt } = distinctOf(low, high);
	const [first, last] = [numbers.at(0) ?? 0, numbers.at(-1) ?? 0];
	const [lower, upper] = [numberAt(0.25) ?? 0, numberAt(0.75) ?? 0];
	const reach = 3 * (upper - lower);
	const inner = numbers.filter((amount) => amount >= lower - reach && amount <= upper + reach);
	const [least, greatest] = [inner.at(0) ?? 0, inner.at(-1) ?? 0];
	if (2 * (greatest - least) >= last - first || greatest === least) return binsOf(numbers);
	const end = (outliers: Float64Array): readonly Bin[] =>
		outliers.length > 0 ? [{ from: outliers[0] as number, to: outliers.at(-1) as number }] : [];
	return [
		...end(numbers.filter((amount) => amount < least)),
		...binsOf(inner),
		...end(numbers.filter((amount) => amount > greatest)),
	];
}

/**
 * The numbers of both ends, each once and ascending: of a hundred thousand rows far fewer differ. `numberAt` gives the
 * number at a share of the whole, as among all of them sorted; undefined without numbers.
 */
function distinctOf(low: Float64Array, high: Float64Array) {
	const counts = new Map<number, number>();
	let total = 0;
	for (const ends of [low, high])
		for (const end of ends) {
			if (!Number.isFinite(end)) continue;
			counts.set(end, (counts.get(end) ?? 0) + 1);
			total++;
		}
	const numbers = Float64Array.from(counts.keys()).sort();
	const numberAt = (share: number): number | undefined => {
		let place = Math.floor(share * (total - 1));
		return numbers.find((amount) => {
			place -= counts.get(amount) ?? 0;
			return place < 0;
		});
	};
	return { numbers, numberAt };
}

interface NumberColumn {
	low?: Float64Array;
	high?: Float64Array;
	isOrderOnly?: boolean;
}

/** The width of the bins: the smallest of 1, 2, 5, 10 … times the grain with which `most` bins or fewer hold everything. */
function widthOf(least: number, greatest: number, grain: number, most: number): number {
	for (let power = grain; ; power *= 10)
		for (const factor of [1, 2, 5]) {
			const width = round(factor * power, decimalsMost);
			if (placeOf(greatest, width) - placeOf(least, width) < most) return width;
		}
}

/**
 * The bin of a number, counted from 0. Division alone would be wrong (0.3 / 0.1 is a little less than 3), so the ends of
 * the bin are compared too.
 */
function placeOf(amount: number, width: number): number {
	const place = Math.floor(amount / width);
	if (roundExact((place + 1) * width) <= amount) return place + 1;
	return roundExact(place * width) > amount ? place - 1 : place;
}

function round(amount: number, decimals: number): number {
	const factor = 10 ** decimals;
	return Math.round(amount * factor) / factor;
}

/**
 * Indexes of the first and the last bin that the range from `low` to `high` touches. A number belongs to the last bin
 * that begins at or before it.
 */
export function binsBetween(bins: readonly Bin[], low: number, high: number): readonly [first: number, last: number] {
	let first = 0;
	while (first + 1 < bins.length && (bins[first + 1] as Bin).from <= low) first++;
	let last = first;
	while (last + 1 < bins.length && (bins[last + 1] as Bin).from <= high) last++;
	return [first, last];
}
