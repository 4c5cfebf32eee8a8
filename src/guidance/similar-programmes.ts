/**
 * Ranks programmes by how much they are like the reader's, by criteria that are all shown. A programme that is silent on
 * a criterion neither matches nor differs: silence is never a match.
 */

import { isAnswer } from '../schema/state.ts';
import { formVariables, keptOf, type Weight } from './plan.ts';
import type { PlanForm, PlanProgramme, PlanVariable } from './plan-form.ts';

export type Likeness = 'match' | 'differs' | 'silent';

export interface Criterion {
	variable: PlanVariable;
	/** How much the reader says it matters: 0 leaves it out of the order. */
	weight: Weight;
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
 * the corpus. A match and a difference count as often as `weights` says, once by default; what counts 0 is shown, and
 * neither counted nor ordered by. Empty if the reader has chosen nothing that counts, because then there is nothing to
 * compare.
 */
export function rankProgrammes(
	form: PlanForm,
	programmes: readonly PlanProgramme[],
	codesByVariable: Readonly<Record<string, readonly string[]>>,
	weights: Readonly<Record<string, Weight>> = {},
): readonly RankedProgramme[] {
	const variables = formVariables(form);
	const weightOf = (id: string): Weight => keptOf(weights, id) ?? 1;
	const questions = form.compared.flatMap((id) =>
		(keptOf(codesByVariable, id) ?? []).length > 0 ? (variables.get(id) ?? []) : [],
	);
	if (questions.every(({ id }) => weightOf(id) === 0)) return [];
	return programmes
		.map((programme): RankedProgramme => {
			const criteria = questions.map((variable) => ({
				...compare(programme, variable, keptOf(codesByVariable, variable.id) ?? []),
				weight: weightOf(variable.id),
			}));
			const counting = criteria.filter(({ weight }) => weight > 0);
			const count = (likeness: Likeness) => counting.filter((criterion) => criterion.likeness === likeness).length;
			const doubtful = counting.filter(({ likeness, isInDoubt }) => likeness === 'match' && isInDoubt).length;
			return { programme, criteria, matches: count('match'), doubtful, differences: count('differs') };
		})
		.sort((a, b) => weigh(b, 'match') - weigh(a, 'match') || weigh(a, 'differs') - weigh(b, 'differs'));
}

/** The sum of the weights of the criteria that compare so. */
function weigh({ criteria }: RankedProgramme, likeness: Likeness): number {
	return criteria.reduce((sum, one) => sum + (one.likeness === likeness ? one.weight : 0), 0);
}

/** How many criteria count. */
export function countCriteria({ criteria }: RankedProgramme): number {
	return criteria.filter(({ weight }) => weight > 0).length;
}

/** How many of the matches count twice. */
export function countTwice({ criteria }: RankedProgramme): number {
	return criteria.filter(({ likeness, weight }) => likeness === 'match' && weight === 2).length;
}

/** How many programmes match as much as the first one, and how many of these have a match in doubt. Both 0 without programmes. */
export function countBest(programmes: readonly RankedProgramme[]): { count: number; inDoubt: number } {
	const [first] = programmes;
	const best = programmes.filter(
		(one) => first && one.matches === first.matches && weigh(one, 'match') === weigh(first, 'match'),
	);
	return { count: best.length, inDoubt: best.filter(({ doubtful }) => doubtful > 0).length };
}

/** Compares a programme with the reader's codes for one variable: a match has at least one of them. */
function compare(
	{ values, inDoubt }: PlanProgramme,
	variable: PlanVariable,
	ownCodes: readonly string[],
): Omit<Criterion, 'weight'> {
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
