/** What claims are about, for filters, and the order in which readers see them. */
import type { Corpus } from '../corpus/corpus.ts';
import { parseAddress } from '../facets/parse-address.ts';
import type { ClaimReading, ClaimRecord } from '../schema/claim.ts';
import { type Bearing, bearings, type ClaimKind } from '../schema/claim-words.ts';
import type { ClaimOutcome } from './recompute.ts';
import { checkedVerdicts, type Verdict, verdicts } from './verdict.ts';

/** Kinds of statement of which a difference changes a detail, where the claim does not say more. */
const kindsOfDetail: ReadonlySet<ClaimKind> = new Set(['bibliographic', 'sources', 'strategy', 'table']);

/** What a reader would take away differently: as written, otherwise by the kind of statement. */
export function bearingOf({ bears, kind }: Pick<ClaimRecord, 'bears' | 'kind'>): Bearing {
	return bears ?? (kindsOfDetail.has(kind) ? 'detail' : 'picture');
}

/** The variables that the readings of a claim ask about, without repeats, in their order; empty for a claim about none. */
export function variablesOfClaim(
	corpus: Corpus,
	{ recompute = [] }: Pick<ClaimRecord, 'recompute'>,
): readonly string[] {
	return [...new Set(recompute.flatMap((reading) => variablesOfReading(corpus, reading)))];
}

function variablesOfReading(corpus: Corpus, reading: ClaimReading): readonly string[] {
	const { selection, among, sum, extreme, leading, order, value } = reading;
	const conditionIds = [selection, among].flatMap((text) =>
		text ? parseAddress(corpus, text).selection.clauses.map(({ variable }) => variable) : [],
	);
	const numbers = [sum, extreme, leading, value].flatMap((own) => [own?.variable, own?.field]);
	const otherIds = [...numbers, order?.by, ...Object.keys({ ...sum?.where, ...extreme?.where, ...leading?.where })];
	return [...conditionIds, ...otherIds].flatMap((id) => (id !== undefined && corpus.variablesById.has(id) ? [id] : []));
}

/** The studies that a claim cites or names, without repeats, in its order. */
export function studiesOfClaim({
	cites = [],
	recompute = [],
}: Pick<ClaimRecord, 'cites' | 'recompute'>): readonly string[] {
	const studyIds = recompute.flatMap(({ value, order }) => [
		...(value ? [value.study] : []),
		...(order?.studies ?? []),
	]);
	return [...new Set([...cites, ...studyIds])];
}

/** Claims with one verdict; of those that differ, with one bearing. */
export interface ClaimGroup {
	verdict: Verdict;
	/** Only for verdicts with which a reader would take away something else. */
	bearing?: Bearing;
	outcomes: readonly ClaimOutcome[];
}

/**
 * Claims in the order in which they are shown: first those that come out otherwise, the weightiest first, and then the
 * other verdicts. Within a group they stand as in the review. Groups without claims are left out.
 */
export function groupClaims(outcomes: readonly ClaimOutcome[]): readonly ClaimGroup[] {
	const groups = verdicts.flatMap((verdict): readonly ClaimGroup[] => {
		const own = outcomes.filter((outcome) => outcome.verdict === verdict);
		if (verdict !== 'differs' && verdict !== 'depends') return [{ verdict, outcomes: own }];
		return bearings.map((bearing) => ({
			verdict,
			bearing,
			outcomes: own.filter(({ claim }) => bearingOf(claim) === bearing),
		}));
	});
	return groups.filter((group) => group.outcomes.length > 0);
}

/** How many statements there are, how many can be checked, and how many of these can be rebuilt exactly. */
export interface ClaimCounts {
	all: number;
	checkable: number;
	agreeing: number;
}

/** Counts outcomes by their verdicts; zeros for none. */
export function countClaims(outcomes: readonly Pick<ClaimOutcome, 'verdict'>[]): ClaimCounts {
	return {
		all: outcomes.length,
		checkable: outcomes.filter(({ verdict }) => checkedVerdicts.includes(verdict)).length,
		agreeing: outcomes.filter(({ verdict }) => verdict === 'agrees').length,
	};
}
