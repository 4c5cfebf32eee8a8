/** The schemas of how a review was made: statements, searches, the selection flow, people and the checklist. */
import { z } from 'zod';
import { AbsentStateSchema } from './state-schema.ts';
import { DaySchema, IdSchema, lines, plain, SourceSchema } from './text.ts';

/** A statement of the review in our words, with its place in the source. */
export const StatementSchema = z.strictObject({ text: plain(900).describe('In our words'), source: SourceSchema });

const CountSchema = z.union([z.number().int().nonnegative(), AbsentStateSchema]);

export const SearchSchema = z.strictObject({
	source: plain(120).describe('The database or other source'),
	kind: z.enum(['database', 'grey-literature', 'reference-lists', 'register']).describe('What sort of source'),
	platform: plain(120).optional().describe('Where the source was searched, such as Ovid'),
	date: z
		.union([DaySchema, z.strictObject({ from: DaySchema, to: DaySchema }), AbsentStateSchema])
		.describe('The day of the search, or the first and the last day'),
	strategy: lines().max(6000).optional().describe('The strategy, letter by letter (PRISMA-S item 8)'),
	hits: CountSchema.describe('Records found (PRISMA-S item 15)'),
	limits: plain(300).optional().describe('What the search was limited to, such as languages or years'),
	note: plain(500).optional().describe('What readers should know beside it'),
	at: SourceSchema.describe('Where in the source it stands'),
});

/** One box of the selection flow, after the PRISMA 2020 flow diagram. */
export const FlowSchema = z.strictObject({
	id: IdSchema.describe('Its id, once in the flow'),
	stage: z.enum(['identification', 'screening', 'included']).describe('The part of the flow in which it stands'),
	label: plain(120).describe('The words in the box'),
	count: CountSchema.describe('The number in the box, or the state that says why there is none'),
	unit: plain(30).optional().describe('What is counted: records, reports, studies'),
	note: plain(400).optional().describe('What readers should know beside it'),
	doubt: plain(400).optional().describe('Why its number may be wrong, or differs from the others'),
	source: SourceSchema,
	side: z.boolean().optional().describe('A box beside the flow: what was left out'),
	included: z.boolean().optional().describe('The box that holds the reports of this site'),
	excluded: z.boolean().optional().describe('The box that counts the full texts of excluded.yaml'),
});

/** One search of a living review. */
const RoundSchema = z.strictObject({
	code: plain(60).describe('Its code in the records'),
	date: DaySchema.describe('The day of the search'),
	text: plain(600).optional().describe('What it brought, in our words'),
	flow: z
		.array(FlowSchema)
		.min(1)
		.optional()
		.describe('Its selection flow; that of the first search stands under flow of the review'),
});

/** A review that is searched for again and again. Each record says which search found it. */
export const LivingSchema = z.strictObject({
	variable: IdSchema.describe('The variable of studies whose codes are the searches'),
	rounds: z.array(RoundSchema).min(1).describe('The searches, the first one first'),
	next: DaySchema.optional().describe('The day by which the next search is planned; none is planned without it'),
});

export const UpdatesSchema = z.strictObject({
	plan: plain(900).describe('How often it is searched anew, when that ends, and who does it, in our words'),
	next: DaySchema.optional().describe('The day by which the next search is planned, where living does not say it'),
	source: SourceSchema.optional(),
});

export const PersonSchema = z.strictObject({
	family: plain(80).describe('Family name'),
	given: plain(80).describe('Given names'),
	initials: plain(20).optional().describe('Initials, as the review prints them'),
	affiliation: plain(300).optional().describe('Where the person works'),
	role: plain(400).optional().describe('What the person did, as the review says'),
});

export const ChecklistSchema = z.strictObject({
	item: plain(60).describe('The item, such as "4 Objectives"'),
	asks: plain(300).describe('What the item asks for'),
	where: plain(300).describe('Where the review reports it, or that it does not'),
	state: z.enum(['reported', 'partly', 'not-in-review', 'not-applicable']).describe('Whether it is reported'),
});
