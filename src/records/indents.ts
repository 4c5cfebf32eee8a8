/** Guesses about lines that are indented too far or not far enough. */
import type { Guess, Slip } from './slips.ts';
import { countOf, quoteFound } from './words.ts';

/**
 * The lines of a file, and which of them have a position of their own. Empty lines, comments and continued texts have
 * none.
 */
interface Layout {
	lines: readonly string[];
	isBare(at: number): boolean;
	/** Whether most lines start on even columns. */
	isEven: boolean;
	/** How often a key occurs at an indent, by both: see `placeName`. */
	places: ReadonlyMap<string, number>;
}

const indentOf = (line: string) => /^ */.exec(line)?.[0].length ?? 0;
/** The column where the content of a line begins, after the hyphens of list entries. */
const startOf = (line: string) => /^ *(?:- +)*/.exec(line)?.[0].length ?? 0;
const isEntry = (line: string) => /^ *- /.test(line);
const opensGroup = (line: string) => /:\s*(#.*)?$/.test(line);
const keyOf = (line: string) => /^\s*([\w-]+)\s*:/.exec(line)?.[1] ?? '';
/** The key of a line with the hyphens before it. */
const headOf = (line: string) => /^ *((?:- +)*[\w-]+) *:/.exec(line)?.[1] ?? '';
const placeName = (head: string, place: number) => `${head} ${place}`;

function layoutOf(lines: readonly string[], continued: ReadonlySet<number>): Layout {
	const isBare = (at: number) => continued.has(at) || /^\s*(#|$)/.test(lines[at] ?? '');
	const contentLines = lines.filter((_, at) => !isBare(at));
	const odd = contentLines.filter((line) => indentOf(line) % 2 === 1).length;
	const places = new Map<string, number>();
	for (const line of contentLines) {
		const name = placeName(headOf(line), indentOf(line));
		places.set(name, (places.get(name) ?? 0) + 1);
	}
	return { lines, isBare, isEven: odd * 4 < contentLines.length, places };
}

/** The nearest line with content above (`step` -1) or below (1); undefined at the end of the file. */
function neighbour({ lines, isBare }: Layout, at: number, step: 1 | -1): number | undefined {
	for (let i = at + step; i >= 0 && i < lines.length; i += step) if (!isBare(i)) return i;
	return undefined;
}

/** The line above, and the lines around it that are indented less, each less than the one before. */
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
	/** What speaks against the guess, most important first. Lower numbers are more likely. */
	doubts: readonly number[];
}

/**
 * Ways in which one of the suspect lines, or a block that begins with it, may have been meant to be indented, most
 * likely first. Also tries the lines around the first suspect. Lines count from zero. `continued` are lines that
 * continue a text. `marginKeys` are all keys that may stand at the left margin, an empty array if any may.
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
	// What belongs to a key is indented two columns more than the key. List entries may also start in the column of the
	// key.
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
			...(isUnlikely ? withoutGroup(text) : wrongIndent(text, own, place)),
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

/** Whether the line is a key that would lose the group it begins. */
function isEmptied(layout: Layout, at: number, place: number, end: number): boolean {
	const text = layout.lines[at] ?? '';
	const next = neighbour(layout, end - 1, 1);
	const nextText = next === undefined ? '' : (layout.lines[next] ?? '');
	if (end > at + 1 || !opensGroup(text)) return false;
	const start = startOf(text) - indentOf(text) + place;
	return isEntry(nextText) ? indentOf(nextText) < start : indentOf(nextText) <= start;
}

type Words = Pick<Slip, 'message' | 'hint'>;

const wrongIndent = (text: string, own: number, place: number): Words => ({
	message: `${quoteFound(text.trim())} stands further to the ${place > own ? 'left' : 'right'} than it belongs.`,
	hint: `Begin the line with ${place === 0 ? 'no space' : countOf(place, 'space')}, not with ${own === 0 ? 'none' : own}.`,
});

const withoutGroup = (text: string): Words => ({
	message: `${quoteFound(text.trim())} is indented, and the line above it begins no group.`,
	hint: 'Write the key of its group above it, or begin it as far left as the line above.',
});

const shift = (line: string, by: number) =>
	by >= 0 ? ' '.repeat(by) + line : indentOf(line) >= -by ? line.slice(-by) : line;

/**
 * The lines where a block that moves with a line may end: after the line, after everything indented more, and after
 * everything indented as much.
 */
function blockEnds({ lines, isBare }: Layout, at: number, own: number): readonly number[] {
	const behind = (isInside: (indent: number) => boolean) => {
		let end = at + 1;
		while (end < lines.length && (isBare(end) || isInside(indentOf(lines[end] ?? '')))) end++;
		return end;
	};
	return [...new Set([at + 1, behind((indent) => indent > own), behind((indent) => indent >= own)])];
}
