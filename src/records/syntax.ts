/** Says where and why a text is not YAML, in words for people who do not know YAML. */
import { YAMLException } from 'js-yaml';
import { LineCounter, parseDocument } from 'yaml';
import { continuedLines } from './continued.ts';
import { guessIndents } from './indents.ts';
import { ownTexts } from './own-texts.ts';
import { type Guess, guessSlips, type Slip } from './slips.ts';
import { findUnquoted } from './unquoted.ts';
import { formatWords, shorten } from './words.ts';
import { mostLevels, parseYaml } from './yaml.ts';

export interface ParsedText {
	/** Undefined if the text cannot be read. */
	data: unknown;
	problems: readonly Slip[];
}

/**
 * Parses YAML. A text that cannot be read has one problem for each slip, not one for each line that fails because of
 * it. `marginKeys` are the keys that may stand at the left margin; an empty array for a file that is a list.
 */
export function parseText(text: string, marginKeys: readonly string[]): ParsedText {
	let data: unknown;
	try {
		data = parseYaml(text);
	} catch (failure) {
		if (!(failure instanceof YAMLException)) throw failure;
		return isTooDeep(failure) ? { data: undefined, problems: [tooDeep(text, failure)] } : explain(text, marginKeys);
	}
	const { slips, meant } = findUnquoted(text);
	if (slips.length === 0) return { data: ownTexts(data), problems: [] };
	// The rest of the file is checked with what those lines were meant to say, if that can be read.
	return {
		data: failureOf(meant.split('\n')) ? undefined : parseYaml(meant, true),
		problems: slips,
	};
}

/** Whether a text is nested deeper than it is read, which is no slip of one line. */
const isTooDeep = ({ reason }: YAMLException) => reason.includes('maxDepth');

function tooDeep(text: string, { mark }: YAMLException): Slip {
	const { line, column } = mark ?? { line: 0, column: 0 };
	return {
		kind: 'syntax',
		line: line + 1,
		column: column + 1,
		found: text.split('\n')[line]?.trim() ?? '',
		message: `Here more than ${mostLevels} groups or lists stand within each other.`,
		hint: 'No record needs that many: look whether brackets are left open, or something else was saved under this name.',
	};
}

interface Failure {
	/** Counted from zero. */
	line: number;
	column: number;
	reason: string;
}

/** Why lines cannot be read; undefined if they can. Repeated keys do not count as a failure. */
function failureOf(lines: readonly string[]): Failure | undefined {
	try {
		parseYaml(lines.join('\n'), true);
		return undefined;
	} catch (failure) {
		if (!(failure instanceof YAMLException)) throw failure;
		const { mark, reason } = failure;
		// If text follows the end of a document, the parser gives no place.
		const line = mark ? mark.line : lines.findIndex((text, i) => i > 0 && /^(---|\.\.\.)(\s|$)/.test(text));
		return { line, column: mark?.column ?? 0, reason };
	}
}

/** How many characters are parsed in search of the slips in a file: a few seconds of work at most. */
const mostWork = 20_000_000;

/**
 * Finds the slips. A guess is right if the text can be read after its correction, or fails only further down. In the
 * second case the slip is reported and the search continues from there.
 */
function explain(text: string, marginKeys: readonly string[]): ParsedText {
	const ownLines = text.split(/\r?\n/);
	const conflict = mergeConflict(ownLines);
	if (conflict) return { data: undefined, problems: [conflict] };
	let lines: readonly string[] = ownLines;
	let tries = Math.max(5, Math.min(1000, mostWork / text.length));
	const problems: Slip[] = [];
	/**
	 * The slips of a text that stays unreadable. A guess may have moved a line, so a column is limited to the line as
	 * written.
	 */
	const unreadable = (slips: readonly Slip[]): ParsedText => ({
		data: undefined,
		problems: slips.map((slip) => ({
			...slip,
			column: Math.min(slip.column, (ownLines[slip.line - 1]?.length ?? 0) + 1),
		})),
	});
	for (let failure = failureOf(lines); failure; ) {
		const best = bestGuess(lines, failure, marginKeys, () => tries-- > 0);
		// If the line was reported already, this is not another slip: the first correction was wrong.
		if (best && problems.some(({ line }) => line === best.slip.line)) return unreadable(problems);
		if (!best) return unreadable([...problems, slipWithoutCause(lines, failure)]);
		problems.push(best.slip);
		({ lines } = best);
		failure = failureOf(lines);
	}
	if (problems.length > 0) return unreadable([...problems, ...repeatedKeys(lines)]);
	const repeatSlips = repeatedKeys(lines);
	// With one repeated key the rest is readable. With several in a row, an entry would be lost.
	const isReadable = repeatSlips.every(({ others }) => others === 0);
	return {
		data: isReadable ? parseYaml(text, true) : undefined,
		problems: repeatSlips,
	};
}

