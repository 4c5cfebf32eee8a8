/** Each slip of the keyboard in every kind of file, on lines all over it, is one error, and one of that file. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../../src/records/check.ts';
import { readContent } from '../../src/records/read.ts';
import { fixtures, temporaryFolder } from '../records/overlay.ts';
import { slips, spoiltLines } from '../records/spoil.ts';

const review = path.join(fixtures, 'review');

const files = fs
	.readdirSync(review, { recursive: true, encoding: 'utf8' })
	.map((file) => file.split(path.sep).join('/'))
	.filter((file) => /\.(yaml|mdx)$/.test(file));

/** Of a long file so many lines are spoilt, evenly from its beginning to its end. */
const most = 6;

test.each(files)('%s', (file) => {
	const folder = temporaryFolder();
	const content = path.join(folder, 'content');
	fs.cpSync(review, content, { recursive: true });
	const text = fs.readFileSync(path.join(review, file), 'utf8');
	const others: string[] = [];
	for (const slip of Object.keys(slips)) {
		const all = spoiltLines(slip, text);
		const step = Math.max(1, Math.floor(all.length / most));
		for (const one of all.filter((_, i) => i % step === 0)) {
			fs.writeFileSync(path.join(content, file), one.text);
			const told = checkContent(readContent('content', folder)).map(
				(issue) => `${issue.file}:${issue.line} ${issue.kind}`,
			);
			if (told.length > 1 || told.some((place) => !place.startsWith(`content/${file}:`)))
				others.push(`${slip} in line ${one.line}: ${told.join(', ')}`);
		}
	}
	expect(others).toEqual([]);
});
