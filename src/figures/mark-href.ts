/** Finds the address of a mark: the drawn selection, narrowed to exactly the studies that the mark counts. */
import { type CodedCorpus, variableOf } from '../corpus/corpus.ts';
import { studyHref } from '../corpus/href.ts';
import { hrefFor } from '../facets/address.ts';
import { and, type Bitset, count, rowsOf } from '../facets/bitset.ts';
import { indexOf } from '../facets/build-index.ts';
import { namedMost } from '../facets/exact-address.ts';
import { select } from '../facets/select.ts';
import { clauseOf, nextNth, type Range, type Selection, withClause, withoutFilters } from '../facets/selection.ts';
import type { FigureInput } from './figure.ts';
import { type StudySet, setOfSelection } from './study-set.ts';

/**
 * The address of some of the drawn studies: the page of a single study, otherwise the selection as `narrow` narrows it.
 * If that selection does not have exactly these studies (for a second value of a variable with one value), the address
 * names the studies. Undefined for an empty set, and for more studies than an address can name.
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

/** The same, but a single study is shown as a listing too. */
export function hrefOfListing(
	{ corpus, site, selection, ids }: FigureInput,
	studies: Bitset,
	narrow: (selection: Selection) => Selection,
): string | undefined {
	if (studies.every((word) => word === 0)) return undefined;
	const index = indexOf(corpus);
	const ownSelection = narrow(selection);
	const idsAtAddress = select(index, ownSelection);
	// The studies that hold the words of a selection are known only as part of `ids`.
	const fits =
		selection.q === ''
			? isSame(idsAtAddress, studies)
			: isSame(and(idsAtAddress, select(index, selection)), idsAtAddress) && isSame(and(idsAtAddress, ids), studies);
	if (fits) return hrefFor(site, corpus, ownSelection);
	if (count(studies) > namedMost) return undefined;
	const namedIds = Array.from(rowsOf(studies), (row) => index.ids[row] as string);
	return hrefFor(site, corpus, { ...withoutFilters(selection), ids: namedIds });
}

/**
 * The same studies, with the doubts that the listing at their address shows. That listing asks for all conditions of a
 * cell at once, so a study may need a value in doubt to meet them, although it is in each of the joined sets beyond
 * doubt.
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

/**
 * The selection whose studies also hold one of these codes. For a variable of a list, the codes belong to a further
 * entry if the selection has conditions on an entry already.
 */
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

/** The selection whose studies have a number in this range; chosen codes and states of the variable are dropped. */
export function withRangeOnly(corpus: CodedCorpus, selection: Selection, variable: string, range: Range): Selection {
	return withClause(corpus, selection, { ...clauseOf(selection, variable), any: [], range });
}
