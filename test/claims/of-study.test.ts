/** What the page of a study says of statements about it: read here from the invented review. */
import { expect, test } from 'vitest';
import { claimsOfStudy, type RecordAnswer } from '../../src/claims/of-study.ts';
import type { ClaimReading, ClaimRecord } from '../../src/schema/claim.ts';
import { gardens } from '../gardens.ts';
import { claim } from './judge.ts';

/** What the record of a study says to a statement; undefined where its page does not have it. */
function answerOf(study: string, parts: Partial<ClaimRecord>, ...recompute: ClaimReading[]): RecordAnswer | undefined {
	const corpus = { ...gardens, claims: [claim({ ...parts, recompute })] };
	return claimsOfStudy(corpus, study).find(({ outcome }) => outcome.claim.id === 'invented')?.answer;
}

const yard = { selection: 'plot=school-yard' };
const roof = { selection: 'plot=rooftop' };

test('a paper that is cited is borne out or not, and one that a whole list leaves out is named as such', () => {
	const cites = { cites: ['amsel-2012'], stated: 1, unit: 'papers' };
	expect(answerOf('amsel-2012', cites, yard)).toBe('bornOut');
	expect(answerOf('amsel-2012', cites, roof)).toBe('otherwise');
	expect(answerOf('tamm-2018', cites, yard)).toBe('uncited');
	expect(answerOf('tamm-2018', { cites: ['amsel-2012'] }, yard)).toBeUndefined();
});

test('where only one of two readings fits the record, it depends on the reading', () => {
	const [first, second] = [
		{ ...yard, reading: 'In a yard' },
		{ ...roof, reading: 'On a roof' },
	];
	const cites = { cites: ['amsel-2012'], stated: 1, unit: 'papers' };
	expect(answerOf('amsel-2012', cites, first, second)).toBe('depends');
	expect(answerOf('tamm-2018', cites, first, second)).toBe('depends');
	expect(answerOf('amsel-2012', cites, { ...yard, reading: 'In a yard' }, { selection: '', reading: 'Anywhere' })).toBe(
		'bornOut',
	);
});

test('who is said to hold the largest number is compared with the numbers of the records', () => {
	const most = { extreme: { which: 'most' as const, variable: 'plot-area' } };
	expect(answerOf('pellworthy-2014', { kind: 'extreme', cites: ['pellworthy-2014'] }, most)).toBe('bornOut');
	expect(answerOf('amsel-2012', { kind: 'extreme', cites: ['amsel-2012'] }, most)).toBe('otherwise');
});

test('a value that asks for less than the statement leaves it open, and contradicts it all the same', () => {
	const plot = (code: string, width?: 'wider' | 'narrower') =>
		answerOf(
			'amsel-2012',
			{ cites: ['amsel-2012'] },
			{ value: { study: 'amsel-2012', variable: 'plot', code }, ...(width ? { width } : {}) },
		);
	expect([plot('school-yard'), plot('rooftop')]).toEqual(['bornOut', 'otherwise']);
	expect([plot('school-yard', 'wider'), plot('rooftop', 'wider')]).toEqual(['open', 'otherwise']);
	expect([plot('school-yard', 'narrower'), plot('rooftop', 'narrower')]).toEqual(['bornOut', 'open']);
});
