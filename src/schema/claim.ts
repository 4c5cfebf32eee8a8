/** The schema of the statements of a review that its records can be compared with, and of the sections they stand in. */
import { z } from 'zod';
import {
	bearings,
	claimKinds,
	claimQuantifiers,
	conditionWidths,
	settlements,
	uncheckedReasons,
} from './claim-words.ts';
import { ReferenceKeySchema } from './reference.ts';
import { SelectionTextSchema } from './selection.ts';
import { IdSchema, plain, SourceSchema, word } from './text.ts';

/** A section of the review's text, in the order in which it is read. */
export const ClaimSectionSchema = z.strictObject({
	id: IdSchema.describe('The name by which claims call it'),
	label: plain(120).describe('What readers see'),
	source: z
		.union([SourceSchema, z.array(SourceSchema).min(1)])
		.describe('How sources in the records name this passage: one name, or several'),
	heading: z
		.union([plain(200), z.array(plain(200)).min(1)])
		.optional()
		.describe('Its heading in the text, or several, if that is not the last part of source'),
});

const NumberSchema = z.number().min(-1e12).max(1e12);

const StatedSchema = z.union([
	NumberSchema,
	z.strictObject({
		value: NumberSchema.optional().describe('The number'),
		min: NumberSchema.optional().describe('The lower end of a range, or "at least"'),
		max: NumberSchema.optional().describe('The upper end of a range, or "at most"'),
		approximate: z.boolean().optional().describe('Whether it is stated as approximate'),
	}),
]);

const CodesSchema = z.union([word().max(80), z.array(word().max(80)).min(1)]);

/** Numbers of the records: those of a variable, or those of the entries of a list. */
const amountKeys = {
	variable: IdSchema.optional().describe('A variable of studies that is a number; or, under leading, any with codes'),
	list: IdSchema.optional().describe('The list of the entries, such as participants'),
	field: IdSchema.optional().describe('What is a number in each entry: count, weeks, or a variable of the list'),
	where: z
		.record(IdSchema, CodesSchema)
		.optional()
		.describe('Which entries: for a variable of the list, or basis, the codes of which they have one'),
	'as-printed': z
		.literal(true)
		.optional()
		.describe('Whether groups that share people are added up as they are printed, and not each person once'),
};

