/** Changes single values in the text of a record, and leaves every other letter of it as it is: comments, order, layout. */
import {
	type Document,
	isCollection,
	isMap,
	isScalar,
	isSeq,
	type Node,
	type Pair,
	parseDocument,
	type YAMLMap,
} from 'yaml';
import { isRemarkKey } from '../corpus/digest.ts';
import type { Path } from '../records/raw.ts';
import type { WrittenRecordVerification } from '../schema/verification.ts';
import { type Core, formatFlow, shortCore } from './value-text.ts';

/** The text with another value at a path. Throws if nothing stands at the path. */
export function withValue(text: string, path: Path, core: Core): string {
	const document = parseDocument(text);
	const pair = pairAt(document, path);
	const { value } = pair;
	if (!isMap(value)) return splice(text, afterKey(text, pair), endOf(text, value), ` ${formatFlow(shortCore(core))}`);
	const isBare = value.items.every(({ key }) => !isRemarkKey(String(key)));
	if (isBare) return splice(text, afterKey(text, pair), endOf(text, value), ` ${formatFlow(shortCore(core))}`);
	if (value.flow) {
		const remarks = Object.entries(value.toJS(document) as Record<string, unknown>).filter(([key]) => isRemarkKey(key));
		const whole = { ...core, ...Object.fromEntries(remarks) };
		return splice(text, afterKey(text, pair), endOf(text, value), ` ${formatFlow(whole)}`);
	}
	return withCore(text, value, core);
}

/** Puts a core into a block of keys: in the place of the first key that charted the value, and the others go. */
function withCore(text: string, block: YAMLMap, core: Core): string {
	const chartedItems = block.items.filter(({ key }) => !isRemarkKey(String(key)));
	const [first] = chartedItems;
	if (!first) throw new Error('no value in a full form');
	const start = startOf(first.key);
	const indent = ' '.repeat(start - lineStart(text, start));
	const lines = Object.entries(core).map(([key, value]) => `${key}: ${formatFlow(value)}`);
	// From the last to the first, so that places before stay where they are.
	const rest = chartedItems.slice(1).reverse();
	const newText = rest.reduce((whole, { key, value }) => {
		const end = whole.indexOf('\n', endOf(whole, value));
		return splice(whole, lineStart(whole, startOf(key)), end < 0 ? whole.length : end + 1, '');
	}, text);
	return splice(newText, start, endOf(text, first.value), lines.join(`\n${indent}`));
}

/** The text of a record with these statements of verification in place of those that it had; without any, without the key. */
export function withVerified(text: string, statements: readonly WrittenRecordVerification[]): string {
	const document = parseDocument(text);
	const pair = isMap(document.contents) ? pairIn(document.contents, 'verified') : undefined;
	const block = statements.length === 0 ? '' : `verified:\n${statements.map(formatStatement).join('')}`;
	if (!pair) return `${text.replace(/\n*$/, '\n')}${block}`;
	const start = startOf(pair.key);
	const end = text.indexOf('\n', endOf(text, pair.value));
	return splice(text, start, end < 0 ? text.length : end + 1, block);
}

function formatStatement({ by, date, against, note, of }: WrittenRecordVerification): string {
	const head = [['by', by], ['date', date], ['against', against], ...(note === undefined ? [] : [['note', note]])];
	const lines = head.map(([key, value]) => `${key}: ${formatFlow(value)}`);
	const parts = Object.entries(of ?? {}).map(([part, digest]) => `  ${formatFlow(part)}: ${digest}`);
	return [...lines, ...(parts.length > 0 ? ['of:', ...parts] : [])]
		.map((line, i) => `${i === 0 ? '  - ' : '    '}${line}\n`)
		.join('');
}

/** The text of a log with further entries at the end of a list, which stands at the left margin. */
export function withEntries(text: string, list: string, entries: readonly Readonly<Record<string, unknown>>[]): string {
	const document = parseDocument(text);
	const pair = isMap(document.contents) ? pairIn(document.contents, list) : undefined;
	const value = pair?.value;
	const isBlock = isSeq(value) && !value.flow && value.items.length > 0;
	const start = isBlock ? startOf(value.items[0]) : 0;
	const dash = isBlock ? text.lastIndexOf('-', start) - lineStart(text, start) : 2;
	const indent = ' '.repeat(dash);
	const block = entries
		.map((entry) =>
			Object.entries(entry)
				.map(([key, one], i) => `${indent}${i === 0 ? '- ' : '  '}${key}: ${formatFlow(one)}\n`)
				.join(''),
		)
		.join('');
	if (!pair) return `${text.replace(/\n*$/, '\n')}${list}:\n${block}`;
	if (isBlock) {
		const end = text.indexOf('\n', endOf(text, value));
		return end < 0 ? `${text}\n${block}` : splice(text, end + 1, end + 1, block);
	}
	if (isSeq(value) && value.items.length > 0) {
		const own = value.items.map((_, i) => text.slice(startOf(value.items[i]), endOf(text, value.items[i])));
		const old = own.map((item) => `${indent}- ${item}\n`).join('');
		return splice(text, afterKey(text, pair), endOf(text, value), `\n${old}${block}`.trimEnd());
	}
	return splice(text, afterKey(text, pair), endOf(text, value), `\n${block}`.trimEnd());
}

function pairAt(document: Document, path: Path): Pair {
	let node: unknown = document.contents;
	let pair: Pair | undefined;
	for (const step of path) {
		if (isMap(node)) pair = pairIn(node, step);
		else if (isSeq(node)) {
			node = node.items[Number(step)];
			continue;
		} else pair = undefined;
		node = pair?.value;
	}
	if (!pair) throw new Error(`nothing at path: ${path.join('.')}`);
	return pair;
}

const pairIn = (map: YAMLMap, step: string | number): Pair | undefined =>
	map.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));

const splice = (text: string, start: number, end: number, put: string) => text.slice(0, start) + put + text.slice(end);

const lineStart = (text: string, at: number) => text.lastIndexOf('\n', at - 1) + 1;

function startOf(node: unknown): number {
	return (node as Node | null)?.range?.[0] ?? 0;
}

/** Where the text of a node ends, without white space and comments behind it. */
function endOf(text: string, node: unknown): number {
	// A collection in block style ends where its last item does.
	if (isCollection(node) && !node.flow) {
		const last: unknown = node.items.at(-1);
		return endOf(text, last !== undefined && isMap(node) ? ((last as Pair).value ?? (last as Pair).key) : last);
	}
	const end = (node as Node | null)?.range?.[1] ?? 0;
	return end - (text.slice(0, end).length - text.slice(0, end).trimEnd().length);
}

/** Behind the colon of a key. */
function afterKey(text: string, { key }: Pair): number {
	return text.indexOf(':', (key as Node).range?.[1] ?? 0) + 1;
}
