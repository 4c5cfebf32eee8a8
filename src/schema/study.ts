/** The schema of the record of one report, which is built from the codebook. */
import { z } from 'zod';
import { StudyAppraisalSchema } from './appraisal.ts';
import { writtenCodings } from './coding.ts';
import { isPreset, type ListName, type PresetList, presetLists } from './list.ts';
import { ReferenceKeySchema } from './reference.ts';
import { relations } from './report-relation.ts';
import type { AbsentState } from './state.ts';
import { AbsentStateSchema } from './state-schema.ts';
import { IdSchema, plain, printedText, SourceSchema } from './text.ts';
import { remarkSchema, valueSchema, type WrittenValue } from './value.ts';
import { bases, codesOf, type VariableRecord } from './variable.ts';
import { RecordVerifiedSchema, VerifiedSchema } from './verification.ts';

/** Fields that every entry of every list may have, beside its id. */
const remarks = {
	note: plain(600).optional().describe('The detail, in our words'),
	source: SourceSchema.optional(),
	coded: z.enum(writtenCodings).optional().describe('Who coded it; the review, unless said otherwise'),
	doubt: plain(400).optional().describe('Why it may be wrong'),
	verified: VerifiedSchema.optional(),
};

/** Fields of the entries of each list that do not depend on the codebook. */
export const entryFields = {
	participants: {
		id: IdSchema.describe('A short name in lower case, once in this list'),
		basis: z.union([z.enum(bases), AbsentStateSchema]).describe('Whom the count counts'),
		count: valueSchema({ kind: 'number' }).describe('How many people, or why there is no number'),
		within: IdSchema.optional().describe('The entry of which these people are part'),
		overlaps: IdSchema.optional().describe('An entry with which these people overlap, neither being part of the other'),
		printed: printedText(160).optional().describe('The number as printed'),
		...remarks,
	},
	measures: {
		id: IdSchema.describe('A short name in lower case, once in this list'),
		name: plain(160).describe('The name of the instrument, or a short description'),
		...remarks,
	},
	assessments: {
		id: IdSchema.describe('A short name in lower case, once in this list'),
		weeks: valueSchema({ kind: 'number' }).optional().describe('Weeks after the end of the programme'),
		printed: printedText(160).optional().describe('The moment as printed'),
		...remarks,
	},
	findings: {
		id: IdSchema.describe('Kept for ever: the finding has an address'),
		text: plain(700).describe('The finding in our words'),
		figures: plain(800).optional().describe('Its numbers, as printed'),
		...remarks,
		source: SourceSchema.optional().describe(
			'Where it stands, down to the bullet; needed where the records come from the tables of a review',
		),
	},
} satisfies Record<PresetList, z.ZodRawShape>;

/** Fields of the entries of a list that a review declares. */
const ownEntryFields = {
	id: IdSchema.describe('A short name, once in this list; kept for ever, because the entry has an address'),
	name: plain(160).optional().describe('What it is called, if anything'),
	...remarks,
};

function entryShape(list: ListName): z.ZodRawShape {
	return isPreset(list) ? entryFields[list] : ownEntryFields;
}

/** The fields that only this preset has. */
export type OwnField<L extends PresetList> = Exclude<keyof (typeof entryFields)[L], 'id' | keyof typeof remarks>;

/** The names of the fields in `entryFields` for one list. No variable of that list may take one of them. */
export function fieldsOf(list: ListName): readonly string[] {
	return Object.keys(entryShape(list));
}

const DecisionSchema = z.strictObject({
	field: plain(60).describe('The variable or list that it is about'),
	decision: plain(500).describe('What was decided'),
	reason: plain(600).describe('Why'),
});

/**
 * One entry of a list, as the schema returns it: beside what every entry has, the fields of its list and the variables
 * of the codebook, which are not known here.
 */
export type EntryRecord = z.output<z.ZodObject<typeof remarks>> & { id: string } & Readonly<Record<string, unknown>>;

function listSchema(list: ListName, own: Record<string, z.ZodType<WrittenValue>>) {
	return z
		.union([AbsentStateSchema, z.array(z.strictObject({ ...entryShape(list), ...own })).min(1)])
		.describe('Its entries, or the state that says why there are none');
}

const ReportSchema = z.strictObject({
	reference: ReferenceKeySchema.describe('Its number in references.yaml, or its id'),
	printed: plain(160).optional().describe("The review's own label, letter by letter"),
	difference: plain(400).optional().describe('How the label differs from the reference list'),
});

