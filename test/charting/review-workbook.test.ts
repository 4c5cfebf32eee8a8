/** The records as a workbook: it comes back whole, and into its own folder only what was changed. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { reviewWorkbook } from '../../src/charting/review-workbook.ts';
import { formatWorkbook } from '../../src/exports/workbook.ts';
import { runImport } from '../../src/imports/run-import.ts';
import { openWorkbook } from '../../src/imports/workbook.ts';
import { filesUnder, root } from '../built-site.ts';
import { runCommand } from '../command.ts';
import { temporaryFolder } from '../records/overlay.ts';

const fixtureOf = (name: string) => path.join(root, 'test/fixtures', name);

function copyOf(fixture: string): string {
	const folder = path.join(temporaryFolder(), 'review');
	fs.cpSync(fixtureOf(fixture), folder, { recursive: true });
	return folder;
}

/** What the files of a folder say: YAML by its value, all else by its text. Frozen versions are no part of a workbook. */
const saidIn = (folder: string) =>
	Object.fromEntries(
		filesUnder(folder)
			.map((file) => [path.relative(folder, file), fs.readFileSync(file, 'utf8')] as const)
			.filter(([name]) => !name.startsWith('versions'))
			.map(([name, text]) => [name, name.endsWith('.yaml') ? parse(text) : text]),
	);

const textsIn = (folder: string) =>
	Object.fromEntries(filesUnder(folder).map((file) => [path.relative(folder, file), fs.readFileSync(file, 'utf8')]));

function workbookOfFolder(folder: string): string {
	const made = reviewWorkbook(folder);
	if ('problems' in made) throw new Error(made.problems.join('\n'));
	const file = path.join(path.dirname(folder), 'table.xlsx');
	fs.writeFileSync(file, made.bytes);
	return file;
}

const importInto = (file: string, into: string, overwrites = false) =>
	runImport({ files: [file], into, map: undefined, overwrites }, '2026-01-31');

type Rows = (string | number)[][];

/** Changes the rows of one sheet, as a person in a spreadsheet does; the first row is the header. */
async function editSheet(file: string, name: string, change: (rows: Rows) => void): Promise<void> {
	const opened = await openWorkbook(file);
	if ('problems' in opened) throw new Error('no workbook');
	const sheets = opened.raw.map(({ sheet, data }) => {
		const rows = data.map((cells) => cells.map((cell) => (typeof cell === 'number' ? cell : String(cell ?? ''))));
		if (sheet === name) change(rows);
		const [header = [], ...body] = rows;
		return { name: sheet, columns: header.map((column) => ({ name: String(column), width: 10 })), rows: body };
	});
	fs.writeFileSync(file, formatWorkbook(sheets));
}

/** Puts another word into the cell of a study. */
const write = (study: string, column: string, word: string | number) => (rows: Rows) => {
	const at = rows[0]?.indexOf(column) ?? -1;
	const row = rows.find(([id]) => id === study);
	if (!row || at < 0) throw new Error(`no cell: ${study} ${column}`);
	row[at] = word;
};

