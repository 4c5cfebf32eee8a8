/**
 * The corpus: everything that pages, figures and exports are functions of. It is a value: nothing in it ever changes.
 * What is counted of studies (codes) and what is read of them (records) are two types; a browser may have the first of
 * all studies and the second of some.
 */
import type { Charting } from '../schema/charting.ts';
import type { FigureRecord } from '../schema/figure.ts';
import type { PlannerRecord } from '../schema/planner.ts';
import type { Question } from '../schema/prose.ts';
import type { Redirect } from '../schema/redirect.ts';
import type { Reference } from '../schema/reference.ts';
import type { Change, Programme, Recommendation, Review } from '../schema/review.ts';
import type { NamedSelection } from '../schema/selection.ts';
import { type AbsentState, isAbsentState } from '../schema/state.ts';
import type { EntryRecord, StudyRecord } from '../schema/study.ts';
import type { WrittenValue } from '../schema/value.ts';
import { type Code, codesOf, type ListName, lists, type VariableRecord } from '../schema/variable.ts';
import { collectCodes, derivationOf, sumCounts, yearOf } from './derive.ts';
import { countryCodes, studyLabels } from './label.ts';
import { type CodedValue, type Coding, codesOfValue, extentOf, fullReading, fullValue, type Value } from './value.ts';

/** A variable with its codes resolved: shared ones filled in, years and countries taken from the records. */
export interface Variable extends Omit<VariableRecord, 'codes'> {
	codes: readonly Code[];
}

/** What is counted of an entry of a list. */
export interface CodedEntry {
	values: Readonly<Record<string, CodedValue>>;
}

export type CodedList = readonly CodedEntry[] | AbsentState;

/** An entry of a list: a group of people, a measure, a moment, a finding. */
export interface Entry extends CodedEntry {
	id: string;
	values: Readonly<Record<string, Value>>;
	source: string;
	coded: Coding;
	note?: string;
	doubt?: string;
	/** Participants: whom the count counts. */
	basis?: string;
	count?: Value;
	within?: string;
	overlaps?: string;
	printed?: string;
	/** Measures. */
	name?: string;
	/** Assessments: weeks after the end of the programme. */
	weeks?: Value;
	/** Findings. */
	text?: string;
	figures?: string;
}

export type EntryList = readonly Entry[] | AbsentState;

/** What is counted of a study, and what it is called: codes and numbers of its values and entries, no words of its record. */
export interface CodedStudy {
	id: string;
	/** First author and year, unique in the corpus. */
	label: string;
	/** The id of its programme; its own id where it has none. */
	programme: string;
	values: Readonly<Record<string, CodedValue>>;
	lists: Readonly<Record<ListName, CodedList>>;
}

/** The whole record of a study. */
export interface Study extends CodedStudy {
	report: StudyRecord['report'];
	citation: Reference;
	decisions: NonNullable<StudyRecord['decisions']>;
	values: Readonly<Record<string, Value>>;
	lists: Readonly<Record<ListName, EntryList>>;
}

/** Checked content, as `records/` reads it. */
export interface Content {
	review: Review;
	variables: readonly VariableRecord[];
	studies: readonly StudyRecord[];
	references: readonly Reference[];
	programmes: readonly Programme[];
	recommendations: readonly Recommendation[];
	/** Former addresses, with where they lead now. */
	redirects?: readonly Redirect[];
	changes: readonly Change[];
	charting: Charting | undefined;
	figures?: readonly FigureRecord[];
	questions?: readonly Question[];
	planner?: PlannerRecord | undefined;
	selections?: readonly NamedSelection[];
}

/** What filters, counts, orders and names studies: all that a browser is sure to have. */
export interface CodedCorpus {
	review: Omit<Review, 'searches' | 'checklist'>;
	/** In the codebook's order. */
	variables: readonly Variable[];
	variablesById: ReadonlyMap<string, Variable>;
	/** By first author, then year. */
	studies: readonly CodedStudy[];
	studiesById: ReadonlyMap<string, CodedStudy>;
	programmes: readonly Programme[];
	programmesById: ReadonlyMap<string, Programme>;
	figures: readonly FigureRecord[];
	/** Named selections, in their file's order. */
	selections: readonly NamedSelection[];
	/** By variable of time points, its codes that are charted with weeks after the end, and never with none. */
	afterEnd: ReadonlyMap<string, readonly string[]>;
	/** By variable the codes and states that can be listed, where they came with the corpus: see `listedCodes`. */
	listed?: ReadonlyMap<string, readonly string[]>;
}

