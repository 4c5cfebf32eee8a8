/** The schema of the reference list: items of CSL-JSON, and what this program says of a reference beside them. */
import { z } from 'zod';
import { readDate } from './citation-date.ts';
import { type Citation, type CitationDate, citationTypes, isNameVariable, type Name } from './csl.ts';
import { dateVariables } from './csl-variables.ts';
import { dateWords, identifierWords, nameWords, numberWords, richWords, textWords } from './csl-words.ts';
import { DoiSchema, lines, plain, printedText, richText, SourceSchema, UrlSchema, word, YearSchema } from './text.ts';

/** The form of a language tag (BCP 47). */
const languageTags = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/;

/** Whether the parts of a tag stand in an order that BCP 47 knows; `en-GB-GB` does not. */
function isLanguageTag(tag: string): boolean {
	try {
		Intl.getCanonicalLocales(tag);
		return true;
	} catch (cause) {
		if (cause instanceof RangeError) return false;
		throw cause;
	}
}

const flag = (words: string) => z.union([z.string(), z.number(), z.boolean()]).optional().describe(words);

/** A name may be written as a text alone: that of a group. */
const NameSchema = z.union([
	plain(300),
	z.strictObject({
		family: plain(200).optional().describe('Family name'),
		given: plain(200).optional().describe('Given names, or their initials'),
		suffix: plain(40).optional().describe('What follows the name, such as Jr. or III'),
		'dropping-particle': plain(60)
			.optional()
			.describe('What stands before the family name and is dropped where that stands alone, such as von'),
		'non-dropping-particle': plain(60)
			.optional()
			.describe('What stands before the family name and always stays there, such as de la'),
		literal: plain(300).optional().describe('A group or institution, in place of the other parts'),
		'comma-suffix': flag('Whether a comma stands before the suffix'),
		'static-ordering': flag('Whether the family name always comes first'),
		'parse-names': flag('False where the name is meant as it stands'),
	}),
]);

const NamesSchema = z.union([plain(300), z.array(NameSchema).min(1)]);

const part = z.union([z.string(), z.number(), z.null()]);

/** A date in any of the forms that `citation-date.ts` reads. */
const DateSchema = z
	.union([
		YearSchema,
		lines().max(200),
		z.strictObject({
			'date-parts': z
				.array(z.array(part).max(3))
				.max(2)
				.optional()
				.describe('Year, month and day, as far as they are known; of a range twice'),
			season: z.union([z.string(), z.number()]).optional().describe('The season: 1 is spring, 4 is winter'),
			circa: flag('Whether the date is approximate'),
			literal: plain(200).optional().describe('Words in the place of a date'),
			raw: plain(200).optional().describe('A date as another program had it'),
			edtf: plain(60).optional().describe('A date in the Extended Date/Time Format'),
		}),
	])
	.superRefine((reference, context) => {
		// A number has bounds of its own.
		const reading = typeof reference === 'number' ? undefined : readDate(reference);
		if (reading && 'fault' in reading)
			context.addIssue({ code: 'custom', params: { kind: 'wrong-date', found: reading.fault } });
	});

/** A number as printed. A whole number needs no quotes; one with a point does, since YAML drops zeros at its end. */
const PrintedNumberSchema = z.union([plain(120), z.number().int()]);

/** One schema under several keys, each with what it holds. */
const shapeOf = <Key extends string, Schema extends z.ZodType>(words: Readonly<Record<Key, string>>, schema: Schema) =>
	Object.fromEntries(
		Object.entries(words).map(([key, holds]) => [key, schema.optional().describe(String(holds))]),
	) as Record<Key, z.ZodOptional<Schema>>;

/** Texts that may be longer than others. */
const long = {
	'container-title': richText(500).optional().describe(richWords['container-title']),
	abstract: richText(20_000).optional().describe(richWords.abstract),
	annote: richText(20_000).optional().describe(richWords.annote),
	note: plain(5000).optional().describe(textWords.note),
	keyword: plain(5000).optional().describe(textWords.keyword),
	references: plain(5000).optional().describe(textWords.references),
};

const { ISAN, ISCI, ISMN, ISRC, ISWC } = identifierWords;

const identifiers = {
	DOI: DoiSchema.optional().describe(identifierWords.DOI),
	PMID: z
		.union([word().regex(/^\d+$/), z.number().int().positive()])
		.optional()
		.describe(identifierWords.PMID),
	PMCID: word()
		.regex(/^PMC\d+$/)
		.optional()
		.describe(identifierWords.PMCID),
	ISSN: word()
		.regex(/^\d{4}-\d{3}[\dXx]([,;]? +\d{4}-\d{3}[\dXx])*$/)
		.optional()
		.describe(identifierWords.ISSN),
	ISBN: lines()
		.max(200)
		.regex(/^[\dXx][\dXx\s,;-]{8,}$/)
		.optional()
		.describe(identifierWords.ISBN),
	...shapeOf({ ISAN, ISCI, ISMN, ISRC, ISWC }, plain(60)),
	URL: UrlSchema.optional().describe(identifierWords.URL),
	/** A language tag (BCP 47), such as `de` or `pt-BR`. */
	language: word()
		.regex(languageTags)
		.superRefine((tag, context) => {
			if (languageTags.test(tag) && !isLanguageTag(tag))
				context.addIssue({ code: 'invalid_format', format: 'regex', pattern: String(languageTags), input: tag });
		})
		.optional()
		.describe(identifierWords.language),
};

