/** `npm run migrate`: an older folder is brought up, and what people wrote stays. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { migrateTexts, migrations } from '../../src/records/migrations.ts';
import { contentFormat } from '../../src/schema/content-format.ts';
import { root } from '../built-site.ts';
import { runCommand } from '../command.ts';
import { layOver } from './overlay.ts';

const run = (folder: string, ...words: string[]) => runCommand('src/records/cli.ts', words, { cwd: folder });

const reviewIn = (folder: string) => path.join(folder, 'content/review.yaml');

describe('npm run migrate', () => {
	test('names the format in a folder that has none, and changes nothing else; run again, it changes nothing', async () => {
		const folder = layOver();
		const before = `# Mine: with a comment\r\n\r\n${fs.readFileSync(reviewIn(folder), 'utf8').replaceAll('\n', '\r\n')}`;
		fs.writeFileSync(reviewIn(folder), before);
		expect(await run(folder, 'migrate')).toEqual({
			status: 0,
			stdout: 'Format 1: review.yaml names the format of the folder.\n1 file written in content.\n',
			stderr: '',
		});
		expect(fs.readFileSync(reviewIn(folder), 'utf8')).toBe(before.replace('title:', 'format: 1\r\ntitle:'));
		expect(await run(folder, 'check')).toMatchObject({ status: 0 });
		const again = fs.readFileSync(reviewIn(folder), 'utf8');
		expect((await run(folder, 'migrate')).stdout).toContain('Nothing was changed.');
		expect(fs.readFileSync(reviewIn(folder), 'utf8')).toBe(again);
	});

	test.each([
		['of a newer format', 'format: 9\n', 'is in format 9, and this program knows format'],
		['that cannot be read', 'title: [\n', 'Nothing was written.'],
		['with a format that is no number', 'format: new\n', 'format is "new"; a format is a whole number'],
	])('refuses a folder %s, and leaves it', async (_, head, said) => {
		const folder = layOver();
		const text = `${head}${fs.readFileSync(reviewIn(folder), 'utf8')}`;
		fs.writeFileSync(reviewIn(folder), text);
		expect(await run(folder, 'migrate')).toMatchObject({ status: 1, stderr: expect.stringContaining(said) });
		expect(fs.readFileSync(reviewIn(folder), 'utf8')).toBe(text);
	});

	test.each([
		['-1', '-1'],
		['0', '0'],
		['1.5', '1.5'],
		['"1"', '"1"'],
		['', 'empty'],
		['[1]', '[1]'],
	])('says of the format %s what a format is, and where it stands', async (written, said) => {
		const folder = layOver();
		const text = `# Mine\nformat: ${written}\n${fs.readFileSync(reviewIn(folder), 'utf8')}`;
		fs.writeFileSync(reviewIn(folder), text);
		expect(await run(folder, 'migrate')).toEqual({
			status: 1,
			stdout: '',
			stderr: `content/review.yaml:2: format is ${said}; a format is a whole number without quotes, and that of this program is ${contentFormat}. Correct it; remove the line if the folder is older than format 1. Nothing was written.\n`,
		});
		expect(fs.readFileSync(reviewIn(folder), 'utf8')).toBe(text);
	});

	test('names commands that there are', async () => {
		const { scripts } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as { scripts: object };
		const folder = layOver();
		fs.writeFileSync(reviewIn(folder), 'title: [\n');
		const said = [(await run(folder, 'migrate')).stderr, (await run(folder, 'addresses')).stderr];
		const named = said.map((text) => [...text.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name));
		expect(said.join()).not.toContain('"check"');
		for (const names of named) {
			expect(names).toHaveLength(1);
			expect(Object.keys(scripts)).toEqual(expect.arrayContaining(names));
		}
	});

	test('says which folder was meant', async () => {
		expect(await run(layOver(), 'migrate', 'contnet')).toMatchObject({
			status: 1,
			stderr: expect.stringContaining('Did you mean content?'),
		});
	});
});

describe('migrateTexts', () => {
	const renamed = {
		to: 3,
		says: 'A key was renamed.',
		change: (texts: ReadonlyMap<string, string>) =>
			new Map([['studies/a.yaml', (texts.get('studies/a.yaml') ?? '').replace(/^old:/m, 'new:')]]),
	};
	const added = { to: 2, says: 'A file was added.', change: () => new Map([['lists.yaml', '[]\n']]) };

	test('takes the steps from the format of the folder, in order, whatever the order of the table', () => {
		const texts = new Map([
			['review.yaml', '# mine\nformat: 1 # the first\ntitle: x\n'],
			['studies/a.yaml', 'old: 1 # kept\n'],
		]);
		const { texts: changed, said } = migrateTexts(texts, 1, [renamed, added]);
		expect(said).toEqual(['Format 2: A file was added.', 'Format 3: A key was renamed.']);
		expect([...changed].sort()).toEqual([
			['lists.yaml', '[]\n'],
			['review.yaml', '# mine\nformat: 3 # the first\ntitle: x\n'],
			['studies/a.yaml', 'new: 1 # kept\n'],
		]);
		expect([...migrateTexts(texts, 2, [renamed, added]).texts.keys()].sort()).toEqual([
			'review.yaml',
			'studies/a.yaml',
		]);
		expect(migrateTexts(texts, 3, [renamed, added])).toEqual({ texts: new Map(), said: [] });
		const quoted = new Map([['review.yaml', '"format": 1\ntitle: x\n']]);
		expect(migrateTexts(quoted, 1, [added]).texts.get('review.yaml')).toBe('format: 2\ntitle: x\n');
	});

	test('the table leads to the format of the program, one step for each', () => {
		expect(migrations.map(({ to }) => to)).toEqual(Array.from({ length: contentFormat }, (_, i) => i + 1));
	});
});
