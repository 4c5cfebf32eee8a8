/** Cells that hold several values: what parts them, and how often each part stands in a column. */
import { stateOfWord } from './missing-words.ts';
import type { Profile } from './profile.ts';

/** What may stand between several values in a cell, the likeliest first. */
export const candidates = ['; ', ';', '|', '\n', ' / ', ', ', ','] as const;

/**
 * The parts of a cell, without empty ones and without the signs of a list in front of them (`• Cost`). A slash between
 * two digits parts nothing: `03/2009`, `24/7`. A word parts where it stands by itself: `and`.
 */
export function splitCell(cell: string, delimiter: string | undefined): readonly string[] {
	if (delimiter === undefined) return [cell];
	const bare = delimiter.trim();
	return splitOutsideBrackets(
		cell,
		bare === ''
			? delimiter
			: bare === '/'
				? /(?<!\d)\/|\/(?!\d)/
				: /^\p{L}+$/u.test(bare)
					? new RegExp(String.raw`\s+${bare}\s+`, 'i')
					: bare,
	)
		.map((part) =>
			part
				.trim()
				.replace(/^[•·▪◦‣●*–—-]\s+(?=\p{L})/u, '')
				.replace(/\s+/g, ' '),
		)
		.filter((part) => part !== '');
}

/** What stands in round or square brackets, without brackets inside. */
const bracketed = /\([^()[\]]*\)|\[[^()[\]]*\]/g;

/** The parts of a cell between delimiters. In `Survey (paper, online)` none parts what is in brackets. */
function splitOutsideBrackets(cell: string, delimiter: string | RegExp): readonly string[] {
	const whole = cell.trim();
	// Brackets around the whole cell enclose its parts, as in (a; b).
	const isList = /^[([]/.test(whole) && /[)\]]$/.test(whole) && !/[)\]]./s.test(whole);
	if (isList) return cell.split(delimiter);
	const insides = cell.match(bracketed) ?? [];
	let next = 0;
	return cell
		.replace(bracketed, '\u0000')
		.split(delimiter)
		.map((part) => part.replaceAll('\u0000', () => insides[next++] ?? ''));
}

/** The different parts of the cells of a column with how often each stands there, most frequent first; words for a missing value are left out. */
export function countParts({ words }: Profile, delimiter: string | undefined): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const [word, count] of words)
		for (const part of new Set(splitCell(word, delimiter)))
			if (stateOfWord(part) === undefined) counts.set(part, (counts.get(part) ?? 0) + count);
	return new Map([...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)));
}

/** Whether any cell has several parts. */
export const isSplit = ({ words }: Profile, delimiter: string) =>
	[...words.keys()].some((word) => splitCell(word, delimiter).length > 1) &&
	// The slashes of an address part nothing.
	!(delimiter.trim() === '/' && [...words.keys()].some(isWebAddress));

/** Whether a cell is an address of the web, also without its beginning: `osf.io/abcd`. */
const isWebAddress = (cell: string) => /:\/\/|^www\.|^[\w-]+(\.[\w-]+)+\/\S*$/.test(cell);

/** Words that may part several values, and are part of many names. */
const joiningWords = [' and ', ' & ', ' + ', ' und ', ' et ', ' y ', ' e '];

/** The word that parts several values: each of these is the whole cell of another row. Undefined for any other column. */
export function joiningWord(profile: Profile): string | undefined {
	const cells = [...profile.words.keys()];
	const whole = new Set(cells.map((cell) => cell.toLowerCase()));
	return joiningWords.find((word) => {
		const cellsWithSeveral = cells.filter((cell) => splitCell(cell, word).length > 1);
		return (
			cellsWithSeveral.length > 0 &&
			cellsWithSeveral.every((cell) => splitCell(cell, word).every((part) => whole.has(part.toLowerCase())))
		);
	});
}

/** The sum of some counts. */
export const total = (counts: ReadonlyMap<string, number>) =>
	[...counts.values()].reduce((sum, count) => sum + count, 0);

/** The share of the words that only repeat others, from 0 to 1. */
export const repetition = (counts: ReadonlyMap<string, number>) => 1 - counts.size / Math.max(1, total(counts));
