/** The facets' meaning, written the slow and obvious way: what the engine is compared with. */
import { type Corpus, listOf, type Study, type Variable, variableOf } from '../../src/corpus/corpus.ts';
import { codesOfValue, extentOf, type Value } from '../../src/corpus/value.ts';
import type { Clause, Selection } from '../../src/facets/selection.ts';
import { isAbsentState } from '../../src/schema/state.ts';

type Held = Pick<Value, 'state' | 'value' | 'min' | 'max' | 'inDoubt' | 'se'>;

/** A value that was left out may be anything, and is nothing for certain. */
const isLeftOut = ({ state, inDoubt }: Held) => state === 'unclear' && inDoubt === true;

/** The rows of a study that a variable describes: the study itself, or the entries of its list; one for a list that is absent. */
function rowsOf(study: Study, { of }: Variable): readonly Readonly<Record<string, Held>>[] {
	if (of === 'study') return [study.values];
	const list = listOf(study, of);
	if (isAbsentState(list)) return [new Proxy({}, { get: () => ({ state: list }) })];
	return list.map(({ values }) => values);
}

/** Where the 95% interval of an estimate of the random corpus lies, whose null value is 10. None gives its own interval. */
function sideOf({ value, se }: Held): string {
	if (se === undefined) return 'no-interval';
	const [low, high] = [Number(value) - 1.959964 * se, Number(value) + 1.959964 * se];
	return high < 10 ? 'below-null' : low > 10 ? 'above-null' : 'includes-null';
}

/** Whether a row, of a study or of a list, holds a code or state of a variable. */
export function rowHolds(row: Readonly<Record<string, Held>>, { id, kind }: Variable, code: string): boolean {
	const value = row[id] as Held;
	if (isLeftOut(value)) return false;
	if (kind === 'year' && value.state === 'reported') return String(value.value) === code;
	if (kind === 'estimate' && value.state === 'reported') return sideOf(value) === code;
	return codesOfValue(value).includes(code);
}

function isInRange(row: Readonly<Record<string, Held>>, { id }: Variable, from = -Infinity, to = Infinity): boolean {
	const ends = extentOf(row[id] as Held);
	if (!ends) return false;
	const [low, high] = ends.map((end, i, [a, b]) => (Number.isFinite(end) ? end : i === 0 ? b : a)) as [number, number];
	return high >= from && low <= to;
}

function meetsPositive(
	corpus: Corpus,
	row: Readonly<Record<string, Held>>,
	{ variable: id, any, range }: Clause,
): boolean {
	const variable = variableOf(corpus, id);
	if (any.length === 0 && !range) return true;
	return (
		any.some((code) => rowHolds(row, variable, code)) ||
		(range !== undefined && isInRange(row, variable, range.from, range.to))
	);
}

function isFound(
	corpus: Corpus,
	study: Study,
	{ clauses, ids, q }: Selection,
	found: ReadonlySet<string> | undefined,
): boolean {
	if (ids.length > 0 && !ids.includes(study.id)) return false;
	if (q !== '' && found && !found.has(study.id)) return false;
	const groups = Map.groupBy(clauses, ({ variable, nth }) => {
		const { of } = variableOf(corpus, variable);
		return of === 'study' ? `study ${variable}` : `${of} ${nth}`;
	});
	return [...groups.values()].every((group) => {
		const rows = rowsOf(study, variableOf(corpus, (group[0] as Clause).variable));
		const asks = group.some(({ any, range }) => any.length > 0 || range);
		if (asks && !rows.some((row) => group.every((clause) => meetsPositive(corpus, row, clause)))) return false;
		return group.every((clause) => {
			const variable = variableOf(corpus, clause.variable);
			if (!clause.all.every((code) => rows.some((row) => rowHolds(row, variable, code)))) return false;
			const others = group.filter((other) => other !== clause);
			const mayMeet = (row: Readonly<Record<string, Held>>, other: Clause) =>
				meetsPositive(corpus, row, other) || isLeftOut(row[other.variable] as Held);
			const meant = rows.filter((row) => others.every((other) => mayMeet(row, other)));
			return !clause.not.some((code) =>
				meant.some((row) => rowHolds(row, variable, code) || isLeftOut(row[clause.variable] as Held)),
			);
		});
	});
}

export function naiveStudies(corpus: Corpus, selection: Selection, found?: ReadonlySet<string>): readonly Study[] {
	return corpus.studies.filter((study) => isFound(corpus, study, selection, found));
}

export function naiveCount(corpus: Corpus, selection: Selection, found?: ReadonlySet<string>): number {
	const studies = naiveStudies(corpus, selection, found);
	return selection.unit === 'report' ? studies.length : new Set(studies.map(({ programme }) => programme)).size;
}

/** The selection in which the clause of a variable is another one. Other clauses keep their numbers. */
export function replaced(selection: Selection, clause: Partial<Clause> & Pick<Clause, 'variable' | 'nth'>): Selection {
	const others = selection.clauses.filter(({ variable, nth }) => variable !== clause.variable || nth !== clause.nth);
	return { ...selection, clauses: [...others, { any: [], all: [], not: [], ...clause }] };
}

/** Whether some row of the study holds both: for two variables of one list, one entry. */
export function holdsBoth(study: Study, x: Variable, xCode: string, y: Variable, yCode: string): boolean {
	if (x.of === y.of) return rowsOf(study, x).some((row) => rowHolds(row, x, xCode) && rowHolds(row, y, yCode));
	return (
		rowsOf(study, x).some((row) => rowHolds(row, x, xCode)) && rowsOf(study, y).some((row) => rowHolds(row, y, yCode))
	);
}

/** By what a study is sorted: its number's lower end, its text, or the place of its first code. */
export function naiveRank(study: Study, variable: Variable): number | string | undefined {
	const rows = rowsOf(study, variable);
	const [row] = rows;
	if (variable.kind === 'text')
		return row?.[variable.id]?.state === 'reported' ? String(row[variable.id]?.value) : undefined;
	const ranks = rows.flatMap((each): readonly number[] => {
		const ends = extentOf(each[variable.id] as Held);
		if (ends) return [ends.find(Number.isFinite) as number];
		return variable.codes.flatMap(({ code }, i) => (rowHolds(each, variable, code) ? [i] : []));
	});
	return ranks.length > 0 ? Math.min(...ranks) : undefined;
}
