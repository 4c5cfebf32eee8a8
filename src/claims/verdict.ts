/** The verdict on a claim. It derives from its comparisons, and is never written. */
import type { ClaimRecord } from '../schema/claim.ts';
import { type ClaimComparison, isWithinStatement } from './comparison.ts';

/** In the order in which pages list them. */
export const verdicts = ['differs', 'depends', 'partly', 'agrees', 'alone', 'unchecked'] as const;

/**
 * `agrees`: every comparison does. `partly`: none differs, and some cannot be made. `differs`: one does. `depends`: its
 * readings come to different verdicts. `alone`: nothing else in the review speaks to it. `unchecked`: it cannot be
 * checked.
 */
export type Verdict = (typeof verdicts)[number];

/** The verdicts of claims that were checked against something. */
export const checkedVerdicts: readonly Verdict[] = ['differs', 'depends', 'partly', 'agrees'];

/** The verdict of the comparisons of one reading. */
export function verdictOf(
	comparisons: readonly ClaimComparison[],
	{ unchecked }: Pick<ClaimRecord, 'unchecked'> = {},
): Verdict {
	if (comparisons.some(({ result }) => result === 'differs')) return 'differs';
	const outside = comparisons.filter((one) => !isWithinStatement(one));
	if (unchecked || outside.length === 0) return unchecked?.why === 'alone' ? 'alone' : 'unchecked';
	const open = outside.filter(({ result }) => result === 'unchecked');
	if (open.length === 0) return 'agrees';
	if (open.length < outside.length) return 'partly';
	return open.every(({ isAlone }) => isAlone) ? 'alone' : 'unchecked';
}

/** The verdict of several readings together. */
export function jointVerdict(ofReadings: readonly Verdict[]): Verdict {
	const [first, ...others] = ofReadings;
	if (first === undefined) return 'unchecked';
	return others.every((verdict) => verdict === first) ? first : 'depends';
}
