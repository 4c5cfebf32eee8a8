/** Leaves values in doubt out of columns: the counterpart of `firmCorpus` for a corpus made from columns. */
import { binsOfColumn } from './bins.ts';
import { type ColumnSource, type Columns, doubting } from './columns.ts';

/** The same rows, but a row in doubt holds no code and has no number. Bins stay the same, so that their counts can be compared. */
export function firmColumns({ columns, ...rest }: Columns): Columns {
	return { ...rest, columns: columns.map(firmColumn) };
}

function firmColumn(column: ColumnSource): ColumnSource {
	const { doubts, codePlaces, starts, low, high } = column;
	if (!doubts) return column;
	const isFirm = (row: number) => doubts[row] === doubting.firm;
	const places: number[] = [];
	const firmStarts = new Int32Array(doubts.length + 1);
	for (let row = 0; row < doubts.length; row++) {
		if (isFirm(row)) places.push(...codePlaces.subarray(starts?.[row] ?? row, starts?.[row + 1] ?? row + 1));
		firmStarts[row + 1] = places.length;
	}
	const firmEnds = (ends: Float64Array | undefined) => ends?.map((end, row) => (isFirm(row) ? end : Number.NaN));
	const [firmLow, firmHigh] = [firmEnds(low), firmEnds(high)];
	return {
		...column,
		codePlaces: Uint16Array.from(places),
		starts: firmStarts,
		...(firmLow ? { low: firmLow } : {}),
		...(firmHigh ? { high: firmHigh } : {}),
		bins: binsOfColumn(column),
		doubts: doubts.map((how) => (how === doubting.firm ? doubting.firm : doubting.leftOut)),
	};
}
