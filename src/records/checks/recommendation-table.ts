/** Checks that the table of a recommendation has both rows and both columns, or is absent. */
import type { Problem } from '../issue.ts';
import type { Material } from '../material.ts';
import { fieldAt } from '../raw.ts';
import { formatWords } from '../words.ts';

/** The keys of a recommendation that need each other. */
export const tableKeys = ['element', 'without', 'gain', 'no-gain'] as const;

export function* checkRecommendationTable({ recommendations }: Material): Iterable<Problem> {
	for (const source of recommendations) {
		const keys = tableKeys.filter((key) => fieldAt(source.data, key) !== undefined);
		const missingKeys = tableKeys.filter((key) => !keys.includes(key));
		const [first] = keys;
		if (first !== undefined && missingKeys.length > 0)
			yield {
				kind: 'missing-key',
				source,
				path: [first],
				target: 'key',
				message: `${first}: stands without ${formatWords(missingKeys.map((key) => `"${key}"`))}.`,
				hint: 'A table needs what had it ("element"), what did without ("without"), what saw the gain ("gain") and what looked and did not see it ("no-gain"). Add what is missing, or remove all four.',
			};
	}
}
