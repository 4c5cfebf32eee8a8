/** A file that cannot be read has one error, and silences all that would follow from its absence. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../../src/records/check.ts';
import { readContent } from '../../src/records/read.ts';
import { fixtures, temporaryFolder } from '../records/overlay.ts';

const review = path.join(fixtures, 'review');

/** The invented review, whose files name each other in every way, after something was done to it. */
function issuesAfter(change: (content: string) => void): string[] {
	const folder = temporaryFolder();
	const content = path.join(folder, 'content');
	fs.cpSync(review, content, { recursive: true });
	change(content);
	return checkContent(readContent('content', folder)).map(({ kind, file }) => `${kind} ${file}`);
}

const files = fs
	.readdirSync(review, { recursive: true, encoding: 'utf8' })
	.map((file) => file.split(path.sep).join('/'))
	.filter((file) => /\.(yaml|mdx)$/.test(file));

test('the invented review has nothing to tell', () => {
	expect(issuesAfter(() => {})).toEqual([]);
	expect(files.length).toBeGreaterThan(40);
});

test.each(files)('%s with a bracket that is not closed', (file) => {
	const spoil = (content: string) => {
		const whole = path.join(content, file);
		const text = fs.readFileSync(whole, 'utf8');
		fs.writeFileSync(whole, file.endsWith('.mdx') ? text.replace('---\n', '---\nmore: [\n') : `more: [\n${text}`);
	};
	const issues = issuesAfter(spoil);
	expect([...new Set(issues)]).toEqual([`syntax content/${file}`]);
});

test.each(files)('%s that is a folder', (file) => {
	const spoil = (content: string) => {
		fs.rmSync(path.join(content, file));
		fs.mkdirSync(path.join(content, file));
	};
	expect(issuesAfter(spoil)).toEqual([`not-a-file content/${file}`]);
});

test.each(['codebook', 'studies', 'recommendations', 'changes', 'pages', 'guidance', 'versions'])(
	'%s that is a file',
	(name) => {
		const spoil = (content: string) => {
			fs.rmSync(path.join(content, name), { recursive: true });
			fs.writeFileSync(path.join(content, name), '');
		};
		expect(issuesAfter(spoil)).toEqual([`not-a-folder content/${name}`]);
	},
);

/** A slip in one entry leaves open what that entry was. */
test.each([
	['a reference without its number', 'references.yaml', /number: (\d+)/, 'numbr: $1', 'unknown-key'],
	['a programme without its id', 'programmes.yaml', /id: (\S+?)([,\n])/, 'name-of: $1$2', 'unknown-key'],
])('%s', (_, file, pattern, written, kind) => {
	const issues = issuesAfter((content) => {
		const whole = path.join(content, file);
		fs.writeFileSync(whole, fs.readFileSync(whole, 'utf8').replace(pattern, written));
	});
	expect(new Set(issues.map((issue) => issue.split(' ')[1]))).toEqual(new Set([`content/${file}`]));
	expect(issues).toContain(`${kind} content/${file}`);
});
