/** The schema of a reported value of each kind. Apart from `variable-kind.ts`, which the browser loads too. */
import { z } from 'zod';
import { isExact } from './number.ts';
import { plain, word, YearSchema } from './text.ts';
import { codeForms, type Kind } from './variable-kind.ts';

/** What stands where a value is reported, before its note and place. */
type BareValue = string | string[] | number;

interface KindSchema {
	/** What people write; `codes` are the allowed codes, in order. A kind without codes does not look at them. */
	written(codes: readonly string[]): z.ZodType<BareValue>;
	/**
	 * What is promised to those who read the published files, where that is less than what is written: bounds against
	 * slips may change from one version to the next.
	 */
	published?: (codes: readonly string[]) => z.ZodType<BareValue>;
}

/** A number that can be counted, put in order and asked for: one that has too many digits could not be told from its neighbours. */
export function amountSchema() {
	return z
		.number()
		.nonnegative()
		.superRefine((number, context) => {
			if (!isExact(number)) context.addIssue({ code: 'custom', params: { kind: 'number-too-large' } });
		});
}

function codeSchema(codes: readonly string[]): z.ZodType<string> {
	return codes.length > 0 ? z.enum(codes) : z.never();
}

const kindSchemas: Readonly<Record<Kind, KindSchema>> = {
	code: { written: codeSchema },
	codes: { written: (codes) => z.array(codeSchema(codes)).min(1) },
	number: { written: amountSchema },
	year: { written: () => YearSchema, published: () => z.number().int() },
	country: { written: () => word().regex(codeForms.countries) },
	text: { written: () => plain(300), published: () => z.string().min(1) },
};

/** The schema of a bare value as people write it. */
export function writtenSchema(kind: Kind, codes: readonly string[]): z.ZodType<BareValue> {
	return kindSchemas[kind].written(codes);
}

/** The schema of a bare value in published files. */
export function publishedSchema(kind: Kind, codes: readonly string[]): z.ZodType<BareValue> {
	const { written, published = written } = kindSchemas[kind];
	return published(codes);
}
