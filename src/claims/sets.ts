/** The sets of a claim about which reports are so: cited and recorded so; cited, not recorded so; recorded so, not cited. */
import type { Corpus } from '../corpus/corpus.ts';
import { pageBounds } from '../corpus/page-bounds.ts';
import { has } from '../facets/bitset.ts';
import type { Membership, Memberships } from './membership.ts';

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
export function setsOf({ studies }: Corpus, memberships: Memberships, citedIds: readonly string[]): ClaimSets {
	const isCited = new Set(citedIds);
	const sets: Record<ClaimSetName, string[]> = { both: [], otherwise: [], open: [], uncited: [], aside: [] };
	const { yes, aside } = memberships.sets;
	for (const [i, { id }] of studies.entries()) {
		if (isCited.has(id)) sets[citedSets[memberships.of(i)]].push(id);
		else if (has(yes, i)) sets.uncited.push(id);
		else if (has(aside, i)) sets.aside.push(id);
	}
	return sets;
}

const citedSets = {
	yes: 'both',
	no: 'otherwise',
	silent: 'open',
	doubt: 'open',
	aside: 'open',
	width: 'open',
} as const satisfies Record<Membership, ClaimSetName>;
