import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ContentErrors, loadContent } from '../../src/records/load.ts';
import { callsOf } from '../calls.ts';
import { temporaryFolder } from './overlay.ts';

/** A copy of the invented review, read once. */
function readReview(): string {
	const folder = path.join(temporaryFolder(), 'content');
	fs.cpSync('test/fixtures/review', folder, { recursive: true });
	loadContent(folder);
	return folder;
}

function edit(file: string, from: string, to: string): void {
	const text = fs.readFileSync(file, 'utf8');
	expect(text).toContain(from);
	fs.writeFileSync(file, text.replace(from, to));
}

test('after one record is saved it alone is parsed and checked against its schema, and the corpus has what it says now', () => {
	const folder = readReview();
	const load = () => loadContent(folder).corpus;
	const before = load();
	expect(callsOf('parseText', load)).toBe(0);
	expect(callsOf('parseBy', load)).toBe(0);
	edit(path.join(folder, 'studies', 'amsel-2012.yaml'), 'text: ', 'text: Zyxwv ');
	expect(callsOf('parseText', load)).toBe(1);
	edit(path.join(folder, 'studies', 'amsel-2012.yaml'), 'text: Zyxwv ', 'text: Wxyz ');
	expect(callsOf('parseBy', load)).toBe(1);
	const after = load();
	expect(JSON.stringify(after.studiesById.get('amsel-2012'))).toContain('Wxyz ');
	const others = ({ studies }: typeof after) => studies.filter(({ id }) => id !== 'amsel-2012');
	expect(others(after)).toEqual(others(before));
});

test('what a codebook no longer allows is told of records that have not changed', () => {
	const folder = readReview();
	const [name = ''] = fs.readdirSync(path.join(folder, 'codebook'));
	const file = path.join(folder, 'codebook', name);
	const before = fs.readFileSync(file, 'utf8');
	fs.writeFileSync(file, before.replace(/code: (\S+)/, 'code: $1-renamed'));
	expect(() => loadContent(folder)).toThrow(ContentErrors);
	fs.writeFileSync(file, before);
	expect(loadContent(folder).corpus.studies.length).toBe(10);
});

test('a record that is removed is gone, and is there again when it comes back', () => {
	const folder = readReview();
	const file = path.join(folder, 'studies', 'amsel-2012.yaml');
	const before = fs.readFileSync(file);
	fs.rmSync(file);
	expect(() => loadContent(folder)).toThrow(/amsel-2012/);
	fs.writeFileSync(file, before);
	expect(loadContent(folder).corpus.studies.length).toBe(10);
});
