/** Guesses one map of the import for the tables of two coders, so that each word that either has is in it. */
import { formatMap } from '../imports/format-map.ts';
import { guessMap } from '../imports/guess-map.ts';
import type { Sheet } from '../imports/sheet.ts';
import { withSplits } from '../imports/split-cells.ts';
import { readTable } from './read-table.ts';

/** The text of the map. Undefined where a table has several sheets or cannot be read, or the two have other columns. */
export async function pooledMap(first: string, second: string, name: string): Promise<string | undefined> {
	const readings = [await readTable(first), await readTable(second)];
	const [one, two] = readings.map(({ sheets, problems }) =>
		problems.length === 0 && sheets.length === 1 ? sheets[0] : undefined,
	);
	if (!one || !two || JSON.stringify(one.header) !== JSON.stringify(two.header)) return undefined;
	const pool = withSplits(poolSheets({ ...one, name }, two), {}, true);
	const { map } = guessMap({ sheets: [pool], dictionary: new Map(), decided: undefined });
	return formatMap(map, []);
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
