/** Who made the data of a review, as those who cite them name them. */
import type { Corpus } from './corpus.ts';

export interface DataMaker {
	/** The whole name. */
	name: string;
	/** Undefined for a team, software, or a person of whom only the whole name is known. */
	given?: string;
	family?: string;
	affiliation?: string;
}

/**
 * The people of the review whom `data-by` names; if it names none of them, the people who charted; and without any, the
 * words of `data-by` themselves, so that nobody is named as the author of what software made.
 */
export function dataMakers({ review, charting }: Pick<Corpus, 'review' | 'charting'>): readonly DataMaker[] {
	const words = review['data-by'];
	const people = (review.people ?? []).filter(({ family }) => words.includes(family));
	if (people.length > 0)
		return people.map(({ given, family, affiliation }) => ({
			name: `${given} ${family}`,
			given,
			family,
			...(affiliation === undefined ? {} : { affiliation }),
		}));
	const coders = (charting?.coders ?? []).filter(({ kind }) => kind === 'person');
	return coders.length > 0 ? coders.map(({ name }) => ({ name })) : [{ name: words }];
}
