/** Finds an address of the explorer that shows exactly some studies, if there is one. */
import { type CodedCorpus, variableOf } from '../corpus/corpus.ts';
import type { Site } from '../corpus/href.ts';
import { explorerHref } from './address.ts';
import { type Bitset, count, rowsOf } from './bitset.ts';
import { indexOf } from './build-index.ts';
import { select } from './select.ts';
import { type Clause, emptySelection, nthMost, type Selection, tidyClauses } from './selection.ts';

/** The most studies that an address names. With a thousand, it would be longer than servers accept. */
export const namedMost = 100;

/**
 * The address of the first selection that has exactly these studies. If no selection has, an address that names up to
 * `namedMost` studies; undefined for more.
 */
export function exactHref(
	site: Site,
	corpus: CodedCorpus,
	studies: Bitset,
	selections: readonly Selection[],
): string | undefined {
	const index = indexOf(corpus);
	const exact = selections.find((selection) => select(index, selection).every((word, i) => word === studies[i]));
	if (exact) return explorerHref(site, exact);
	if (count(studies) > namedMost) return undefined;
	return explorerHref(site, { ...emptySelection, ids: Array.from(rowsOf(studies), (row) => index.ids[row] as string) });
}

/**
 * The selection of what meets all of some selections; conditions on an entry of a list apply to a separate entry for
 * each of them. Undefined if no address can express this: two selections have a clause for the same variable of the
 * study, or there are more entries than an address can name.
 */
export function joinSelections(corpus: CodedCorpus, selections: readonly Selection[]): Selection | undefined {
	const clauses: Clause[] = [];
	for (const selection of selections) {
		const listOf = ({ variable }: Clause) => variableOf(corpus, variable).of;
		const isOfStudy = (clause: Clause) => listOf(clause) === 'study';
		if (selection.clauses.some((one) => isOfStudy(one) && clauses.some(({ variable }) => variable === one.variable)))
			return undefined;
		const usedIn = new Map<string, number>();
		for (const clause of clauses) usedIn.set(listOf(clause), Math.max(usedIn.get(listOf(clause)) ?? 0, clause.nth));
		clauses.push(
			...selection.clauses.map((clause) =>
				isOfStudy(clause) ? clause : { ...clause, nth: clause.nth + (usedIn.get(listOf(clause)) ?? 0) },
			),
		);
	}
	if (clauses.some(({ nth }) => nth > nthMost)) return undefined;
	return { ...emptySelection, clauses: tidyClauses(corpus, clauses) };
}
