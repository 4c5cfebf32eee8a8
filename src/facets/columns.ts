/** The columns of an index as plain arrays: what `build-index.ts` needs to know of studies, and nothing else. */
import { codesHeld, codesOfStudy, listedCodes } from '../corpus/codes.ts';
import type { CodedCorpus, CodedEntry, CodedList, CodedStudy, Variable } from '../corpus/corpus.ts';
import { isInDoubt } from '../corpus/doubt.ts';
import { type CodedValue, chartedValue, isLeftOut } from '../corpus/value.ts';
import { absentStates, isAbsentState } from '../schema/state.ts';
import { type ListName, lists } from '../schema/variable.ts';
import type { Bin } from './bins.ts';
import { endsOf } from './form-column.ts';

export interface Columns {
	/** Ids of the studies, in the order that breaks ties. */
	ids: readonly string[];
	/** The number of each study's programme, from 0; each study is its own programme where this is absent. */
	programmes?: Int32Array;
	/** For each list, the number of each entry's study, ascending. */
	lists: Partial<Record<ListName, Int32Array>>;
	/** For each list that some study lacks: by study 0, or one more than the place of the list's state in `absentStates`. */
	absent?: Partial<Record<ListName, Uint8Array>>;
	columns: readonly ColumnSource[];
}

/** One variable. Its rows are the studies, or the entries of a list. */
export interface ColumnSource {
	id: string;
	of: 'study' | ListName;
	/** Codes and states that can be held, in order. */
	codes: readonly string[];
	/** Places in `codes`, row after row. */
	codePlaces: Uint16Array;
	/** Where in `codePlaces` each row begins, and one more; absent where every row holds exactly one. */
	starts?: Int32Array;
	/** Numbers: the ends of each row, NaN where none is reported. */
	low?: Float64Array;
	high?: Float64Array;
	/** Bins of a histogram, where they are not those of the numbers here. */
	bins?: readonly Bin[];
	/** Numbers that only order the rows and are not drawn: the alphabet's places of texts. */
	isOrderOnly?: boolean;
	/** By row how its number is said, where some are said otherwise than by their ends, as `form-column.ts` writes and reads it. */
	said?: Uint8Array;
	/** By row whether its value is in doubt, where some are: see `doubting`. */
	doubts?: Uint8Array;
}

/** What a row's value is: firm, in doubt, or left out because it was in doubt (`firmCorpus`). */
export const doubting = { firm: 0, inDoubt: 1, leftOut: 2 } as const;

/** The columns of a corpus: all its variables, also those that no panel shows. */
export function columnsOf(corpus: CodedCorpus): Columns {
	const numbers = new Map<string, number>();
	const programmes = Int32Array.from(corpus.studies, ({ programme }) => {
		const number = numbers.get(programme) ?? numbers.size;
		numbers.set(programme, number);
		return number;
	});
	const entries = Object.fromEntries(lists.map((list) => [list, studiesOfEntries(corpus, list)]));
	return {
		ids: corpus.studies.map(({ id }) => id),
		programmes,
		lists: entries,
		absent: absentLists(corpus),
		columns: corpus.variables.map((variable) => columnOf(corpus, variable)),
	};
}

/**
 * How many rows a study's list takes. A list that is absent as a whole takes one, whose variables all have
 * the list's state: so *not reported* finds studies without a list as it finds entries without a value.
 */
function rowCount(list: CodedList): number {
	return isAbsentState(list) ? 1 : list.length;
}

function absentLists({ studies }: CodedCorpus): Columns['absent'] {
	const stated = lists.flatMap((list) => {
		const absent = Uint8Array.from(studies, (study) => {
			const entries = study.lists[list];
			return isAbsentState(entries) ? absentStates.indexOf(entries) + 1 : 0;
		});
		return absent.some((state) => state > 0) ? [[list, absent] as const] : [];
	});
	return Object.fromEntries(stated);
}

function studiesOfEntries({ studies }: CodedCorpus, list: ListName): Int32Array {
	return Int32Array.from(studies.flatMap((study, i) => Array.from({ length: rowCount(study.lists[list]) }, () => i)));
}

function columnOf(corpus: CodedCorpus, variable: Variable): ColumnSource {
	const rows = corpus.studies.flatMap((study) => rowsOfStudy(study, variable));
	const codes = listedCodes(corpus, variable);
	const places = new Map(codes.map((code, i) => [code, i]));
	const placesByRow = rows.map((row) => row.codes.flatMap((code) => places.get(code) ?? []));
	const starts = new Int32Array(rows.length + 1);
	for (const [i, own] of placesByRow.entries()) starts[i + 1] = (starts[i] as number) + own.length;
	const doubts = Uint8Array.from(rows, ({ doubt }) => doubt);
	return {
		id: variable.id,
		of: variable.of,
		codes,
		codePlaces: Uint16Array.from(placesByRow.flat()),
		starts,
		...endsOf(
			variable,
			rows.map(({ value }) => value),
		),
		...(doubts.some((doubt) => doubt !== doubting.firm) ? { doubts } : {}),
	};
}

interface Row {
	codes: readonly string[];
	value: CodedValue;
	/** One of `doubting`. */
	doubt: number;
}

function rowsOfStudy(study: CodedStudy, variable: Variable): readonly Row[] {
	if (variable.of === 'study') return [rowOf(codesOfStudy(study, variable), chartedValue(study.values, variable.id))];
	const list = study.lists[variable.of];
	if (isAbsentState(list)) return [rowOf([list], { state: list })];
	return list.map((entry) => {
		const value = chartedValue(entry.values, variable.id);
		return rowOf([...new Set(codesHeld(variable, value))], value, entry);
	});
}

function rowOf(codes: readonly string[], value: CodedValue, entry?: CodedEntry): Row {
	const doubt = isLeftOut(value) ? doubting.leftOut : isInDoubt(value, entry) ? doubting.inDoubt : doubting.firm;
	return { codes, value, doubt };
}
