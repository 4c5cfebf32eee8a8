/** Schemas of the published JSON, strict and built from the codebook; the JSON Schema files are made from them. */
import { z } from 'zod';
import type { Corpus, Variable } from '../corpus/corpus.ts';
import type { CodedValue, Value } from '../corpus/value.ts';
import { ChartingSchema } from '../schema/charting.ts';
import { codings, codingTraits } from '../schema/coding.ts';
import { amountSchema, publishedSchema } from '../schema/kind-schema.ts';
import { CitationSchema } from '../schema/reference.ts';
import { ChangeSchema, ProgrammeSchema, RecommendationSchema, ReviewSchema } from '../schema/review.ts';
import { AbsentStateSchema, StateSchema } from '../schema/state-schema.ts';
import { entryFields, type OwnField } from '../schema/study.ts';
import { DaySchema, IdSchema } from '../schema/text.ts';
import { type ListName, lists, sections } from '../schema/variable.ts';
import { codeForms, traitsOf } from '../schema/variable-kind.ts';
import { CodeSchema, VariableSchema } from '../schema/variable-schema.ts';
import { siteSettings } from './json.ts';

/** Names of the schemas, and of their files. */
export const schemaNames = ['studies', 'study', 'codebook', 'review', 'references'] as const;

export type SchemaName = (typeof schemaNames)[number];

const CodingSchema = z
	.enum(codings)
	.describe(`Who coded it. ${codings.map((coding) => `${coding}: ${codingTraits[coding].label}`).join('; ')}`);

const text = (description: string) => z.string().min(1).describe(description);

/** The bare value of a variable where it is reported. */
function bareSchema({ kind, codes }: Variable): z.ZodType {
	return publishedSchema(
		kind,
		codes.map(({ code }) => code),
	);
}

const NoteSchema = text('The detail, in the words of the site').optional();
const PlaceSchema = text('Where in the source it stands');
const DoubtSchema = text('Why it may be wrong').optional();

const MinSchema = amountSchema().describe('Lower end of a range, or "at least"');
const MaxSchema = amountSchema().describe('Upper end of a range, or "at most"');
const ApproximateSchema = z.boolean().optional().describe('Printed as approximate');

const reading = { note: NoteSchema, source: text('Where the other reading stands') };

const full = {
	note: NoteSchema,
	printed: text('The data as printed').optional(),
	source: PlaceSchema,
	coded: CodingSchema,
	doubt: DoubtSchema,
	from: z.array(IdSchema).optional().describe('The entries from which it was computed'),
} satisfies Record<Exclude<keyof Value, keyof CodedValue | 'readings'>, z.ZodType>;

const state = AbsentStateSchema.describe('Why there is no value');

const AbsentReadingSchema = z.strictObject({ state, ...reading });

/** Forms of an amount that is reported: a value, and for numbers a range with one end open or none. */
function reportedShapes(bare: z.ZodType, isNumber: boolean): readonly z.ZodRawShape[] {
	const reported = { state: z.literal('reported') };
	if (!isNumber) return [{ ...reported, value: bare }];
	return [
		{ ...reported, value: bare, approximate: ApproximateSchema },
		{ ...reported, min: MinSchema, max: MaxSchema.optional(), approximate: ApproximateSchema },
		{ ...reported, max: MaxSchema, approximate: ApproximateSchema },
	];
}

function fullSchema(bare: z.ZodType, isNumber: boolean) {
	const shapes = reportedShapes(bare, isNumber);
	const ReadingSchema = z.union([
		...shapes.map((shape) => z.strictObject({ ...shape, ...reading })),
		AbsentReadingSchema,
	]);
	const readings = z.array(ReadingSchema).min(1).optional().describe('What the source says elsewhere');
	return z.union([{ state }, ...shapes].map((shape) => z.strictObject({ ...shape, ...full, readings })));
}

const valueSchema = (variable: Variable) =>
	fullSchema(bareSchema(variable), traitsOf(variable).form === 'amount').describe(variable.question);

const CountSchema = fullSchema(amountSchema(), true);

const { basis, within, overlaps } = entryFields.participants;

/**
 * What the entries of each list have whatever the codebook says: what is written, without the bounds of texts. The type
 * asks for every field that can be written.
 */
const fields = {
	participants: {
		basis,
		count: CountSchema.describe('How many people'),
		within,
		overlaps,
		printed: text('The number as printed').optional(),
	},
	measures: { name: text('The name of the instrument, or a short description') },
	assessments: {
		weeks: CountSchema.optional().describe('Weeks after the end of the programme'),
		printed: text('The moment as printed').optional(),
	},
	findings: {
		text: text('The finding, in the words of the site'),
		figures: text('Its numbers, as printed').optional(),
	},
} satisfies { [L in ListName]: Record<OwnField<L>, z.ZodType> };

