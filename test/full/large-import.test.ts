/** Tables of a gigabyte: an import reads them as a stream, in little memory, and refuses what it cannot take. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../built-site.ts';
import { temporaryFolder } from '../records/overlay.ts';

const gigabyte = 1 << 30;

/** Writes a table of a gigabyte: its head, and then a text over and over. */
function writeLarge(file: string, head: string, piece: string): void {
	const handle = fs.openSync(file, 'w');
	try {
		fs.writeSync(handle, head);
		const bytes = Buffer.from(piece.repeat(Math.ceil((1 << 22) / piece.length)));
		for (let size = 0; size < gigabyte; size += bytes.length) fs.writeSync(handle, bytes);
	} finally {
		fs.closeSync(handle);
	}
}

test.each([
	['of many rows', 'ID,Title\n', `1,${'Frogs and newts '.repeat(5)}\n`, /too-large/],
	['of long rows', 'ID,Title,Text\n', `1,Frogs,${'in the pond '.repeat(2000)}\n`, /too-large/],
	['with a quotation mark that is never closed', 'ID,Title\n1,"Frogs\n', `${'newts '.repeat(20)}\n`, /damaged-file/],
])('a table of a gigabyte %s is refused within 700 MB, and nothing is written', (_, head, piece, kind) => {
	const folder = temporaryFolder();
	const [file, into] = [path.join(folder, 'a.csv'), path.join(folder, 'review')];
	writeLarge(file, head, piece);
	const { status, stderr } = spawnSync(
		process.execPath,
		['--max-old-space-size=700', 'src/launcher.cjs', 'src/imports/cli.ts', file, '--into', into],
		{ cwd: root, encoding: 'utf8' },
	);
	expect([status, stderr]).toEqual([1, expect.stringMatching(kind)]);
	expect(stderr).toContain('1 problem. Nothing was written.');
	expect(fs.readdirSync(folder)).toEqual(['a.csv']);
	fs.rmSync(file);
});
