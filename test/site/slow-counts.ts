/** Counts with their doubtful part, read slowly from the records: no index, no sets, and doubts looked up anew. */

import type { Corpus, Entry, EntryList, Study, Variable } from '../../src/corpus/corpus.ts';
import { entriesOf, listOf, variableOf } from '../../src/corpus/corpus.ts';
import type { Value } from '../../src/corpus/value.ts';
import { parseAddress } from '../../src/facets/parse-address.ts';
import { emptySelection, type Selection, type Unit } from '../../src/facets/selection.ts';
import { naiveCount, naiveStudies, rowHolds } from '../facets/naive.ts';

export interface SlowCount {
	count: number;
	inDoubt: number;
}

/** Whether a value may be another one, by what its record, its entry and the source say. */
export function isDoubtful(value: Value, entry?: Pick<Entry, 'doubt'>): boolean {
	if (value.state === 'unclear' || value.state === 'not-charted') return false;
	const others = (value.readings ?? []).filter(({ state }) => state !== 'not-in-review');
	return value.coded === 'inferred' || Boolean(value.doubt) || Boolean(entry?.doubt) || others.length > 0;
}

const settled = new WeakMap<Corpus, Corpus>();

/** The corpus in which nobody knows what is in doubt. */
function withoutDoubts(corpus: Corpus): Corpus {
	const known = settled.get(corpus);
	if (known) return known;
	const unknown = (value: Value): Value => ({ ...value, state: 'unclear', inDoubt: true });
	const clean = (values: Study['values'], entry?: Entry) =>
		Object.fromEntries(
			Object.entries(values).map(([id, value]) => [id, isDoubtful(value, entry) ? unknown(value) : value]),
		);
	const studies = corpus.studies.map((study) => ({
		...study,
		values: clean(study.values),
		lists: Object.fromEntries(
			Object.entries(study.lists).map(([name, list]: [string, EntryList]) => [
				name,
				typeof list === 'string' ? list : list.map((entry) => ({ ...entry, values: clean(entry.values, entry) })),
			]),
		) as Study['lists'],
	}));
	const made = { ...corpus, studies, studiesById: new Map(studies.map((study) => [study.id, study])) };
	settled.set(corpus, made);
	return made;
}

/** What a selection finds, and how much of it by doubtful values alone. */
export function countSelectedSlowly(corpus: Corpus, selection: Selection): SlowCount {
	const firm = naiveCount(withoutDoubts(corpus), selection);
	if (selection.isFirm) return { count: firm, inDoubt: 0 };
	const count = naiveCount(corpus, selection);
	return { count, inDoubt: count - firm };
}

/** The studies of a selection, those in doubt apart. */
export function studiesSlowly(corpus: Corpus, selection: Selection): Record<'firm' | 'inDoubt', readonly Study[]> {
	const firm = new Set(naiveStudies(withoutDoubts(corpus), selection).map(({ id }) => id));
	const groups = Map.groupBy(naiveStudies(corpus, selection), ({ id }) => (firm.has(id) ? 'firm' : 'inDoubt'));
	return { firm: groups.get('firm') ?? [], inDoubt: groups.get('inDoubt') ?? [] };
}

/** The same of one code. */
export function countCodeSlowly(corpus: Corpus, variable: string, code: string, unit: Unit = 'report'): SlowCount {
	return countSelectedSlowly(corpus, { ...selectionOf(variable, code), unit });
}

/** What an address of a listing, of the explorer or of all studies leads to; undefined for other addresses. */
export function countSlowlyAt(corpus: Corpus, href: string, unit?: Unit): SlowCount | undefined {
	const selection = selectionAt(corpus, href);
	return selection?.q === '' ? countSelectedSlowly(corpus, unit ? { ...selection, unit } : selection) : undefined;
}

/** The selection of such an address. */
export function selectionAt(corpus: Corpus, href: string): Selection | undefined {
	const [, variable, code] = /\/by\/([^/]+)\/([^/]+)\/$/.exec(href) ?? [];
	if (variable && code) return selectionOf(variable, decodeURIComponent(code));
	const [, query] = /\/explore\/(?:\?(.+))?$/.exec(href) ?? [];
	if (query !== undefined) return parseAddress(corpus, query).selection;
	return /\/(?:studies|explore)\/$/.test(href) ? emptySelection : undefined;
}

function selectionOf(variable: string, code: string): Selection {
	return { ...emptySelection, clauses: [{ variable, nth: 1, any: [code], all: [], not: [] }] };
}

/** How many studies of a selection hold a code beside what it asks for, and how many of them only by values in doubt. */
export function countWithinSlowly(corpus: Corpus, selection: Selection, variable: string, code: string): SlowCount {
	const own = selection.clauses.find((clause) => clause.variable === variable);
	const clause = { variable, nth: 1, any: [], not: [], ...own, all: [...(own?.all ?? []), code] };
	return countSelectedSlowly(corpus, {
		...selection,
		clauses: [...selection.clauses.filter((one) => one !== own), clause],
	});
}

