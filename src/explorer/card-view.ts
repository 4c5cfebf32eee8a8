/** What a card shows of a selection: its number, its sentence and its first studies. */
import { studyHref } from '../corpus/href.ts';
import { hrefFor } from '../facets/address.ts';
import { isUnfiltered } from '../facets/selection.ts';
import { sentenceOf } from '../facets/sentence.ts';
import { capitalise } from '../wording/grammar.ts';
import { sentenceWording } from '../wording/sentence.ts';
import { orderedStudies, type ViewInput } from './view.ts';

export interface CardView {
	/** What is selected, in words; the short title of the review where nothing is. */
	title: string;
	/** `6 of 20 reports, 2 in doubt (6 of 19 programmes, 1 in doubt)`. */
	foundText: string;
	/** What is asked for, and of how many it is not known; empty for everything. */
	asked: string;
	silences: string;
	studies: readonly { id: string; label: string; href: string }[];
	/** How many studies follow those that are named. */
	more: number;
	/** Where all of it is. */
	href: string;
}

const namedMost = 12;

/** `title` is that of a named selection. */
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