const variables = {
	type: z.enum(citationTypes).describe('What sort of publication, in the words of CSL'),
	...shapeOf(richWords, richText(1000)),
	...shapeOf(nameWords, NamesSchema),
	...shapeOf(dateWords, DateSchema),
	...shapeOf(numberWords, PrintedNumberSchema),
	...shapeOf(textWords, plain(600)),
	...identifiers,
	...long,
	categories: z.array(plain(200)).optional().describe('The categories under which a reference manager keeps it'),
};

const { type, title, author, issued, editor, publisher, volume, issue, page, note } = variables;
const { 'container-title': container, 'container-title-short': short, 'publisher-place': place } = variables;

/** The variables of CSL-JSON 1.0.2, but for `id`, `citation-number` and `custom`. */
export const CitationSchema = z.strictObject({
	// Those that most references have come first.
	...{ type, title, author, issued, 'container-title': container, 'container-title-short': short, editor, publisher },
	...{ 'publisher-place': place, volume, issue, page, ...identifiers, note },
	...variables,
});

/** A number of the review's list. Tables hold it in columns of 32 bits (`exports/parquet.ts`). */
export const ReferenceNumberSchema = z.number().int().positive().max(2_147_483_647);

/** The id of a reference: any word, since reference managers have ids of their own. */
const ReferenceIdSchema = z.union([word().max(300).regex(/^\S+$/), z.number().int()]);

/** How a record names a reference: by its number in the review's list, or by its id. */
export const ReferenceKeySchema = z.union([ReferenceNumberSchema, word().max(300).regex(/^\S+$/)]);

export const ReferenceSchema = CitationSchema.extend({
	number: z
		.union([ReferenceNumberSchema, printedText(120)])
		.optional()
		.describe("Its number in the review's text, without quotes; in quotes the number of the work, such as of a report"),
	'citation-number': z
		.union([ReferenceNumberSchema, word().regex(/^[1-9]\d{0,8}$/)])
		.optional()
		.describe("Its number in the review's text, as CSL-JSON has it"),
	id: ReferenceIdSchema.optional().describe('Its name for records and prose, where it has no number'),
	'cited-for': z
		.array(z.strictObject({ text: plain(300).describe('In our words'), source: SourceSchema }))
		.min(1)
		.optional()
		.describe('What the review cites it for, in our words, each with its place; not needed of an included report'),
});

export type WrittenCitation = z.infer<typeof CitationSchema>;
type WrittenReference = z.infer<typeof ReferenceSchema>;

/** A reference of the review's list. */
export type Reference = Citation & {
	/** Its number in the review's text. */
	'citation-number'?: number;
	id?: string;
	'cited-for'?: WrittenReference['cited-for'];
};

/** The name by which pages and records know a reference: its number, else its id; undefined if it has neither. */
export function referenceKey(reference: Pick<Reference, 'citation-number' | 'id'>): string | undefined {
	const { 'citation-number': number, id } = reference;
	return number === undefined ? id : String(number);
}

const isDateVariable = (key: string) => dateVariables.some((one) => one === key);

/** A function that gives the same object for the same object: in development, what did not change is not made again. */
function onceFor<Given extends object, Made>(make: (argument: Given) => Made): (argument: Given) => Made {
	const results = new WeakMap<Given, { made: Made }>();
	return (argument) => {
		const own = results.get(argument) ?? { made: make(argument) };
		results.set(argument, own);
		return own.made;
	};
}

/** What a reference says of the work itself. The same object for the same reference. */
export const bareCitation = onceFor((reference: Reference): Citation => {
	const { id: _, 'citation-number': __, 'cited-for': ___, ...citation } = reference;
	return citation;
});

/** A citation that has passed its schema, in the one form that the program works with. */
export function citationOf(record: WrittenCitation): Citation {
	return Object.fromEntries(
		Object.entries(record).flatMap(([key, value]): [string, unknown][] => {
			if (value === undefined) return [];
			if (isNameVariable(key)) return [[key, [value].flat().map(nameOf)]];
			if (isDateVariable(key)) return [[key, dateOf(value)]];
			return [[key, typeof value === 'number' ? String(value) : value]];
		}),
	) as Citation;
}

const nameOf = (name: unknown): Name => (typeof name === 'string' ? { literal: name } : (name as Name));

function dateOf(value: unknown): CitationDate {
	const reading = readDate(value);
	if ('fault' in reading) throw new Error(`no date: ${JSON.stringify(value)}`);
	return reading.date;
}

/** A reference that has passed its schema. A whole number without quotes under `number` is that of the review's list. */
export const referenceOf = onceFor((record: WrittenReference): Reference => {
	const { id, number, 'citation-number': citationNumber, 'cited-for': reasons, ...citation } = record;
	const own = citationNumber === undefined ? (typeof number === 'number' ? number : undefined) : Number(citationNumber);
	const ofWork = citationNumber === undefined && typeof number === 'number' ? undefined : number;
	return {
		...citationOf({ ...citation, ...(ofWork === undefined ? {} : { number: ofWork }) }),
		...(own === undefined ? {} : { 'citation-number': own }),
		...(id === undefined ? {} : { id: String(id) }),
		...(reasons === undefined ? {} : { 'cited-for': reasons }),
	};
});