/** The corpus with the whole records of its studies: what pages are made of. */
export interface Corpus extends CodedCorpus {
	review: Review;
	studies: readonly Study[];
	studiesById: ReadonlyMap<string, Study>;
	references: readonly Reference[];
	referencesByNumber: ReadonlyMap<number, Reference>;
	recommendations: readonly Recommendation[];
	/** Former addresses of what left; those of what was renamed are aliases. */
	redirects: readonly Redirect[];
	/** Newest first. */
	changes: readonly Change[];
	charting: Charting | undefined;
	/** Question pages, in their order. */
	questions: readonly Question[];
	/** What the planner asks; undefined for a review without one. */
	planner: PlannerRecord | undefined;
}

/** Builds the corpus from content that has passed the check. Throws on a study whose reference is not in the list. */
export function buildCorpus(content: Content): Corpus {
	const records = [...content.variables].sort((a, b) => a.order - b.order);
	const recordsById = new Map(records.map((record) => [record.id, record]));
	const referencesByNumber = new Map(content.references.map((reference) => [reference.number, reference]));
	const labels = studyLabels(content.studies.map((study) => [study.id, referenceOf(study, referencesByNumber)]));
	const studies = content.studies
		.map((record) => buildStudy(record, records, recordsById, referencesByNumber, labels))
		.sort((a, b) => compareLabels(a.label, b.label));
	const variables = records.map((record): Variable => ({ ...record, codes: allCodes(record, recordsById, studies) }));
	return deepFreeze({
		review: content.review,
		variables,
		variablesById: new Map(variables.map((variable) => [variable.id, variable])),
		studies,
		studiesById: new Map(studies.map((study) => [study.id, study])),
		references: [...content.references].sort((a, b) => a.number - b.number),
		referencesByNumber,
		programmes: content.programmes,
		programmesById: new Map(content.programmes.map((programme) => [programme.id, programme])),
		recommendations: [...content.recommendations].sort((a, b) => a.to.localeCompare(b.to, 'en') || a.order - b.order),
		redirects: content.redirects ?? [],
		changes: [...content.changes].sort((a, b) => compareLabels(b.version, a.version)),
		charting: content.charting,
		figures: content.figures ?? [],
		questions: [...(content.questions ?? [])].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1)),
		planner: content.planner,
		selections: content.selections ?? [],
		afterEnd: codesAfterEnd(variables, studies),
	});
}

function codesAfterEnd(
	variables: readonly Variable[],
	studies: readonly Study[],
): ReadonlyMap<string, readonly string[]> {
	const moments = studies.flatMap((study) => entriesOf(study, 'assessments'));
	return new Map(
		variables
			.filter(({ of }) => of === 'assessments')
			.map(({ id }) => {
				const after = new Set<string>();
				const before = new Set<string>();
				for (const { weeks, values } of moments) {
					const ends = weeks && extentOf(weeks);
					const codes = codesOfValue(values[id] ?? { state: 'not-charted' });
					if (ends) for (const code of codes) (ends[1] > 0 ? after : before).add(code);
				}
				return [id, [...after].filter((code) => !before.has(code) && !isAbsentState(code))];
			}),
	);
}

const collator = new Intl.Collator('en', { numeric: true });
const compareLabels = (a: string, b: string) => collator.compare(a, b);

function referenceOf(study: StudyRecord, byNumber: ReadonlyMap<number, Reference>): Reference {
	const reference = byNumber.get(study.report.reference);
	if (!reference) throw new Error(`unknown reference: ${study.report.reference} of ${study.id}`);
	return reference;
}

function buildStudy(
	record: StudyRecord,
	variables: readonly VariableRecord[],
	variablesById: ReadonlyMap<string, VariableRecord>,
	referencesByNumber: ReadonlyMap<number, Reference>,
	labels: ReadonlyMap<string, string>,
): Study {
	const citation = referenceOf(record, referencesByNumber);
	const entries = Object.fromEntries(lists.map((list) => [list, buildList(record[list], list, variables)])) as Record<
		ListName,
		EntryList
	>;
	const values: Record<string, Value> = {};
	for (const variable of variables.filter(({ of }) => of === 'study')) {
		const written = record.values[variable.id];
		values[variable.id] = variable.from
			? derive(variable, entries, citation, codesOf(variable, variablesById), written)
			: written
				? fullValue(written, variable.source, variable.coded)
				: { state: 'not-charted', source: variable.source, coded: 'review' };
	}
	return {
		id: record.id,
		label: labels.get(record.id) ?? record.id,
		report: record.report,
		citation,
		programme: record.programme ?? record.id,
		decisions: record.decisions ?? [],
		values,
		lists: entries,
	};
}