/** One of several reports. */
const RelatedReportSchema = ReportSchema.extend({
	main: z.boolean().optional().describe('Whether the study is cited by it; without it the first is'),
	is: z.enum(relations).optional().describe('What it is, where it is no full report of results'),
});

/** What a record says of one report. */
export type WrittenReport = Omit<z.output<typeof RelatedReportSchema>, 'main'>;

/** The reports of a record, the main one first. Throws for a record without any, which the check refuses. */
export function reportsOf({
	id,
	report,
	reports = [],
}: Pick<StudyRecord, 'id' | 'report' | 'reports'>): readonly [WrittenReport, ...WrittenReport[]] {
	const all = [
		...(report ? [report] : []),
		...reports.map((one) => (typeof one === 'object' ? one : { reference: one })),
	];
	const main = all.find((one) => 'main' in one && one.main) ?? all[0];
	if (!main) throw new Error(`no report: ${id}`);
	const bare = ({ reference, printed, difference, is }: WrittenReport): WrittenReport => ({
		reference,
		...(printed === undefined ? {} : { printed }),
		...(difference === undefined ? {} : { difference }),
		...(is === undefined ? {} : { is }),
	});
	return [bare(main), ...all.filter((one) => one !== main).map(bare)];
}

/** What the record of every study has, whatever its codebook and its lists. */
const ownKeys = {
	id: IdSchema.describe('The file name without its ending'),
	label: plain(80).optional().describe('What the study is called, where that is not its first author and year'),
	key: printedText(120).optional().describe("Its id in the team's own table"),
	report: ReportSchema.optional().describe('Its report, where it has one'),
	reports: z
		.array(z.union([ReferenceKeySchema, RelatedReportSchema]))
		.min(1)
		.optional()
		.describe('Its reports, where it has several'),
	'replaced-by': IdSchema.optional().describe(
		'The record that replaces this one, such as that of a final report: this one keeps its page and is not counted',
	),
	programme: IdSchema.optional().describe('Its entry in programmes.yaml'),
	decisions: z.array(DecisionSchema).optional().describe('Judgements made while charting'),
	appraisal: StudyAppraisalSchema.optional(),
	verified: RecordVerifiedSchema.optional(),
};

/** The keys of a record that are no lists. */
export const fixedKeys: readonly string[] = [...Object.keys(ownKeys), 'values'];

/** A study's file, as the schema returns it. */
export type StudyRecord = z.output<z.ZodObject<typeof ownKeys>> & {
	values: Readonly<Record<string, WrittenValue | undefined>>;
} & Readonly<Record<ListName, unknown>>;

/** A list of a record; undefined if it has none of this name. */
export function listIn(record: StudyRecord, list: ListName): readonly EntryRecord[] | AbsentState | undefined {
	// The schema has seen to it, but which lists there are is known only at run time.
	return record[list] as readonly EntryRecord[] | AbsentState | undefined;
}

/**
 * The schema of a study's file. Every variable of the codebook must be present, except those that are collected from a
 * list: an absent value has its own words. With no variables, only the fixed fields remain. A record has the lists that
 * its review has, and no other.
 */
export function studySchema(variables: readonly VariableRecord[], ownLists: readonly ListName[] = presetLists) {
	const byId = new Map(variables.map((variable) => [variable.id, variable]));
	const wordsOf = (variable: VariableRecord) => codesOf(variable, byId).map(({ code }) => code);
	const schemaOf = (variable: VariableRecord) => valueSchema(variable, wordsOf(variable)).describe(variable.question);
	const values: Record<string, z.ZodType<WrittenValue | undefined>> = {};
	for (const variable of variables.filter(({ of }) => of === 'study'))
		values[variable.id] = variable.from ? remarkSchema(variable, wordsOf(variable)).optional() : schemaOf(variable);
	const ownOf = (list: ListName) =>
		Object.fromEntries(
			variables.filter(({ of }) => of === list).map((variable) => [variable.id, schemaOf(variable)] as const),
		);
	const entries = Object.fromEntries(ownLists.map((list) => [list, listSchema(list, ownOf(list))]));
	const ownValues = z.strictObject(values).describe('A value or a state for each variable that describes the study');
	const schema: z.ZodType<Record<string, unknown>> = z.strictObject({
		...ownKeys,
		values: variables.some(({ of, from }) => of === 'study' && from === undefined) ? ownValues : ownValues.default({}),
		...entries,
	});
	// Which lists a record has is known only at run time, as the fields of their entries are.
	return schema as z.ZodType<StudyRecord>;
}
