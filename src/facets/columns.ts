/** The columns of an index as plain arrays: exactly what `build-index.ts` needs to know about studies. */
import { codesHeld, listedCodes } from '../corpus/codes.ts';
import { type CodedCorpus, type CodedEntry, type CodedList, listOf, type Variable } from '../corpus/corpus.ts';
import { isInDoubt } from '../corpus/doubt.ts';
import { type CodedValue, chartedValue, isLeftOut } from '../corpus/value.ts';
import type { EstimateKey } from '../schema/estimate.ts';
import { type ListName, listsOf } from '../schema/list.ts';
import { absentStates, isAbsentState } from '../schema/state.ts';
import type { Bin } from './bins.ts';
import { endsOf } from './form-column.ts';

export interface Columns {
	/** Ids of the studies, in the order of the corpus, which decides ties. */
	ids: readonly string[];
	/** The number of each study's programme, from 0. If absent, each study is its own programme. */
	programmes?: Int32Array;
	/** For each list, the study number of each entry, ascending. */
	lists: Readonly<Record<ListName, Int32Array>>;
	/** For each list that some study lacks: for each study 0, or the index of the list's state in `absentStates` plus 1. */
	absent?: Readonly<Record<ListName, Uint8Array>>;
	columns: readonly ColumnSource[];
}

/** One variable. Its rows are the studies, or the entries of a list. */
export interface ColumnSource {
	id: string;
	of: 'study' | ListName;
	/** Codes and states that a row can hold, in order. */
	codes: readonly string[];
	/** Indexes into `codes`, row after row. */
	codePlaces: Uint16Array;
	/** Where each row begins in `codePlaces`, with the end of the last row. Absent if every row holds exactly one code. */
	starts?: Int32Array;
	/** For numbers: the ends of each row's number, `NaN` where none is reported. */
	low?: Float64Array;
	high?: Float64Array;
	/** For dates, whose ends are years: month and day at each end (`dayNumber`). Absent where years alone are known. */
	lowDay?: Uint16Array;
	highDay?: Uint16Array;
	/** For estimates: what is known beside their values, `NaN` where nothing is. A part that no row has is absent. */
	parts?: Readonly<Partial<Record<EstimateKey, Float64Array>>>;
	/** Bins of the histogram, if they do not follow from the numbers of this column. */
	bins?: readonly Bin[];
	/** Whether the numbers only order the rows and have no histogram: the alphabetical order of texts. */
	isOrderOnly?: boolean;
	/** For each row, the form of its number (such as *at least*), as `form-column.ts` writes and reads it. Absent if the ends say everything. */
	said?: Uint8Array;
	/** For each row, whether its value is in doubt: see `doubtCodes`. Absent if none is. */
	doubts?: Uint8Array;
}

/** The standing of a row's value: firm, in doubt, or left out because it is in doubt (`firmCorpus`). */
export const doubtCodes = { firm: 0, inDoubt: 1, leftOut: 2 } as const;

const columnsByCorpus = new WeakMap<CodedCorpus, Columns>();

/** The columns of a corpus: one for each variable, including those that the panel does not show. Cached, because a corpus never changes. */
export function columnsOf(corpus: CodedCorpus): Columns {
	return columnsByCorpus.get(corpus) ?? keepColumns(corpus, (variable) => columnOf(corpus, variable));
}

/** Keeps the columns of a corpus for `columnsOf`, made of those that the caller gives. */
export function keepColumns(corpus: CodedCorpus, column: (variable: Variable) => ColumnSource): Columns {
	const columns = makeColumns(corpus, column);
	columnsByCorpus.set(corpus, columns);
	return columns;
}

function makeColumns(corpus: CodedCorpus, column: (variable: Variable) => ColumnSource): Columns {
	const numbers = new Map<string, number>();
	const programmes = Int32Array.from(corpus.studies, ({ programme }) => {
		const number = numbers.get(programme) ?? numbers.size;
		numbers.set(programme, number);
		return number;
	});
	const entries = Object.fromEntries(listsOf(corpus.review).map((list) => [list, studiesOfEntries(corpus, list)]));
	return {
		ids: corpus.studies.map(({ id }) => id),
		programmes,
		lists: entries,
		absent: absentLists(corpus),
		columns: corpus.variables.map(column),
	};
}

/**
 * How many rows a study's list takes. A list that is absent as a whole takes one row, whose variables all have the state
 * of the list. So *not reported* finds studies without a list in the same way as entries without a value.
 */
export function rowCount(list: CodedList | undefined): number {
	return list === undefined ? 0 : isAbsentState(list) ? 1 : list.length;
}

function absentLists({ review, studies }: CodedCorpus): Columns['absent'] {
	const absences = listsOf(review).flatMap((list) => {
		const absent = Uint8Array.from(studies, (study) => {
			const entries = study.lists[list];
			return isAbsentState(entries) ? absentStates.indexOf(entries) + 1 : 0;
		});
		return absent.some((state) => state > 0) ? [[list, absent] as const] : [];
	});
	return Object.fromEntries(absences);
}

function studiesOfEntries({ studies }: CodedCorpus, list: ListName): Int32Array {
	return Int32Array.from(studies.flatMap((study, i) => Array.from({ length: rowCount(study.lists[list]) }, () => i)));
}

/** The column of one variable, for `columnsOf`, which keeps it. */
export function columnOf(corpus: CodedCorpus, variable: Variable): ColumnSource {
	const codes = listedCodes(corpus, variable);
	const places = new Map(codes.map((code, i) => [code, i]));
	const [codePlaces, starts, doubts]: [number[], number[], number[]] = [[], [0], []];
	const values: CodedValue[] = [];
	// Of many studies this makes millions of rows: they are written into the column at once, and are no objects.
	const addRow = (codes: readonly string[], value: CodedValue, entry?: CodedEntry) => {
		const first = codePlaces.length;
		for (const code of codes) {
			const place = places.get(code);
			if (place !== undefined && (codes.length === 1 || !codePlaces.includes(place, first))) codePlaces.push(place);
		}
		starts.push(codePlaces.length);
		doubts.push(standingOf(value, entry));
		values.push(value);
	};
	const { id, of } = variable;
	for (const study of corpus.studies) {
		if (of === 'study') {
			const value = chartedValue(study.values, id);
			addRow(codesHeld(variable, value), value);
			continue;
		}
		const list = listOf(study, of);
		if (isAbsentState(list)) addRow([list], { state: list });
		else
			for (const entry of list) {
				const value = chartedValue(entry.values, id);
				addRow(codesHeld(variable, value), value, entry);
			}
	}
	return {
		id,
		of,
		codes,
		codePlaces: Uint16Array.from(codePlaces),
		starts: Int32Array.from(starts),
		...endsOf(variable, values),
		...(doubts.some((doubt) => doubt !== doubtCodes.firm) ? { doubts: Uint8Array.from(doubts) } : {}),
	};
}

/** One of `doubtCodes`. */
function standingOf(value: CodedValue, entry?: CodedEntry): number {
	return isLeftOut(value) ? doubtCodes.leftOut : isInDoubt(value, entry) ? doubtCodes.inDoubt : doubtCodes.firm;
}
