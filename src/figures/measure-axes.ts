/** The variables of measures and time points, and where the end of the programme lies among its moments. */
import { type CodedCorpus, type CodedEntry, entriesOf, type Variable, variableOf } from '../corpus/corpus.ts';
import { codeLabel } from '../corpus/label.ts';
import { chartedValue, codesOfValue } from '../corpus/value.ts';
import type { FigureRecord } from '../schema/figure.ts';
import { absentStates } from '../schema/state.ts';
import type { ListName } from '../schema/variable.ts';
import { ownsCodes, traitsOf } from '../schema/variable-kind.ts';

/** A variable of a list, and its codes and the states found anywhere, in order. */
export interface Axis {
	variable: Variable;
	codes: readonly string[];
}

export interface MeasureAxes {
	kind: Axis | undefined;
	status: Axis | undefined;
	moment: Axis | undefined;
}

/** The figure's variables; else the first of the list that has one code, and the next one. */
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
	const list = variable.of as ListName;
	const occurring = new Set<string>();
	for (const study of corpus.studies)
		for (const entry of entriesOf(study, list)) for (const code of entryCodes(entry, variable)) occurring.add(code);
	return {
		variable,
		codes: [...variable.codes.map(({ code }) => code), ...absentStates.filter((state) => occurring.has(state))],
	};
}

/** Codes and states that an entry has of a variable. */
export function entryCodes(entry: CodedEntry, { id }: Variable): readonly string[] {
	return codesOfValue(chartedValue(entry.values, id));
}

export const axisLabels = (entry: CodedEntry, axis: Axis) =>
	entryCodes(entry, axis.variable).map((code) => codeLabel(axis.variable, code));

/**
 * The place of the first moment that lies after the end: weeks after the end are charted for it, and never
 * zero. Undefined where no moment does.
 */
export function firstAfterEnd(corpus: CodedCorpus, { moment }: MeasureAxes): number | undefined {
	if (!moment) return undefined;
	const after = corpus.afterEnd.get(moment.variable.id) ?? [];
	const place = moment.codes.findIndex((code) => after.includes(code));
	return place < 0 ? undefined : place;
}
