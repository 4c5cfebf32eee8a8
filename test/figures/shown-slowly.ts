/** The sentence on what a figure shows, with what it says counted slowly from the records: no index, no sets, no table. */
import { listedCodes } from '../../src/corpus/codes.ts';
import { type Corpus, type Entry, entriesOf, type Variable, variableOf } from '../../src/corpus/corpus.ts';
import { codeLabel } from '../../src/corpus/label.ts';
import type { Value } from '../../src/corpus/value.ts';
import { emptySelection } from '../../src/facets/selection.ts';
import type { FigureRecord } from '../../src/schema/figure.ts';
import type { FigureKind } from '../../src/schema/figure-kind.ts';
import { listWords } from '../../src/schema/list-words.ts';
import { isAbsentState } from '../../src/schema/state.ts';
import { formatDoubtful, withDoubt } from '../../src/wording/doubt.ts';
import { evidenceMapWording, matrixWording } from '../../src/wording/figure-matrix.ts';
import { showsWording } from '../../src/wording/figure-shows.ts';
import { formatAmount, formatNumber } from '../../src/wording/grammar.ts';
import { nouns } from '../../src/wording/nouns.ts';
import { rowHolds } from '../facets/naive.ts';
import { groupIdsOf } from '../group-ids.ts';
import {
	countCodeSlowly,
	countReportedSlowly,
	countSelectedSlowly,
	isDoubtful,
	type SlowCount,
} from '../site/slow-counts.ts';

type Shown = (corpus: Corpus, figure: FigureRecord) => string;

interface Counted extends SlowCount {
	label: string;
}

/** What counts most or least of what counts at all, with the greatest doubt of equals; `labels` is empty where nothing does. */
function extreme(counted: readonly Counted[], which: (...counts: number[]) => number) {
	const held = counted.filter(({ count }) => count > 0);
	const count = which(...held.map((one) => one.count));
	const equals = held.filter((one) => one.count === count);
	return {
		labels: equals.map(({ label }) => label),
		count,
		inDoubt: Math.max(0, ...equals.map(({ inDoubt }) => inDoubt)),
	};
}

const most = (counted: readonly Counted[]) => extreme(counted, Math.max);
const least = (counted: readonly Counted[]) => extreme(counted, Math.min);
const reportOf = ({ review }: Corpus) => review.words.report;

const firstOf = ({ variables }: Corpus, isWanted: (variable: Variable) => boolean) => {
	const found = variables.find(isWanted);
	if (!found) throw new Error('no such variable');
	return found;
};

const asked = (corpus: Corpus, figure: FigureRecord) =>
	figure.variables?.map((id) => variableOf(corpus, id)) ??
	corpus.variables.filter(({ of, facet }) => of === 'study' && facet !== 'no');

/** Each code of a variable that some study may have, with its count. */
const byCode = (corpus: Corpus, variable: Variable): readonly Counted[] =>
	listedCodes(corpus, variable).map((code) => ({
		label: codeLabel(variable, code),
		...countCodeSlowly(corpus, variable.id, code),
	}));

const byCodebook = (corpus: Corpus, { id, codes }: Variable): readonly Counted[] =>
	codes.map(({ code, label }) => ({ label, ...countCodeSlowly(corpus, id, code) }));

const reported = (corpus: Corpus, variables: readonly Variable[]): readonly Counted[] =>
	variables.map(({ id, label }) => ({ label, ...countReportedSlowly(corpus, id) }));

const evidenceMap: Shown = (corpus, { elements, rows, columns, split }) => {
	const groups = groupIdsOf(corpus);
	const [column, group] = [variableOf(corpus, columns ?? groups.domain), variableOf(corpus, split ?? groups.by)];
	const clause = (variable: string, code: string) => ({ variable, nth: 1, any: [code], all: [], not: [] });
	const count = (...clauses: ReturnType<typeof clause>[]) =>
		countSelectedSlowly(corpus, { ...emptySelection, clauses });
	// A column is what some finding has: a list without findings makes none.
	const findings = corpus.studies.flatMap((study) => entriesOf(study, 'findings'));
	const pairs = listedCodes(corpus, group).flatMap((by) =>
		listedCodes(corpus, column)
			.filter((code) => findings.some(({ values }) => rowHolds(values, column, code) && rowHolds(values, group, by)))
			.map((code) => ({ by, code, clauses: [clause(column.id, code), clause(group.id, by)] })),
	);
	const own: readonly { variable: string; code: string; label?: string | undefined }[] =
		elements ?? variableOf(corpus, rows ?? '').codes.map(({ code }) => ({ variable: rows ?? '', code }));
	const cells = own.flatMap(({ variable, code, label }) => {
		const element = variableOf(corpus, variable);
		const name = label ?? evidenceMapWording.element(element.label, codeLabel(element, code));
		return pairs.map((pair) => ({
			label: matrixWording.place(name, codeLabel(column, pair.code), codeLabel(group, pair.by)),
			isKnown: [pair.code, pair.by].every((one) => one === 'none' || !isAbsentState(one)),
			...count(clause(variable, code), ...pair.clauses),
		}));
	});
	const empty = cells.filter((cell) => cell.count === 0).length;
	const known = cells.filter(({ isKnown }) => isKnown);
	return showsWording.cells(
		cells.length,
		empty,
		known.some((cell) => cell.count > 0) ? most(known) : undefined,
		reportOf(corpus),
	);
};

