/**
 * Makes the columns of a corpus from those of one before: in development one record of thousands is saved, and the rows
 * of all other studies stay.
 */
import { listedCodes } from '../corpus/codes.ts';
import type { CodedCorpus } from '../corpus/corpus.ts';
import { estimateKeys } from '../schema/estimate.ts';
import { type ColumnSource, columnOf, columnsOf, keepColumns, rowCount } from './columns.ts';

/** Of more studies that differ, it is as quick to make the columns anew. */
const most = 100;

/** Makes what `columnsOf` gives for a corpus, with rows of the corpus before, if all but a few studies are the same objects. */
export function spliceColumns(corpus: CodedCorpus, before: CodedCorpus): void {
	const { start, end, endBefore } = differing(corpus.studies, before.studies);
	if (end - start > most) return;
	const columns = new Map(columnsOf(before).columns.map((column) => [column.id, column]));
	const codesByVariable = new Map(corpus.variables.map((variable) => [variable.id, listedCodes(corpus, variable)]));
	const part = { ...corpus, studies: corpus.studies.slice(start, end), listed: codesByVariable };
	keepColumns(corpus, (variable) => {
		const column = columns.get(variable.id);
		const codes = codesByVariable.get(variable.id) ?? [];
		const isAlike =
			column?.of === variable.of &&
			column.codes.length === codes.length &&
			column.codes.every((code, i) => code === codes[i]);
		// The place of a text is that among all texts.
		if (!isAlike || column.isOrderOnly) return columnOf(corpus, variable);
		const from = rowsBefore(before, column.of, start);
		return withRows(column, from, rowsBefore(before, column.of, endBefore), columnOf(part, variable));
	});
}

/** The shortest stretch of a list that makes it another list: from `start` up to, but not including, its ends in both. */
function differing<T>(list: readonly T[], before: readonly T[]): { start: number; end: number; endBefore: number } {
	let start = 0;
	while (start < list.length && start < before.length && list[start] === before[start]) start++;
	let [end, endBefore] = [list.length, before.length];
	while (end > start && endBefore > start && list[end - 1] === before[endBefore - 1]) {
		end--;
		endBefore--;
	}
	return { start, end, endBefore };
}

/** How many rows of a variable of studies or of a list come before a study. */
function rowsBefore({ studies }: CodedCorpus, of: ColumnSource['of'], study: number): number {
	if (of === 'study') return study;
	let rows = 0;
	for (let i = 0; i < study; i++) rows += rowCount(studies[i]?.lists[of]);
	return rows;
}

/** The column with other rows in place of those from `from` up to, but not including, `to`. */
function withRows(column: ColumnSource, from: number, to: number, fresh: ColumnSource): ColumnSource {
	const starts = startsOfRows(column);
	const [first, last] = [starts[from] as number, starts[to] as number];
	const freshStarts = startsOfRows(fresh);
	const shift = first + fresh.codePlaces.length - last;
	const size = starts.length - 1;
	const freshSize = freshStarts.length - 1;
	const rowStarts = new Int32Array(size - (to - from) + freshSize + 1);
	rowStarts.set(starts.subarray(0, from));
	for (let row = 0; row <= freshSize; row++) rowStarts[from + row] = first + (freshStarts[row] as number);
	for (let row = to + 1; row <= size; row++) rowStarts[row - to + from + freshSize] = (starts[row] as number) + shift;
	const codePlaces = new Uint16Array(column.codePlaces.length + shift);
	codePlaces.set(column.codePlaces.subarray(0, first));
	codePlaces.set(fresh.codePlaces, first);
	codePlaces.set(column.codePlaces.subarray(last), first + fresh.codePlaces.length);
	const { id, of, codes, low, high } = column;
	const bytes = (name: 'said' | 'doubts'): Uint8Array | undefined => {
		const [own, other] = [column[name] ?? new Uint8Array(size), fresh[name] ?? new Uint8Array(freshSize)];
		const whole = new Uint8Array(size - (to - from) + freshSize);
		whole.set(own.subarray(0, from));
		whole.set(other, from);
		whole.set(own.subarray(to), from + freshSize);
		return whole.some((byte) => byte > 0) ? whole : undefined;
	};
	const ends = (own: Float64Array, other: Float64Array = new Float64Array()) => {
		const whole = new Float64Array(size - (to - from) + freshSize);
		whole.set(own.subarray(0, from));
		whole.set(other, from);
		whole.set(own.subarray(to), from + freshSize);
		return whole;
	};
	const parts = estimateKeys.flatMap((key) => {
		const [own, other] = [column.parts?.[key], fresh.parts?.[key]];
		if (!own && !other) return [];
		const whole = ends(own ?? unknownNumbers(size), other ?? unknownNumbers(freshSize));
		return whole.every(Number.isNaN) ? [] : [[key, whole] as const];
	});
	const [said, doubts] = [bytes('said'), bytes('doubts')];
	return {
		...{ id, of, codes, codePlaces, starts: rowStarts },
		...(low && high ? { low: ends(low, fresh.low), high: ends(high, fresh.high) } : {}),
		...(said ? { said } : {}),
		...(doubts ? { doubts } : {}),
		...(parts.length > 0 ? { parts: Object.fromEntries(parts) } : {}),
	};
}

const unknownNumbers = (size: number) => new Float64Array(size).fill(Number.NaN);

function startsOfRows({ starts, codePlaces }: ColumnSource): Int32Array {
	return starts ?? Int32Array.from({ length: codePlaces.length + 1 }, (_, row) => row);
}
