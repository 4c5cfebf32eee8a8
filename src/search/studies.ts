/** Finds the studies that hold some words, without fetching any of their pages. */
import { Failure } from '../requests/failure.ts';
import { type Excerpt, excerptsOf } from './excerpt.ts';
import { fetchedIndex } from './fetched-index.ts';
import { findTexts } from './find-texts.ts';
import { parseQuery } from './query.ts';

/** A page that holds the words but is not the page of a study. */
export interface OtherPage {
	href: string;
	title: string;
}

export interface StudyHits {
	words: string;
	/** Whether the caller asked for words that begin with the last word. (A prefix of one letter is searched for as a whole word all the same.) */
	isAsked: boolean;
	/** Ids of all studies whose page holds the words, in the order of ids. */
	studies: readonly string[];
	/** The best excerpt of a study's page; undefined where no block holds the words, as for a DOI. Rejects if the page's text cannot be read. */
	excerpt(study: string): Promise<Excerpt | undefined>;
	/** Other pages that hold the words, at most five. They do not filter studies. Rejects if their texts cannot be read. */
	elsewhere(): Promise<readonly OtherPage[]>;
}

const elsewhereMost = 5;

/**
 * The studies that hold the words; `ids` are the ids of all studies of the site. Rejects if the index cannot be read or
 * has another number of studies, because then nothing is known about the words.
 */
export async function searchStudies(
	base: string,
	words: string,
	ids: readonly string[],
	{ isOpen = false } = {},
): Promise<StudyHits> {
	const index = fetchedIndex(base);
	const query = parseQuery(words, { isPrefix: isOpen });
	const [texts, { studies: size }] = await Promise.all([findTexts(index, query), index.head()]);
	if (size !== ids.length) throw new Failure('outdated', 'an index of other studies');
	const idsInOrder = [...ids].sort();
	const numbers = new Map(idsInOrder.map((id, number) => [id, number]));
	const others = texts.filter((text) => text >= size).slice(0, elsewhereMost);
	return {
		words,
		isAsked: isOpen,
		studies: texts.flatMap((text) => idsInOrder[text] ?? []),
		excerpt: async (study) => {
			const number = numbers.get(study);
			return number === undefined ? undefined : excerptsOf(await index.text(number), query, { isShort: true })[0];
		},
		elsewhere: () =>
			Promise.all(
				others.map(async (text) => {
					const { href, title } = await index.text(text);
					return { href, title };
				}),
			),
	};
}
