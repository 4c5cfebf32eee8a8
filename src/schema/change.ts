/** The schema of the changes of one version of the data, with its number and its DOI. */
import { z } from 'zod';
import { DaySchema, DoiSchema, IdSchema, plain, word } from './text.ts';

/**
 * Major, minor and patch without leading zeros (semver.org, item 2), each of at most six digits so that an address can
 * name the version.
 */
export const VersionSchema = word().regex(/^(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})$/);

export const ChangeSchema = z.strictObject({
	version: VersionSchema.describe('The version, as in the name of the file'),
	date: DaySchema.describe('Its day, as in dates.data of review.yaml'),
	summary: plain(400).describe('What the version brings, in a sentence or two'),
	doi: DoiSchema.optional().describe(
		'The DOI under which an archive keeps the data of this version, without https://doi.org/; may be added after the release',
	),
	changes: z
		.array(
			z.strictObject({
				kind: z.enum(['added', 'changed', 'removed']).describe('What was done'),
				what: plain(400).describe('What it was done to, in our words'),
				studies: z.array(IdSchema).optional().describe('The studies that it is about'),
			}),
		)
		.describe('Each change by itself'),
});

export type Change = z.infer<typeof ChangeSchema>;
