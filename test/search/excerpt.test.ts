import { describe, expect, test } from 'vitest';
import { excerptsOf } from '../../src/search/excerpt.ts';
import { parseQuery } from '../../src/search/query.ts';

const page = {
	href: '/studies/a-2019/',
	title: 'A 2019',
	blocks: [
		['', 'Mentors and mentees in their first year.'],
		['', '32'],
		['', 'Mentors'],
		['finding-calm', 'Second-year mentors said that <b>mentees</b> were less stressed & calmer.'],
		['long', `${'Nothing of it stands here. '.repeat(20)}Stress fell. ${'Nor does it here. '.repeat(20)}`],
	] as const,
};
const excerpts = (words: string, isPrefix = false) => excerptsOf(page, parseQuery(words, { isPrefix }));
const written = (words: string, isPrefix = false) =>
	excerpts(words, isPrefix).map(({ pieces }) =>
		pieces.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join(''),
	);

describe('excerptsOf(page, query)', () => {
	test('has the block with the most words first, and leads to it', () => {
		const [first] = excerpts('stress mentors');
		expect(first?.href).toBe('/studies/a-2019/#finding-calm');
		expect(written('stress mentors')[0]).toBe(
			'Second-year [mentors] said that <b>mentees</b> were less [stressed] & calmer.',
		);
	});

	test('has a text that the page repeats once, at its first place', () => {
		const text = 'Mentors drank tea.';
		const repeated = { ...page, blocks: [...page.blocks, ['tea', text], ['again', text]] as const };
		const found = excerptsOf(repeated, parseQuery('tea mentors'));
		expect(found.filter(({ words }) => words === 2).map(({ href }) => href)).toEqual(['/studies/a-2019/#tea']);
	});

	test('keeps cells apart', () => {
		expect(written('mentors')).toContain('[Mentors]');
		expect(written('32')).toEqual(['[32]']);
	});

	test('marks compounds as a whole, and what begins so while it is typed', () => {
		expect(written('"second year"')[0]).toContain('[Second]-[year]');
		expect(written('second-year')[0]).toContain('[Second-year]');
		expect(written('calm', true)[0]).toContain('[calmer]');
	});

	test('cuts a long block around the word', () => {
		const [long = ''] = written('stress').filter((text) => text.includes('[Stress]'));
		expect(long).toMatch(/^… .*\[Stress\] fell\..* …$/);
		expect(long.length).toBeLessThan(300);
	});

	test('of two lines has its first marked word in them, in a short text too', () => {
		const block =
			'It is said early and at length, though in one sentence, that what grew best of all were the leaves of beans.';
		const blocks = [
			['', block],
			['', `${'Nothing of it stands here. '.repeat(20)}The leaves fell. ${'Nor does it here. '.repeat(20)}`],
			['', 'Leaves, first of all.'],
			['', `${'x'.repeat(200)}-leaves`],
		] as const;
		const before = excerptsOf({ ...page, blocks }, parseQuery('leaves'), { isShort: true }).map(({ pieces }) =>
			pieces.slice(
				0,
				pieces.findIndex(({ isMarked }) => isMarked),
			),
		);
		expect(before.map((pieces) => pieces.map(({ text }) => text).join(''))).toEqual([
			'… that what grew best of all were the ',
			'… here. Nothing of it stands here. The ',
			'',
			'… ',
		]);
	});

	test('does not repeat the title', () => {
		const titled = {
			...page,
			title: 'A 2019: Stress and calm',
			blocks: [
				['', 'Stress and calm'],
				['', 'Less stress.'],
			] as const,
		};
		expect(
			excerptsOf(titled, parseQuery('stress')).map(({ pieces }) => pieces.map(({ text }) => text).join('')),
		).toEqual(['Less stress.']);
	});

	test('is empty where no word stands', () => {
		expect(excerpts('kidney')).toEqual([]);
	});
});
