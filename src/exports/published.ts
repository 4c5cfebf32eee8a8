/** Schemas of the published JSON, strict and built from the codebook; the JSON Schema files are made from them. */
import { z } from 'zod';
import type { Corpus, Variable } from '../corpus/corpus.ts';
import { isLean } from '../corpus/profile.ts';
import type { CodedValue, Value } from '../corpus/value.ts';
import { ChangeSchema } from '../schema/change.ts';
import { ChartingSchema } from '../schema/charting.ts';
import { codings, codingTraits } from '../schema/coding.ts';
import { estimatePartSchemas } from '../schema/estimate-schema.ts';
import { ExcludedSchema } from '../schema/excluded.ts';
import { amountSchema, publishedAmountSchema, publishedSchema } from '../schema/kind-schema.ts';
import { isPreset, type ListName, listsOf, type PresetList } from '../schema/list.ts';
import { QuestionHeadSchema } from '../schema/prose.ts';
import { relations } from '../schema/report-relation.ts';
import { ProgrammeSchema, RecommendationSchema, ReviewSchema } from '../schema/review.ts';
import { sectionsOf } from '../schema/section.ts';
import { AbsentStateSchema, StateSchema } from '../schema/state-schema.ts';
import { entryFields, type OwnField } from '../schema/study.ts';
import { DaySchema, IdSchema } from '../schema/text.ts';
import { codeForms, traitsOf } from '../schema/variable-kind.ts';
import { CodeSchema, variableSchema } from '../schema/variable-schema.ts';
import { RecordVerifiedSchema, VerifiedSchema } from '../schema/verification.ts';
import { publishedClaimsShape } from './claims-json.ts';
import { CslCitationSchema, CslItemSchema } from './csl-schema.ts';
import { siteSettings } from './json.ts';
import {
	claimSchemaTexts as ofClaims,
	entrySchemaTexts as ofEntry,
	fileSchemaTexts as ofFile,
	studySchemaTexts as ofStudy,
	valueSchemaTexts as ofValue,
} from './schema-texts.ts';

/** Names of the schemas, and of their files. */
export const schemaNames = ['studies', 'study', 'codebook', 'review', 'references', 'claims'] as const;
export type SchemaName = (typeof schemaNames)[number];

const CodingSchema = z
	.enum(codings)
	.describe(ofValue.coded(codings.map((coding) => ({ coding, label: codingTraits[coding].label }))));

const text = (description: string) => z.string().min(1).describe(description);

/** The schema of a reported value of a variable, without its state and other fields. */
function bareSchema(variable: Variable): z.ZodType {
	return publishedSchema(
		variable,
		variable.codes.map(({ code }) => code),
	);
}

const NoteSchema = text(ofValue.note).optional();
const PlaceSchema = text(ofValue.place);
const DoubtSchema = text(ofValue.doubt).optional();

const ApproximateSchema = z.boolean().optional().describe(ofValue.approximate);

const changed = z.literal(true).optional().describe(ofValue.changed);
const PublishedVerifiedSchema = z
	.array(VerifiedSchema.element.extend({ changed }))
	.min(1)
	.describe(VerifiedSchema.description ?? '');

const reading = { note: NoteSchema, source: text(ofValue.otherPlace) };

const full = {
	note: NoteSchema,
	printed: text(ofValue.printed).optional(),
	source: PlaceSchema,
	coded: CodingSchema,
	doubt: DoubtSchema,
	quotes: z
		.array(z.strictObject({ text: text(ofValue.quote), source: PlaceSchema, code: text(ofValue.quoteCode).optional() }))
		.min(1)
		.optional()
		.describe(ofValue.quotes),
	verified: PublishedVerifiedSchema.optional(),
	from: z.array(IdSchema).optional().describe(ofValue.from),
} satisfies Record<Exclude<keyof Value, keyof CodedValue | 'readings'>, z.ZodType>;

const state = AbsentStateSchema.describe(ofValue.state);

const AbsentReadingSchema = z.strictObject({ state, ...reading });

type Shape = Readonly<Record<string, z.ZodType>>;

/**
 * The shapes of a reported value: the value with the keys that it may have beside it; for numbers also a range, with both
 * ends or open at one. `end` is the schema of the ends.
 */
