/** Schemas of the tools of appraisal that a review declares, and of the appraisal of one study. */
import { z } from 'zod';
import { AbsentStateSchema } from './state-schema.ts';
import { IdSchema, plain, SourceSchema } from './text.ts';
import { tones } from './variable.ts';

export const ToolDomainsSchema = z
	.array(
		z.strictObject({
			id: IdSchema.describe('The id that records name under domains'),
			label: plain(60).describe('What readers see'),
		}),
	)
	.min(1)
	.describe('Its domains, in their order');

export const ToolJudgementsSchema = z
	.array(
		z.strictObject({
			id: IdSchema.describe('The word of records'),
			label: plain(40).describe('What readers see'),
			tone: z.enum(tones).describe('What it means: how it is drawn'),
		}),
	)
	.min(2)
	.describe('Its judgements, from the best to the worst');

/** A tool by the name of a preset, or as the review declares it. */
export const ToolSchema = z.union([
	IdSchema.describe('A tool of the field by its name, such as rob-2'),
	z.strictObject({
		id: IdSchema.describe('The id that records name under tool'),
		label: plain(30).describe('What readers see'),
		domains: ToolDomainsSchema,
		judgements: ToolJudgementsSchema,
	}),
]);

/** A judgement, alone or with what is said of it. */
const JudgementSchema = z.union([
	IdSchema.describe('The judgement, or the state that says why there is none'),
	z.strictObject({
		judgement: IdSchema.describe('The judgement, or the state that says why there is none'),
		reason: plain(600).optional().describe('Why, in our words'),
		source: SourceSchema.optional(),
	}),
]);

const AppraisalSchema = z.strictObject({
	tool: IdSchema.describe('The tool, as review.yaml calls it'),
	domains: z.record(IdSchema, JudgementSchema).describe('The judgement on each domain'),
	overall: JudgementSchema.optional().describe('The judgement on all domains together'),
});

/** The appraisal of a study by one tool, by several, or why there is none. */
export const StudyAppraisalSchema = z
	.union([AbsentStateSchema, AppraisalSchema, z.array(AppraisalSchema).min(1)])
	.describe('How the review appraised it');

export type WrittenAppraisal = z.output<typeof StudyAppraisalSchema>;
