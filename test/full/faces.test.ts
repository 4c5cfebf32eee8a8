/** The typefaces in the repository are those that `npm run faces` cuts, and hold what pages ask of them. */
import fs from 'node:fs';
import path from 'node:path';
import { create } from 'fontkitten';
import { expect, test } from 'vitest';
import { root } from '../built-site.ts';
import { cutFaces } from '../cut-faces.ts';

const folder = path.join(root, 'src/styles/faces');

test('cutting them again gives the same bytes', async () => {
	const cut = await cutFaces();
	expect([...cut.keys()].sort()).toEqual(fs.readdirSync(folder).sort());
	for (const [name, bytes] of cut)
		expect([name, Buffer.compare(fs.readFileSync(path.join(folder, name)), bytes)]).toEqual([name, 0]);
});

test('no file calls itself by the name that the licence reserves', () => {
	for (const name of fs.readdirSync(folder)) {
		const font = create(fs.readFileSync(path.join(folder, name)));
		if (font.isCollection) throw new Error(`a collection of fonts: ${name}`);
		expect(font.familyName).toMatch(/^Review (Serif|Sans|Picture)$/);
		expect(font.fullName).not.toContain('Source');
	}
});

test('a face has no table of names of weights, which it has no more: Firefox refuses one', () => {
	const face = fs.readFileSync(path.join(folder, 'picture.ttf'));
	const tables = Array.from({ length: face.readUInt16BE(4) }, (_, i) =>
		face.toString('latin1', 12 + 16 * i, 16 + 16 * i),
	);
	expect(tables).toContain('name');
	expect(tables).not.toContain('STAT');
});