describe('the workbook of a review', () => {
	test.each(['review', 'species', 'trials', 'appraised', 'map', 'spanish'])(
		'of the fixture %s comes back whole',
		async (fixture) => {
			const folder = copyOf(fixture);
			const file = workbookOfFolder(folder);
			const into = path.join(path.dirname(folder), 'new');
			const { problems, records } = await importInto(file, into);
			expect([problems, records]).toEqual([[], fs.readdirSync(path.join(folder, 'studies')).length]);
			expect(saidIn(into)).toEqual(saidIn(folder));
		},
	);

	test('that nobody changed changes no letter of its folder', async () => {
		const folder = copyOf('review');
		const before = textsIn(folder);
		const { problems, change } = await importInto(workbookOfFolder(folder), folder);
		expect([problems, change?.written, change?.removed]).toEqual([[], [], []]);
		expect(textsIn(folder)).toEqual(before);
	});

	test('gives its folder the cells that were changed, and leaves comments and all else', async () => {
		const folder = copyOf('trials');
		const record = path.join(folder, 'studies/rose-2021.yaml');
		fs.writeFileSync(record, fs.readFileSync(record, 'utf8').replace('values:\n', 'values:\n  # Seen twice.\n'));
		const file = workbookOfFolder(folder);
		const before = textsIn(folder);
		await editSheet(file, 'Studies', write('rose-2021', 'reference', 2));
		const { problems, change } = await importInto(file, folder);
		expect([problems, change?.written]).toEqual([[], ['studies/rose-2021.yaml']]);
		const own = before['studies/rose-2021.yaml'] ?? '';
		expect(fs.readFileSync(record, 'utf8')).toBe(own.replace(/reference: \d+/, 'reference: 2'));
		expect({ ...textsIn(folder), 'studies/rose-2021.yaml': own }).toEqual(before);
	});

	test('with a word that no code has is refused at its cell with the nearest, and nothing is written', async () => {
		const folder = copyOf('review');
		const file = workbookOfFolder(folder);
		const before = textsIn(folder);
		await editSheet(file, 'Studies', write('tamm-2018', 'plot', 'stripp'));
		await editSheet(file, 'Studies', write('amsel-2012', 'plot-area', 'large'));
		const { problems } = await importInto(file, folder);
		expect(problems.map(({ kind, line, columnName }) => [kind, line, columnName])).toEqual([
			['wrong-value', 2, 'plot-area'],
			['unknown-word', 10, 'plot'],
		]);
		expect(problems[1]?.hint).toContain('Its codes are');
		expect(textsIn(folder)).toEqual(before);
	});

	test('takes the label of a code, and the name of a country, for the code', async () => {
		const folder = copyOf('review');
		const file = workbookOfFolder(folder);
		await editSheet(file, 'Studies', write('tamm-2018', 'plot', 'ROOFTOP'));
		const { problems, change } = await importInto(file, folder);
		expect([problems, change?.written]).toEqual([[], ['studies/tamm-2018.yaml']]);
		expect(fs.readFileSync(path.join(folder, 'studies/tamm-2018.yaml'), 'utf8')).toMatch(/plot: rooftop$/m);
		const map = copyOf('map');
		const other = workbookOfFolder(map);
		await editSheet(other, 'Studies', write('iris-2019', 'country', 'Peru; United Kingdom'));
		expect((await importInto(other, map)).problems).toEqual([]);
		expect(fs.readFileSync(path.join(map, 'studies/iris-2019.yaml'), 'utf8')).toMatch(
			/country:\s+(?:- PE\s+- GB|\[ ?PE, GB ?\])\s/,
		);
	});

	test('with a new row: its blanks are not charted where the review is charted in part, and an id is proposed', async () => {
		const folder = copyOf('review');
		const file = workbookOfFolder(folder);
		const add = (id: string) => (rows: Rows) => {
			rows.push([id, 'New Pond 2024']);
		};
		await editSheet(file, 'Studies', add('New Pond 2024'));
		const bad = await importInto(file, folder);
		expect(bad.problems).toMatchObject([{ kind: 'wrong-value', message: '"New Pond 2024" is no id.' }]);
		expect(bad.problems[0]?.hint).toContain('such as new-pond-2024');
		const other = workbookOfFolder(folder);
		await editSheet(other, 'Studies', add('new-pond-2024'));
		const { problems } = await importInto(other, folder);
		expect(problems).toEqual([]);
		const record = fs.readFileSync(path.join(folder, 'studies/new-pond-2024.yaml'), 'utf8');
		expect(record).toContain('label: New Pond 2024');
		expect(record.match(/: not-charted$/gm)?.length ?? 0).toBeGreaterThan(3);
	});

	test('and its folder both changed: what differs in one alone is taken, in both is refused', async () => {
		const folder = copyOf('trials');
		const file = workbookOfFolder(folder);
		const change = (name: string) => {
			const place = path.join(folder, 'studies', `${name}.yaml`);
			fs.writeFileSync(place, fs.readFileSync(place, 'utf8').replace(/reference: \d+/, 'reference: 4'));
		};
		change('birch-2018');
		const first = await importInto(file, folder);
		expect([first.problems, first.change?.kept]).toEqual([[], ['studies/birch-2018.yaml']]);
		await editSheet(file, 'Studies', write('birch-2018', 'reference', 3));
		const second = await importInto(file, folder);
		expect(second.problems.map(({ kind, file: place }) => [kind, path.basename(place)])).toEqual([
			['changed-by-hand', 'birch-2018.yaml'],
		]);
		const third = await importInto(file, folder, true);
		expect(third.problems).toEqual([]);
		expect(fs.readFileSync(path.join(folder, 'studies/birch-2018.yaml'), 'utf8')).toContain('reference: 3');
	});

	test('adds and removes records by its rows', async () => {
		const folder = copyOf('trials');
		const file = workbookOfFolder(folder);
		await editSheet(file, 'Studies', (rows) => {
			const at = rows.findIndex(([id]) => id === 'rose-2021');
			rows.push((rows[at] ?? []).map((cell, i) => (i === 0 ? 'rose-2022' : cell)));
			rows.splice(at, 1);
		});
		await editSheet(file, 'Details', (rows) => {
			rows.splice(0, rows.length, ...rows.filter(([study]) => study !== 'rose-2021'));
		});
		for (const list of ['effects', 'arms'])
			await editSheet(file, `List ${list}`, (rows) => {
				for (const row of rows) if (row[0] === 'rose-2021') row[0] = 'rose-2022';
			});
		const { problems, change } = await importInto(file, folder);
		expect(problems).toEqual([]);
		expect([change?.written, change?.removed]).toEqual([['studies/rose-2022.yaml'], ['studies/rose-2021.yaml']]);
	});
});

test('npm run export:table writes over no workbook, and names all mistakes', async () => {
	const run = (...words: string[]) => runCommand('src/charting/export-table.ts', words);
	const folder = copyOf('trials');
	const file = path.join(path.dirname(folder), 'table.xlsx');
	expect(await run(folder, file)).toMatchObject({ status: 0, stderr: '' });
	const again = await run(folder, file);
	expect([again.status, again.stderr]).toEqual([1, expect.stringContaining('may hold somebody')]);
	expect((await run(folder, file, '--overwrite')).status).toBe(0);
	expect((await run('nowhere', 'table.csv')).stderr).toMatch(/"nowhere" is no folder\.\n"table\.csv": write a name/);
});
