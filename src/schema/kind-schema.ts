/**
 * The schema of a reported value, for each kind of variable. It is not in `variable-kind.ts` because the browser loads
 * that file, and must not load zod.
 */
import { z } from 'zod';
import { hasLetter, isBlank } from './characters.ts';
import type { EstimateScale } from './estimate.ts';
import { type Bounds, hasDecimals, isExact } from './number.ts';
import { lines, plain, word, YearSchema } from './text.ts';
import { dateForm, periodForm, spanSlip, spanText, timeSpanOf } from './time.ts';
import { proseMost, proseSlip } from './value-prose.ts';
import type { VariableRecord } from './variable.ts';
import { codeForms, type Kind, kinds } from './variable-kind.ts';

/** The value itself, without its note, source and other fields. */
type BareValue = string | string[] | number;

/** The parts of a variable that its values depend on, beside its codes. */
export interface ValueRules extends Bounds {
	kind: Kind;
	/** The scale of a variable of estimates. */
	estimate?: EstimateScale | undefined;
}

interface KindSchema {
	/** The schema of what people write. `codes` are the allowed codes, in order; a kind without codes ignores them. */
	written(codes: readonly string[], rules: ValueRules): z.ZodType<BareValue>;
	/**
	 * The schema that published files promise, where it is wider than `written`. The limits in `written` catch typing
	 * errors and may change between versions of the data.
	 */
	published?: (codes: readonly string[], rules: ValueRules) => z.ZodType<BareValue>;
	/** Keys of a variable that say something for this kind and not for all. */
	keys?: readonly (keyof VariableRecord)[];
	/** The usual form of a bare value that can be written in several; whatever it is not about stays as it is. */
	usual?: (value: unknown) => unknown;
}

/**
 * The schema of a number within its bounds that can be counted, sorted and filtered; zero or more without bounds. It
 * refuses a number with too many digits to differ from its neighbours.
 */
export function amountSchema({ min = 0, max, decimals }: Bounds = {}) {
	const least = z.number().gte(min);
	return exact(max === undefined ? least : least.lte(max), decimals);
}

/** The schema with numbers refused that have too many digits. */
function exact(schema: z.ZodNumber, decimals: number | undefined) {
	return schema.superRefine((number, context) => {
		if (!isExact(number)) context.addIssue({ code: 'custom', params: { kind: 'number-too-large' } });
		else if (decimals !== undefined && !hasDecimals(number, decimals))
			context.addIssue({ code: 'custom', params: { kind: 'too-many-decimals', most: decimals } });
	});
}

/** The schema of a number in published files: of its bounds only whether it can be negative. */
export function publishedAmountSchema({ min = 0 }: Bounds = {}) {
	return min < 0 ? z.number() : amountSchema();
}

function codeSchema(codes: readonly string[]): z.ZodType<string> {
	return codes.length > 0 ? z.enum(codes) : z.never();
}

/** A date or a period of the form, with days that are in the calendar and ends in their order. */
function timeSchema(form: RegExp): z.ZodType<string> {
	return word()
		.regex(form)
		.superRefine((text, context) => {
			const slip = form.test(text) ? spanSlip(text) : undefined;
			if (slip) context.addIssue({ code: 'custom', params: { kind: slip } });
		});
}

/** YAML reads a year as a number. */
const yearAsText = (value: unknown) => (Number.isInteger(value) ? String(value) : value);

/** A period of two equal ends is written as one date. */
function usualPeriod(value: unknown): unknown {
	const text = yearAsText(value);
	return typeof text === 'string' && periodForm.test(text) ? spanText(timeSpanOf(text)) : text;
}

/** Markdown without HTML: paragraphs, lists, quotations, emphasis and links. */
function proseSchema(): z.ZodType<string> {
	return lines()
		.max(proseMost)
		.superRefine((text, context) => {
			if (isBlank(text)) return;
			const slip = proseSlip(text);
			if (slip) context.addIssue({ code: 'custom', params: slip });
			else if (!hasLetter(text)) context.addIssue({ code: 'custom', params: { kind: 'empty-text', found: text } });
		});
}

const kindSchemas: Readonly<Record<Kind, KindSchema>> = {
	code: { written: codeSchema, keys: ['ordered'] },
	codes: { written: (codes) => z.array(codeSchema(codes)).min(1), keys: ['ordered'] },
	'yes-no': {
		written: codeSchema,
		usual: (value) => (value === true ? 'yes' : value === false ? 'no' : value),
	},
	number: {
		written: (_, rules) => amountSchema(rules),
		published: (_, rules) => publishedAmountSchema(rules),
		keys: ['unit', 'min', 'max', 'decimals'],
	},
	estimate: {
		written: (_, { decimals }) => exact(z.number(), decimals),
		published: () => z.number(),
		keys: ['unit', 'decimals', 'estimate'],
	},
	year: { written: () => YearSchema, published: () => z.number().int() },
	date: { written: () => timeSchema(dateForm), published: () => z.string().regex(dateForm), usual: yearAsText },
	period: { written: () => timeSchema(periodForm), published: () => z.string().regex(periodForm), usual: usualPeriod },
	country: { written: () => word().regex(codeForms.countries) },
	countries: { written: () => z.array(word().regex(codeForms.countries)).min(1) },
	places: { written: (codes) => z.array(codeSchema(codes)).min(1) },
	text: { written: () => plain(300), published: () => z.string().min(1) },
	prose: { written: proseSchema, published: () => z.string().min(1) },
};

/** The schema of a bare value as people write it. */
export function writtenSchema(rules: ValueRules, codes: readonly string[] = []): z.ZodType<BareValue> {
	return kindSchemas[rules.kind].written(codes, rules);
}

/** The schema of a bare value in published files. */
export function publishedSchema(rules: ValueRules, codes: readonly string[]): z.ZodType<BareValue> {
	const { written, published = written } = kindSchemas[rules.kind];
	return published(codes, rules);
}

/** The usual form of a bare value that people wrote: of `true` it is `yes`. Nothing in it has been checked. */
export function usualForm(kind: Kind, value: unknown): unknown {
	const { usual } = kindSchemas[kind];
	return usual ? usual(value) : value;
}

/** The keys of a variable's file that say something for some kinds alone, each with these kinds. */
export const kindsByKey: ReadonlyMap<string, readonly Kind[]> = new Map(
	[...new Set(kinds.flatMap((kind) => kindSchemas[kind].keys ?? []))].map((key) => [
		key,
		kinds.filter((kind) => kindSchemas[kind].keys?.includes(key)),
	]),
);
