/** The schema of items of CSL-JSON as they are published: names as lists, dates as parts, numbers as text. */
import { z } from 'zod';
import { citationTypes, nameVariables } from '../schema/csl.ts';
import {
	dateVariables,
	identifierVariables,
	numberVariables,
	richVariables,
	textVariables,
} from '../schema/csl-variables.ts';
import { fileSchemaTexts as ofFile, studySchemaTexts as ofStudy } from './schema-texts.ts';

const text = z.string().min(1);
const flag = z.union([z.string(), z.number(), z.boolean()]);

const NameSchema = z.strictObject({
	family: text.optional(),
	given: text.optional(),
	suffix: text.optional(),
	'dropping-particle': text.optional(),
	'non-dropping-particle': text.optional(),
	literal: text.optional(),
	'comma-suffix': flag.optional(),
	'static-ordering': flag.optional(),
	'parse-names': flag.optional(),
});

const DateSchema = z.strictObject({
	'date-parts': z.array(z.array(z.number().int()).min(1).max(3)).min(1).max(2).optional(),
	season: z.union([z.string(), z.number()]).optional(),
	circa: z.boolean().optional(),
	literal: text.optional(),
});

const shapeOf = (keys: readonly string[], schema: z.ZodType) =>
	Object.fromEntries(keys.map((key) => [key, schema.optional()]));

const citation = {
	type: z.enum(citationTypes),
	...shapeOf([...richVariables, ...textVariables, ...numberVariables, ...identifierVariables], text),
	...shapeOf(nameVariables, z.array(NameSchema).min(1)),
	...shapeOf(dateVariables, DateSchema),
	categories: z.array(text).optional(),
};

export const CslCitationSchema = z.strictObject(citation).describe(ofFile.cslItem);

export const CslItemSchema = z
	.strictObject({
		id: text,
		...citation,
		'citation-number': z.number().int().positive().optional().describe(ofStudy.reference),
	})
	.describe(ofFile.cslItem);
