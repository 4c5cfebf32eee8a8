/** The schema of the review as a whole: its question, methods, people and licence, and what the site shows first. */
import { z } from 'zod';
import { ToolSchema } from './appraisal.ts';
import { VersionSchema } from './change.ts';
import type { Citation } from './csl.ts';
import { presetLists } from './list.ts';
import {
	ChecklistSchema,
	FlowSchema,
	LivingSchema,
	PersonSchema,
	SearchSchema,
	StatementSchema,
	UpdatesSchema,
} from './methods.ts';
import { CitationSchema } from './reference.ts';
import { retractedWords } from './report-relation.ts';
import { CorrectionsSchema, shownKeys } from './review-keys.ts';
import { provenances, reviewKinds } from './review-kind.ts';
import { SelectionTextSchema } from './selection.ts';
import type { ShownVariables } from './shown-variables.ts';
import { genders, siteLanguages } from './site-language.ts';
import { DaySchema, FindingNameSchema, IdSchema, plain, SourceSchema, UrlSchema, YearSchema } from './text.ts';
import { VerifierSchema } from './verification.ts';

const GenderSchema = z
	.enum(genders)
	.optional()
	.describe('The gender of the noun, where sentences need it, as in Spanish; guessed by its ending without it');

const WordsSchema = z.strictObject({
	one: plain(30).describe('The word for one'),
	many: plain(30).describe('The word for several'),
	gender: GenderSchema,
});

/** A section of the record: the variables of the codebook name it. */
const SectionSchema = z.strictObject({
	id: IdSchema.describe('The id that variables name under section'),
	label: plain(60).describe('What readers see'),
});

/** A list that the review declares. The entries have the variables of the codebook that describe it. */
const OwnListSchema = z.strictObject({
	id: IdSchema.describe('The key in records, what variables of its entries name under "of", and the name of its files'),
	label: plain(60).describe('The list as a heading'),
	one: plain(40).describe('What one entry is called'),
	many: plain(40).describe('What several entries are called'),
	gender: GenderSchema,
	question: plain(200).optional().describe('What an entry stands for'),
});

