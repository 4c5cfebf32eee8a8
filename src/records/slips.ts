/** Guesses of what went wrong in a line that cannot be read, with the line as it was probably meant. */
import { nameCharacter } from '../schema/characters.ts';
import type { IssueKind } from './problems/table.ts';
import { findSuspicions } from './suspicions.ts';
import { quoteFound } from './words.ts';

export interface Slip {
	kind: IssueKind;
	/** Lines and columns count from one. */
	line: number;
	column: number;
	found: string;
	message: string;
	hint: string;
}

/** A possible slip, with the whole text as it was meant. If that text can be read, the guess is right. */
export interface Guess {
	slip: Slip;
	lines: readonly string[];
}

/** A quote or a bracket extends over this many lines at most. */
const mostLines = 12;

/** All guesses for one line; none for an empty line or a comment. Lines count from zero. */
export function* guessSlips(lines: readonly string[], at: number): Iterable<Guess> {
	yield* guessSpaces(lines, at);
	const text = lines[at] ?? '';
	if (/^\s*(#|$)/.test(text)) return;
	const end = textEnd(lines, at);
	for (const { column, message, hint, meant, missing, kind = 'syntax' } of findSuspicions(text, at === 0)) {
		const lineText = text.trim();
		const slip: Slip = {
			kind,
			line: at + 1,
			column,
			found: lineText,
			message: sayOf(lineText, message),
			hint,
		};
		for (const line of meant) {
			yield { slip, lines: lines.with(at, line) };
			// If the text continues below, the new line holds all of it. The old lines become empty, so that the others keep
			// their numbers.
			if (end > at + 1) yield { slip, lines: lines.with(at, line).fill('', at + 1, end) };
		}
		const later = missing === undefined ? [] : lines.slice(at + 1, at + mostLines).entries();
		for (const [i, line] of later)
			if (line.trim() !== '')
				yield {
					slip,
					lines: lines.with(at + 1 + i, `${line.replace(/[\s,]+$/, '')}${missing}`),
				};
	}
}

/**
 * The index after the last line that may continue the text of a line: lines that are indented more and begin neither a
 * key nor an entry.
 */
function textEnd(lines: readonly string[], at: number): number {
	const indentOf = (line: string) => /^ */.exec(line)?.[0].length ?? 0;
	const own = indentOf(lines[at] ?? '');
	const goesOn = (line: string) => indentOf(line) > own && !/^ *(?:- |[\w-]+:(?: |$)|#)/.test(line);
	let end = at + 1;
	while (goesOn(lines[end] ?? '')) end++;
	return end;
}

/**
 * A message about a line, with the line in front. If the message already begins with a quoted part of the line, it
 * stays as it is.
 */
export function sayOf(lineText: string, message: string): string {
	return /^["“”„‟«»‘’‚‛]/.test(message) ? message : `${quoteFound(lineText)}: ${message}`;
}

/** A guess for a tab or a hidden character in the indentation. It is one slip, however many lines have it. */
function* guessSpaces(lines: readonly string[], at: number): Iterable<Guess> {
	const text = lines[at] ?? '';
	const indentationOf = (line: string) => /^[\s\u200B\u2060]*/.exec(line)?.[0] ?? '';
	const indentation = indentationOf(text);
	const odd = [...indentation].find((sign) => sign !== ' ' && sign !== '\r');
	if (odd === undefined || indentation === text) return;
	const others = lines.filter((line, i) => i !== at && indentationOf(line).includes(odd)).length;
	const also = others === 0 ? '' : others === 1 ? ', and so is another' : `, and so are ${others} others`;
	const isTab = odd === '\t';
	yield {
		slip: {
			kind: isTab ? 'tab' : 'hidden-character',
			line: at + 1,
			column: text.indexOf(odd) + 1,
			found: text.trim(),
			message: `The line is indented with ${isTab ? 'a tab' : nameCharacter(odd)}${also}.`,
			hint: `Use ${isTab ? '' : 'ordinary '}spaces, two for each step.`,
		},
		lines: lines.map(
			(line) => indentationOf(line).replaceAll(odd, isTab ? '  ' : ' ') + line.slice(indentationOf(line).length),
		),
	};
}
