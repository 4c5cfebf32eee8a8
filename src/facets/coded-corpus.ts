/** A corpus made from columns: its studies have codes and numbers, but not the words of their records. */
import type { Codebook, CodedCorpus, CodedEntry, CodedList, CodedStudy, Variable } from '../corpus/corpus.ts';
import { keepFirmCorpus } from '../corpus/doubt.ts';
import { unpackCorpus } from '../corpus/pack.ts';
import type { CodedValue } from '../corpus/value.ts';
import type { ListName } from '../schema/list.ts';
import { absentStates, isAbsentState } from '../schema/state.ts';
import { keepIndex } from './build-index.ts';
import { type ColumnSource, type Columns, doubtCodes } from './columns.ts';
import { firmColumns } from './firm-columns.ts';
import { reportedAt } from './form-column.ts';
import { finish, type Steps } from './steps.ts';
import type { UnpackedColumns, UnpackedStudies } from './unpack-columns.ts';

/** A study made from columns. Its values are read from them only on demand, because few studies are ever shown. */
interface ColumnStudy extends CodedStudy {
	at: number;
}

/** Makes the corpus of some columns, and the one without values in doubt, both with their index. */
export function codedCorpus(columns: UnpackedColumns): CodedCorpus {
	return finish(codedCorpusInSteps(columns));
}

/** The same, in steps. */
export function* codedCorpusInSteps(source: UnpackedColumns): Steps<CodedCorpus> {
	const { columns, hasDoubts } = source;
	const corpus = yield* corpusOfColumns(source);
	yield* keepIndex(corpus, columns);
	// Where only what has not come is in doubt, the two corpora count the same, but are two.
	const firm = hasDoubts ? firmColumns(columns) : undefined;
	yield;
	const firmCorpus = firm ? withStudiesOf({ ...source, columns: firm }, corpus) : corpus;
	if (firm) yield* keepIndex(firmCorpus, firm);
	keepFirmCorpus(corpus, () => firmCorpus);
	return corpus;
}

/** A corpus that differs from `like` by its columns. Its studies are made when somebody asks for them: counting does not. */
function withStudiesOf(source: UnpackedColumns, like: CodedCorpus): CodedCorpus {
	let columnCorpus: CodedCorpus | undefined;
	const own = () => {
		columnCorpus ??= finish(corpusOfColumns(source));
		return columnCorpus;
	};
	return {
		...like,
		get studies() {
			return own().studies;
		},
		get studiesById() {
			return own().studiesById;
		},
	};
}

/** What names everything in columns of which some have arrived; `corpus` is made of these. */
export function codebookOf({ variables, listed }: UnpackedStudies, corpus: CodedCorpus): Codebook {
	const { review, studies, studiesById } = corpus;
	const variablesById = new Map(variables.map((variable) => [variable.id, variable]));
	return { review, variables, variablesById, studies, studiesById, listed };
}

/** How many studies are made in one step. */
const studiesInStep = 5_000;

function* corpusOfColumns({
	labels,
	programmeIds,
	columns,
	hasDoubts: _,
	...head
}: UnpackedColumns): Steps<CodedCorpus> {
	const like = studyLike(columns, head.variables);
	const { ids, programmes: numbers } = columns;
	const studies: CodedStudy[] = [];
	for (const [at, id] of ids.entries()) {
		const study = Object.create(like) as { -readonly [Key in keyof ColumnStudy]: ColumnStudy[Key] };
		study.id = id;
		study.at = at;
		study.label = labels[at] ?? id;
		study.programme = programmeIds[numbers?.[at] ?? -1] ?? id;
		if (studies.push(study) % studiesInStep === 0) yield;
	}
	yield;
	return { ...unpackCorpus(head, studies), listed: new Map(columns.columns.map(({ id, codes }) => [id, codes])) };
}

/** The prototype of these studies. Values are properties, as on other studies, so that the same code reads both. */
function studyLike(columns: Columns, variables: readonly Variable[]): object {
	const sources = new Map(columns.columns.map((column) => [column.id, column]));
	const of = (subject: Variable['of']) =>
		valuesLike(
			variables.filter((variable) => variable.of === subject),
			sources,
		);
	const ofStudy = of('study');
	const lists = Object.keys(columns.lists);
	const byList = new Map(lists.map((list) => [list, { like: of(list), starts: startsOf(columns, list) }]));
	const listOf = (list: ListName, at: number): CodedList => {
		const state = absentStates[(columns.absent?.[list]?.[at] ?? 0) - 1];
		if (state) return state;
		const { like, starts } = byList.get(list) ?? {};
		const first = starts?.[at] ?? 0;
		return Array.from(
			{ length: (starts?.[at + 1] ?? 0) - first },
			(_, i): CodedEntry => ({ values: rowOf(like, first + i) }),
		);
	};
	return Object.defineProperties(
		{},
		{
			values: reader(({ at }: ColumnStudy) => rowOf(ofStudy, at)),
			lists: reader(({ at }: ColumnStudy) => Object.fromEntries(lists.map((list) => [list, listOf(list, at)]))),
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

/** Where the entries of each study begin, and the end of the last ones. */
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
	Object.assign(Object.create(like ?? null), { row }) as Readonly<Record<string, CodedValue>>;

function valuesLike(variables: readonly Variable[], sources: ReadonlyMap<string, ColumnSource>): object {
	const values = variables.map((variable) => {
		const source = sources.get(variable.id);
		return [variable.id, reader(({ row }: Row) => source && valueAt(variable, source, row))] as const;
	});
	return Object.defineProperties({}, Object.fromEntries(values));
}

/** The coded value of a row. A reported text has no value here: its words are only in the record. */
function valueAt(variable: Variable, column: ColumnSource, row: number): CodedValue {
	const doubt = column.doubts?.[row] ?? doubtCodes.firm;
	if (doubt === doubtCodes.leftOut) return { state: 'unclear', inDoubt: true };
	const value = givenValue(variable, column, row);
	return doubt === doubtCodes.inDoubt ? { ...value, inDoubt: true } : value;
}

function givenValue(variable: Variable, column: ColumnSource, row: number): CodedValue {
	const { codes, codePlaces, starts } = column;
	const from = starts?.[row] ?? row;
	const own = [...codePlaces.subarray(from, starts?.[row + 1] ?? row + 1)].map((place) => codes[place] ?? '');
	const [first] = own;
	return isAbsentState(first) ? { state: first } : reportedAt(variable, column, row, own);
}
