/** What the claims of a folder come to, as text for those who write them: each verdict with its comparisons and its sets. */

import { asRead } from '../claims/as-read.ts';
import { countClaims } from '../claims/claim-order.ts';
import { comparisonSentence } from '../claims/comparison-words.ts';
import { type ClaimOutcome, outcomesOf, type ReadingOutcome } from '../claims/recompute.ts';
import { claimSetNames } from '../claims/sets.ts';
import { verdicts } from '../claims/verdict.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { claimPageWording } from '../wording/claim-page.ts';
import {
	claimSetWording,
	claimVerdictWording,
	comparisonResultWording,
	uncheckedWording,
	uncitedClaimSetWording,
	verdictWording,
} from '../wording/claims.ts';

/**
 * All claims, or those with the given ids: under each its comparisons and sets, and at the end how many have which verdict.
 * A sentence that says so for a review without claims.
 */
export function formatClaims(corpus: Corpus, ids: readonly string[] = []): string {
	const outcomes = [...outcomesOf(corpus).values()].filter(({ claim }) => ids.length === 0 || ids.includes(claim.id));
	if (outcomes.length === 0) return 'The review has no claims.';
	const counts = verdicts.map((verdict) =>
		claimVerdictWording.count(verdictWording[verdict].label, outcomes.filter((one) => one.verdict === verdict).length),
	);
	const { agreeing, checkable } = countClaims(outcomes);
	return [
		...outcomes.map((outcome) => formatClaim(corpus, outcome)),
		...counts,
		claimVerdictWording.summary(agreeing, checkable),
	].join('\n');
}

function formatClaim(corpus: Corpus, { claim, readings, verdict, firmVerdict }: ClaimOutcome): string {
	const firm = firmVerdict === verdict ? [] : [claimVerdictWording.withoutDoubt(verdictWording[firmVerdict].label)];
	const why = claim.unchecked ? [uncheckedWording[claim.unchecked.why]] : [];
	const lines = [
		claim.text,
		...firm,
		...why,
		...readings.flatMap((reading) => formatReading(corpus, claim, reading, readings.length > 1)),
	];
	return `${claim.id}: ${verdictWording[verdict].label}\n${lines.map((line) => `  ${line}\n`).join('')}`;
}

function formatReading(
	corpus: Corpus,
	claim: ClaimOutcome['claim'],
	{ reading, comparisons, sets, verdict }: ReadingOutcome,
	isOneOfSeveral: boolean,
): readonly string[] {
	const label = (id: string) => corpus.studiesById.get(id)?.id ?? id;
	return [
		...(isOneOfSeveral ? [`${reading.reading ?? ''}: ${verdictWording[verdict].label}`] : []),
		...comparisons.map(
			(one) => `[${comparisonResultWording[one.result]}] ${comparisonSentence(corpus, asRead(claim, reading), one)}`,
		),
		...(reading.width === undefined ? [] : [claimPageWording.width[reading.width]]),
		...claimSetNames.flatMap((name) =>
			sets && sets[name].length > 0
				? [`${nameOfSet(claim, name)} (${sets[name].length}): ${sets[name].map(label).join(', ')}`]
				: [],
		),
	];
}

/** Nothing is cited for some claims: then the reports that are recorded so are the only set. */
function nameOfSet({ cites = [] }: ClaimOutcome['claim'], name: (typeof claimSetNames)[number]): string {
	return name === 'uncited' && cites.length === 0 ? uncitedClaimSetWording.uncited : claimSetWording[name];
}
