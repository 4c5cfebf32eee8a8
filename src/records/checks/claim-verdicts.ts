/**
 * Checks that no claim is judged on its own passage, and that a claim which does not agree with the records says what was
 * seen. Needs content without errors.
 */
import type { ClaimComparison } from '../../claims/comparison.ts';
import { outcomesOf, type ReadingOutcome } from '../../claims/recompute.ts';
import type { Verdict } from '../../claims/verdict.ts';
import type { Problem } from '../issue.ts';
import type { Material } from '../material.ts';
import { checkedCorpus } from '../material-corpus.ts';
import { fieldName } from '../words.ts';
import { type WrittenClaim, writtenClaims } from '../written-claims.ts';

/** Comparisons with one thing that the claim itself names: there a reader expects that something else speaks. */
const ownKeys: Partial<Record<ClaimComparison['what'], string>> = {
	box: 'flow',
	'recorded-number': 'value',
	'recorded-code': 'value',
	sources: 'sources',
	'other-number': 'against',
	'other-citations': 'against',
	'other-names': 'against',
};

/** What the message says of each. */
const pinnedWords: Readonly<Record<string, string>> = {
	flow: 'this box of the flow was read from the passage of the claim itself, and from nowhere else',
	value: 'this value was read from the passage of the claim itself, and from nowhere else',
	sources: 'this list of sources was read from the passage of the claim itself, and from nowhere else',
	against: 'the other claim stands in the same paragraph, so that the passage would be compared with itself',
};

const verdictWords: Partial<Record<Verdict, string>> = {
	differs: 'differs from the records',
	depends: 'depends on how its condition is read',
	partly: 'agrees with the records only in part',
};

export function* checkClaimVerdicts(material: Material): Iterable<Problem> {
	const claims = writtenClaims(material);
	if (claims.length === 0) return;
	const outcomes = outcomesOf(checkedCorpus(material));
	for (const claim of claims) {
		const outcome = outcomes.get(claim.id ?? '');
		if (!outcome) continue;
		for (const [i, reading] of outcome.readings.entries()) yield* checkReading(claim, i, reading);
		const words = verdictWords[outcome.verdict];
		if (words !== undefined && claim.data.note === undefined)
			yield {
				kind: 'unexplained-claim',
				source: claim.source,
				path: [...claim.path, 'id'],
				found: claim.id,
				message: `${fieldName(claim.source, claim.path)}: ${words}, and no "note" says what was seen.`,
				hint: 'Test its condition by hand against the source. Mend the records where they differ from it; otherwise say in "note" what was seen, and in "settles" what would settle it.',
			};
	}
}

function* checkReading({ source, path }: WrittenClaim, i: number, { comparisons }: ReadingOutcome): Iterable<Problem> {
	for (const { what, isAlone } of comparisons) {
		const way = ownKeys[what];
		if (!isAlone || way === undefined) continue;
		const at = [...path, 'recompute', i, way];
		yield {
			kind: 'own-passage',
			source,
			path: at,
			message: `${fieldName(source, at)}: ${pinnedWords[way]}.`,
			hint: 'Compare it with something else, or write "unchecked: { why: alone }".',
		};
	}
}
