/** The corpus that came as columns: its studies know their codes and numbers, and get their words when these are fetched. */
import type { Corpus, Entry, EntryList, Study, Variable } from '../corpus/corpus.ts';
import { withLookUps } from '../corpus/pack.ts';
import type { Value } from '../corpus/value.ts';
import { absentStates, isAbsentState } from '../schema/state.ts';
import { type ListName, lists } from '../schema/variable.ts';
import { indexOf } from './build-index.ts';
import { type ColumnSource, type Columns, saying } from './columns.ts';
import type { UnpackedColumns } from './pack-columns.ts';

/** A study made of columns. What is asked of it is read from them then: few studies are ever looked at. */
interface PartialStudy extends Study {
	at: number;
}

/**
 * The corpus with its index. Studies are partial (`Study.isPartial`) until `completeStudy` puts the whole one in
 * their place. `titles` are those that the page has already, by id.
 */
export function partialCorpus(packed: UnpackedColumns, titles: ReadonlyMap<string, string> = new Map()): Corpus {
	const { review, variables, programmes, figures, labels, programmeIds, columns } = packed;
	const like = studyLike(columns, variables, titles);
	const { ids, programmes: numbers } = columns;
	const studies = ids.map((id, at): Study => {
		const study = Object.create(like) as { -readonly [Key in keyof PartialStudy]: PartialStudy[Key] };
		study.id = id;
		study.at = at;
		study.label = labels[at] ?? id;
		study.programme = programmeIds[numbers?.[at] ?? -1] ?? id;
		return study;
	});
	const corpus: Corpus = {
		...withLookUps({ review, variables, studies, programmes, figures, selections: [] }, []),
		listed: new Map(columns.columns.map(({ id, codes }) => [id, codes])),
	};
	indexOf(corpus, columns);
	return corpus;
}

/** Puts the whole study in the place of the partial one: the one thing of a corpus that ever changes. */
export function completeStudy(corpus: Corpus, study: Study): void {
	const at = indexOf(corpus).numbersById.get(study.id);
	if (at === undefined) return;
	(corpus.studies as Study[])[at] = study;
	(corpus.studiesById as Map<string, Study>).set(study.id, study);
}

/** What partial studies have in common. Their values are properties too, so that all that reads a study reads them. */
function studyLike(columns: Columns, variables: readonly Variable[], titles: ReadonlyMap<string, string>): object {
	const sources = new Map(columns.columns.map((column) => [column.id, column]));
	const year = variables.find(({ kind, of }) => kind === 'year' && of === 'study');
	const of = (subject: Variable['of']) =>
		valuesLike(
			variables.filter((variable) => variable.of === subject),
			sources,
		);
	const ofStudy = of('study');
	const byList = new Map(lists.map((list) => [list, { like: of(list), starts: startsOf(columns, list) }]));
	const listOf = (list: ListName, at: number): EntryList => {
		const state = absentStates[(columns.absent?.[list]?.[at] ?? 0) - 1];
		if (state) return state;
		const { like, starts } = byList.get(list) ?? {};
		const first = starts?.[at] ?? 0;
		return Array.from(
			{ length: (starts?.[at + 1] ?? 0) - first },
			(_, i): Entry => ({
				id: '',
				values: rowOf(like, first + i),
				source: '',
				coded: 'review',
			}),
		);
	};
	return Object.defineProperties(
		{ isPartial: true, decisions: [] },
		{
			values: reader(({ at }: PartialStudy) => rowOf(ofStudy, at)),
			lists: reader(({ at }: PartialStudy) => Object.fromEntries(lists.map((list) => [list, listOf(list, at)]))),
			report: reader(({ label }: PartialStudy) => ({ reference: 0, printed: label })),
			citation: reader(({ id, at }: PartialStudy) => ({
				type: 'document',
				title: titles.get(id) ?? '',
				author: [],
				issued: Number(year && sources.get(year.id)?.low?.[at]),
				number: 0,
			})),
		},
	);
}

function reader<T>(read: (study: T) => unknown): PropertyDescriptor {
	return {
		get(this: T) {
			return read(this);
		},
	};
}

/** Where the entries of each study begin. */
function startsOf({ ids, lists: entries }: Columns, list: ListName): Int32Array {
	const starts = new Int32Array(ids.length + 1);
	for (const study of entries[list] ?? []) starts[study + 1] = (starts[study + 1] as number) + 1;
	for (let i = 0; i < ids.length; i++) starts[i + 1] = (starts[i + 1] as number) + (starts[i] as number);
	return starts;
}

interface Row {
	row: number;
}

const rowOf = (like: object | undefined, row: number) =>
	Object.assign(Object.create(like ?? null), { row }) as Readonly<Record<string, Value>>;

function valuesLike(variables: readonly Variable[], sources: ReadonlyMap<string, ColumnSource>): object {
	const values = variables.map((variable) => {
		const source = sources.get(variable.id);
		return [variable.id, reader(({ row }: Row) => source && valueAt(variable, source, row))] as const;
	});
	return Object.defineProperties({}, Object.fromEntries(values));
}

/** The value of a row, as it was charted but without its words: no note, no other reading; a text is empty. */
export function valueAt({ kind, source, coded }: Variable, column: ColumnSource, row: number): Value {
	const { codes, held, starts, low, high, said } = column;
	const from = starts?.[row] ?? row;
	const own = [...held.subarray(from, starts?.[row + 1] ?? row + 1)].map((place) => codes[place] ?? '');
	const value: Value = { state: 'reported', source, coded: coded ?? 'review' };
	const [first] = own;
	if (isAbsentState(first)) value.state = first;
	else if (kind === 'text') value.value = '';
	else if (kind === 'year') value.value = low?.[row] as number;
	else if (kind === 'number')
		Object.assign(value, amountOf(low?.[row] as number, high?.[row] as number, said?.[row] ?? 0));
	else value.value = kind === 'codes' || own.length !== 1 ? own : first;
	return value;
}

function amountOf(low: number, high: number, said: number): Partial<Value> {
	const ends = [{ value: low }, { min: low }, { max: high }, { min: low, max: high }][said & 3];
	return { ...ends, ...(said & saying.approximately ? { approximate: true } : {}) };
}
