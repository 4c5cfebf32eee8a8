/** The schema of the list of all places of the review's text that a claim could be about. */
import { z } from 'zod';
import { placeKinds } from './claim-words.ts';
import { IdSchema, plain, printedText } from './text.ts';

const PlaceNumberSchema = z.number().int().positive();

/** One place, or a run of places. */
const PlaceRunSchema = z.union([
	PlaceNumberSchema,
	z.strictObject({ from: PlaceNumberSchema.describe('The first'), to: PlaceNumberSchema.describe('The last') }),
]);

export const CoverageSchema = z.strictObject({
	text: plain(300).optional().describe('Which text was read, in our words'),
	reasons: z
		.array(
			z.strictObject({
				id: IdSchema.describe('The name by which places call it'),
				text: plain(300).describe('Why a place is no claim, in our words'),
			}),
		)
		.optional()
		.describe('Reasons that places share'),
	places: z
		.array(
			z.strictObject({
				section: IdSchema.describe('The section, as in sections.yaml'),
				paragraph: PlaceRunSchema.optional().describe('The paragraph of the section, or a run; all without it'),
				kind: z.enum(placeKinds).describe('What stands there'),
				ordinal: PlaceRunSchema.optional().describe(
					'Which of that kind in the paragraph, counted from one, or a run; all without it',
				),
				found: printedText(200).optional().describe('What stands there, as printed'),
				claims: z.array(IdSchema).min(1).optional().describe('The claims that are about it, or'),
				reason: IdSchema.optional().describe('the id of the reason why there is none'),
			}),
		)
		.describe('Each bracket of citations, number, number word and quantifier, or several together'),
});

export type Coverage = z.infer<typeof CoverageSchema>;
