/** Columns of the published tables. Header, cells and field descriptors come from the same object. */
import type { Variable } from '../corpus/corpus.ts';
import type { Value } from '../corpus/value.ts';
import { intervalOf } from '../schema/estimate.ts';
import { absentStates, isAbsentState, stateDefinition, stateTraits, unchartedValue } from '../schema/state.ts';
import { dateText, timeSpanOf } from '../schema/time.ts';
import { type Form, traitsOf } from '../schema/variable-kind.ts';
import { amountColumns, columnWording, estimateColumns, periodColumns } from '../wording/columns.ts';
import type { Noun } from '../wording/grammar.ts';
import type { Cell } from './csv.ts';

/** Field types of Data Package v2 (Table Schema). */
export type ColumnType = 'string' | 'integer' | 'number' | 'year' | 'boolean' | 'list';

/** A word in a cell and what it means. */
export interface CellWord {
	value: string;
	label: string;
}

export interface Column {
	/** For a variable, its id. Other names contain an underscore or are never ids of variables, so the two cannot clash. */
	name: string;
	title: string;
	description: string;
	type: ColumnType;
	/** Whether every row has a value: no empty cell, no word for a missing one. */
	isRequired?: boolean;
	/** The words that its cells may hold, in order. */
	categories?: readonly CellWord[];
	/** Words that stand for a missing value. The empty cell always does. */
	missing?: readonly CellWord[];
}

/** The title of a column, and what it holds. */
type ColumnWords = Pick<Column, 'title' | 'description'>;

/** A column and where its cells come from. */
export interface ColumnOf<Row> extends Column {
	cell(row: Row): Cell;
}

/** The absent states, as words in place of a value. Their labels are for records that were coded from a review. */
export const stateWords: readonly CellWord[] = absentStates.map((state) => ({
	value: state,
	label: columnWording.state(stateTraits[state].label, stateTraits[state].definition),
}));

/** The words, with the labels of states changed to fit what the records of this review were coded from. */
export function wordsFor(
	words: readonly CellWord[],
	review: Parameters<typeof stateDefinition>[1],
): readonly CellWord[] {
	return words.map((word) =>
		isAbsentState(word.value)
			? { ...word, label: columnWording.state(stateTraits[word.value].label, stateDefinition(word.value, review)) }
			: word,
	);
}

type Amount = Pick<Value, 'state' | 'value' | 'also' | 'min' | 'max' | 'approximate'>;

/**
 * The cell of a value: the value, its state if it is absent, or undefined if only a range is known. A state beside codes
 * is the last of them. No value counts as not charted.
 */
export function valueCell(value: Amount | undefined): Cell {
	const { state, value: bare, also } = value ?? { ...unchartedValue, value: undefined, also: undefined };
	if (state !== 'reported') return state;
	return also === undefined ? bare : [bare ?? []].flat().map(String).concat(also);
}

/** The columns of a variable: four for a number, seven for an estimate, three for a period, otherwise one. */
export function variableColumns<Row>(
	variable: Variable,
	valueIn: (row: Row) => Value | undefined,
): readonly ColumnOf<Row>[] {
	return columnsByForm[traitsOf(variable).form](variable, valueIn);
}

type ColumnsOf = <Row>(variable: Variable, valueIn: (row: Row) => Value | undefined) => readonly ColumnOf<Row>[];

/** The columns of a variable, by the form of its values. */
const columnsByForm: Readonly<Record<Form, ColumnsOf>> = {
	codes: (variable, valueIn) => {
		const column = valueColumn(variable, 'string', valueIn);
		const words = variable.codes.map(({ code, label }) => ({ value: code, label }));
		// A Table Schema has categories for single values only, so the words of a list stand in its description.
		if (traitsOf(variable).isSeveral)
			return [{ ...column, type: 'list', description: columnWording.severalCodes(column.description, words) }];
		return [words.length > 0 ? { ...column, categories: words } : column];
	},
	year: (variable, valueIn) => [valueColumn(variable, 'year', valueIn)],
	amount: ({ id, label, unit, ...variable }, valueIn) =>
		numberColumns({ name: id, title: label, description: descriptionOf(variable), unit }, valueIn),
	estimate: (variable, valueIn) => [
		{
			...valueColumn(variable, 'number', valueIn),
			description: estimateColumns.value(descriptionOf(variable), variable.estimate?.scale ?? '', variable.unit),
		},
		...estimatePartColumns(variable, valueIn),
	],
	time: (variable, valueIn) => {
		const column = valueColumn(variable, 'string', valueIn);
		if (!traitsOf(variable).isSpan) return [{ ...column, description: columnWording.date(column.description) }];
		const end = (which: 'from' | 'to') => (row: Parameters<typeof valueIn>[0]) => {
			const { state, value } = valueIn(row) ?? { ...unchartedValue, value: undefined };
			const date = state === 'reported' && typeof value === 'string' ? timeSpanOf(value)[which] : undefined;
			return date && dateText(date);
		};
		return [
			{ ...column, description: columnWording.period(column.description) },
			textColumn(`${variable.id}_from`, periodColumns.from(variable.label, variable.id), end('from')),
			textColumn(`${variable.id}_to`, periodColumns.to(variable.label, variable.id), end('to')),
		];
	},
	words: (variable, valueIn) => [valueColumn(variable, 'string', valueIn)],
	prose: (variable, valueIn) => [
		{ ...valueColumn(variable, 'string', valueIn), description: columnWording.prose(descriptionOf(variable)) },
	],
};

