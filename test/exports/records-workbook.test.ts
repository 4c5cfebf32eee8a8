/** A selection as a workbook: what stands in it, as two independent readers find it, and back through the import. */
import fs from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { DOMParser } from 'linkedom';
import readXlsxFile from 'read-excel-file/universal';
import { describe, expect, test } from 'vitest';
import { studyValue, variableOf } from '../../src/corpus/corpus.ts';
import { isInDoubt } from '../../src/corpus/doubt.ts';
import { downloads } from '../../src/explorer/take-away.ts';
import { buildView, orderedStudies, type ViewInput } from '../../src/explorer/view.ts';
import { publishedCodebook, publishedStudies } from '../../src/exports/json.ts';
import { recordsWorkbook } from '../../src/exports/records-workbook.ts';
import { formatWorkbook } from '../../src/exports/workbook.ts';
import { formatYaml } from '../../src/imports/content-files.ts';
import { runImport } from '../../src/imports/run-import.ts';
import { loadContent } from '../../src/records/load.ts';
import { listWords } from '../../src/schema/list-words.ts';
import { traitsOf } from '../../src/schema/variable-kind.ts';
import { sent } from '../explorer/arrivals.ts';
import { shownOf, viewOf } from '../explorer/shown.ts';
import { gardens } from '../gardens.ts';
import { folderWith } from '../imports/import-files.ts';
import { some } from '../runs.ts';

type Grid = readonly (readonly (string | number)[])[];

const address = 'https://evidence.example/reviews/garden/explore/?pursuits=cooking&sort=-published&v=1.1.0';
const cooking = shownOf('pursuits=cooking&sort=-published');
const order = orderedStudies(cooking).map(({ id }) => id);

/** The file that the explorer saves of a selection. */
async function saved(shown: ViewInput): Promise<Uint8Array> {
	const download = downloads.find(({ label }) => label === 'Excel workbook');
	const studies = orderedStudies(shown).flatMap(({ id }) => gardens.studiesById.get(id) ?? []);
	const file = await download?.write(shown, studies, {
		address,
		text: buildView(shown, new Map()).text,
		today: '2024-04-01',
	});
	if (!(file instanceof Uint8Array)) throw new Error('no workbook');
	return file;
}

const tidy = (rows: readonly (readonly unknown[])[]): Grid =>
	rows.map((row) => {
		const cells = row.map((cell) => (typeof cell === 'number' ? cell : String(cell ?? '').replaceAll('\r\n', '\n')));
		return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
	});

/** As a library reads it. */
async function byLibrary(file: Uint8Array): Promise<ReadonlyMap<string, Grid>> {
	const sheets = await readXlsxFile(Uint8Array.from(file).buffer, { trim: false });
	return new Map(sheets.map(({ sheet, data }) => [sheet, tidy(data)]));
}

/** As the standard says it: the parts of the archive, followed by hand. */
function byHand(file: Uint8Array): ReadonlyMap<string, Grid> {
	const parts = unzipSync(file);
	const parse = (name: string) =>
		new DOMParser().parseFromString(strFromU8(parts[name] ?? new Uint8Array()), 'text/xml');
	const targets = new Map(
		[...parse('xl/_rels/workbook.xml.rels').querySelectorAll('Relationship')].map((one) => [
			one.getAttribute('Id'),
			one.getAttribute('Target'),
		]),
	);
	const column = (at: string) =>
		[...at.replace(/\d/g, '')].reduce((sum, sign) => 26 * sum + sign.charCodeAt(0) - 64, 0) - 1;
	return new Map(
		[...parse('xl/workbook.xml').querySelectorAll('sheet')].map((sheet) => {
			const rows = [...parse(`xl/${targets.get(sheet.getAttribute('r:id'))}`).querySelectorAll('row')].map((row) => {
				const cells: (string | number)[] = [];
				for (const cell of row.querySelectorAll('c')) {
					const text = cell.querySelector('t')?.textContent;
					const number = cell.querySelector('v')?.textContent;
					cells[column(cell.getAttribute('r') ?? '')] = text ?? (number ? Number(number) : '');
				}
				return Array.from(cells, (cell) => cell ?? '');
			});
			return [sheet.getAttribute('name') ?? '', tidy(rows)] as const;
		}),
	);
}

