/** Estimates that follow from the numbers of two arms: a difference of means, or a ratio of risks. */
import { z } from 'zod';
import type { EstimateScale } from '../schema/estimate.ts';
import { isExact, roundExact } from '../schema/number.ts';
import { IdSchema } from '../schema/text.ts';
import type { CellValue } from './cell-value.ts';
import type { MapVariable } from './import-map.ts';

const ArmSchema = z.strictObject({
	mean: IdSchema.optional().describe('The variable with the mean'),
	sd: IdSchema.optional().describe('The variable with the standard deviation'),
	events: IdSchema.optional().describe('The variable with the number of events'),
	n: IdSchema.describe('The variable with the number of people or other units'),
});

export type Arm = z.infer<typeof ArmSchema>;

export type ArmPart = keyof Arm;

export const ArmsSchema = z.strictObject({
	measure: z.enum(['mean-difference', 'risk-ratio']).describe('What is computed'),
	first: ArmSchema.describe('The arm with the intervention'),
	second: ArmSchema.describe('The arm against which it is compared'),
});

export type Arms = z.infer<typeof ArmsSchema>;

/** What each measure is, as a scale and in words. */
export const armScales: Readonly<
	Record<Arms['measure'], { scale: string; means: string; parts: readonly ArmPart[]; estimate: EstimateScale }>
> = {
	'mean-difference': {
		scale: 'mean difference',
		means: 'The mean of the first arm minus that of the second.',
		parts: ['mean', 'sd', 'n'],
		estimate: { scale: 'mean difference', axis: 'linear', 'null-value': 0 },
	},
	'risk-ratio': {
		scale: 'risk ratio',
		means: 'The risk in the first arm divided by that in the second.',
		parts: ['events', 'n'],
		estimate: { scale: 'risk ratio', axis: 'logarithmic', 'null-value': 1 },
	},
};

/**
 * The estimate of one study or entry, with a note that has the numbers of both arms. Where a number is missing it has the
 * state of the first that is; where an arm has no events, and so no ratio, it is not applicable.
 */
function estimateOfArms(
	{ measure, first, second }: Arms,
	numberOf: (variable: string) => CellValue | undefined,
): CellValue {
	const { parts } = armScales[measure];
	const armCells = [first, second].map((arm) =>
		Object.fromEntries(parts.map((part) => [part, numberOf(arm[part] ?? '')])),
	) as readonly Partial<Record<ArmPart, CellValue>>[];
	const all = armCells.flatMap((arm) => parts.map((part) => arm[part]));
	const gap = all.find((one) => typeof one?.value !== 'number');
	if (all.some((one) => typeof one?.value !== 'number')) return { state: gap?.state ?? 'not-charted' };
	const numbers = armCells.map((arm) => {
		const at = (part: ArmPart) => Number(arm[part]?.value ?? Number.NaN);
		return { mean: at('mean'), sd: at('sd'), events: at('events'), n: at('n') };
	});
	const armTexts = numbers.map(({ mean, sd, events, n }) =>
		measure === 'risk-ratio' ? `${events} of ${n}` : `${mean} (SD ${sd}, n ${n})`,
	);
	const note = `Computed from both arms: ${armTexts.join(' and ')}.`;
	const effect = measure === 'risk-ratio' ? riskRatio(numbers) : meanDifference(numbers);
	if (!effect)
		return { state: 'not-applicable', note: `There is no ${armScales[measure].scale} of ${armTexts.join(' and ')}.` };
	const [value, se] = effect;
	const n = numbers.reduce((sum, arm) => sum + arm.n, 0);
	if (!isExact(value)) return { state: 'unclear', note };
	return { value, ...(se > 0 ? { se } : {}), ...(Number.isInteger(n) ? { n } : {}), note };
}

/** A computed number with three significant digits, as results are printed. */
const toThree = (number: number) => roundExact(Number(number.toPrecision(3)));

type Numbers = readonly Readonly<Record<'mean' | 'sd' | 'events' | 'n', number>>[];

/**
 * The difference of two means and its standard error, √(SD₁²/n₁ + SD₂²/n₂) (Deeks & Higgins 2010, Statistical algorithms
 * in Review Manager 5). Undefined if an arm has nobody.
 */
function meanDifference([first, second]: Numbers): readonly [value: number, se: number] | undefined {
	if (!first || !second || first.n <= 0 || second.n <= 0) return undefined;
	return [
		roundExact(first.mean - second.mean),
		toThree(Math.sqrt(first.sd ** 2 / first.n + second.sd ** 2 / second.n)),
	];
}

/**
 * The ratio of two risks and the standard error of its logarithm, √(1/a + 1/c − 1/n₁ − 1/n₂) (Deeks & Higgins 2010).
 * Undefined if an arm has no events, or more events than people.
 */
function riskRatio([first, second]: Numbers): readonly [value: number, se: number] | undefined {
	if (!first || !second || [first, second].some(({ events, n }) => events <= 0 || n < events)) return undefined;
	return [
		toThree(first.events / first.n / (second.events / second.n)),
		toThree(Math.sqrt(1 / first.events + 1 / second.events - 1 / first.n - 1 / second.n)),
	];
}

/**
 * Computes the estimates of one study, or of one entry of it, and puts them to `values`. An entry takes from `study` the
 * numbers that are the same in all of them. Mutates.
 */
export function computeArms(
	variables: Iterable<MapVariable>,
	values: Map<string, CellValue>,
	study: ReadonlyMap<string, CellValue> = values,
): void {
	for (const { id, arms } of variables)
		if (arms && values.has(id))
			values.set(
				id,
				estimateOfArms(arms, (variable) => values.get(variable) ?? study.get(variable)),
			);
}
