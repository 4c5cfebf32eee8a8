/** The variables of measures and time points, and where the end of the programme lies among its moments. */
import { type Corpus, type Entry, entriesOf, type Variable, variableOf } from '../corpus/corpus.ts';
import { codeLabel } from '../corpus/label.ts';
import { codesOfValue, extentOf } from '../corpus/value.ts';
import type { FigureRecord } from '../schema/figure.ts';
import { absentStates, isAbsentState } from '../schema/state.ts';
import type { ListName } from '../schema/variable.ts';

/** A variable of a list, and its codes and the states found anywhere, in order. */
export interface Axis {
	variable: Variable;
	codes: readonly string[];
}

export interface Axes {
	kind: Axis | undefined;
	status: Axis | undefined;
	moment: Axis | undefined;
}

/** The figure's variables; else the first of the list that has one code, and the next one. */
export function axesOf(corpus: Corpus, { rows, split, columns }: FigureRecord): Axes {
	const first = (list: ListName, but?: string) =>
		corpus.variables.find(({ of, kind, id }) => of === list && kind === 'code' && id !== but)?.id;
	const kind = rows ?? first('measures');
	return {
		kind: axisOf(corpus, kind),
		status: axisOf(corpus, split ?? first('measures', kind)),
		moment: axisOf(corpus, columns ?? first('assessments')),
	};
}

function axisOf(corpus: Corpus, id: string | undefined): Axis | undefined {
	if (id === undefined) return undefined;
	const variable = variableOf(corpus, id);
	const list = variable.of as ListName;
	const found = new Set(
		corpus.studies.flatMap((study) => entriesOf(study, list).flatMap((entry) => codesOf(entry, variable))),
	);
	return {
		variable,
		codes: [...variable.codes.map(({ code }) => code), ...absentStates.filter((state) => found.has(state))],
	};
}

export function codesOf(entry: Entry, { id }: Variable): readonly string[] {
	return codesOfValue(entry.values[id] ?? { state: 'not-charted' });
}

export const labelsOf = (entry: Entry, axis: Axis) =>
	codesOf(entry, axis.variable).map((code) => codeLabel(axis.variable, code));

/**
 * The place of the first moment that lies after the end: weeks after the end are charted for it, and never
 * zero. Undefined where no moment does.
 */
export function firstAfterEnd(corpus: Corpus, { moment }: Axes): number | undefined {
	if (!moment) return undefined;
	const place = moment.codes.findIndex((code) => {
		const weeks = corpus.studies
			.flatMap((study) =>
				entriesOf(study, 'assessments').filter((entry) => codesOf(entry, moment.variable).includes(code)),
			)
			.flatMap((entry) => (entry.weeks ? [extentOf(entry.weeks)] : []))
			.filter((extent) => extent !== undefined);
		return weeks.length > 0 && weeks.every(([, most]) => most > 0) && !isAbsentState(code);
	});
	return place < 0 ? undefined : place;
}
