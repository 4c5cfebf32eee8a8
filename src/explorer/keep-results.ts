/** Which results are still as they were drawn. */
import type { ResultGroups } from './view.ts';

/** `after`, with the results of `before` in it wherever they say the same: whoever has drawn those need not draw them again. */
export function keepResults(before: ResultGroups, after: ResultGroups): ResultGroups {
	const keyOf = (result: object) => JSON.stringify(result);
	const resultsByText = new Map(
		before.flatMap(({ results }) => results.map((result) => [keyOf(result), result] as const)),
	);
	return after.map((group) => ({
		...group,
		results: group.results.map((result) => resultsByText.get(keyOf(result)) ?? result),
	}));
}
