/** Schemas of some keys of `review.yaml`: where readers report errors, and which variables the site shows first. */
import { z } from 'zod';
import { EmailSchema, IdSchema, UrlSchema } from './text.ts';

export const CorrectionsSchema = z
	.strictObject({
		url: UrlSchema.optional().describe('A form, or the page of a new issue in a repository'),
		email: EmailSchema.optional().describe('An address of mail, used where there is no url'),
		repository: z
			.literal(true)
			.optional()
			.describe('The issues of the repository that publishes the site, which REPOSITORY_URL names at build'),
	})
	.describe('Where to report an error in a record');

/** Variables of studies; of a key that is left out, the first of the codebook (`shown-variables.ts`). */
export const shownKeys = {
	table: z
		.array(IdSchema)
		.optional()
		.describe('Variables that the table of studies shows; the first of the codebook without it'),
	glance: z
		.array(IdSchema)
		.optional()
		.describe('Variables that head a study page; the first of the codebook without it'),
	similar: z
		.array(IdSchema)
		.optional()
		.describe('Variables by which studies are called similar; the first with codes without it'),
};
