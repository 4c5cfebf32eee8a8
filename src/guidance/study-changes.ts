/** Finds what changed in the record of one study between two versions, in the words that readers see. */
import { type Entry, entriesOf, type Study, type Variable } from '../corpus/corpus.ts';
import { isInDoubt } from '../corpus/doubt.ts';
import { formatBasis, formatValue } from '../corpus/label.ts';
import { amountPartsOf, type CodedValue, type Value } from '../corpus/value.ts';
import { type DeclaredList, type ListName, listsOf } from '../schema/list.ts';
import { listWords } from '../schema/list-words.ts';
import { isAbsentState, stateTraits, unchartedValue } from '../schema/state.ts';
import { doubtWording } from '../wording/doubt.ts';
import { formatAmount } from '../wording/grammar.ts';
import { recordChangesWording as say } from '../wording/record-changes.ts';

/** One thing that was recoded. Without `before` it was added, without `after` it was removed. */
export interface RecordChange {
	/** The variable; absent if an entry was added or removed, or if a part of it that is not a variable changed. */
	variable?: string;
	/** The list of the entry. */
	list?: ListName;
	entry?: string;
	label: string;
	before?: string;
	after?: string;
}

/** The variables of both versions, by their present id. */
export interface Codebooks {
	before: ReadonlyMap<string, Variable>;
	now: ReadonlyMap<string, Variable>;
	/** The lists of both, with their present words. */
	lists: readonly DeclaredList[];
}

/**
 * The differences between two records of one study: values in the order of the codebook, then the entries of its lists.
 * Notes, places and the words of a doubt are not codings (see `isReworded`). Whether there is a doubt is one, because it
 * decides what counts as firm. Variables that only one version has are left out: they are a change of the codebook.
 */
export function studyChanges(codebooks: Codebooks, before: Study, after: Study): readonly RecordChange[] {
	const { before: then, now } = codebooks;
	const both = [...now.values()].filter(({ id, of }) => then.get(id)?.of === of);
	const values = (of: Variable['of'], old: Values, young: Values): readonly RecordChange[] =>
		both
			.filter((variable) => variable.of === of)
			.flatMap((variable): readonly RecordChange[] => {
				const [a, b] = [old[variable.id], young[variable.id]];
				const isFirmAlike = isDoubted(a) === isDoubted(b);
				if (amountKey(a) === amountKey(b) && isFirmAlike) return [];
				const format = (by: Variable | undefined, value: Value | undefined) => {
					const words = by && value ? formatValue(by, value) : stateTraits[unchartedValue.state].label;
					return isFirmAlike ? words : isDoubted(value) ? say.doubted(words) : say.firm(words);
				};
				return [
					{
						variable: variable.id,
						label: variable.label,
						before: format(then.get(variable.id), a),
						after: format(variable, b),
					},
				];
			});
	return [
		...values('study', before.values, after.values),
		...listsOf(codebooks).flatMap((list) => listChanges(codebooks, list, before, after, values)),
	];
}

type Values = Readonly<Record<string, Value>>;

const isDoubted = (value: Value | undefined) => value !== undefined && isInDoubt(value);

function listChanges(
	codebooks: Codebooks,
	list: ListName,
	before: Study,
	after: Study,
	values: (of: ListName, old: Values, young: Values) => readonly RecordChange[],
): readonly RecordChange[] {
	const { title, one } = listWords(codebooks, list);
	const [old, young] = [before.lists[list], after.lists[list]];
	if (isAbsentState(old) && isAbsentState(young))
		return old === young
			? []
			: [{ list, label: title, before: stateTraits[old].label, after: stateTraits[young].label }];
	const oldById = new Map(entriesOf(before, list).map((entry) => [entry.id, entry]));
	const youngIds = new Set(entriesOf(after, list).map(({ id }) => id));
	return [
		...entriesOf(after, list).flatMap((entry): readonly RecordChange[] => {
			const former = oldById.get(entry.id);
			if (!former) return [{ list, entry: entry.id, label: say.entry(one), after: wordsOf(entry) }];
			const label = (what: string) => say.partOfEntry(one, shortenValue(wordsOf(entry)), what);
			return [
				...values(list, former.values, entry.values).map((change) => ({ ...change, label: label(change.label) })),
				...ownChanges(former, entry).map(({ what, ...change }) => ({ ...change, label: label(what) })),
			].map((change) => ({ ...change, list, entry: entry.id }));
		}),
		...[...oldById.values()]
			.filter(({ id }) => !youngIds.has(id))
			.map((entry) => ({ list, entry: entry.id, label: say.entry(one), before: wordsOf(entry) })),
	];
}

/** The differences in the parts of an entry that are not variables. */
function ownChanges(before: Entry, after: Entry): readonly { what: string; before: string; after: string }[] {
	const amount = (value: Value | undefined) => {
		if (value === undefined) return say.noneGiven;
		const words = value.state === 'reported' ? formatAmount(value) : stateTraits[value.state].label;
		return isDoubted(value) ? say.doubted(words) : words;
	};
	const { parts } = say;
	const facts: readonly [what: string, (entry: Entry) => string][] = [
		[parts.text, ({ text = '' }) => text],
		[parts.figures, ({ figures = say.noneGiven }) => figures],
		[parts.name, ({ name = '' }) => name],
		[parts.count, ({ count }) => amount(count)],
		[parts.weeks, ({ weeks }) => amount(weeks)],
		[parts.basis, ({ basis }) => (basis === undefined ? say.noneGiven : formatBasis(basis))],
		[parts.doubt, ({ doubt }) => (doubt === undefined ? doubtWording.not : doubtWording.inDoubt)],
		[parts.within, ({ within = say.noOtherGroup }) => within],
	];
	return facts.flatMap(([what, format]) =>
		format(before) === format(after) ? [] : [{ what, before: format(before), after: format(after) }],
	);
}

/** Whether the records differ in what is not coding: notes, places, words of doubts, printed words, other readings. */
export function isReworded({ before: then, now, ...review }: Codebooks, before: Study, after: Study): boolean {
	const idsOfBoth = [...now.keys()].filter((id) => then.has(id));
	const words = (study: Study) =>
		JSON.stringify([
			idsOfBoth.map((id) => remarks(study.values[id])),
			listsOf(review).map((list) =>
				entriesOf(study, list).map((entry) => [
					entry.id,
					remarks(entry),
					remarks(entry.count),
					idsOfBoth.map((id) => remarks(entry.values[id])),
				]),
			),
			study.decisions.map(({ field, decision, reason }) => [field, decision, reason]),
			study.citation.title,
		]);
	return words(before) !== words(after);
}

function remarks(thing: Value | Entry | undefined): unknown {
	if (!thing) return undefined;
	const { note, printed, doubt, source, coded } = thing;
	const readings = 'readings' in thing ? thing.readings : undefined;
	return [
		note,
		printed,
		doubt,
		source,
		coded,
		readings?.map((reading) => [amountKey(reading), reading.note, reading.source]),
	];
}

/** A key for the coded part of a value: equal for values that say the same. A missing value counts as not charted. */
function amountKey(value: CodedValue | undefined): string {
	if (!value) return JSON.stringify([unchartedValue.state]);
	const { state, value: bare } = value;
	return JSON.stringify([state, Array.isArray(bare) ? [...bare].sort() : bare, amountPartsOf(value)]);
}

function wordsOf(entry: Entry): string {
	return entry.text ?? entry.name ?? entry.printed ?? entry.note ?? entry.id.replaceAll('-', ' ');
}

function shortenValue(text: string): string {
	return text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text;
}
