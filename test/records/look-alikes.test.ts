/** Letters of other alphabets that look like Latin ones, and other things that a person cannot see in a file. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/records/check.ts';
import { readContent } from '../../src/records/read.ts';
import { layOver } from './overlay.ts';
import { food } from './question-page.ts';

const alder = 'studies/alder-2019.yaml';

/** What is told of the minimal content after a change. */
function toldAfter(change: (content: string) => void): string[] {
	const folder = layOver();
	change(path.join(folder, 'content'));
	return checkContent(readContent('content', folder)).map(
		({ file, line, kind, message, hint }) => `${file}:${line} ${kind}: ${message} ${hint}`,
	);
}

const replace = (file: string, written: string, text: string) =>
	toldAfter((content) => {
		const place = path.join(content, file);
		fs.writeFileSync(place, fs.readFileSync(place, 'utf8').replace(written, text));
	});

describe('a Cyrillic or Greek letter among Latin ones is named', () => {
	test.each([
		[
			'a code',
			alder,
			'[seeds, suet]',
			'[s\u0435eds, suet]',
			'foods[1]: holds U+0435 (a Cyrillic letter), which looks like "e" and is another letter. It stands behind "s" and before "eds". Type "e" in its place.',
		],
		[
			'a code that is wholly of such letters',
			alder,
			'KE',
			'\u041A\u0415',
			'country: holds U+041A (a Cyrillic letter), which looks like "K"',
		],
		['a key', alder, 'programme:', 'pr\u043Egramme:', 'holds U+043E (a Cyrillic letter), which looks like "o"'],
		['an id of an entry', alder, 'id: grown', 'id: gr\u03BFwn', 'holds U+03BF (a Greek letter), which looks like "o"'],
		[
			'a DOI',
			'references.yaml',
			'10.5555/finch',
			'10.5555/fin\u0441h',
			'DOI: holds U+0441 (a Cyrillic letter), which looks like "c"',
		],
		[
			'a programme',
			alder,
			'programme: winter-watch',
			'programme: winter-w\u0430tch',
			'programme: holds U+0430 (a Cyrillic letter), which looks like "a"',
		],
	])('in %s', (_, file, written, text, said) => {
		const told = replace(file, written, text);
		expect(told.join('\n')).toContain(`hidden-character: `);
		expect(told.join('\n')).toContain(said);
	});

	test('in the name of a file', () => {
		const told = toldAfter((content) =>
			fs.renameSync(path.join(content, alder), path.join(content, 'studies/\u0430lder-2019.yaml')),
		);
		expect(told.join('\n')).toContain('The name of this file holds U+0430 (a Cyrillic letter), which looks like "a"');
	});

	test('in prose that names a study, which looks right to whoever reads it', () => {
		const told = toldAfter((content) => {
			fs.mkdirSync(path.join(content, 'guidance'), { recursive: true });
			fs.writeFileSync(
				path.join(content, 'guidance/food.mdx'),
				food.replace('Seeds', '<Cite study="\u0430lder-2019" />'),
			);
		});
		expect(told.join('\n')).toContain(
			'"\u0430lder-2019" (its "\u0430" is U+0430, a Cyrillic letter). Did you mean "alder-2019"?',
		);
	});

	test('and words that are of another alphabet, or texts for readers, stay as they are', () => {
		for (const title of ['Птицы зимой', 'Uptake of β-carotene at 5 μm', 'Διατροφή', 'The CОVID winter'])
			expect(replace('references.yaml', 'Finches at the window', title)).toEqual([]);
		expect(replace('references.yaml', 'DOI: 10.5555/finch', 'URL: https://example.org/вики/Птица')).toEqual([]);
	});
});

test('two versions that were left below each other are named as what they are', () => {
	const both = '<<<<<<< HEAD\nprogramme: winter-watch\n=======\nprogramme: summer\n>>>>>>> other';
	expect(replace(alder, 'programme: winter-watch', both)).toEqual([
		`content/${alder}:5 syntax: "<<<<<<< HEAD": Two versions of the file are left here, one below the other. Keep the lines that are right, and remove the others, with the lines that begin with <<<<<<<, ======= and >>>>>>>.`,
	]);
});

test('two versions of a question page, too', () => {
	const told = toldAfter((content) => {
		fs.mkdirSync(path.join(content, 'guidance'), { recursive: true });
		const both = '<<<<<<< HEAD\nSeeds were fed most.\n=======\nSuet was.\n>>>>>>> other';
		fs.writeFileSync(path.join(content, 'guidance/food.mdx'), food.replace('Seeds were fed most.', both));
	});
	expect(told.join('\n')).toContain('Two versions of the text are left here, one below the other: keep one.');
});

test('a name that is far too long is not asked to hold one fact', () => {
	const told = toldAfter((content) => {
		const id = 'a'.repeat(100);
		const place = path.join(content, alder);
		fs.writeFileSync(
			path.join(content, `studies/${id}.yaml`),
			fs.readFileSync(place, 'utf8').replace('alder-2019', id),
		);
	});
	expect(told.join('\n')).toContain('id: has 100 characters, and up to 80 fit. Shorten it.');
	expect(told.join('\n')).not.toContain('one fact');
});

test('a list in place of a record is told the first keys, and that there are more', () => {
	const told = toldAfter((content) => fs.writeFileSync(path.join(content, alder), '- a\n'));
	expect(told.join('\n')).toMatch(/Write the keys id, (\S+, )+\S+ and so on, each on its line\./);
	expect(told.join('\n')).not.toMatch(/ and \S+ and so on/);
});
