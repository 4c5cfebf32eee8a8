/** Which card shows a selection on other people's pages. */
import type { CodedCorpus } from '../corpus/corpus.ts';
import type { Card } from '../corpus/page-kind.ts';
import { exploreCard, selection as named } from '../corpus/page-kinds.ts';
import { formatAddress, parseAddress } from '../facets/address.ts';
import { emptySelection, type Selection, withFirmness } from '../facets/selection.ts';

export interface CardPage extends Card {
	/** Its page without `embed/` in front. */
	page: string;
}

/** That of its name, which is built and needs no script, where it has one; else the card that computes any selection. */
export function cardOf(corpus: CodedCorpus, selection: Selection): CardPage {
	// A card shows studies: how the explorer draws them is left out.
	const { clauses, ids, q, unit, isFirm = false } = selection;
	const query = formatAddress(withFirmness({ ...emptySelection, clauses, ids, q, unit }, isFirm));
	const ownSelection = corpus.selections.find(
		(one) => formatAddress(parseAddress(corpus, one.selection).selection) === query,
	);
	return ownSelection
		? { ...named.card, page: `selections/${ownSelection.id}/` }
		: { ...exploreCard, page: `explore/${query}` };
}