const directions: Shown = (corpus, { columns }) => {
	const counted = byCodebook(corpus, variableOf(corpus, columns ?? groupIdsOf(corpus).domain));
	return showsWording.directions(most(counted), least(counted), reportOf(corpus));
};

const completeness: Shown = (corpus, figure) => {
	const counted = reported(corpus, asked(corpus, figure));
	const total = corpus.studies.length;
	if (figure.order === 'share') {
		const answers = corpus.studies.map((study) => {
			const own = asked(corpus, figure).filter(({ id }) => study.values[id]?.state === 'reported');
			const doubted = own.filter(({ id }) => isDoubtful(study.values[id] as Value));
			return { label: study.label, count: own.length, inDoubt: doubted.length };
		});
		return showsWording.answering(most(answers), least(answers), asked(corpus, figure).length, reportOf(corpus));
	}
	const full = counted.filter(({ count }) => count === total).length;
	return showsWording.reporting(full, counted.length, least(counted), total, reportOf(corpus));
};

const years: Shown = (corpus) => {
	const year = firstOf(corpus, ({ kind }) => kind === 'year');
	const counted = byCode(corpus, year).filter(({ label, count }) => /^\d{4}$/.test(label) && count > 0);
	const inOrder = counted.map(({ label }) => label).toSorted();
	return showsWording.years(inOrder[0] ?? '', inOrder.at(-1) ?? '', most(counted), reportOf(corpus));
};

const world: Shown = (corpus) => {
	const country = firstOf(corpus, ({ kind }) => kind === 'country');
	const counted = listedCodes(corpus, country)
		.filter((code) => !isAbsentState(code))
		.map((code) => ({ label: codeLabel(country, code), ...countCodeSlowly(corpus, country.id, code) }))
		.filter(({ count }) => count > 0);
	return showsWording.places(counted.length, nouns.country, most(counted), reportOf(corpus));
};

const participants: Shown = (corpus, { variables = [] }) => {
	const endsOf = ({ value, min, max }: Value) => [value ?? min ?? max, value ?? max ?? min].map(Number);
	const rows = corpus.studies.map(({ values }) => variables.flatMap((id) => values[id] ?? []));
	const known = rows.flat().filter(({ state }) => state === 'reported');
	const smallest = known.toSorted((a, b) => Number(endsOf(a)[0]) - Number(endsOf(b)[0]))[0];
	const largest = known.toSorted((a, b) => Number(endsOf(b)[1]) - Number(endsOf(a)[1]))[0];
	const silent = rows.filter((row) => row.every(({ state }) => state !== 'reported'));
	const inDoubt = silent.filter((row) => row.some((value) => isDoubtful(value))).length;
	const words = (value: Value | undefined) => (value ? withDoubt(formatAmount(value), isDoubtful(value)) : '');
	return showsWording.people(words(smallest), words(largest), { count: silent.length, inDoubt }, reportOf(corpus));
};

const shapes: Shown = (corpus, { variables = [] }) => {
	const { report, programme } = corpus.review.words;
	const units = new Set(corpus.studies.map((study) => (programme ? study.programme : study.id)));
	const own = variables.map((id) => variableOf(corpus, id));
	return showsWording.shapes({ count: units.size, inDoubt: 0 }, programme ?? report, least(reported(corpus, own)));
};

const flow: Shown = ({ review }) => {
	const boxes = review.flow ?? [];
	const given = boxes.flatMap(({ count, unit, side, doubt }) =>
		typeof count === 'number' && side !== true
			? [withDoubt([formatNumber(count), unit].filter(Boolean).join(' '), doubt !== undefined)]
			: [],
	);
	const missing = boxes.filter(({ count }) => typeof count !== 'number').length;
	return showsWording.flow(given[0] ?? '', given.at(-1) ?? '', missing, boxes.length);
};

const measures: Shown = (corpus, { rows, split, columns }) => {
	const coded = (list: string, but?: string) =>
		corpus.variables.find(({ of, kind, id }) => of === list && kind === 'code' && id !== but)?.id;
	const kind = rows ?? coded('measures');
	const moment = columns ?? coded('assessments');
	const entries = (list: 'measures' | 'assessments', ids: readonly (string | undefined)[]) => {
		const all = corpus.studies.flatMap((study) => entriesOf(study, list));
		const isOpen = (entry: Entry) =>
			ids.some((id = '') => entry.values[id] !== undefined && isDoubtful(entry.values[id], entry));
		return formatDoubtful({ count: all.length, inDoubt: all.filter(isOpen).length }, listWords(corpus.review, list));
	};
	return showsWording.measures(
		entries('measures', [kind, split ?? coded('measures', kind)]),
		entries('assessments', [moment]),
		moment === undefined ? undefined : most(byCodebook(corpus, variableOf(corpus, moment))),
		reportOf(corpus),
	);
};

const shown: Partial<Record<FigureKind, Shown>> = {
	'evidence-map': evidenceMap,
	directions,
	completeness,
	years,
	world,
	participants,
	shapes,
	flow,
	measures,
};

/** What a figure of all studies must say that it shows; undefined for kinds that are not counted slowly. */
export function showsSlowly(corpus: Corpus, figure: FigureRecord): string | undefined {
	return shown[figure.kind]?.(corpus, figure);
}

/** The kinds of figure that have such a reading. */
export const slowKinds: readonly string[] = Object.keys(shown);
