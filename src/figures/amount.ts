/** How many people a study is about: the number that gives its marks their size. */
import type { DirectionSize } from '../charts/effect-directions.ts';
import { type CodedCorpus, type Study, studyValue, type Variable, variableOf } from '../corpus/corpus.ts';
import { derivationOf } from '../corpus/derive.ts';
import { extentOf } from '../corpus/value.ts';
import type { FigureRecord } from '../schema/figure.ts';
import { stateWithin } from '../schema/state.ts';
import { traitsOf } from '../schema/variable-kind.ts';
import { formatAmount } from '../wording/grammar.ts';
import { isDoubted } from './study-set.ts';

/**
 * The variable with the number of people that gives marks their size: the first amount that the figure names, otherwise
 * the first that is derived from groups of people. Undefined if there is none.
 */
export function amountVariable(corpus: CodedCorpus, { variables = [] }: FigureRecord): Variable | undefined {
	const namedVariables = variables.map((id) => variableOf(corpus, id));
	const isAmount = (variable: Variable) => variable.of === 'study' && traitsOf(variable).form === 'amount';
	return (
		namedVariables.find(isAmount) ??
		corpus.variables.find((variable) => isAmount(variable) && derivationOf(variable)?.list === 'participants')
	);
}

/**
 * The size class of a study: under 50, 50 to 300, over 300 (Boon & Thomson 2021). If only one end of the number is
 * known, that end decides, as in every filter.
 */
export function sizeOf(study: Study, variable: Variable | undefined): DirectionSize {
	const ends = variable && extentOf(studyValue(study, variable.id));
	if (!ends) return 'unknown';
	const people = Number.isFinite(ends[0]) ? ends[0] : ends[1];
	return people < 50 ? 'small' : people <= 300 ? 'medium' : 'large';
}

/** The number in words, or the state if it is absent; an empty string without a variable. */
export function amountText(study: Study, variable: Variable | undefined): string {
	if (!variable) return '';
	const value = studyValue(study, variable.id);
	return value.state === 'reported' ? formatAmount(value) : stateWithin(value.state);
}

/** Whether the number is in doubt. False for a number that was left out because of its doubt: it is not shown at all. */
export function isAmountInDoubt(study: Study, variable: Variable | undefined): boolean {
	return variable !== undefined && isDoubted(studyValue(study, variable.id));
}
