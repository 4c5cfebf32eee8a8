/** A Parquet file of which single columns are read, from groups of rows that can hold what is asked for. */
import { type FileMetaData, parquetMetadataAsync, parquetRead, type RowGroup } from 'hyparquet';
import { Failure } from '../requests/failure.ts';
import { endBytes, openRangeFile, type RangeFile, type Traffic } from './range-file.ts';

export interface ParquetTable {
	file: RangeFile;
	metadata: FileMetaData;
	/** How many rows there are. */
	size: number;
}

/** Rows from `from` up to, but not including, `to`. */
export interface RowWindow {
	from: number;
	to: number;
}

export type Cells = readonly unknown[];

/** Rejects with a `Failure` where the file cannot be read. */
export async function openTable(address: string, traffic: Traffic): Promise<ParquetTable> {
	const file = await openRangeFile(address, traffic);
	const metadata = await readable(address, () => parquetMetadataAsync(file, { initialFetchSize: endBytes }));
	return { file, metadata, size: Number(metadata.num_rows) };
}

/** What the file says of itself under a key; undefined where it says nothing. */
export function keyValue({ metadata }: ParquetTable, key: string): string | undefined {
	return metadata.key_value_metadata?.find((pair) => pair.key === key)?.value;
}

/** The columns with these names, in the rows of a window that begins and ends with a group. Rejects as `openTable` does. */
export async function readTableColumns(
	{ file, metadata }: ParquetTable,
	names: readonly string[],
	{ from, to }: RowWindow,
): Promise<ReadonlyMap<string, Cells>> {
	const chunks = new Map(names.map((name): [string, { from: number; cells: ArrayLike<unknown> }[]] => [name, []]));
	if (to > from)
		await readable(names.join(', '), () =>
			parquetRead({
				file,
				metadata,
				columns: [...names],
				rowStart: from,
				rowEnd: to,
				onChunk: ({ columnName, columnData, rowStart }) =>
					void chunks.get(columnName)?.push({ from: rowStart, cells: columnData }),
			}),
		);
	return new Map(
		[...chunks].map(([name, parts]) => {
			const cells: unknown[] = [];
			for (const part of parts.sort((a, b) => a.from - b.from))
				for (let i = 0; i < part.cells.length; i++) cells.push(part.cells[i]);
			if (cells.length !== Math.max(0, to - from)) throw new Failure('unreadable', `not all rows: ${name}`);
			return [name, cells];
		}),
	);
}

/** The rows from the first to the last group whose numbers in a column may lie between two ends; none where no group can. */
export function windowBetween({ metadata }: ParquetTable, column: string, from: number, to: number): RowWindow {
	let start = 0;
	const groups = metadata.row_groups.map((group) => {
		const window = { from: start, to: start + Number(group.num_rows) };
		start = window.to;
		return { window, span: timeSpanOf(group, column) };
	});
	const meeting = groups.filter(({ span }) => span === undefined || (span[0] <= to && span[1] >= from));
	return { from: meeting[0]?.window.from ?? 0, to: meeting.at(-1)?.window.to ?? 0 };
}

/** The least and the greatest number of a column in a group; undefined where the file does not say. */
function timeSpanOf({ columns }: RowGroup, name: string): readonly [number, number] | undefined {
	const meta = columns.find(({ meta_data: one }) => one?.path_in_schema[0] === name)?.meta_data;
	const { min_value: least, max_value: greatest } = meta?.statistics ?? {};
	return typeof least === 'number' && typeof greatest === 'number' ? [least, greatest] : undefined;
}

/** What the reader of the format cannot read is no file of ours. */
async function readable<T>(what: string, read: () => Promise<T>): Promise<T> {
	try {
		return await read();
	} catch (cause) {
		if (cause instanceof Failure) throw cause;
		throw new Failure('unreadable', `no Parquet: ${what}`, cause);
	}
}