const column = (grid: Grid | undefined, head: string) => {
	const at = grid?.[0]?.indexOf(head) ?? -1;
	return grid?.slice(1).map((row) => row[at] ?? '');
};

describe('the workbook of a selection', () => {
	test('holds the same cells for two independent readers', async () => {
		const file = await saved(cooking);
		const [library, hand] = [await byLibrary(file), byHand(file)];
		expect([...library.keys()]).toEqual([...hand.keys()]);
		for (const [name, grid] of hand) expect(library.get(name), name).toEqual(grid);
	});

	test('says first what was asked for, how much was found, version, day, licence and how to cite it', async () => {
		const [[name = '', about] = []] = byHand(await saved(cooking));
		expect(name).toBe('About');
		const said = new Map(about?.map(([key, text]) => [key, text]));
		expect(said.get('Selection')).toBe(viewOf(cooking).text);
		expect(said.get('Address of the selection')).toBe(address);
		expect(said.get(`Number of ${gardens.review.words.report.many}`)).toBe(order.length);
		expect(said.get('Data version')).toBe(gardens.review.version);
		expect(said.get('Saved on')).toBe('2024-04-01');
		expect(String(said.get('Licence'))).toContain(gardens.review.licence.name);
		expect(String(said.get('How to cite'))).toContain(gardens.review.licence.attribution);
	});

	test('says how many meet the selection by a value in doubt alone', async () => {
		const doubted = gardens.variables.flatMap((variable) =>
			gardens.studies.flatMap((study) => {
				const value = study.values[variable.id];
				return variable.of === 'study' && variable.codes.length > 0 && value && isInDoubt(value) && value.value
					? [`${variable.id}=${[value.value].flat()[0]}`]
					: [];
			}),
		);
		const shown = shownOf(doubted[0] ?? '');
		const { inDoubt } = viewOf(shown);
		expect(inDoubt).toBeGreaterThan(0);
		const [[, about] = []] = byHand(await saved(shown));
		expect(new Map(about?.map(([key, text]) => [key, text])).get('In doubt')).toMatch(new RegExp(`^${inDoubt} `));
	});

	test('has the studies in their order with labels, doubts named beside them, and each list on a sheet', async () => {
		const sheets = byHand(await saved(cooking));
		const [, [, studies] = []] = sheets;
		const records = order.flatMap((id) => gardens.studiesById.get(id) ?? []);
		expect(studies?.slice(1).map(([id]) => id)).toEqual(order);
		const pursuits = variableOf(gardens, 'pursuits');
		const labels = new Map(pursuits.codes.map(({ code, label }) => [code, label]));
		expect(column(studies, pursuits.label)).toEqual(
			records.map((study) =>
				[studyValue(study, 'pursuits').value ?? []]
					.flat()
					.map((code) => labels.get(String(code)))
					.join('; '),
			),
		);
		const doubts = records.map((study) =>
			gardens.variables
				.filter(({ id, of }) => of === 'study' && study.values[id] && isInDoubt(study.values[id]))
				.map(({ label }) => label)
				.join('; '),
		);
		expect(doubts.some((text) => text !== '')).toBe(true);
		expect(column(studies, 'Values in doubt')).toEqual(doubts);
		const entries = records.flatMap(({ lists }) => (Array.isArray(lists.findings) ? lists.findings : []));
		expect(sheets.get(listWords(gardens.review, 'findings').title)).toHaveLength(entries.length + 1);
	});

	test('has the notes that a reader wrote in a column of their own', () => {
		const [one] = gardens.studies;
		const [, [, noted] = []] = byHand(
			recordsWorkbook(gardens, gardens.studies, undefined, new Map([[one?.id ?? '', 'To cite']])),
		);
		expect([noted?.[0]?.at(-1), noted?.[1]?.at(-1)]).toEqual(['Your note', 'To cite']);
		expect(noted?.flat().filter((cell) => cell === 'To cite')).toHaveLength(1);
	});

	test('keeps columns of numbers free of words: why there is none stands beside', async () => {
		const [, [, studies] = []] = byHand(recordsWorkbook(gardens, gardens.studies));
		const numbers = gardens.variables.filter(({ of, kind }) => of === 'study' && kind === 'number');
		expect(numbers.length).toBeGreaterThan(0);
		for (const { label } of numbers)
			expect((column(studies, label) ?? []).filter((cell) => cell !== '' && typeof cell !== 'number')).toEqual([]);
	});

	test('is the same where the corpus came as columns, and the records later', async () => {
		const columns = { ...cooking, corpus: sent(gardens) };
		expect(byHand(await saved(columns))).toEqual(byHand(await saved(cooking)));
	});

	test('of nothing has its heads alone', async () => {
		const sheets = byHand(await saved(shownOf('plot=rooftop&nation=FR')));
		const [, [, studies] = []] = sheets;
		expect(studies).toHaveLength(1);
	});

	test('runs no formula, however a text begins', async () => {
		expect(strFromU8(Object.values(unzipSync(await saved(cooking)))[5] ?? new Uint8Array())).not.toContain('<f>');
	});
});

