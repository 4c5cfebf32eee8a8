/**
 * The schema of a reported value, for each kind of variable. It is not in `variable-kind.ts` because the browser loads
 * that file, and must not load zod.
 */
import { z } from 'zod';
import { isExact } from './number.ts';
import { plain, word, YearSchema } from './text.ts';
import { codeForms, type Kind } from './variable-kind.ts';

/** The value itself, without its note, source and other fields. */
type BareValue = string | string[] | number;

interface KindSchema {
	/** The schema of what people write. `codes` are the allowed codes, in order; a kind without codes ignores them. */
	written(codes: readonly string[]): z.ZodType<BareValue>;
	/**
	 * The schema that published files promise, where it is wider than `written`. The limits in `written` catch typing
	 * errors and may change between versions of the data.
	 */
	published?: (codes: readonly string[]) => z.ZodType<BareValue>;
}

/**
 * The schema of a number of zero or more that can be counted, sorted and filtered. It refuses a number with too many
 * digits to differ from its neighbours.
 */
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
	countries: { written: () => z.array(word().regex(codeForms.countries)).min(1) },
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
