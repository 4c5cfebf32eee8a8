/** What the check says, as a person reads it: each hint is a whole sentence, and counts what it names. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../../src/records/check.ts';
import { writeKeys } from '../../src/records/keys/guide.ts';
import { readContent } from '../../src/records/read.ts';
import { layOver } from './overlay.ts';

test('what a key holds is said from a capital letter on, and can stand alone', () => {
	const descriptions = writeKeys()
		.split('\n')
		.filter((line) => line.startsWith('| `'))
		.map((line) => line.split(/(?<!\\) \| /)[2] ?? '');
	expect(descriptions.length).toBeGreaterThan(300);
	expect(descriptions.filter((text) => /^\p{Ll}/u.test(text) || /(?:,| or| and)$/.test(text.trim()))).toEqual([]);
});

test('of one reason, place or group a hint says that it is the only one', () => {
	const content = path.join(layOver(), 'content');
	const change = (name: string, from: string | RegExp, to: string) => {
		const file = path.join(content, name);
		fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace(from, to));
	};
	fs.writeFileSync(
		path.join(content, 'excluded.yaml'),
		'reasons:\n  - { id: wrong-design, label: Wrong design }\nreports:\n  - { citation: 5, reason: other }\n  - { citation: [Reed], reason: wrong-design }\n',
	);
	change('review.yaml', 'places: [Table 1, Text]', 'places: [Text]');
	change('review.yaml', /^searches:\n.*\n/m, '');
	const issues = checkContent(readContent(content));
	const hints = issues.map(({ hint }) => hint);
	expect(hints).toContainEqual(expect.stringMatching(/The only reason is "wrong-design"\.$/));
	expect(hints).toContainEqual(expect.stringMatching(/The only place is "Text"\.$/));
	expect(hints.filter((hint) => !/^["“\p{Lu}]/u.test(hint) || !/[.?:]$/.test(hint))).toEqual([]);
});
