/** The statements of the review as `claims.json` has them, and the schema of that file. */
import { z } from 'zod';
import { asRead } from '../claims/as-read.ts';
import { comparisonWords } from '../claims/comparison-words.ts';
import { outcomesOf } from '../claims/recompute.ts';
import { claimSetNames } from '../claims/sets.ts';
import { verdicts } from '../claims/verdict.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { ClaimReadingSchema, ClaimSchema, ClaimSectionSchema } from '../schema/claim.ts';
import { ClaimAgreementSchema } from '../schema/claim-agreement.ts';
import { CoverageSchema } from '../schema/coverage.ts';
import { IdSchema } from '../schema/text.ts';
import { claimSchemaTexts as say } from './schema-texts.ts';

const VerdictSchema = z.enum(verdicts);

const PublishedComparisonSchema = z.strictObject({
	compares: z.string().describe(say.compares),
	what: z.string().describe(say.what),
	stated: z.string().describe(say.stated),
	found: z.string().describe(say.found),
	result: z.enum(['agrees', 'differs', 'unchecked']).describe(say.result),
	alone: z.literal(true).optional().describe(say.alone),
});

const PublishedReadingSchema = ClaimReadingSchema.extend({
	verdict: VerdictSchema.describe(say.ofReading),
	comparisons: z.array(PublishedComparisonSchema),
	sets: z
		.strictObject(
			Object.fromEntries(claimSetNames.map((name) => [name, z.array(IdSchema).describe(say.sets[name])])) as Record<
				(typeof claimSetNames)[number],
				z.ZodArray<typeof IdSchema>
			>,
		)
		.optional(),
});

/** What `claims.json` holds beside its edition. */
export const publishedClaimsShape = {
	sections: z.array(ClaimSectionSchema).describe(say.sections),
	claims: z
		.array(
			ClaimSchema.omit({ recompute: true }).extend({
				verdict: VerdictSchema.describe(say.verdict),
				'verdict-without-doubt': VerdictSchema.describe(say.firm),
				readings: z.array(PublishedReadingSchema).describe(say.readings),
			}),
		)
		.describe(say.claims),
	coverage: CoverageSchema.optional().describe(say.coverage),
	agreement: ClaimAgreementSchema.optional().describe(say.agreement),
} as const;

/** The statements with what they come to, in the order of the review. */
export function publishedClaims(corpus: Corpus) {
	const { claimSections: sections, coverage, claimAgreement: agreement } = corpus;
	const claims = [...outcomesOf(corpus).values()].map(({ claim, verdict, firmVerdict, readings }) => {
		const { recompute: _, ...record } = claim;
		return {
			...record,
			verdict,
			'verdict-without-doubt': firmVerdict,
			readings: readings.map(({ reading, verdict: own, comparisons, sets }) => ({
				...reading,
				verdict: own,
				comparisons: comparisons.map((one) => ({
					compares: one.what,
					...comparisonWords(corpus, asRead(claim, reading), one),
					result: one.result,
					...(one.isAlone ? { alone: true } : {}),
				})),
				...(sets ? { sets } : {}),
			})),
		};
	});
	return { sections, claims, ...(coverage ? { coverage } : {}), ...(agreement ? { agreement } : {}) };
}
