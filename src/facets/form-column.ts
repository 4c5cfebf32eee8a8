/** Writes reported values into columns and reads them back, for each form of value. */
import { mostSpecific } from '../corpus/code-tree.ts';
import type { Variable } from '../corpus/corpus.ts';
import { type CodedValue, extentOf } from '../corpus/value.ts';
import { type EstimateKey, estimateKeys } from '../schema/estimate.ts';
import { isAbsentState } from '../schema/state.ts';
import { type DateParts, dateOf, dayNumber, spanText, type TimeSpan, timeSpanOf } from '../schema/time.ts';
import { type Form, traitsOf } from '../schema/variable-kind.ts';
import type { ColumnSource } from './columns.ts';

/**
 * The form of a number, because its two ends are the same for *at least 5* and for *5*. One of the first four, plus
 * `approximately` for an approximate number.
 */
const saying = { plainly: 0, asLeast: 1, asMost: 2, asRange: 3, approximately: 4 } as const;

type Ends = readonly [low: number, high: number] | undefined;

interface FormColumn {
	/**
	 * For each row, the ends that order it and that a range finds; undefined for a row without a number. A form without
	 * this function has only codes.
	 */
	ends?: (values: readonly CodedValue[]) => readonly Ends[];
	/** For each row, month and day at both ends, as `dayNumber` writes them. */
	days?: (values: readonly CodedValue[]) => readonly (readonly number[])[];
	/** What is known of estimates beside their values. */
	parts?: (values: readonly CodedValue[]) => ColumnSource['parts'];
	/** Whether the ends only order rows and have no histogram. */
	isOrderOnly?: boolean;
	/** The reported value of a row, whose codes are given. */
	read: (
		column: ColumnSource,
		row: number,
		codes: readonly string[],
		variable: Pick<Variable, 'kind' | 'codes'>,
	) => object;
}

const columns: Readonly<Record<Form, FormColumn>> = {
	codes: {
		// Even a variable with one code can have several here, collected from several entries.
		read: (_, __, rowCodes, variable) => {
			const also = rowCodes.find(isAbsentState);
			const codes = mostSpecific(
				variable.codes,
				rowCodes.filter((code) => code !== also),
			);
			const [first] = codes;
			return {
				value: traitsOf(variable).isSeveral || codes.length !== 1 ? codes : first,
				...(also === undefined ? {} : { also }),
			};
		},
	},
	year: {
		ends: (values) => values.map(knownEnds),
		read: ({ low }, row) => ({ value: low?.[row] }),
	},
	amount: {
		ends: (values) => values.map(knownEnds),
		read: ({ low, high, said }, row) =>
			amountOf(low?.[row] ?? Number.NaN, high?.[row] ?? Number.NaN, said?.[row] ?? saying.plainly),
	},
	// A range asks for the values of estimates, whatever their intervals.
	estimate: {
		ends: (values) => values.map(knownEnds),
		parts: partsOf,
		read: ({ low, parts = {} }, row) => ({
			value: low?.[row],
			...Object.fromEntries(
				estimateKeys.flatMap((key) => {
					const part = parts[key]?.[row];
					return part === undefined || Number.isNaN(part) ? [] : [[key, part]];
				}),
			),
		}),
	},
	// A range asks for years, and finds every period that has one of them in it.
	time: {
		ends: (values) =>
			values.map((value) => {
				const span = spanIn(value);
				return span && [span.from?.year ?? Number.NEGATIVE_INFINITY, span.to?.year ?? Number.POSITIVE_INFINITY];
			}),
		days: (values) => values.map((value) => endsIn(value).map((end) => (end ? dayNumber(end) : 0))),
		read: ({ low, high, lowDay, highDay }, row) => {
			const end = (years: Float64Array | undefined, days: Uint16Array | undefined) => {
				const year = years?.[row] ?? Number.NaN;
				return Number.isFinite(year) ? dateOf(year, days?.[row] ?? 0) : undefined;
			};
			const [from, to] = [end(low, lowDay), end(high, highDay)];
			return { value: spanText({ ...(from ? { from } : {}), ...(to ? { to } : {}) }) };
		},
	},
	// The text is only in the record; the column holds its place in alphabetical order.
	words: { ends: alphabetOf, isOrderOnly: true, read: () => ({}) },
	// Nobody looks for a place of prose in an order.
	prose: { read: () => ({}) },
};

