/** Scales of effects as headers of tables name them, with the axis and the value of no effect that each has. */
import type { EstimateScale } from '../schema/estimate.ts';
import { foldText } from './fold.ts';

type Scale = Pick<EstimateScale, 'scale' | 'axis' | 'null-value'>;

const difference = (scale: string): Scale => ({ scale, axis: 'linear', 'null-value': 0 });
const ratio = (scale: string): Scale => ({ scale, axis: 'logarithmic', 'null-value': 1 });

/** Words of folded headers, the closest first. An abbreviation of two letters is read by `short` alone. */
const names: readonly [words: RegExp, scale: Scale][] = [
	[/\b(log|ln) (of )?(the )?(odds ratios?|or)\b|\bl(n|og)or\b/, difference('log odds ratio')],
	[/\b(log|ln) (of )?(the )?(risk ratios?|relative risks?|rr)\b|\blogrr\b/, difference('log risk ratio')],
	[/\b(log|ln) (of )?(the )?(hazard ratios?|hr)\b|\bl(n|og)hr\b/, difference('log hazard ratio')],
	[/\b(log|ln) response ratios?\b|\blnrr\b|\blrr\b/, difference('log response ratio')],
	[/\badjusted odds ratios?\b|\baor\b/, ratio('adjusted odds ratio')],
	[/\bodds ratios?\b/, ratio('odds ratio')],
	[/\b(risk|relative risk) ratios?\b|\brelative risks?\b/, ratio('risk ratio')],
	[/\bhazards? ratios?\b|\bahr\b/, ratio('hazard ratio')],
	[/\b(incidence )?rate ratios?\b|\birr\b/, ratio('rate ratio')],
	[/\bprevalence ratios?\b/, ratio('prevalence ratio')],
	[/\bratio of means\b|\bresponse ratios?\b/, ratio('ratio of means')],
	[
		/\bstandardi[sz]ed mean differences?\b|\bsmd\b|\bhedges\b|\bcohens?\b|\bcohen s d\b/,
		difference('standardised mean difference'),
	],
	[/\b(weighted )?mean differences?\b|\bw?md\b/, difference('mean difference')],
	[/\brisk differences?\b/, difference('risk difference')],
	[/\bfisher s z\b|\bfishers? z\b/, difference('Fisher’s z')],
	[/\bcorrelations?\b|\bpearson\b|\bspearman\b/, difference('correlation')],
	[/\b(regression )?coefficients?\b|\bbeta\b|\bslope\b/, difference('regression coefficient')],
];

/** Abbreviations as they stand, since `or` is a word and `d` a letter. */
const short: readonly [header: RegExp, scale: Scale][] = [
	[/(?<![A-Za-z])OR(?![A-Za-z])/, ratio('odds ratio')],
	[/(?<![A-Za-z])RR(?![A-Za-z])/, ratio('risk ratio')],
	[/(?<![A-Za-z])HR(?![A-Za-z])/, ratio('hazard ratio')],
	[/(?<![A-Za-z])PR(?![A-Za-z])/, ratio('prevalence ratio')],
	[/(?:^|[_ .])[dg](?:[_ .]calc)?$/, difference('standardised mean difference')],
	[/^(?:r|corr)$/, difference('correlation')],
	[/^[bβ]$/, difference('regression coefficient')],
];

/** Words for an effect that do not say on which scale it is. */
const anyEffect =
	/^(effect|effects|effect sizes?|es|yi|estimates?|point estimates?|effect estimates?|pooled (effect|estimate)|te)$|\beffect (size|estimate)\b/;

/** The scale that a header names; undefined without one. */
export function scaleOfHeader(header: string): Scale | undefined {
	const plainHeader = foldText(header);
	return (
		names.find(([words]) => words.test(plainHeader))?.[1] ?? short.find(([pattern]) => pattern.test(header.trim()))?.[1]
	);
}

/** Whether a header speaks of an effect at all. */
export const namesEffect = (header: string) => scaleOfHeader(header) !== undefined || anyEffect.test(foldText(header));

/**
 * The scale that intervals show where no header names it: around a ratio the two sides are alike on a logarithmic axis,
 * around a difference on a linear one. Undefined without three intervals, or where neither fits much better.
 */
export function scaleOfIntervals(
	estimates: readonly { value: number; low?: number | undefined; high?: number | undefined }[],
): Scale | undefined {
	const whole = estimates.flatMap(({ value, low, high }) =>
		low !== undefined && high !== undefined && low < value && value < high ? [{ value, low, high }] : [],
	);
	if (whole.length < 3) return undefined;
	if (whole.some(({ low }) => low <= 0)) return difference('effect');
	const skewOf = (on: (number: number) => number) =>
		whole.reduce((sum, { value, low, high }) => {
			const [below, above] = [on(value) - on(low), on(high) - on(value)];
			return sum + Math.abs(above - below) / (above + below);
		}, 0) / whole.length;
	const [linear, logarithmic] = [skewOf((number) => number), skewOf(Math.log)];
	if (logarithmic < linear / 2) return ratio('ratio');
	return linear < logarithmic / 2 ? difference('effect') : undefined;
}
