/** Guesses one map of the import for the tables of two coders, so that each word that either has is in it. */
import { formatMap } from '../imports/format-map.ts';
import { guessMap } from '../imports/guess-map.ts';
import type { Sheet } from '../imports/sheet.ts';
import { withSplits } from '../imports/split-cells.ts';
import { choices } from '../records/words.ts';
import { readTable } from './read-table.ts';

/**
 * The text of the map; the order of columns does not matter. Or what the second table lacks, which no map can read.
 * Undefined where a table has several sheets or cannot be read, or has columns of the same name.
 */
export async function pooledMap(
	first: string,
	second: string,
	name: string,
): Promise<string | { problem: string } | undefined> {
	const readings = [await readTable(first), await readTable(second)];
	const [one, two] = readings.map(({ sheets, problems }) =>
		problems.length === 0 && sheets.length === 1 ? sheets[0] : undefined,
	);
	if (!one || !two) return undefined;
	const columnsOfFirst = one.header.filter((column) => !two.header.includes(column));
	const columnsOfSecond = two.header.filter((column) => !one.header.includes(column));
	if (columnsOfFirst.length > 0)
		return {
			problem: `${second} has no column ${choices(columnsOfFirst)}, which ${first} has. ${columnsOfSecond.length === 0 ? '' : `It alone has ${choices(columnsOfSecond)}. `}Give the columns of both the same names, or name a map with --map.`,
		};
	const inOrder = inOrderOf(one.header, two);
	if (!inOrder) return undefined;
	const pool = withSplits(poolSheets({ ...one, name }, inOrder), {}, true);
	const { map } = guessMap({ sheets: [pool], dictionary: new Map(), decided: undefined });
	return formatMap(map, []);
}

/** A sheet with its columns in the order of a header; undefined where it has others, or one of them twice in another order. */
function inOrderOf(header: readonly string[], sheet: Sheet): Sheet | undefined {
	if (JSON.stringify(header) === JSON.stringify(sheet.header)) return sheet;
	const places = header.map((name) => sheet.header.indexOf(name));
	if (new Set(places).size !== sheet.header.length || places.includes(-1)) return undefined;
	const rows = sheet.rows.map(({ line, cells }) => ({ line, cells: places.map((place) => cells[place] ?? '') }));
	return { ...sheet, header, rows };
}

/** The rows of both. Those of the second have keys of their own, since a study is in both. */
function poolSheets(first: Sheet, second: Sheet): Sheet {
	const { map } = guessMap({ sheets: [first], dictionary: new Map(), decided: undefined });
	const columns = map.files[0]?.columns ?? [];
	const keyTakes = columns.some(({ take }) => take === 'key') ? ['key'] : ['label', 'reference.title'];
	const isKey = first.header.map((header) =>
		columns.some(({ column, take }) => column === header && keyTakes.includes(take)),
	);
	const rows = second.rows.map(({ line, cells }) => ({
		line,
		cells: cells.map((cell, i) => (isKey[i] && cell !== '' ? `${cell} (second)` : cell)),
	}));
	return { ...first, rows: [...first.rows, ...rows] };
}
