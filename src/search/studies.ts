/** Words → studies: all that hold them, known without reading one of their pages. */
import { Failure } from '../requests/failure.ts';
import { type Excerpt, excerptsOf } from './excerpt.ts';
import { fetchedIndex } from './fetched-index.ts';
import { findTexts } from './find-texts.ts';
import { parseQuery } from './query.ts';

/** A page that is no study and holds the words. */
export interface OtherPage {
	href: string;
	title: string;
}

export interface StudyHits {
	words: string;
	/** Whether words that begin so were asked for; of one letter none are looked for. */
	isAsked: boolean;
	/** Ids of all studies whose page holds the words, in the order of ids. */
	studies: readonly string[];
	/** The place in a study's page; undefined where only its address was meant, as by a DOI. Rejects where the page's text cannot be read. */
	excerpt(study: string): Promise<Excerpt | undefined>;
	/** Other pages that hold the words; they filter nothing. At most five. */
	elsewhere(): Promise<readonly OtherPage[]>;
}

const elsewhereMost = 5;

/**
 * The studies that hold the words; `ids` are those of all studies of the site. Rejects where the index cannot be read,
 * or is that of other studies: then nothing is known of the words.
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
	const sorted = [...ids].sort();
	const numbers = new Map(sorted.map((id, number) => [id, number]));
	const others = texts.filter((text) => text >= size).slice(0, elsewhereMost);
	return {
		words,
		isAsked: isOpen,
		studies: texts.flatMap((text) => sorted[text] ?? []),
		excerpt: async (study) => {
			const number = numbers.get(study);
			return number === undefined ? undefined : excerptsOf(await index.text(number), query)[0];
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
