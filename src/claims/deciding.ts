/** The values that decide a claim: for each report that it is about, what its record says of what is asked, with its source. */
import { codesHeld } from '../corpus/codes.ts';
import {
	type Corpus,
	type Entry,
	entriesOf,
	type Study,
	studyValue,
	type Variable,
	variableOf,
} from '../corpus/corpus.ts';
import { type CodedValue, chartedValue, extentOf, type Value } from '../corpus/value.ts';
import { has } from '../facets/bitset.ts';
import { indexOf } from '../facets/build-index.ts';
import { parseAddress } from '../facets/parse-address.ts';
import { select } from '../facets/select.ts';
import type { Clause } from '../facets/selection.ts';
import type { ClaimReading } from '../schema/claim.ts';
import type { ListName } from '../schema/list.ts';
import { amountOf, meets } from './numbers.ts';
import { type ClaimSetName, type ClaimSets, claimSetNames } from './sets.ts';

/** An entry of a list that decides, with the values asked for. */
export interface DecidingEntry {
	entry: Entry;
	list: ListName;
	values: readonly { variable: Variable; value: Value }[];
	/** Its number, where numbers are added up or compared. */
	amount?: Value;
}

/** What one record says. */
export interface DecidingRow {
	study: Study;
	/** The set in which the study is; undefined where a claim is not about sets. */
	set: ClaimSetName | undefined;
	values: readonly { variable: Variable; value: Value }[];
	entries: readonly DecidingEntry[];
}

/**
 * The rows of a reading: of the reports in its sets, in the order of the sets; or of those with a number that is added up,
 * compared or ordered. Empty for a reading that asks no record, and for one that selects all reports.
 */
export function decidingRows(
	corpus: Corpus,
	reading: ClaimReading,
	sets: ClaimSets | undefined,
): readonly DecidingRow[] {
	if (sets) return rowsOfSets(corpus, reading, sets);
	const { sum, extreme, leading, order, value } = reading;
	if (value) return rowsOfNumbers(corpus, [value.study], { ...value, where: {} }, value.entry);
	if (order?.studies) return rowsOfNumbers(corpus, order.studies, { variable: order.by });
	const numbers = sum ?? extreme ?? (leading?.list ? { ...leading, variable: undefined } : undefined);
	if (!numbers) return [];
	return rowsOfNumbers(corpus, idsAmong(corpus, reading), numbers).filter(
		({ values, entries }) => values.length + entries.length > 0,
	);
}

/** The reports among which a reading counts; all without a group. */
function idsAmong(corpus: Corpus, { among }: ClaimReading): readonly string[] {
	const group = among && select(indexOf(corpus), parseAddress(corpus, among).selection);
	return corpus.studies.filter((_, i) => !group || has(group, i)).map(({ id }) => id);
}

function rowsOfSets(corpus: Corpus, { selection, among }: ClaimReading, sets: ClaimSets): readonly DecidingRow[] {
	const clauses = [selection, among].flatMap((text) => (text ? parseAddress(corpus, text).selection.clauses : []));
	if (clauses.length === 0) return [];
	const ofStudy = clauses.filter(({ variable }) => variableOf(corpus, variable).of === 'study');
	const ofLists = Map.groupBy(
		clauses.filter((clause) => !ofStudy.includes(clause)),
		({ variable, nth }) => `${variableOf(corpus, variable).of} ${nth}`,
	);
	return claimSetNames.flatMap((set) =>
		sets[set].flatMap((id): readonly DecidingRow[] => {
			const study = corpus.studiesById.get(id);
			if (!study) return [];
			return [
				{
					study,
					set,
					values: [...new Set(ofStudy.map(({ variable }) => variable))].map((variable) => ({
						variable: variableOf(corpus, variable),
						value: studyValue(study, variable),
					})),
					entries: [...ofLists.values()].flatMap((together) => entriesThatFit(corpus, study, together)),
				},
			];
		}),
	);
}

/** The entries of a study that fit clauses which belong together. */
function entriesThatFit(corpus: Corpus, study: Study, clauses: readonly Clause[]): readonly DecidingEntry[] {
	const list = variableOf(corpus, clauses[0]?.variable ?? '').of;
	if (list === 'study') return [];
	return entriesOf(study, list)
		.filter((entry) => clauses.every((clause) => fits(corpus, clause, chartedValue(entry.values, clause.variable))))
		.map((entry) => ({
			entry,
			list,
			values: valuesAsked(
				corpus,
				entry,
				clauses.map(({ variable }) => variable),
			),
		}));
}

function fits(corpus: Corpus, { variable, any, all, not, range }: Clause, value: CodedValue): boolean {
	const ownCodes = codesHeld(variableOf(corpus, variable), value);
	const ends = extentOf(value);
	const isInRange =
		range !== undefined &&
		ends !== undefined &&
		ends[0] <= (range.to ?? Number.POSITIVE_INFINITY) &&
		ends[1] >= (range.from ?? Number.NEGATIVE_INFINITY);
	const isAny = (any.length === 0 && range === undefined) || any.some((code) => ownCodes.includes(code)) || isInRange;
	return isAny && all.every((code) => ownCodes.includes(code)) && !not.some((code) => ownCodes.includes(code));
}

interface Named {
	variable?: string | undefined;
	list?: string | undefined;
	field?: string | undefined;
	where?: Readonly<Record<string, string | readonly string[]>> | undefined;
}

function rowsOfNumbers(
	corpus: Corpus,
	ids: readonly string[],
	{ variable, list, field, where = {} }: Named,
	only?: string,
): readonly DecidingRow[] {
	const own = corpus.variablesById.get(variable ?? '');
	return ids.flatMap((id): readonly DecidingRow[] => {
		const study = corpus.studiesById.get(id);
		if (!study) return [];
		const values = own ? [{ variable: own, value: studyValue(study, own.id) }] : [];
		const ownEntries = (list === undefined ? [] : entriesOf(study, list)).filter(
			(entry) => (only === undefined || entry.id === only) && meets(entry, where),
		);
		const entries = ownEntries.flatMap((entry): readonly DecidingEntry[] => {
			const amount = amountOf(entry, field);
			if (amount === undefined || list === undefined) return [];
			return [{ entry, list, values: valuesAsked(corpus, entry, Object.keys(where)), amount }];
		});
		return [{ study, set: undefined, values, entries }];
	});
}

function valuesAsked(corpus: Corpus, entry: Entry, ids: readonly string[]): DecidingEntry['values'] {
	return ids.flatMap((id) => {
		const [variable, value] = [corpus.variablesById.get(id), entry.values[id]];
		return variable && value ? [{ variable, value }] : [];
	});
}
