/** The schema of the list of all places of the review's text that a claim could be about. */
import { z } from 'zod';
import { type PlaceKind, placeKinds } from './claim-words.ts';
import { siteLanguages } from './site-language.ts';
import { IdSchema, plain, printedText } from './text.ts';

const PlaceNumberSchema = z.number().int().positive();

/** One place, or a run of places. */
const PlaceRunSchema = z.union([
	PlaceNumberSchema,
	z.strictObject({ from: PlaceNumberSchema.describe('The first'), to: PlaceNumberSchema.describe('The last') }),
]);

const PlaceCountSchema = z.strictObject({
	places: z.number().int().min(0).describe('How many the text has'),
	claimed: z.number().int().min(0).describe('How many of them a claim is about'),
});

export const CoverageSchema = z.strictObject({
	text: plain(300).optional().describe('Which text was read, in our words'),
	language: z
		.enum(siteLanguages)
		.optional()
		.describe('The language of that text: English (en) or Spanish (es); that of the review without it'),
	reasons: z
		.array(
			z.strictObject({
				id: IdSchema.describe('The name by which places call it'),
				text: plain(300).describe('Why a place is no claim, in our words'),
			}),
		)
		.optional()
		.describe('Reasons that places share'),
	counted: z
		.strictObject(
			Object.fromEntries(
				placeKinds.map((kind) => [kind, PlaceCountSchema.describe(`Places of the kind ${kind}`)]),
			) as Record<PlaceKind, typeof PlaceCountSchema>,
		)
		.optional()
		.describe('The last result of npm run claims:coverage, by kind of place, as it prints it'),
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
				claims: z.array(IdSchema).min(1).optional().describe('The claims that are about it'),
				reason: IdSchema.optional().describe('The id of the reason why no claim is about it'),
			}),
		)
		.describe('Each bracket of citations, number, number word and quantifier, or several together'),
});

export type Coverage = z.infer<typeof CoverageSchema>;
