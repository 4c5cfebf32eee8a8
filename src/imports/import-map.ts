/** The map of an import: what each column of each file becomes. People read and correct it; it is kept with the content. */
import { z } from 'zod';
import { ToolDomainsSchema, ToolJudgementsSchema } from '../schema/appraisal.ts';
import { EstimateScaleSchema } from '../schema/estimate-schema.ts';
import { AbsentStateSchema } from '../schema/state-schema.ts';
import { IdSchema, lines } from '../schema/text.ts';
import { kinds } from '../schema/variable-kind.ts';
import { ArmsSchema } from './arms.ts';
import { type ColumnOfEstimate, estimateParts } from './estimate-parts.ts';
import { dateForms } from './slash-dates.ts';
import { splitForms } from './split-cells.ts';

/** Fields of a reference that a column may fill, by their names in CSL-JSON and in `reference.` of the map. */
export const referenceFields = [
	'title',
	'title-short',
	'author',
	'co-author',
	'editor',
	'issued',
	'published',
	'month',
	'day',
	'container-title',
	'container-title-short',
	'volume',
	'issue',
	'page',
	'page-end',
	'article-number',
	'edition',
	'publisher',
	'publisher-place',
	'DOI',
	'PMID',
	'PMCID',
	'ISSN',
	'ISBN',
	'URL',
	'accessed',
	'type',
	'language',
	'abstract',
] as const;

export type ReferenceField = (typeof referenceFields)[number];

/** What a column can be taken for. */
const takes = [
	'key',
	'label',
	'same-study',
	'variable',
	'code',
	'note',
	'paragraph',
	'judgement',
	'reason',
	...estimateParts.map((part): ColumnOfEstimate => `estimate.${part}`),
	'nothing',
	...referenceFields.map((field) => `reference.${field}` as const),
] as const;

const text = (most: number) => lines().max(most);

const ColumnSchema = z.strictObject({
	column: z.string().describe('The name of the column in the table'),
	take: z.enum(takes).describe('What its cells become'),
	variable: IdSchema.optional().describe('The variable that takes them'),
	also: z
		.literal('reference.type')
		.optional()
		.describe('Of a variable: its words are the types of the references too, where they are words for such types'),
	code: IdSchema.optional().describe('Of a column that stands for one code: the code'),
	label: text(60).optional().describe('Of a paragraph: what stands before it'),
	tool: IdSchema.optional().describe('Of a judgement or its reason: the tool'),
	domain: IdSchema.optional().describe('Of a judgement or its reason: the domain of the tool; overall for all of them'),
	why: text(500).optional().describe('Why it is taken so'),
});

/** Values by words of the tables. Unlike `z.record` it keeps the word `__proto__`. */
const byWord = <Value extends z.ZodType>(value: Value) =>
	z
		.preprocess(
			(words) =>
				typeof words === 'object' && words !== null && !Array.isArray(words) ? new Map(Object.entries(words)) : words,
			z.map(z.string(), value),
		)
		.transform((words): Record<string, z.infer<Value>> => Object.fromEntries(words));

const FileSchema = z.strictObject({
	file: z.string().min(1).describe('The name of the file without its folder; #SHEET behind a workbook with several'),
	encoding: z.string().optional().describe('Its encoding, where that is not UTF-8'),
	delimiter: z.string().min(1).max(8).optional().describe('What stands between two cells'),
	rows: z
		.enum(['studies', 'several', 'more', 'excluded', 'nothing'])
		.optional()
		.describe(
			'What a row is: a study; one of several rows of a study; more about a study of another table, by its key; a full text that was excluded; nothing',
		),
	list: IdSchema.optional().describe(
		'Of several rows of a study: the list whose entries they are; what its variables do not take is about the study',
	),
	only: z
		.strictObject({ column: z.string(), word: z.string() })
		.optional()
		.describe('The rows that are taken, where others repeat them'),
	split: byWord(z.enum(splitForms))
		.optional()
		.describe('Columns of which each cell holds several numbers, and what these are; whole leaves them as they stand'),
	columns: z.array(ColumnSchema).optional(),
});

