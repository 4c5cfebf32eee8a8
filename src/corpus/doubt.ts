/**
 * Which values are in doubt, and a corpus without them, so that a count does not sound more certain than its records.
 */
import { type Coding, codingTraits } from '../schema/coding.ts';
import { isAbsentState } from '../schema/state.ts';
import { listedCodes } from './codes.ts';
import type { CodedCorpus, CodedEntry, Corpus, Entry, EntryList, Study } from './corpus.ts';
import { amountKeys, type CodedValue, type Reading, type Value } from './value.ts';

/**
 * A value with the fields that can put it in doubt: those of its record, or `inDoubt` if the value came without its
 * record.
 */
type Doubtful = CodedValue & {
	readonly doubt?: string;
	readonly readings?: readonly Reading[];
	readonly coded?: Coding;
};

/**
 * Whether a value is in doubt: its record or its entry says why it may be wrong, the source says something else in
 * another place, or the value was inferred. A reading that is `not-in-review` casts no doubt. A value that is `unclear`
 * or `not-charted` is not in doubt, because it claims nothing; one that was left out is.
 */
export function isInDoubt(value: Doubtful, entry?: Pick<Entry, 'doubt'> | CodedEntry): boolean {
	if (value.inDoubt) return true;
	if (value.state === 'unclear' || value.state === 'not-charted') return false;
	if (value.doubt !== undefined || (entry && 'doubt' in entry && entry.doubt !== undefined)) return true;
	if (value.coded && codingTraits[value.coded].castsDoubt) return true;
	return value.readings?.some(({ state }) => state !== 'not-in-review') ?? false;
}

/** Whether a finding or its direction is in doubt. Such a finding is still shown by name, but may be wrong. */
export function isFindingInDoubt({ review }: Pick<Corpus, 'review'>, finding: Entry): boolean {
	const groups = review['finding-groups'];
	const direction = groups && finding.values[groups.direction];
	return finding.doubt !== undefined || (direction !== undefined && isInDoubt(direction, finding));
}

/**
 * A value in doubt without its claim: its state becomes `unclear`, marked as left out. The other fields of its record
 * stay.
 */
function leftOut<V extends CodedValue>({ value: _, also: __, ...rest }: V): V {
	const others = Object.entries(rest).filter(([key]) => !amountKeys.some((own) => own === key));
	return { ...Object.fromEntries(others), state: 'unclear', inDoubt: true } as V;
}

/** The record of a study with its values in doubt left out. */
export function firmStudy(study: Study): Study {
	const values = mapValues(study.values, (value) => (isInDoubt(value) ? leftOut(value) : value));
	return {
		...study,
		values,
		lists: Object.fromEntries(Object.entries(study.lists).map(([list, entries]) => [list, firmList(entries)])),
	};
}

/** What has no doubts is the same object, so that a corpus without them takes little beside the whole. */
function firmList(list: EntryList): EntryList {
	return isAbsentState(list) || !list.some(hasDoubtsInEntry) ? list : list.map(firmEntry);
}

function firmEntry(entry: Entry): Entry {
	if (!hasDoubtsInEntry(entry)) return entry;
	return {
		...entry,
		values: mapValues(entry.values, (value) => (isInDoubt(value, entry) ? leftOut(value) : value)),
		...(entry.count && isInDoubt(entry.count, entry) ? { count: leftOut(entry.count) } : {}),
		...(entry.weeks && isInDoubt(entry.weeks, entry) ? { weeks: leftOut(entry.weeks) } : {}),
	};
}

function mapValues(
	values: Readonly<Record<string, Value>>,
	change: (value: Value) => Value,
): Readonly<Record<string, Value>> {
	return Object.fromEntries(Object.entries(values).map(([id, value]) => [id, change(value)]));
}

const firmCorpora = new WeakMap<CodedCorpus, CodedCorpus>();
/** Maps each corpus without values in doubt to the corpus that it was made from. */
const wholeCorpora = new WeakMap<CodedCorpus, CodedCorpus>();
const makers = new WeakMap<CodedCorpus, () => CodedCorpus>();

/**
 * Registers how to make the firm corpus of a corpus without records. Without records, `firmCorpus` cannot work it out.
 */
export function keepFirmCorpus(corpus: CodedCorpus, make: () => CodedCorpus): void {
	makers.set(corpus, make);
}

/**
 * The corpus in which each value in doubt is unclear; the same corpus if no value is in doubt. It has the same studies
 * in the same order and lists the same codes, so sets of studies and addresses hold for both. Cached, because a corpus
 * never changes. Throws for a corpus without records for which `keepFirmCorpus` was not called.
 */
export function firmCorpus(corpus: Corpus): Corpus;
export function firmCorpus(corpus: CodedCorpus): CodedCorpus;
export function firmCorpus(corpus: CodedCorpus): CodedCorpus {
	const hit = firmCorpora.get(corpus);
	if (hit) return hit;
	const firm = makers.get(corpus)?.() ?? firmCorpusOfRecords(corpus);
	firmCorpora.set(corpus, firm);
	firmCorpora.set(firm, firm);
	wholeCorpora.set(firm, corpus);
	return firm;
}

/** The corpus from which `firmCorpus` made this one, with its values in doubt; for any other corpus the same corpus. */
export function wholeCorpus(corpus: CodedCorpus): CodedCorpus {
	return wholeCorpora.get(corpus) ?? corpus;
}

/** The studies without their values in doubt: in development, most studies of a corpus are those of the one before. */
const firmStudies = new WeakMap<Study, Study>();

function firmCorpusOfRecords(corpus: CodedCorpus): CodedCorpus {
	const studies = corpus.studies.map((study) => {
		if (!isRecord(study)) throw new Error(`no record: ${study.id}`);
		const firm = firmStudies.get(study) ?? (hasDoubts(study) ? firmStudy(study) : study);
		firmStudies.set(study, firm);
		return firm;
	});
	if (studies.every((study, i) => study === corpus.studies[i])) return corpus;
	return {
		...corpus,
		studies,
		studiesById: new Map(studies.map((study) => [study.id, study])),
		listed: new Map(corpus.variables.map((variable) => [variable.id, listedCodes(corpus, variable)])),
	};
}

/** Whether a study has a value in doubt. */
function hasDoubts({ values, lists: own }: Study): boolean {
	return (
		Object.values(values).some((value) => isInDoubt(value)) ||
		Object.values(own).some((list) => !isAbsentState(list) && list.some(hasDoubtsInEntry))
	);
}

function hasDoubtsInEntry(entry: Entry): boolean {
	const { values, count, weeks } = entry;
	return [...Object.values(values), ...(count ? [count] : []), ...(weeks ? [weeks] : [])].some((value) =>
		isInDoubt(value, entry),
	);
}

function isRecord(study: CodedCorpus['studies'][number]): study is Study {
	return 'report' in study;
}
