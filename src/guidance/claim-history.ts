/** What a claim comes to by the records of older versions of the data, which shows when its verdict changed. */
import { variablesOfClaim } from '../claims/claim-order.ts';
import { outcomesOf } from '../claims/recompute.ts';
import type { Verdict } from '../claims/verdict.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { FrozenVersion } from '../corpus/frozen.ts';
import { parseAddress } from '../facets/parse-address.ts';
import type { ClaimReading, ClaimRecord } from '../schema/claim.ts';
import { inPresentNames } from './present-names.ts';

export interface FormerVerdict {
	version: string;
	date: string;
	/** Undefined if the records of that version do not hold all that the claim asks for. */
	verdict: Verdict | undefined;
}

/** The ways to recompute that ask the records. What others ask is in no frozen version. */
const waysOfRecords = [
	'selection',
	'sum',
	'extreme',
	'leading',
	'order',
	'value',
] as const satisfies readonly (keyof ClaimReading)[];

const cache = new WeakMap<FrozenVersion, Corpus>();

/**
 * The verdict of a claim as it is written today, by the records of each earlier frozen version, in the order of the versions.
 * Empty for a claim that asks no records.
 */
export function formerVerdicts(
	corpus: Corpus,
	versions: readonly FrozenVersion[],
	claim: ClaimRecord,
): readonly FormerVerdict[] {
	const { recompute = [] } = claim;
	const asksRecords =
		recompute.length > 0 && recompute.every((reading) => waysOfRecords.some((way) => reading[way] !== undefined));
	if (!asksRecords) return [];
	// The present version can be frozen already; its verdict is that of the page.
	const earlier = versions.filter(({ version }) => version !== corpus.review.version);
	return earlier.map((version) => {
		const then = corpusThen(corpus, version);
		const verdict = canAsk(corpus, then, claim) ? outcomesOf(then).get(claim.id)?.verdict : undefined;
		return { version: version.version, date: version.date, verdict };
	});
}

/** The records of a version with the statements, and the names, of today. Claims that it cannot answer are left out. */
function corpusThen(corpus: Corpus, version: FrozenVersion): Corpus {
	const before = cache.get(version);
	if (before) return before;
	const { variables, studies, lists } = inPresentNames(corpus, version);
	const records: Corpus = {
		...corpus,
		review: { ...corpus.review, lists: [...lists] },
		variables,
		variablesById: new Map(variables.map((variable) => [variable.id, variable])),
		studies,
		studiesById: new Map(studies.map((study) => [study.id, study])),
	};
	const then = { ...records, claims: corpus.claims.filter((claim) => canAsk(corpus, records, claim)) };
	cache.set(version, then);
	return then;
}

/** Whether older records have the variables, the codes and the studies of a claim. */
function canAsk(corpus: Corpus, then: Corpus, claim: ClaimRecord): boolean {
	const { recompute = [], cites = [] } = claim;
	if (!variablesOfClaim(corpus, claim).every((id) => then.variablesById.has(id))) return false;
	const studyIds = [
		...cites,
		...recompute.flatMap(({ value, order }) => [...(value ? [value.study] : []), ...(order?.studies ?? [])]),
	];
	if (!studyIds.every((id) => then.studiesById.has(id))) return false;
	return recompute.every(({ selection, among }) =>
		[selection, among].every((text) => !text || parseAddress(then, text).ignored.length === 0),
	);
}
