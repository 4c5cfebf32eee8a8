/** Recomputes the claims of a review: each way to recompute is a row of a table, and the verdict derives from what they give. */
import type { Corpus } from '../corpus/corpus.ts';
import { firmCorpus } from '../corpus/doubt.ts';
import type { ClaimReading, ClaimRecord } from '../schema/claim.ts';
import { compareExtents, exactly, statedExtent } from './amount.ts';
import { corpusApart } from './apart.ts';
import { asRead } from './as-read.ts';
import { askedBy } from './asked.ts';
import { compareExtreme, compareLeading, compareOrder, compareSum, compareValue } from './compare-numbers.ts';
import {
	compareFlow,
	compareLabels,
	compareParts,
	comparePeople,
	compareReference,
	compareShareOfStatement,
	compareSources,
	compareStrategy,
} from './compare-review.ts';
import { compareSelection, countsProgrammes } from './compare-selection.ts';
import { compareAgainst, compareIncluded, compareTerms, compareTitles } from './compare-text.ts';
import type { ClaimComparison } from './comparison.ts';
import type { Evidence } from './membership.ts';
import { type ClaimSets, claimSetNames } from './sets.ts';
import { jointVerdict, type Verdict, verdictOf } from './verdict.ts';

/** A way to recompute: a key of an entry of `recompute`. */
export type RecomputeWay = Exclude<keyof ClaimReading, 'reading' | 'unit' | 'among' | 'selection' | 'width'>;

const ways: Readonly<
	Record<RecomputeWay, (claim: ClaimRecord, reading: ClaimReading, evidence: Evidence) => readonly ClaimComparison[]>
> = {
	sum: compareSum,
	extreme: compareExtreme,
	leading: compareLeading,
	order: compareOrder,
	value: compareValue,
	flow: compareFlow,
	parts: compareParts,
	share: compareShareOfStatement,
	reference: compareReference,
	labels: compareLabels,
	sources: compareSources,
	strategy: compareStrategy,
	people: comparePeople,
	against: compareAgainst,
	terms: compareTerms,
	titles: compareTitles,
	included: compareIncluded,
};

/** What one reading of a claim comes to. */
export interface ReadingOutcome {
	reading: ClaimReading;
	comparisons: readonly ClaimComparison[];
	/** Which reports are so, of a reading that selects reports. */
	sets?: ClaimSets;
	/** The reports that are in their set only because of a value in doubt; absent where there are no sets. */
	inDoubt?: ReadonlySet<string>;
	verdict: Verdict;
}

export interface ClaimOutcome {
	claim: ClaimRecord;
	/** One for each reading of its condition; one without a way for a claim that is not recomputed. */
	readings: readonly ReadingOutcome[];
	verdict: Verdict;
	/** The verdict without values in doubt. */
	firmVerdict: Verdict;
}

const cache = new WeakMap<Corpus, ReadonlyMap<string, ClaimOutcome>>();

/** What each claim comes to, by its id, in the order of the corpus; an empty map for a review without claims. Cached by the corpus. */
export function outcomesOf(corpus: Corpus): ReadonlyMap<string, ClaimOutcome> {
	const before = cache.get(corpus);
	if (before) return before;
	// Section after section, so that of many studies one copy without a section is in memory at a time, with its index.
	const byClaim = new Map(former.get(corpus));
	const open = corpus.claims.filter(({ id }) => !byClaim.has(id));
	for (const [section, claims] of Map.groupBy(open, (claim) => claim.section)) {
		const apart = corpusApart(corpus, section, askedBy(corpus, claims));
		for (const claim of claims) byClaim.set(claim.id, outcomeOf(corpus, claim, apart));
	}
	const outcomes = new Map(
		corpus.claims.flatMap(({ id }) => byClaim.get(id) ?? []).map((outcome) => [outcome.claim.id, outcome]),
	);
	cache.set(corpus, outcomes);
	return outcomes;
}

const former = new WeakMap<Corpus, ReadonlyMap<string, ClaimOutcome>>();

/** Keeps what some claims of a corpus came to before, for `outcomesOf`, which then recomputes the others alone. */
export function keepFormerOutcomes(corpus: Corpus, outcomes: ReadonlyMap<string, ClaimOutcome>): void {
	former.set(corpus, outcomes);
}

