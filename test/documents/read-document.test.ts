/** A document that cannot be read is told in words, each letter of which stands here. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readDocument } from '../../src/documents/read-document.ts';
import { temporaryFolder } from '../records/overlay.ts';
import { wordFile } from './word-file.ts';

const word = 'Open it in Word and save it as .docx';

const cases: readonly [what: string, name: string, bytes: Uint8Array | undefined, message: string, hint: string][] = [
	['a missing file', 'lost.md', undefined, 'There is no such file.', 'Correct its name, or where it is looked for.'],
	['a folder', '.', undefined, 'This is a folder.', 'Name the files in it, such as docs/*.md.'],
	[
		'another ending',
		'guide.pdf',
		strToU8('%PDF'),
		'Files that end in ".pdf" are not read.',
		'Documents end in .md, .markdown, .html, .htm or .docx.',
	],
	[
		'no ending',
		'guide',
		strToU8('x'),
		'The name of this file has no ending that says what it is.',
		'Documents end in .md, .markdown, .html, .htm or .docx.',
	],
	[
		'an old Word file',
		'guide.doc',
		strToU8('x'),
		'This is a Word file of the old kind, which is not read.',
		`${word}.`,
	],
	[
		'a Word file with a password',
		'guide.docx',
		new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
		'This file has a password, or is a Word file of the old kind.',
		`${word} without a password.`,
	],
	[
		'text that is called a Word file',
		'guide.docx',
		strToU8('Guide'),
		'This is not a Word file, whatever its name ends in.',
		`${word}.`,
	],
	[
		'an empty Word file',
		'guide.docx',
		new Uint8Array(),
		'This is not a Word file, whatever its name ends in.',
		`${word}.`,
	],
	[
		'another archive',
		'guide.docx',
		zipSync({ 'xl/workbook.xml': strToU8('<x/>') }),
		'This archive holds no Word document.',
		`${word}.`,
	],
	[
		'half of a Word file',
		'guide.docx',
		wordFile({ body: [] }).slice(0, 300),
		'This Word file is damaged and cannot be read.',
		'Open it in Word, which may mend it, and save it anew.',
	],
	[
		'a Word file whose XML breaks off',
		'guide.docx',
		wordFile({ body: ['<w:p>'] }),
		'This Word file is damaged and cannot be read.',
		'Open it in Word, which may mend it, and save it anew.',
	],
	[
		'Latin-1',
		'guide.md',
		new Uint8Array([0x6f, 0xf8]),
		'This file is not written as UTF-8.',
		'Save it with the encoding UTF-8.',
	],
	[
		'UTF-16',
		'guide.html',
		Buffer.from('\uFEFF<p>', 'utf16le'),
		'This file is not written as UTF-8.',
		'Save it with the encoding UTF-8.',
	],
];

test.each(cases)('readDocument(file) of %s', (_, name, bytes, message, hint) => {
	const file = path.join(temporaryFolder(), name);
	if (bytes) fs.writeFileSync(file, bytes);
	expect(readDocument(file)).toEqual({ file, links: [], problem: { message, hint } });
});

test('readDocument(file) reads text with a byte order mark, and an empty one', () => {
	const file = path.join(temporaryFolder(), 'guide.MD');
	fs.writeFileSync(file, '\uFEFF[a](https://a.example/)');
	expect(readDocument(file).links).toEqual([{ href: 'https://a.example/', line: 1, column: 1 }]);
	fs.writeFileSync(file, '');
	expect(readDocument(file)).toEqual({ file, links: [] });
});

test('readDocument(file) does not wait for what has no end, nor follow what has none', () => {
	const folder = temporaryFolder();
	// Windows has neither pipes nor devices among its files.
	if (process.platform !== 'win32') {
		execFileSync('mkfifo', [path.join(folder, 'pipe.md')]);
		fs.symlinkSync('/dev/zero', path.join(folder, 'device.md'));
	}
	for (const name of fs.readdirSync(folder))
		expect(readDocument(path.join(folder, name)).problem?.message).toBe('This is a device or a pipe.');
	fs.symlinkSync('loop.md', path.join(folder, 'loop.md'));
	expect(readDocument(path.join(folder, 'loop.md')).problem?.message).toMatch(/^The system cannot open this file \(E/);
	expect(readDocument(path.join(folder, `${'x'.repeat(5000)}.md`)).problem?.message).toMatch(/^T/);
	expect(readDocument('').problem?.message).toMatch(/^There is no such file/);
});
