/** Numbers of the records, one for each report: of a variable, or of the entries of a list. */
import { type Entry, listOf, type Study, studyValue } from '../corpus/corpus.ts';
import { sumCounts } from '../corpus/derive.ts';
import { chartedValue, codesOfValue, extentOf, isLeftOut, type Value } from '../corpus/value.ts';
import type { ClaimReading } from '../schema/claim.ts';
import { isAbsentState } from '../schema/state.ts';
import type { Extent } from './amount.ts';

/** Which numbers a claim is about, as it names them. */
export type NumbersNamed = Pick<
	NonNullable<ClaimReading['sum']>,
	'variable' | 'list' | 'field' | 'where' | 'as-printed'
>;

/** The number of one report. */
export interface StudyNumber {
	study: string;
	/** Undefined if the record gives none. */
	extent: Extent | undefined;
	/** Whether a number was left out, because it is in doubt or stands in the claim's passage alone. */
	isLeftOut: boolean;
}

/**
 * The number of each study, in the order of the corpus. Of a list, people are counted once, unless numbers are added up as
 * they are printed: then those of each group are, but for groups within another that counts. Other numbers add up. A study
 * whose list has no entry of which one is asked is left out: it lacks no number.
 */
export function numbersOfStudies(studies: readonly Study[], place: NumbersNamed): readonly StudyNumber[] {
	const conditions = conditionsOf(place.where);
	return studies.flatMap((study) => {
		const number = numberOf(study, place, conditions);
		return number ? [{ study: study.id, ...number }] : [];
	});
}

/** For each variable of a list, or `basis`, the codes of which an entry must have one. */
type Conditions = ReadonlyMap<string, readonly string[]>;

function conditionsOf(where: Readonly<Record<string, string | readonly string[]>> = {}): Conditions {
	return new Map(Object.entries(where).map(([id, codes]) => [id, [codes].flat()]));
}

function numberOf(
	study: Study,
	{ variable, list, field, 'as-printed': isAsPrinted }: NumbersNamed,
	conditions: Conditions,
): Omit<StudyNumber, 'study'> | undefined {
	if (variable !== undefined) return ofValue(studyValue(study, variable));
	const entries = list === undefined ? 'not-charted' : listOf(study, list);
	if (list === undefined || isAbsentState(entries)) return { extent: undefined, isLeftOut: false };
	const meeting = entries.filter((entry) => meetsAll(entry, conditions));
	const sumEntries = isAsPrinted ? outermostOf(meeting) : meeting;
	if (sumEntries.length === 0) return undefined;
	const amounts = sumEntries.map((entry) => amountOf(entry, field));
	const leftOut = amounts.some((value) => value !== undefined && isLeftOut(value));
	if (field === 'count' && !isAsPrinted) {
		const withBases = conditions.has('basis') ? entries.map(withBasis) : entries;
		const sum = sumCounts(withBases, { list, field, where: conditions }, '');
		return { extent: extentOfNumber(sum), isLeftOut: leftOut };
	}
	const extents = amounts.flatMap((value) => (value && extentOfNumber(value)) ?? []);
	return { extent: extents.length === 0 ? undefined : addUp(extents), isLeftOut: leftOut };
}

/** The groups that lie within no other of them. */
function outermostOf(entries: readonly Entry[]): readonly Entry[] {
	const ids = new Set(entries.map(({ id }) => id));
	return entries.filter(({ within }) => within === undefined || !ids.has(within));
}

function ofValue(value: Value): Omit<StudyNumber, 'study'> {
	return { extent: extentOfNumber(value), isLeftOut: isLeftOut(value) };
}

/** Both ends of a number; "none" is zero. Undefined for a value that is no number. */
export function extentOfNumber(value: Value): Extent | undefined {
	if (value.state === 'none') return { low: 0, high: 0 };
	const year = typeof value.value === 'string' ? Number(value.value) : Number.NaN;
	if (value.state === 'reported' && Number.isInteger(year)) return { low: year, high: year };
	const ends = extentOf(value);
	// What is counted or measured here begins with nothing: "at most 15" is 0 to 15.
	return ends && { low: Number.isFinite(ends[0]) ? ends[0] : 0, high: ends[1] };
}

/** The number of an entry under a field: its count, its weeks, or a variable of the list. */
export function amountOf(entry: Entry, field = 'count'): Value | undefined {
	if (field === 'count') return entry.count;
	return field === 'weeks' ? entry.weeks : entry.values[field];
}

/** Whether an entry has one of the codes of each condition. */
export function meets(entry: Entry, where: Readonly<Record<string, string | readonly string[]>>): boolean {
	return meetsAll(entry, conditionsOf(where));
}

function meetsAll(entry: Entry, conditions: Conditions): boolean {
	if (conditions.size === 0) return true;
	const { values } = conditions.has('basis') ? withBasis(entry) : entry;
	for (const [id, codes] of conditions)
		if (!codesOfValue(chartedValue(values, id)).some((code) => codes.includes(code))) return false;
	return true;
}

/** An entry whose basis can be asked for like a variable. */
function withBasis(entry: Entry): Entry {
	const { basis, source, coded } = entry;
	if (basis === undefined) return entry;
	const value: Value = isAbsentState(basis)
		? { state: basis, source, coded }
		: { state: 'reported', value: basis, source, coded };
	return { ...entry, values: { ...entry.values, basis: value } };
}

/** The sum of several numbers; zero of none. */
export function addUp(extents: readonly Extent[]): Extent {
	return extents.reduce((sum, { low, high }) => ({ low: sum.low + low, high: sum.high + high }), { low: 0, high: 0 });
}
