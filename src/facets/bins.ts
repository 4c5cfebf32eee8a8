/** Bins of a histogram. A bin is a range that can stand in an address, and its bar counts what that range finds. */

/** Both ends belong to it. */
export interface Bin {
	from: number;
	to: number;
}

/** As fine as an address can say (`selection.ts`). */
export const decimalsMost = 6;

/**
 * Bins of one round width (1, 2 or 5 times a power of ten) that hold every number, `most` or fewer.
 * Their ends are as fine as the numbers are, so that no number falls between two: whole numbers give
 * 0–9, 10–19; numbers with one decimal give 0–9.9, 10–19.9. Not a number is left out; none gives none.
 */
export function binsOf(numbers: Iterable<number>, most = 24): readonly Bin[] {
	let least = Number.POSITIVE_INFINITY;
	let greatest = Number.NEGATIVE_INFINITY;
	let decimals = 0;
	for (const amount of numbers) {
		if (!Number.isFinite(amount)) continue;
		if (amount < least) least = amount;
		if (amount > greatest) greatest = amount;
		while (decimals < decimalsMost && !Number.isInteger(rounded(amount * 10 ** decimals, 6))) decimals++;
	}
	if (greatest < least) return [];
	const grain = 10 ** -decimals;
	const width = widthOf(least, greatest, grain, most);
	const bins: Bin[] = [];
	const last = placeOf(greatest, width);
	for (let place = placeOf(least, width); place <= last; place++)
		bins.push({ from: rounded(place * width, decimals), to: rounded((place + 1) * width - grain, decimals) });
	// Numbers finer than the finest grain would fall behind the last end.
	const end = bins.at(-1);
	if (end && end.to < greatest) end.to = greatest;
	return bins;
}

/** Steps through 1, 2, 5, 10 … times the grain until few enough bins hold everything. */
function widthOf(least: number, greatest: number, grain: number, most: number): number {
	for (let power = grain; ; power *= 10)
		for (const factor of [1, 2, 5]) {
			const width = rounded(factor * power, decimalsMost);
			if (placeOf(greatest, width) - placeOf(least, width) < most) return width;
		}
}

/** Rounded first: 0.3 / 0.1 is a little less than 3. */
function placeOf(amount: number, width: number): number {
	return Math.floor(rounded(amount / width, 6));
}

function rounded(amount: number, decimals: number): number {
	const factor = 10 ** decimals;
	return Math.round(amount * factor) / factor;
}

/** Places of the first and last bin that `low` to `high` touches. A number belongs to the last bin that begins before it. */
export function binsBetween(bins: readonly Bin[], low: number, high: number): readonly [first: number, last: number] {
	let first = 0;
	while (first + 1 < bins.length && (bins[first + 1] as Bin).from <= low) first++;
	let last = first;
	while (last + 1 < bins.length && (bins[last + 1] as Bin).from <= high) last++;
	return [first, last];
}
