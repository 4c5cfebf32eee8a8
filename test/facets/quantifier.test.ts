import { describe, expect, test } from 'vitest';
import { askedTwice, countQuantified, type Quantifier, quantifiers } from '../../src/facets/quantifier.ts';
import { findingsOf } from '../../src/guidance/findings.ts';
import { gardens } from '../gardens.ts';
import { selectionOf } from './fixture.ts';

const count = (
	of: string,
	among = '',
	unit: 'report' | 'programme' | 'finding' = 'report',
	quantifier: Quantifier = 'Most',
) => countQuantified(gardens, { quantifier, of, among, unit });

describe('countQuantified', () => {
	test('takes exactly half for no majority', () => {
		expect(gardens.studies).toHaveLength(10);
		expect(count('pursuits=sowing')).toMatchObject({ count: 5, total: 10, isTrue: false, isFirm: false });
	});

	test('counts among those that it is said of', () => {
		expect(count('weekly-hours=1..', 'pursuits=sowing')).toMatchObject({ count: 5, total: 5, isTrue: true });
	});

	test('knows a majority that there is only by a value in doubt', () => {
		const doubtful = count('weekly-hours=3', 'id=pellworthy-2014');
		expect(doubtful).toMatchObject({ count: 1, inDoubt: 1, total: 1, isTrue: true, isFirm: false });
		const firm = count('pursuits=sowing', 'id=pellworthy-2014&id=okafor-2019-a&id=tamm-2018');
		expect(firm).toMatchObject({ count: 2, inDoubt: 0, total: 3, isTrue: true, isFirm: true });
	});

	test('counts a programme once, however many of its reports meet what is asked', () => {
		const among = 'id=jorgensdottir-2016&id=tamm-2018&id=amsel-2012';
		expect(count('pursuits=cooking', among)).toMatchObject({ count: 2, total: 3, isTrue: true });
		expect(count('pursuits=cooking', among, 'programme')).toMatchObject({ count: 1, total: 2, isTrue: false });
	});

	test('counts single findings, and those in doubt among them', () => {
		const found = count('swing=away', 'pursuits=nibbling', 'finding');
		const all = findingsOf(gardens, selectionOf('pursuits=nibbling'));
		const away = all.filter(({ finding }) => finding.values.swing?.value === 'away');
		const firm = away.filter(({ finding }) => finding.values.swing?.doubt === undefined);
		expect(found).toMatchObject({ count: away.length, inDoubt: away.length - firm.length, total: all.length });
		expect(found.inDoubt).toBeGreaterThan(0);
	});

	test('finds no majority of none', () => {
		expect(count('weekly-hours=1..', 'pursuits=selling')).toMatchObject({ count: 0, total: 0, isTrue: false });
		expect(count('swing=away', 'pursuits=selling', 'finding')).toMatchObject({
			total: 0,
			isTrue: false,
			isFirm: false,
		});
	});
});

test('all are as many as there are, most more than half, few some and a quarter at most; none of nothing', () => {
	const told = (claims: readonly (readonly [number, number])[], quantifier: Quantifier) =>
		claims.filter(([part, whole]) => quantifiers[quantifier](part, whole));
	const shares = Array.from({ length: 9 }, (_, part) => [part, 8] as const);
	expect(told([...shares, [0, 0]], 'All')).toEqual([[8, 8]]);
	expect(told([...shares, [0, 0]], 'Most')).toEqual(shares.filter(([part]) => part > 4));
	expect(told([...shares, [0, 0], [1, 3]], 'Few')).toEqual([
		[1, 8],
		[2, 8],
	]);
});

test('what is said of all, or of few, is firm where it is true without what is in doubt', () => {
	const doubtful = 'id=pellworthy-2014&id=okafor-2019-a';
	expect(count('weekly-hours=1..', doubtful, 'report', 'All')).toMatchObject({
		count: 2,
		inDoubt: 1,
		isTrue: true,
		isFirm: false,
	});
	expect(count('pursuits=sowing', 'id=pellworthy-2014', 'report', 'All')).toMatchObject({ isTrue: true, isFirm: true });
	expect(count('weekly-hours=3', '', 'report', 'Few')).toMatchObject({
		count: 1,
		inDoubt: 1,
		isTrue: true,
		isFirm: false,
	});
});

test('askedTwice names what both selections ask for, which joined would count more than is meant', () => {
	expect(askedTwice(gardens, { of: 'pursuits=sowing&swing=away', among: 'pursuits=weeding' })).toEqual(['pursuits']);
	expect(askedTwice(gardens, { of: 'id=amsel-2012', among: 'id=tamm-2018' })).toEqual(['id']);
	expect(askedTwice(gardens, { of: 'pursuits=sowing', among: '' })).toEqual([]);
});
