/** Where a mark leads: the drawn selection, narrowed to exactly the studies that the mark counts. */
import { type Corpus, type Study, variableOf } from '../corpus/corpus.ts';
import { studyHref } from '../corpus/href.ts';
import { hrefFor } from '../facets/address.ts';
import { and, type Bitset, setOf } from '../facets/bitset.ts';
import { select } from '../facets/select.ts';
import { clauseOf, nextNth, type Range, type Selection, withClause, withoutFilters } from '../facets/selection.ts';
import type { FigureInput } from './figure.ts';

/**
 * The address of some of the drawn studies: the page of one, else the selection as `narrow` narrows it.
 * Where an address cannot say it (a second value of a variable that has one), it names the studies.
 * Undefined for none.
 */
export function hrefOfStudies(
	input: FigureInput,
	studies: readonly Study[],
	narrow: (selection: Selection) => Selection,
): string | undefined {
	const [first, second] = studies;
	return first && !second ? studyHref(input.site, first.id) : hrefOfListing(input, studies, narrow);
}

/** The same, where also one study is shown as a listing. */
export function hrefOfListing(
	{ corpus, index, site, selection, ids }: FigureInput,
	studies: readonly Study[],
	narrow: (selection: Selection) => Selection,
): string | undefined {
	if (studies.length === 0) return undefined;
	const wanted = setOf(
		index.size,
		studies.flatMap(({ id }) => index.numbersById.get(id) ?? []),
	);
	const narrowed = narrow(selection);
	const found = select(index, narrowed);
	// What the words of a selection found is known only as part of `ids`.
	const fits =
		selection.q === ''
			? isSame(found, wanted)
			: isSame(and(found, select(index, selection)), found) && isSame(and(found, ids), wanted);
	return hrefFor(site, corpus, fits ? narrowed : { ...withoutFilters(selection), ids: studies.map(({ id }) => id) });
}

function isSame(a: Bitset, b: Bitset): boolean {
	return a.every((word, i) => word === b[i]);
}

/** The selection whose studies also hold one of these codes; of a list, in a further entry where one is asked for already. */
export function withCodes(corpus: Corpus, selection: Selection, variable: string, codes: readonly string[]): Selection {
	const { of } = variableOf(corpus, variable);
	const nth = of === 'study' ? 1 : (nextNth(corpus, selection, of) ?? 1);
	return withClause(corpus, selection, { ...clauseOf(selection, variable, nth), any: codes, range: undefined });
}

/** The selection whose studies have a number in that range, and no state beside it. */
export function withinRange(corpus: Corpus, selection: Selection, variable: string, range: Range): Selection {
	return withClause(corpus, selection, { ...clauseOf(selection, variable), any: [], range });
}