describe('npm run import reads a workbook of records back', () => {
	const importFile = async (file: Uint8Array) => {
		const folder = folderWith({});
		const name = path.join(folder, 'records.xlsx');
		fs.writeFileSync(name, file);
		const into = path.join(folder, 'review');
		return { into, result: await runImport({ files: [name], into, map: undefined, overwrites: false }, '2026-01-31') };
	};

	test.each(some(['review', 'species', 'trials', 'spanish'], 1))(
		'of the fixture %s: records and codebook whole',
		async (fixture) => {
			const content = `test/fixtures/${fixture}`;
			const { corpus } = loadContent(content);
			const studies = corpus.studies.slice(0, 4);
			const { into, result } = await importFile(recordsWorkbook(corpus, studies));
			expect([result.problems, result.records]).toEqual([[], studies.length]);
			const settings = ['short-title', 'table', 'glance', 'similar', 'finding-groups'] as const;
			const written = fs.readFileSync(path.join(into, 'review.yaml'), 'utf8');
			const lacking = settings.filter((key) => corpus.review[key] !== undefined && !written.includes(`\n${key}:`));
			fs.appendFileSync(
				path.join(into, 'review.yaml'),
				lacking.length > 0 ? formatYaml(Object.fromEntries(lacking.map((key) => [key, corpus.review[key]]))) : '',
			);
			const back = loadContent(into).corpus;
			expect(publishedStudies(back, back.studies).studies).toEqual(publishedStudies(corpus, studies).studies);
			// Codes that no codebook lists, such as countries, are those of the records.
			const codebook = (of: typeof corpus) =>
				publishedCodebook(of).variables.map(({ codes, ...variable }) =>
					traitsOf(variable).codes === 'codebook' ? { ...variable, codes } : variable,
				);
			expect(codebook(back)).toEqual(codebook(corpus));
		},
	);

	test('and refuses one in which a cell was changed, since the change would be lost', async () => {
		const sheets = [...byHand(await saved(cooking))].map(([name, [head = [], ...rows]], i) => ({
			name,
			columns: head.map((one) => ({ name: String(one), width: 10 })),
			rows: i === 1 ? rows.map((row, at) => (at === 0 ? row.with(1, 'Another label') : row)) : rows,
		}));
		const { into, result } = await importFile(formatWorkbook(sheets));
		expect(result.problems.map(({ kind, message }) => [kind, message])).toEqual([
			['damaged-file', 'A cell, or a sheet, was changed since the workbook was saved.'],
		]);
		expect(fs.existsSync(into)).toBe(false);
	});
});
