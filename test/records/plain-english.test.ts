import { describe, expect, test } from 'vitest';
import { parseProse } from '../../src/records/prose.ts';
import { sentencesOf } from '../../src/records/sentences.ts';
import { food, issuesIn, issuesOf } from './question-page.ts';

const told = (words: string, kind: string) =>
	issuesOf(words)
		.issues.filter((issue) => issue.kind === kind)
		.map(({ found }) => found);

describe('a turn that is read twice', () => {
	test.each([
		['Reports tell of seeds.', ['tell of']],
		['Food was to be had, and went along with birds.', ['to be had', 'went along with']],
		['It was put down to seeds, or put it mostly down to nuts.', ['put down to']],
		['Hence seeds.', ['Hence']],
		['They tell\nof seeds.', ['tell of']],
	])('%j is told', (words, found) => {
		expect(told(words, 'stilted-words')).toEqual(found);
	});

	test.each([
		'Gardeners were told to feed seeds.',
		'Thence, hencefort, thusly: parts of words are none.',
		'Put the feeder down to the left.',
		'A bell tolled, often.',
		'<Studies of="foods=seeds" /> of these.',
	])('%j is none', (words) => {
		expect(told(words, 'stilted-words')).toEqual([]);
	});
});

describe('sentencesOf', () => {
	const sentences = (text: string) => sentencesOf(parseProse(text));

	test('ends a sentence at its stop, and not at one of an abbreviation', () => {
		expect(sentences('Seeds, e.g. hemp. “Nuts?” Oats! No stop').map(({ words }) => words)).toEqual([3, 1, 1, 2]);
	});

	test('counts a component as a word, and the words that one encloses', () => {
		expect(sentences('In <Count words /> there are **black seeds** of <Intended>2019</Intended>.')[0]?.words).toBe(8);
	});

	test('goes on over components and lines, and not over paragraphs, headings or items', () => {
		const found = sentences('### A heading\n\nSeeds <Count />\nand nuts\n\nOats\n\n- one\n- another. More');
		expect(found.map(({ words }) => words)).toEqual([2, 4, 1, 1, 1, 1]);
	});

	test('gives the place where a sentence begins, also with a component or behind one', () => {
		const text = 'Seeds <Count />. Nuts\nand oats.\n\n<Count words /> fed seeds. Fat.';
		expect(sentences(text).map(({ place }) => place)).toEqual([
			{ line: 1, column: 1 },
			{ line: 1, column: 18 },
			{ line: 4, column: 1 },
			{ line: 4, column: 28 },
		]);
	});
});

describe('a sentence of prose', () => {
	const of = (words: number) => `${Array.from({ length: words }, () => 'seeds').join(' ')}.`;

	test('may have 35 words, and no more', () => {
		expect(told(of(35), 'long-sentence')).toEqual([]);
		expect(told(of(36), 'long-sentence')).toHaveLength(1);
		expect(told(`${of(35)} ${of(35)}`, 'long-sentence')).toEqual([]);
	});
});

describe('passives', () => {
	const page = (passives: number, actives: number) =>
		[
			...Array.from({ length: passives }, () => 'Seeds were often eaten.'),
			...Array.from({ length: actives }, () => 'Birds ate seeds.'),
		].join(' ');

	test('are told where they are more than half of ten sentences or more', () => {
		// The page has two more sentences.
		expect(told(page(7, 3), 'many-passives')).toHaveLength(1);
		expect(told(page(6, 4), 'many-passives')).toEqual([]);
		expect(told(page(7, 0), 'many-passives')).toEqual([]);
	});
});

describe('a term of research', () => {
	test.each([
		['In focus groups (group interviews), seeds won. Focus groups liked nuts.', []],
		['In focus groups, seeds won (more than nuts).', ['focus groups']],
		['Seeds won. In a <Term of="foods=seeds">focus group</Term> too.', []],
	])('%j', (words, found) => {
		expect(told(words, 'unexplained-term')).toEqual(found);
	});
});

test('plain pages have no warning', () => {
	expect(issuesIn(food)).toEqual([]);
});