const CountryCodeSchema = z.string().regex(/^[A-Z]{2}$/);

const WordStateSchema = byWord(AbsentStateSchema);

const CodeSchema = z.strictObject({
	code: IdSchema,
	label: text(60),
	within: IdSchema.optional().describe('The wider code that it is part of'),
	words: z.array(z.string()).optional().describe('Words of the cells that mean it, beside its label'),
	country: CountryCodeSchema.optional().describe('Of a place: the country in which it lies'),
	point: z
		.strictObject({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) })
		.optional()
		.describe('Of a place: where it lies, in degrees'),
	definition: text(600).optional(),
});

const MapVariableSchema = z.strictObject({
	id: IdSchema,
	label: text(60),
	section: IdSchema,
	of: IdSchema.optional().describe('The list of whose entries it is; of the study without it'),
	kind: z.enum(kinds),
	question: text(200).optional(),
	definition: text(1200).optional(),
	unit: z.strictObject({ one: text(30), many: text(30) }).optional(),
	facet: z.enum(['open', 'folded', 'no']).optional(),
	delimiter: z.string().min(1).max(8).optional().describe('What stands between several values in a cell'),
	min: z.number().optional().describe('The smallest number that it can have; 0 without it'),
	estimate: EstimateScaleSchema.optional().describe('The scale of an estimate: a person writes it into the map'),
	arms: ArmsSchema.optional().describe('Of an estimate that follows from two arms: the variables with their numbers'),
	decimal: z.enum(['comma', 'point']).optional().describe('What stands before the decimals of its numbers'),
	dates: z
		.enum(dateForms)
		.optional()
		.describe('Which part of 03/04/2008 is the day; excel for days that are numbers, such as 43831'),
	codes: z.array(CodeSchema).optional(),
	countries: byWord(z.union([CountryCodeSchema, z.array(CountryCodeSchema).min(1)]))
		.optional()
		.describe('Words for countries that are no names of them; of a word for several a list of codes'),
	missing: WordStateSchema.optional().describe('Words for a missing value in this variable alone'),
});

const ListSchema = z.strictObject({
	id: IdSchema.describe('The key in records'),
	label: text(60).describe('The list as a heading'),
	one: text(30).describe('What an entry is called'),
	many: text(30).describe('What several are called'),
});

const ToolSchema = z.strictObject({
	id: IdSchema.describe('A tool of the field by its name, such as rob-2; or that of a tool that is declared here'),
	label: text(30).optional().describe('What readers see'),
	domains: ToolDomainsSchema.optional(),
	judgements: ToolJudgementsSchema.optional(),
	words: byWord(IdSchema).optional().describe('Words of the cells, each with the judgement or the state that it means'),
});

export const ImportMapSchema = z.strictObject({
	files: z.array(FileSchema),
	lists: z.array(ListSchema).optional().describe('The lists that records have'),
	variables: z.array(MapVariableSchema).optional(),
	tools: z.array(ToolSchema).optional().describe('The tools by which columns judge the studies'),
	missing: WordStateSchema.optional().describe('Words for a missing value, with the state of each'),
	matches: byWord(z.string())
		.optional()
		.describe('References of rows, where the program was in doubt: the key of the row, the key of the reference'),
	ids: byWord(IdSchema).optional().describe('The ids of records by the key of their row, written by the program'),
});

export type ImportMap = z.infer<typeof ImportMapSchema>;
export type MapFile = z.infer<typeof FileSchema>;
export type MapColumn = z.infer<typeof ColumnSchema>;
export type MapVariable = z.infer<typeof MapVariableSchema>;
export type MapList = z.infer<typeof ListSchema>;
export type MapTool = z.infer<typeof ToolSchema>;
export type MapCode = z.infer<typeof CodeSchema>;
