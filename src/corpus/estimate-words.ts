/** An estimate in words. */
import { type Estimate, type EstimateScale, estimateShown } from '../schema/estimate.ts';
import { estimateWording } from '../wording/estimate.ts';
import { formatAmount, type Noun } from '../wording/grammar.ts';

/**
 * `1.42 (95% CI 1.05 to 1.92; n = 240)`, `0.31 hours (SE 0.12; 95% CI 0.07 to 0.55, computed)`, `0.31`. Numbers are
 * rounded as `estimateShown` says. The standard error is left out where the source gives an interval.
 */
export function formatEstimate(estimate: Estimate, scale: EstimateScale, unit?: Noun): string {
	const { value, se, n, interval } = estimateShown(estimate, scale);
	const number = (amount: number) => formatAmount({ value: amount });
	const isGiven = interval?.isComputed === false;
	return estimateWording.beside(formatAmount({ value }, unit), [
		...(se === undefined || isGiven ? [] : [estimateWording.standardError(number(se))]),
		...(interval
			? [
					estimateWording.interval(
						number(interval.low),
						number(interval.high),
						number(interval.level),
						interval.isComputed,
					),
				]
			: []),
		...(n === undefined ? [] : [estimateWording.number(number(n))]),
	]);
}
