/** The explorer with exactly some studies, where an address can say which. */
import { type CodedCorpus, variableOf } from '../corpus/corpus.ts';
import type { Site } from '../corpus/href.ts';
import { explorerHref } from './address.ts';
import { type Bitset, count, rowsOf } from './bitset.ts';
import { indexOf } from './build-index.ts';
import { select } from './select.ts';
import { type Clause, emptySelection, nthMost, type Selection, tidyClauses } from './selection.ts';

/** So many studies an address can name: those of a thousand are longer than servers take. */
const namedMost = 100;

/**
 * The first of the selections that has exactly these studies; of few studies, which no selection has, their names.
 * Undefined where neither can be said.
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
 * What meets all of some selections, each of an entry of its own where it asks of one; none where that cannot be said:
 * two of them ask of the same variable of the study, or of more entries than an address can name.
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
