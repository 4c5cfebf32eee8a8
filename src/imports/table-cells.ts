/** Values of content files as cells of a workbook, and back: plain cells for what people read and write, JSON for the rest. */
import { isDeepStrictEqual } from 'node:util';
import { isAbsentState } from '../schema/state.ts';
import { type Kind, kindTraits } from '../schema/variable-kind.ts';
import { type Fields, isEntry } from './published-files.ts';

/** What a cell holds; the empty text for an empty one. */
export type TableCell = string | number;

/** Any value as one cell: a text as it is where it is read back as the same, JSON otherwise. */
export function tableCellOf(value: unknown): TableCell {
	if (typeof value === 'number') return value;
	// XML keeps no carriage return and no control character.
	// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a cell cannot hold
	const isPlain = typeof value === 'string' && value !== '' && !/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/.test(value);
	return isPlain && valueOfCell(value) === value ? value : JSON.stringify(value);
}

/** The value of a cell that `tableCellOf` made or a person wrote: JSON where it is some, and the text otherwise. */
export function valueOfCell(cell: TableCell): unknown {
	if (typeof cell === 'number' || !/^(?:[[{"]|-?\d|(?:true|false|null)$)/.test(cell)) return cell;
	try {
		return JSON.parse(cell) as unknown;
	} catch (cause) {
		if (cause instanceof SyntaxError) return cell;
		throw cause;
	}
}

/** A value of a variable as its cell, and what the cell cannot say, by the key of the long form. */
export interface ValueCells {
	cell: TableCell;
	details: Readonly<Record<string, unknown>>;
}

/** The key under which a value stands whole, where no cell can say it. */
const whole = 'whole value';
const seeDetails = 'see Details';

/** The cells of a value as a record has it, in the short or the long form. */
export function cellsOfVariable(entry: unknown, kind: Kind): ValueCells {
	const long: Fields = isEntry(entry) ? entry : isState(entry) ? { state: entry } : { value: entry };
	const { value, state, min, max, ...details } = long;
	const cell =
		state === undefined
			? value === undefined
				? rangeCell(min, max)
				: Array.isArray(value) && kindTraits[kind].isSeveral
					? value.map(String).join('; ')
					: tableCellOf(value)
			: String(state);
	const cells = { cell, details };
	return isDeepStrictEqual(variableOfCells(cells, kind), entry)
		? cells
		: { cell: seeDetails, details: { [whole]: entry } };
}

/** The value that cells say, in the shortest form; undefined where they say nothing. */
export function variableOfCells({ cell, details }: ValueCells, kind: Kind): unknown {
	const { [whole]: own, ...rest } = details;
	if (own !== undefined && cell === seeDetails) return own;
	const fields = saidBy(cell, kind);
	const isBare = Object.keys(rest).length === 0;
	if (isBare && Object.keys(fields).length === 0) return undefined;
	return isBare && 'value' in fields
		? fields.value
		: isBare && 'state' in fields
			? fields.state
			: { ...fields, ...rest };
}

const isState = (value: unknown) => typeof value === 'string' && isAbsentState(value);

const sign = String.raw`-?\d+(?:\.\d+)?`;
const ranges: readonly [pattern: RegExp, keys: readonly string[]][] = [
	[new RegExp(`^(${sign})\\s*(?:–|\\bto\\b)\\s*(${sign})$`), ['min', 'max']],
	[new RegExp(`^≥\\s*(${sign})$`), ['min']],
	[new RegExp(`^≤\\s*(${sign})$`), ['max']],
];

function rangeCell(min: unknown, max: unknown): string {
	if (min !== undefined && max !== undefined) return `${String(min)}–${String(max)}`;
	return min !== undefined ? `≥ ${String(min)}` : max !== undefined ? `≤ ${String(max)}` : '';
}

/** What a cell alone says: a value, a state, or the ends of a range. */
function saidBy(cell: TableCell, kind: Kind): Fields {
	const text = String(cell).trim();
	if (text === '') return {};
	if (isState(text)) return { state: text };
	const { form, isSeveral } = kindTraits[kind];
	if (isSeveral) return { value: text.split(/\s*;\s*/).filter((part) => part !== '') };
	if (form === 'codes') return { value: text };
	if (form !== 'amount' && form !== 'year') return { value: valueOfCell(cell) };
	for (const [pattern, keys] of ranges) {
		const [, ...ends] = pattern.exec(text) ?? [];
		if (ends.length > 0) return Object.fromEntries(keys.map((key, i) => [key, Number(ends[i])]));
	}
	return { value: Number.isNaN(Number(text)) ? text : Number(text) };
}

/** Names as `Family, Given; Family`, where they hold no more than that; JSON otherwise. */
export function cellOfNames(names: unknown): TableCell {
	const text = Array.isArray(names)
		? names
				.map((name: unknown) =>
					isEntry(name) ? [name.family, name.given].filter((part) => part !== undefined).join(', ') : '',
				)
				.join('; ')
		: '';
	return text !== '' && isDeepStrictEqual(namesOfCell(text), names) ? text : tableCellOf(names);
}

/** The names of a cell; undefined for an empty one. */
export function namesOfCell(cell: TableCell): unknown {
	const value = valueOfCell(cell);
	if (typeof value !== 'string') return value;
	return value.split(/\s*;\s*/).flatMap((name) => {
		const [family = '', given] = name.split(/,\s*/, 2);
		return family === '' ? [] : [given === undefined ? { family } : { family, given }];
	});
}
