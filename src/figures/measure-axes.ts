/** Finds the variables of measures and time points, and the place of the programme's end among its moments. */
import { type CodedCorpus, type CodedEntry, entriesOf, type Variable, variableOf } from '../corpus/corpus.ts';
import { codeLabel } from '../corpus/label.ts';
import { chartedValue, codesOfValue } from '../corpus/value.ts';
import type { FigureRecord } from '../schema/figure.ts';
import type { ListName } from '../schema/list.ts';
import { absentStates } from '../schema/state.ts';
import { ownsCodes, traitsOf } from '../schema/variable-kind.ts';

/** A variable of a list, with its codes and the states that occur anywhere, in order. */
export interface Axis {
	variable: Variable;
	codes: readonly string[];
}

export interface MeasureAxes {
	kind: Axis | undefined;
	status: Axis | undefined;
	moment: Axis | undefined;
}

/**
 * The axes of the variables that the figure names. Where it names none: the first two variables of measures and the
 * first of assessments that have codes of their own and one code per entry. Undefined where there is no such variable.
 */
export function axesOf(corpus: CodedCorpus, { rows, split, columns }: FigureRecord): MeasureAxes {
	const first = (list: ListName, but?: string) =>
		corpus.variables.find(
			(variable) => variable.of === list && variable.id !== but && ownsCodes(variable) && !traitsOf(variable).isSeveral,
		)?.id;
	const kind = rows ?? first('measures');
	return {
		kind: axisOf(corpus, kind),
		status: axisOf(corpus, split ?? first('measures', kind)),
		moment: axisOf(corpus, columns ?? first('assessments')),
	};
}

function axisOf(corpus: CodedCorpus, id: string | undefined): Axis | undefined {
	if (id === undefined) return undefined;
	const variable = variableOf(corpus, id);
	const list = variable.of;
	const codesInUse = new Set<string>();
	for (const study of corpus.studies)
		for (const entry of entriesOf(study, list)) for (const code of entryCodes(entry, variable)) codesInUse.add(code);
	return {
		variable,
		codes: [...variable.codes.map(({ code }) => code), ...absentStates.filter((state) => codesInUse.has(state))],
	};
}

/** The codes or the state of a variable in an entry. */
export function entryCodes(entry: CodedEntry, { id }: Variable): readonly string[] {
	return codesOfValue(chartedValue(entry.values, id));
}

/** The labels of the codes or of the state that an entry has on an axis. */
export const axisLabels = (entry: CodedEntry, axis: Axis) =>
	entryCodes(entry, axis.variable).map((code) => codeLabel(axis.variable, code));

/**
 * The index of the first moment after the end of the programme: one that is charted with a number of weeks after the
 * end, which is never zero. Undefined if there is none.
 */
export function firstAfterEnd(corpus: CodedCorpus, { moment }: MeasureAxes): number | undefined {
	if (!moment) return undefined;
	const after = corpus.afterEnd.get(moment.variable.id) ?? [];
	const place = moment.codes.findIndex((code) => after.includes(code));
	return place < 0 ? undefined : place;
}
