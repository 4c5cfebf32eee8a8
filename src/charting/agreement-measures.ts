/** Measures of how far two readings agree. */

/** A pair of readings of one variable: what each says, as one category or as a set of codes. */
export interface ReadingPair {
	first: readonly string[];
	second: readonly string[];
}

/**
 * Cohen's kappa of pairs with one category each: (observed - expected agreement) / (1 - expected), with the expected
 * agreement of two coders who use the categories as often as these do by chance (Cohen J. A coefficient of agreement for
 * nominal scales. Educ Psychol Meas 1960;20:37-46). Undefined, as a word, where both used one and the same category
 * only: then nothing can be said beyond chance. Undefined, as a value, without pairs.
 */
export function cohenKappa(pairs: readonly ReadingPair[]): number | 'not-defined' | undefined {
	if (pairs.length === 0) return undefined;
	const [firsts, seconds] = [new Map<string, number>(), new Map<string, number>()];
	let same = 0;
	for (const {
		first: [a = ''],
		second: [b = ''],
	} of pairs) {
		firsts.set(a, (firsts.get(a) ?? 0) + 1);
		seconds.set(b, (seconds.get(b) ?? 0) + 1);
		if (a === b) same++;
	}
	// In whole numbers, so that no rounding hides that chance alone explains all.
	const total = pairs.length * pairs.length;
	const chance = [...firsts].reduce((sum, [category, count]) => sum + count * (seconds.get(category) ?? 0), 0);
	return chance === total ? 'not-defined' : round((same * pairs.length - chance) / (total - chance));
}

/**
 * The mean Jaccard index of pairs of sets of codes: of each pair, the share of codes that both have among those that
 * either has (Jaccard P. The distribution of the flora in the alpine zone. New Phytol 1912;11:37-50). Not corrected for
 * chance. Undefined without pairs.
 */
export function meanJaccard(pairs: readonly ReadingPair[]): number | undefined {
	if (pairs.length === 0) return undefined;
	const sum = pairs.reduce((whole, { first, second }) => {
		const [a, b] = [new Set(first), new Set(second)];
		const either = a.union(b).size;
		return whole + (either === 0 ? 1 : a.intersection(b).size / either);
	}, 0);
	return round(sum / pairs.length);
}

const round = (share: number) => Math.round(share * 10_000) / 10_000;
