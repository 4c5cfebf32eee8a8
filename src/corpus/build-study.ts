/** Builds a study from its checked record: expands short values, and collects derived values from its lists. */
import type { WrittenAppraisal } from '../schema/appraisal.ts';
import { appraisalSection } from '../schema/appraisal-tools.ts';
import { usualCoding } from '../schema/coding.ts';
import type { Citation } from '../schema/csl.ts';
import { type ListName, listsOf, traitsOfList } from '../schema/list.ts';
import type { Review } from '../schema/review.ts';
import { type AbsentState, isAbsentState, unchartedValue } from '../schema/state.ts';
import { type EntryRecord, listIn, type StudyRecord } from '../schema/study.ts';
import type { WrittenValue } from '../schema/value.ts';
import { type Code, codesOf, type VariableRecord } from '../schema/variable.ts';
import { traitsOf } from '../schema/variable-kind.ts';
import { withNarrower } from './code-tree.ts';
import type { Corpus, Entry, EntryList, Study, Variable } from './corpus.ts';
import { collectCodes, type Derivation, derivationOf, sumCounts, yearOf } from './derive.ts';
import { fullReading, fullValue, withoutQuotes } from './full-value.ts';
import { judgementOf } from './judgement.ts';
import { isSameReports, type StudyReports } from './study-reports.ts';
import type { Value } from './value.ts';
import { withVerification } from './verification.ts';

/** What a study is made of, beside its record. */
interface Parts {
	review: Review;
	/** Of the whole codebook, in its order. The same array as long as the codebook is the same. */
	variables: readonly VariableRecord[];
	reports: StudyReports;
	label: string;
}

/** The study that was last built of a record, with what else it was made of. */
const builtStudies = new WeakMap<StudyRecord, Parts & { study: Study }>();

/**
 * The study of a record. If it would be made of the same objects as before, it is the same study: in development one
 * record of thousands changes.
 */
export function buildStudy(record: StudyRecord, parts: Parts): Study {
	const before = builtStudies.get(record);
	const { review, variables, reports, label } = parts;
	const isSame =
		before?.review === review &&
		before.variables === variables &&
		isSameReports(before.reports, reports) &&
		before.label === label;
	if (isSame) return before.study;
	const whole = makeStudy(record, parts);
	const study = withSharedValues(review.publishes?.quotes ? whole : studyWithoutQuotes(whole));
	builtStudies.set(record, { ...parts, study });
	return study;
}

const mapsById = new WeakMap<readonly VariableRecord[], ReadonlyMap<string, VariableRecord>>();

function variablesById(variables: readonly VariableRecord[]): ReadonlyMap<string, VariableRecord> {
	const own = mapsById.get(variables) ?? new Map(variables.map((variable) => [variable.id, variable]));
	mapsById.set(variables, own);
	return own;
}

function makeStudy(record: StudyRecord, { review, variables, reports, label }: Parts): Study {
	const entries: Study['lists'] = Object.fromEntries(
		listsOf(review).flatMap((list) => {
			const entries = listIn(record, list);
			return entries === undefined ? [] : [[list, buildList(entries, list, variables)]];
		}),
	);
	const values: Record<string, Value> = {};
	for (const variable of variables.filter(({ of }) => of === 'study')) {
		const value = record.values[variable.id];
		values[variable.id] = variable.from
			? derive(variable, entries, reports.citation, variablesById(variables), value, record.appraisal)
			: value
				? fullValue(value, variable.source, variable.coded)
				: { ...unchartedValue, source: variable.source, coded: usualCoding };
	}
	const study: Study = {
		id: record.id,
		label,
		...(record.key === undefined ? {} : { key: record.key }),
		...reports,
		programme: record.programme ?? record.id,
		decisions: record.decisions ?? [],
		values,
		lists: entries,
	};
	return withVerification(study, record);
}

/** The passages of a source are its authors' text: a review says whether it may publish them. */
const studyWithoutQuotes = (study: Study) =>
	withValues(study, (value) => (value.quotes ? withoutQuotes(value) : value));

/** Values that say the same are one object: most values of a large review, which would be a third of its memory. */
const withSharedValues = (study: Study) => withValues(study, sharedValue);

