/** How many people a study is about: the number that sizes its marks. */
import type { DirectionSize } from '../charts/effect-directions.ts';
import { type CodedCorpus, type Study, studyValue, type Variable, variableOf } from '../corpus/corpus.ts';
import { derivationOf } from '../corpus/derive.ts';
import { extentOf } from '../corpus/value.ts';
import type { FigureRecord } from '../schema/figure.ts';
import { stateWithin } from '../schema/state.ts';
import { traitsOf } from '../schema/variable-kind.ts';
import { formatAmount } from '../wording/grammar.ts';
import { isDoubted } from './study-set.ts';

/** The number of people that sizes a mark: the one that the figure names, else the first that is counted from groups of people. */
export function amountVariable(corpus: CodedCorpus, { variables = [] }: FigureRecord): Variable | undefined {
	const namedVariables = variables.map((id) => variableOf(corpus, id));
	const isAmount = (variable: Variable) => variable.of === 'study' && traitsOf(variable).form === 'amount';
	return (
		namedVariables.find(isAmount) ??
		corpus.variables.find(
			(variable) =>
				isAmount(variable) && variable.section === 'participants' && derivationOf(variable)?.list === 'participants',
		)
	);
}

/** Under 50, 50 to 300, over 300: the classes of the paper. A number of which one end is known stands at that end, as in every filter. */
export function sizeOf(study: Study, variable: Variable | undefined): DirectionSize {
	const ends = variable && extentOf(studyValue(study, variable.id));
	if (!ends) return 'unknown';
	const people = Number.isFinite(ends[0]) ? ends[0] : ends[1];
	return people < 50 ? 'small' : people <= 300 ? 'medium' : 'large';
}

/** The number as words, or the state in which it is absent. */
export function amountText(study: Study, variable: Variable | undefined): string {
	if (!variable) return '';
	const value = studyValue(study, variable.id);
	return value.state === 'reported' ? formatAmount(value) : stateWithin(value.state);
}

/** Whether the number is in doubt. One that was left out for its doubt is not shown, and claims nothing. */
export function isAmountInDoubt(study: Study, variable: Variable | undefined): boolean {
	return variable !== undefined && isDoubted(studyValue(study, variable.id));
}
