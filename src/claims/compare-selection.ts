/** Compares a statement about which reports are so: stated, cited and recorded, and words of quantity. */
import type { Corpus, Study } from '../corpus/corpus.ts';
import { and, type Bitset, count, has, or } from '../facets/bitset.ts';
import { parseAddress } from '../facets/parse-address.ts';
import { countSelectedFindings } from '../facets/quantifier.ts';
import { studiesIn } from '../facets/select.ts';
import type { Selection } from '../facets/selection.ts';
import type { ClaimReading, ClaimRecord } from '../schema/claim.ts';
import type { ClaimQuantifier } from '../schema/claim-words.ts';
import { compareExtents, type Extent, percentOf, statedExtent } from './amount.ts';
import type { ClaimComparison, ComparisonResult } from './comparison.ts';
import { asStated } from './condition-width.ts';
import { type Evidence, meeting, membershipsIn } from './membership.ts';
import { type ClaimSets, setsOf } from './sets.ts';

export interface ComparedSelection {
	comparisons: readonly ClaimComparison[];
	sets: ClaimSets;
}

/** Whether a list of citations claims to be complete. */
export function isListComplete({ complete, stated, quantifier }: ClaimRecord): boolean {
	return complete ?? (stated !== undefined || quantifier === 'only');
}

/** The selections of a reading: what is so, and among which reports. The empty text selects all. */
export function selectionsOf(corpus: Corpus, { selection, among }: ClaimReading): readonly Selection[] {
	return [selection, among].flatMap((text) => (text ? [parseAddress(corpus, text).selection] : []));
}

/** Compares a claim with the reports that a selection finds. */
export function compareSelection(claim: ClaimRecord, reading: ClaimReading, evidence: Evidence): ComparedSelection {
	const { judged } = evidence;
	const { cites = [], stated, unit, quantifier } = claim;
	const among = meeting(judged, selectionsOf(judged, { among: reading.among }));
	const recordMemberships = membershipsIn(evidence, selectionsOf(judged, reading));
	const memberships = asStated(recordMemberships, reading.width, among);
	const { yes, doubt, aside } = memberships.sets;
	const isOfProgrammes = countsProgrammes(judged, unit);
	const units = (ids: Bitset) => unitsOf(studiesIn(judged, ids), isOfProgrammes);
	const total = units(among);
	const sets = setsOf(judged, memberships, cites);
	const isAlone = count(aside) > 0 && count(recordMemberships.sets.yes) === 0;
	const alone = (result: ComparisonResult) => (isAlone && result === 'unchecked' ? { isAlone } : {});
	const comparisons: ClaimComparison[] = [];
	if (stated !== undefined) {
		// What a record is silent about, the review did not count either. What was set aside may have been counted.
		const extent =
			unit === 'findings' ? findingsOf(evidence, reading) : { low: units(yes), high: units(or(yes, or(doubt, aside))) };
		comparisons.push(unit === 'percent' ? compareShare(stated, extent, total) : compareCount(stated, extent));
	}
	if (cites.length > 0) comparisons.push(compareList(claim, sets));
	if (quantifier !== undefined && quantifier !== 'only') {
		const possible = judged.studies.filter((_, i) => has(among, i) && memberships.of(i) !== 'no');
		const found = { low: units(and(among, yes)), high: unitsOf(possible, isOfProgrammes) };
		comparisons.push({
			what: 'quantifier',
			quantifier,
			found,
			total,
			result: judgeQuantifier(quantifier, found, total),
		});
	}
	return { sets, comparisons: comparisons.map((one) => ({ ...one, ...alone(one.result) })) };
}

function compareCount(stated: NonNullable<ClaimRecord['stated']>, found: Extent): ClaimComparison {
	return { what: 'count', stated, found, result: compareExtents(statedExtent(stated), found) };
}

function compareShare(stated: NonNullable<ClaimRecord['stated']>, extent: Extent, total: number): ClaimComparison {
	const like = typeof stated === 'number' ? stated : (stated.value ?? stated.min ?? stated.max ?? 0);
	const [low, high] = [percentOf(extent.low, total, like), percentOf(extent.high, total, like)];
	const percents = low === undefined || high === undefined ? undefined : { low, high };
	return {
		what: 'share',
		stated,
		found: percents ?? { low: 0, high: 100 },
		total,
		result: percents ? compareExtents(statedExtent(stated), percents) : 'unchecked',
	};
}

function compareList(claim: ClaimRecord, { otherwise, open, uncited }: ClaimSets): ClaimComparison {
	const isComplete = isListComplete(claim);
	const differs = otherwise.length > 0 || (isComplete && uncited.length > 0);
	return {
		what: 'list',
		otherwise,
		open,
		uncited,
		isComplete,
		result: differs ? 'differs' : open.length > 0 ? 'unchecked' : 'agrees',
	};
}

/** Whether a unit is what groups reports, by the word of the program or that of the review. */
export function countsProgrammes({ review }: Corpus, unit: string | undefined): boolean {
	return unit !== undefined && ['programmes', review.words.programme?.many].includes(unit);
}

/** How many reports some studies are, or programmes. */
function unitsOf(studies: readonly Study[], isOfProgrammes: boolean): number {
	return isOfProgrammes ? new Set(studies.map(({ programme }) => programme)).size : studies.length;
}

/** Findings of the studies that meet the conditions; those that were left out may meet them. */
function findingsOf({ judged, whole }: Evidence, { selection, among, width }: ClaimReading): Extent {
	const text = [among, selection].filter(Boolean).join('&');
	const countIn = (corpus: Corpus) => countSelectedFindings(corpus, parseAddress(corpus, text).selection);
	const low = countIn(judged);
	if (width === 'narrower') return { low, high: Number.POSITIVE_INFINITY };
	return { low: width === 'wider' ? 0 : low, high: Math.max(low, countIn(whole)) };
}

type Rule = (count: number, total: number) => boolean;

/** When a word of quantity is true. None is true of nothing but `none`. */
const rules: Readonly<Record<Exclude<ClaimQuantifier, 'only'>, Rule>> = {
	all: (count, total) => count === total && total > 0,
	none: (count) => count === 0,
	most: (count, total) => count * 2 > total,
	majority: (count, total) => count * 2 > total,
	half: (count, total) => count * 2 === total && total > 0,
	few: (count, total) => count > 0 && count * 4 <= total,
	some: (count) => count > 0,
	several: (count) => count > 2,
};

/** A word is borne out if it is true of every number that the records allow, and contradicted if of none. */
export function judgeQuantifier(
	quantifier: Exclude<ClaimQuantifier, 'only'>,
	{ low, high }: Extent,
	total: number,
): ComparisonResult {
	const counts = Array.from({ length: high - low + 1 }, (_, i) => low + i);
	const truths = counts.map((count) => rules[quantifier](count, total));
	if (truths.every(Boolean)) return 'agrees';
	return truths.some(Boolean) ? 'unchecked' : 'differs';
}