const valuesOf = (corpus: Corpus, of: Variable['of']) =>
	z.strictObject(
		Object.fromEntries(
			corpus.variables.filter((variable) => variable.of === of).map((variable) => [variable.id, valueSchema(variable)]),
		),
	);

function listSchema(corpus: Corpus, list: ListName) {
	const EntrySchema = z.strictObject({
		id: IdSchema.describe('Unique in its study, and kept'),
		...fields[list],
		values: valuesOf(corpus, list).describe('By variable'),
		note: NoteSchema,
		source: PlaceSchema,
		coded: CodingSchema,
		doubt: DoubtSchema,
	});
	return z.union([z.array(EntrySchema).min(1), AbsentStateSchema]).describe(`The ${list}, or why there are none`);
}

/** An item of CSL-JSON with the keys that a reference list needs. */
const CslItemSchema = CitationSchema.extend({
	id: IdSchema,
	issued: z.strictObject({ 'date-parts': z.array(z.array(z.number().int()).min(1).max(3)).length(1) }),
	'citation-number': z.number().int().positive().optional().describe("Its number in the review's reference list"),
}).describe('CSL-JSON');

function studySchema(corpus: Corpus) {
	return z.strictObject({
		id: IdSchema.describe('Kept for ever; its page is studies/ID/'),
		label: text('First author and year, unique'),
		report: z.strictObject({
			reference: z.number().int().positive().describe("Its number in the review's reference list"),
			printed: text("The review's own label, letter by letter"),
			difference: text('How the label differs from the reference list').optional(),
		}),
		citation: CslItemSchema,
		programme: IdSchema.describe('What groups reports; the id of the study where nothing does'),
		values: valuesOf(corpus, 'study').describe('By variable, always in full form'),
		...Object.fromEntries(lists.map((list) => [list, listSchema(corpus, list)])),
		decisions: z
			.array(
				z.strictObject({
					field: text('The variable or list'),
					decision: text('What was decided'),
					reason: text('Why'),
				}),
			)
			.describe('Judgements made while charting'),
	});
}

const EditionSchema = z.strictObject({
	version: ReviewSchema.shape.version,
	date: DaySchema.describe('The day of this version'),
	licence: ReviewSchema.shape.licence,
});

// Codes of countries are capitals, which codes that people write never are.
const PublishedCodeSchema = CodeSchema.extend({ code: z.union([IdSchema, z.string().regex(codeForms.countries)]) });

const CodebookSchema = EditionSchema.extend({
	states: z.array(
		z.strictObject({ state: StateSchema, label: text('What readers see'), definition: text('When it applies') }),
	),
	sections: z.array(z.strictObject({ section: z.enum(sections), label: text('What readers see') })),
	variables: z.array(
		VariableSchema.omit({ 'codes-from': true }).extend({
			codes: z.array(PublishedCodeSchema).describe('The codes, in their order'),
		}),
	),
});

const PublishedReviewSchema = EditionSchema.extend({
	review: ReviewSchema.omit(
		Object.fromEntries(siteSettings.map((key) => [key, true])) as Record<(typeof siteSettings)[number], true>,
	),
	programmes: z.array(ProgrammeSchema),
	recommendations: z.array(RecommendationSchema),
	changes: z.array(ChangeSchema).describe('Newest first'),
	charting: ChartingSchema.optional(),
});

/** The schemas by name. `study` is that of `studies/ID.json`. */
export function publishedSchemas(corpus: Corpus): Record<SchemaName, z.ZodType> {
	const StudySchema = studySchema(corpus);
	return {
		studies: EditionSchema.extend({ studies: z.array(StudySchema) }).describe('The records of all studies'),
		study: EditionSchema.extend({ study: StudySchema }).describe('The record of one study'),
		codebook: CodebookSchema.describe('What was charted, and how it was decided'),
		review: PublishedReviewSchema.describe('The review as a whole'),
		references: EditionSchema.extend({ references: z.array(CslItemSchema) }).describe('The reference list'),
	};
}

/** A schema as JSON Schema, draft 2020-12, under its own address; without `$id` where that is empty. */
export function jsonSchema(corpus: Corpus, name: SchemaName, address: string): object {
	const { $schema, ...rest } = z.toJSONSchema(publishedSchemas(corpus)[name], {
		target: 'draft-2020-12',
		reused: 'ref',
	});
	return { $schema, ...(address === '' ? {} : { $id: address }), ...rest };
}
