/** Another program reads the Parquet files and the NDJSON in place: DuckDB counts what the records hold. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codesOfStudy } from '../../src/corpus/codes.ts';
import { entriesOf } from '../../src/corpus/corpus.ts';
import { dataFiles } from '../../src/exports/files.ts';
import { loadCorpus } from '../../src/records/load.ts';
import { presetLists } from '../../src/schema/list.ts';
import { isAbsentState } from '../../src/schema/state.ts';
import { traitsOf } from '../../src/schema/variable-kind.ts';

const corpus = loadCorpus('test/fixtures/review');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'duckdb-'));
let database: DuckDBConnection;

beforeAll(async () => {
	for (const { name, write } of dataFiles)
		if (/\.(parquet|ndjson\.gz)$/.test(name)) fs.writeFileSync(path.join(folder, name), write(corpus, ''));
	database = await (await DuckDBInstance.create(':memory:')).connect();
});

afterAll(() => {
	database.closeSync();
	fs.rmSync(folder, { recursive: true, force: true });
});

const at = (name: string) => `'${path.join(folder, name).replaceAll("'", "''")}'`;

async function ask(sql: string): Promise<Record<string, unknown>[]> {
	const rows = (await database.runAndReadAll(sql)).getRowObjects();
	return rows.map((row) =>
		Object.fromEntries(
			Object.entries(row).map(([name, cell]) => [name, typeof cell === 'bigint' ? Number(cell) : cell]),
		),
	);
}

/** How many studies have each code. */
const counted = (codes: readonly string[]) => {
	const counts = new Map<string, number>();
	for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
	return new Map([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
};

test('every table has as many rows as the records', async () => {
	const rows = async (table: string) => (await ask(`select count(*) as n from ${at(`${table}.parquet`)}`))[0]?.n;
	expect(await rows('studies')).toBe(corpus.studies.length);
	for (const list of presetLists)
		expect(await rows(list), list).toBe(corpus.studies.flatMap((study) => entriesOf(study, list)).length);
});

test('every coded variable of studies has the same codes', async () => {
	const coded = corpus.variables.filter(({ of, kind }) => of === 'study' && traitsOf({ kind }).form === 'codes');
	expect(coded.length).toBeGreaterThan(3);
	for (const variable of coded) {
		const value = traitsOf(variable).isSeveral ? `unnest("${variable.id}")` : `"${variable.id}"`;
		const rows = await ask(
			`select code, count(*) as n from (select ${value} as code from ${at('studies.parquet')} where "${variable.id}_state" = 'reported') as codes group by code order by code`,
		);
		const codes = corpus.studies
			.flatMap((study) => codesOfStudy(study, variable))
			.filter((code) => !isAbsentState(code));
		expect(new Map(rows.map(({ code, n }) => [String(code), Number(n)])), variable.id).toEqual(counted(codes));
	}
});

test('tables join by the row of the study', async () => {
	const [row] = await ask(
		`select count(*) as n from ${at('findings.parquet')} as f join (select *, row_number() over () - 1 as at from ${at('studies.parquet')}) as s on f.study_row = s.at where f.study_id = s.id`,
	);
	expect(row?.n).toBe(corpus.studies.flatMap((study) => entriesOf(study, 'findings')).length);
});

test('the NDJSON is read as it is, compressed', async () => {
	const rows = await ask(`select id from read_json(${at('studies.ndjson.gz')}, columns = {id: 'VARCHAR'}) order by id`);
	expect(rows.map(({ id }) => id)).toEqual(corpus.studies.map(({ id }) => id).sort());
});
