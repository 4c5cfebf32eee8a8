/** Which card shows a selection on other people's pages. */
import type { CodedCorpus } from '../corpus/corpus.ts';
import { formatAddress, parseAddress } from '../facets/address.ts';
import { emptySelection, type Selection } from '../facets/selection.ts';
import type { CardKind } from './link-texts.ts';

/** That of its name, which is built and needs no script, where it has one; else the card that computes any selection. */
export function cardOf(corpus: CodedCorpus, selection: Selection): { kind: CardKind; page: string } {
	// A card shows studies: how the explorer draws them is left out.
	const { clauses, ids, q, unit } = selection;
	const query = formatAddress({ ...emptySelection, clauses, ids, q, unit });
	const named = corpus.selections.find((one) => formatAddress(parseAddress(corpus, one.selection).selection) === query);
	return named ? { kind: 'selection', page: `selections/${named.id}/` } : { kind: 'explore', page: `explore/${query}` };
}
