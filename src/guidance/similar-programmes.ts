/**
 * Programmes like the reader's, by criteria that are all shown. A programme that is silent on a criterion neither
 * matches nor differs: silence is never a match.
 */

import { isAnswer } from '../schema/state.ts';
import { keptOf } from './plan.ts';
import type { PlanForm, PlanProgramme, PlanVariable } from './plan-form.ts';

export type Likeness = 'match' | 'differs' | 'silent';

export interface Criterion {
	variable: PlanVariable;
	likeness: Likeness;
	/** What the programme has, each in doubt or not; empty where it is silent. */
	theirs: readonly { label: string; isInDoubt: boolean }[];
	/** Whether the doubts of the records, settled in another way, could make it another likeness. */
	isInDoubt: boolean;
}

export interface RankedProgramme {
	programme: PlanProgramme;
	criteria: readonly Criterion[];
	matches: number;
	/** Matches by values in doubt alone. */
	doubtful: number;
	differences: number;
}

/**
 * Most matches first; among equals, fewest differences; then the corpus's order. Every programme is there. Empty
 * where the reader has said nothing, for then nothing can be compared.
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

/** How many programmes have as many matches as the first; in doubt are those of which a match is. Nothing for no programmes. */
export function countBest(ranked: readonly RankedProgramme[]): { count: number; inDoubt: number } {
	const best = ranked.filter(({ matches }) => matches === ranked[0]?.matches);
	return { count: best.length, inDoubt: best.filter(({ doubtful }) => doubtful > 0).length };
}

/** A match has at least one of the wanted codes. */
function compare({ values, inDoubt }: PlanProgramme, variable: PlanVariable, ownCodes: readonly string[]): Criterion {
	const codes = (values[variable.id] ?? []).filter(isAnswer);
	const doubtfulCodes = inDoubt[variable.id] ?? [];
	const theirs = codes.map((code) => ({
		label: variable.options.find((option) => option.code === code)?.label ?? code,
		isInDoubt: doubtfulCodes.includes(code),
	}));
	const likeness = codes.length === 0 ? 'silent' : codes.some((code) => ownCodes.includes(code)) ? 'match' : 'differs';
	// A firm code that is wanted makes a match, whatever else is in doubt.
	const isFirmMatch = codes.some((code) => ownCodes.includes(code) && !doubtfulCodes.includes(code));
	return { variable, likeness, theirs, isInDoubt: doubtfulCodes.length > 0 && !isFirmMatch };
}
