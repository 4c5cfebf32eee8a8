/** What claims ask of the records: variables and lists. Nothing else is needed to judge them. */
import { type Corpus, type Variable, variableOf } from '../corpus/corpus.ts';
import { derivationOf } from '../corpus/derive.ts';
import type { ClaimRecord } from '../schema/claim.ts';
import { type ListName, listsOf } from '../schema/list.ts';
import { variablesOfClaim } from './claim-order.ts';

export interface Asked {
	/** In the order of the codebook. */
	variables: readonly Variable[];
	/** The lists of these variables, and those of which entries are counted. */
	lists: readonly ListName[];
}

/** What some claims ask, and what this is collected from; both lists are empty for claims that ask no record. */
export function askedBy(corpus: Corpus, claims: readonly ClaimRecord[]): Asked {
	const ids = new Set(claims.flatMap((claim) => variablesOfClaim(corpus, claim)));
	const lists = new Set<ListName>(claims.flatMap(listsOfClaim));
	for (const id of [...ids]) {
		const variable = variableOf(corpus, id);
		if (variable.of !== 'study') lists.add(variable.of);
		const { list, field, where } = derivationOf(variable) ?? {};
		// A year comes from the reference and a judgement from the appraisal, which are no lists.
		if (list === undefined || field === undefined || !listsOf(corpus.review).includes(list)) continue;
		lists.add(list);
		for (const other of [field, ...(where?.keys() ?? [])]) if (corpus.variablesById.has(other)) ids.add(other);
	}
	return { variables: corpus.variables.filter(({ id }) => ids.has(id)), lists: [...lists].sort() };
}

/** The lists that a claim names, and that of the findings that it counts. */
function listsOfClaim({ unit, recompute = [] }: ClaimRecord): readonly ListName[] {
	const own = recompute.flatMap(({ sum, extreme, leading, value }) =>
		[sum, extreme, leading, value].flatMap((one) => one?.list ?? []),
	);
	const units = [unit, ...recompute.map((reading) => reading.unit)];
	return units.includes('findings') ? [...own, 'findings'] : own;
}
