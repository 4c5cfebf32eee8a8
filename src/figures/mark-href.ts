/** Where a mark leads: the drawn selection, narrowed to exactly the studies that the mark counts. */
import { type CodedCorpus, variableOf } from '../corpus/corpus.ts';
import { studyHref } from '../corpus/href.ts';
import { hrefFor } from '../facets/address.ts';
import { and, type Bitset, count, rowsOf } from '../facets/bitset.ts';
import { indexOf } from '../facets/build-index.ts';
import { select } from '../facets/select.ts';
import { clauseOf, nextNth, type Range, type Selection, withClause, withoutFilters } from '../facets/selection.ts';
import type { FigureInput } from './figure.ts';
import { type StudySet, setOfSelection } from './study-set.ts';

/**
 * The address of some of the drawn studies: the page of one, else the selection as `narrow` narrows it.
 * Where an address cannot say it (a second value of a variable that has one), it names the studies.
 * Undefined for none.
 */
export function hrefOfStudies(
	input: FigureInput,
	studies: Bitset,
	narrow: (selection: Selection) => Selection,
): string | undefined {
	const [only] = count(studies) === 1 ? rowsOf(studies) : [];
	const id = only === undefined ? undefined : indexOf(input.corpus).ids[only];
	return id === undefined ? hrefOfListing(input, studies, narrow) : studyHref(input.site, id);
}

/** The same, where also one study is shown as a listing. */
export function hrefOfListing(
	{ corpus, site, selection, ids }: FigureInput,
	studies: Bitset,
	narrow: (selection: Selection) => Selection,
): string | undefined {
	if (studies.every((word) => word === 0)) return undefined;
	const index = indexOf(corpus);
	const narrowed = narrow(selection);
	const idsAtAddress = select(index, narrowed);
	// What the words of a selection found is known only as part of `ids`.
	const fits =
		selection.q === ''
			? isSame(idsAtAddress, studies)
			: isSame(and(idsAtAddress, select(index, selection)), idsAtAddress) && isSame(and(idsAtAddress, ids), studies);
	const studyIds = () => Array.from(rowsOf(studies), (row) => index.ids[row] as string);
	return hrefFor(site, corpus, fits ? narrowed : { ...withoutFilters(selection), ids: studyIds() });
}

/**
 * The same studies, in doubt where a listing at their address would say so: where an address asks for all of a cell at
 * once, a study may meet it only by a value in doubt that the sets, joined one by one, do not need.
 */
export function setAsListed(
	input: FigureInput,
	studySet: StudySet,
	narrow: (selection: Selection) => Selection,
): StudySet {
	const listing = setOfSelection(input, narrow(input.selection));
	return isSame(listing.ids, studySet.ids) ? listing : studySet;
}

function isSame(a: Bitset, b: Bitset): boolean {
	return a.every((word, i) => word === b[i]);
}

/** The selection whose studies also hold one of these codes; of a list, in a further entry where one is asked for already. */
export function withCodes(
	corpus: CodedCorpus,
	selection: Selection,
	variable: string,
	codes: readonly string[],
): Selection {
	const { of } = variableOf(corpus, variable);
	const nth = of === 'study' ? 1 : (nextNth(corpus, selection, of) ?? 1);
	return withClause(corpus, selection, { ...clauseOf(selection, variable, nth), any: codes, range: undefined });
}

/** The selection whose studies have a number in that range, and no state beside it. */
export function withRangeOnly(corpus: CodedCorpus, selection: Selection, variable: string, range: Range): Selection {
	return withClause(corpus, selection, { ...clauseOf(selection, variable), any: [], range });
}