/** One way to recompute a statement. It has one of the keys from `selection` to `included`. */
export const ClaimReadingSchema = z.strictObject({
	reading: plain(200).optional().describe('How the condition is read here; needed where it is read in several ways'),
	unit: plain(40).optional().describe('What is counted in this reading, where it is not the unit of the claim'),
	among: SelectionTextSchema.optional().describe(
		'The reports that are counted or added up; with a quantifier or in per cent the denominator',
	),
	selection: z
		.union([z.literal(''), SelectionTextSchema])
		.optional()
		.describe('Which reports are so, as an address has it; empty for all'),
	width: z
		.enum(conditionWidths)
		.optional()
		.describe('Whether what is compared asks for less than the statement (wider) or for more (narrower)'),
	sum: z.strictObject(amountKeys).optional().describe('Numbers of the records that are added up'),
	extreme: z
		.strictObject({
			which: z.enum(['least', 'most', 'range']).describe('The smallest number, the largest, or both'),
			...amountKeys,
		})
		.optional()
		.describe('The smallest or largest number of the records'),
	leading: z
		.strictObject({
			...amountKeys,
			code: word().max(80).describe('The code that leads'),
			which: z.enum(['most', 'least']).optional().describe('Whether most or fewest have it; most without it'),
		})
		.optional()
		.describe('The code that most reports have, or for which the numbers of a list add up to most'),
	order: z
		.strictObject({
			by: IdSchema.describe('The variable by which they are ordered'),
			studies: z.array(IdSchema).min(2).optional().describe('Studies, in the order of their numbers'),
			codes: z.array(word().max(80)).min(2).optional().describe('Or codes, from the most frequent on'),
			falling: z.boolean().optional().describe('Whether the numbers of the studies fall'),
		})
		.optional()
		.describe('An order of studies or of codes'),
	value: z
		.strictObject({
			study: IdSchema.describe('The study'),
			variable: IdSchema.optional().describe('A variable of studies'),
			list: IdSchema.optional().describe('A list, in place of a variable of studies'),
			entry: IdSchema.optional().describe('The id of an entry of the list'),
			field: IdSchema.optional().describe('What of the entry: count, weeks, or a variable of the list'),
			code: CodesSchema.optional().describe('The code that is stated, in place of a number'),
		})
		.optional()
		.describe('One value of one record'),
	flow: IdSchema.optional().describe('A box of the selection flow'),
	parts: z
		.array(NumberSchema)
		.min(2)
		.optional()
		.describe('Numbers of the statement itself that should add up to the stated one; what is taken away is negative'),
	share: z
		.strictObject({ part: NumberSchema.describe('The part'), whole: NumberSchema.describe('The whole') })
		.optional()
		.describe('Numbers of the statement itself, of which the stated one is the per cent'),
	reference: z
		.strictObject({
			key: ReferenceKeySchema.describe('Its number or id in references.yaml'),
			author: plain(200).optional().describe('The family name of the first author, as stated'),
			authors: z
				.union([z.number().int().positive(), z.array(plain(200)).min(1)])
				.optional()
				.describe('How many authors, or the family names, as stated'),
			year: z.number().int().optional().describe('The year, as stated'),
			journal: plain(300).optional().describe('The journal, as stated'),
			title: plain(1000).optional().describe('The title, as stated'),
		})
		.optional()
		.describe('What is stated of a reference'),
	labels: z.literal(true).optional().describe('The printed labels of all reports, against the reference list'),
	sources: z
		.strictObject({
			names: z.array(plain(120)).min(1).describe('The sources that are named, as in searches of review.yaml'),
			with: IdSchema.describe('The section that names them too'),
		})
		.optional()
		.describe('Sources that were searched, as two sections name them'),
	strategy: plain(120).optional().describe('The source in review.yaml whose strategy is looked at'),
	people: z.array(plain(20)).min(1).optional().describe('Initials that are stated, against the people in review.yaml'),
	against: z
		.strictObject({
			claim: IdSchema.describe('The other claim'),
			part: z.boolean().optional().describe('Whether this one may name fewer reports or things than the other'),
		})
		.optional()
		.describe('Another claim: the numbers, citations and names that both give'),
	terms: z
		.strictObject({
			words: z.array(plain(60)).min(1).describe('The words'),
			in: z.enum(['every', 'some']).optional().describe('In every strategy, or in some; every without it'),
		})
		.optional()
		.describe('Words that are said to stand in the strategies of review.yaml'),
	titles: plain(80).optional().describe('Words in titles of the reference list: how many works have them'),
	included: z.literal(true).optional().describe('Whether the works that are cited are included reports'),
});

export const ClaimSchema = z.strictObject({
	id: IdSchema.describe('Its address, kept for ever: claims/ID/'),
	section: IdSchema.describe('The section in which it stands, as in sections.yaml'),
	paragraph: z.number().int().positive().optional().describe('The paragraph of the section'),
	text: plain(600).describe('What it says, in our words'),
	kind: z.enum(claimKinds).describe('What it states'),
	stated: StatedSchema.optional().describe('The number that is stated'),
	unit: plain(40)
		.optional()
		.describe(
			'What is counted, in the plural; needed beside stated. "programmes" and "findings" are counted as such, "percent" is a share',
		),
	quantifier: z.enum(claimQuantifiers).optional().describe('The word of quantity that is used'),
	cites: z.array(IdSchema).optional().describe('The reports that are cited there, as printed'),
	'cites-other': z.array(ReferenceKeySchema).min(1).optional().describe('Works cited there that are not included'),
	complete: z
		.boolean()
		.optional()
		.describe('Whether the list of citations claims to be complete; without it, where a number or "only" is stated'),
	names: z
		.array(plain(80))
		.min(1)
		.optional()
		.describe('What it lists, in our words, which are the same in each claim that lists it'),
	recompute: z.array(ClaimReadingSchema).min(1).max(4).optional().describe('How it is recomputed: one way, or several'),
	unchecked: z
		.strictObject({
			why: z.enum(uncheckedReasons).describe('Why it is not recomputed'),
			note: plain(600).optional().describe('What readers should know beside it'),
		})
		.optional()
		.describe('In place of recompute'),
	bears: z
		.enum(bearings)
		.optional()
		.describe('What a reader would take away differently; without it, what its kind suggests'),
	settles: z.enum(settlements).optional().describe('What would settle a difference'),
	note: plain(1200).optional().describe('What was seen when it was tested by hand'),
});

export type ClaimSection = z.infer<typeof ClaimSectionSchema>;
export type ClaimReading = z.infer<typeof ClaimReadingSchema>;
export type ClaimRecord = z.infer<typeof ClaimSchema>;
export type StatedNumber = z.infer<typeof StatedSchema>;
