/** Finds the line and column of a value. It is slow, so it is used only for places that are reported. */
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
 * The place of the key or the value at a path. If the path goes on beyond what is written (a short form has no `value`,
 * a missing key has no place), the place is that of the nearest thing around it. `within` is the number of UTF-16 units
 * from the start of the text there.
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
	// An empty value has no place of its own. The place of a map that lacks something is its key, because its first line
	// belongs to another field.
	const isKey = key !== undefined && (isEmpty(node) || (isWhole ? target === 'key' : isMap(node)));
	const offset = offsetOf(isKey ? key : node);
	if (offset === undefined) return { line: 1, column: 1 };
	const { line, col } = lines.linePos(
		offset + (isKey || !isWhole || within === undefined ? 0 : stepsInto(node, source.text, within)),
	);
	return { line, column: col };
}

/**
 * The UTF-16 units from the start of a value as written to one of its characters, even if quotes, escapes or line
 * breaks change the text.
 */
function stepsInto(node: unknown, text: string, within: number): number {
	if (!isScalar(node) || typeof node.value !== 'string' || !node.range) return 0;
	const raw = text.slice(node.range[0], node.range[1]);
	const whole = raw.indexOf(node.value);
	if (whole >= 0) return whole + within;
	const character = String.fromCodePoint(node.value.codePointAt(within) ?? 0);
	const before = node.value.slice(0, within).split(character).length - 1;
	// Two backslashes stand for one, and do not begin an escape.
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

/** A pattern that matches every way to write a character in YAML. */
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

/** `content/review.yaml:22`, for a message that names another place. */
export function formatPlace(source: SourceFile, path: Path): string {
	return `${source.path}:${locate(source, path, 'key').line}`;
}

function pairAt(pairs: readonly Pair[], key: string | number): Pair | undefined {
	// The last one, because that is the value that is read if a key occurs twice.
	return pairs.findLast((pair) => isScalar(pair.key) && String(pair.key.value) === String(key));
}

function isEmpty(node: unknown): boolean {
	return node === null || node === undefined || (isScalar(node) && node.value === null && node.source === '');
}

function offsetOf(node: unknown): number | undefined {
	return (node as Node | null | undefined)?.range?.[0];
}
