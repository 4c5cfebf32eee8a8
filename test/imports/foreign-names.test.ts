/** Names in a team's files that are also names of the language or of folders: each is a word like any other, and none leaves the folder. */
import { describe, expect, test } from 'vitest';
import { folderWith, importFiles, placesOf, valuesOf } from './import-files.ts';

const names = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'];

describe('names that every object has', () => {
	test('are studies, columns, words and countries like any other, and keep their ids', async () => {
		const header = `ID,Study,Title,${names.join(',')},Country`;
		const rows = names.map(
			(name, i) => `${name},${name},Title ${i},${names.map((_, j) => names[(i + j) % 3]).join(',')},Peru`,
		);
		const from = folderWith({});
		const table = [header, ...rows, 'last,last,Title 9,toString,constructor,__proto__,toString,toString,constructor'];
		const first = await importFiles({ 'a.csv': table.join('\n') }, from);
		expect(placesOf(first)).toEqual([]);
		const prints = ({ studies }: typeof first) => studies.map(({ id, report }) => [report.printed, id]);
		expect(prints(first).map(([printed]) => printed)).toEqual([...names, 'last']);
		expect(valuesOf(first, 'country').at(-1)).toMatchObject({
			state: 'unclear',
		});
		const [top = '', ...others] = table;
		const moved = await importFiles({ 'a.csv': [top, ...others.reverse()].join('\n') }, from);
		expect(placesOf(moved)).toEqual([]);
		expect(prints(moved)).toEqual(prints(first));
	});

	test.each(names)('the map keeps the id, the match and the missing word of "%s"', async (name) => {
		const from = folderWith({});
		const files = {
			'a.csv': `ID,Study,Title,Pond\n${name},Ahl 2001,One,deep\nb,Bru 2002,Two,${name}\nc,Cad 2003,Three,deep\n`,
			'b.bib': '@article{x1, title = {Something else}, year = {1999}}',
			'map.yaml': `files:\n  - file: a.csv\n    columns: [{ column: ID, take: key }, { column: Pond, take: variable, variable: pond }]\nvariables:\n  - { id: pond, label: Pond, section: report, kind: code, codes: [{ code: deep, label: deep }], missing: { ${name}: unclear } }\nmatches: { ${name}: x1 }\nids: { ${name}: my-own-id }\n`,
		};
		const done = await importFiles(files, from);
		expect(placesOf(done)).toEqual([]);
		expect(done.studies.map(({ id }) => id)).toEqual(['my-own-id', 'bru-2002', 'cad-2003']);
		expect(done.references[0]).toMatchObject({
			title: 'Something else',
			issued: 1999,
		});
		expect(valuesOf(done, 'pond')).toMatchObject(['deep', { state: 'unclear' }, 'deep']);
	});

	test('are types, fields and keys of bibliographies like any other', async () => {
		const item = `{ "id": "constructor", "type": "toString", "title": "Frogs", ${names.map((name) => `"${name}": "x"`).join(', ')} }`;
		const done = await importFiles({ 'a.json': `[${item}]` });
		expect(placesOf(done)).toEqual([]);
		expect(done.references).toMatchObject([{ title: 'Frogs' }]);
		for (const name of names) expect(done.report).toContain(`${name} is left out, since a reference has no such key`);
		const eppi = `{ "CodeSets": [], "References": [{ "ItemId": 1, "ShortTitle": "A 2001", "Title": "Frogs", "valueOf": "twelve" }] }`;
		expect((await importFiles({ 'a.json': eppi })).report).toContain('valueOf is left out');
	});

	test('are no kinds of file', async () => {
		const files = Object.fromEntries(names.map((name) => [`a.${name}`, 'x']));
		const done = await importFiles(files);
		expect(placesOf(done)).toEqual(names.map(() => 'unknown-format'));
	});
});
