/** The people who may verify records: those of the review, and its other verifiers. */
import type { Review } from '../schema/review.ts';

export interface Verifier {
	name: string;
	/** The words by which records may call the person: initials, id and name. */
	words: readonly string[];
}

/** Everybody who may verify; an empty array if the review names nobody. */
export function verifiersIn({
	people = [],
	verifiers = [],
}: Pick<Review, 'people' | 'verifiers'>): readonly Verifier[] {
	return [
		...people.map(({ given, family, initials }) => {
			const name = `${given} ${family}`;
			return { name, words: initials === undefined ? [name] : [initials, name] };
		}),
		...verifiers.map(({ id, name }) => ({ name, words: [id, name] })),
	];
}

/** The name of the person whom a record calls so; the word itself if it calls nobody. */
export function verifierName(review: Pick<Review, 'people' | 'verifiers'>, word: string): string {
	return verifiersIn(review).find(({ words }) => words.includes(word))?.name ?? word;
}
