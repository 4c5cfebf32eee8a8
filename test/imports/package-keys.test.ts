/** Tables of a Data Package are joined by the keys that its descriptor declares. */

import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { runImport } from '../../src/imports/run-import.ts';
import { folderWith } from './import-files.ts';

interface Resource {
	rows: readonly string[];
	primaryKey?: string | readonly string[];
	foreignKeys?: readonly (readonly [
		fields: string | readonly string[],
		resource: string,
		referenced: string | readonly string[],
	])[];
	labels?: Readonly<Record<string, string>>;
}

/** Imports a package, and gives its report, its map and what each record holds. */
async function importPackage(resources: Readonly<Record<string, Resource>>) {
	const descriptor = {
		resources: Object.entries(resources).map(([name, { rows, primaryKey, foreignKeys = [], labels = {} }]) => ({
			name,
			path: `${name}.csv`,
			schema: {
				fields: (rows[0] ?? '')
					.split(',')
					.map((one) => ({ name: one, ...(labels[one] ? { title: labels[one] } : {}) })),
				...(primaryKey === undefined ? {} : { primaryKey }),
				foreignKeys: foreignKeys.map(([fields, resource, referenced]) => ({
					fields,
					reference: { resource, fields: referenced },
				})),
			},
		})),
	};
	const from = folderWith({
		'datapackage.json': JSON.stringify(descriptor),
		...Object.fromEntries(Object.entries(resources).map(([name, { rows }]) => [`${name}.csv`, `${rows.join('\n')}\n`])),
	});
	const into = path.join(from, 'review');
	const { problems, report = '' } = await runImport(
		{ files: [path.join(from, 'datapackage.json')], into, map: undefined, overwrites: false },
		'2026-01-31',
	);
	const folder = path.join(into, 'studies');
	const names = fs.existsSync(folder) ? fs.readdirSync(folder) : [];
	const studies = names.map((name) => parse(fs.readFileSync(path.join(folder, name), 'utf8')));
	return { problems, report, studies, into };
}

const studies: Resource = {
	rows: ['sid,ref,habitat', '11,Ash 2010,pond', '12,Birch 2011,lake', '13,Cedar 2012,pond'],
	primaryKey: 'sid',
};
const effects: Resource = {
	rows: [
		'eid,of,outcome,d,d_se',
		'1,11,weight,0.2,0.1',
		'2,11,length,0.3,0.1',
		'3,12,weight,-0.1,0.2',
		'4,13,weight,0.5,0.15',
	],
	primaryKey: 'eid',
	foreignKeys: [['of', 'studies', 'sid']],
};

