/** Text that people write: bounded, plain, and with addresses that are safe to follow. */
import { z } from 'zod';

/** Kinds of problem that a refinement here reports; `records/` words them. */
export type TextProblem = 'raw-html' | 'unsafe-url';

const tag = /<\/?[a-z!][^>]*>?/i;

/** One sentence or a few: up to `most` characters, without HTML. */
export function plain(most: number) {
	return z
		.string()
		.min(1)
		.max(most)
		.superRefine((text, context) => {
			const found = tag.exec(text);
			if (found) context.addIssue({ code: 'custom', params: { kind: 'raw-html', found: found[0] } });
		});
}

/** An `http:` or `https:` address. `javascript:`, `data:` and relative addresses are refused. */
export const UrlSchema = z
	.string()
	.max(500)
	.superRefine((text, context) => {
		if (!/^https?:\/\/[^\s<>"]+$/i.test(text))
			context.addIssue({ code: 'custom', params: { kind: 'unsafe-url', found: text } });
	});

/** An id of a record, a variable or a code: also part of an address, so kept plain. */
export const IdSchema = z
	.string()
	.max(80)
	.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** A calendar day, `2024-01-22`. */
export const DaySchema = z
	.string()
	.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
	.describe('A calendar day, year-month-day');

/** Where in the source a fact stands. That it begins with a known place is checked in `records/`. */
export const SourceSchema = plain(200).describe(
	'Where in the source the fact stands, such as "Table 1, Outcome, bullet 2"',
);

const address = String.raw`studies\/[^/#]+(#finding-[^/#]+)?|(codebook|figures|guidance|recommendations|embed\/selections)\/[^/#]+|by\/[^/#]+\/[^/#]+`;

/** One published address: a study, one of its findings, a variable, a code, a figure, a question, a recommendation, or the card of a named selection. */
export const AddressSchema = z
	.string()
	.max(300)
	.regex(new RegExp(`^(${address})$`));

/** Where a former address can lead: to a published one, or to the list of changes. */
export const TargetSchema = z
	.string()
	.max(300)
	.regex(new RegExp(`^(changes|${address})$`));
