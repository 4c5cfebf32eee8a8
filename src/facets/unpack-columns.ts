/** Reads the files of `pack-columns.ts`: the studies first, then their further variables, then the entries of their lists. */
import type { PackedHead } from '../corpus/pack.ts';
import { estimateKeys } from '../schema/estimate.ts';
import {
	type ColumnFiles,
	type ColumnHead,
	type ColumnPart,
	differing,
	type EntriesHead,
	type FurtherHead,
	numbersOfCodes,
	type StudiesHead,
	splitFile,
} from './column-files.ts';
import type { ColumnSource, Columns } from './columns.ts';
import { arrayReader, floatsOf, marksOf, type Numbers, startsOf } from './packed-arrays.ts';
import { finish, type Steps } from './steps.ts';

/** A corpus as columns, with what is said of it. */
export interface UnpackedColumns
	extends PackedHead,
		Pick<StudiesHead, 'labels' | 'recordsBytes' | 'studiesInPart' | 'hasDoubts'> {
	columns: Columns;
	/** The id of each programme, by its number. */
	programmeIds: readonly string[];
}

/** What the first file holds, or the first two. */
export interface UnpackedStudies {
	/** The columns of the variables of studies that have come, and those variables alone. */
	studies: UnpackedColumns;
	/** All variables, in the order of the codebook. */
	variables: PackedHead['variables'];
	/** The codes of all variables, as in `Columns`. */
	listed: ReadonlyMap<string, readonly string[]>;
	/** What the other files are needed for. */
	awaited: Awaited;
}

/** What must be known to read the other files. */
interface Awaited extends Pick<StudiesHead, 'lists' | 'mark'> {
	heads: readonly ColumnHead[];
}

/** Another file comes from another build of the site than that of the studies. */
export class OtherBuild extends Error {}

/** Reads all files. Throws on other bytes, such as those of a truncated file or of an error page. */
export function unpackColumns({ studies, further, entries }: ColumnFiles): UnpackedColumns {
	return finish(entriesInSteps(finish(furtherInSteps(finish(studiesInSteps(studies)), further)), entries));
}

/** Whether variables of studies stand in the second file. */
export const hasFurther = ({ awaited: { heads } }: UnpackedStudies): boolean => heads.some(isFurther);

const isFurther = ({ of, has }: ColumnHead) => of === 'study' && !has;

/** Reads the first file, a column at each step. Throws as `unpackColumns` does. */
export function* studiesInSteps(bytes: Uint8Array): Steps<UnpackedStudies> {
	const { head, arrays } = splitFile<StudiesHead>(bytes);
	const { ids, programmeIds, lists, columns: heads, mark, forms, variables, ...rest } = head;
	const next = arrayReader(arrays, forms);
	const programmes = numbersOf(next());
	const columns: ColumnSource[] = [];
	const restore = differing();
	for (const head of heads) {
		yield;
		if (head.has) columns.push(unpackColumn(head, head.has, next, ids.length, restore));
	}
	return {
		studies: {
			...rest,
			variables: ofColumns(variables, columns),
			columns: { ids, programmes, lists: {}, columns },
			programmeIds: filledIds(programmeIds, ids, programmes),
		},
		variables,
		listed: new Map(heads.map(({ id, codes }) => [id, codes])),
		awaited: { lists, mark, heads },
	};
}

const ofColumns = (variables: PackedHead['variables'], columns: readonly ColumnSource[]) => {
	const ids = new Set(columns.map(({ id }) => id));
	return variables.filter(({ id }) => ids.has(id));
};

/** Reads the second file, and gives the columns of all variables of studies. Throws as `unpackColumns` does, and `OtherBuild`. */
export function* furtherInSteps(source: UnpackedStudies, bytes: Uint8Array): Steps<UnpackedStudies> {
	const { studies, variables, awaited } = source;
	const { head, arrays } = readOther<FurtherHead>(bytes, awaited);
	const next = arrayReader(arrays, head.forms);
	const rows = studies.columns.ids.length;
	const first = new Map(studies.columns.columns.map((column) => [column.id, column]));
	const restore = differing();
	let place = 0;
	const columns: ColumnSource[] = [];
	for (const column of awaited.heads) {
		const here = first.get(column.id);
		if (here) columns.push(here);
		else if (isFurther(column)) {
			yield;
			columns.push(unpackColumn(column, head.has[place++] ?? [], next, rows, restore));
		}
	}
	return {
		...source,
		studies: { ...studies, variables: ofColumns(variables, columns), columns: { ...studies.columns, columns } },
	};
}

