/**
 * Ranks programmes by how much they are like the reader's, by criteria that are all shown. A programme that is silent on
 * a criterion neither matches nor differs: silence is never a match.
 */

import { isAnswer } from '../schema/state.ts';
import { keptOf } from './plan.ts';
import type { PlanForm, PlanProgramme, PlanVariable } from './plan-form.ts';

export type Likeness = 'match' | 'differs' | 'silent';

export interface Criterion {
	variable: PlanVariable;
	likeness: Likeness;
	/** The programme's values, each with its doubt; empty if the programme is silent. */
	theirs: readonly { label: string; isInDoubt: boolean }[];
	/** Whether `likeness` could be another one once the doubts of the records are settled. */
	isInDoubt: boolean;
}

export interface RankedProgramme {
	programme: PlanProgramme;
	criteria: readonly Criterion[];
	matches: number;
	/** How many of the matches are in doubt. */
	doubtful: number;
	differences: number;
}

/**
 * All programmes: those with the most matches first, among these those with the fewest differences, then in the order of
 * the corpus. Empty if the reader has chosen nothing, because then there is nothing to compare.
 */
export function rankProgrammes(
	form: PlanForm,
	programmes: readonly PlanProgramme[],
	situation: Readonly<Record<string, readonly string[]>>,
): readonly RankedProgramme[] {
	const questions = form.situation.filter(({ id }) => (keptOf(situation, id) ?? []).length > 0);
	if (questions.length === 0) return [];
	return programmes
		.map((programme): RankedProgramme => {
			const criteria = questions.map((variable) => compare(programme, variable, keptOf(situation, variable.id) ?? []));
			const count = (likeness: Likeness) => criteria.filter((criterion) => criterion.likeness === likeness).length;
			const doubtful = criteria.filter(({ likeness, isInDoubt }) => likeness === 'match' && isInDoubt).length;
			return { programme, criteria, matches: count('match'), doubtful, differences: count('differs') };
		})
		.sort((a, b) => b.matches - a.matches || a.differences - b.differences);
}

/** How many programmes have as many matches as the first one, and how many of these have a match in doubt. Both 0 without programmes. */
export function countBest(ranked: readonly RankedProgramme[]): { count: number; inDoubt: number } {
	const best = ranked.filter(({ matches }) => matches === ranked[0]?.matches);
	return { count: best.length, inDoubt: best.filter(({ doubtful }) => doubtful > 0).length };
}

/** Compares a programme with the reader's codes for one variable: a match has at least one of them. */
function compare({ values, inDoubt }: PlanProgramme, variable: PlanVariable, ownCodes: readonly string[]): Criterion {
	const codes = (values[variable.id] ?? []).filter(isAnswer);
	const doubtfulCodes = inDoubt[variable.id] ?? [];
	const theirs = codes.map((code) => ({
		label: variable.options.find((option) => option.code === code)?.label ?? code,
		isInDoubt: doubtfulCodes.includes(code),
	}));
	const likeness = codes.length === 0 ? 'silent' : codes.some((code) => ownCodes.includes(code)) ? 'match' : 'differs';
	// With a wanted code beyond doubt, the match is certain, whatever else is in doubt.
	const isFirmMatch = codes.some((code) => ownCodes.includes(code) && !doubtfulCodes.includes(code));
	return { variable, likeness, theirs, isInDoubt: doubtfulCodes.length > 0 && !isFirmMatch };
}