/** Columns of what is known of an estimate beside its value: a computed interval is there too, and a column says so. */
function estimatePartColumns<Row>(
	{ id, label, estimate }: Pick<Variable, 'id' | 'label' | 'estimate'>,
	valueIn: (row: Row) => Value | undefined,
): readonly ColumnOf<Row>[] {
	const intervalIn = (row: Row) => {
		const value = valueIn(row);
		return value?.state === 'reported' && estimate ? intervalOf(value, estimate) : undefined;
	};
	const part = (
		name: keyof typeof estimateColumns.parts,
		type: ColumnType,
		cell: (row: Row) => Cell,
	): ColumnOf<Row> => ({
		name: `${id}_${name}`,
		title: estimateColumns.parts[name].title(label),
		description: estimateColumns.parts[name].description(id),
		type,
		cell,
	});
	const { given, computed } = estimateColumns.origins;
	return [
		part('low', 'number', (row) => intervalIn(row)?.low),
		part('high', 'number', (row) => intervalIn(row)?.high),
		part('level', 'number', (row) => intervalIn(row)?.level),
		{
			...part('interval', 'string', (row) => {
				const interval = intervalIn(row);
				return interval && (interval.isComputed ? 'computed' : 'given');
			}),
			categories: [
				{ value: 'given', label: given },
				{ value: 'computed', label: computed },
			],
		},
		part('se', 'number', (row) => valueIn(row)?.se),
		part('n', 'integer', (row) => valueIn(row)?.n),
	];
}

const descriptionOf = ({ question, definition }: Pick<Variable, 'question' | 'definition'>) =>
	columnWording.variable(question, definition);

function valueColumn<Row>(
	variable: Variable,
	type: ColumnType,
	valueIn: (row: Row) => Value | undefined,
): ColumnOf<Row> {
	return {
		name: variable.id,
		title: variable.label,
		description: descriptionOf(variable),
		type,
		missing: stateWords,
		cell: (row) => valueCell(valueIn(row)),
	};
}

/**
 * Four columns: `NAME` for a single number, `NAME_min` and `NAME_max` for the ends of a range that are known, and
 * `NAME_approximate`. If there is neither number nor range, `NAME` holds the state that says why.
 */
export function numberColumns<Row>(
	{ name, title, description, unit }: Pick<Column, 'name' | 'title' | 'description'> & { unit?: Noun | undefined },
	valueIn: (row: Row) => Value | undefined,
): readonly ColumnOf<Row>[] {
	return [
		{
			name,
			title,
			description: amountColumns.number(description, unit),
			type: 'number',
			missing: stateWords,
			cell: (row) => valueCell(valueIn(row)),
		},
		{
			name: `${name}_min`,
			title: amountColumns.min.title(title),
			description: amountColumns.min.description(name, unit),
			type: 'number',
			cell: (row) => valueIn(row)?.min,
		},
		{
			name: `${name}_max`,
			title: amountColumns.max.title(title),
			description: amountColumns.max.description(name, unit),
			type: 'number',
			cell: (row) => valueIn(row)?.max,
		},
		{
			name: `${name}_approximate`,
			title: amountColumns.approximate.title(title),
			description: amountColumns.approximate.description(name),
			type: 'boolean',
			cell: (row) => {
				const value = valueIn(row);
				return value?.state === 'reported' ? (value.approximate ?? false) : undefined;
			},
		},
	];
}

/** A column of plain text that may be empty. */
export function textColumn<Row>(
	name: string,
	words: ColumnWords,
	cell: (row: Row) => string | undefined,
): ColumnOf<Row> {
	return { name, ...words, type: 'string', cell };
}

/** A column of text that is filled in every row. */
export function idColumn<Row>(name: string, words: ColumnWords, cell: (row: Row) => string): ColumnOf<Row> {
	return { name, ...words, type: 'string', isRequired: true, cell };
}
