/** The order in which readers see the statements, and how many can be rebuilt. */
import { expect, test } from 'vitest';
import { countClaims, groupClaims } from '../../src/claims/claim-order.ts';
import { outcomeOf, outcomesOf } from '../../src/claims/recompute.ts';
import { gardens } from '../gardens.ts';
import { claim } from './judge.ts';

const recompute = [{ selection: 'plot=school-yard' }];
const outcome = (parts: Parameters<typeof claim>[0]) => outcomeOf(gardens, claim({ recompute, ...parts }));
const differs = { stated: 9, unit: 'papers' };

test('what differs comes first, by what a reader would take away; the kind says so where the statement does not', () => {
	const outcomes = [
		outcome({ id: 'agreeing', stated: 5, unit: 'papers' }),
		outcome({ id: 'by-its-kind', kind: 'table', ...differs }),
		outcome({ id: 'a-detail', bears: 'detail', ...differs }),
		outcome({ id: 'usual', ...differs }),
		outcome({ id: 'weighty', bears: 'conclusion', ...differs }),
		outcome({ id: 'vague', recompute: undefined, unchecked: { why: 'vague' } }),
	];
	const shown = groupClaims(outcomes).map(({ verdict, bearing, outcomes: own }) => [
		verdict,
		bearing,
		...own.map((one) => one.claim.id),
	]);
	expect(shown).toEqual([
		['differs', 'conclusion', 'weighty'],
		['differs', 'picture', 'usual'],
		['differs', 'detail', 'by-its-kind', 'a-detail'],
		['agrees', undefined, 'agreeing'],
		['unchecked', undefined, 'vague'],
	]);
	expect(countClaims(outcomes)).toEqual({ all: 6, checkable: 5, agreeing: 1 });
	expect([groupClaims([]), countClaims([])]).toEqual([[], { all: 0, checkable: 0, agreeing: 0 }]);
});

test('every statement of the review stands in one group', () => {
	const all = [...outcomesOf(gardens).values()];
	const listed = groupClaims(all).flatMap(({ outcomes }) => outcomes.map((one) => one.claim.id));
	expect(listed.toSorted()).toEqual(gardens.claims.map(({ id }) => id).toSorted());
});
