/** Finds filters by name: of a facet, or of one of its values. Capitals and accents make no difference. */
import type { FacetView } from './facet-view.ts';

/** Text without capitals and accents, for comparison. */
export function foldedWords(text: string): string {
	return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

/** Whether the facet itself has the words in its name or its question. Nothing sought is in every facet. */
export function isNamed({ label, question }: Pick<FacetView, 'label' | 'question'>, sought: string): boolean {
	const words = foldedWords(sought);
	return foldedWords(label).includes(words) || foldedWords(question).includes(words);
}

/** Whether the facet or one of its values has the words. */
export function isFacetFound(facet: Pick<FacetView, 'label' | 'question' | 'rows'>, sought: string): boolean {
	return isNamed(facet, sought) || facet.rows.some(({ label }) => foldedWords(label).includes(foldedWords(sought)));
}
