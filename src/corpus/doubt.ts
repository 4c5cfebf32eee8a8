/** Which values are in doubt, and a corpus without them: what a count says must not be firmer than its records. */
import { type Coding, codingTraits } from '../schema/coding.ts';
import { isAbsentState } from '../schema/state.ts';
import { type ListName, lists } from '../schema/variable.ts';
import { listedCodes } from './codes.ts';
import type { CodedCorpus, CodedEntry, Corpus, Entry, EntryList, Study } from './corpus.ts';
import type { CodedValue, Reading, Value } from './value.ts';

/** What a value may carry that casts doubt on it: words of a record, or the mark of a value that came without them. */
type Doubtful = CodedValue & {
	readonly doubt?: string;
	readonly readings?: readonly Reading[];
	readonly coded?: Coding;
};

/**
 * Whether a value is in doubt: its record says why it may be wrong, its entry does, the source says something else in
 * another place, or the value was inferred. A source that is silent elsewhere casts no doubt. What is unclear is not in doubt: nothing is
 * claimed of it.
 */
export function isInDoubt(value: Doubtful, entry?: Pick<Entry, 'doubt'> | CodedEntry): boolean {
	if (value.inDoubt) return true;
	if (value.state === 'unclear' || value.state === 'not-charted') return false;
	if (value.doubt !== undefined || (entry && 'doubt' in entry && entry.doubt !== undefined)) return true;
	if (value.coded && codingTraits[value.coded].castsDoubt) return true;
	return value.readings?.some(({ state }) => state !== 'not-in-review') ?? false;
}

/** Whether a finding, or its direction, is in doubt: what is shown by name is there, and may say something else. */
export function isFindingInDoubt({ review }: Pick<Corpus, 'review'>, finding: Entry): boolean {
	const direction = finding.values[review['finding-groups'].direction];
	return finding.doubt !== undefined || (direction !== undefined && isInDoubt(direction, finding));
}

/** A value that is in doubt, left out: it is unclear, and says that it was left out. What its record says of it stays. */
function leftOut<V extends CodedValue>({ value: _, min: __, max: ___, approximate: ____, ...rest }: V): V {
	return { ...rest, state: 'unclear', inDoubt: true } as V;
}

/** The record of a study without its values in doubt. */
export function firmStudy(study: Study): Study {
	const values = mapValues(study.values, (value) => (isInDoubt(value) ? leftOut(value) : value));
	const entries = lists.map((list) => [list, firmList(study.lists[list])] as const);
	return { ...study, values, lists: Object.fromEntries(entries) as Record<ListName, EntryList> };
}

function firmList(list: EntryList): EntryList {
	if (isAbsentState(list)) return list;
	return list.map((entry) => ({
		...entry,
		values: mapValues(entry.values, (value) => (isInDoubt(value, entry) ? leftOut(value) : value)),
		...(entry.count && isInDoubt(entry.count, entry) ? { count: leftOut(entry.count) } : {}),
		...(entry.weeks && isInDoubt(entry.weeks, entry) ? { weeks: leftOut(entry.weeks) } : {}),
	}));
}

function mapValues(
	values: Readonly<Record<string, Value>>,
	change: (value: Value) => Value,
): Readonly<Record<string, Value>> {
	return Object.fromEntries(Object.entries(values).map(([id, value]) => [id, change(value)]));
}

const firmCorpora = new WeakMap<CodedCorpus, CodedCorpus>();
/** Of each corpus that was made without values in doubt, the one that has them. */
const wholeCorpora = new WeakMap<CodedCorpus, CodedCorpus>();
const makers = new WeakMap<CodedCorpus, () => CodedCorpus>();

/** Keeps how a corpus that was not made of records is made without its values in doubt. */
export function keepFirmCorpus(corpus: CodedCorpus, make: () => CodedCorpus): void {
	makers.set(corpus, make);
}

/**
 * The corpus in which each value in doubt is unclear; the same one where none is in doubt. It has the same studies in the
 * same order, and the same codes are listed, so sets of studies and addresses hold for both. Made once: a corpus never
 * changes. Throws for a corpus of codes alone that `keepFirmCorpus` was not given.
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

/** The corpus with its values in doubt, of which `firmCorpus` made this one; any other corpus is its own. */
export function wholeCorpus(corpus: CodedCorpus): CodedCorpus {
	return wholeCorpora.get(corpus) ?? corpus;
}

function firmCorpusOfRecords(corpus: CodedCorpus): CodedCorpus {
	const studies = corpus.studies.map((study) => {
		if (!isRecord(study)) throw new Error(`no record: ${study.id}`);
		return hasDoubts(study) ? firmStudy(study) : study;
	});
	if (studies.every((study, i) => study === corpus.studies[i])) return corpus;
	return {
		...corpus,
		studies,
		studiesById: new Map(studies.map((study) => [study.id, study])),
		listed: new Map(corpus.variables.map((variable) => [variable.id, listedCodes(corpus, variable)])),
	};
}

/** Whether some value of a study is in doubt. */
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