export const ReviewSchema = z.strictObject({
	format: z
		.number()
		.int()
		.positive()
		.optional()
		.describe('The number of the format in which this folder is written; npm run migrate brings an older one up'),
	language: z
		.enum(siteLanguages)
		.optional()
		.describe(
			'The language in which the site speaks around the words of the review: English (en) or Spanish (es); English without it',
		),
	title: plain(300).describe('The title of the site; mostly that of the review'),
	'short-title': plain(60).describe('The title in a few words, for the head of every page'),
	question: plain(400).describe("The review's question, in our words or as it prints it"),
	description: plain(400).describe('One sentence for search engines and shared links'),
	version: VersionSchema.describe('Version of the data'),
	dates: z
		.strictObject({
			search: DaySchema.describe('The day of the last search'),
			published: DaySchema.describe('The day on which the review was published'),
			data: DaySchema.describe('The day of this version of the data'),
		})
		.describe('The days of the search, the review and the data'),
	years: z
		.strictObject({ from: YearSchema.describe('The earliest'), to: YearSchema.describe('The latest') })
		.describe('The earliest and latest year a report may have'),
	charting: z.enum(['complete', 'partial']).describe('Whether every variable must be charted in every record'),
	words: z
		.strictObject({
			report: WordsSchema.describe('What one record is about: a report, a study, a paper'),
			programme: WordsSchema.optional().describe('What groups several of them: a programme, a project, a cohort'),
		})
		.describe('What the units are called here'),
	citation: CitationSchema.describe('The review itself, as it is cited'),
	protocol: z
		.strictObject({
			text: plain(400).describe('In our words'),
			date: DaySchema.optional().describe('The day on which it was registered or published'),
			url: UrlSchema.optional().describe('Where it can be read'),
			source: SourceSchema,
		})
		.optional()
		.describe('The protocol of the review'),
	guidance: StatementSchema.optional().describe('The guidance that the review followed'),
	eligibility: z
		.strictObject({
			population: plain(400).optional().describe('Whom the reports are about'),
			concept: plain(400).optional().describe('What they are about'),
			context: plain(400).optional().describe('Where, and under what conditions'),
			framework: z
				.array(
					z.strictObject({
						label: plain(60).describe('The name of the row'),
						text: plain(400).describe('In our words'),
					}),
				)
				.min(1)
				.optional()
				.describe('The rows of another framework, such as PICO, PECO or SPIDER'),
			include: z.array(StatementSchema).optional().describe('What a report needed to be included'),
			exclude: z.array(StatementSchema).optional().describe('What led to exclusion'),
		})
		.optional()
		.describe('The criteria of the review: PCC, or rows of another framework'),
	searches: z.array(SearchSchema).min(1).optional().describe('What was searched, one entry for each source'),
	'search-notes': z.array(StatementSchema).optional().describe('What is said of all searches together'),
	flow: z.array(FlowSchema).min(1).optional().describe('The selection flow, box by box from top to bottom'),
	living: LivingSchema.optional().describe('The searches of a review that is brought up to date, and the next one'),
	updates: UpdatesSchema.optional().describe('The plan of updates; readers are told that there is none without it'),
	screening: z.array(StatementSchema).optional().describe('How reports were selected, and by whom'),
	extraction: z.array(StatementSchema).optional().describe('How data were extracted, and by whom'),
	appraisal: z
		.strictObject({
			done: z.boolean().describe('Whether the review appraised its studies'),
			text: plain(400).describe('How, or why not, in our words'),
			source: SourceSchema,
			tools: z.array(ToolSchema).min(1).optional().describe('The tools by which records give judgements'),
		})
		.optional()
		.describe('Whether the review appraised its studies'),
	synthesis: z.array(StatementSchema).optional().describe('How results were brought together'),
	limitations: z.array(StatementSchema).optional().describe('Limitations that the review names'),
	conclusions: z.array(StatementSchema).optional().describe('What the review concludes'),
	people: z.array(PersonSchema).min(1).optional().describe('Who made the review'),
	verifiers: z
		.array(VerifierSchema)
		.min(1)
		.optional()
		.describe('People who verify records and are not among the people of the review; never software'),
	thanks: z.array(StatementSchema).optional().describe('Whom the review thanks'),
	funding: StatementSchema.optional().describe('Who paid for the review'),
	interests: StatementSchema.optional().describe('Interests that its authors declare'),
	licence: z
		.strictObject({
			name: plain(80).describe('Its name'),
			id: plain(30).describe('SPDX or Open Definition id'),
			url: UrlSchema.describe('Where it can be read'),
			attribution: plain(500).describe('Whom to name when the data are used'),
		})
		.describe('The licence of the data'),
	'data-by': plain(200).describe('Who made the data of this site'),
	checklist: z.array(ChecklistSchema).optional().describe('PRISMA-ScR, item by item'),
	places: z.array(plain(60)).min(1).optional().describe('How a source may begin; in any way without it'),
	corrections: CorrectionsSchema.optional(),
	kind: z
		.enum(reviewKinds)
		.optional()
		.describe('What the review is; a scoping review without it. Pages say by it whether studies were appraised'),
	provenance: z
		.enum(provenances)
		.optional()
		.describe('What the records were coded from: the review, or the papers themselves; the review without it'),
	...shownKeys,
	profile: z
		.enum(['full', 'lean'])
		.optional()
		.describe(
			'Whether the site has every page and file, or leaves out what would be most of a large one; without it, full up to 300 studies',
		),
	retracted: z
		.enum(retractedWords)
		.optional()
		.describe('Whether studies that were retracted are counted; needed once a record has a retraction'),
	publishes: z
		.strictObject({
			quotes: z.boolean().optional().describe('Passages of the source behind values'),
			abstracts: z.boolean().optional().describe('Abstracts of references, in files of citations'),
		})
		.optional()
		.describe('What of the text of others the review may publish; without it none of it leaves the content folder'),
	'finding-cards': z
		.enum(['own', 'with-study'])
		.optional()
		.describe(
			'Whether each finding has a card of its own for other sites, or a part of the card of its study; without it, own where the profile is full',
		),
	strength: z
		.array(IdSchema)
		.optional()
		.describe('Variables that say how much stands behind a statement: designs, measures, whom was asked'),
	sections: z
		.array(SectionSchema)
		.min(1)
		.optional()
		.describe(
			'The sections of a record, in reading order; report, design, participants, intervention and outcomes without it',
		),
	lists: z
		.array(z.union([z.enum(presetLists), OwnListSchema]))
		.optional()
		.describe(
			'The lists that records have: names of presets, and lists of its own; participants, measures, assessments and findings without it',
		),
	'finding-groups': z
		.strictObject({
			by: IdSchema.describe('The variable of the columns, such as who changed'),
			domain: IdSchema.describe('The variable of the rows, such as the outcome domain'),
			direction: IdSchema.describe('The variable whose codes have a sign'),
		})
		.optional()
		.describe('Variables of findings by which they are grouped, and the one that is drawn as a sign'),
});

