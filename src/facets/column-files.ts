/**
 * The form of the files of columns that the browser gets where the records of all studies would be too large. The first
 * holds what an explorer shows at once: the studies, and the variables of open filters and of what a result says. The
 * second holds the other variables of studies, the third the entries of their lists. Each begins with a head as JSON,
 * after which its arrays stand.
 */
import type { PackedHead } from '../corpus/pack.ts';
import type { EstimateKey } from '../schema/estimate.ts';
import type { ListName } from '../schema/list.ts';
import type { ColumnSource } from './columns.ts';
import type { ArrayForm } from './packed-arrays.ts';

/** The bytes of the files, in the order in which they are read. */
export interface ColumnFiles {
	studies: Uint8Array;
	further: Uint8Array;
	entries: Uint8Array;
}

/**
 * What is sent of a column beside its codes, in this order. Three follow from the others and need no array:
 * `oneCode` (each row holds one code), `codeOrNumber` (each row holds a code or a number), `numberIsCode` (each code is
 * the row's number, as of a year).
 */
export type ColumnPart =
	| 'starts'
	| 'oneCode'
	| 'codeOrNumber'
	| 'low'
	| 'numberIsCode'
	| 'high'
	| 'lowDay'
	| 'highDay'
	| 'said'
	| `part-${EstimateKey}`
	| 'doubts'
	| 'doubtGaps';

export interface ColumnHead extends Pick<ColumnSource, 'id' | 'of' | 'codes' | 'isOrderOnly'> {
	/** Absent for a variable whose parts stand in the second or third file. */
	has?: readonly ColumnPart[];
}

export interface StudiesHead extends PackedHead {
	ids: readonly string[];
	labels: readonly string[];
	/** The id of each programme, by its number; empty where it equals the id of its first study. */
	programmeIds: readonly string[];
	/** The size of all records together, in bytes, uncompressed. */
	recordsBytes: number;
	/** How many studies are in each part of the records; absent where each has a file of its own. */
	studiesInPart?: number;
	/** The lists whose entries the third file holds; without any, nobody needs that file. */
	lists: readonly ListName[];
	columns: readonly ColumnHead[];
	/** Whether a value of any variable is in doubt: it may be one of another file. */
	hasDoubts?: true;
	/** All files of a build have the same mark. */
	mark: number;
	forms: readonly ArrayForm[];
}

export interface FurtherHead {
	mark: number;
	/** For each column that this file holds, in the order of the first file. */
	has: readonly (readonly ColumnPart[])[];
	forms: readonly ArrayForm[];
}

export interface EntriesHead extends FurtherHead {
	absent: readonly ListName[];
}

const headLengthBytes = 8;
const grain = 8;

const arraysStart = (headLength: number) => headLengthBytes + Math.ceil(headLength / grain) * grain;

/** The bytes of a file: the length of its head, the head, the arrays. */
export function joinFile(head: StudiesHead | FurtherHead | EntriesHead, arrays: Uint8Array): Uint8Array {
	const text = new TextEncoder().encode(JSON.stringify(head));
	const start = arraysStart(text.length);
	const all = new Uint8Array(start + arrays.length);
	new DataView(all.buffer).setUint32(0, text.length, true);
	all.set(text, headLengthBytes);
	all.set(arrays, start);
	return all;
}

/** The head and the arrays of a file. Throws on other bytes, such as those of an error page. The type of the head is not checked. */
export function splitFile<Head>(bytes: Uint8Array): { head: Head; arrays: Uint8Array } {
	const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
	const text = new TextDecoder().decode(bytes.subarray(headLengthBytes, headLengthBytes + length));
	return { head: JSON.parse(text) as Head, arrays: bytes.subarray(arraysStart(length)) };
}

/**
 * Doubts of entries, column after column: where they differ from those of the column before. A doubt on an entry is one on
 * most of its values, so hardly anything is left to send. Restored in the same order.
 */
export function differing(): (of: ColumnSource['of'], doubts: Uint8Array, restore?: 'restore') => Uint8Array {
	const before = new Map<ColumnSource['of'], Uint8Array>();
	return (of, doubts, restore) => {
		const last = of === 'study' ? undefined : before.get(of);
		const other = last ? doubts.map((doubt, row) => doubt ^ (last[row] as number)) : doubts;
		before.set(of, restore ? other : doubts);
		return other;
	};
}

/** The number that the first code of each row is; `NaN` where it is none, or the row holds no code. */
export function numbersOfCodes({ codes, codePlaces, starts }: ColumnSource): Float64Array {
	const numbers = codes.map(Number);
	const rows = starts ? starts.length - 1 : codePlaces.length;
	const low = new Float64Array(rows).fill(Number.NaN);
	for (let row = 0; row < rows; row++) {
		const from = starts?.[row] ?? row;
		if (from < (starts?.[row + 1] ?? row + 1)) low[row] = numbers[codePlaces[from] as number] as number;
	}
	return low;
}
