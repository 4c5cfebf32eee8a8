/** The schema of the reference list: CSL-JSON fields, and the number that the review's text uses. */
import { z } from 'zod';
import { plain, SourceSchema, UrlSchema, word, YearSchema } from './text.ts';

const NameSchema = z.union([
	z.strictObject({
		family: plain(120).describe('Family name'),
		given: plain(120).optional().describe('Given names, or their initials'),
	}),
	z.strictObject({ literal: plain(300).describe('A group or institution') }),
]);

/** The fields of CSL-JSON (csl-data.json) that a review's list needs. `issued` is a year alone, unlike in CSL-JSON. */
export const CitationSchema = z.strictObject({
	type: z
		.enum([
			'article-journal',
			'article',
			'book',
			'chapter',
			'paper-conference',
			'report',
			'thesis',
			'webpage',
			'dataset',
			'document',
		])
		.describe('What sort of publication, in the words of CSL'),
	title: plain(500).describe('Its title'),
	author: z.array(NameSchema).min(1).describe('Its authors, in order'),
	issued: YearSchema.describe('Year'),
	'container-title': plain(300).optional().describe('Journal or book'),
	'container-title-short': plain(120).optional().describe('The journal, abbreviated'),
	editor: z.array(NameSchema).optional().describe('Editors of the book'),
	publisher: plain(200).optional().describe('Its publisher'),
	'publisher-place': plain(120).optional().describe('Where the publisher is'),
	volume: plain(30).optional().describe('Volume of the journal'),
	issue: plain(30).optional().describe('Issue of the volume'),
	page: plain(40).optional().describe('Pages, or the article number'),
	DOI: word()
		.regex(/^10\.\d{4,9}\/\S+$/)
		.optional()
		.describe('Its DOI, without https://doi.org/'),
	PMID: word().regex(/^\d+$/).optional().describe('Its number in PubMed, in quotes'),
	PMCID: word()
		.regex(/^PMC\d+$/)
		.optional()
		.describe('Its number in PubMed Central'),
	ISSN: word()
		.regex(/^\d{4}-\d{3}[\dX](, \d{4}-\d{3}[\dX])*$/)
		.optional()
		.describe('The ISSN of the journal; several with a comma between them'),
	URL: UrlSchema.optional().describe('Where it can be read, if it has no DOI'),
	/** A language tag (BCP 47), such as `de` or `pt-BR`. */
	language: word()
		.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/)
		.optional()
		.describe('The language of the publication'),
	note: plain(600).optional().describe('What differs from the printed list, or was not found'),
});

/** A number of the review's list. Tables hold it in columns of 32 bits (`exports/parquet.ts`). */
export const ReferenceNumberSchema = z.number().int().positive().max(2_147_483_647);

export const ReferenceSchema = CitationSchema.extend({
	number: ReferenceNumberSchema.describe("Its number in the review's text"),
	'cited-for': z
		.array(z.strictObject({ text: plain(300).describe('In our words'), source: SourceSchema }))
		.min(1)
		.optional()
		.describe('What the review cites it for, in our words, each with its place; not needed of an included report'),
});

export type Citation = z.infer<typeof CitationSchema>;
export type Reference = z.infer<typeof ReferenceSchema>;
