/** What the review says of one study, and whether the record of the study bears it out. */
import type { Corpus } from '../corpus/corpus.ts';
import type { ClaimReading } from '../schema/claim.ts';
import { studiesOfClaim } from './claim-order.ts';
import { isListComplete } from './compare-selection.ts';
import type { ClaimComparison } from './comparison.ts';
import { type ClaimOutcome, outcomesOf, type ReadingOutcome } from './recompute.ts';

/**
 * What a record says to a statement. `depends`: its condition is read in several ways, and the record fits one of them
 * alone. `uncited`: it fits, and the statement does not cite it.
 */
export const recordAnswers = ['otherwise', 'uncited', 'depends', 'open', 'bornOut', 'notCompared'] as const;

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
	const claimsOfStudies = cache.get(corpus) ?? claimsByStudy(corpus);
	cache.set(corpus, claimsOfStudies);
	return claimsOfStudies.get(id) ?? [];
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

/** What the record of each study says to a claim. */
function answersOf({ claim, readings }: ClaimOutcome): ReadonlyMap<string, RecordAnswer> {
	const byReading = readings.map((reading) => answersOfReading(reading, isListComplete(claim)));
	const ids = new Set([...studiesOfClaim(claim), ...byReading.flatMap((answers) => [...answers.keys()])]);
	return new Map([...ids].map((id) => [id, jointAnswer(byReading.map((answers) => answers.get(id)))]));
}

/** Of several readings, what says most against a claim; without an answer, a study that is not cited is rightly left out. */
function jointAnswer(answers: readonly (RecordAnswer | undefined)[]): RecordAnswer {
	const set = new Set(answers.flatMap((answer) => answer ?? []));
	const fits = set.has('bornOut') || (set.has('uncited') && answers.includes(undefined));
	const differs = set.has('otherwise') || set.has('uncited');
	if (fits && differs) return 'depends';
	return recordAnswers.find((answer) => set.has(answer)) ?? 'notCompared';
}

function answersOfReading(
	{ reading, sets, comparisons }: ReadingOutcome,
	isComplete: boolean,
): ReadonlyMap<string, RecordAnswer> {
	const { both = [], otherwise = [], open = [], uncited = [] } = sets ?? {};
	// A statement that cites nobody leaves nobody out.
	const citesSomebody = both.length + otherwise.length + open.length > 0;
	const all = (ids: readonly string[], answer: RecordAnswer) => ids.map((id) => [id, answer] as const);
	const otherLabels = comparisons.flatMap((one) =>
		one.what === 'label' && one.result === 'differs' ? [one.study] : [],
	);
	// What stands later in the list overrules what stands before.
	return new Map([
		...all(otherLabels, 'otherwise'),
		...comparisons.flatMap(ofHolders),
		...ofValue(reading, comparisons),
		...(isComplete && citesSomebody ? all(uncited, 'uncited') : []),
		...all(open, 'open'),
		...all(otherwise, 'otherwise'),
		...all(both, 'bornOut'),
	]);
}

/** What the numbers of records say of those that are said to hold the smallest or the largest. */
function ofHolders(comparison: ClaimComparison): readonly [string, RecordAnswer][] {
	if (comparison.what !== 'holders') return [];
	const { cited, holders, result } = comparison;
	return cited.map((id) => [id, result === 'unchecked' ? 'open' : holders.includes(id) ? 'bornOut' : 'otherwise']);
}

/** What a single value of a record says to a claim about it; what is not as wide leaves open what it cannot show. */
function ofValue(
	{ value, width }: ClaimReading,
	comparisons: readonly ClaimComparison[],
): readonly [string, RecordAnswer][] {
	const results = comparisons.flatMap(({ what, result }) =>
		what === 'recorded-number' || what === 'recorded-code' ? [result] : [],
	);
	if (!value || results.length === 0) return [];
	if (results.includes('differs')) return [[value.study, width === 'narrower' ? 'open' : 'otherwise']];
	const isBorneOut = results.every((result) => result === 'agrees') && width !== 'wider';
	return [[value.study, isBorneOut ? 'bornOut' : 'open']];
}
