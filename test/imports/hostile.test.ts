/** Files that are damaged, huge or of another encoding: each is refused with its place, and nothing is written. */
import fs from 'node:fs';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDelimited } from '../../src/imports/delimited.ts';
import { importLimits } from '../../src/imports/limits.ts';
import { parseImportOptions } from '../../src/imports/options.ts';
import { runImport } from '../../src/imports/run-import.ts';
import { slowTest } from '../runs.ts';
import { folderWith, importFiles, placesOf, valuesOf } from './import-files.ts';
import { workbookOf } from './workbook-file.ts';

const rows = (count: number, cells: (i: number) => string) =>
	Array.from({ length: count }, (_, i) => cells(i)).join('\n');

const latin = (text: string) => Buffer.from(text, 'latin1');

describe('encodings', () => {
	test('a file that is not UTF-8 is refused at its line, with the place as likely encodings read it', async () => {
		// "Kämppä" and "Újfehértó" in Mac OS Roman.
		const mac = Buffer.concat([
			latin('ID,Title,Place\n1,A,K'),
			Buffer.from([0x8a]),
			latin('mpp'),
			Buffer.from([0x8a]),
			latin('\n2,B,'),
			Buffer.from([0xf2]),
			latin('jfeh'),
			Buffer.from([0x8e]),
			latin('rt'),
			Buffer.from([0x97]),
			latin('\n'),
		]);
		const { problems, folder } = await importFiles({ 'a.csv': mac });
		expect(problems).toHaveLength(1);
		expect(problems[0]).toMatchObject({ kind: 'wrong-encoding', line: 2 });
		expect(problems[0]?.message).toContain('What stands there, 0x8A, is no text in utf-8.');
		expect(problems[0]?.message).toMatch(/macintosh +"1,A,Kämppä"/);
		expect(problems[0]?.hint).toContain('- file: "a.csv"\n      encoding: macintosh');
		expect(fs.existsSync(folder)).toBe(false);
	});

	test.each([
		['macintosh', [0x8a], 'ä'],
		['windows-1252', [0x80], '€'],
		['windows-1252', [0x93], '“'],
		['shift_jis', [0x93, 0x8c], '東'],
		['utf-16le', undefined, 'ä'],
	])('a map that names %s has the file read so', async (encoding, bytes, letter) => {
		const [before, after] = ['ID,Title,Place\n1,A,x', 'y\n2,B,x\n3,C,x'];
		const text = bytes
			? Buffer.concat([latin(before), Buffer.from(bytes), latin(after)])
			: Buffer.from(`\uFEFF${before}${letter}${after}`, 'utf16le');
		const done = await importFiles({
			'a.csv': text,
			'map.yaml': `files:\n  - { file: a.csv, encoding: ${encoding} }\n`,
		});
		expect(placesOf(done)).toEqual([]);
		expect(done.report).toContain(`x${letter}y`);
	});

	test('an encoding that the command line names is taken for every text, and the map keeps it', async () => {
		const from = folderWith({
			'a.csv': Buffer.concat([latin('ID,Title,Place\n1,A,x'), Buffer.from([0x8a]), latin('y\n')]),
		});
		const into = path.join(from, 'review');
		const files = [path.join(from, 'a.csv')];
		const request = { files, into, map: undefined, overwrites: false };
		expect((await runImport({ ...request, encoding: 'macintosh' }, '2026-01-31')).problems).toEqual([]);
		expect(fs.readFileSync(path.join(into, 'codebook', 'place.yaml'), 'utf8')).toContain('xäy');
		const again = await runImport(request, '2026-01-31');
		expect([again.problems, again.change?.written]).toEqual([[], []]);
		expect(parseImportOptions(['a.csv', '--into', 'b', '--encoding', 'latin-one']).problems).toEqual([
			'"latin-one" is no encoding that can be read. Write windows-1252, macintosh, utf-16le, gb18030, shift_jis, or another name of the Encoding Standard.',
		]);
	});

	test('a later word for the encoding replaces an earlier one; files that are UTF-8 stay so', async () => {
		const from = folderWith({
			'a.csv': Buffer.concat([latin('ID,Title\n1,One p'), Buffer.from([0x8a]), latin('nd\n2,Two\n')]),
			'b.csv': 'ID,Site\n1,Põld\n2,Põld\n',
		});
		const into = path.join(from, 'review');
		const request = {
			files: ['a.csv', 'b.csv'].map((name) => path.join(from, name)),
			into,
			map: undefined,
			overwrites: true,
		};
		for (const encoding of ['windows-1252', 'macintosh'])
			expect((await runImport({ ...request, encoding }, '2026-01-31')).problems).toEqual([]);
		const map = fs.readFileSync(path.join(into, 'map.yaml'), 'utf8');
		expect(map).toContain('encoding: macintosh');
		expect(map).not.toContain('windows-1252');
		expect(map).toContain('label: Põld');
		expect(fs.readFileSync(path.join(into, 'references.yaml'), 'utf8')).toContain('One pänd');
	});

	test('a byte order mark says what a file is; zeros without one are no text in silence', async () => {
		const text = 'ID\tTitle\tPlace\n1\tA\tKämppä\n2\tB\tKämppä\n';
		const marked = await importFiles({ 'a.csv': Buffer.from(`\uFEFF${text}`, 'utf16le') });
		expect(placesOf(marked)).toEqual([]);
		expect(marked.map).toContain('label: Kämppä');
		const bare = await importFiles({ 'a.csv': Buffer.from(text.replaceAll('ä', 'a'), 'utf16le') });
		expect(placesOf(bare)).toEqual(['wrong-encoding 1']);
		expect(bare.problems[0]?.hint).toContain('--encoding utf-16le');
		const damaged = await importFiles({ 'a.csv': text.replace('2\tB', '2\t\0B') });
		expect(placesOf(damaged)).toEqual(['wrong-encoding 3']);
		expect(damaged.problems[0]?.hint).toContain('it is no text');
	});

	test('an encoding that does not exist is refused in the map', async () => {
		const done = await importFiles({
			'a.csv': 'ID,Title\n1,A\n',
			'map.yaml': 'files:\n  - file: a.csv\n    encoding: latin-one\n',
		});
		expect(placesOf(done)).toEqual(['wrong-map 3']);
	});

	test('a letter across two pieces of the file is read whole', async () => {
		const folder = folderWith({ 'a.csv': `ID,Title\n1,${'x'.repeat((1 << 20) - 12)}ä\n2,B\n` });
		const { sheets } = await readDelimited(path.join(folder, 'a.csv'), 'a.csv');
		expect(sheets[0]?.rows[0]?.cells[1]?.endsWith('xä')).toBe(true);
	});
});

