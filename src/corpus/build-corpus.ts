/**
 * Builds the corpus from checked content: expands short values, collects derived values, and resolves labels and codes.
 */
import type { Charting } from '../schema/charting.ts';
import { usualCoding } from '../schema/coding.ts';
import type { FigureRecord } from '../schema/figure.ts';
import { type ListName, listsOf, traitsOfList } from '../schema/list.ts';
import type { PlannerRecord } from '../schema/planner.ts';
import type { PageOfProse, Question } from '../schema/prose.ts';
import type { Redirect } from '../schema/redirect.ts';
import type { Reference } from '../schema/reference.ts';
import type { Change, Programme, Recommendation, Review } from '../schema/review.ts';
import type { NamedSelection } from '../schema/selection.ts';
import { type AbsentState, isAbsentState, uncharted } from '../schema/state.ts';
import { type EntryRecord, listIn, type StudyRecord } from '../schema/study.ts';
import type { WrittenValue } from '../schema/value.ts';
import { type Code, codesOf, type VariableRecord } from '../schema/variable.ts';
import { traitsOf } from '../schema/variable-kind.ts';
import { inTreeOrder, withNarrower } from './code-tree.ts';
import {
	type CitingPage,
	type Corpus,
	type Entry,
	type EntryList,
	entriesOf,
	type Study,
	type Variable,
} from './corpus.ts';
import { collectCodes, type Derivation, derivationOf, sumCounts, yearOf } from './derive.ts';
import { fullReading, fullValue, withoutQuotes } from './full-value.ts';
import { countryCodes, studyLabels } from './label.ts';
import { chartedValue, codesOfValue, extentOf, type Value } from './value.ts';
import { withVerification } from './verification.ts';

/** Checked content, as `records/` reads it. */
export interface Content {
	review: Review;
	variables: readonly VariableRecord[];
	studies: readonly StudyRecord[];
	references: readonly Reference[];
	programmes: readonly Programme[];
	recommendations: readonly Recommendation[];
	/** Former addresses, each with the one to which it leads now. */
	redirects?: readonly Redirect[];
	/** Addresses that were published and that no redirect leads elsewhere. */
	published?: readonly string[];
	/** Findings that were released with a card of their own, by address. */
	releasedCards?: ReadonlySet<string>;
	/** Studies whose records were released as files of their own. */
	releasedRecords?: ReadonlySet<string>;
	changes: readonly Change[];
	charting: Charting | undefined;
	figures?: readonly FigureRecord[];
	citing?: readonly CitingPage[];
	questions?: readonly Question[];
	pages?: readonly PageOfProse[];
	planner?: PlannerRecord | undefined;
	selections?: readonly NamedSelection[];
	/** The label under which each study was last published, by the id of the study. */
	labels?: ReadonlyMap<string, string>;
}

/** Builds the corpus from content that has passed the check. Throws for a study whose reference is not in the list. */
export function buildCorpus(content: Content): Corpus {
	const records = [...content.variables].sort((a, b) => a.order - b.order);
	const recordsById = new Map(records.map((record) => [record.id, record]));
	const referencesByNumber = new Map(content.references.map((reference) => [reference.number, reference]));
	const labels = studyLabels(
		content.studies.map((study) => [study.id, referenceOf(study, referencesByNumber)]),
		content.labels,
	);
	const lists = listsOf(content.review);
	const studies = content.studies
		.map((record) => buildStudy(record, lists, records, recordsById, referencesByNumber, labels))
		.map((study) => (content.review.publishes?.quotes ? study : studyWithoutQuotes(study)))
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
		published: content.published ?? [],
		releasedCards: content.releasedCards ?? new Set(),
		releasedRecords: content.releasedRecords ?? new Set(),
		changes: [...content.changes].sort((a, b) => compareLabels(b.version, a.version)),
		charting: content.charting,
		figures: content.figures ?? [],
		citing: content.citing ?? [],
		questions: [...(content.questions ?? [])].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1)),
		pages: content.pages ?? [],
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
					const codes = codesOfValue(chartedValue(values, id));
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
	lists: readonly ListName[],
	variables: readonly VariableRecord[],
	variablesById: ReadonlyMap<string, VariableRecord>,
	referencesByNumber: ReadonlyMap<number, Reference>,
	labels: ReadonlyMap<string, string>,
): Study {
	const citation = referenceOf(record, referencesByNumber);
	const entries: Study['lists'] = Object.fromEntries(
		lists.flatMap((list) => {
			const entries = listIn(record, list);
			return entries === undefined ? [] : [[list, buildList(entries, list, variables)]];
		}),
	);
	const values: Record<string, Value> = {};
	for (const variable of variables.filter(({ of }) => of === 'study')) {
		const value = record.values[variable.id];
		values[variable.id] = variable.from
			? derive(variable, entries, citation, variablesById, value)
			: value
				? fullValue(value, variable.source, variable.coded)
				: { ...uncharted, source: variable.source, coded: usualCoding };
	}
	const study: Study = {
		id: record.id,
		label: labels.get(record.id) ?? record.id,
		report: record.report,
		citation,
		programme: record.programme ?? record.id,
		decisions: record.decisions ?? [],
		values,
		lists: entries,
	};
	return withVerification(study, record);
}

