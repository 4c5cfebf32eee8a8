/** The schema of one value of a record. It accepts short forms and returns the full form. */
import { z } from 'zod';
import { writtenCodings } from './coding.ts';
import type { EstimateKey } from './estimate.ts';
import { estimatePartSchemas } from './estimate-schema.ts';
import { amountSchema, usualForm, type ValueRules, writtenSchema } from './kind-schema.ts';
import { absentStates, isAbsentState, isSilent } from './state.ts';
import { AbsentStateSchema } from './state-schema.ts';
import { plain, printedText, SourceSchema, word } from './text.ts';
import { type Kind, kindTraits } from './variable-kind.ts';
import { VerifiedSchema } from './verification.ts';

/**
 * Turns a short form into the full form: `x` into `{ value: x }`, a state into `{ state }`. For a kind with several
 * codes, a single code becomes an array of one.
 */
function expand(kind: Kind) {
	return (input: unknown): unknown => {
		if (isAbsentState(input)) return { state: input };
		const isFull = typeof input === 'object' && input !== null && !Array.isArray(input);
		const record = isFull ? input : { value: input };
		const full = 'value' in record ? { ...record, value: usualForm(kind, record.value) } : record;
		if (!kindTraits[kind].isSeveral || !('value' in full) || typeof full.value !== 'string') return full;
		return isAbsentState(full.value) ? full : { ...full, value: [full.value] };
	};
}

/** States that may stand beside codes: there may be more, and it is not known. */
const besideCodes = absentStates.filter(isSilent);

/** Fields of any value or reading: a value, or the ends of a range, or a state. */
function fieldsOf(rules: ValueRules, codes: readonly string[]) {
	const AmountSchema = amountSchema(rules);
	return {
		value: writtenSchema(rules, codes).optional().describe('The value'),
		min: AmountSchema.optional().describe('Lower end of a range, or "at least"'),
		max: AmountSchema.optional().describe('Upper end of a range, or "at most"'),
		approximate: z.boolean().optional().describe('Printed as approximate'),
		...estimatePartSchemas,
		also: z.enum(besideCodes).optional().describe('Beside codes: why there may be more of them, such as not-reported'),
		state: AbsentStateSchema.optional().describe('Why there is no value'),
		note: plain(500).optional().describe('The detail, in our words, for readers'),
	};
}

/** Keys of `fieldsOf` that only an amount has. */
const amountKeys = { min: true, max: true, approximate: true } as const;

/** Keys of `fieldsOf` that only an estimate has. */
const partKeys = { low: true, high: true, level: true, se: true, n: true } as const satisfies Record<EstimateKey, true>;

/** Keys of `fieldsOf` that only a list of codes has. */
const codesKeys = { also: true } as const;

/**
 * Adds an issue unless there is exactly one of a value, a range and a state. A range from the smallest number upwards, as
 * `min: 0`, says nothing, so it is no range.
 */
function oneOf(full: object, context: z.RefinementCtx, least: number): void {
	const { value, min, max, also, ...rest } = full as Record<string, unknown>;
	const hasRange = min !== undefined || max !== undefined;
	const hasValue = value !== undefined || hasRange;
	if (value !== undefined && hasRange) context.addIssue({ code: 'custom', params: { kind: 'value-and-range' } });
	else if (value === undefined && min === least && max === undefined && rest.state === undefined)
		context.addIssue({ code: 'custom', params: { kind: 'empty-range', most: least } });
	if (also !== undefined && !hasValue) context.addIssue({ code: 'custom', params: { kind: 'state-beside-nothing' } });
	else if (hasValue === (rest.state !== undefined))
		context.addIssue({ code: 'custom', params: { kind: hasValue ? 'value-and-state' : 'no-value' } });
}

/** The keys of `fieldsOf` that values of a kind do not have. */
function unusedKeys({ kind }: ValueRules): {
	[Key in keyof typeof amountKeys | EstimateKey | keyof typeof codesKeys]?: true;
} {
	const { form, isSeveral } = kindTraits[kind];
	return {
		...(form === 'amount' ? {} : amountKeys),
		...(form === 'estimate' ? {} : partKeys),
		...(isSeveral ? {} : codesKeys),
	};
}

/** A schema that accepts the short form of a value or a reading, and returns its full form. */
function expandForm<T extends object>({ kind, min = 0 }: ValueRules, fields: z.ZodType<T>): z.ZodType<T> {
	return z.preprocess(
		expand(kind),
		fields.superRefine((full, context) => oneOf(full, context, min)),
	);
}

/** Fields of another reading of the same value: what the source says in another place. */
function readingFields(rules: ValueRules, codes: readonly string[]) {
	return z.strictObject({ ...fieldsOf(rules, codes), source: SourceSchema.describe('Where the other reading stands') });
}

/** The full form of another reading. */
export type WrittenReading = z.output<ReturnType<typeof readingFields>>;

function readingSchema(rules: ValueRules, codes: readonly string[]): z.ZodType<WrittenReading> {
	return expandForm<WrittenReading>(rules, readingFields(rules, codes).omit(unusedKeys(rules)));
}

/** A passage of the source, letter by letter. */
const QuoteSchema = z.strictObject({
	text: printedText(5000).describe('The passage, letter by letter'),
	source: SourceSchema.describe('Where it stands, such as a page'),
	code: word().optional().describe('The code of the value that it speaks for; all of them without it'),
});

/** A passage of the source behind a value. */
export type Quote = z.output<typeof QuoteSchema>;

function valueFields(rules: ValueRules, codes: readonly string[]) {
	return z.strictObject({
		...fieldsOf(rules, codes),
		printed: printedText(160).optional().describe('The data as printed'),
		source: SourceSchema.optional(),
		coded: z.enum(writtenCodings).optional().describe('Who coded it; the review, unless said otherwise'),
		doubt: plain(400).optional().describe('Why it may be wrong'),
		readings: z.array(readingSchema(rules, codes)).min(1).optional().describe('What the review says elsewhere'),
		quotes: z
			.array(QuoteSchema)
			.min(1)
			.optional()
			.describe('Passages of the source behind the value, letter by letter; published if the review says so'),
		verified: VerifiedSchema.optional(),
	});
}

/** The full form of a value, as `valueSchema` returns it. */
export type WrittenValue = z.output<ReturnType<typeof valueFields>>;

/** The schema of a value as people write it. Omit `codes` for a kind without codes. */
export function valueSchema(rules: ValueRules, codes: readonly string[] = []): z.ZodType<WrittenValue> {
	return expandForm<WrittenValue>(rules, valueFields(rules, codes).omit(unusedKeys(rules)));
}

/**
 * The schema of what a record may say about a variable that is collected from a list: a note, a doubt and other
 * readings.
 */
export function remarkSchema(rules: ValueRules, codes: readonly string[] = []): z.ZodType<WrittenValue> {
	return z.strictObject({
		note: plain(500).optional(),
		doubt: plain(400).optional(),
		readings: z.array(readingSchema(rules, codes)).min(1).optional(),
	});
}
