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

export const ChartingSchema = z.strictObject({
	method: plain(1200).describe('How and by what the charting was done'),
	verified: z
		.boolean()
		.optional()
		.describe('Whether people have verified all records, for a team whose records do not say by whom and when'),
	compared: z
		.array(
			z.strictObject({
				variable: IdSchema.describe('The variable, by its id'),
				pairs: z.number().int().nonnegative().describe('How many pairs'),
			}),
		)
		.describe('How many pairs of readings were compared, by variable'),
	differences: z.array(DifferenceSchema).describe('Where the two readings differ, and how each difference was settled'),
});

export type Charting = z.infer<typeof ChartingSchema>;
