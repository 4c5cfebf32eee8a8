/** Builds what a card shows of a selection: the number of units, the conditions and the first studies. */
import { studyHref } from '../corpus/href.ts';
import { hrefFor } from '../facets/address.ts';
import { isUnfiltered } from '../facets/selection.ts';
import { sentenceOf } from '../facets/sentence.ts';
import { capitalise } from '../wording/grammar.ts';
import { sentenceWording } from '../wording/sentence.ts';
import { orderedStudies, type ViewInput } from './view.ts';

export interface CardView {
	/** The title of a named selection; for another one its conditions in words, or the short title of the review if it has none. */
	title: string;
	/** How much was found: `6 of 20 reports, 2 in doubt (6 of 19 programmes, 1 in doubt)`. */
	foundText: string;
	/** The conditions of a named selection in words; empty for another one, because `title` says them. */
	asked: string;
	/** For how many units it is not known whether they meet the conditions; empty if there are none. */
	silences: string;
	studies: readonly { id: string; label: string; href: string }[];
	/** How many studies there are after those in `studies`. */
	more: number;
	/** The address of the selection in the explorer. */
	href: string;
}

const namedMost = 12;

/** The card of a selection; `title` is the title of a named one. */
export function buildCard(input: ViewInput, title?: string): CardView {
	const { corpus, site, selection, matches } = input;
	const sentence = sentenceOf(corpus, selection, matches);
	const conditions = sentence.groups
		.map(({ lead, phrases, last }) =>
			sentenceWording.group(
				lead,
				phrases.map(({ text }) => text),
				last,
			),
		)
		.join('; ');
	const studies = orderedStudies(input);
	return {
		title: title ?? (isUnfiltered(selection) ? corpus.review['short-title'] : capitalise(conditions)),
		foundText: sentence.found,
		asked: title === undefined ? '' : capitalise(conditions),
		silences: sentence.silences.map(({ text }) => text).join('; '),
		studies: studies.slice(0, namedMost).map(({ id, label }) => ({ id, label, href: studyHref(site, id) })),
		more: Math.max(0, studies.length - namedMost),
		href: hrefFor(site, corpus, selection),
	};
}
