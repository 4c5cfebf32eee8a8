/** Guesses on lines that stand further right or left than they were meant to. */
import type { Guess, Slip } from './slips.ts';
import { countOf, quote } from './words.ts';

const indentOf = (line: string) => /^ */.exec(line)?.[0].length ?? 0;
const isBare = (line: string) => /^\s*(#|$)/.test(line);

/** The nearest line with content above or below. */
function neighbour(lines: readonly string[], at: number, step: 1 | -1): number | undefined {
	for (let i = at + step; i >= 0 && i < lines.length; i += step) if (!isBare(lines[i] ?? '')) return i;
	return undefined;
}

/**
 * All ways in which one of some lines, or a block that begins with it, may have been meant to stand: the likeliest
 * first, then those that move the fewest lines, and of these the first line that stands apart from both its
 * neighbours. Lines count from zero; `marginKeys` are all that may stand at the left margin, none where that is open.
 */
export function guessIndents(
	lines: readonly string[],
	suspects: readonly number[],
	marginKeys: readonly string[],
): readonly Guess[] {
	return suspects
		.flatMap((at) => movesOf(lines, at, marginKeys))
		.toSorted(
			(a, b) =>
				Number(a.isUnlikely) - Number(b.isUnlikely) ||
				a.moved - b.moved ||
				Number(b.isApart) - Number(a.isApart) ||
				a.guess.slip.line - b.guess.slip.line,
		)
		.map(({ guess }) => guess);
}

interface Move {
	guess: Guess;
	/** How many lines. */
	moved: number;
	isApart: boolean;
	/** Whether a key would come to the margin that does not belong there. */
	isUnlikely: boolean;
}

function movesOf(lines: readonly string[], at: number, marginKeys: readonly string[]): readonly Move[] {
	const text = lines[at] ?? '';
	if (isBare(text)) return [];
	const own = indentOf(text);
	const [above, below] = [neighbour(lines, at, -1), neighbour(lines, at, 1)];
	const aboveText = above === undefined ? '' : (lines[above] ?? '');
	const belowIndent = below === undefined ? undefined : indentOf(lines[below] ?? '');
	const places = new Set([
		indentOf(aboveText),
		// The keys of an entry stand behind its hyphen,
		/^ *(?:- +)?/.exec(aboveText)?.[0].length ?? 0,
		// and what belongs to a key two steps further.
		...(/:\s*$/.test(aboveText) ? [indentOf(aboveText) + 2] : []),
		...(belowIndent === undefined ? [] : [belowIndent]),
		...lines
			.slice(Math.max(0, at - 40), at)
			.filter((line) => !isBare(line))
			.map(indentOf),
	]);
	places.delete(own);
	const isApart = belowIndent === indentOf(aboveText) && own !== belowIndent;
	const isOfMargin = marginKeys.includes(keyOf(text));
	return [...places].flatMap((place) => {
		const isUnlikely = place === 0 && marginKeys.length > 0 && !isOfMargin;
		const slip: Slip = {
			kind: 'syntax',
			line: at + 1,
			column: own + 1,
			found: text.trim(),
			...(isUnlikely ? withoutGroup(text) : misplaced(text, own, place)),
		};
		// A key of the margin stays there.
		return (isOfMargin && own === 0 ? [] : blockEnds(lines, at, own)).map((end): Move => {
			const moved = lines.map((line, i) => (i < at || i >= end || isBare(line) ? line : shift(line, place - own)));
			return { guess: { slip, lines: moved }, moved: end - at, isApart, isUnlikely };
		});
	});
}

const keyOf = (line: string) => /^\s*([\w-]+)\s*:/.exec(line)?.[1] ?? '';

type Words = Pick<Slip, 'message' | 'hint'>;

const misplaced = (text: string, own: number, place: number): Words => ({
	message: `${quote(text.trim())} stands further to the ${place > own ? 'left' : 'right'} than it belongs.`,
	hint: `Begin the line with ${place === 0 ? 'no space' : countOf(place, 'space')}, not with ${own === 0 ? 'none' : own}.`,
});

const withoutGroup = (text: string): Words => ({
	message: `${quote(text.trim())} is indented, and the line above it begins no group.`,
	hint: 'Write the key of its group above it, or begin it as far left as the line above.',
});

const shift = (line: string, by: number) =>
	by >= 0 ? ' '.repeat(by) + line : indentOf(line) >= -by ? line.slice(-by) : line;

/** Where the block may end that was moved with the line: behind the line, behind what stands below it, and behind its neighbours. */
function blockEnds(lines: readonly string[], at: number, own: number): readonly number[] {
	const behind = (isInside: (indent: number) => boolean) => {
		let end = at + 1;
		while (end < lines.length && (isBare(lines[end] ?? '') || isInside(indentOf(lines[end] ?? '')))) end++;
		return end;
	};
	return [...new Set([at + 1, behind((indent) => indent > own), behind((indent) => indent >= own)])];
}
