/** Checks that a list names each thing once. Other rules report repeated ids, codes, reference numbers and readings. */
import { attributeKind, wordsIn } from '../../schema/prose.ts';
import type { Problem } from '../issue.ts';
import { formatPlace } from '../locate.ts';
import type { Material } from '../material.ts';
import { placeAfter, readProse } from '../prose.ts';
import { fieldAt, isRecord, type Path, textAt } from '../raw.ts';
import { ruleOfRecords } from '../record-rule.ts';
import type { SourceFile } from '../source.ts';
import { quoteFound } from '../words.ts';

/** The keys that identify an entry, by kind of file and list. In other lists all keys do. */
const keysByList: Readonly<Record<string, readonly string[]>> = {
	'charting compared': ['variable'],
	'review checklist': ['item'],
	'review people': ['family', 'given', 'initials'],
	'figures elements': ['variable', 'code'],
	'recommendation stands': ['selection'],
};

/** Lists whose entries may be equal, or that another rule checks. */
const others = new Set([
	'aliases',
	'author',
	'editor',
	'readings',
	'value',
	'situation',
	'choices',
	'date-parts',
	'parts',
	'cites',
]);

export function* checkRepeatedEntries(material: Material): Iterable<Problem> {
	for (const source of material.sources) {
		if (source.kind !== 'addresses' && source.kind !== 'study') yield* inside(source, source.data, []);
		if (source.prose !== undefined) yield* inProse(source);
	}
	yield* inRecords(material);
}

const inRecords = ruleOfRecords((source) => inside(source, source.data, []));

function* inside(source: SourceFile, thing: unknown, path: Path): Iterable<Problem> {
	if (Array.isArray(thing)) yield* inList(source, thing, path);
	const entries = Array.isArray(thing) ? [...thing.entries()] : isRecord(thing) ? Object.entries(thing) : [];
	for (const [step, inner] of entries) if (typeof inner === 'object') yield* inside(source, inner, [...path, step]);
}

function* inList(source: SourceFile, list: readonly unknown[], path: Path): Iterable<Problem> {
	const name = String(path.findLast((step) => typeof step === 'string') ?? '');
	const isOfCodes = source.kind === 'study' && (path[0] === 'values' || path.length > 2);
	const isOfPlanner = source.kind === 'planner';
	if (others.has(name) || isOfCodes || isOfPlanner) return;
	const first = new Map<string, number>();
	for (const [i, entry] of list.entries()) {
		if (hasOwnName(entry)) continue;
		const key = keyOf(`${source.kind} ${name}`, entry);
		const other = key === undefined ? undefined : first.get(key);
		if (key !== undefined && other === undefined) first.set(key, i);
		if (other === undefined) continue;
		const what = isRecord(entry) ? 'an entry' : quoteFound(entry);
		yield {
			kind: 'repeated-entry',
			source,
			path: [...path, i],
			found: entry,
			message: `${path.filter((step) => typeof step === 'string').join('.') || 'The list'}: ${what} stands twice, first in ${formatPlace(source, [...path, other])}.`,
			hint: 'Keep one of the two.',
		};
	}
}

/** Whether an entry has an id, code or number that another rule checks. */
function hasOwnName(entry: unknown): boolean {
	return (
		['id', 'code', 'number'].some((key) => fieldAt(entry, key) !== undefined) &&
		fieldAt(entry, 'variable') === undefined
	);
}

function keyOf(list: string, entry: unknown): string | undefined {
	const keys = keysByList[list];
	if (list === 'charting differences' && textAt(entry, 'variable') !== undefined)
		return JSON.stringify(['study', 'field', 'variable'].map((key) => fieldAt(entry, key)));
	if (!keys) return JSON.stringify(entry, inOrder);
	// Another rule reports an entry that lacks this key.
	return fieldAt(entry, keys[0] ?? '') === undefined
		? undefined
		: JSON.stringify(keys.map((key) => fieldAt(entry, key)));
}

/** Sorts the keys of a map, because their order has no meaning. */
function inOrder(_: string, value: unknown): unknown {
	return isRecord(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value;
}

/** Checks attributes that hold several names, such as `ids="okafor-2019 tamm-2018"`. */
function* inProse(source: SourceFile): Iterable<Problem> {
	for (const { name, attributes } of readProse(source).elements)
		for (const { name: attribute, value = '', valuePlace } of attributes) {
			const kind = attributeKind(name, attribute);
			if (kind !== 'studies' && kind !== 'findings' && kind !== 'study-variables') continue;
			const words = wordsIn(value);
			const word = words.find((one, i) => words.indexOf(one) < i);
			if (word === undefined) continue;
			yield {
				kind: 'repeated-entry',
				source,
				path: [],
				place: placeAfter(valuePlace, value.lastIndexOf(word)),
				found: word,
				message: `<${name}>, ${attribute}: ${quoteFound(word)} stands twice.`,
				hint: 'Keep one of the two.',
			};
		}
}
