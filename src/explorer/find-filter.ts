/** Finds filters by name or definition: of a facet, or of one of its values. Capitals, accents and apostrophes make no difference. */
import type { FacetView, ValueRow } from './facet-view.ts';

/** Text without capitals, accents and apostrophes, for comparison. */
export function foldedWords(text: string): string {
	return text
		.normalize('NFD')
		.replace(/[\p{M}'‘’]/gu, '')
		.toLowerCase()
		.trim();
}

const hasWords = (words: string, texts: readonly (string | undefined)[]) =>
	texts.some((text) => text !== undefined && foldedWords(text).includes(words));

/** Whether the facet itself has the words in its name, its question or its definition. Nothing sought is in every facet. */
export function isNamed({ label, question, definition }: Omit<FacetView, 'rows'>, query: string): boolean {
	return hasWords(foldedWords(query), [label, question, definition]);
}

/** Whether a value has the folded words in its name. */
export const isValueNamed = ({ label }: ValueRow, words: string): boolean => hasWords(words, [label]);

/** Whether a value has the folded words in its name or its definition. */
export const isValueFound = ({ label, definition }: ValueRow, words: string): boolean =>
	hasWords(words, [label, definition]);

/** Whether the facet or one of its values has the words. */
export function isFacetFound(facet: FacetView, query: string): boolean {
	return isNamed(facet, query) || facet.rows.some((row) => isValueFound(row, foldedWords(query)));
}
