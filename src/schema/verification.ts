/**
 * Schemas of verification: which person compared a record, a value or an entry of a list with its source, on which day,
 * and with what. A digest says what was verified, so that a later change can be seen.
 */
import { z } from 'zod';
import { DaySchema, IdSchema, plain, word } from './text.ts';

/** Twelve letters, as `corpus/digest.ts` makes them: never a number or a word of YAML. */
const DigestSchema = word().regex(/^[a-z]{12}$/);

const fields = {
	by: plain(120).describe('Who verified it: initials, id or name of a person in people or verifiers of review.yaml'),
	date: DaySchema.describe('The day on which it was verified'),
	against: plain(80).describe('What it was compared with: paper, review, or other words'),
	note: plain(400).optional().describe('What readers should know of it, in our words'),
};

/** That a value or an entry was verified. */
const VerificationSchema = z.strictObject({
	...fields,
	of: DigestSchema.optional().describe('The digest of what was verified: it no longer counts once that has changed'),
});

/** That a record was verified, or some of its values and entries. */
const RecordVerificationSchema = z.strictObject({
	...fields,
	of: z
		.record(z.string(), DigestSchema)
		.optional()
		.describe(
			'What of the record was verified, each with its digest: VARIABLE, LIST, LIST/ENTRY or LIST/ENTRY/FIELD; the whole record without it',
		),
});

/** The key `verified` of a value or an entry. */
export const VerifiedSchema = z
	.array(VerificationSchema)
	.min(1)
	.describe('Which people compared it with its source, and when');

/** The key `verified` of a record. */
export const RecordVerifiedSchema = z
	.array(RecordVerificationSchema)
	.min(1)
	.describe('Which people compared the record with its source, and when');

/** A person who verifies records and is not among the people of the review. */
export const VerifierSchema = z.strictObject({
	id: IdSchema.describe('The name by which records call the person'),
	name: plain(120).describe('What readers see'),
	affiliation: plain(300).optional().describe('Where the person works'),
});

export type WrittenVerification = z.infer<typeof VerificationSchema>;
export type WrittenRecordVerification = z.infer<typeof RecordVerificationSchema>;
