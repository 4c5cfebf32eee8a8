/** Guesses which word was meant. */
export interface Candidate {
	word: string;
	/** What readers see for it: a label counts as its word. */
	label?: string;
}

/** Nothing that is longer is a slip of the pen; comparing it would take time by the square. */
const lengthMost = 200;

/** The nearest candidate's word, undefined where none is near: a wrong guess costs more than none. */
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
	// One slip in three letters, so that short words are not matched to any other.
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

/** `Mixed Methods` and `mixed_methods` are `mixed-methods`. */
function normalise(text: string): string {
	return text
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, '-')
		.replace(/^-|-$/g, '');
}

/** `rct` for a randomised controlled trial. */
function initials(label: string): string {
	return normalise(label)
		.split('-')
		.map((word) => word.charAt(0))
		.join('');
}

/**
 * Letters added, dropped, changed, or exchanged with their neighbour: the optimal string alignment
 * distance. Gives up with `most` where it cannot be less.
 */
function countSlips(a: string, b: string, most: number): number {
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
