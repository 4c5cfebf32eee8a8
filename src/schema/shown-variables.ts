/** Which variables the site shows first, where `review.yaml` does not name them. */
import type { VariableRecord } from './variable.ts';
import { traitsOf } from './variable-kind.ts';

/** Keys of a review that name variables of studies. */
export interface ShownVariables {
	table: readonly string[];
	glance: readonly string[];
	similar: readonly string[];
}

/** How many variables each key has at most, if nobody wrote it. */
const most: Readonly<Record<keyof ShownVariables, number>> = { table: 4, glance: 6, similar: 3 };

/**
 * What is written, and for keys that are not written the first variables of studies that are counted: those that stand
 * open beside the results before the others. A year stands beside a study already. Empty where no variable fits.
 */
export function shownVariables(
	keys: { readonly [Key in keyof ShownVariables]?: readonly string[] | undefined },
	variables: readonly VariableRecord[],
): ShownVariables {
	const own = variables.filter((one) => one.of === 'study' && traitsOf(one).isCounted && traitsOf(one).form !== 'year');
	const inOrder = (['open', 'folded', 'no'] as const).flatMap((facet) => own.filter((one) => one.facet === facet));
	const withCodes = inOrder.filter((one) => traitsOf(one).form === 'codes');
	const first = (some: readonly VariableRecord[], key: keyof ShownVariables) =>
		keys[key] ?? some.slice(0, most[key]).map(({ id }) => id);
	return { table: first(inOrder, 'table'), glance: first(inOrder, 'glance'), similar: first(withCodes, 'similar') };
}
