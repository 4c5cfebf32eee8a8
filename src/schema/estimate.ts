/**
 * Estimates of an effect: what their scale is, which interval and which standard error they have, and on which side of
 * the null value the interval lies. The browser loads it too, so it does not import zod.
 */
import { decimalsMost, roundExact } from './number.ts';

/** How the scale of an estimate is drawn: ratios on a logarithmic axis, differences on a linear one. */
export const estimateAxes = ['linear', 'logarithmic'] as const;

/** By what a forest sizes its squares: the inverse of the variance, or the number of people or other units. */
export const estimateWeights = ['standard-error', 'n'] as const;

/** The scale of a variable of estimates, as the codebook declares it. */
export interface EstimateScale {
	/** What the estimate is, such as `risk ratio`. */
	scale: string;
	axis: (typeof estimateAxes)[number];
	/** The value that means no effect: 1 for most ratios, 0 for most differences. */
	'null-value': number;
	/** The level of intervals that give none, in per cent. */
	level?: number | undefined;
	/** What values on either side of the null value favour. */
	favours?: { below: string; above: string } | undefined;
	weight?: (typeof estimateWeights)[number] | undefined;
}

/** Keys of an estimate beside its value. */
export const estimateKeys = ['low', 'high', 'level', 'se', 'n'] as const;

export type EstimateKey = (typeof estimateKeys)[number];

/** What is known of an estimate beside its value. */
export type EstimateParts = { readonly [Key in EstimateKey]?: number | undefined };

/** An estimate: its value, and what is known beside it. */
export interface Estimate extends EstimateParts {
	value?: unknown;
}

/** An interval around an estimate. */
export interface Interval {
	low: number;
	high: number;
	/** In per cent. */
	level: number;
	/** Whether it was computed from the standard error, because the source gives none. */
	isComputed: boolean;
}

/** The level of a computed interval where the codebook names none. */
const usualLevel = 95;

/**
 * The interval of an estimate: the one that is given; otherwise, from the standard error, value ± z × SE by the normal
 * approximation (Cochrane Handbook for Systematic Reviews of Interventions, 6.3.1, solved for the limits). On a
 * logarithmic axis the standard error is that of the natural logarithm, and so are the steps. Undefined if there is
 * neither an interval nor a standard error, or no value.
 */
export function intervalOf({ value, low, high, level, se }: Estimate, scale: EstimateScale): Interval | undefined {
	const ownLevel = level ?? scale.level ?? usualLevel;
	if (low !== undefined && high !== undefined) return { low, high, level: ownLevel, isComputed: false };
	if (typeof value !== 'number' || se === undefined) return undefined;
	const reach = quantileOf(ownLevel) * se;
	const ends =
		scale.axis === 'linear' ? [value - reach, value + reach] : [-1, 1].map((sign) => value * Math.exp(sign * reach));
	const [from = value, to = value] = ends.map(roundExact);
	return { low: from, high: to, level: ownLevel, isComputed: true };
}

/**
 * The standard error of an estimate: the one that is given; otherwise, from the interval, its width divided by 2 z
 * (Cochrane Handbook, 6.3.1: 3.92 at 95%), of the natural logarithms on a logarithmic axis. Undefined without both.
 */
export function standardErrorOf(estimate: Estimate, scale: EstimateScale): number | undefined {
	const { se, low, high, level } = estimate;
	if (se !== undefined) return se;
	if (low === undefined || high === undefined) return undefined;
	const width = scale.axis === 'linear' ? high - low : Math.log(high / low);
	return width > 0 ? width / (2 * quantileOf(level ?? scale.level ?? usualLevel)) : undefined;
}

/** Where the interval of an estimate lies. These words are codes: they stand in addresses. */
export const intervalCodes = ['below-null', 'includes-null', 'above-null', 'no-interval'] as const;

export type IntervalCode = (typeof intervalCodes)[number];

/** On which side of the null value an interval lies. An interval that ends at the null value includes it. */
export function intervalCodeOf(estimate: Estimate, scale: EstimateScale): IntervalCode {
	const interval = intervalOf(estimate, scale);
	if (!interval) return 'no-interval';
	const none = scale['null-value'];
	return interval.high < none ? 'below-null' : interval.low > none ? 'above-null' : 'includes-null';
}

/**
 * An estimate as sentences, labels and pictures say it; files keep all digits. It has two digits after the point, and more
 * where half of its interval, without one its standard error, without both its value, would have fewer than two that count
 * (`0.0042`, not `0`), or where a number would look like the null value or like zero and is neither. No digit is added.
 */
export function estimateShown(
	estimate: Estimate,
	scale: EstimateScale,
): Estimate & { interval?: Interval | undefined } {
	const { value, se } = estimate;
	const interval = intervalOf(estimate, scale);
	const whole = Number(value);
	const spread = interval ? (interval.high - interval.low) / 2 : (se ?? Math.abs(whole));
	const isPlain = (amount: number) => amount === 0 || amount === scale['null-value'];
	let digits = 2;
	const round = (amount = 0) => Number(amount.toFixed(digits)) + 0;
	const isMistaken = (amount = 0) => isPlain(round(amount)) && !isPlain(amount);
	while (
		digits < decimalsMost &&
		(spread * 10 ** digits < 10 || [whole, se, interval?.low, interval?.high].some(isMistaken))
	)
		digits++;
	return {
		...estimate,
		value: round(whole),
		se: se && round(se),
		interval: interval && { ...interval, low: round(interval.low), high: round(interval.high) },
	};
}

/**
 * The z of a two-sided interval: the quantile of the standard normal distribution at (1 + level/100) / 2, to seven
 * digits (Wichura 1988, algorithm AS 241, PPND7, without its branch for tails below 10⁻¹¹). `level` is in per cent, above 0
 * and at most 99.999999.
 */
export function quantileOf(level: number): number {
	const q = level / 200;
	if (q <= 0.425) {
		const r = 0.180625 - q * q;
		return (
			(q * (((59.10937472 * r + 159.29113202) * r + 50.434271938) * r + 3.3871327179)) /
			(((67.1875636 * r + 78.757757664) * r + 17.895169469) * r + 1)
		);
	}
	const tail = Math.sqrt(-Math.log(0.5 - q));
	const r = tail - 1.6;
	return (
		(((0.17023821103 * r + 1.3067284816) * r + 2.75681539) * r + 1.4234372777) /
		((0.12021132975 * r + 0.7370016425) * r + 1)
	);
}
