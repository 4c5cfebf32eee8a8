/** Tables of two coders, as records that can be compared: both are imported with one map, into folders that are removed. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { formatWorkbook } from '../exports/workbook.ts';
import { formatProblems } from '../imports/problem.ts';
import { runImport } from '../imports/run-import.ts';
import { mapName } from '../records/content-folder.ts';
import { nearestWord } from '../records/nearest.ts';
import { choices, guess, quoteFound } from '../records/words.ts';
import { type ChartingFolder, readCharting } from './charting-folder.ts';
import { pooledMap } from './pooled-map.ts';
import { readTable } from './read-table.ts';
import { formatSheetProblems } from './sheet-problem.ts';

type Pair = readonly [ChartingFolder, ChartingFolder];

/** The records of two tables, or what is wrong. Without a map one is guessed of both tables. */
export async function importBoth(
	[first, second]: readonly [string, string],
	map: string | undefined,
	day: string,
): Promise<Pair | { problem: string }> {
	const place = fs.mkdtempSync(path.join(os.tmpdir(), 'coders-'));
	try {
		const name = path.basename(first);
		const readings: ChartingFolder[] = [];
		const commonMap = map === undefined ? await pooledMap(first, second, name) : undefined;
		if (typeof commonMap === 'object') return commonMap;
		const guessPath = path.join(place, mapName);
		if (commonMap !== undefined) fs.writeFileSync(guessPath, commonMap);
		for (const [i, file] of [first, second].entries()) {
			const [folder, into] = [path.join(place, String(i)), path.join(place, `records-${i}`)];
			fs.mkdirSync(folder);
			// One map is for both, and a map names its tables.
			fs.copyFileSync(file, path.join(folder, name));
			const ownMap = map ?? (commonMap === undefined ? undefined : guessPath);
			// The map that the first import wrote has the ids of its studies by their keys, so both pair the same studies.
			const mapPath = i === 0 ? ownMap : path.join(place, 'records-0', mapName);
			const result = await runImport({ files: [path.join(folder, name)], into, map: mapPath, overwrites: false }, day);
			if (result.problems.length > 0)
				return {
					problem: formatProblems(
						result.problems.map((one) => ({ ...one, file: one.file.replace(path.join(folder, name), file) })),
					),
				};
			readings.push(readCharting(into));
		}
		const [a, b] = readings;
		return a && b ? [a, b] : { problem: 'No records were read.' };
	} finally {
		fs.rmSync(place, { recursive: true, force: true });
	}
}

/** Splits a table in which two coders have rows of their own, by the column that names them. */
export async function splitByCoder(
	file: string,
	column: string,
	coders: readonly string[],
	into: string,
): Promise<readonly [string, string] | { problem: string }> {
	const { sheets, problems } = await readTable(file);
	const [sheet] = sheets;
	if (!sheet || problems.length > 0) return { problem: formatSheetProblems(problems) };
	const at = sheet.header.indexOf(column);
	if (at < 0) {
		const nearest = nearestWord(
			column,
			sheet.header.map((word) => ({ word, label: word })),
		);
		return {
			problem: `${file} has no column ${quoteFound(column)}. ${guess(nearest)}The columns are ${choices(sheet.header.slice(0, 20))}.`,
		};
	}
	const byCoder = Map.groupBy(sheet.rows, ({ cells }) => (cells[at] ?? '').trim());
	const names = coders.length > 0 ? coders : [...byCoder.keys()].filter((name) => name !== '');
	const unknownNames = names.filter((name) => !byCoder.has(name));
	if (unknownNames.length > 0 || names.length !== 2)
		return {
			problem: `${unknownNames.length > 0 ? `The column ${quoteFound(column)} never says ${choices(unknownNames)}.` : `The column ${quoteFound(column)} names ${names.length} coders, and two are compared.`} It says ${choices([...byCoder.keys()].slice(0, 12))}. Name two with --coder NAME --coder NAME.`,
		};
	const columns = sheet.header.filter((_, i) => i !== at).map((name) => ({ name, width: 20 }));
	const files = names.map((name, i) => {
		const rows = (byCoder.get(name) ?? []).map(({ cells }) => cells.filter((_, j) => j !== at));
		const target = path.join(into, `coder-${i + 1}.xlsx`);
		fs.writeFileSync(target, formatWorkbook([{ name: 'Studies', columns, rows }]));
		return target;
	});
	return [files[0] ?? '', files[1] ?? ''];
}
