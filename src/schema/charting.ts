/**
 * The schema of the log of double charting: what was charted twice, where the two readings differed, and how each
 * difference was settled.
 */
import { z } from 'zod';
import { IdSchema, plain, printedText } from './text.ts';

const DifferenceSchema = z.strictObject({
	study: IdSchema.describe('The record, by its id'),
	field: plain(120).describe('Variable, or LIST/ENTRY/FIELD'),
	variable: IdSchema.optional().describe('The variable that differed, for the agreement'),
	first: printedText(400).describe('What the first reading says'),
	second: printedText(400).describe('What the second reading says'),
	decision: z.enum(['first', 'second', 'both', 'neither']).describe('Which reading stands'),
	value: printedText(400).optional().describe('What stands, where it is neither'),
	reason: plain(500).describe('Why'),
});

export const CoderSchema = z.strictObject({
	id: IdSchema.describe('A short name'),
	name: plain(120).describe('What readers see'),
	kind: z.enum(['person', 'software']).describe('Whether it is a person or software'),
});

export const ChartingSchema = z.strictObject({
	method: plain(1200).describe('How and by what the charting was done'),
	coders: z
		.array(CoderSchema)
		.length(2)
		.optional()
		.describe('Who made the first and who the second reading, and whether they are people or software'),
	verified: z
		.boolean()
		.optional()
		.describe('Whether people have verified all records, for a team whose records do not say by whom and when'),
	compared: z
		.array(
			z.strictObject({
				variable: IdSchema.describe('The variable, by its id'),
				pairs: z.number().int().nonnegative().describe('How many pairs'),
				kappa: z
					.union([z.number().min(-1).max(1), z.literal('not-defined')])
					.optional()
					.describe(
						"Cohen's kappa, of variables with one code: agreement corrected for chance (Cohen 1960); without a value where both used one category only",
					),
				jaccard: z
					.number()
					.min(0)
					.max(1)
					.optional()
					.describe('The mean Jaccard index of the two sets of codes, of variables with several (Jaccard 1912)'),
			}),
		)
		.describe('How many pairs of readings were compared, by variable'),
	differences: z.array(DifferenceSchema).describe('Where the two readings differ, and how each difference was settled'),
});

export type Charting = z.infer<typeof ChartingSchema>;