describe('foreign keys', () => {
	test('give each study its rows of another table as a list, whatever the columns are called', async () => {
		const done = await importPackage({ studies, effects });
		expect(done.problems).toEqual([]);
		expect(done.studies.map((study) => study.effects.map((entry: { outcome: string }) => entry.outcome))).toEqual([
			['weight', 'length'],
			['weight'],
			['weight'],
		]);
		expect(done.studies[0].effects[0]).toMatchObject({ d: { value: 0.2, se: 0.1 } });
		expect(done.report).toContain('the package says that it is the key');
	});

	test('reach the study through a table between', async () => {
		const done = await importPackage({
			studies,
			effects,
			arms: {
				rows: ['effect,arm,n', '1,warm,20', '1,cold,22', '2,warm,20', '3,warm,10', '3,cold,12', '4,warm,9'],
				foreignKeys: [['effect', 'effects', 'eid']],
			},
		});
		expect(
			done.studies.map((study) => study.arms.map(({ effect, n }: { effect: number; n: number }) => [effect, n])),
		).toEqual([
			[
				[1, 20],
				[1, 22],
				[2, 20],
			],
			[
				[3, 10],
				[3, 12],
			],
			[[4, 9]],
		]);
	});

	test('of several columns join, too', async () => {
		const done = await importPackage({
			effects: {
				rows: ['name,when,outcome,n', 'Ash,2010,weight,3', 'Ash,2011,length,4', 'Ash,2010,age,5', 'Birch,2011,age,6'],
				foreignKeys: [[['name', 'when'], 'studies', ['first', 'year']]],
			},
			studies: {
				rows: ['first,year,habitat', 'Ash,2010,pond', 'Ash,2011,lake', 'Birch,2011,pond'],
				primaryKey: ['first', 'year'],
			},
		});
		expect(done.problems).toEqual([]);
		expect(done.studies.map((study) => study.effects.map(({ n }: { n: number }) => n))).toEqual([[3, 5], [4], [6]]);
	});

	test('to a table that is looked up put its columns beside their rows, with their labels', async () => {
		const done = await importPackage({
			studies: {
				rows: ['sid,ref,land', '11,Ash 2010,1', '12,Birch 2011,2', '13,Cedar 2012,1'],
				foreignKeys: [['land', 'lands', 'id']],
			},
			lands: { rows: ['id,name', '1,Peru', '2,Chile', '3,Cuba'], labels: { name: 'Country' } },
			study_topics: {
				rows: ['study,topic', '11,1', '11,2', '12,2', '13,1'],
				foreignKeys: [
					['study', 'studies', 'sid'],
					['topic', 'topics', 'id'],
				],
			},
			topics: { rows: ['id,topic name', '1,frogs', '2,newts'] },
		});
		expect(done.studies.map(({ values }) => [values.country, values['topic-name']])).toEqual([
			['PE', ['frogs', 'newts']],
			['CL', ['newts']],
			['PE', ['frogs']],
		]);
		expect(done.report).toContain('1 row of lands is named by none, and left out.');
	});

	test('to a table of references give each study its reference', async () => {
		const done = await importPackage({
			studies: {
				rows: ['code,paper,habitat', 'A,1,pond', 'B,2,lake', 'C,2,pond'],
				foreignKeys: [['paper', 'publications', 'number']],
			},
			publications: {
				rows: ['number,title,author,year', '1,Frogs in ponds,Ash,2010', '2,Newts in lakes,Birch,2011'],
				primaryKey: 'number',
			},
		});
		expect(done.studies).toHaveLength(3);
		expect(parse(fs.readFileSync(path.join(done.into, 'references.yaml'), 'utf8'))).toMatchObject([
			{ title: 'Frogs in ponds', issued: 2010 },
			{ title: 'Newts in lakes', issued: 2011 },
		]);
	});

	test('that name no row, no table or no column are told', async () => {
		const done = await importPackage({
			studies,
			effects: {
				...effects,
				rows: [...effects.rows, '5,99,weight,0.1,0.1'],
				foreignKeys: [
					['of', 'studies', 'sid'],
					['of', 'ponds', 'id'],
				],
			},
		});
		expect(done.report).toContain('its key to "ponds" (of) names a table or a column that the package does not have');
		expect(done.report).toContain('"99" (line 6) names no study, or several, and its row is left out.');
		expect(done.studies).toHaveLength(3);
	});

	test('are kept by their ids when rows are sorted otherwise', async () => {
		const done = await importPackage({ studies, effects });
		const ids = done.studies.map(({ id }) => id);
		const from = path.dirname(done.into);
		const [head = '', ...rows] = studies.rows;
		fs.writeFileSync(path.join(from, 'studies.csv'), [head, ...rows.toReversed()].join('\n'));
		const again = await runImport(
			{ files: [path.join(from, 'datapackage.json')], into: done.into, map: undefined, overwrites: false },
			'2026-01-31',
		);
		expect(again.problems).toEqual([]);
		expect(again.change?.written.filter((name) => name.startsWith('studies/'))).toEqual([]);
		expect(ids).toEqual(['ash-2010', 'birch-2011', 'cedar-2012']);
	});
});

test('a primary key is the key of the studies, and one that repeats is told', async () => {
	const done = await importPackage({ studies });
	expect(done.report).toContain('the package says that it is the key');
	const broken = await importPackage({ studies: { ...studies, rows: [...studies.rows, '13,Dal 2013,lake'] } });
	expect(broken.problems).toEqual([]);
	expect(broken.studies).toHaveLength(4);
	expect(broken.report).toContain('"13" stands in line 4 and in line 5; it is not taken for the key.');
});

test('columns of one name in two tables of a package have a label each', async () => {
	const done = await importPackage({
		studies: {
			...studies,
			rows: studies.rows.map((row, i) => `${row},${['n', '40', '50', '60'][i]}`),
			labels: { n: 'Participants' },
		},
		effects: {
			...effects,
			rows: effects.rows.map((row, i) => `${row},${['n', 4, 5, 6, 7][i]}`),
			labels: { n: 'Analysed' },
		},
	});
	const label = (name: string) =>
		parse(fs.readFileSync(path.join(done.into, 'codebook', `${name}.yaml`), 'utf8')).label;
	expect([label('participants'), label('analysed')]).toEqual(['Participants', 'Analysed']);
});