const sharedValues = new Map<string, WeakRef<Value>>();

/** A value with a text of its own is shared with none, so it is not looked up. */
function sharedValue(value: Value): Value {
	if (value.note ?? value.doubt ?? value.readings ?? value.quotes ?? value.verified ?? value.from) return value;
	const key = JSON.stringify(value);
	const before = sharedValues.get(key)?.deref();
	if (!before) sharedValues.set(key, new WeakRef(value));
	return before ?? value;
}

function withValues(study: Study, of: (value: Value) => Value): Study {
	const all = (values: Study['values']) =>
		Object.fromEntries(Object.entries(values).map(([id, value]) => [id, of(value)]));
	const lists = Object.entries(study.lists).map(([list, entries]) => [
		list,
		isAbsentState(entries) ? entries : entries.map((entry) => ({ ...entry, values: all(entry.values) })),
	]);
	return { ...study, values: all(study.values), lists: Object.fromEntries(lists) };
}

/** A derived value, with the note, doubt and other readings that the record adds to it. */
function derive(
	variable: VariableRecord,
	entries: Study['lists'],
	citation: Citation,
	byId: ReadonlyMap<string, VariableRecord>,
	remarks: WrittenValue | undefined,
	appraisal: WrittenAppraisal | undefined,
): Value {
	const derivation = derivationOf(variable);
	if (!derivation) throw new Error(`no derivation: ${variable.id}`);
	const value =
		derivation.list === 'reference'
			? yearOf(citation, variable.source)
			: derivation.list === appraisalSection
				? judgementOf(appraisal, derivation.field, variable.source)
				: collect(variable, derivation, entries, (id) => codesNamed(id, byId));
	if (remarks?.note) value.note = [remarks.note, value.note].filter(Boolean).join(' ');
	if (remarks?.doubt) value.doubt = [remarks.doubt, value.doubt].filter(Boolean).join(' ');
	if (remarks?.readings) value.readings = remarks.readings.map(fullReading);
	return value;
}

/**
 * A derived value of a study whose lists were changed, collected anew from them; the doubt and the other readings that it
 * had stay. The value as it is for a variable that people write, or whose list is the same.
 */
export function rederive(
	{ variablesById: byId }: Pick<Corpus, 'variablesById'>,
	variable: Variable,
	lists: Study['lists'],
	isSameList: (list: ListName) => boolean,
	value: Value,
): Value {
	const derivation = derivationOf(variable);
	const isOfList = derivation && derivation.list !== 'reference' && derivation.list !== appraisalSection;
	if (!derivation || !isOfList || isSameList(derivation.list)) return value;
	const collection = collect(variable, derivation, lists, (id) => byId.get(id)?.codes ?? []);
	const { doubt, readings } = value;
	return { ...collection, ...(doubt === undefined ? {} : { doubt }), ...(readings === undefined ? {} : { readings }) };
}

/** The value of a variable that is collected from a list. */
function collect(
	variable: Pick<VariableRecord, 'id' | 'kind' | 'source'>,
	record: Derivation,
	lists: Study['lists'],
	codesFor: (id: string) => readonly Code[],
): Value {
	const derivation = { ...record, where: withNarrowerCodes(record.where, codesFor) };
	const list = builtList(lists, derivation.list);
	return traitsOf(variable).form === 'amount'
		? sumCounts(list, derivation, variable.source)
		: collectCodes(list, derivation, codesFor(variable.id), variable.source);
}

/** Conditions on entries, each code with the codes within it. */
function withNarrowerCodes(where: Derivation['where'], codesFor: (id: string) => readonly Code[]): Derivation['where'] {
	return new Map(
		[...where].map(([id, words]) => {
			const codes = codesFor(id);
			return [id, [...new Set(words.flatMap((word) => [word, ...withNarrower(codes, word)]))]] as const;
		}),
	);
}

/** The codes of a variable, its own or shared; none for an unknown variable. */
function codesNamed(id: string, byId: ReadonlyMap<string, VariableRecord>): readonly Code[] {
	const variable = byId.get(id);
	return variable ? codesOf(variable, byId) : [];
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
