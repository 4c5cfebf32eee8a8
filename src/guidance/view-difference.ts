/** Finds what changed for one selection since the version that its address names. */
import type { CodedCorpus, Variable } from '../corpus/corpus.ts';
import { firmCorpus, keepFirmCorpus } from '../corpus/doubt.ts';
import { unpackCorpus } from '../corpus/pack.ts';
import { type Bitset, has } from '../facets/bitset.ts';
import { type Index, indexOf } from '../facets/build-index.ts';
import { corpusFor, type FirmCount } from '../facets/firm-count.ts';
import { parseAddress } from '../facets/parse-address.ts';
import { idsOf, select } from '../facets/select.ts';
import type { Clause, Selection } from '../facets/selection.ts';
import { languageTag } from '../wording/language.ts';
import type { RecordChange } from './study-changes.ts';
import type { StudyDifference, VersionDifference } from './version-difference.ts';

export interface ViewChange {
	id: string;
	label: string;
	/** Whether the study itself was added to the data or removed, and not only to or from the view. */
	isWhole: boolean;
	changes: readonly RecordChange[];
}

export interface ViewDifference {
	/** Studies that the selection finds now and did not find then. */
	added: readonly ViewChange[];
	/** Studies that it found then and does not find now. */
	removed: readonly ViewChange[];
	/** Studies that it found both times, and that were recoded in between. */
	recoded: readonly ViewChange[];
	/** Labels of what it asks for that the codebook no longer has, and of what the codebook now defines differently (`redefined`). */
	gone: readonly string[];
	redefined: readonly string[];
	/** Labels of variables that it asks for and that the version did not have. If there are any, it is unknown what the selection found then. */
	unknown: readonly string[];
	/** How many studies it found then and finds now, each with the number in doubt. `before` is absent if it is unknown. */
	before?: FirmCount;
	now: FirmCount;
}

export interface ViewQuery {
	corpus: CodedCorpus;
	/** The part of the address after `?`, as it was written. */
	query: string;
	/** The current studies that hold its words. It is not known which studies held them then, so the same studies are used. */
	matches?: Bitset;
}

/**
 * What the same selection found then and finds now. Names and codes of both times are understood. A wanted variable that
 * one of them does not know finds nothing there.
 */
export function viewDifference(viewQuery: ViewQuery, difference: VersionDifference): ViewDifference {
	const { corpus, query, matches } = viewQuery;
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
	const [newIds, oldIds] = [addedTo({ isNow, wasThen }), removedFrom({ isNow, wasThen })];
	const before = now.count - newIds.length + oldIds.length;
	const firmBefore = now.count - now.inDoubt - addedTo(firm).length + removedFrom(firm).length;
	return {
		added: newIds.map(changeOf),
		removed: oldIds.map(changeOf),
		recoded: ids.filter((id) => isNow(id) && wasThen(id) && isRecoded(id)).map(changeOf),
		...parts,
		before: { count: before, inDoubt: before - firmBefore },
		now,
	};
}

/** The whole data of that time, and the selection as an address means it there. */
export interface PastView {
	corpus: CodedCorpus;
	selection: Selection;
	/** Studies that hold the words of the selection today; absent without words. */
	matches?: Bitset;
}

/**
 * The selection over the data of that time: studies that changed since are as they were, the others as they are. Of
 * studies whose whole records have not arrived, texts are unknown.
 */
export function pastView({ corpus, query, matches }: ViewQuery, difference: VersionDifference): PastView {
	const formerStudies = pastCorpus(corpus, difference);
	const addedIds = new Set(difference.studies.flatMap(({ id, kind }) => (kind === 'added' ? id : [])));
	const joinedCorpus = (now: CodedCorpus, then: CodedCorpus): CodedCorpus => {
		const same = now.studies.filter(({ id }) => !then.studiesById.has(id) && !addedIds.has(id));
		const studies = [...same, ...then.studies].sort((a, b) => a.label.localeCompare(b.label, languageTag));
		return { ...then, studies, studiesById: new Map(studies.map((study) => [study.id, study])) };
	};
	const past = joinedCorpus(corpus, formerStudies);
	keepFirmCorpus(past, () => joinedCorpus(firmCorpus(corpus), firmCorpus(formerStudies)));
	const { selection } = parseAddress(past, query);
	const ids = past.studies.map(({ id }) => id).filter((id) => matches && isIn(indexOf(corpus), matches, id));
	return { corpus: past, selection, ...(matches ? { matches: idsOf(past, ids) } : {}) };
}

/** Whether the selection finds a study in the current data, and whether it found the study then. */
interface Membership {
	isNow(id: string): boolean;
	wasThen(id: string): boolean;
}

/** Whether a study that is found only now has really changed. An unchanged or reworded study has no old record: it was found then as it is now. */
function isKnownChange(study: StudyDifference | undefined, hasRecord: boolean): boolean {
	return hasRecord || study?.kind === 'added';
}

/** Whether nothing has changed for the selection. */
export function isUnchanged({ added, removed, recoded, gone, redefined, unknown }: ViewDifference): boolean {
	return [added, removed, recoded, gone, redefined, unknown].every((changes) => changes.length === 0);
}

/** The corpus of that time with only the changed studies, and with the codebook of that time under present names. */
function pastCorpus(corpus: CodedCorpus, { records, variables, codebook, lists }: VersionDifference): CodedCorpus {
	const former = new Map(variables.map((variable) => [variable.id, variable]));
	const isNew = new Set(codebook.added.filter(({ code }) => code === undefined).map(({ variable }) => variable));
	const variablesNow = corpus.variables
		.filter(({ id }) => !isNew.has(id))
		.map((variable): Variable => {
			const then = former.get(variable.id);
			// Present names in an address must be understood too.
			return then ? { ...then, aliases: [...(then.aliases ?? []), ...(variable.aliases ?? [])] } : variable;
		});
	const goneVariables = variables.filter(({ id }) => !corpus.variablesById.has(id));
	// A new corpus and not a changed copy of `corpus`: what that one lists of its codes holds only for its own studies.
	const { programmes } = corpus;
	const review = lists ? { ...corpus.review, lists: [...lists] } : corpus.review;
	return unpackCorpus(
		{ review, programmes, variables: [...variablesNow, ...goneVariables], figures: [], selections: [], afterEnd: [] },
		records,
	);
}

/** The conditions of both readings of the address together. */
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

/** Whether a clause wants something, and does not only exclude. A variable that a corpus does not know excludes nothing there. */
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