/** Keeps what the claims of a corpus come to for `outcomesOf`, where another module of this one has computed it. */
export function keepOutcomes(corpus: Corpus, outcomes: ReadonlyMap<string, ClaimOutcome>): void {
	cache.set(corpus, outcomes);
}

/** What one claim comes to, by the records of a corpus; `apart` is the corpus apart from the section of the claim. */
export function outcomeOf(
	corpus: Corpus,
	claim: ClaimRecord,
	apart: Corpus = corpusApart(corpus, claim.section, askedBy(corpus, [claim])),
): ClaimOutcome {
	const firm = firmCorpus(apart);
	const readings = readingsOf(claim, { whole: corpus, apart, judged: apart });
	const firmReadings = firm === apart ? readings : readingsOf(claim, { whole: corpus, apart, judged: firm });
	const joint = (of: readonly ReadingOutcome[]) => jointVerdict(of.map(({ verdict }) => verdict));
	const withDoubts = readings.map((one, i) => {
		const firmSets = firmReadings[i]?.sets;
		return one.sets && firmSets ? { ...one, inDoubt: doubtfulIn(one.sets, firmSets) } : one;
	});
	return { claim, readings: withDoubts, verdict: joint(readings), firmVerdict: joint(firmReadings) };
}

/** The reports that would be in another set, or in none, without their values in doubt. */
function doubtfulIn(sets: ClaimSets, firmSets: ClaimSets): ReadonlySet<string> {
	return new Set(
		claimSetNames.flatMap((name) => {
			const firm = new Set(firmSets[name]);
			return sets[name].filter((id) => !firm.has(id));
		}),
	);
}

function readingsOf(claim: ClaimRecord, evidence: Evidence): readonly ReadingOutcome[] {
	if (!claim.recompute) {
		const comparisons = compareCitations(evidence.whole, claim);
		return [{ reading: {}, comparisons, verdict: verdictOf(comparisons, claim) }];
	}
	return claim.recompute.map((reading) => {
		const own = asRead(claim, reading);
		const outcome = compareReading(own, reading, evidence);
		const comparisons = [...compareCitations(evidence.whole, own), ...outcome.comparisons];
		return { reading, ...outcome, comparisons, verdict: asWideAs(reading, verdictOf(comparisons)) };
	});
}

/** Where less is compared than is stated, what agrees does so in part. A selection has its width in its comparisons. */
function asWideAs({ width, selection }: ClaimReading, verdict: Verdict): Verdict {
	if (selection !== undefined || width === undefined) return verdict;
	if (width === 'wider') return verdict === 'agrees' ? 'partly' : verdict;
	return verdict === 'differs' ? 'unchecked' : verdict;
}

function compareReading(
	claim: ClaimRecord,
	reading: ClaimReading,
	evidence: Evidence,
): Pick<ReadingOutcome, 'comparisons' | 'sets'> {
	if (reading.selection !== undefined) return compareSelection(claim, reading, evidence);
	const way = wayOf(reading);
	if (!way) throw new Error(`no way to recompute: ${claim.id}`);
	return { comparisons: ways[way](claim, reading, evidence) };
}

/** The way of a reading that selects no reports; undefined for one that does. */
function wayOf(reading: ClaimReading): RecomputeWay | undefined {
	return (Object.keys(ways) as RecomputeWay[]).find((way) => reading[way] !== undefined);
}

/**
 * The stated number against the reports that are cited for it, and those that are cited twice. Without citations, and for
 * a number that counts something else, nothing is compared.
 */
function compareCitations(corpus: Corpus, { stated, unit, cites = [], kind }: ClaimRecord): readonly ClaimComparison[] {
	const repeated = [...new Set(cites.filter((id, i) => cites.indexOf(id) !== i))];
	const studyCount = new Set(cites).size;
	const isCount =
		stated !== undefined && countingKinds.has(kind) && !notReports.has(unit ?? '') && !countsProgrammes(corpus, unit);
	if (cites.length === 0 || !isCount) return [];
	return [
		{
			what: 'citations',
			stated,
			cited: studyCount,
			repeated,
			result: compareExtents(statedExtent(stated), exactly(studyCount)),
		},
	];
}

/** Kinds of statement whose number counts what is cited. */
const countingKinds: ReadonlySet<string> = new Set(['count', 'quantifier', 'citations']);

/** Units of which a statement may count more or fewer than it cites reports. */
const notReports: ReadonlySet<string> = new Set(['findings', 'percent']);
