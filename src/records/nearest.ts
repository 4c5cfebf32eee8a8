/** Guesses which known word a mistyped word was meant to be. */
import { withLatinLetters } from '../schema/look-alikes.ts';

export interface Candidate {
	word: string;
	/** What readers see for the word. A match with the label counts as a match with the word. */
	label?: string;
}

/** A longer text is not a typing error, and the time to compare it grows with the square of its length. */
const lengthMost = 200;

/** The word of the nearest candidate; undefined if none is near, because a wrong guess is worse than none. */
export function nearestWord(text: string, candidates: readonly Candidate[]): string | undefined {
	if (text.length > lengthMost) return undefined;
	const word = normalise(text);
	if (word === '') return undefined;
	const exact = candidates.find(
		({ word: candidate, label }) =>
			candidate === word || (label && (normalise(label) === word || (word.length > 1 && initials(label) === word))),
	);
	if (exact) return exact.word;
	let best: string | undefined;
	// At most one slip in three letters, so that a short word does not match any other.
	let fewest = Math.floor(word.length / 3) + 1;
	for (const { word: candidate, label } of candidates)
		for (const name of label ? [candidate, normalise(label)] : [candidate]) {
			const slips = countSlips(word, name, fewest);
			if (slips < fewest) [best, fewest] = [candidate, slips];
		}
	return (
		best ??
		candidates.find(
			({ word: candidate }) => word.length > 2 && (candidate.startsWith(word) || word.startsWith(`${candidate}-`)),
		)?.word
	);
}

/** The text in the form of a code: `Mixed Methods` and `mixed_methods` become `mixed-methods`. */
function normalise(text: string): string {
	return withLatinLetters(text)
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, '-')
		.replace(/^-|-$/g, '');
}

/** The initials of a label: `rct` for a randomised controlled trial. */
function initials(label: string): string {
	return normalise(label)
		.split('-')
		.map((word) => word.charAt(0))
		.join('');
}

/**
 * The number of letters added, dropped, changed, or swapped with their neighbour: the optimal string alignment
 * distance. Returns `most` early if the number cannot be lower.
 */
export function countSlips(a: string, b: string, most: number): number {
	if (Math.abs(a.length - b.length) >= most) return most;
	const rows = Array.from({ length: a.length + 1 }, (_, i) => [i, ...new Array<number>(b.length).fill(0)]);
	const at = (i: number, j: number) => rows[i]?.[j] ?? most;
	for (let j = 0; j <= b.length; j++) (rows[0] as number[])[j] = j;
	for (let i = 1; i <= a.length; i++)
		for (let j = 1; j <= b.length; j++) {
			const change = a[i - 1] === b[j - 1] ? 0 : 1;
			let slips = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + change);
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
				slips = Math.min(slips, at(i - 2, j - 2) + 1);
			(rows[i] as number[])[j] = slips;
		}
	return at(a.length, b.length);
}

/** The option of a command that was most likely meant by a word such as `--al` or `--sit=x`; undefined if none is near. */
export function nearestOption(word: string, names: readonly string[]): string | undefined {
	const bare = word.replace(/^-+/, '').replace(/=.*/s, '');
	return (
		names.find((name) => bare !== '' && name.startsWith(bare)) ??
		nearestWord(
			bare,
			names.map((name) => ({ word: name })),
		)
	);
}