describe('damaged tables', () => {
	test('every row of another length is named, and nothing is written', async () => {
		const done = await importFiles({ 'a.csv': 'ID,Title,X\n1,A,x\n2,B\n3,C,x,y\n4,D,x\n5' });
		expect(placesOf(done)).toEqual(['row-length 3', 'row-length 4', 'row-length 6']);
		expect(fs.existsSync(done.folder)).toBe(false);
	});

	test('a quotation mark that is never closed is named where it opens', async () => {
		const done = await importFiles({ 'a.csv': 'ID,Title\n1,A\n2,"B\n3,C\n4,D\n' });
		expect(placesOf(done)).toEqual(['damaged-file 3']);
	});

	test.each([
		['', 'empty-table'],
		['\n\n', 'empty-table'],
		['ID,Title\n', 'empty-table 1'],
	])('%j has no rows', async (text, place) => {
		expect(placesOf(await importFiles({ 'a.csv': text }))).toEqual([place]);
	});

	test('a file that is not there, a folder and a file of another kind are all named', async () => {
		const folder = folderWith({ 'a.docx': 'x' });
		fs.mkdirSync(path.join(folder, 'b.csv'));
		const { runImport } = await import('../../src/imports/run-import.ts');
		const { problems } = await runImport(
			{
				files: ['a.docx', 'b.csv', 'c.csv'].map((name) => path.join(folder, name)),
				into: path.join(folder, 'r'),
				map: undefined,
				overwrites: false,
			},
			'2026-01-31',
		);
		expect(problems.map(({ kind, message }) => [kind, message])).toEqual([
			['unknown-format', 'Nothing reads files of this kind (.docx).'],
			['unreadable-file', 'This is a folder.'],
			['unreadable-file', 'There is no such file.'],
		]);
	});
});

