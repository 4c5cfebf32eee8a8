/**
 * The schema of the log of two readings of a review: which statements both found, where they differed on how a statement
 * is recomputed and on its verdict, and what became of each difference.
 */
import { z } from 'zod';
import { CoderSchema } from './charting.ts';
import { readingQuestions } from './claim-words.ts';
import { IdSchema, plain, printedText } from './text.ts';

const ComparedSchema = z.number().int().nonnegative();

const StatementSchema = plain(400).describe('The statement, in our words');

export const ClaimAgreementSchema = z.strictObject({
	method: plain(1200).describe('How and by what the review was read twice'),
	readers: z.array(CoderSchema).length(2).describe('Who made the first and who the second reading'),
	compared: z
		.strictObject({
			listing: ComparedSchema.describe('Statements that one or both listed'),
			condition: ComparedSchema.describe('Statements of which both say how they are recomputed'),
			verdict: ComparedSchema.describe('Statements on which both gave a verdict'),
		})
		.describe('How many statements were compared'),
	'left-out': z
		.array(z.strictObject({ statement: StatementSchema, reason: plain(300).describe('Why it is no claim') }))
		.optional()
		.describe('Statements that both listed and that became no claims'),
	differences: z
		.array(
			z.strictObject({
				on: z.enum(readingQuestions).describe('On what the two readings differ'),
				claim: IdSchema.optional().describe('The claim that the statement became, if it did'),
				statement: StatementSchema.optional(),
				first: printedText(400).describe('What the first reading says'),
				second: printedText(400).describe('What the second reading says'),
				decision: z
					.enum(['first', 'second', 'both', 'neither'])
					.optional()
					.describe('Which reading stands; none of verdicts, which are computed'),
				reason: plain(500).optional().describe('Why'),
			}),
		)
		.describe('Where the two readings differ'),
});

export type ClaimAgreement = z.infer<typeof ClaimAgreementSchema>;
