/** Excerpts of a page: the blocks of its text that hold words of a query, with these words marked. */
import type { Query } from './query.ts';
import type { PageText } from './word-files.ts';
import { readWords, stem } from './words.ts';

export interface ExcerptPiece {
	text: string;
	isMarked: boolean;
}

/** A block that holds words of the query. */
export interface Excerpt {
	pieces: readonly ExcerptPiece[];
	/** The address of the block: that of its page, with the anchor nearest to the block. */
	href: string;
	/** How many different words of the query it holds. */
	words: number;
}

/** About how many characters of a long block are shown. */
const lettersMost = 220;
/** Most characters before the first marked word, where an excerpt is cut after two lines: with the word they fill less than that on a phone. */
const leadMost = 40;

/**
 * The blocks of a page that hold words of the query: those with the most words first, then in the order of the page.
 * A text that a page repeats stands once. Empty where no block holds one, as for an identifier. If only two lines of an excerpt are shown (`isShort`), its first
 * marked word stands in them, however narrow they are.
 */
export function excerptsOf(
	{ href, title, blocks }: PageText,
	query: Query,
	{ isShort = false } = {},
): readonly Excerpt[] {
	return (
		blocks
			// The title is shown above the excerpts already.
			.filter(([, text]) => !title.endsWith(text))
			.flatMap(([anchor, text]): readonly Excerpt[] => {
				const { marks, words } = marksIn(text, query);
				if (marks.length === 0) return [];
				return [{ pieces: cut(text, marks, isShort), href: anchor === '' ? href : `${href}#${anchor}`, words }];
			})
			.sort((a, b) => b.words - a.words)
			.filter(isFirstOfIts)
	);
}

/** Whether no excerpt before it reads the same. */
function isFirstOfIts({ pieces }: Excerpt, at: number, all: readonly Excerpt[]): boolean {
	const textOf = (excerpt: Pick<Excerpt, 'pieces'>) => excerpt.pieces.map(({ text }) => text).join('');
	return all.findIndex((other) => textOf(other) === textOf({ pieces })) === at;
}

/** Where words of the query stand in a text (`[from, to)` in UTF-16 units, ascending), and how many different words of the query these are. */
export function marksIn(text: string, query: Query): { marks: readonly (readonly [number, number])[]; words: number } {
	const queryWords = wantedWords(query);
	const marks: (readonly [number, number])[] = [];
	const roots = new Set<string>();
	for (const { word, from, to } of readWords(text)) {
		const match = queryWords.find(({ root, prefix }) => (prefix ? word.startsWith(prefix) : stem(word) === root));
		if (!match) continue;
		roots.add(match.root);
		// The mark of a whole compound replaces the marks of its parts.
		const inside = marks.filter(([start, end]) => start >= from && end <= to);
		for (const mark of inside) marks.splice(marks.indexOf(mark), 1);
		marks.push([from, to]);
	}
	return { marks: marks.sort((a, b) => a[0] - b[0]), words: roots.size };
}

function wantedWords({ phrases, isPrefix }: Query): readonly { root: string; prefix?: string }[] {
	const words = phrases.flat().flatMap(({ parts, joined }) => [...parts, ...(joined === undefined ? [] : [joined])]);
	const last = phrases.at(-1)?.at(-1)?.parts.at(-1);
	return words.map((word) => ({
		root: stem(word),
		...(isPrefix && word === last ? { prefix: word } : {}),
	}));
}

/** The part of a text around its first marks, in pieces. A long text is cut at spaces. */
function cut(text: string, marks: readonly (readonly [number, number])[], isShort: boolean): readonly ExcerptPiece[] {
	const [first = [0, 0]] = marks;
	const isLong = text.length > lettersMost;
	const wish = Math.max(0, first[0] - (isShort ? leadMost : lettersMost / 3));
	const from = (isLong || isShort) && wish > 0 ? startOfWord(text, wish, first[0]) : 0;
	const end = from + lettersMost;
	const to = isLong && end < text.length ? Math.max(first[1], text.lastIndexOf(' ', end)) : text.length;
	const pieces: ExcerptPiece[] = [];
	const add = (piece: string, isMarked: boolean) => piece !== '' && pieces.push({ text: piece, isMarked });
	if (from > 0) add('… ', false);
	let at = from;
	for (const [start, stop] of marks) {
		if (start < at || stop > to) continue;
		add(text.slice(at, start), false);
		add(text.slice(start, stop), true);
		at = stop;
	}
	add(text.slice(at, to), false);
	if (to < text.length) add(' …', false);
	return pieces;
}

/** The start of the first word from a place on; `before` where there is none between. */
function startOfWord(text: string, from: number, before: number): number {
	const space = text.indexOf(' ', from);
	return space === -1 || space >= before ? before : space + 1;
}