describe('large tables', () => {
	test('a table with more rows than a review has is refused while it is read, whatever its size', async () => {
		const folder = folderWith({});
		const file = path.join(folder, 'a.csv');
		const handle = fs.openSync(file, 'w');
		fs.writeSync(handle, 'ID,Title\n');
		const piece = `${rows(100_000, (i) => `${i},Frogs`)}\n`;
		for (let i = 0; i < 20; i++) fs.writeSync(handle, piece);
		fs.closeSync(handle);
		const { sheets, problems } = await readDelimited(file, 'a.csv');
		expect(sheets).toEqual([]);
		expect(problems).toMatchObject([{ kind: 'too-large', line: importLimits.rows + 2 }]);
	});

	slowTest('300 columns are taken', async () => {
		const columns = Array.from({ length: 300 }, (_, i) => `Q${i} x`);
		const done = await importFiles({
			'a.csv': `ID,Title,${columns.join(',')}\n${rows(6, (i) => `${i},T${i},${columns.map((_, j) => `w${(i + j) % 3}`).join(',')}`)}`,
		});
		expect(placesOf(done)).toEqual([]);
		expect(Object.keys(done.codebook)).toHaveLength(300);
	});

	test('a column of numbers with 30 % garbage is kept as text, and its words are refused once the map says number', async () => {
		const table = `ID,Title,Size\n${rows(20, (i) => `${i},T${i},${i % 10 < 3 ? `junk ${i}!` : i}`)}`;
		const first = await importFiles({ 'a.csv': table });
		expect(placesOf(first)).toEqual([]);
		expect(valuesOf(first, 'size').slice(0, 4)).toEqual(['junk 0!', 'junk 1!', 'junk 2!', '3']);
		const map = first.map.replace('kind: text', 'kind: number');
		const done = await importFiles({ 'a.csv': table, 'map.yaml': map });
		expect(placesOf(done)).toEqual(
			['2:3', '3:3', '4:3', '12:3', '13:3', '14:3'].map((place) => `wrong-value ${place}`),
		);
		expect(fs.existsSync(done.folder)).toBe(false);
	});
});

