/** Which card shows a selection on pages of other sites. */
import type { CodedCorpus } from '../corpus/corpus.ts';
import type { Card } from '../corpus/page-kind.ts';
import { exploreCard, selection as named } from '../corpus/page-kinds.ts';
import { formatAddress } from '../facets/address.ts';
import { parseAddress } from '../facets/parse-address.ts';
import { emptySelection, type Selection, withFirmness } from '../facets/selection.ts';

export interface CardPage extends Card {
	/** The path of its page, without `embed/` in front. */
	page: string;
}

/** The card of a named selection, which is built and needs no script; for any other the card that is computed in the browser. */
export function cardOf(corpus: CodedCorpus, selection: Selection): CardPage {
	// A card shows which studies are selected. How the explorer shows them (view, order, columns) is left out, but for the
	// figure of two variables, which a card can show too.
	const { clauses, ids, q, unit, isFirm = false, view, x, y, split } = selection;
	const hasAxes = view === 'figures' && (x !== undefined || y !== undefined);
	const axes = hasAxes ? { view, ...(x && { x }), ...(y && { y }), ...(split && { split }) } : {};
	const query = formatAddress(withFirmness({ ...emptySelection, clauses, ids, q, unit, ...axes }, isFirm));
	const ownSelection = corpus.selections.find(
		(one) => formatAddress(parseAddress(corpus, one.selection).selection) === query,
	);
	return ownSelection
		? { ...named.card, page: `selections/${ownSelection.id}/` }
		: { ...exploreCard, page: `explore/${query}` };
}
