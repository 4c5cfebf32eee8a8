import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../src/corpus/corpus.ts';
import { listTable, studiesTable, tableCsv, tables, valuesTable } from '../../src/exports/tables.ts';
import { presetLists } from '../../src/schema/list.ts';
import { isAbsentState } from '../../src/schema/state.ts';
import { fieldsOf } from '../../src/schema/study.ts';
import { exportedCorpora } from './corpora.ts';
import { schoolGardens } from './invented.ts';
import { parseCsv, parseRecords } from './parse-csv.ts';

const rowsOf = (table: Parameters<typeof tableCsv>[0]) => parseRecords(tableCsv(table));
const studyRow = (id: string) =>
	rowsOf(studiesTable(schoolGardens, schoolGardens.studies)).find((row) => row.id === id);

describe('studiesTable', () => {
	test('has one row a study, in the order given', () => {
		const chosen = [...schoolGardens.studies].reverse().slice(0, 2);
		expect(rowsOf(studiesTable(schoolGardens, chosen)).map(({ id }) => id)).toEqual(chosen.map(({ id }) => id));
	});

	test('has the variables of studies in the order of the codebook', () => {
		const own = schoolGardens.variables.filter(({ of }) => of === 'study').map(({ id }) => id);
		const names = studiesTable(schoolGardens, []).columns.map(({ name }) => name);
		expect(names.filter((name) => own.includes(name))).toEqual(own);
	});

	test('writes values, joined codes, ranges and what is approximate', () => {
		expect(studyRow('ostergard-2019')).toMatchObject({
			study_label: 'Østergård et al. 2019',
			programme_name: 'Green Yards',
			reference_number: '1',
			report_authors: 'Østergård, Åse M.; de la Cruz, Ana; Garden and Soil Group',
			year: '2019',
			crops: 'beans; kale',
			'duration-weeks': '',
			'duration-weeks_min': '10',
			'duration-weeks_max': '12.5',
			'duration-weeks_approximate': 'true',
			pupils: '120',
			pupils_approximate: 'false',
			setting: '\'-5 °C, "cold", outdoors',
			participants_entries: '3',
		});
	});

	test('writes the word of the state where there is no value, and nothing beside it', () => {
		expect(studyRow('ministry-2020')).toMatchObject({
			country: 'not-reported',
			design: 'unclear',
			crops: 'none',
			'duration-weeks': 'not-applicable',
			'duration-weeks_min': '',
			'duration-weeks_approximate': '',
			findings_entries: 'not-reported',
			report_doi: '',
		});
		expect(studyRow('li-2021')).toMatchObject({
			tools: 'none',
			measures_entries: 'none',
			findings_entries: 'not-in-review',
		});
	});
});

describe('valuesTable', () => {
	test('has one row a study and variable', () => {
		const own = schoolGardens.variables.filter(({ of }) => of === 'study');
		const pairs = rowsOf(valuesTable(schoolGardens, schoolGardens.studies)).map(
			(row) => `${row.study_id} ${row.variable}`,
		);
		expect(pairs).toEqual(schoolGardens.studies.flatMap(({ id }) => own.map((variable) => `${id} ${variable.id}`)));
	});

	test('keeps note, doubt, place and the number of other readings', () => {
		const row = rowsOf(valuesTable(schoolGardens, schoolGardens.studies)).find(
			(row) => row.study_id === 'ostergard-2019' && row.variable === 'design',
		);
		expect(row).toEqual({
			study_id: 'ostergard-2019',
			variable: 'design',
			state: 'reported',
			value: 'trial',
			min: '',
			max: '',
			approximate: '',
			printed: '',
			note: '\'=SUM(A1), said\n"the authors", twice',
			source: 'Table 1',
			coded: 'review',
			doubt: 'Once only',
			readings: '1',
			verified: '',
		});
	});

	test('names the state and leaves the value empty where there is none', () => {
		const row = rowsOf(valuesTable(schoolGardens, schoolGardens.studies)).find(
			(row) => row.study_id === 'ministry-2020' && row.variable === 'crops',
		);
		expect(row).toMatchObject({ state: 'none', value: '' });
	});
});

describe('listTable', () => {
	test.each(presetLists)('has a column for each field of %s', (list) => {
		const names = listTable(schoolGardens, [], list).columns.map(({ name }) => name);
		expect(names).toEqual(expect.arrayContaining([...fieldsOf(list), 'study_id']));
	});

	test.each(presetLists)('has as many rows of %s as the studies have entries, and studies.csv says so', (list) => {
		const rows = rowsOf(listTable(schoolGardens, schoolGardens.studies, list));
		for (const study of schoolGardens.studies) {
			const own = rows.filter(({ study_id }) => study_id === study.id);
			expect(own.map(({ id }) => id)).toEqual(entriesOf(study, list).map(({ id }) => id));
			const entries = study.lists[list];
			expect(studyRow(study.id)?.[`${list}_entries`]).toBe(isAbsentState(entries) ? entries : String(own.length));
		}
	});

	test.each(exportedCorpora)(
		'has every doubt of an entry, of its number and of its codes: $name',
		({ corpus: review }) => {
			for (const list of presetLists) {
				const rows = rowsOf(listTable(review, review.studies, list));
				for (const study of review.studies)
					for (const entry of entriesOf(study, list)) {
						const row = rows.find(({ study_id, id }) => study_id === study.id && id === entry.id);
						const held = [entry, entry.count, entry.weeks, ...Object.values(entry.values)];
						const missing = held.flatMap((thing) => thing?.doubt ?? []).filter((doubt) => !row?.doubt?.includes(doubt));
						expect(missing, `${study.id}/${entry.id}`).toEqual([]);
					}
			}
		},
	);

	test('writes counts that are numbers, lower ends and absent', () => {
		const rows = rowsOf(listTable(schoolGardens, schoolGardens.studies, 'participants'));
		expect(rows.find(({ id }) => id === 'some')).toMatchObject({
			count: '',
			count_min: '80',
			within: 'all',
			basis: 'analysed',
		});
		expect(rows.find(({ id }) => id === 'staff')).toMatchObject({
			count: 'not-reported',
			count_min: '',
			basis: 'unclear',
		});
	});
});

describe('tables', () => {
	test.each(exportedCorpora)('have no column twice, and as many cells a row as columns, for $name', ({ corpus }) => {
		for (const table of tables(corpus, corpus.studies)) {
			const [header = [], ...rows] = parseCsv(tableCsv(table));
			expect(new Set(header).size).toBe(header.length);
			expect(rows.length).toBe(table.rows.length);
			for (const row of rows) expect(row).toHaveLength(header.length);
		}
	});

	test.each(exportedCorpora)('have a key that names each row once, for $name', ({ corpus }) => {
		for (const table of tables(corpus, corpus.studies)) {
			const keys = rowsOf(table).map((row) => table.key.map((name) => row[name]).join(' '));
			expect(new Set(keys).size).toBe(table.rows.length);
		}
	});

	test('are headers alone for no studies, the same as with studies', () => {
		for (const [i, table] of tables(schoolGardens, []).entries()) {
			expect(parseCsv(tableCsv(table))).toEqual([
				tables(schoolGardens, schoolGardens.studies)[i]?.columns.map(({ name }) => name),
			]);
		}
	});
});
