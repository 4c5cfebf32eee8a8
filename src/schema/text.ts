/** Text that people write: bounded, plain, and with addresses that are safe to follow. */
import { z } from 'zod';
import { hasLetter, hiddenCharacter, isBlank, type TextKind } from './characters.ts';

/** Text that is compared letter by letter: an id, a code, an address, a number of a register. */
export const word = () => textOf('word');

/** Text for readers, on as many lines as it needs. */
export const lines = () => textOf('text');

/** Text in which there is something to see, without characters that nobody sees. */
function textOf(kind: TextKind) {
	return z.string().superRefine((text, context) => {
		// Nothing else is said of the text: what is hidden may be why it has the wrong form.
		if (hiddenCharacter(text, kind))
			context.addIssue({ code: 'custom', continue: false, params: { kind: 'hidden-character', textKind: kind } });
		else if (isBlank(text)) context.addIssue({ code: 'custom', continue: false, params: { kind: 'empty-text' } });
	});
}

const tag = /<\/?[a-z!][^>]*>?/i;

/** Data as they are printed: up to `most` characters, without HTML. A sign alone will do, such as a dash in a cell. */
export function printedText(most: number) {
	return lines()
		.max(most)
		.superRefine((text, context) => {
			const match = tag.exec(text);
			if (match) context.addIssue({ code: 'custom', params: { kind: 'raw-html', found: match[0] } });
		});
}

/** One sentence or a few, or a name: up to `most` characters, without HTML, and not stops and dashes alone. */
export function plain(most: number) {
	return printedText(most).superRefine((text, context) => {
		if (!isBlank(text) && !hasLetter(text))
			context.addIssue({ code: 'custom', params: { kind: 'empty-text', found: text } });
	});
}

/** An `http:` or `https:` address. `javascript:`, `data:` and relative addresses are refused. */
export const UrlSchema = word()
	.max(500)
	.superRefine((text, context) => {
		if (!/^https?:\/\/[^\s<>"]+$/i.test(text) || !URL.canParse(text))
			context.addIssue({ code: 'custom', params: { kind: 'unsafe-url', found: text } });
	});

/** An id of a record, a variable or a code: also part of an address, so kept plain. */
export const IdSchema = word()
	.max(80)
	.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** A finding as content names it, `study/finding`. */
export const FindingNameSchema = word().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/);

/** A calendar day, `2024-01-22`. */
export const DaySchema = word()
	.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
	.describe('A calendar day, year-month-day');

/** A year of four digits. */
export const YearSchema = z.number().int().min(1000).max(9999);

/** Where in the source a fact stands. That it begins with a known place is checked in `records/`. */
export const SourceSchema = plain(200).describe(
	'Where in the source the fact stands, such as "Table 1, Outcome, bullet 2"',
);
