/** One value of a record: what is written short is read as the full form. */
import { z } from 'zod';
import { isExact } from './number.ts';
import { isAbsentState } from './state.ts';
import { AbsentStateSchema } from './state-schema.ts';
import { plain, SourceSchema, signs, word, YearSchema } from './text.ts';
import type { Kind } from './variable.ts';

/** Who coded a value: printed so in the review, coded by this site, or from outside the review. */
export const codings = ['review', 'site', 'bibliography'] as const;

/** A number that can be counted, put in order and asked for: one that has too many digits could not be told from its neighbours. */
const NumberSchema = z
	.number()
	.nonnegative()
	.superRefine((written, context) => {
		if (!isExact(written)) context.addIssue({ code: 'custom', params: { kind: 'number-too-large' } });
	});

const CountrySchema = word().regex(/^[A-Z]{2}$/);

/** The schema of the bare value of a kind. `codes` are the allowed codes, in order. */
function bareSchema(kind: Kind, codes: readonly string[]): z.ZodType {
	const code = codes.length > 0 ? z.enum(codes as [string, ...string[]]) : z.never();
	switch (kind) {
		case 'code':
			return code;
		case 'codes':
			return z.array(code).min(1);
		case 'number':
			return NumberSchema;
		case 'year':
			return YearSchema;
		case 'country':
			return CountrySchema;
		case 'text':
			return plain(300);
	}
}

/** Short form to full form: `x` → `{ value: x }`, a state → `{ state }`. One code is read as a list of one. */
function expand(kind: Kind) {
	return (written: unknown): unknown => {
		if (isAbsentState(written)) return { state: written };
		const isFull = typeof written === 'object' && written !== null && !Array.isArray(written);
		const full = isFull ? written : { value: written };
		if (kind !== 'codes' || !('value' in full) || typeof full.value !== 'string') return full;
		return isAbsentState(full.value) ? full : { ...full, value: [full.value] };
	};
}

function shape(kind: Kind, codes: readonly string[]) {
	const numbers =
		kind === 'number'
			? {
					min: NumberSchema.optional().describe('Lower end of a range, or "at least"'),
					max: NumberSchema.optional().describe('Upper end of a range, or "at most"'),
					approximate: z.boolean().optional().describe('Printed as approximate'),
				}
			: {};
	return {
		value: bareSchema(kind, codes).optional().describe('The value'),
		...numbers,
		state: AbsentStateSchema.optional().describe('Why there is no value'),
		note: plain(500).optional().describe('The detail, in our words, for readers'),
	};
}

/** A value, a range that says something, or a state: exactly one of them. */
function oneOf(full: object, context: z.RefinementCtx): void {
	const { value, min, max, ...written } = full as Record<string, unknown>;
	const hasRange = min !== undefined || max !== undefined;
	const hasValue = value !== undefined || hasRange;
	if (value !== undefined && hasRange) context.addIssue({ code: 'custom', params: { kind: 'value-and-range' } });
	else if (value === undefined && min === 0 && max === undefined && written.state === undefined)
		context.addIssue({ code: 'custom', params: { kind: 'empty-range' } });
	if (hasValue === (written.state !== undefined))
		context.addIssue({ code: 'custom', params: { kind: hasValue ? 'value-and-state' : 'no-value' } });
}

/** The schema of a value as people write it. Absent `codes` for kinds without codes. */
export function valueSchema(kind: Kind, codes: readonly string[] = []) {
	const ReadingSchema = z.preprocess(
		expand(kind),
		z
			.strictObject({ ...shape(kind, codes), source: SourceSchema.describe('Where the other reading stands') })
			.superRefine(oneOf),
	);
	return z.preprocess(
		expand(kind),
		z
			.strictObject({
				...shape(kind, codes),
				printed: signs(160).optional().describe('The data as printed'),
				source: SourceSchema.optional(),
				coded: z.enum(codings).optional().describe('Who coded it; the review, unless said otherwise'),
				doubt: plain(400).optional().describe('Why it may be wrong'),
				readings: z.array(ReadingSchema).min(1).optional().describe('What the review says elsewhere'),
			})
			.superRefine(oneOf),
	);
}

/** What a record may say of a variable that is collected from a list: notes and other readings. */
export function remarkSchema(kind: Kind, codes: readonly string[] = []) {
	return z.strictObject({
		note: plain(500).optional(),
		doubt: plain(400).optional(),
		readings: z
			.array(
				z.preprocess(expand(kind), z.strictObject({ ...shape(kind, codes), source: SourceSchema }).superRefine(oneOf)),
			)
			.min(1)
			.optional(),
	});
}

/** The full form, as `valueSchema` returns it. */
export interface WrittenValue {
	value?: string | string[] | number;
	min?: number;
	max?: number;
	approximate?: boolean;
	state?: z.infer<typeof AbsentStateSchema>;
	note?: string;
	printed?: string;
	source?: string;
	coded?: (typeof codings)[number];
	doubt?: string;
	readings?: WrittenReading[];
}

export interface WrittenReading {
	value?: string | string[] | number;
	min?: number;
	max?: number;
	approximate?: boolean;
	state?: z.infer<typeof AbsentStateSchema>;
	note?: string;
	source: string;
}