/** The passages of a source are its authors' text: a review says whether it may publish them. */
function studyWithoutQuotes(study: Study): Study {
	const stripped = (values: Study['values']) =>
		Object.fromEntries(Object.entries(values).map(([id, value]) => [id, value.quotes ? withoutQuotes(value) : value]));
	const lists = Object.entries(study.lists).map(([list, entries]) => [
		list,
		isAbsentState(entries) ? entries : entries.map((entry) => ({ ...entry, values: stripped(entry.values) })),
	]);
	return { ...study, values: stripped(study.values), lists: Object.fromEntries(lists) };
}

/** A derived value, with the note, doubt and other readings that the record adds to it. */
function derive(
	variable: VariableRecord,
	entries: Study['lists'],
	citation: Reference,
	variablesById: ReadonlyMap<string, VariableRecord>,
	remarks: WrittenValue | undefined,
): Value {
	const written = derivationOf(variable);
	if (!written) throw new Error(`no derivation: ${variable.id}`);
	const derivation = { ...written, where: withNarrowerCodes(written.where, variablesById) };
	const codes = codesOf(variable, variablesById);
	const value =
		derivation.list === 'reference'
			? yearOf(citation, variable.source)
			: traitsOf(variable).form === 'amount'
				? sumCounts(builtList(entries, derivation.list), derivation, variable.source)
				: collectCodes(builtList(entries, derivation.list), derivation, codes, variable.source);
	if (remarks?.note) value.note = [remarks.note, value.note].filter(Boolean).join(' ');
	if (remarks?.doubt) value.doubt = [remarks.doubt, value.doubt].filter(Boolean).join(' ');
	if (remarks?.readings) value.readings = remarks.readings.map(fullReading);
	return value;
}

/** Conditions on entries, each code with the codes within it. */
function withNarrowerCodes(
	where: Derivation['where'],
	variablesById: ReadonlyMap<string, VariableRecord>,
): Derivation['where'] {
	return new Map(
		[...where].map(([id, words]) => {
			const variable = variablesById.get(id);
			const codes = variable ? codesOf(variable, variablesById) : [];
			return [id, [...new Set(words.flatMap((word) => [word, ...withNarrower(codes, word)]))]] as const;
		}),
	);
}

/** Throws for a list that the review lacks, which the check refuses. */
function builtList(entries: Study['lists'], list: ListName): EntryList {
	const own = entries[list];
	if (own === undefined) throw new Error(`unknown list: ${list}`);
	return own;
}

function buildList(
	list: readonly EntryRecord[] | AbsentState,
	name: ListName,
	variables: readonly VariableRecord[],
): EntryList {
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
		const rest = Object.fromEntries(Object.entries(record).filter(([key]) => !isOwn.has(key)));
		const entry = { ...rest, id: record.id, values, source, coded: record.coded ?? usualCoding } as Entry;
		for (const amount of traitsOfList(name).amounts)
			if (rest[amount] !== undefined) entry[amount] = fullValue(rest[amount] as WrittenValue, source);
		return entry;
	});
}

/** The codes of a variable; for countries, those that the studies name; none for years. */
function allCodes(
	record: VariableRecord,
	byId: ReadonlyMap<string, VariableRecord>,
	studies: readonly Study[],
): readonly Code[] {
	const { of, id } = record;
	if (traitsOf(record).codes === 'countries')
		return countryCodes(
			studies.flatMap((study) =>
				of === 'study' ? study.values[id] : entriesOf(study, of).map(({ values }) => values[id]),
			),
		);
	return inTreeOrder(codesOf(record, byId));
}

/** Freezes plain objects and arrays at every depth. Maps are not frozen, only read-only by type; their values are. */
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
