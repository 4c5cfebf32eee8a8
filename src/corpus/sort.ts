/** Studies in the order of a variable's values. */
import { codesOfStudy } from './codes.ts';
import type { Study, Variable } from './corpus.ts';
import { extentOf } from './value.ts';

/** Rank of a study: numbers by their lower end, codes by the codebook, countries by name. Infinite for an absent value. */
function rankOf(study: Study, variable: Variable): number {
	const value = study.values[variable.id];
	if (variable.of === 'study' && value && (variable.kind === 'number' || variable.kind === 'year'))
		return extentOf(value)?.find(Number.isFinite) ?? Number.POSITIVE_INFINITY;
	const ranks = codesOfStudy(study, variable)
		.map((code) => variable.codes.findIndex((candidate) => candidate.code === code))
		.filter((rank) => rank >= 0);
	return ranks.length > 0 ? Math.min(...ranks) : Number.POSITIVE_INFINITY;
}

/** A sorted copy. Studies without a value come last; ties keep the order given. */
export function sortStudies(studies: readonly Study[], variable: Variable): readonly Study[] {
	return studies
		.map((study) => ({ study, rank: rankOf(study, variable) }))
		.sort((a, b) => (a.rank === b.rank ? 0 : a.rank - b.rank))
		.map(({ study }) => study);
}