/** A derived value, with the notes and other readings that the record adds to it. */
function derive(
	variable: VariableRecord,
	entries: Readonly<Record<ListName, EntryList>>,
	citation: Reference,
	codes: readonly Code[],
	remarks: WrittenValue | undefined,
): Value {
	const derivation = derivationOf(variable);
	if (!derivation) throw new Error(`no derivation: ${variable.id}`);
	const value =
		derivation.list === 'reference'
			? yearOf(citation, variable.source)
			: variable.kind === 'number'
				? sumCounts(entries[derivation.list], derivation, variable.source)
				: collectCodes(entries[derivation.list], derivation, codes, variable.source);
	if (remarks?.note) value.note = [remarks.note, value.note].filter(Boolean).join(' ');
	if (remarks?.doubt) value.doubt = remarks.doubt;
	if (remarks?.readings) value.readings = remarks.readings.map(fullReading);
	return value;
}

function buildList(list: EntryRecord[] | AbsentState, name: ListName, variables: readonly VariableRecord[]): EntryList {
	if (isAbsentState(list)) return list;
	const own = variables.filter(({ of }) => of === name);
	const place = own[0]?.source ?? '';
	const isOwn = new Set(own.map(({ id }) => id));
	return list.map((record) => {
		const source = record.source ?? place;
		const values = Object.fromEntries(
			own.map((variable) => [
				variable.id,
				fullValue(record[variable.id] as WrittenValue, source, record.coded ?? variable.coded),
			]),
		);
		const kept = Object.fromEntries(Object.entries(record).filter(([key]) => !isOwn.has(key)));
		const entry = { ...kept, id: record.id, values, source, coded: record.coded ?? 'review' } as Entry;
		if (record.count !== undefined) entry.count = fullValue(record.count as WrittenValue, source);
		if (record.weeks !== undefined) entry.weeks = fullValue(record.weeks as WrittenValue, source);
		return entry;
	});
}

/** Codes of a variable; for years and countries those that the studies have. */
function allCodes(
	record: VariableRecord,
	byId: ReadonlyMap<string, VariableRecord>,
	studies: readonly Study[],
): readonly Code[] {
	if (record.kind === 'country') return countryCodes(studies.map(({ values }) => values[record.id]));
	return codesOf(record, byId);
}

/** The entries of a list; none where the list itself is absent. */
export function entriesOf(study: Study, list: ListName): readonly Entry[];
export function entriesOf(study: CodedStudy, list: ListName): readonly CodedEntry[];
export function entriesOf(study: CodedStudy, list: ListName): readonly CodedEntry[] {
	const entries = study.lists[list];
	return isAbsentState(entries) ? [] : entries;
}

/** A variable that must exist. Throws for an unknown id: a mistake in code or unchecked content. */
export function variableOf(corpus: Pick<CodedCorpus, 'variablesById'>, id: string): Variable {
	const variable = corpus.variablesById.get(id);
	if (!variable) throw new Error(`unknown variable: ${id}`);
	return variable;
}

/** A study's value of a study-level variable. Throws for an unknown variable, as `variableOf` does. */
export function studyValue(study: Study, id: string): Value;
export function studyValue(study: CodedStudy, id: string): CodedValue;
export function studyValue(study: CodedStudy, id: string): CodedValue {
	const value = study.values[id];
	if (!value) throw new Error(`unknown variable: ${id} of ${study.id}`);
	return value;
}

/** Freezes plain objects and arrays all the way down; maps stay read-only by type. */
function deepFreeze<T>(thing: T): T {
	if (typeof thing !== 'object' || thing === null || Object.isFrozen(thing)) return thing;
	if (thing instanceof Map) {
		for (const value of thing.values()) deepFreeze(value);
		return thing;
	}
	Object.freeze(thing);
	for (const value of Object.values(thing)) deepFreeze(value);
	return thing;
}
