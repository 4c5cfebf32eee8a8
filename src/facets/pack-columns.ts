/** Packs a corpus as columns: the file that the browser gets where the records of all studies would be too large. */
import type { Corpus } from '../corpus/corpus.ts';
import { type PackedHead, packHead } from '../corpus/pack.ts';
import { type ListName, listsOf } from '../schema/list.ts';
import { type ColumnSource, type Columns, columnsOf } from './columns.ts';
import {
	type ArrayForm,
	arrayReader,
	floatsOf,
	lengthsOf,
	type Numbers,
	packArrays,
	startsOf,
} from './packed-arrays.ts';
import { finish, type Steps } from './steps.ts';

/** The head of the file, which stands before the arrays as JSON. */
interface Head extends PackedHead {
	ids: readonly string[];
	labels: readonly string[];
	/** The id of each programme, by its number; empty where it equals the id of its first study. */
	programmeIds: readonly string[];
	/** The size of all records together, in bytes, uncompressed. */
	recordsBytes: number;
	/** How many studies are in each part of the records; absent where each has a file of its own. */
	studiesInPart?: number;
	lists: readonly ListName[];
	absent: readonly ListName[];
	columns: readonly (Pick<ColumnSource, 'id' | 'of' | 'codes' | 'isOrderOnly'> & { has: readonly ColumnArray[] })[];
	forms: readonly ArrayForm[];
}

type ColumnArray = 'starts' | 'low' | 'high' | 'lowDay' | 'highDay' | 'said' | 'doubts';

/** The contents of an unpacked file. */
export interface UnpackedColumns extends PackedHead, Pick<Head, 'labels' | 'recordsBytes' | 'studiesInPart'> {
	columns: Columns;
	/** The id of each programme, by its number. */
	programmeIds: readonly string[];
}

const headLengthBytes = 8;
const grain = 8;

/**
 * The bytes of a corpus: the length of the head, the head, the arrays. They hold what is needed to filter, count and
 * sort studies and to write the sentence, with the label of each study, but not the words of the records. `recordsBytes`
 * is the size that readers see before all records are fetched. Compressed, the file is smaller than the records by about
 * 20 bytes per study and variable.
 */
export function packColumns(corpus: Corpus, recordsBytes: number, studiesInPart?: number): Uint8Array {
	const { ids, programmes = new Int32Array(), lists: entries, absent = {}, columns } = columnsOf(corpus);
	const arrays: Numbers[] = [programmes];
	const present = listsOf(corpus.review).filter((list) => entries[list]);
	const stated = present.filter((list) => absent[list]);
	for (const list of present) arrays.push(countsByStudy(entries[list] as Int32Array, ids.length));
	for (const list of stated) arrays.push(absent[list] as Uint8Array);
	const differences = differing();
	const heads = columns.map(
		({ id, of, codes, codePlaces, starts, low, high, lowDay, highDay, said, doubts, isOrderOnly }) => {
			arrays.push(codePlaces);
			const has: ColumnArray[] = [];
			const add = (name: ColumnArray, array: Numbers | undefined) => {
				if (!array) return;
				has.push(name);
				arrays.push(array);
			};
			add('starts', starts && lengthsOf(starts));
			add('low', low);
			// Most numbers are not ranges, so `high` is left out if it equals `low`.
			add('high', low && high && !isSame(low, high) ? high : undefined);
			add('lowDay', lowDay);
			add('highDay', highDay);
			add('said', said);
			add('doubts', doubts && differences(of, doubts));
			return { id, of, codes, has, ...(isOrderOnly ? { isOrderOnly } : {}) };
		},
	);
	const { forms, bytes } = packArrays(arrays);
	const head: Head = {
		...packHead(corpus),
		ids,
		labels: corpus.studies.map(({ label }) => label),
		programmeIds: programmeIdsOf(corpus, programmes),
		recordsBytes,
		...(studiesInPart === undefined ? {} : { studiesInPart }),
		lists: present,
		absent: stated,
		columns: heads,
		forms,
	};
	return concat(new TextEncoder().encode(JSON.stringify(head)), bytes);
}

