/**
 * Finds texts that YAML reads without an error, but not as meant: a part without quotes has a meaning in YAML, or the
 * quotes are curly.
 */
import { EVENT_ID, type Event, parseEvents, SCALAR_STYLE } from 'js-yaml';
import { takeApart } from './line.ts';
import { type Slip, sayOf } from './slips.ts';
import { quoteFound, shorten } from './words.ts';

/** Matches what deserves a closer look: anchors and tags, comments without a space, curly quotes. */
const mayLose = /(?:^|[\s,[{])[&!]|\s#[^\s#]|[“”„‟«»‘’‚‛]/m;

interface Finding {
	slip: Slip;
	/** The text that was meant, in place of the characters from `start` to `end`. */
	start: number;
	end: number;
	meant: string;
}

/**
 * Parts of a readable text that YAML drops or adds, at most one a line, and the text as it was meant. Without such a
 * part there are no slips, and `meant` is the text.
 */
export function findUnquoted(text: string): { slips: readonly Slip[]; meant: string } {
	if (!mayLose.test(text)) return { slips: [], meant: text };
	const events = parseEvents(text, {});
	const findings = [...properties(text, events), ...comments(text, events), ...curly(text, events)];
	let correction = text;
	for (const one of findings.toSorted((a, b) => b.start - a.start))
		correction = `${correction.slice(0, one.start)}${one.meant}${correction.slice(one.end)}`;
	const byLine = new Map<number, Slip>();
	for (const { slip } of findings) if (!byLine.has(slip.line)) byLine.set(slip.line, slip);
	return { slips: [...byLine.values()], meant: correction };
}

type Words = Pick<Slip, 'kind' | 'message' | 'hint'>;

function slipAt(text: string, at: number, excerpt: string, words: Words): Slip {
	const before = text.slice(0, at).split('\n');
	return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, found: excerpt, ...words };
}

const inQuotes = (text: string) => `'${text.replaceAll("'", "''")}'`;
const restOfLine = (text: string, at: number) => /.*/y.exec(text.slice(at))?.[0].trimEnd() ?? '';
const lineStart = (text: string, at: number) => text.lastIndexOf('\n', at - 1) + 1;

/** The start of the value on the line of a position. */
function valueStart(text: string, at: number): number {
	const start = lineStart(text, at);
	const { lead, key } = takeApart(restOfLine(text.slice(start, start + 500), 0));
	return start + lead.length + key.length;
}

/** Anchors (`&name`) and tags (`!name`). No record uses them, and a text that begins with such a word loses it. */
function properties(text: string, events: readonly Event[]): readonly Finding[] {
	return events.flatMap((event) => {
		if (!('tagStart' in event)) return [];
		// `anchorStart` points behind the sign.
		const start = event.anchorStart > 0 ? event.anchorStart - 1 : event.tagStart;
		if (start < 0) return [];
		const rest = restOfLine(text, start);
		const isValue = valueStart(text, start) === start;
		const slip = slipAt(text, start, rest, {
			kind: 'syntax',
			message: sayOf(restOfLine(text, lineStart(text, start)).trim(), `Text cannot begin with "${rest.charAt(0)}".`),
			hint: `Put the text in quotes: ${shorten(inQuotes(rest))}.`,
		});
		return { slip, start, end: isValue ? start + rest.length : start + 1, meant: isValue ? inQuotes(rest) : '' };
	});
}

/** A comment after text on the same line, without a space after its `#`: it was most likely part of the text. */
function comments(text: string, events: readonly Event[]): readonly Finding[] {
	const scalars = events.filter((event) => event.type === EVENT_ID.SCALAR);
	return [...text.matchAll(/(?<=[^\s#]\s+)#[^\s#][^\n]*/g)].flatMap(({ 0: excerpt, index }) => {
		const isInside = scalars.some((scalar) => scalar.valueStart <= index && index < scalar.valueEnd);
		const start = valueStart(text, index);
		const isText = !/^["'[{]/.test(text.slice(start)) && !/^\s*#/.test(text.slice(lineStart(text, index)));
		if (isInside || !isText) return [];
		const slip = slipAt(text, index, excerpt, {
			kind: 'cut-text',
			message: `${quoteFound(excerpt.trim())} is read as a comment, and cut off.`,
			hint: 'Put the whole text in quotes. A comment has a space behind its "#".',
		});
		const rest = restOfLine(text, start);
		return { slip, start, end: start + rest.length, meant: inQuotes(rest) };
	});
}

const inCurlyQuotes = /^[“”„‟«‘‚‛][^“”„«»]*[“”‟»’]$/u;

/** A value that stands as a whole in curly quotes: they were meant as straight quotes. */
function curly(text: string, events: readonly Event[]): readonly Finding[] {
	return events.flatMap((event) => {
		if (event.type !== EVENT_ID.SCALAR || event.style !== SCALAR_STYLE.PLAIN) return [];
		const { valueStart: start, valueEnd: end } = event;
		const quotation = text.slice(start, end);
		if (!inCurlyQuotes.test(quotation)) return [];
		const slip = slipAt(text, start, quotation, {
			kind: 'curly-quotes',
			message: `${shorten(quotation)} stands in curly quotation marks.`,
			hint: 'Type straight ones. If the curly ones belong to the text, put straight ones around them.',
		});
		return { slip, start, end, meant: inQuotes(quotation.slice(1, -1)) };
	});
}
