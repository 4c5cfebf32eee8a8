/**
 * What a condition shows that is not as wide as the statement. A wider one contradicts the statement where it does not
 * hold, and never bears it out where it does: "any finding on skills" says nothing of leadership. A narrower one bears it
 * out, and never contradicts it.
 */
import { andNot, type Bitset, has, or } from '../facets/bitset.ts';
import type { ConditionWidth } from '../schema/claim-words.ts';
import type { Memberships } from './membership.ts';

/** The memberships that follow for the statement itself. `among` holds the studies of which it speaks. */
export function asStated(memberships: Memberships, width: ConditionWidth | undefined, among: Bitset): Memberships {
	if (width === undefined) return memberships;
	const { yes, doubt, aside } = memberships.sets;
	if (width === 'wider')
		return {
			sets: { yes: andNot(yes, yes), doubt: or(doubt, yes), aside },
			of: (study) => (memberships.of(study) === 'yes' ? 'width' : memberships.of(study)),
		};
	const others = andNot(andNot(among, yes), aside);
	return {
		sets: { yes, doubt: or(doubt, others), aside },
		of: (study) => (memberships.of(study) === 'no' && has(among, study) ? 'width' : memberships.of(study)),
	};
}
