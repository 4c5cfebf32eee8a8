/** The Parquet files and the NDJSON, read back by a reader that did not write them, hold what the records hold. */
import { gunzipSync } from 'node:zlib';
import { parquetMetadataAsync, parquetReadObjects, parquetSchema } from 'hyparquet';
import { describe, expect, test } from 'vitest';
import { type Corpus, entriesOf, listOf, type Study, studyValue } from '../../src/corpus/corpus.ts';
import { isInDoubt } from '../../src/corpus/doubt.ts';
import type { Value } from '../../src/corpus/value.ts';
import { bytesOf } from '../../src/exports/bytes.ts';
import { dataFiles } from '../../src/exports/files.ts';
import { publishedStudy } from '../../src/exports/json.ts';
import { tableParquet } from '../../src/exports/parquet.ts';
import { studiesTable, type Table, tables, valuesTable } from '../../src/exports/tables.ts';
import { listsOf, presetLists } from '../../src/schema/list.ts';
import { isAbsentState } from '../../src/schema/state.ts';
import { traitsOf } from '../../src/schema/variable-kind.ts';
import { exportedCorpora } from './corpora.ts';
import { schoolGardens } from './invented.ts';

type Row = Record<string, unknown>;

function fileOf(corpus: Corpus, name: string): Uint8Array<ArrayBuffer> {
	const file = dataFiles.find((candidate) => candidate.name === name);
	if (!file) throw new Error(`unknown file: ${name}`);
	return bytesOf(file.write(corpus, ''));
}

const readRows = (bytes: Uint8Array<ArrayBuffer>): Promise<Row[]> => parquetReadObjects({ file: bytes.buffer });

const rowsOf = (corpus: Corpus, table: string) => readRows(fileOf(corpus, `${table}.parquet`));

/** Without null and undefined: what is absent. */
const present = (row: Row) => Object.fromEntries(Object.entries(row).filter(([, cell]) => cell != null));

/** What a row must say of a value, worked out from the value alone. */
function said(name: string, isAmount: boolean, { state, value, min, max, approximate }: Value): Row {
	const reported = state === 'reported';
	return {
		[`${name}_state`]: state,
		[name]: reported ? (value ?? null) : null,
		...(isAmount
			? {
					[`${name}_min`]: min ?? null,
					[`${name}_max`]: max ?? null,
					[`${name}_approximate`]: reported ? (approximate ?? false) : null,
				}
			: {}),
	};
}

/** Cells without a value come back as null or undefined, by their column. */
const nulled = (row: Row) => Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, cell ?? null]));