/** Of how many studies of a selection nothing is known; those to which the question does not apply are not among them. */
export function countSilentSlowly(corpus: Corpus, selection: Selection, id: string): SlowCount {
	const variable = variableOf(corpus, id);
	const firm = new Set(naiveStudies(withoutDoubts(corpus), selection).map((study) => study.id));
	const silent = naiveStudies(corpus, selection).filter((study) =>
		rowsOf(study, variable).every(
			({ value }) => value && !['reported', 'none', 'not-applicable'].includes(value.state),
		),
	);
	const inDoubt = silent.filter((study) => {
		const doubted = rowsOf(study, variable).filter(({ value, entry }) => value && isDoubtful(value, entry));
		return !firm.has(study.id) || doubted.length > 0;
	});
	return { count: silent.length, inDoubt: inDoubt.length };
}

/** Of how many studies that a selection finds beyond doubt something is known, but only by values in doubt. */
export function countDoubtfullyKnownSlowly(corpus: Corpus, selection: Selection, id: string): number {
	const variable = variableOf(corpus, id);
	const firm = new Set(naiveStudies(withoutDoubts(corpus), selection).map((study) => study.id));
	const isAnswer = (value: Value | undefined) => value?.state === 'reported' || value?.state === 'none';
	return naiveStudies(corpus, selection).filter((study) => {
		const answers = rowsOf(study, variable).filter(({ value }) => isAnswer(value));
		return (
			firm.has(study.id) && answers.length > 0 && answers.every(({ value, entry }) => value && isDoubtful(value, entry))
		);
	}).length;
}

/** For how many studies a variable is known, of those to which its question applies. */
export function knownSlowly(corpus: Corpus, id: string): SlowCount & { asked: number } {
	const variable = variableOf(corpus, id);
	const isAnswer = (value: Value | undefined) => value?.state === 'reported' || value?.state === 'none';
	const said = corpus.studies.filter((study) => rowsOf(study, variable).some(({ value }) => isAnswer(value)));
	const firm = said.filter((study) =>
		rowsOf(study, variable).some(({ value, entry }) => value && isAnswer(value) && !isDoubtful(value, entry)),
	);
	const exempt = corpus.studies.filter((study) =>
		rowsOf(study, variable).every(({ value }) => value?.state === 'not-applicable'),
	);
	return { count: said.length, inDoubt: said.length - firm.length, asked: corpus.studies.length - exempt.length };
}

/** How many studies have some value of a variable, whatever it is. */
export function countReportedSlowly(corpus: Corpus, id: string): SlowCount {
	const variable = variableOf(corpus, id);
	const holds = ({ value }: { value: Value | undefined }) => value?.state === 'reported';
	const all = corpus.studies.filter((study) => rowsOf(study, variable).some(holds));
	const firm = all.filter((study) =>
		rowsOf(study, variable).some((row) => holds(row) && row.value && !isDoubtful(row.value, row.entry)),
	);
	return { count: all.length, inDoubt: all.length - firm.length };
}

/** How many findings meet a selection: those of its studies that meet each condition on findings themselves. */
export function countFindingsSlowly(corpus: Corpus, selection: Selection): SlowCount {
	const clauses = selection.clauses.filter(({ variable }) => variableOf(corpus, variable).of === 'findings');
	const countIn = (own: Corpus) =>
		naiveStudies(own, selection)
			.flatMap((study) => entriesOf(study, 'findings'))
			.filter(({ values }) =>
				clauses.every(({ variable, any, all, not }) => {
					const holds = (code: string) => rowHolds(values, variableOf(own, variable), code);
					return (any.length === 0 || any.some(holds)) && all.every(holds) && !not.some(holds);
				}),
			).length;
	const count = countIn(corpus);
	return { count, inDoubt: count - countIn(withoutDoubts(corpus)) };
}

/** The studies whose findings compare a question by the names in it (`study/finding`), and those of them in doubt: all that they compared is. */
export function comparedSlowly(
	corpus: Corpus,
	names: readonly string[],
): Record<'studies' | 'inDoubt', readonly string[]> {
	const direction = corpus.review['finding-groups']?.direction ?? '';
	const isFirm = (name: string) => {
		const [id = '', finding] = name.split('/');
		const list = corpus.studiesById.get(id)?.lists.findings;
		const entry = typeof list === 'object' ? list.find((one) => one.id === finding) : undefined;
		const value = entry?.values[direction];
		return entry?.doubt === undefined && !(value && isDoubtful(value, entry));
	};
	const studies = [...new Set(names.map((name) => name.split('/')[0] ?? ''))];
	return {
		studies,
		inDoubt: studies.filter((id) => !names.some((name) => name.startsWith(`${id}/`) && isFirm(name))),
	};
}

function rowsOf(study: Study, { of, id }: Variable): readonly { value: Value | undefined; entry?: Entry }[] {
	if (of === 'study') return [{ value: study.values[id] }];
	const list = listOf(study, of);
	if (typeof list === 'string') return [{ value: { state: list, source: '', coded: 'review' } }];
	return list.map((entry) => ({ value: entry.values[id], entry }));
}

/** The values of a variable that are in one of some states: of each study, or of each entry of its list. */
export function countStatedSlowly(corpus: Corpus, id: string, states: readonly string[]): SlowCount & { all: number } {
	const variable = variableOf(corpus, id);
	const rows = corpus.studies
		.flatMap((study) => rowsOf(study, variable))
		.filter(({ entry }) => variable.of === 'study' || entry !== undefined);
	const stated = rows.filter(({ value }) => states.includes(value?.state ?? 'not-charted'));
	const inDoubt = stated.filter(({ value, entry }) => value !== undefined && isDoubtful(value, entry));
	return { count: stated.length, inDoubt: inDoubt.length, all: rows.length };
}
