/** What changed for one selection since the version that its address was written with. */
import type { CodedCorpus, Variable } from '../corpus/corpus.ts';
import { firmCorpus } from '../corpus/doubt.ts';
import { unpackCorpus } from '../corpus/pack.ts';
import { parseAddress } from '../facets/address.ts';
import { type Bitset, has } from '../facets/bitset.ts';
import { type Index, indexOf } from '../facets/build-index.ts';
import { corpusFor, type FirmCount } from '../facets/firm-count.ts';
import { idsOf, select } from '../facets/select.ts';
import type { Clause, Selection } from '../facets/selection.ts';
import type { RecordChange } from './study-changes.ts';
import type { StudyDifference, VersionDifference } from './version-difference.ts';

export interface ViewChange {
	id: string;
	label: string;
	/** Whether the study itself is new or gone, and not only its place in the view. */
	isWhole: boolean;
	changes: readonly RecordChange[];
}

export interface ViewDifference {
	/** Studies that the selection finds now and did not find then. */
	added: readonly ViewChange[];
	/** Studies that it found then and does not find now. */
	removed: readonly ViewChange[];
	/** Studies that it found both times, and that were recoded between. */
	recoded: readonly ViewChange[];
	/** What it asks for that the codebook no longer has, or defines otherwise. */
	gone: readonly string[];
	redefined: readonly string[];
	/** Variables that it asks for and that the version did not have: what it found then cannot be said. */
	unknown: readonly string[];
	/** How many studies it found then, and finds now, and how many of them only by a value in doubt. */
	before?: FirmCount;
	now: FirmCount;
}

export interface ViewQuery {
	corpus: CodedCorpus;
	/** The part of the address behind the `?`, as it was written. */
	query: string;
	/** Studies of today in which its words are found. What they were found in then is not known: the same is taken. */
	matches?: Bitset;
}

/**
 * The same question, asked of the data then and now. Names and codes of either time are understood; what
 * one time does not know finds nothing there.
 */
export function viewDifference(viewed: ViewQuery, difference: VersionDifference): ViewDifference {
	const { corpus, query, matches } = viewed;
	const past = pastCorpus(corpus, difference);
	const [today, formerly] = [parseAddress(corpus, query).selection, parseAddress(past, query).selection];
	const [index, pastIndex] = [indexOf(corpusFor(corpus, today)), indexOf(corpusFor(past, formerly))];
	const clauses = joinClauses(today.clauses, formerly.clauses);
	const asksIds = today.ids.length + formerly.ids.length > 0;
	const ask = (of: Index, selection: Selection, words: Bitset | undefined): Bitset | undefined => {
		if (asksIds && selection.ids.length === 0) return undefined;
		const isKnown = ({ variable }: Clause) => of.columns.has(variable);
		if (!clauses.filter(asksFor).every(isKnown)) return undefined;
		return select(of, { ...selection, clauses: clauses.filter(isKnown) }, words);
	};
	const foundThen =
		matches &&
		idsOf(
			past,
			past.studies.map(({ id }) => id).filter((id) => isIn(index, matches, id)),
		);
	const foundIn = (ofNow: Index, ofPast: Index): Membership => {
		const [nowIds, thenIds] = [ask(ofNow, today, matches), ask(ofPast, formerly, foundThen)];
		return {
			isNow: (id) => nowIds !== undefined && isIn(ofNow, nowIds, id),
			wasThen: (id) => thenIds !== undefined && isIn(ofPast, thenIds, id),
		};
	};
	const { isNow, wasThen } = foundIn(index, pastIndex);
	const firm = foundIn(indexOf(firmCorpus(corpus)), indexOf(firmCorpus(past)));

	const byId = new Map(difference.studies.map((study) => [study.id, study]));
	const labels = new Map(past.studies.map(({ id, label }) => [id, label]));
	const changes = new Set([...byId.keys(), ...labels.keys()]);
	const ids = [
		...index.ids.filter((id) => changes.has(id)),
		...[...changes].filter((id) => !index.numbersById.has(id)),
	];
	const changeOf = (id: string): ViewChange => {
		const study = byId.get(id);
		return {
			id,
			label: study?.label ?? labels.get(id) ?? id,
			isWhole: study?.kind === 'added' || study?.kind === 'removed',
			changes: study?.changes ?? [],
		};
	};
	const count = index.ids.filter(isNow).length;
	const now = { count, inDoubt: count - index.ids.filter(firm.isNow).length };
	const parts = codebookParts(difference, clauses);
	const isRecoded = (id: string) => byId.get(id)?.kind === 'recoded';
	if (parts.unknown.length > 0) {
		const recoded = ids.filter((id) => isNow(id) && isRecoded(id)).map(changeOf);
		return { added: [], removed: [], recoded, ...parts, now };
	}
	const addedTo = (of: Membership) =>
		ids.filter((id) => of.isNow(id) && !of.wasThen(id) && isKnownChange(byId.get(id), labels.has(id)));
	const removedFrom = (of: Membership) => ids.filter((id) => !of.isNow(id) && of.wasThen(id));
	const [added, removed] = [addedTo({ isNow, wasThen }), removedFrom({ isNow, wasThen })];
	const before = now.count - added.length + removed.length;
	const firmBefore = now.count - now.inDoubt - addedTo(firm).length + removedFrom(firm).length;
	return {
		added: added.map(changeOf),
		removed: removed.map(changeOf),
		recoded: ids.filter((id) => isNow(id) && wasThen(id) && isRecoded(id)).map(changeOf),
		...parts,
		before: { count: before, inDoubt: before - firmBefore },
		now,
	};
}

