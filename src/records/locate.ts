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

interface Parsed {
	document: Document.Parsed;
	lines: LineCounter;
}

const parsedBySource = new WeakMap<SourceFile, Parsed>();

function parsePositions(source: SourceFile): Parsed {
	const known = parsedBySource.get(source);
	if (known) return known;
	const lines = new LineCounter();
	const parsed = {
		document: parseDocument(source.text, { lineCounter: lines, uniqueKeys: false, logLevel: 'silent' }),
		lines,
	};
	parsedBySource.set(source, parsed);
	return parsed;
}

/**
 * The place of the key or of the value at a path. Where the path goes on beyond what is written (a
 * short form has no `value`, a missing key has no place) it is that of the nearest thing around it.
 * `within` is a number of characters into the text that stands there.
 */
export function locate(source: SourceFile, path: Path, target: 'key' | 'value' = 'value', within = 0): Place {
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
	const { line, col } = lines.linePos(offset + (isKey || !isWhole ? 0 : stepsInto(node, source.text, within)));
	return { line, column: col };
}

/** How far into the written text a character of a value stands; zero where quotes or folding change what is written. */
function stepsInto(node: unknown, text: string, within: number): number {
	if (within === 0 || !isScalar(node) || typeof node.value !== 'string' || !node.range) return 0;
	const written = text.slice(node.range[0], node.range[1]).indexOf(node.value);
	return written < 0 ? 0 : written + within;
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
