/** Guesses on lines that stand further right or left than they were meant to. */
import type { Guess, Slip } from './slips.ts';
import { countOf, quoteFound } from './words.ts';

/** A file as far as its lines stand somewhere: without those that are empty, comments, or go on with a text. */
interface Layout {
	lines: readonly string[];
	isBare(at: number): boolean;
	/** Whether lines stand on even columns as a rule. */
	isEven: boolean;
	/** How often a key stands at a place, by both. */
	places: ReadonlyMap<string, number>;
}

const indentOf = (line: string) => /^ */.exec(line)?.[0].length ?? 0;
/** Where what a line says begins, behind the hyphens of entries. */
const startOf = (line: string) => /^ *(?:- +)*/.exec(line)?.[0].length ?? 0;
const isEntry = (line: string) => /^ *- /.test(line);
const opensGroup = (line: string) => /:\s*(#.*)?$/.test(line);
const keyOf = (line: string) => /^\s*([\w-]+)\s*:/.exec(line)?.[1] ?? '';
/** The key of a line, with the hyphen before it. */
const headOf = (line: string) => /^ *((?:- +)*[\w-]+) *:/.exec(line)?.[1] ?? '';
const placeName = (head: string, place: number) => `${head} ${place}`;

function layoutOf(lines: readonly string[], continued: ReadonlySet<number>): Layout {
	const isBare = (at: number) => continued.has(at) || /^\s*(#|$)/.test(lines[at] ?? '');
	const standing = lines.filter((_, at) => !isBare(at));
	const odd = standing.filter((line) => indentOf(line) % 2 === 1).length;
	const places = new Map<string, number>();
	for (const line of standing) {
		const name = placeName(headOf(line), indentOf(line));
		places.set(name, (places.get(name) ?? 0) + 1);
	}
	return { lines, isBare, isEven: odd * 4 < standing.length, places };
}

/** The nearest line with content above or below. */
function neighbour({ lines, isBare }: Layout, at: number, step: 1 | -1): number | undefined {
	for (let i = at + step; i >= 0 && i < lines.length; i += step) if (!isBare(i)) return i;
	return undefined;
}

/** The line above and those that hold it, each further left than the one before. */
function linesAround(layout: Layout, at: number): readonly number[] {
	const around: number[] = [];
	let least = Number.POSITIVE_INFINITY;
	for (let i = neighbour(layout, at, -1); i !== undefined && least > 0; i = neighbour(layout, i, -1)) {
		const indent = indentOf(layout.lines[i] ?? '');
		if (indent < least) around.push(i);
		least = Math.min(least, indent);
	}
	return around;
}

interface Move {
	guess: Guess;
	/** What speaks against it, the weightiest first: the lower, the likelier. */
	doubts: readonly number[];
}

/**
 * All ways in which one of some lines, or a block that begins with it, may have been meant to stand, the likeliest
 * first. The lines that hold the first of them are looked at too. Lines count from zero; `continued` are those that go
 * on with a text, and `marginKeys` all that may stand at the left margin, none where that is open.
 */
export function guessIndents(
	lines: readonly string[],
	suspects: readonly number[],
	continued: ReadonlySet<number>,
	marginKeys: readonly string[],
): readonly Guess[] {
	const layout = layoutOf(lines, continued);
	const [first] = suspects;
	const all = new Set([...suspects, ...(first === undefined ? [] : linesAround(layout, first).slice(0, 6))]);
	return [...all]
		.flatMap((at) => movesOf(layout, at, marginKeys))
		.toSorted((a, b) => compareDoubts(a.doubts, b.doubts))
		.map(({ guess }) => guess);
}

function compareDoubts(a: readonly number[], b: readonly number[]): number {
	const i = a.findIndex((doubt, k) => doubt !== b[k]);
	return i < 0 ? 0 : (a[i] ?? 0) - (b[i] ?? 0);
}

function movesOf(layout: Layout, at: number, marginKeys: readonly string[]): readonly Move[] {
	const { lines, isBare, isEven, places: spots } = layout;
	const text = lines[at] ?? '';
	if (/^\s*(#|$)/.test(text)) return [];
	const own = indentOf(text);
	const [above, below] = [neighbour(layout, at, -1), neighbour(layout, at, 1)];
	const aboveText = above === undefined ? '' : (lines[above] ?? '');
	const belowIndent = below === undefined ? undefined : indentOf(lines[below] ?? '');
	const around = linesAround(layout, at).map((i) => lines[i] ?? '');
	const usual = new Set(
		isEntry(text)
			? around.filter(isEntry).map(indentOf)
			: around.filter((line) => !opensGroup(line) || line !== aboveText).map(startOf),
	);
	// What belongs to a key stands two steps further; entries of a list also below it.
	if (opensGroup(aboveText)) usual.add(startOf(aboveText) + 2);
	if (opensGroup(aboveText) && isEntry(text)) usual.add(startOf(aboveText));
	const places = new Set([
		...usual,
		indentOf(aboveText),
		startOf(aboveText),
		...(belowIndent === undefined ? [] : [belowIndent]),
		...lines
			.slice(Math.max(0, at - 40), at)
			.flatMap((line, i) => (isBare(Math.max(0, at - 40) + i) ? [] : [indentOf(line)])),
	]);
	places.delete(own);
	const isApart = belowIndent === indentOf(aboveText) && own !== belowIndent;
	const isOfMargin = marginKeys.includes(keyOf(text));
	// A key of the margin stays there.
	if (isOfMargin && own === 0) return [];
	const isElsewhere = (place: number) =>
		Number((spots.get(placeName(headOf(text), place)) ?? 0) > (place === own ? 1 : 0));
	return [...places].flatMap((place) => {
		const isUnlikely = place === 0 && marginKeys.length > 0 && !isOfMargin;
		const slip: Slip = {
			kind: 'syntax',
			line: at + 1,
			column: own + 1,
			found: text.trim(),
			...(isUnlikely ? withoutGroup(text) : misplaced(text, own, place)),
		};
		return blockEnds(layout, at, own).map((end): Move => {
			const newLines = lines.map((line, i) =>
				i < at || i >= end || /^\s*(#|$)/.test(line) ? line : shift(line, place - own),
			);
			const doubts = [
				Number(isUnlikely),
				Number(isEmptied(layout, at, place, end)),
				isEven && own % 2 === 1 ? place % 2 : 1,
				isElsewhere(own) - isElsewhere(place),
				Number(!usual.has(place)),
				end - at,
				Number(!isApart),
			];
			return { guess: { slip, lines: newLines }, doubts };
		});
	});
}

/** Whether a key that begins a group would have none at its new place. */
function isEmptied(layout: Layout, at: number, place: number, end: number): boolean {
	const text = layout.lines[at] ?? '';
	const next = neighbour(layout, end - 1, 1);
	const nextText = next === undefined ? '' : (layout.lines[next] ?? '');
	if (end > at + 1 || !opensGroup(text)) return false;
	const start = startOf(text) - indentOf(text) + place;
	return isEntry(nextText) ? indentOf(nextText) < start : indentOf(nextText) <= start;
}

type Words = Pick<Slip, 'message' | 'hint'>;

const misplaced = (text: string, own: number, place: number): Words => ({
	message: `${quoteFound(text.trim())} stands further to the ${place > own ? 'left' : 'right'} than it belongs.`,
	hint: `Begin the line with ${place === 0 ? 'no space' : countOf(place, 'space')}, not with ${own === 0 ? 'none' : own}.`,
});

const withoutGroup = (text: string): Words => ({
	message: `${quoteFound(text.trim())} is indented, and the line above it begins no group.`,
	hint: 'Write the key of its group above it, or begin it as far left as the line above.',
});

const shift = (line: string, by: number) =>
	by >= 0 ? ' '.repeat(by) + line : indentOf(line) >= -by ? line.slice(-by) : line;

/** Where the block may end that was moved with the line: behind the line, behind what stands below it, and behind its neighbours. */
function blockEnds({ lines, isBare }: Layout, at: number, own: number): readonly number[] {
	const behind = (isInside: (indent: number) => boolean) => {
		let end = at + 1;
		while (end < lines.length && (isBare(end) || isInside(indentOf(lines[end] ?? '')))) end++;
		return end;
	};
	return [...new Set([at + 1, behind((indent) => indent > own), behind((indent) => indent >= own)])];
}