/** Whether a study is found, in the data of either time. */
interface Membership {
	isNow(id: string): boolean;
	wasThen(id: string): boolean;
}

/** A study that was reworded has no record of then, and was found then as now. */
function isKnownChange(study: StudyDifference | undefined, hasRecord: boolean): boolean {
	return hasRecord || study?.kind === 'added';
}

/** Whether anything is to be told. */
export function isUnchanged({ added, removed, recoded, gone, redefined, unknown }: ViewDifference): boolean {
	return [added, removed, recoded, gone, redefined, unknown].every((changes) => changes.length === 0);
}

/** Only the studies that are not as they were, with the codebook of then in the names of today. */
function pastCorpus(corpus: CodedCorpus, { records, variables, codebook }: VersionDifference): CodedCorpus {
	const former = new Map(variables.map((variable) => [variable.id, variable]));
	const isNew = new Set(codebook.added.filter(({ code }) => code === undefined).map(({ variable }) => variable));
	const variablesNow = corpus.variables
		.filter(({ id }) => !isNew.has(id))
		.map((variable): Variable => {
			const then = former.get(variable.id);
			// What an address calls it today must be understood too.
			return then ? { ...then, aliases: [...(then.aliases ?? []), ...(variable.aliases ?? [])] } : variable;
		});
	const gone = variables.filter(({ id }) => !corpus.variablesById.has(id));
	// Made anew: what a corpus knows of its own codes holds for its own studies.
	const { review, programmes } = corpus;
	return unpackCorpus(
		{ review, programmes, variables: [...variablesNow, ...gone], figures: [], selections: [], afterEnd: [] },
		records,
	);
}

/** What either reading of the address asks for. */
function joinClauses(today: readonly Clause[], formerly: readonly Clause[]): readonly Clause[] {
	const byKey = new Map<string, Clause>();
	for (const clause of [...today, ...formerly]) {
		const key = `${clause.variable} ${clause.nth}`;
		const own = byKey.get(key);
		const join = (part: 'any' | 'all' | 'not') => [...new Set([...(own?.[part] ?? []), ...clause[part]])];
		const range = own?.range ?? clause.range;
		byKey.set(key, { ...clause, any: join('any'), all: join('all'), not: join('not'), ...(range ? { range } : {}) });
	}
	return [...byKey.values()];
}

/** Whether something must be there; of what nobody has, nobody has to be left out. */
function asksFor({ any, all, range }: Clause): boolean {
	return any.length + all.length > 0 || range !== undefined;
}

function isIn({ numbersById }: Index, ids: Bitset, id: string): boolean {
	const at = numbersById.get(id);
	return at !== undefined && has(ids, at);
}

function codebookParts({ codebook }: VersionDifference, clauses: readonly Clause[]) {
	const isAsked = (variable: string, code: string | undefined) =>
		clauses.some(
			(clause) =>
				clause.variable === variable &&
				(code === undefined || [...clause.any, ...clause.all, ...clause.not].includes(code)),
		);
	const labels = (parts: typeof codebook.gone) =>
		parts.filter(({ variable, code }) => isAsked(variable, code)).map(({ label }) => label);
	const variables = codebook.added.filter(({ code }) => code === undefined);
	return { gone: labels(codebook.gone), redefined: labels(codebook.redefined), unknown: labels(variables) };
}
