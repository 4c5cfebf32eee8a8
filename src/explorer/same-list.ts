/** When a change leaves the list as it is. */
import { formatAddress } from '../facets/address.ts';
import type { Selection } from '../facets/selection.ts';

/** Whether two selections list the same studies in the same order, whichever of them are compared or open. */
export function isSameList(one: Selection, other: Selection): boolean {
	const [own, others] = [one, other].map(({ record: _, ...listed }) => formatAddress({ ...listed, compare: [] }));
	return own === others;
}