function countsByStudy(studyOf: Int32Array, size: number): Int32Array {
	const counts = new Int32Array(size);
	for (const study of studyOf) counts[study] = (counts[study] as number) + 1;
	return counts;
}

function isSame(a: Float64Array, b: Float64Array): boolean {
	return a.every((amount, i) => Object.is(amount, b[i]));
}

function programmeIdsOf({ studies }: Corpus, programmes: Int32Array): readonly string[] {
	const ids: string[] = [];
	for (const [i, { id, programme }] of studies.entries())
		ids[programmes[i] as number] ??= programme === id ? '' : programme;
	return ids;
}

function concat(head: Uint8Array, arrays: Uint8Array): Uint8Array {
	const start = headLengthBytes + Math.ceil(head.length / grain) * grain;
	const all = new Uint8Array(start + arrays.length);
	new DataView(all.buffer).setUint32(0, head.length, true);
	all.set(head, headLengthBytes);
	all.set(arrays, start);
	return all;
}

/** Reads the bytes of `packColumns`. Throws on other bytes, such as those of a truncated file or of an error page. */
export function unpackColumns(bytes: Uint8Array): UnpackedColumns {
	return finish(columnsInSteps(bytes));
}

/** The same, a column at each step. */
export function* columnsInSteps(bytes: Uint8Array): Steps<UnpackedColumns> {
	const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
	const head = JSON.parse(new TextDecoder().decode(bytes.subarray(headLengthBytes, headLengthBytes + length))) as Head;
	const { ids, programmeIds, lists: listIds, absent, columns, forms, ...rest } = head;
	const next = arrayReader(bytes.subarray(headLengthBytes + Math.ceil(length / grain) * grain), forms);
	const programmes = Int32Array.from(next());
	const entries = Object.fromEntries(listIds.map((list) => [list, studiesOf(next())]));
	const absentStates = Object.fromEntries(absent.map((list) => [list, next() as Uint8Array]));
	const sources: ColumnSource[] = [];
	const differences = differing();
	for (const column of columns) {
		yield;
		const source = unpackColumn(column, next);
		if (source.doubts) source.doubts = differences(column.of, source.doubts, 'restore');
		sources.push(source);
	}
	return {
		...rest,
		columns: { ids, programmes, lists: entries, absent: absentStates, columns: sources },
		programmeIds: filledIds(programmeIds, ids, programmes),
	};
}

/**
 * Doubts of entries, column after column: where they differ from those of the column before. A doubt on an entry is one on
 * most of its values, so hardly anything is left to send. Restored in the same order.
 */
function differing(): (of: ColumnSource['of'], doubts: Uint8Array, restore?: 'restore') => Uint8Array {
	const before = new Map<ColumnSource['of'], Uint8Array>();
	return (of, doubts, restore) => {
		const last = of === 'study' ? undefined : before.get(of);
		const other = last ? doubts.map((doubt, row) => doubt ^ (last[row] as number)) : doubts;
		before.set(of, restore ? other : doubts);
		return other;
	};
}

function studiesOf(counts: Numbers): Int32Array {
	const starts = startsOf(counts);
	const studies = new Int32Array(starts.at(-1) ?? 0);
	for (let study = 0; study < counts.length; study++) studies.fill(study, starts[study], starts[study + 1]);
	return studies;
}

function unpackColumn({ has, ...column }: Head['columns'][number], next: () => Numbers): ColumnSource {
	const source: ColumnSource = { ...column, codePlaces: Uint16Array.from(next()) };
	for (const name of has) {
		const array = next();
		if (name === 'starts') source.starts = startsOf(array);
		else if (name === 'said' || name === 'doubts') source[name] = array as Uint8Array;
		else if (name === 'lowDay' || name === 'highDay') source[name] = Uint16Array.from(array);
		else source[name] = floatsOf(array);
	}
	if (source.low && !source.high) source.high = source.low;
	return source;
}

function filledIds(programmeIds: readonly string[], ids: readonly string[], programmes: Int32Array): readonly string[] {
	const filled = [...programmeIds];
	for (const [study, programme] of programmes.entries())
		if (filled[programme] === '') filled[programme] = ids[study] ?? '';
	return filled;
}
