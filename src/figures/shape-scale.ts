/** The scale on which the figure of programme shapes draws a variable: the same for every programme and every selection. */
import { max, median, min } from 'd3';
import { dotsMost, type PartScale } from '../charts/part.ts';
import { stepsOf } from '../corpus/codes.ts';
import type { CodedCorpus, Variable } from '../corpus/corpus.ts';
import { traitsOf } from '../schema/variable-kind.ts';
import { scaleEnds } from './shape-key.ts';

/** Whether values of a variable are amounts, which stand on a scale of numbers. */
export const hasAmounts = (variable: Variable) => traitsOf(variable).form === 'amount';

/** Whether the codes of a variable are steps of a scale: its years, or what the codebook says is ordered. */
const isInOrder = (variable: Variable) => variable.ordered === true || traitsOf(variable).codes === 'years';

/** Whether a code of an ordered variable stands outside of its order, such as "as needed" among frequencies. */
const isOffScale = (variable: Variable, code: string) =>
	variable.codes.some((one) => one.code === code && one['off-scale'] === true);

interface Measures {
	scale: PartScale;
	/** Where the scale of a variable's numbers begins: at 0, or at its smallest number where that is negative. */
	least: number;
}

const measuresByCorpus = new WeakMap<CodedCorpus, Map<Variable, Measures>>();

/** Of all studies, so that a selection has the same scale. Kept by the corpus, because the page of each study asks for it. */
export function measuresOf(corpus: CodedCorpus, variable: Variable): Measures {
	const byVariable = measuresByCorpus.get(corpus) ?? new Map<Variable, Measures>();
	measuresByCorpus.set(corpus, byVariable);
	const before = byVariable.get(variable);
	if (before) return before;
	const ends = hasAmounts(variable) ? scaleEnds(corpus.studies, variable) : [];
	const least = min([0, ...ends]) ?? 0;
	const measures = { scale: makeScale(corpus, variable, ends, least), least };
	byVariable.set(variable, measures);
	return measures;
}

function makeScale(corpus: CodedCorpus, variable: Variable, ends: readonly number[], least: number): PartScale {
	if (!hasAmounts(variable)) {
		const steps = stepsOf(corpus, variable);
		if (!isInOrder(variable)) return { kind: 'boxes', steps: steps.length };
		const beyond = steps.flatMap((code, i) => (isOffScale(variable, code) ? [i] : []));
		return { kind: 'ladder', steps: steps.length, beyond };
	}
	// Dots stand for things that are counted, and there are no negative ones.
	if (least === 0 && (median(ends) ?? 0) <= dotsMost)
		return { kind: 'dots', hasAnchor: variable.unit?.per !== undefined };
	return { kind: 'bar', ...(least < 0 ? { from: least } : {}), to: max([0, ...ends]) ?? 0 };
}