describe('workbooks', () => {
	const head = ['ID', 'Title', 'Date', 'Size'];

	test('days are days, numbers numbers, and results of formulas their results', async () => {
		const done = await importFiles({
			'a.xlsx': workbookOf({
				Data: [
					head,
					[1, ' A ', { day: 45000 }, 3.5],
					[2, 'B', { day: 45001.5 }, { formula: '2+2', result: 4 }],
					[3, 'C', { day: 45002 }, 5],
				],
			}),
		});
		expect(placesOf(done)).toEqual([]);
		expect(valuesOf(done, 'date')).toEqual([
			'2023-03-15',
			{ value: '2023-03-16', printed: '2023-03-16 12:00' },
			'2023-03-17',
		]);
		expect(valuesOf(done, 'size')).toEqual([3.5, 4, 5]);
	});

	test('per cents are what people see, and no hundredths', async () => {
		const rows = [0.45, 0.125, 1, 0.07].map((percent, i) => [i + 1, `T${i}`, { percent }]);
		const done = await importFiles({ 'a.xlsx': workbookOf({ S: [['ID', 'Title', 'Female'], ...rows] }) });
		expect(placesOf(done)).toEqual([]);
		expect(valuesOf(done, 'female')).toEqual([45, 12.5, 100, 7]);
		expect(done.codebook.female).toMatchObject({ unit: { one: '%', many: '%' } });
	});

	test('a formula without a result is named; an error of the spreadsheet is not charted, and counted', async () => {
		const bad = await importFiles({
			'a.xlsx': workbookOf({
				Data: [head, [1, 'A', undefined, { formula: 'A1' }], [2, 'B', undefined, { formula: 'A2' }]],
			}),
		});
		expect(placesOf(bad)).toEqual(['damaged-file 2:4', 'damaged-file 3:4']);
		expect(bad.problems[0]?.message).toBe(
			'The cell D2 of the sheet "Data" holds the formula =A1, whose result is not saved in the workbook.',
		);
		const done = await importFiles({
			'a.xlsx': workbookOf({ Data: [head, [1, 'A', 'x', { error: '#REF!' }], [2, 'B', 'x', 3], [3, 'C', 'y', 4]] }),
		});
		expect(valuesOf(done, 'size')).toEqual(['not-charted', 3, 4]);
		expect(done.report).toContain('1 cell with an error of a spreadsheet (#REF!); what stood there is lost.');
	});

	test('a formula that gives an empty text is a blank; an empty result of no type was never computed', async () => {
		const book = (type: string) => {
			const parts = unzipSync(workbookOf({ Data: [head, [1, 'A', 'x', { formula: 'A1' }], [2, 'B', 'x', 3]] }));
			const name = 'xl/worksheets/sheet1.xml';
			const sheet = strFromU8(parts[name] ?? new Uint8Array());
			parts[name] = strToU8(sheet.replace(/<c r="D2"><f>A1<\/f>/, `<c r="D2"${type}><f>A1</f><v></v>`));
			return { 'a.xlsx': zipSync(parts) };
		};
		const blank = await importFiles(book(' t="str"'));
		expect(valuesOf(blank, 'size')).toEqual(['not-charted', 3]);
		expect(placesOf(await importFiles(book('')))).toEqual(['damaged-file 2:4']);
	});

	test('a sheet with one cell far away is refused before its places are made', async () => {
		const book = workbookOf({
			S: [
				['ID', 'Title'],
				[1, 'A'],
				[2, 'B'],
			],
		});
		const parts = unzipSync(book);
		const name = 'xl/worksheets/sheet1.xml';
		const far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>';
		parts[name] = strToU8(strFromU8(parts[name] ?? new Uint8Array()).replace('</sheetData>', far));
		const done = await importFiles({ 'a.xlsx': zipSync(parts) });
		expect(done.problems).toMatchObject([{ kind: 'too-large', line: 1_048_576, column: 16_384 }]);
		expect(fs.existsSync(done.folder)).toBe(false);
	});

	test('a hidden sheet is left out by name, unless there is no other', async () => {
		const sheets = {
			Data: [
				['ID', 'Title', 'Pond'],
				[1, 'A', 'deep'],
				[2, 'B', 'flat'],
			],
			Old: [
				['ID', 'Title', 'Site'],
				[1, 'A', 'x'],
				[2, 'B', 'y'],
			],
		};
		const done = await importFiles({ 'a.xlsx': workbookOf(sheets, {}, ['Old']) });
		expect(placesOf(done)).toEqual([]);
		expect(done.codebook.site).toBeUndefined();
		expect(done.report).toContain('The hidden sheet "Old" is left out (3 rows).');
		const alone = await importFiles({ 'a.xlsx': workbookOf({ Old: sheets.Old }, {}, ['Old']) });
		expect(alone.studies).toHaveLength(2);
	});

	slowTest('a bomb is refused before it is unpacked, and one that lies about its size while it is', async () => {
		const bomb = workbookOf(
			{ Data: [head, [1, 'A']] },
			{ 'xl/media/a.bin': new Uint8Array(importLimits.unpackedBytes + 1) },
		);
		expect(placesOf(await importFiles({ 'a.xlsx': bomb }))).toEqual(['too-large']);
		const lying = Buffer.from(bomb);
		for (
			let at = lying.indexOf('PK\u0001\u0002', 0, 'latin1');
			at >= 0;
			at = lying.indexOf('PK\u0001\u0002', at + 4, 'latin1')
		)
			lying.writeUInt32LE(10, at + 24);
		expect(placesOf(await importFiles({ 'a.xlsx': lying }))).toEqual(['too-large']);
	});

	test('a cut workbook, a text named as one, an archive without sheets and an old workbook are refused', async () => {
		const book = workbookOf({ Data: [head, [1, 'A']] });
		const files = {
			'cut.xlsx': book.slice(0, book.length / 2),
			'text.xlsx': 'hello',
			'zip.xlsx': zipSync({ a: new Uint8Array(3) }),
			'old.xlsx': new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3, 4]),
		};
		expect(placesOf(await importFiles(files))).toEqual([
			'damaged-file',
			'damaged-file',
			'damaged-file',
			'damaged-file',
		]);
	});
});

test.each([
	['mimetype', 'application/vnd.oasis.opendocument.spreadsheet', 'an OpenDocument spreadsheet (.ods)'],
	['word/document.xml', '<w/>', 'a Word document (.docx)'],
	['xl/workbook.bin', 'x', 'a binary Excel workbook (.xlsb)'],
])('a file that is named .xlsx and is none is called by what it is: %s', async (name, text, what) => {
	const archive = Buffer.from(zipSync({ [name]: [strToU8(text), { level: 0 }] }));
	const { problems } = await importFiles({ 'a.xlsx': archive });
	expect(problems).toMatchObject([
		{ kind: 'unknown-format', message: `The name says that this is an Excel workbook, and the file is ${what}.` },
	]);
});
