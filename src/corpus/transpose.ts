/**
 * Lists of records as columns, for sending: what one key holds in all records stands together, where it compresses well,
 * and a text that many of them have stands once. The records of the first review take less than half the bytes in this
 * form, and four fifths when they are compressed.
 */

interface Columns {
	keys: readonly string[];
	/** The lists of keys that records have, in their order, as places in `keys`. */
	shapes: readonly (readonly number[])[];
	/** For each record the place of its shape. */
	of: readonly number[];
	/** For each key what it holds, of those records that have it. */
	columns: readonly Parts[];
}

type Parts =
	| Columns
	/** Lists of records, one after another in one. */
	| { lengths: readonly number[]; items: Parts }
	/** Texts that come again, each once, and for each place which one. */
	| { texts: readonly string[]; at: readonly number[] }
	| { values: readonly unknown[] };

/** The columns of a list of `T`. */
export type Transposed<T> = Parts & { readonly item?: T };

type Fields = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Fields =>
	value !== null && typeof value === 'object' && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';

/** The columns of what JSON says of a list. `restore` gives an equal list, with the keys of each record in their order. */
export function transpose<T>(list: readonly T[]): Transposed<T> {
	return partsOf(JSON.parse(JSON.stringify(list)) as readonly unknown[]);
}

/** The list of which these are the columns. */
export function restore<T>(columns: Transposed<T>): readonly T[] {
	return listOf(columns) as readonly T[];
}

function partsOf(list: readonly unknown[]): Parts {
	if (list.length === 0) return { values: [] };
	if (list.every(isRecord)) return columnsOf(list);
	if (list.every((value) => Array.isArray(value)) && list.flat().every(isRecord))
		return { lengths: list.map(({ length }) => length), items: partsOf(list.flat()) };
	const texts = [...new Set(list)];
	if (texts.length === list.length || !texts.every(isText)) return { values: list };
	const places = new Map(texts.map((text, i) => [text, i]));
	return { texts, at: list.map((text) => places.get(text as string) ?? 0) };
}

function columnsOf(list: readonly Fields[]): Columns {
	const keys = [...new Set(list.flatMap((record) => Object.keys(record)))];
	const places = new Map(keys.map((key, i) => [key, i]));
	const shapeOf = (record: Fields) => JSON.stringify(Object.keys(record).map((key) => places.get(key)));
	const shapes = [...new Set(list.map(shapeOf))];
	return {
		keys,
		shapes: shapes.map((shape) => JSON.parse(shape) as number[]),
		of: list.map((record) => shapes.indexOf(shapeOf(record))),
		columns: keys.map((key) =>
			partsOf(list.filter((record) => Object.hasOwn(record, key)).map((record) => record[key])),
		),
	};
}

function listOf(parts: Parts): readonly unknown[] {
	if ('values' in parts) return parts.values;
	if ('texts' in parts) return parts.at.map((place) => parts.texts[place]);
	if ('lengths' in parts) {
		const items = listOf(parts.items);
		let end = 0;
		return parts.lengths.map((length) => {
			end += length;
			return items.slice(end - length, end);
		});
	}
	const columns = parts.columns.map((column) => listOf(column).values());
	return parts.of.map((shape) => {
		const record: Record<string, unknown> = {};
		for (const place of parts.shapes[shape] ?? []) record[parts.keys[place] ?? ''] = columns[place]?.next().value;
		return record;
	});
}