/** The ends of a variable's rows and the forms of their numbers; an empty object for a variable with only codes. */
export function endsOf(
	variable: Pick<Variable, 'kind'>,
	values: readonly CodedValue[],
): Pick<ColumnSource, 'low' | 'high' | 'lowDay' | 'highDay' | 'isOrderOnly' | 'said' | 'parts'> {
	const { ends, days, parts, isOrderOnly } = columns[traitsOf(variable).form];
	if (!ends) return {};
	const extents = ends(values);
	const sayings = Uint8Array.from(values, sayingOf);
	const rowParts = parts?.(values);
	return {
		low: Float64Array.from(extents, (pair) => pair?.[0] ?? Number.NaN),
		high: Float64Array.from(extents, (pair) => pair?.[1] ?? Number.NaN),
		...(isOrderOnly ? { isOrderOnly } : {}),
		...(sayings.some((how) => how > 0) ? { said: sayings } : {}),
		...(days ? daysOf(days(values)) : {}),
		...(rowParts ? { parts: rowParts } : {}),
	};
}

/** The reported value of a row. A text has no value here: its words are only in the record. */
export function reportedAt(
	variable: Pick<Variable, 'kind' | 'codes'>,
	column: ColumnSource,
	row: number,
	codes: readonly string[],
): CodedValue {
	return { state: 'reported', ...columns[traitsOf(variable).form].read(column, row, codes, variable) };
}

function sayingOf({ state, value, min, max, approximate }: CodedValue): number {
	if (state !== 'reported' || typeof value === 'string') return saying.plainly;
	const ends = min === undefined ? saying.asMost : max === undefined ? saying.asLeast : saying.asRange;
	return (typeof value === 'number' ? saying.plainly : ends) + (approximate ? saying.approximately : 0);
}

function amountOf(low: number, high: number, how: number): Partial<CodedValue> {
	const ends = [{ value: low }, { min: low }, { max: high }, { min: low, max: high }][how & 3];
	return { ...ends, ...(how & saying.approximately ? { approximate: true } : {}) };
}

/** The parts of estimates that some row has; undefined if none has any. */
function partsOf(values: readonly CodedValue[]): ColumnSource['parts'] {
	const parts: Partial<Record<EstimateKey, Float64Array>> = {};
	for (const key of estimateKeys)
		if (values.some((value) => value.state === 'reported' && value[key] !== undefined))
			parts[key] = Float64Array.from(
				values,
				(value) => (value.state === 'reported' ? value[key] : undefined) ?? Number.NaN,
			);
	return Object.keys(parts).length > 0 ? parts : undefined;
}

/**
 * The ends of a number. If only one end is known, the number stands at that end: a range that finds 302 also finds *at
 * least 302*. So each study has its place in a histogram, and a bar counts exactly what its range finds.
 */
function knownEnds(value: CodedValue): Ends {
	const ends = extentOf(value);
	if (!ends) return undefined;
	const [low, high] = ends;
	if (Number.isFinite(low) && Number.isFinite(high)) return ends;
	return Number.isFinite(low) ? [low, low] : [high, high];
}

/** The days of both ends; an empty object where years alone are known. */
function daysOf(days: readonly (readonly number[])[]): Pick<ColumnSource, 'lowDay' | 'highDay'> {
	if (days.every((ends) => ends.every((day) => day === 0))) return {};
	const at = (end: 0 | 1) => Uint16Array.from(days, (ends) => ends[end] ?? 0);
	return { lowDay: at(0), highDay: at(1) };
}

/** The span of a reported date or period; undefined without one. */
const spanIn = ({ state, value }: CodedValue): TimeSpan | undefined =>
	state === 'reported' && typeof value === 'string' ? timeSpanOf(value) : undefined;

function endsIn(value: CodedValue): readonly (DateParts | undefined)[] {
	const span = spanIn(value);
	return [span?.from, span?.to];
}

const collator = new Intl.Collator('en', { numeric: true });

function alphabetOf(values: readonly CodedValue[]): readonly Ends[] {
	const texts = values.map(({ value }) => (typeof value === 'string' ? value : undefined));
	const places = new Map(
		[...new Set(texts)].sort((a, b) => collator.compare(a ?? '', b ?? '')).map((text, i) => [text, i]),
	);
	return texts.map((text) => {
		const place = text === undefined ? undefined : places.get(text);
		return place === undefined ? undefined : [place, place];
	});
}
