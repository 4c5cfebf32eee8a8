/** What the review says of one study, and whether the record of the study bears it out. */
import type { Corpus } from '../corpus/corpus.ts';
import type { ClaimReading } from '../schema/claim.ts';
import { studiesOfClaim } from './claim-order.ts';
import { isListComplete } from './compare-selection.ts';
import type { ClaimComparison } from './comparison.ts';
import { type ClaimOutcome, outcomesOf, type ReadingOutcome } from './recompute.ts';

/** What a record says to a statement. `uncited`: it fits, and the statement does not cite it. */
export const recordAnswers = ['otherwise', 'uncited', 'open', 'bornOut', 'notCompared'] as const;

export type RecordAnswer = (typeof recordAnswers)[number];

export interface ClaimOfStudy {
	outcome: ClaimOutcome;
	answer: RecordAnswer;
}

const cache = new WeakMap<Corpus, ReadonlyMap<string, readonly ClaimOfStudy[]>>();

/**
 * The statements that cite or name a study, and those whose list claims to be complete and leaves it out, with what its
 * record says; in the order of the review. Empty for a review without claims.
 */
export function claimsOfStudy(corpus: Corpus, id: string): readonly ClaimOfStudy[] {
	// Of all studies at once: each page asks for its own, and a set of a statement may hold most studies.
	const known = cache.get(corpus) ?? claimsByStudy(corpus);
	cache.set(corpus, known);
	return known.get(id) ?? [];
}

function claimsByStudy(corpus: Corpus): ReadonlyMap<string, readonly ClaimOfStudy[]> {
	const byStudy = new Map<string, ClaimOfStudy[]>();
	for (const outcome of outcomesOf(corpus).values())
		for (const [id, answer] of answersOf(outcome)) {
			const own = byStudy.get(id);
			if (own) own.push({ outcome, answer });
			else byStudy.set(id, [{ outcome, answer }]);
		}
	return byStudy;
}

/** What the record of each study says to a claim; of several readings, what says most against it. */
function answersOf({ claim, readings }: ClaimOutcome): ReadonlyMap<string, RecordAnswer> {
	const answers = new Map<string, RecordAnswer>(studiesOfClaim(claim).map((id) => [id, 'notCompared']));
	for (const reading of readings)
		for (const [id, answer] of answersOfReading(reading, isListComplete(claim))) {
			const before = answers.get(id);
			const isWeightier = before === undefined || recordAnswers.indexOf(answer) < recordAnswers.indexOf(before);
			if (isWeightier) answers.set(id, answer);
		}
	return answers;
}

function answersOfReading(
	{ reading, sets, comparisons }: ReadingOutcome,
	isComplete: boolean,
): ReadonlyMap<string, RecordAnswer> {
	const { both = [], otherwise = [], open = [], uncited = [] } = sets ?? {};
	// A statement that cites nobody leaves nobody out.
	const citesSomebody = both.length + otherwise.length + open.length > 0;
	const all = (ids: readonly string[], answer: RecordAnswer) => ids.map((id) => [id, answer] as const);
	const differing = comparisons.flatMap((one) => (one.what === 'label' && one.result === 'differs' ? [one.study] : []));
	// What stands later in the list overrules what stands before.
	return new Map([
		...all(differing, 'otherwise'),
		...ofValue(reading, comparisons),
		...(isComplete && citesSomebody ? all(uncited, 'uncited') : []),
		...all(open, 'open'),
		...all(otherwise, 'otherwise'),
		...all(both, 'bornOut'),
	]);
}

/** What a single value of a record says to a claim about it. */
function ofValue({ value }: ClaimReading, comparisons: readonly ClaimComparison[]): readonly [string, RecordAnswer][] {
	const results = comparisons.flatMap(({ what, result }) =>
		what === 'recorded-number' || what === 'recorded-code' ? [result] : [],
	);
	if (!value || results.length === 0) return [];
	if (results.includes('differs')) return [[value.study, 'otherwise']];
	return [[value.study, results.every((result) => result === 'agrees') ? 'bornOut' : 'open']];
}
