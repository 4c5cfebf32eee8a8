import { describe, expect, test } from 'vitest';
import { nearestWord } from '../../src/records/nearest.ts';

const designs = [
	{ word: 'randomised-trial', label: 'Randomised controlled trial' },
	{ word: 'cohort', label: 'Cohort' },
	{ word: 'mixed-methods', label: 'Mixed methods' },
	{ word: 'qualitative', label: 'Accounts' },
];

describe('nearestWord(written, candidates)', () => {
	test.each([
		['RCT', 'randomised-trial', 'initials of a label'],
		['Randomised controlled trial', 'randomised-trial', 'a label'],
		['Cohort', 'cohort', 'a capital'],
		['mixed_methods', 'mixed-methods', 'another separator'],
		['cohrot', 'cohort', 'two letters exchanged'],
		['qualitatve', 'qualitative', 'a letter that is missing'],
		['quali', 'qualitative', 'a beginning'],
		['cohort-study', 'cohort', 'a word too many'],
		['acounts', 'qualitative', 'a slip in a label'],
	])('%s is %s: %s', (written, word) => {
		expect(nearestWord(written, designs)).toBe(word);
	});

	test.each(['', '?', 'survey', 'c', 'report'])('%o is near to nothing', (written) => {
		expect(nearestWord(written, designs)).toBeUndefined();
	});

	test('nothing is near where there are no candidates', () => {
		expect(nearestWord('cohort', [])).toBeUndefined();
	});
});
