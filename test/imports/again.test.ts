/** An import that is run again: what people decided and changed stays, and nothing is ever half written. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { restoreFolder } from '../../src/imports/write-folder.ts';
import { filesUnder } from '../built-site.ts';
import { runCommand } from '../command.ts';
import { folderWith, importFiles, placesOf, valuesOf } from './import-files.ts';

const table = 'ID,Study,Title,Pond\n1,Ahl 2001,One,deep\n2,Bru 2002,Two,flat\n3,Cad 2003,Three,deep\n';

/** Every file of a folder with its text. */
const snapshot = (folder: string) =>
	Object.fromEntries(filesUnder(folder).map((file) => [path.relative(folder, file), fs.readFileSync(file, 'utf8')]));

async function twice(change: (folder: string) => void, second: string, overwrites = false) {
	const from = folderWith({});
	const first = await importFiles({ 'a.csv': table }, from);
	change(first.folder);
	const before = snapshot(first.folder);
	return { ...(await importFiles({ 'a.csv': second }, from, overwrites)), before };
}

const edit = (name: string, from: string | RegExp, to: string) => (folder: string) => {
	const file = path.join(folder, name);
	fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace(from, to));
};

describe('runImport, run again', () => {
	test('over the same tables changes no file', async () => {
		const done = await twice(() => undefined, table);
		expect(snapshot(done.folder)).toEqual(done.before);
	});

	test('keeps ids and numbers when rows are added above, moved and renamed', async () => {
		const done = await twice(
			() => undefined,
			'ID,Study,Title,Pond\n9,Ahl 2001,Nine,deep\n3,Cad 2003,Three,deep\n2,Brown 2002,Two,flat\n1,Ahl 2001,One,deep\n',
		);
		expect(placesOf(done)).toEqual([]);
		expect(done.studies.map(({ id, report }) => [id, report.reference, report.printed])).toEqual([
			['ahl-2001', 1, 'Ahl 2001'],
			['bru-2002', 2, 'Brown 2002'],
			['cad-2003', 3, 'Cad 2003'],
			['ahl-2001-2', 4, 'Ahl 2001'],
		]);
	});

	test('keeps what the map decides: labels, merged codes, columns that are left out', async () => {
		const change = (folder: string) => {
			edit('map.yaml', / *- \{ code: flat, label: flat \}.*\n/, '')(folder);
			edit('map.yaml', '{ code: deep, label: deep }', '{ code: water, label: Water, words: [ deep, flat ] }')(folder);
		};
		const done = await twice(change, table);
		expect(valuesOf(done, 'pond')).toEqual(['water', 'water', 'water']);
		expect(done.map).toContain('{ code: water, label: Water, words: [ deep, flat ] } # 3');
	});

	const pondLine = /\{ column: Pond, take: variable, variable: pond,/;

	test('a variable that no column is taken for any more leaves the folder; its file stays if a person changed it', async () => {
		const drop = edit('map.yaml', pondLine, '{ column: Pond, take: nothing, variable: pond,');
		const leave = edit('map.yaml', / variable: pond,/, '');
		const done = await twice((folder) => {
			drop(folder);
			leave(folder);
		}, table);
		expect(placesOf(done)).toEqual([]);
		expect(done.codebook.pond).toBeUndefined();
		expect(done.studies[0]?.values).toEqual({});
		expect(done.report).toContain(
			'No column is taken for the variable pond of the map, so the review does not have it.',
		);
		expect(done.map).toContain('  - id: pond\n');
		const kept = await twice((folder) => {
			drop(folder);
			leave(folder);
			edit('codebook/pond.yaml', /question: .*/, 'question: How deep?')(folder);
		}, table);
		expect(placesOf(kept)).toEqual(['changed-by-hand']);
		expect(kept.codebook.pond).toMatchObject({ question: 'How deep?' });
	});

	test('files to begin from follow the map until a person changes them', async () => {
		const rename = edit('map.yaml', 'label: Pond\n', 'label: Kind of pond\n');
		const wide = table
			.replace('Pond\n', 'Pond,Sex\n')
			.replace(/(deep|flat)\n/g, '$1,m\n')
			.replace('flat,m', 'flat,f');
		const from = folderWith({});
		const first = await importFiles({ 'a.csv': wide }, from);
		rename(first.folder);
		const textOf = (name: string) => fs.readFileSync(path.join(first.folder, name), 'utf8');
		await importFiles({ 'a.csv': wide }, from);
		expect(textOf('figures.yaml')).toContain('title: Kind of pond by Sex');
		edit('figures.yaml', 'Kind of pond by Sex', 'Ponds')(first.folder);
		edit('review.yaml', '# title:', 'title: Ours\n# title:')(first.folder);
		edit('map.yaml', 'label: Kind of pond\n', 'label: Waters\n')(first.folder);
		const done = await importFiles({ 'a.csv': wide }, from);
		expect(done.codebook.pond).toMatchObject({ label: 'Waters' });
		expect(textOf('figures.yaml')).toContain('title: Ponds');
		expect(textOf('review.yaml')).toContain('title: Ours');
		await importFiles({ 'a.csv': wide }, from);
		expect(textOf('figures.yaml')).toContain('title: Ponds');
	});

	test('a word that the map does not have is refused with the nearest, and nothing changes', async () => {
		const done = await twice(() => undefined, table.replace('Three,deep', 'Three,deap'));
		expect(placesOf(done)).toEqual(['unknown-word 4:4']);
		expect(done.problems[0]?.hint).toContain('Did you mean "deep"?');
		expect(snapshot(done.folder)).toEqual(done.before);
	});

	test('keeps a record that was changed by hand while its row says the same', async () => {
		const done = await twice(
			edit('studies/bru-2002.yaml', 'pond: flat', 'pond: { value: flat, note: By hand. }'),
			`${table}4,Dac 2004,Four,deep\n`,
		);
		expect(placesOf(done)).toEqual([]);
		expect(valuesOf(done, 'pond')).toEqual(['deep', { value: 'flat', note: 'By hand.' }, 'deep', 'deep']);
	});

	test('where the row and the record both changed, says so and writes nothing; --overwrite takes the row', async () => {
		const change = edit('studies/bru-2002.yaml', 'pond: flat', 'pond: { value: flat, note: By hand. }');
		const changed = table.replace('Two,flat', 'Two,deep');
		const refused = await twice(change, changed);
		expect(placesOf(refused)).toEqual(['changed-by-hand']);
		expect(snapshot(refused.folder)).toEqual(refused.before);
		expect(valuesOf(await twice(change, changed, true), 'pond')).toEqual(['deep', 'deep', 'deep']);
	});

	test('keeps words of the codebook, entries of the references, review.yaml and files of people', async () => {
		const change = (folder: string) => {
			edit('codebook/pond.yaml', 'label: Pond', 'label: Depth of the pond')(folder);
			edit('references.yaml', 'title: Two', 'title: Two, by hand')(folder);
			edit('review.yaml', 'charting: partial', 'charting: partial\ntitle: Ponds')(folder);
			fs.mkdirSync(path.join(folder, 'pages'), { recursive: true });
			fs.writeFileSync(path.join(folder, 'pages', 'index.mdx'), 'Hello');
		};
		const done = await twice(change, `${table}4,Dac 2004,Four,deep\n`);
		expect(placesOf(done)).toEqual([]);
		expect(done.codebook.pond).toMatchObject({ label: 'Depth of the pond' });
		expect(done.references.map(({ title }) => title)).toEqual(['One', 'Two, by hand', 'Three', 'Four']);
		const now = snapshot(done.folder);
		expect([now['review.yaml'], now['pages/index.mdx']]).toEqual([done.before['review.yaml'], 'Hello']);
	});

	test('takes the record of a row that is gone away, unless it was changed by hand', async () => {
		const shorter = table
			.split('\n')
			.filter((line) => !line.startsWith('2'))
			.join('\n');
		expect((await twice(() => undefined, shorter)).studies.map(({ id }) => id)).toEqual(['ahl-2001', 'cad-2003']);
		expect(placesOf(await twice(edit('studies/bru-2002.yaml', 'pond: flat', 'pond: deep'), shorter))).toEqual([
			'changed-by-hand',
		]);
	});

	test('a column that the map names and the table lacks, and a key that stands twice, are problems', async () => {
		expect(placesOf(await twice(() => undefined, table.replace('Pond', 'Lake')))).toEqual(['unknown-column']);
		expect(placesOf(await twice(() => undefined, table.replace('\n3,', '\n1,')))).toEqual(['repeated-key 4:1']);
	});
});

describe('the folder', () => {
	test('that holds something else than a review is left alone', async () => {
		const from = folderWith({});
		fs.mkdirSync(path.join(from, 'review'));
		fs.writeFileSync(path.join(from, 'review', 'thesis.docx'), 'x');
		const done = await importFiles({ 'a.csv': table }, from);
		expect(done.problems.map(({ message }) => message)).toEqual([
			'The folder holds other files (thesis.docx), and no review.',
		]);
		expect(fs.readdirSync(done.folder)).toEqual(['thesis.docx']);
	});

	test('is restored where an import ended between its two renames', async () => {
		const from = folderWith({});
		const { folder } = await importFiles({ 'a.csv': table }, from);
		const before = snapshot(folder);
		// A process that has ended for certain.
		const { pid } = spawnSync(process.execPath, ['-e', '']);
		fs.renameSync(folder, `${folder}.before-import-${pid}`);
		fs.mkdirSync(`${folder}.importing-${pid}`);
		restoreFolder(folder);
		expect(snapshot(folder)).toEqual(before);
		expect(fs.readdirSync(from)).toEqual(['a.csv', 'review']);
	});
});

test('a label that looks like HTML is written so that no page can read it as HTML', async () => {
	const done = await importFiles({ 'a.csv': 'ID,Study,Title\n1,<script>x</script> 2001,One\n2,a<b,Two\n' });
	expect(done.studies.map(({ report }) => report.printed)).toEqual(['< script>x< /script> 2001', 'a< b']);
});

test('a key that is written otherwise keeps the id and the number of its record', async () => {
	const head = 'Study ID,Study,Title';
	const first = { 'a.csv': `${head}\n1,Ash 2010,Frogs\n2,Elm 2011,Newts\nS-3,Fir 2012,Toads\n` };
	const from = folderWith(first);
	const before = await importFiles(first, from);
	const after = await importFiles(
		{ 'a.csv': `${head}\ns3,Fir 2012,Toads\n02,Elm 2011,Newts\n01,Ash 2010,Frogs\n` },
		from,
	);
	expect(after.problems).toEqual([]);
	expect(after.studies.map(({ id, report }) => [id, report.reference])).toEqual(
		before.studies.map(({ id, report }) => [id, report.reference]),
	);
});

test.each([
	['code', 'kind: code', { heron: 2, 'grey-crane': 1, 'not stated': 0 }],
	['codes', 'kind: codes, delimiter: ";"', { heron: 2, 'grey-crane': 2 }],
])('a variable that a person made one of %s, without its codes, gets them from the cells', async (_, kind, counts) => {
	const map = `files:\n  - file: a.csv\n    columns:\n      - { column: ID, take: key }\n      - { column: Bird, take: variable, variable: bird }\nvariables:\n  - { id: bird, label: Bird, section: report, ${kind} }\n`;
	const both = kind.includes('codes');
	const done = await importFiles({
		'a.csv': `ID,Bird\ns1,Heron${both ? '; Grey crane' : ''}\ns2,heron\ns3,Grey crane\ns4,not stated\n`,
		'map.yaml': map,
	});
	expect(done.problems).toEqual([]);
	const values = done.studies.map(({ values }) => [values?.bird].flat());
	for (const [code, count] of Object.entries(counts))
		expect(values.filter((own) => own.includes(code)).length, code).toBe(count);
	expect(values[3]).toEqual(['not-reported']);
});

describe('the map', () => {
	test.each([
		['files: [', 'wrong-map 1', /not YAML/],
		[
			'files:\n  - file: a.csv\n    rows: stories\n',
			'wrong-map 3',
			/"stories" is none of studies, several, more, excluded or nothing/,
		],
		['files:\n  - file: a.csv\n    colums: []\n', 'wrong-map 3', /"colums" means nothing here/],
		[
			'files:\n  - file: a.csv\n    columns:\n      - { column: Pond, take: variable, variable: pnd }\nvariables:\n  - { id: pond, label: Pond, section: report, kind: text }\n',
			'wrong-map 4',
			/"pnd" is no variable of this map/,
		],
		[
			'files:\n  - file: a.csv\n    columns:\n      - { column: Pond, take: variabel }\n',
			'wrong-map 4',
			/take: "variabel" is none of/,
		],
		[
			'files:\n  - file: a.csv\n    only: { column: Pond, word: 1.0 }\n',
			'wrong-map 3',
			/only\.word: YAML reads 1\.0 as no text\./,
		],
		['files:\n  - file: a.csv\nlists\nmissing:\n  NA: not-charted\n', 'wrong-map 3', /not YAML/],
	])('%j is refused at its line', async (map, place, message) => {
		const done = await importFiles({ 'a.csv': table, 'map.yaml': map });
		expect(placesOf(done)).toEqual([place]);
		expect(done.problems[0]?.message).toMatch(message);
	});

	test('may have another label for a code, whose cells stay as they are', async () => {
		const first = await importFiles({
			'a.csv': 'Study,Habitat\nAsh 2010,School pond\nElm 2011,lake\nFir 2012,School pond\n',
		});
		const done = await importFiles({
			'a.csv': 'Study,Habitat\nFir 2012,School pond\nAsh 2010,School pond\nElm 2011,lake\n',
			'map.yaml': first.map.replace('label: School pond', 'label: Pond of a school'),
		});
		expect(done.problems).toEqual([]);
		expect(done.studies.map(({ values }) => values.habitat).toSorted()).toEqual(['lake', 'school-pond', 'school-pond']);
	});

	test('says what to write where YAML reads a number, and keeps a word such as 1.0 as it is', async () => {
		const refused = await importFiles({
			'a.csv': 'Study,Pond\nAsh 2010,1.0\nElm 2011,2\n',
			'map.yaml': 'files:\n  - file: a.csv\n    only: { column: Pond, word: 1.0 }\n',
		});
		expect(refused.problems[0]?.hint).toBe('Write it in quotes: "1.0".');
		const done = await importFiles({
			'a.csv': 'Study,Pond\nAsh 2010,1.0\nElm 2011,2\n',
			'map.yaml':
				'files:\n  - file: a.csv\n    columns:\n      - { column: Study, take: label }\n      - { column: Pond, take: variable, variable: pond }\nvariables:\n  - { id: pond, label: Pond, section: report, kind: number }\nmissing:\n  1.0: not-reported\n',
		});
		expect(done.studies.map(({ values }) => values.pond)).toEqual(['not-reported', 2]);
	});
});

test('npm run import ends with 1 and names all mistakes of its command line', async () => {
	const run = (...words: string[]) => runCommand('src/imports/cli.ts', words);
	const wrong = await run('--inot', 'x');
	expect([wrong.status, wrong.stderr]).toEqual([
		1,
		'"--inot" is no option. Did you mean --into?\nWhere should the records go? Write --into FOLDER, such as --into my-review.\nnpm run import -- --help tells more.\n',
	]);
	const folder = folderWith({ 'a.csv': table });
	const good = await run(path.join(folder, 'a.csv'), '--into', path.join(folder, 'r'));
	expect([good.status, good.stderr]).toEqual([0, '']);
	expect(good.stdout).toContain('3 records in');
});
