/** Builds the inverted index: for each code, the set of studies that hold it; and for each study, the codes that it holds. */
import type { CodedCorpus } from '../corpus/corpus.ts';
import { wholeCorpus } from '../corpus/doubt.ts';
import type { ListName } from '../schema/list.ts';
import { type Bin, binsBetween, binsOfColumn } from './bins.ts';
import { add, type Bitset, count, emptySet, fullSet } from './bitset.ts';
import { type Blocks, blocksInSteps } from './blocks.ts';
import { type ColumnSource, type Columns, columnsOf, doubtCodes } from './columns.ts';
import { firmColumns } from './firm-columns.ts';
import { finish, type Steps } from './steps.ts';

/** The places that each row holds, row after row: those of row `i` are in `places` from `starts[i]` up to, but not including, `starts[i + 1]`. */
export interface RowPlaces {
	starts: Int32Array;
	places: Uint16Array;
}

/** The inverted column of a variable. Its places are its codes in order, then its bins, so that a histogram is counted in the same way as a facet. */
export interface IndexColumn {
	id: string;
	of: 'study' | ListName;
	codes: readonly string[];
	bins: readonly Bin[];
	placesByCode: ReadonlyMap<string, number>;
	/** For each place, the rows (studies, or entries of the list) that hold it. */
	rows: readonly Bitset[];
	rowPlaces: RowPlaces;
	/** For each place, the studies that hold it through any of their entries; for variables of the study, the same objects as `rows`. */
	studies: readonly Bitset[];
	placesByStudy: RowPlaces;
	/** How many studies hold each place. */
	totals: Int32Array;
	/** Where its places begin when all columns are counted at once. */
	offset: number;
	low?: Float64Array;
	high?: Float64Array;
	/** Month and day of the lower end, which order dates of one year. */
	lowDay?: Uint16Array;
	/** Rows whose value was left out because it is in doubt: they may hold any code. Absent where there are none. */
	unsure?: Bitset;
}

/** The rows of a list; those of study `i` are from `starts[i]` up to, but not including, `starts[i + 1]`. */
export interface Entries {
	size: number;
	studyOf: Int32Array;
	starts: Int32Array;
}

export interface Programmes {
	size: number;
	/** The number of each study's programme. */
	of: Int32Array;
	/** All studies, ordered so that those of one programme stand together. */
	order: Int32Array;
	/** The same order, without studies that are alone in their programme. */
	shared: Int32Array;
}

export interface Index {
	/** How many studies there are. */
	size: number;
	all: Bitset;
	ids: readonly string[];
	numbersById: ReadonlyMap<string, number>;
	programmes: Programmes;
	/** `numbers[i]` is `i`. It takes the place of `programmes.of` when reports are counted. */
	numbers: Int32Array;
	lists: ReadonlyMap<ListName, Entries>;
	/** As in `Columns`. */
	absent: Readonly<Record<ListName, Uint8Array>>;
	columns: ReadonlyMap<string, IndexColumn>;
	/** All columns, packed for counting them at once. */
	blocks: Blocks;
}

const indexes = new WeakMap<CodedCorpus, Index>();

/** The index of a corpus. It is built once, because a corpus never changes. */
export function indexOf(corpus: CodedCorpus): Index {
	const inCache = indexes.get(corpus);
	if (inCache) return inCache;
	const whole = wholeCorpus(corpus);
	return finish(keepIndex(corpus, whole === corpus ? columnsOf(corpus) : firmColumns(columnsOf(whole))));
}

/** Builds the index of a corpus from columns that the caller already has, in steps, and keeps it for `indexOf`. */
export function* keepIndex(corpus: CodedCorpus, columns: Columns): Steps<Index> {
	const index = yield* indexInSteps(columns);
	indexes.set(corpus, index);
	return index;
}

/** The columns built so far. The corpus without values in doubt shares most columns with the whole one, and so do a corpus before and after its entries arrived. */
const columnBySource = new WeakMap<ColumnSource, IndexColumn>();

