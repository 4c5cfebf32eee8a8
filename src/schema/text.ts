/**
 * Schemas of the texts that people write: of limited length, without HTML, and with web addresses that are safe to
 * follow.
 */
import { z } from 'zod';
import { hasLetter, hiddenCharacter, isBlank, type TextKind } from './characters.ts';
import { loneMark, unmarkedText } from './rich-text.ts';
import { webAddressFault } from './web-address.ts';

/** Text that is compared letter by letter: an id, a code, an address, a number in a register. */
export const word = () => textOf('word');

/** Text for readers, on any number of lines. */
export const lines = () => textOf('text');

/** Text that shows something and holds no hidden character that its kind forbids. */
function textOf(kind: TextKind) {
	return z.string().superRefine((text, context) => {
		// `continue: false` suppresses other issues about the text: a hidden character may be why its form is wrong.
		if (hiddenCharacter(text, kind))
			context.addIssue({ code: 'custom', continue: false, params: { kind: 'hidden-character', textKind: kind } });
		else if (isBlank(text)) context.addIssue({ code: 'custom', continue: false, params: { kind: 'empty-text' } });
	});
}

const tag = /<\/?[a-z!][^>]*>?/i;

/**
 * Data as printed in the source: up to `most` characters, without HTML. A sign alone is enough, such as a dash in a
 * cell.
 */
export function printedText(most: number) {
	return lines()
		.max(most)
		.superRefine((text, context) => {
			const match = tag.exec(text);
			if (match) context.addIssue({ code: 'custom', params: { kind: 'raw-html', found: match[0] } });
		});
}

/**
 * A title: up to `most` characters, with italics and the like as in `rich-text.ts`, and without other HTML. Each mark has
 * its end.
 */
export function richText(most: number) {
	return lines()
		.max(most)
		.superRefine((text, context) => {
			const lone = loneMark(text);
			const [found] = (lone === undefined && tag.exec(unmarkedText(text))) || [lone];
			if (found !== undefined)
				context.addIssue({ code: 'custom', params: { kind: lone === undefined ? 'raw-html' : 'lone-mark', found } });
			if (!isBlank(text) && !hasLetter(unmarkedText(text)))
				context.addIssue({ code: 'custom', params: { kind: 'empty-text', found: text } });
		});
}

/** A name or a few sentences: up to `most` characters, without HTML, and more than punctuation alone. */
export function plain(most: number) {
	return printedText(most).superRefine((text, context) => {
		if (!isBlank(text) && !hasLetter(text))
			context.addIssue({ code: 'custom', params: { kind: 'empty-text', found: text } });
	});
}

/** An `http:` or `https:` address. Refuses `javascript:`, `data:`, relative addresses and addresses with a password. */
export const UrlSchema = word()
	.max(2000)
	.superRefine((text, context) => {
		if (webAddressFault(text)) context.addIssue({ code: 'custom', params: { kind: 'unsafe-url', found: text } });
	});

/**
 * An id of a record, a variable or a code. It becomes part of an address, so it holds only `a`–`z`, digits and single
 * hyphens.
 */
export const IdSchema = word()
	.max(80)
	.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** An address of mail, `name@example.org`. */
export const EmailSchema = word()
	.max(254)
	.regex(/^[A-Za-z0-9.!#$%&'*+/=^_`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/);

/** A DOI without `https://doi.org/`, `10.5281/zenodo.1234`. */
export const DoiSchema = word().regex(/^10\.\d{4,9}\/\S+$/);

/** The name of a finding in the content, `study/finding`. */
export const FindingNameSchema = word().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/);

/** A calendar day, `2024-01-22`. */
export const DaySchema = word()
	.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
	.describe('A calendar day, year-month-day');

/** A year of four digits. */
export const YearSchema = z.number().int().min(1000).max(9999);

/** Where in the source a fact stands. `records/` checks that it begins with one of the review's places. */
export const SourceSchema = plain(200).describe(
	'Where in the source the fact stands, such as "Table 1, Outcome, bullet 2"',
);
