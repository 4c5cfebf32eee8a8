import { describe, expect, test } from 'vitest';
import { food, issuesIn, issuesOf } from './question-page.ts';

const foundIn = (words: string) =>
	issuesOf(words)
		.issues.filter(({ kind }) => kind === 'typed-number')
		.map(({ found }) => found);

describe('a number in the words of guidance', () => {
	test.each([
		['60 grams.', ['60']],
		['5kg of seeds', ['5']],
		['1,000.5 or 60% or 60 %', ['1,000.5', '60%', '60 %']],
		['5-10 weeks, 2012–2014', ['5-10', '2012–2014']],
		['½ a bag', ['½']],
		['Twenty-one feeders', ['Twenty-one']],
		['twofold, five-fold', ['twofold', 'five-fold']],
		['two-thirds, a third of them, one third', ['two-thirds', 'a third of', 'one third']],
		['One report, no report, a single report', ['One report', 'no report', 'a single report']],
		['no other report, one more study', ['no other report', 'one more study']],
		['one of the reports', ['one of the reports']],
		['no\nreport', ['no\nreport']],
	])('%s: is told whole, and once', (words, found) => {
		expect(foundIn(words)).toEqual(found);
	});

	test.each([
		'The third report came in the 12th year, on the 21st.',
		'COVID-19 and H1N1 and MS1',
		'one-to-one, someone, a tensor, weight, soften',
		'No one fed seeds.',
		'At <Intended>60 grams</Intended> it falls.',
		'<Intended>**60** grams</Intended>',
	])('%s: is no count', (words) => {
		expect(issuesOf(words).issues).toEqual([]);
	});

	test('is told on one line, wherever its words break', () => {
		expect(issuesOf('no\nreport').issues[0]?.message).toBe('"no report" is typed here.');
	});

	test.each([
		['- Fill it\n  with two bags\n  of three kinds.'],
		['> Fill it\n> with two bags\n> of three kinds.'],
		['Fill it\r\nwith two bags <Intended>1</Intended>\r\nof three kinds.'],
		['**Fill it\nwith two** bags of three kinds.'],
	])('%j: is told at its line and column', (words) => {
		const { text, issues } = issuesOf(words);
		const placeOf = (part: string) => {
			const before = text.slice(0, text.indexOf(part)).split('\n');
			return [before.length, (before.at(-1) ?? '').length + 1];
		};
		expect(issues.map(({ line, column }) => [line, column])).toEqual([placeOf('two'), placeOf('three')]);
	});

	test('is found in attributes that readers see, and in the group of the head', () => {
		expect(foundIn('<Strength of="foods=seeds" who="The two reports on seeds" />')).toEqual(['two']);
		expect(foundIn('<Distinct variable="foods" one="food" many="foods" />')).toEqual([]);
		expect(issuesIn(food.replace('group: The feeder', 'group: Two feeders')).map(({ path }) => path)).toEqual([
			['group'],
		]);
	});
});
