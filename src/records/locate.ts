/** Finds the line and column of a value. Costly, so only for places that are told to someone. */
import {
	type Document,
	isCollection,
	isMap,
	isPair,
	isScalar,
	isSeq,
	LineCounter,
	type Node,
	type Pair,
	parseDocument,
} from 'yaml';
import type { Path } from './raw.ts';
import type { SourceFile } from './read.ts';

export interface Place {
	line: number;
	column: number;
}

interface ParsedSource {
	document: Document.Parsed;
	lines: LineCounter;
}

const parsedBySource = new WeakMap<SourceFile, ParsedSource>();

function parsePositions(source: SourceFile): ParsedSource {
	const hit = parsedBySource.get(source);
	if (hit) return hit;
	const lines = new LineCounter();
	const parse = {
		document: parseDocument(source.text, { lineCounter: lines, uniqueKeys: false, logLevel: 'silent' }),
		lines,
	};
	parsedBySource.set(source, parse);
	return parse;
}

/**
 * The place of the key or of the value at a path. Where the path goes on beyond what is written (a
 * short form has no `value`, a missing key has no place) it is that of the nearest thing around it.
 * `within` is a number of UTF-16 units into the text that stands there.
 */
export function locate(source: SourceFile, path: Path, target: 'key' | 'value' = 'value', within?: number): Place {
	const { document, lines } = parsePositions(source);
	let node: unknown = document.contents;
	let key: unknown;
	let depth = 0;
	for (const step of path) {
		if (!isCollection(node)) break;
		const next: unknown = isMap(node) ? pairAt(node.items, step) : isSeq(node) ? node.items[Number(step)] : undefined;
		if (next === undefined) break;
		key = isPair(next) ? next.key : undefined;
		node = isPair(next) ? next.value : next;
		depth++;
	}
	const isWhole = depth === path.length;
	// An empty value has no place of its own. A map that lacks something is
	// named by its key: its first line belongs to something else.
	const isKey = key !== undefined && (isEmpty(node) || (isWhole ? target === 'key' : isMap(node)));
	const offset = offsetOf(isKey ? key : node);
	if (offset === undefined) return { line: 1, column: 1 };
	const { line, col } = lines.linePos(
		offset + (isKey || !isWhole || within === undefined ? 0 : stepsInto(node, source.text, within)),
	);
	return { line, column: col };
}

/** How far into the written text a character of a value stands, also where quotes, escapes or several lines change what is written. */
function stepsInto(node: unknown, text: string, within: number): number {
	if (!isScalar(node) || typeof node.value !== 'string' || !node.range) return 0;
	const raw = text.slice(node.range[0], node.range[1]);
	const whole = raw.indexOf(node.value);
	if (whole >= 0) return whole + within;
	const character = String.fromCodePoint(node.value.codePointAt(within) ?? 0);
	const before = node.value.slice(0, within).split(character).length - 1;
	// Two backslashes are one, and begin no escape.
	const matches = [...raw.matchAll(new RegExp(`\\\\\\\\|(${escapesOf(character)})`, 'g'))];
	return matches.filter(([, sequence]) => sequence !== undefined)[before]?.index ?? 0;
}

/** Escapes of one letter in YAML, by code point (YAML 1.2.2, section 5.7). */
const shortEscapes: Readonly<Record<number, string>> = {
	0: '0',
	7: 'a',
	8: 'b',
	9: 't',
	10: 'n',
	11: 'v',
	12: 'f',
	13: 'r',
	27: 'e',
	133: 'N',
	160: '_',
	8232: 'L',
	8233: 'P',
};

/** A pattern of all the ways in which YAML can write a character. */
function escapesOf(character: string): string {
	const point = character.codePointAt(0) ?? 0;
	const digits = (most: number) =>
		point
			.toString(16)
			.padStart(most, '0')
			.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
	const ways = [
		`U${digits(8)}`,
		...(point <= 0xffff ? [`u${digits(4)}`] : []),
		...(point <= 0xff ? [`x${digits(2)}`] : []),
	];
	const short = shortEscapes[point];
	return [
		character.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&'),
		...[...ways, ...(short === undefined ? [] : [short])].map((way) => `\\\\${way}`),
	].join('|');
}

/** `content/review.yaml:22`, to be named in a message about another place. */
export function formatPlace(source: SourceFile, path: Path): string {
	return `${source.path}:${locate(source, path, 'key').line}`;
}

function pairAt(pairs: readonly Pair[], key: string | number): Pair | undefined {
	// The last one, as in the value that is read where a key stands twice.
	return pairs.findLast((pair) => isScalar(pair.key) && String(pair.key.value) === String(key));
}

function isEmpty(node: unknown): boolean {
	return node === null || node === undefined || (isScalar(node) && node.value === null && node.source === '');
}

function offsetOf(node: unknown): number | undefined {
	return (node as Node | null | undefined)?.range?.[0];
}