function readOther<Head extends FurtherHead>(bytes: Uint8Array, { mark }: Awaited): { head: Head; arrays: Uint8Array } {
	const file = splitFile<Head>(bytes);
	if (file.head.mark !== mark) throw new OtherBuild(`columns of another build: ${file.head.mark} in place of ${mark}`);
	return file;
}

/** Reads the third file after the second, and gives the columns of all variables. Throws as `furtherInSteps` does. */
export function* entriesInSteps(
	{ studies, variables, awaited }: UnpackedStudies,
	bytes: Uint8Array,
): Steps<UnpackedColumns> {
	const { lists: names, heads } = awaited;
	const { head, arrays } = readOther<EntriesHead>(bytes, awaited);
	const next = arrayReader(arrays, head.forms);
	const lists = Object.fromEntries(names.map((list) => [list, studiesOf(next())]));
	const absent = Object.fromEntries(head.absent.map((list) => [list, next() as Uint8Array]));
	const ofStudies = new Map(studies.columns.columns.map((column) => [column.id, column]));
	const restore = differing();
	let place = 0;
	const columns: ColumnSource[] = [];
	for (const column of heads) {
		const own = ofStudies.get(column.id);
		if (own) columns.push(own);
		else {
			yield;
			columns.push(unpackColumn(column, head.has[place++] ?? [], next, lists[column.of]?.length ?? 0, restore));
		}
	}
	return { ...studies, variables, columns: { ...studies.columns, lists, absent, columns } };
}

function unpackColumn(
	{ has: _, ...column }: ColumnHead,
	parts: readonly ColumnPart[],
	next: () => Numbers,
	rows: number,
	restore: ReturnType<typeof differing>,
): ColumnSource {
	const source: ColumnSource = { ...column, codePlaces: Uint16Array.from(next()) };
	const doubts = (own: Uint8Array) => restore(column.of, own, 'restore');
	for (const part of parts) {
		if (part === 'starts') source.starts = startsOf(next());
		else if (part === 'low' || part === 'high') source[part] = floatsOf(next());
		else if (part === 'lowDay' || part === 'highDay') source[part] = Uint16Array.from(next());
		else if (part === 'said') source.said = next() as Uint8Array;
		else if (part === 'doubts') source.doubts = doubts(next() as Uint8Array);
		else if (part === 'doubtGaps') source.doubts = doubts(marksOf(next(), rows));
		else
			for (const key of estimateKeys)
				if (part === `part-${key}`) source.parts = { ...source.parts, [key]: floatsOf(next()) };
	}
	const { low } = source;
	if (low && parts.includes('codeOrNumber'))
		source.starts = startsOf(Uint8Array.from(low, (amount) => Number(Number.isNaN(amount))));
	if (parts.includes('numberIsCode')) source.low = numbersOfCodes(source);
	if (source.low && !source.high) source.high = source.low;
	return source;
}

/** The number of each study's programme, from the ways back to the last study of it. */
function numbersOf(waysBack: Numbers): Int32Array {
	const programmes = new Int32Array(waysBack.length);
	let fresh = 0;
	for (let study = 0; study < programmes.length; study++) {
		const back = waysBack[study] as number;
		programmes[study] = back === 0 ? fresh++ : (programmes[study - back] as number);
	}
	return programmes;
}

function studiesOf(counts: Numbers): Int32Array {
	const starts = startsOf(counts);
	const studies = new Int32Array(starts.at(-1) ?? 0);
	for (let study = 0; study < counts.length; study++) studies.fill(study, starts[study], starts[study + 1]);
	return studies;
}

function filledIds(programmeIds: readonly string[], ids: readonly string[], programmes: Int32Array): readonly string[] {
	const allIds = [...programmeIds];
	for (const [study, programme] of programmes.entries())
		if (allIds[programme] === '') allIds[programme] = ids[study] ?? '';
	return allIds;
}