function reportedShapes(bare: z.ZodType, end: z.ZodType | undefined, more: Shape = {}): readonly z.ZodRawShape[] {
	const base = { state: z.literal('reported') };
	if (!end) return [{ ...base, value: bare, ...more }];
	const [MinSchema, MaxSchema] = [end.describe(ofValue.min), end.describe(ofValue.max)];
	return [
		{ ...base, value: bare, approximate: ApproximateSchema },
		{ ...base, min: MinSchema, max: MaxSchema.optional(), approximate: ApproximateSchema },
		{ ...base, max: MaxSchema, approximate: ApproximateSchema },
	];
}

/** `end` is the schema of the ends of a range; without it there are no ranges. `more` are keys beside the value. */
function fullSchema(bare: z.ZodType, end?: z.ZodType, more?: Shape) {
	const shapes = reportedShapes(bare, end, more);
	const ReadingSchema = z.union([
		...shapes.map((shape) => z.strictObject({ ...shape, ...reading })),
		AbsentReadingSchema,
	]);
	const readings = z.array(ReadingSchema).min(1).optional().describe(ofValue.readings);
	return z.union([{ state }, ...shapes].map((shape) => z.strictObject({ ...shape, ...full, readings })));
}

const valueSchema = (variable: Variable) =>
	fullSchema(
		bareSchema(variable),
		traitsOf(variable).form === 'amount' ? publishedAmountSchema(variable) : undefined,
		keysBeside(variable),
	).describe(variable.question);

/** The keys that reported values of a variable may have beside the value: for several codes a state, for an estimate its parts. */
function keysBeside(variable: Variable): Shape {
	const { form, isSeveral } = traitsOf(variable);
	if (isSeveral) return { also: AbsentStateSchema.optional().describe(ofValue.also) };
	return form === 'estimate' ? estimatePartSchemas : {};
}

const CountSchema = fullSchema(amountSchema(), amountSchema());

const { basis, within, overlaps } = entryFields.participants;

/**
 * The fields that entries of each list have independently of the codebook: those of the records, without limits on the
 * length of texts. The type requires every field that a record can have.
 */
const fields = {
	participants: {
		basis,
		count: CountSchema.describe(ofEntry.count),
		within,
		overlaps,
		printed: text(ofEntry.printedNumber).optional(),
	},
	measures: { name: text(ofEntry.name) },
	assessments: {
		weeks: CountSchema.optional().describe(ofEntry.weeks),
		printed: text(ofEntry.printedMoment).optional(),
	},
	findings: {
		text: text(ofEntry.text),
		figures: text(ofEntry.figures).optional(),
	},
} satisfies { [L in PresetList]: Record<OwnField<L>, z.ZodType> };

/** The same of a list that a review declares. */
const ownFields = { name: text(ofEntry.ownName).optional() };

const valuesOf = (corpus: Corpus, of: Variable['of']) =>
	z.strictObject(
		Object.fromEntries(
			corpus.variables.filter((variable) => variable.of === of).map((variable) => [variable.id, valueSchema(variable)]),
		),
	);

function listSchema(corpus: Corpus, list: ListName) {
	const EntrySchema = z.strictObject({
		id: IdSchema.describe(ofEntry.id),
		...(isPreset(list) ? fields[list] : ownFields),
		values: valuesOf(corpus, list).describe(ofEntry.values),
		note: NoteSchema,
		source: PlaceSchema,
		coded: CodingSchema,
		doubt: DoubtSchema,
		verified: PublishedVerifiedSchema.optional(),
	});
	return z.union([z.array(EntrySchema).min(1), AbsentStateSchema]).describe(ofEntry.list(list));
}

const report = {
	reference: z.union([z.number().int().positive(), z.string().min(1)]).describe(ofStudy.reference),
	printed: text(ofStudy.printed).optional(),
	difference: text(ofStudy.difference).optional(),
	is: z.enum(relations).optional().describe(ofStudy.is),
};

function studySchema(corpus: Corpus) {
	return z.strictObject({
		id: IdSchema.describe(ofStudy.id),
		label: text(ofStudy.label),
		key: text(ofStudy.key).optional(),
		report: z.strictObject(report),
		citation: CslItemSchema,
		reports: z
			.array(z.strictObject({ ...report, citation: CslItemSchema }))
			.min(1)
			.optional()
			.describe(ofStudy.reports),
		programme: IdSchema.describe(ofStudy.programme),
		values: valuesOf(corpus, 'study').describe(ofStudy.values),
		...Object.fromEntries(listsOf(corpus.review).map((list) => [list, listSchema(corpus, list)])),
		decisions: z
			.array(
				z.strictObject({
					field: text(ofStudy.field),
					decision: text(ofStudy.decision),
					reason: text(ofStudy.reason),
				}),
			)
			.describe(ofStudy.decisions),
		verified: z
			.array(RecordVerifiedSchema.element.extend({ changed }))
			.min(1)
			.optional()
			.describe(RecordVerifiedSchema.description ?? ''),
		'replaced-by': IdSchema.optional().describe(ofStudy.replacedBy),
	});
}

