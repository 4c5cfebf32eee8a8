/** The schema of the full texts that were read and excluded, each with its reason (PRISMA 2020 item 16b). */
import { z } from 'zod';
import { ReferenceKeySchema } from './reference.ts';
import { IdSchema, plain } from './text.ts';

const ReasonSchema = z.strictObject({
	id: IdSchema.describe('The name by which reports call it'),
	label: plain(120).describe('What readers see'),
});

const ExcludedReportSchema = z.strictObject({
	reference: ReferenceKeySchema.optional().describe('Its number or id in references.yaml'),
	citation: plain(600).optional().describe('Its citation, in words, where it is not in references.yaml'),
	reason: IdSchema.describe('The id of one of reasons: the one for which it was excluded'),
	note: plain(400).optional().describe('What readers should know of it'),
});

export const ExcludedSchema = z.strictObject({
	reasons: z.array(ReasonSchema).min(1).describe('The reasons, in the order in which readers see them'),
	reports: z.array(ExcludedReportSchema).min(1).describe('The full texts that were excluded'),
});

export type Excluded = z.infer<typeof ExcludedSchema>;
