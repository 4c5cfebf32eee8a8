/** The program knows no review: another one moves in without a change of code. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { filesUnder, root } from './built-site.ts';
import { wordsOfFirstReview } from './words-of-first-review.ts';

const programFiles = ['src', 'public', 'astro.config.mjs', 'package.json'];

test.each([...programFiles, 'test/fixtures'])('%s holds no word of the first review, in text or in names', (place) => {
	const found = filesUnder(path.join(root, place)).flatMap((file) => {
		const lines = fs.readFileSync(file, 'utf8').split('\n');
		const name = path.relative(root, file);
		return [
			...(wordsOfFirstReview.test(name) ? [name] : []),
			...lines.flatMap((line, i) => (wordsOfFirstReview.test(line) ? [`${name}:${i + 1}: ${line.trim()}`] : [])),
		];
	});
	expect(found).toEqual([]);
});