/** Builds an index from columns. Without studies, it has every code and no rows. Throws if a column is about a list without entries. */
export function buildIndex(columns: Columns): Index {
	return finish(indexInSteps(columns));
}

/** The same, one column at each step. */
function* indexInSteps({ ids, programmes, lists, absent, columns }: Columns): Steps<Index> {
	const size = ids.length;
	const studies = yield* studiesOf(ids, programmes);
	const entries = new Map(Object.entries(lists).map(([list, studyOf]) => [list, buildEntries(studyOf, size)]));
	const indexColumns: IndexColumn[] = [];
	let width = 0;
	for (const source of columns) {
		const same = columnBySource.get(source);
		const column = same ? { ...same, offset: width } : buildColumn(source, entries, size, width);
		columnBySource.set(source, column);
		indexColumns.push(column);
		width += column.rows.length;
		yield;
	}
	const blocks = yield* blocksInSteps(indexColumns, size);
	return {
		size,
		all: fullSet(size),
		ids,
		...studies,
		lists: entries,
		absent: absent ?? {},
		columns: new Map(indexColumns.map((column) => [column.id, column])),
		blocks,
	};
}

type KnownStudies = Pick<Index, 'numbersById' | 'numbers' | 'programmes'>;

/** What follows from the ids of studies and their programmes: the same before and after other columns have come, and without doubts. */
const studiesByIds = new WeakMap<readonly string[], KnownStudies & { given: Int32Array | undefined }>();

function* studiesOf(ids: readonly string[], given: Int32Array | undefined): Steps<KnownStudies> {
	let byIds = studiesByIds.get(ids);
	if (!byIds || byIds.given !== given) {
		const numbers = Int32Array.from(ids, (_, i) => i);
		const numbersById = new Map(ids.map((id, i) => [id, i]));
		yield;
		byIds = { given, numbers, numbersById, programmes: groupByProgramme(given ?? numbers) };
		studiesByIds.set(ids, byIds);
		yield;
	}
	const { numbers, numbersById, programmes } = byIds;
	return { numbers, numbersById, programmes };
}

/** Groups the studies of each programme by a counting sort, which keeps their order. */
function groupByProgramme(of: Int32Array): Programmes {
	const size = of.reduce((most, programme) => Math.max(most, programme + 1), 0);
	const next = new Int32Array(size + 1);
	for (const programme of of) next[programme + 1] = (next[programme + 1] as number) + 1;
	for (let i = 0; i < size; i++) next[i + 1] = (next[i + 1] as number) + (next[i] as number);
	const order = new Int32Array(of.length);
	for (const [study, programme] of of.entries()) {
		const place = next[programme] as number;
		order[place] = study;
		next[programme] = place + 1;
	}
	const isShared = (i: number, at: number) => of[order[i] as number] === of[order[at] as number];
	return { size, of, order, shared: order.filter((_, i) => isShared(i, i - 1) || isShared(i, i + 1)) };
}

function buildEntries(studyOf: Int32Array, size: number): Entries {
	const starts = new Int32Array(size + 1);
	for (const study of studyOf) starts[study + 1] = (starts[study + 1] as number) + 1;
	for (let i = 0; i < size; i++) starts[i + 1] = (starts[i + 1] as number) + (starts[i] as number);
	return { size: studyOf.length, studyOf, starts };
}