const EditionSchema = z.strictObject({
	version: ReviewSchema.shape.version,
	date: DaySchema.describe(ofFile.date),
	licence: ReviewSchema.shape.licence,
});

// Codes of countries are capital letters; the codes of a codebook never are.
const PublishedCodeSchema = CodeSchema.extend({ code: z.union([IdSchema, z.string().regex(codeForms.countries)]) });

function codebookSchema({ review }: Corpus) {
	const sections = sectionsOf(review).map(({ id }) => id);
	return EditionSchema.extend({
		states: z.array(
			z.strictObject({ state: StateSchema, label: text(ofFile.label), definition: text(ofFile.definition) }),
		),
		sections: z.array(z.strictObject({ section: z.enum(sections), label: text(ofFile.label) })),
		variables: z.array(
			variableSchema({ sections, lists: listsOf(review) })
				.omit({ 'codes-from': true })
				.extend({
					codes: z.array(PublishedCodeSchema).describe(ofFile.codes),
				}),
		),
	});
}

const PublishedReviewSchema = EditionSchema.extend({
	review: ReviewSchema.omit(
		Object.fromEntries(siteSettings.map((key) => [key, true])) as Record<(typeof siteSettings)[number], true>,
	).extend({ citation: CslCitationSchema }),
	programmes: z.array(ProgrammeSchema),
	recommendations: z.array(RecommendationSchema),
	questions: z
		.array(QuestionHeadSchema.pick({ title: true, choice: true, compared: true }).extend({ id: IdSchema }))
		.describe(ofFile.questions),
	changes: z.array(ChangeSchema).describe(ofFile.changes),
	charting: ChartingSchema.optional(),
	excluded: ExcludedSchema.optional(),
});

const PartsListSchema = EditionSchema.extend({
	records: z.string().describe(ofFile.allRecords),
	parts: z
		.array(
			z.strictObject({
				name: z.string().describe(ofFile.partName),
				bytes: z.number().int().positive().describe(ofFile.partBytes),
				hash: z.string().optional().describe(ofFile.partHash),
				studies: z.array(IdSchema).min(1).describe(ofFile.partStudies),
			}),
		)
		.describe(ofFile.parts),
});

const schemasOfCorpora = new WeakMap<Corpus, Record<SchemaName, z.ZodType>>();

/** The schemas by name, made once for each corpus. `study` is the schema of `studies/ID.json`. */
export function publishedSchemas(corpus: Corpus): Record<SchemaName, z.ZodType> {
	const schemas = schemasOfCorpora.get(corpus) ?? makeSchemas(corpus);
	schemasOfCorpora.set(corpus, schemas);
	return schemas;
}

function makeSchemas(corpus: Corpus): Record<SchemaName, z.ZodType> {
	const StudySchema = studySchema(corpus);
	const StudiesSchema = EditionSchema.extend({ studies: z.array(StudySchema) });
	return {
		// On a lean site it describes both the list of parts and each part.
		studies: (isLean(corpus) ? z.union([PartsListSchema, StudiesSchema]) : StudiesSchema).describe(ofFile.studies),
		study: EditionSchema.extend({ study: StudySchema }).describe(ofFile.study),
		codebook: codebookSchema(corpus).describe(ofFile.codebook),
		review: PublishedReviewSchema.describe(ofFile.review),
		claims: EditionSchema.extend(publishedClaimsShape).describe(ofClaims.file),
		references: EditionSchema.extend({ references: z.array(CslItemSchema) }).describe(ofFile.references),
	};
}

/** A schema as JSON Schema, draft 2020-12. Its `$id` is `address`; it has none if `address` is empty. */
export function jsonSchema(corpus: Corpus, name: SchemaName, address: string): object {
	const form = { target: 'draft-2020-12', reused: 'ref' } as const;
	const { $schema, ...rest } = z.toJSONSchema(publishedSchemas(corpus)[name], form);
	return { $schema, ...(address === '' ? {} : { $id: address }), ...rest };
}
