/** The sets of a claim about which reports are so: cited and recorded so; cited, not recorded so; recorded so, not cited. */
import type { Corpus } from '../corpus/corpus.ts';
import { pageBounds } from '../corpus/page-bounds.ts';
import type { Membership } from './membership.ts';

export interface ClaimSets {
	/** Cited, and recorded so. */
	both: readonly string[];
	/** Cited, and recorded otherwise. */
	otherwise: readonly string[];
	/** Cited, and the record leaves it open: it is silent, or only the passage itself speaks. */
	open: readonly string[];
	/** Recorded so, and not cited. */
	uncited: readonly string[];
	/** Not cited, and recorded so by the passage alone. */
	aside: readonly string[];
}

export const claimSetNames = ['both', 'otherwise', 'open', 'uncited', 'aside'] as const;

export type ClaimSetName = (typeof claimSetNames)[number];

/** How many studies of one set a page names, draws or gives a row: only `few` where there are too many studies to draw each. */
export function shownInSet({ studies }: Pick<Corpus, 'studies'>, few: number = pageBounds.inSet): number {
	return studies.length > pageBounds.marks ? few : pageBounds.inPart;
}

/** The sets of study ids, in the order of the corpus. A report that is cited twice stands once. */
export function setsOf({ studies }: Corpus, memberships: readonly Membership[], cited: readonly string[]): ClaimSets {
	const isCited = new Set(cited);
	const those = (test: (membership: Membership, isOneCited: boolean) => boolean) =>
		studies.filter(({ id }, i) => test(memberships[i] ?? 'no', isCited.has(id))).map(({ id }) => id);
	return {
		both: those((membership, isOneCited) => isOneCited && membership === 'yes'),
		otherwise: those((membership, isOneCited) => isOneCited && membership === 'no'),
		open: those((membership, isOneCited) => isOneCited && membership !== 'yes' && membership !== 'no'),
		uncited: those((membership, isOneCited) => !isOneCited && membership === 'yes'),
		aside: those((membership, isOneCited) => !isOneCited && membership === 'aside'),
	};
}
