/** Packs a corpus as columns: the files that the browser gets where the records of all studies would be too large. */
import type { Corpus } from '../corpus/corpus.ts';
import { packHead } from '../corpus/pack.ts';
import { estimateKeys } from '../schema/estimate.ts';
import { listsOf } from '../schema/list.ts';
import { traitsOf } from '../schema/variable-kind.ts';
import {
	type ColumnFiles,
	type ColumnPart,
	differing,
	joinFile,
	numbersOfCodes,
	type StudiesHead,
} from './column-files.ts';
import { type ColumnSource, columnsOf } from './columns.ts';
import { gapsOf, lengthsOf, type Numbers, packArrays } from './packed-arrays.ts';

/**
 * The files of a corpus. They hold what is needed to filter, count and sort studies and to write the sentence, with the
 * label of each study, but not the words of the records. `recordsBytes` is the size that readers see before all records
 * are fetched. Compressed, all are smaller than the records by about 20 bytes per study and variable.
 */
export function packColumns(corpus: Corpus, recordsBytes: number, studiesInPart?: number): ColumnFiles {
	const { ids, programmes, lists: entries, absent = {}, columns } = columnsOf(corpus);
	const lists = listsOf(corpus.review).filter((list) => entries[list]);
	const absentLists = lists.filter((list) => absent[list]);
	const arrays: Readonly<Record<keyof ColumnFiles, Numbers[]>> = {
		studies: [programmes ? waysBack(programmes) : new Uint8Array(ids.length)],
		further: [],
		entries: [
			...lists.map((list) => countsByStudy(entries[list] as Int32Array, ids.length)),
			...absentLists.map((list) => absent[list] as Uint8Array),
		],
	};
	const differences = differing();
	const filedColumns = columns.map((column) => {
		const file = fileOf(corpus, column);
		const parts = partsOf(column, differences);
		arrays[file].push(column.codePlaces, ...parts.flatMap(([, array]) => array ?? []));
		return { column, file, has: parts.map(([part]) => part) };
	});
	const parts = {
		studies: packArrays(arrays.studies),
		further: packArrays(arrays.further),
		entries: packArrays(arrays.entries),
	};
	const labels = corpus.studies.map(({ label }) => label);
	const mark = [
		new TextEncoder().encode(JSON.stringify([ids, labels])),
		...Object.values(parts).map(({ bytes }) => bytes),
	].reduce(checksum, 0);
	const head: StudiesHead = {
		...packHead(corpus),
		ids,
		labels,
		programmeIds: programmeIdsOf(corpus, programmes),
		recordsBytes,
		...(studiesInPart === undefined ? {} : { studiesInPart }),
		lists,
		columns: filedColumns.map(({ column: { id, of, codes, isOrderOnly }, file, has }) => {
			return { id, of, codes, ...(file === 'studies' ? { has } : {}), ...(isOrderOnly ? { isOrderOnly } : {}) };
		}),
		...(columns.some(({ doubts }) => doubts) ? { hasDoubts: true } : {}),
		mark,
		forms: parts.studies.forms,
	};
	const hasIn = (file: keyof ColumnFiles) => filedColumns.flatMap((one) => (one.file === file ? [one.has] : []));
	const { further, entries: ofLists } = parts;
	return {
		studies: joinFile(head, parts.studies.bytes),
		further: joinFile({ mark, has: hasIn('further'), forms: further.forms }, further.bytes),
		entries: joinFile({ mark, absent: absentLists, has: hasIn('entries'), forms: ofLists.forms }, ofLists.bytes),
	};
}

/**
 * The file that holds a column. What is seen before anybody asks stands in the first: the values of open filters, what
 * each result says, and the years, by which many sort.
 */
function fileOf({ review, variablesById }: Corpus, { id, of }: ColumnSource): keyof ColumnFiles {
	if (of !== 'study') return 'entries';
	const variable = variablesById.get(id);
	const { axis, isCounted } = variable ? traitsOf(variable) : {};
	const isSeen = variable?.facet === 'open' || axis === 'time' || review.table.includes(id);
	return isCounted && isSeen ? 'studies' : 'further';
}

/** The parts of a column, with their arrays where they do not follow from others. */
function partsOf(
	column: ColumnSource,
	differences: ReturnType<typeof differing>,
): readonly (readonly [part: ColumnPart, array?: Numbers])[] {
	const { of, starts, low, high, lowDay, highDay, said, doubts } = column;
	const parts: (readonly [part: ColumnPart, array?: Numbers])[] = [];
	const add = (part: ColumnPart, array: Numbers | undefined) => {
		if (array) parts.push([part, array]);
	};
	const lengths = starts && lengthsOf(starts);
	if (!lengths || lengths.every((length) => length === 1)) parts.push(['oneCode']);
	else if (low && lengths.every((length, row) => length === Number(Number.isNaN(low[row]))))
		parts.push(['codeOrNumber']);
	else add('starts', lengths);
	if (low && isSame(low, numbersOfCodes(column))) parts.push(['numberIsCode']);
	else add('low', low);
	// Most numbers are not ranges, so `high` is left out if it equals `low`.
	add('high', low && high && !isSame(low, high) ? high : undefined);
	add('lowDay', lowDay);
	add('highDay', highDay);
	add('said', said);
	for (const key of estimateKeys) add(`part-${key}`, column.parts?.[key]);
	const different = doubts && differences(of, doubts);
	const isMarked = different?.every((doubt) => doubt <= 1);
	add(isMarked ? 'doubtGaps' : 'doubts', different && isMarked ? gapsOf(different) : different);
	return parts;
}

function countsByStudy(studyOf: Int32Array, size: number): Int32Array {
	const counts = new Int32Array(size);
	for (const study of studyOf) counts[study] = (counts[study] as number) + 1;
	return counts;
}

/** For each study, how many studies back the last one of its programme stands; 0 for the first of a programme. Most are alone. */
function waysBack(programmes: Int32Array): Int32Array {
	const last = new Map<number, number>();
	return programmes.map((programme, study) => {
		const before = last.get(programme);
		last.set(programme, study);
		return before === undefined ? 0 : study - before;
	});
}

function isSame(a: Float64Array, b: Float64Array): boolean {
	return a.every((amount, i) => Object.is(amount, b[i]));
}

function programmeIdsOf({ studies }: Corpus, programmes: Int32Array | undefined): readonly string[] {
	const ids: string[] = [];
	for (const [i, { id, programme }] of studies.entries())
		ids[programmes?.[i] ?? i] ??= programme === id ? '' : programme;
	return ids;
}

/** FNV-1a of 32 bits (Fowler, Noll, Vo; RFC 9923), continued from the checksum of other bytes. */
function checksum(before: number, bytes: Uint8Array): number {
	let number = before ^ 0x811c9dc5;
	for (const byte of bytes) number = Math.imul(number ^ byte, 0x01000193);
	return number >>> 0;
}
