/** Says where and why a text is not YAML, in words for people who do not know YAML. */
import { YAMLException } from 'js-yaml';
import { LineCounter, parseDocument } from 'yaml';
import { continuedLines } from './continued.ts';
import { guessIndents } from './indents.ts';
import { type Guess, guessSlips, type Slip } from './slips.ts';
import { findUnquoted } from './unquoted.ts';
import { formatWords, shorten } from './words.ts';
import { parseYaml } from './yaml.ts';

export interface ParsedText {
	/** Undefined where the text cannot be read. */
	data: unknown;
	problems: readonly Slip[];
}

/**
 * Reads YAML. What cannot be read has one problem for each slip, not for each line that follows from it. `marginKeys`
 * are those that may stand at the left margin; none where a list does.
 */
export function parseText(text: string, marginKeys: readonly string[]): ParsedText {
	let data: unknown;
	try {
		data = parseYaml(text);
	} catch (failure) {
		if (!(failure instanceof YAMLException)) throw failure;
		return explain(text, marginKeys);
	}
	const { slips, meant } = findUnquoted(text);
	if (slips.length === 0) return { data, problems: [] };
	// The rest of the file is checked with what was meant in those lines, where that can be read.
	return {
		data: failureOf(meant.split('\n')) ? undefined : parseYaml(meant, true),
		problems: slips,
	};
}

interface Failure {
	/** From zero. */
	line: number;
	column: number;
	reason: string;
}

/** Why lines cannot be read; undefined where they can, with or without keys that stand twice. */
function failureOf(lines: readonly string[]): Failure | undefined {
	try {
		parseYaml(lines.join('\n'), true);
		return undefined;
	} catch (failure) {
		if (!(failure instanceof YAMLException)) throw failure;
		const { mark, reason } = failure;
		// Where a file goes on behind its end, the parser names no place.
		const line = mark ? mark.line : lines.findIndex((text, i) => i > 0 && /^(---|\.\.\.)(\s|$)/.test(text));
		return { line, column: mark?.column ?? 0, reason };
	}
}

/** How much text is parsed to find the slips of a file, in characters: some seconds at most. */
const mostWork = 20_000_000;

/**
 * A slip is known by its remedy: with the line as it was meant, the text can be read, or fails only further down.
 * Then that is told, and the search goes on behind it.
 */
function explain(text: string, marginKeys: readonly string[]): ParsedText {
	const ownLines = text.split(/\r?\n/);
	let lines: readonly string[] = ownLines;
	let tries = Math.max(5, Math.min(1000, mostWork / text.length));
	const problems: Slip[] = [];
	/** Of lines that a guess has moved the place in the file, which has them as they were written. */
	const unreadable = (slips: readonly Slip[]): ParsedText => ({
		data: undefined,
		problems: slips.map((slip) => ({
			...slip,
			column: Math.min(slip.column, (ownLines[slip.line - 1]?.length ?? 0) + 1),
		})),
	});
	for (let failure = failureOf(lines); failure; ) {
		const best = bestGuess(lines, failure, marginKeys, () => tries-- > 0);
		// A line that was reported already is no further slip: what was taken for its remedy is not one.
		if (best && problems.some(({ line }) => line === best.slip.line)) return unreadable(problems);
		if (!best) return unreadable([...problems, slipWithoutCause(lines, failure)]);
		problems.push(best.slip);
		({ lines } = best);
		failure = failureOf(lines);
	}
	if (problems.length > 0) return unreadable([...problems, ...repeatedKeys(lines)]);
	const repeated = repeatedKeys(lines);
	// One key that stands twice leaves the rest readable; with several an entry is lost.
	const isReadable = repeated.every(({ others }) => others === 0);
	return {
		data: isReadable ? parseYaml(text, true) : undefined,
		problems: repeated,
	};
}

/** How many guesses are tried for one slip, in search of one with which all can be read. */
const mostGuesses = 300;

/**
 * The guess with which all can be read, without a key that stands twice; else one with which more can be read, at the
 * line that is nearest to the failure; undefined where none helps.
 */
function bestGuess(
	lines: readonly string[],
	failure: Failure,
	marginKeys: readonly string[],
	mayTry: () => boolean,
): Guess | undefined {
	const continued = continuedLines(lines);
	const near = suspects(lines, failure, continued);
	// Each line by itself, and then all that stands too far left or right.
	const groups = [
		...near.map((at) => guessSlips(lines, at)),
		guessIndents(lines, near.slice(0, 3), continued, marginKeys),
	];
	let whole: { guess: Guess; repeats: number } | undefined;
	let further: Guess | undefined;
	let nearer: Guess | undefined;
	let tried = 0;
	for (const guesses of groups) {
		let [most, furthest]: [number, Guess | undefined] = [-1, undefined];
		for (const guess of guesses) {
			if (++tried > mostGuesses || !mayTry()) return whole?.guess ?? further ?? furthest ?? nearer;
			const next = failureOf(guess.lines);
			if (!next) {
				const repeats = repeatedKeys(guess.lines).length;
				if (repeats === 0) return guess;
				if (!whole || repeats < whole.repeats) whole = { guess, repeats };
			} else if (isFurther(next, failure)) {
				if (next.line > most) [most, furthest] = [next.line, guess];
			} else if (next.line < failure.line && next.line > guess.slip.line - 1) {
				// What a quote or a bracket had swallowed comes to light.
				nearer ??= guess;
			}
		}
		further ??= furthest;
	}
	return whole?.guess ?? further ?? nearer;
}

const isFurther = (next: Failure, failure: Failure) =>
	next.line > failure.line || (next.line === failure.line && next.reason !== failure.reason);

/** Lines where the slip may be, the likeliest first: the one that fails, and those above it; a stray line of dashes anywhere above. */
function suspects(lines: readonly string[], { line }: Failure, continued: ReadonlySet<number>): readonly number[] {
	const above = Array.from({ length: line + 1 }, (_, i) => line - i).filter(
		(i) => !/^\s*(#|$)/.test(lines[i] ?? '') && (i === line || !continued.has(i)),
	);
	const markers = above.filter((i) => i > 0 && /^(---|\.\.\.)(\s|$)/.test(lines[i] ?? ''));
	return [...new Set([...markers.slice(-1), ...above.slice(0, 40)])];
}

function slipWithoutCause(lines: readonly string[], { line, column }: Failure): Slip {
	const found = lines[line]?.trim() ?? '';
	return {
		kind: 'syntax',
		line: line + 1,
		column: column + 1,
		found,
		message: `${found === '' ? 'T' : `"${shorten(found)}": t`}his cannot be read as YAML.`,
		hint: 'Compare the line, and the one above it, with their neighbours: indentation, colons, quotes and brackets.',
	};
}

/** Keys that stand twice; those that do so line by line are one slip, most likely an entry without its hyphen. */
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
