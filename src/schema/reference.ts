/** The schema of the reference list: CSL-JSON fields, and the number that the review's text uses. */
import { z } from 'zod';
import { plain, SourceSchema, UrlSchema, word, YearSchema } from './text.ts';

const NameSchema = z.union([
	z.strictObject({ family: plain(120), given: plain(120).optional() }),
	z.strictObject({ literal: plain(300).describe('A group or institution') }),
]);

/** The fields of CSL-JSON (csl-data.json) that a review's list needs. `issued` is a year alone, unlike in CSL-JSON. */
export const CitationSchema = z.strictObject({
	type: z.enum([
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
	]),
	title: plain(500),
	author: z.array(NameSchema).min(1),
	issued: YearSchema.describe('Year'),
	'container-title': plain(300).optional().describe('Journal or book'),
	'container-title-short': plain(120).optional(),
	editor: z.array(NameSchema).optional(),
	publisher: plain(200).optional(),
	'publisher-place': plain(120).optional(),
	volume: plain(30).optional(),
	issue: plain(30).optional(),
	page: plain(40).optional().describe('Pages, or the article number'),
	DOI: word()
		.regex(/^10\.\d{4,9}\/\S+$/)
		.optional(),
	PMID: word().regex(/^\d+$/).optional(),
	PMCID: word()
		.regex(/^PMC\d+$/)
		.optional(),
	ISSN: word()
		.regex(/^\d{4}-\d{3}[\dX](, \d{4}-\d{3}[\dX])*$/)
		.optional(),
	URL: UrlSchema.optional(),
	/** A language tag (BCP 47), such as `de` or `pt-BR`. */
	language: word()
		.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/)
		.optional(),
	note: plain(600).optional().describe('What differs from the printed list, or was not found'),
});

/** A number of the review's list. Tables hold it in columns of 32 bits (`exports/parquet.ts`). */
export const ReferenceNumberSchema = z.number().int().positive().max(2_147_483_647);

export const ReferenceSchema = CitationSchema.extend({
	number: ReferenceNumberSchema.describe("Its number in the review's text"),
	'cited-for': z
		.array(z.strictObject({ text: plain(300), source: SourceSchema }))
		.min(1)
		.optional()
		.describe('What the review cites it for, in our words, each with its place; not needed of an included report'),
});

export type Citation = z.infer<typeof CitationSchema>;
export type Reference = z.infer<typeof ReferenceSchema>;