describe.each(exportedCorpora)('$name', ({ corpus }) => {
	const ofStudies = corpus.variables.filter(({ of }) => of === 'study');
	const byId = (rows: readonly Row[]) => new Map(rows.map((row) => [String(row.id), row]));

	test('studies.parquet has every study, with value and state of every variable', async () => {
		const rows = await rowsOf(corpus, 'studies');
		expect(rows.map(({ id }) => id).sort()).toEqual(corpus.studies.map(({ id }) => id).sort());
		const rowsById = byId(rows);
		for (const study of corpus.studies) {
			const row = nulled(rowsById.get(study.id) ?? {});
			expect(row).toMatchObject({
				study_label: study.label,
				programme_id: study.programme,
				reference_number: study.report.reference,
				report_title: study.citation.title,
				report_year: study.citation.issued?.['date-parts']?.[0]?.[0],
			});
			for (const variable of ofStudies)
				expect(row, `${study.id} ${variable.id}`).toMatchObject(
					said(variable.id, traitsOf(variable).form === 'amount', studyValue(study, variable.id)),
				);
			for (const list of listsOf(corpus.review)) {
				const entries = listOf(study, list);
				expect(row[`${list}_entries`]).toBe(isAbsentState(entries) ? null : entries.length);
				expect(row[`${list}_entries_state`]).toBe(isAbsentState(entries) ? entries : 'reported');
			}
		}
	});

	test('values.parquet has every value, with its state, note, place and doubt', async () => {
		const rows = await rowsOf(corpus, 'values');
		expect(rows.length).toBe(corpus.studies.length * ofStudies.length);
		const rowsByPlace = new Map(rows.map((row) => [`${row.study_id} ${row.variable}`, nulled(row)]));
		for (const study of corpus.studies)
			for (const { id } of ofStudies) {
				const { state, note, source, doubt, coded, printed, readings, min, max } = studyValue(study, id);
				expect(rowsByPlace.get(`${study.id} ${id}`), `${study.id} ${id}`).toMatchObject({
					state,
					note: note ?? null,
					source,
					doubt: doubt ?? null,
					coded,
					printed: printed ?? null,
					readings: readings?.length ?? 0,
					min: min ?? null,
					max: max ?? null,
				});
			}
	});

	test.each(presetLists)('%s.parquet has every entry, with value and state of every variable', async (list) => {
		const variables = corpus.variables.filter(({ of }) => of === list);
		const rowsByPlace = new Map((await rowsOf(corpus, list)).map((row) => [`${row.study_id} ${row.id}`, nulled(row)]));
		let entries = 0;
		for (const study of corpus.studies)
			for (const entry of entriesOf(study, list)) {
				entries += 1;
				const row = rowsByPlace.get(`${study.id} ${entry.id}`);
				expect(row).toMatchObject({ note: entry.note ?? null, source: entry.source, coded: entry.coded });
				for (const { id, kind } of variables) {
					const value = entry.values[id];
					if (value)
						expect(row, `${study.id} ${entry.id} ${id}`).toMatchObject(
							said(id, traitsOf({ kind }).form === 'amount', value),
						);
				}
				if (list === 'findings') expect(row).toMatchObject({ text: entry.text, figures: entry.figures ?? null });
			}
		expect(rowsByPlace.size).toBe(entries);
	});

	test('has the columns of the tables, each with its type', () => {
		const types = { string: 'BYTE_ARRAY', integer: 'INT32', year: 'INT32', number: 'DOUBLE', boolean: 'BOOLEAN' };
		return Promise.all(
			tables(corpus, corpus.studies).map(async ({ name, columns }) => {
				const { children } = parquetSchema(await parquetMetadataAsync(fileOf(corpus, `${name}.parquet`).buffer));
				const elements = new Map(children.map(({ element }) => [element.name, element]));
				for (const column of columns) {
					const element = elements.get(column.name);
					if (column.type === 'list') expect(element?.converted_type, column.name).toBe('LIST');
					else expect(element?.type, `${name} ${column.name}`).toBe(types[column.type]);
					expect(elements.has(`${column.name}_state`), column.name).toBe(column.missing !== undefined);
				}
			}),
		);
	});

	test('doubts are named in the row, and the row of the study in the others', async () => {
		const studies = await rowsOf(corpus, 'studies');
		for (const row of studies) {
			const study = corpus.studiesById.get(String(row.id));
			const doubtful = ofStudies.filter(({ id }) => study && isInDoubt(studyValue(study, id))).map(({ id }) => id);
			expect(row.doubts ?? []).toEqual(doubtful);
		}
		for (const list of presetLists)
			for (const row of await rowsOf(corpus, list)) {
				expect(studies[Number(row.study_row)]?.id).toBe(row.study_id);
				const study = corpus.studiesById.get(String(row.study_id));
				const entry = study && entriesOf(study, list).find(({ id }) => id === row.id);
				const doubtful = corpus.variables.filter(({ id, of }) => {
					const value = entry?.values[id];
					return of === list && value && isInDoubt(value, entry);
				});
				expect(row.doubts ?? []).toEqual(doubtful.map(({ id }) => id));
			}
	});

	test('rows are sorted by the year of the report', async () => {
		for (const { name } of tables(corpus, corpus.studies)) {
			const years = (await rowsOf(corpus, name)).map(({ report_year: year }) => Number(year));
			expect(years).toEqual([...years].sort((a, b) => a - b));
		}
	});

	test('the file says its version and licence', async () => {
		const { key_value_metadata: about = [] } = await parquetMetadataAsync(fileOf(corpus, 'studies.parquet').buffer);
		expect(about).toContainEqual({ key: 'version', value: corpus.review.version });
		expect(about).toContainEqual({ key: 'licence', value: corpus.review.licence.url });
	});

	test('studies.ndjson.gz has each study on a line, as studies.json has it', () => {
		const lines = gunzipSync(fileOf(corpus, 'studies.ndjson.gz')).toString('utf8').split('\n');
		expect(lines.pop()).toBe('');
		expect(lines.map((line) => JSON.parse(line))).toEqual(
			corpus.studies.map((study) => JSON.parse(JSON.stringify(publishedStudy(study)))),
		);
	});
});

describe('tableParquet', () => {
	const [one] = schoolGardens.studies;
	const many = Array.from({ length: 12_000 }, (_, i): Study => {
		const study = schoolGardens.studies[i % schoolGardens.studies.length] ?? one;
		if (!study) throw new Error('no study');
		return { ...study, id: `s-${i}`, citation: { ...study.citation, issued: { 'date-parts': [[1900 + (i % 100)]] } } };
	});

	test('many rows are several groups, each with the years that it holds', async () => {
		const made: number[] = [];
		const counted = (studies: readonly Study[]): Table => {
			const table = valuesTable(schoolGardens, studies);
			made.push(table.rows.length);
			return table;
		};
		const bytes = tableParquet(many, { tableOf: counted });
		const { row_groups: groups } = await parquetMetadataAsync(new Uint8Array(bytes).buffer);
		expect(groups.length).toBeGreaterThan(1);
		expect(Math.max(...made)).toBeLessThan(5_000);
		const spans = groups.map(({ columns: [year] }) => {
			const { min_value: min, max_value: max } = year?.meta_data?.statistics ?? {};
			return [Number(min), Number(max)];
		});
		for (const [i, [min = 0, max = 0]] of spans.entries()) {
			expect(max).toBeGreaterThanOrEqual(min);
			expect(min).toBeGreaterThanOrEqual(spans[i - 1]?.[1] ?? 0);
		}
	});

	test('the same studies are the same bytes', () => {
		const write = () =>
			tableParquet(schoolGardens.studies, { tableOf: (studies) => studiesTable(schoolGardens, studies) });
		expect(Buffer.from(write()).equals(Buffer.from(write()))).toBe(true);
	});

	test('a text that a spreadsheet would run stands as it is', async () => {
		const bytes = tableParquet(schoolGardens.studies, { tableOf: (studies) => studiesTable(schoolGardens, studies) });
		const rows = await readRows(new Uint8Array(bytes));
		expect(rows.map(present).find(({ id }) => id === 'ostergard-2019')?.setting).toBe('-5 °C, "cold", outdoors');
	});
});
