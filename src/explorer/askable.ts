/** Which entry of a list the panel can ask about. */
import type { Codebook } from '../corpus/corpus.ts';
import { nextNth, type Selection } from '../facets/selection.ts';
import type { ListName } from '../schema/list.ts';

/** No list is asked about further entries. */
export const noNths: Readonly<Record<ListName, number>> = {};

/** `nths`, each cut to the next entry that can be asked about: entries are numbered without gaps, so at most one more than there are. */
export function askable(
	corpus: Codebook,
	selection: Selection,
	nths: Readonly<Record<ListName, number>>,
): Readonly<Record<ListName, number>> {
	const entries = Object.entries(nths).map(([list, nth]) => [
		list,
		Math.min(nth, nextNth(corpus, selection, list) ?? nth),
	]);
	return Object.fromEntries(entries);
}
