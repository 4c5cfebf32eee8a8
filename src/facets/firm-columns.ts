/** Leaves values in doubt out of columns: the counterpart of `firmCorpus` for a corpus made from columns. */
import { binsOfColumn } from './bins.ts';
import { type ColumnSource, type Columns, doubtCodes } from './columns.ts';

/** The same rows, but a row in doubt holds no code and has no number. Bins stay the same, so that their counts can be compared. */
export function firmColumns({ columns, ...rest }: Columns): Columns {
	return { ...rest, columns: columns.map(firmColumn) };
}

const firmBySource = new WeakMap<ColumnSource, ColumnSource>();

/** The firm column of a column, made once, so that it is indexed once. */
function firmColumn(column: ColumnSource): ColumnSource {
	const { doubts } = column;
	if (!doubts) return column;
	const firm = firmBySource.get(column) ?? withoutDoubts(column, doubts);
	firmBySource.set(column, firm);
	return firm;
}

function withoutDoubts(column: ColumnSource, doubts: Uint8Array): ColumnSource {
	const { codePlaces, starts, low, high } = column;
	const isFirm = (row: number) => doubts[row] === doubtCodes.firm;
	const firmPlaces = new Uint16Array(codePlaces.length);
	let length = 0;
	const firmStarts = new Int32Array(doubts.length + 1);
	for (let row = 0; row < doubts.length; row++) {
		const end = isFirm(row) ? (starts?.[row + 1] ?? row + 1) : 0;
		for (let i = starts?.[row] ?? row; i < end; i++) firmPlaces[length++] = codePlaces[i] as number;
		firmStarts[row + 1] = length;
	}
	const firmEnds = (ends: Float64Array | undefined) => ends?.map((end, row) => (isFirm(row) ? end : Number.NaN));
	const [firmLow, firmHigh] = [firmEnds(low), firmEnds(high)];
	return {
		...column,
		codePlaces: firmPlaces.slice(0, length),
		starts: firmStarts,
		...(firmLow ? { low: firmLow } : {}),
		...(firmHigh ? { high: firmHigh } : {}),
		bins: binsOfColumn(column),
		doubts: doubts.map((how) => (how === doubtCodes.firm ? doubtCodes.firm : doubtCodes.leftOut)),
	};
}
