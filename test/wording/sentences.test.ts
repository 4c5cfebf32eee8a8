/** Sentences that take in what people wrote: they end in one full stop; and those on one thing speak of one. */
import { describe, expect, test } from 'vitest';
import { claimAgreementWording } from '../../src/wording/claim-agreement.ts';
import { claimComparisonWording } from '../../src/wording/claim-comparisons.ts';
import { resultsWording } from '../../src/wording/explorer.ts';
import { chartingWording } from '../../src/wording/methods.ts';
import { claimAgreementWording as spanishAgreement } from '../../src/wording/spanish/claim-agreement.ts';
import { claimComparisonWording as spanishComparisons } from '../../src/wording/spanish/claim-comparisons.ts';
import { chartingWording as spanishCharting } from '../../src/wording/spanish/methods.ts';

describe.each([
	['of records', chartingWording, spanishCharting],
	['of a review', claimAgreementWording, spanishAgreement],
])('two readings %s', (_, english, spanish) => {
	test.each([
		['unclear', 'Mentees rose early.', 'First: unclear. Second: Mentees rose early.'],
		['1..', 'Was it “late”?', 'First: 1.. Second: Was it “late”?'],
		['He said “so.”', 'two (or three)', 'First: He said “so.” Second: two (or three).'],
	])('%s and %s end in one stop each', (first, second, said) => {
		expect(english.readings(first, second)).toBe(said);
		const words = said.replace('First', 'Primera').replace('Second', 'Segunda');
		expect(spanish.readings(first, second)).toBe(words);
	});
});

test.each([
	[0, 1, 'it is not', 'no lo está'],
	[1, 1, 'it is', 'lo está'],
	[3, 3, 'all of them are', 'lo están todas'],
	[0, 2, '0 of 2 are', 'lo están 0 de 2'],
])('of works cited, %i of %i that are included', (included, cited, english, spanish) => {
	expect(claimComparisonWording.included.found(included, cited)).toBe(english);
	expect(spanishComparisons.included.found(included, cited)).toBe(spanish);
});

test('what finds nothing is told of one condition, or of several', () => {
	const say = (conditions: number) =>
		resultsWording.nothing({ one: 'paper', many: 'papers' }, { total: 10, conditions }, (words) => words).join('');
	expect(say(1)).toBe('No paper of 10 meets this condition. Remove it.');
	expect(say(2)).toBe('No paper of 10 meets all of this. Remove a filter above, or all of them.');
});