export const ProgrammeSchema = z.strictObject({
	id: IdSchema.describe('The id that records name under programme'),
	name: plain(120).describe('Its name, or a short description'),
	named: z.boolean().describe('Whether the name is its own'),
	note: plain(500).optional().describe('What readers should know of it'),
	source: SourceSchema.optional(),
});

/** A row or column in the table of a recommendation: its label, and the selection of its reports. */
const RowSchema = z.strictObject({
	label: plain(120).describe('The words for it, as in "Programmes that trained their tutors"'),
	selection: SelectionTextSchema,
});

export const RecommendationSchema = z.strictObject({
	id: IdSchema.describe('The file name without its ending'),
	order: z.number().int().describe('Its place among the recommendations'),
	to: z.enum(['educators', 'researchers']).describe('Whom it addresses'),
	label: plain(80).describe('The recommendation in a few words'),
	text: plain(600).describe('In our words'),
	source: SourceSchema,
	stands: z
		.array(z.strictObject({ label: plain(80).describe('The words for them'), selection: SelectionTextSchema }))
		.optional()
		.describe('Where it stands: selections, as an address has them, whose studies already do what it asks'),
	compared: z
		.array(FindingNameSchema)
		.min(1)
		.optional()
		.describe('Findings that compare what it asks for with something else, each as study/finding; none without it'),
	element: RowSchema.optional().describe('What had what it asks for; stands together with the next three'),
	without: RowSchema.optional().describe('What did without. What is in neither is silent about it'),
	gain: RowSchema.optional().describe('What saw the gain that it hopes for'),
	'no-gain': RowSchema.optional().describe(
		'What looked and did not see it; not counted where it also saw the gain. What is in neither is silent about it',
	),
	evidence: z
		.array(
			z.strictObject({
				side: z.enum(['supporting', 'contrary']).describe('Whether it speaks for the recommendation or against it'),
				label: plain(160).describe('What was said or seen, as the end of "Reports that …"'),
				selection: SelectionTextSchema.optional().describe('The reports, as an address has them'),
				findings: z.array(FindingNameSchema).min(1).optional().describe('Or findings, each as study/finding'),
			}),
		)
		.optional()
		.describe('What it rests on, and what speaks against it; never added up'),
	claims: z
		.array(IdSchema)
		.min(1)
		.optional()
		.describe('Claims of the review that bear on it: ids in the files of claims'),
	beyond: plain(600).optional().describe('Where it goes further than its evidence, in our words'),
	none: z
		.array(SelectionTextSchema)
		.min(1)
		.optional()
		.describe('What "none of the reports" in "beyond" rests on: selections, as an address has them, that find nothing'),
});

/** The review, with its citation in the form that the program works with, and the variables that the site shows first. */
export type Review = Omit<z.infer<typeof ReviewSchema>, 'citation' | keyof ShownVariables> & {
	citation: Citation;
} & ShownVariables;
export type Programme = z.infer<typeof ProgrammeSchema>;
export type Recommendation = z.infer<typeof RecommendationSchema>;
