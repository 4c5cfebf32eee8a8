/** The schema of an estimate and of its scale. */
import { z } from 'zod';
import { type EstimateKey, estimateAxes, estimateWeights } from './estimate.ts';
import { isExact } from './number.ts';
import { plain } from './text.ts';

/** A number that can be negative and has not too many digits to differ from its neighbours. */
function exactNumber() {
	return z.number().superRefine((number, context) => {
		if (!isExact(number)) context.addIssue({ code: 'custom', params: { kind: 'number-too-large' } });
	});
}

/** What is known of an estimate beside its value. That its parts fit each other is a rule of the check. */
export const estimatePartSchemas = {
	low: exactNumber().optional().describe('Of an estimate, the lower end of its interval'),
	high: exactNumber().optional().describe('Of an estimate, the upper end of its interval'),
	level: z
		.number()
		.min(50)
		.max(99.9999)
		.optional()
		.describe('Of an estimate, the level of its interval in per cent, where it is not that of the variable'),
	se: z
		.number()
		.positive()
		.optional()
		.describe('Of an estimate, its standard error; of a ratio, that of its natural logarithm'),
	n: z.number().int().positive().optional().describe('Of an estimate, how many people or other units it rests on'),
} satisfies Record<EstimateKey, z.ZodType>;

/** What the codebook says of a variable of estimates. */
export const EstimateScaleSchema = z.strictObject({
	scale: plain(60).describe('What the estimate is, such as risk ratio or standardised mean difference'),
	axis: z.enum(estimateAxes).describe('Logarithmic for ratios, linear for differences'),
	'null-value': exactNumber().describe('The value that means no effect: 1 for most ratios, 0 for most differences'),
	level: z
		.number()
		.min(50)
		.max(99.9999)
		.optional()
		.describe('The level of its intervals in per cent, such as 95; without it each interval gives its own'),
	favours: z
		.strictObject({
			below: plain(40).describe('What values below the null value favour'),
			above: plain(40).describe('What values above the null value favour'),
		})
		.optional()
		.describe('What the two sides of a forest stand for'),
	weight: z
		.enum(estimateWeights)
		.optional()
		.describe('By what a forest sizes its squares; without it all are of one size'),
});
