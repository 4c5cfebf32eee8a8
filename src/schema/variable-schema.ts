/** The schema of a variable's file. */
import { z } from 'zod';
import { writtenCodings } from './coding.ts';
import { EstimateScaleSchema } from './estimate-schema.ts';
import type { ListName } from './list.ts';
import { decimalsMost } from './number.ts';
import { IdSchema, plain, printedText, SourceSchema, word } from './text.ts';
import { codeSigns } from './variable.ts';
import { codeForms, kinds } from './variable-kind.ts';

export const CodeSchema = z.strictObject({
	code: IdSchema.describe('The word that stands in records and addresses'),
	label: plain(60).describe('What readers see'),
	definition: plain(600).optional().describe('When the code applies, where its label does not say it'),
	within: IdSchema.optional().describe(
		'The wider code that this one is part of: who has this one counts for that one, too',
	),
	country: word()
		.regex(codeForms.countries)
		.optional()
		.describe('Of a place that is a country: its two letters of ISO 3166-1, by which the map draws it'),
	point: z
		.strictObject({
			latitude: z.number().min(-90).max(90).describe('Degrees north, or south below zero'),
			longitude: z.number().min(-180).max(180).describe('Degrees east, or west below zero'),
		})
		.optional()
		.describe('Of any other place, such as a sea or a region: where the map draws its number, in degrees'),
	sign: z.enum(codeSigns).optional().describe('How the code is drawn, for codes of a direction'),
	'only-with': z
		.record(IdSchema, z.array(IdSchema).min(1))
		.optional()
		.describe('By other variables of the same entries, the codes with which it makes sense; with all without it'),
	'off-scale': z
		.literal(true)
		.optional()
		.describe('Of a variable that is ordered: whether the code stands outside of the order, such as "as needed"'),
	kept: plain(200).optional().describe('Why the code stays although no record uses it'),
	aliases: z.array(IdSchema).optional().describe('Earlier codes; addresses with them keep working'),
});

const WhereSchema = z
	.record(IdSchema, z.union([IdSchema, z.array(IdSchema)]))
	.optional()
	.describe('Only the entries that have this code, or one of these');

/**
 * Where a derived variable is collected from: a list of the study, or its reference. Nobody writes its value in a
 * record. `lists` are the lists that a review has; any without it.
 */
function derivationSchema(lists: readonly ListName[] | undefined) {
	const names = lists === undefined ? '[a-z0-9-]+' : ['reference', ...lists].join('|');
	return z.union([
		word()
			.regex(new RegExp(`^(?:(?:${names})\\.[a-z0-9-]+|appraisal\\.[a-z0-9-]+\\.[a-z0-9-]+)$`))
			.describe('LIST.FIELD, or reference.year'),
		z.strictObject({
			list: (lists === undefined ? IdSchema : z.enum(lists)).describe('The list'),
			field: IdSchema.describe('Its field, or a variable of the list'),
			where: WhereSchema,
		}),
	]);
}

const sectionText = 'The section of the record';
const fromText = 'Where it is collected from';
const subjectText = 'What it describes';

/** What a number counts or is measured in. A sign or an abbreviation that has no plural is written as one text. */
const UnitSchema = z.preprocess(
	(unit) => (typeof unit === 'string' ? { one: unit, many: unit } : unit),
	z.strictObject({
		one: printedText(30).describe('The word for one'),
		many: printedText(30).describe('The word for several'),
		per: plain(30).optional().describe('For what it is counted, such as "a teacher"'),
	}),
);

/** The schema of a variable of any review. */
export const VariableSchema = z.strictObject({
	id: IdSchema.describe('The key in records and addresses, the column in CSV files'),
	section: IdSchema.describe(sectionText),
	order: z.number().int().nonnegative().describe('Place in the codebook, ascending'),
	of: IdSchema.describe(subjectText),
	label: plain(60).describe('What readers see'),
	question: plain(200).describe('The question that it answers'),
	definition: plain(1200).optional().describe('How it is decided, where the question does not say it'),
	kind: z.enum(kinds).describe('The kind of its values'),
	unit: UnitSchema.optional().describe('What a number counts, singular and plural'),
	min: z.number().optional().describe('The smallest number that it can have; 0 without it'),
	max: z.number().optional().describe('The largest number that it can have'),
	decimals: z
		.number()
		.int()
		.min(0)
		.max(decimalsMost)
		.optional()
		.describe('The most digits after the decimal point that a number can have'),
	estimate: EstimateScaleSchema.optional().describe('The scale of an estimate, which each variable of this kind has'),
	codes: z.array(CodeSchema).optional().describe('The codes, in their order'),
	'codes-from': IdSchema.optional().describe('Another variable whose codes it shares'),
	ordered: z
		.literal(true)
		.optional()
		.describe('Whether its codes are steps of a scale, from the first to the last: figures then draw them on a line'),
	from: derivationSchema(undefined).optional().describe(fromText),
	source: SourceSchema.describe('Where in the source it is found, unless a value says otherwise'),
	coded: z
		.enum(writtenCodings)
		.optional()
		.describe('Who codes it, unless a value says otherwise; the review without it'),
	item: plain(60).optional().describe('Its item in a reporting guideline, such as TIDieR or PRISMA-ScR'),
	facet: z.enum(['open', 'folded', 'no']).describe('Whether readers filter by it, and whether it starts open'),
	aliases: z.array(IdSchema).optional().describe('Earlier ids; addresses with them keep working'),
});

/** What a review declares that variables name: the ids of its sections, and its lists. Undefined allows any. */
export interface DeclaredNames {
	sections?: readonly string[] | undefined;
	lists?: readonly ListName[] | undefined;
}

/** The schema of a variable of a review with these sections and lists. */
export function variableSchema({ sections, lists }: DeclaredNames) {
	return VariableSchema.extend({
		section: (sections === undefined ? IdSchema : z.enum(sections)).describe(sectionText),
		of: (lists === undefined ? IdSchema : z.enum(['study', ...lists])).describe(subjectText),
		from: derivationSchema(lists).optional().describe(fromText),
	});
}