/** The line at which a program for versions left two versions of a passage, one below the other; undefined without one. */
function mergeConflict(lines: readonly string[]): Slip | undefined {
	const line = lines.findIndex((text) => /^<{7}(\s|$)/.test(text));
	if (line < 0) return undefined;
	return {
		kind: 'syntax',
		line: line + 1,
		column: 1,
		found: lines[line] ?? '',
		message: `"${shorten(lines[line] ?? '')}": Two versions of the file are left here, one below the other.`,
		hint: 'Keep the lines that are right, and remove the others, with the lines that begin with <<<<<<<, ======= and >>>>>>>.',
	};
}

/** How many guesses are tried for one slip to find one after which the whole text can be read. */
const mostGuesses = 300;

/**
 * The best guess: one after which everything can be read without a repeated key; otherwise one after which more can be
 * read, at the line nearest to the failure. Undefined if no guess helps.
 */
function bestGuess(
	lines: readonly string[],
	failure: Failure,
	marginKeys: readonly string[],
	mayTry: () => boolean,
): Guess | undefined {
	const continued = continuedLines(lines);
	const near = suspects(lines, failure, continued);
	// First guesses for each line on its own, then for lines with a wrong indent.
	const groups = [
		...near.map((at) => guessSlips(lines, at)),
		guessIndents(lines, near.slice(0, 3), continued, marginKeys),
	];
	let whole: { guess: Guess; repeats: number } | undefined;
	let further: Guess | undefined;
	let nearer: Guess | undefined;
	let attempts = 0;
	for (const guesses of groups) {
		let [most, furthest]: [number, Guess | undefined] = [-1, undefined];
		for (const guess of guesses) {
			if (++attempts > mostGuesses || !mayTry()) return whole?.guess ?? further ?? furthest ?? nearer;
			const next = failureOf(guess.lines);
			if (!next) {
				const repeats = repeatedKeys(guess.lines).length;
				if (repeats === 0) return guess;
				if (!whole || repeats < whole.repeats) whole = { guess, repeats };
			} else if (isFurther(next, failure)) {
				if (next.line > most) [most, furthest] = [next.line, guess];
			} else if (next.line < failure.line && next.line > guess.slip.line - 1) {
				// The correction reveals a failure that a quote or a bracket had hidden.
				nearer ??= guess;
			}
		}
		further ??= furthest;
	}
	return whole?.guess ?? further ?? nearer;
}

const isFurther = (next: Failure, failure: Failure) =>
	next.line > failure.line || (next.line === failure.line && next.reason !== failure.reason);

/**
 * Lines that may contain the slip, most likely first: a stray line of dashes anywhere above, then the line that fails
 * and those above it.
 */
function suspects(lines: readonly string[], { line }: Failure, continued: ReadonlySet<number>): readonly number[] {
	const above = Array.from({ length: line + 1 }, (_, i) => line - i).filter(
		(i) => !/^\s*(#|$)/.test(lines[i] ?? '') && (i === line || !continued.has(i)),
	);
	const markers = above.filter((i) => i > 0 && /^(---|\.\.\.)(\s|$)/.test(lines[i] ?? ''));
	return [...new Set([...markers.slice(-1), ...above.slice(0, 40)])];
}

function slipWithoutCause(lines: readonly string[], { line, column }: Failure): Slip {
	const lineText = lines[line]?.trim() ?? '';
	return {
		kind: 'syntax',
		line: line + 1,
		column: column + 1,
		found: lineText,
		message: `${lineText === '' ? '' : `"${shorten(lineText)}": `}This cannot be read as YAML.`,
		hint: 'Compare the line, and the one above it, with their neighbours: indentation, colons, quotes and brackets.',
	};
}

/** Keys that occur twice. Repeated keys on consecutive lines are one slip, most likely an entry without its hyphen. */
function repeatedKeys(lines: readonly string[]): readonly (Slip & { others: number })[] {
	const counter = new LineCounter();
	const { errors } = parseDocument(lines.join('\n'), {
		lineCounter: counter,
		prettyErrors: false,
		logLevel: 'error',
	});
	const runs: { line: number; column: number; keys: string[]; end: number }[] = [];
	for (const { code, pos } of errors) {
		if (code !== 'DUPLICATE_KEY') continue;
		const { line, col: column } = counter.linePos(pos[0]);
		const rest = lines[line - 1]?.slice(column - 1) ?? '';
		const key = /^["']?([^"':]+)/.exec(rest)?.[1] ?? rest;
		const last = runs.at(-1);
		if (last?.column === column && line - last.end < 3) {
			last.keys.push(key);
			last.end = line;
		} else runs.push({ line, column, keys: [key], end: line });
	}
	return runs.map(({ line, column, keys: [key = '', ...more] }) => ({
		kind: 'duplicate-key',
		others: more.length,
		line,
		column,
		found: key,
		message: `${shorten(key)}: stands twice in the same place${more.length === 0 ? '' : `, and so ${more.length === 1 ? 'does' : 'do'} ${formatWords(more.map(shorten))}`}.`,
		hint:
			more.length === 0
				? 'Keep one of the two.'
				: `Keep one of each. If a new entry of a list begins here, put a hyphen and a space before ${shorten(key)}.`,
	}));
}