function buildColumn(
	source: ColumnSource,
	lists: ReadonlyMap<ListName, Entries>,
	size: number,
	offset: number,
): IndexColumn {
	const { id, of, codes, low, high, lowDay } = source;
	const entries = of === 'study' ? undefined : lists.get(of);
	if (of !== 'study' && !entries) throw new Error(`list without entries: ${of} of ${id}`);
	const rowCount = entries?.size ?? size;
	const bins = source.bins ?? binsOfColumn(source);
	const rowPlaces = rowPlacesOf(source, bins, rowCount);
	const width = codes.length + bins.length;
	const placesByStudy = entries ? joinEntries(rowPlaces, entries, width) : rowPlaces;
	const rows = invert(rowPlaces, rowCount, width);
	const studies = entries ? invert(placesByStudy, size, width) : rows;
	return {
		id,
		of,
		codes,
		bins,
		placesByCode: new Map(codes.map((code, i) => [code, i])),
		rows,
		rowPlaces,
		studies,
		placesByStudy,
		totals: Int32Array.from(studies, count),
		offset,
		...(low && high ? { low, high } : {}),
		...(lowDay ? { lowDay } : {}),
		...unsureRows(source, rowCount),
	};
}

function unsureRows({ doubts }: ColumnSource, rowCount: number): Pick<IndexColumn, 'unsure'> {
	if (!doubts?.includes(doubtCodes.leftOut)) return {};
	const unsure = emptySet(rowCount);
	for (let row = 0; row < doubts.length; row++) if (doubts[row] === doubtCodes.leftOut) add(unsure, row);
	return { unsure };
}

/** The places of each row: its codes as given, followed by the bins that its number touches. */
function rowPlacesOf(
	{ codes, codePlaces, starts, low, high }: ColumnSource,
	bins: readonly Bin[],
	rowCount: number,
): RowPlaces {
	const rowStarts = starts ?? Int32Array.from({ length: rowCount + 1 }, (_, i) => i);
	if (bins.length === 0 || !low || !high) return { starts: rowStarts, places: codePlaces };
	const places: number[] = [];
	const all = new Int32Array(rowCount + 1);
	for (let row = 0; row < rowCount; row++) {
		for (let i = rowStarts[row] as number; i < (rowStarts[row + 1] as number); i++)
			places.push(codePlaces[i] as number);
		if (!Number.isNaN(low[row])) {
			const [first, last] = binsBetween(bins, low[row] as number, high[row] as number);
			for (let bin = first; bin <= last; bin++) places.push(codes.length + bin);
		}
		all[row + 1] = places.length;
	}
	return { starts: all, places: Uint16Array.from(places) };
}

function invert({ starts, places }: RowPlaces, rowCount: number, width: number): readonly Bitset[] {
	const sets = Array.from({ length: width }, () => emptySet(rowCount));
	for (let row = 0; row < rowCount; row++)
		for (let i = starts[row] as number; i < (starts[row + 1] as number); i++)
			add(sets[places[i] as number] as Bitset, row);
	return sets;
}

/** The places that each study holds through its entries: each place once, ascending. */
function joinEntries({ starts, places }: RowPlaces, entries: Entries, width: number): RowPlaces {
	const size = entries.starts.length - 1;
	const placesOfStudies = new Uint16Array(places.length);
	let length = 0;
	const all = new Int32Array(size + 1);
	const lastStudy = new Int32Array(width).fill(-1);
	for (let study = 0; study < size; study++) {
		const first = length;
		const end = starts[entries.starts[study + 1] as number] as number;
		for (let i = starts[entries.starts[study] as number] as number; i < end; i++) {
			const place = places[i] as number;
			if (lastStudy[place] === study) continue;
			lastStudy[place] = study;
			// A study holds few places: each is moved to where it belongs.
			let at = length++;
			for (; at > first && (placesOfStudies[at - 1] as number) > place; at--)
				placesOfStudies[at] = placesOfStudies[at - 1] as number;
			placesOfStudies[at] = place;
		}
		all[study + 1] = length;
	}
	return { starts: all, places: placesOfStudies.slice(0, length) };
}

/** The column of a variable. Throws for an unknown variable, which is a mistake in the code, because addresses are checked before. */
export function columnNamed(index: Index, id: string): IndexColumn {
	const column = index.columns.get(id);
	if (!column) throw new Error(`unknown variable: ${id}`);
	return column;
}
