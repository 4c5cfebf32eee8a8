/**
 * The corpus: pages, figures and exports are functions of it. It is a value: nothing in it ever changes. It has two
 * types of study: `CodedStudy` holds what is counted (codes and numbers), `Study` the whole record. A browser may have
 * the first for all studies and the second for some.
 */

import type { Change } from '../schema/change.ts';
import type { Charting } from '../schema/charting.ts';
import type { ClaimRecord, ClaimSection } from '../schema/claim.ts';
import type { ClaimAgreement } from '../schema/claim-agreement.ts';
import type { Coding } from '../schema/coding.ts';
import type { Coverage } from '../schema/coverage.ts';
import type { Citation } from '../schema/csl.ts';
import type { Excluded } from '../schema/excluded.ts';
import type { FigureRecord } from '../schema/figure.ts';
import type { ListName } from '../schema/list.ts';
import type { PlannerRecord } from '../schema/planner.ts';
import type { PageOfProse, Question } from '../schema/prose.ts';
import type { Redirect } from '../schema/redirect.ts';
import type { Reference } from '../schema/reference.ts';
import type { Programme, Recommendation, Review } from '../schema/review.ts';
import type { NamedSelection } from '../schema/selection.ts';
import { type AbsentState, isAbsentState } from '../schema/state.ts';
import type { StudyRecord, WrittenReport } from '../schema/study.ts';
import type { Basis, Code, VariableRecord } from '../schema/variable.ts';
import type { ApartStudy } from './apart.ts';
import type { Beside } from './beside.ts';
import type { CodedValue, Value } from './value.ts';
import type { RecordVerification, Verification } from './verification.ts';

/** A variable with its codes resolved: shared codes are filled in, countries are taken from the records. */
export interface Variable extends Omit<VariableRecord, 'codes'> {
	codes: readonly Code[];
}

/** The part of an entry of a list that is counted. */
export interface CodedEntry {
	values: Readonly<Record<string, CodedValue>>;
}

export type CodedList = readonly CodedEntry[] | AbsentState;

/** An entry of a list: a group of people, a measure, an assessment or a finding. */
export interface Entry extends CodedEntry {
	id: string;
	values: Readonly<Record<string, Value>>;
	source: string;
	coded: Coding;
	note?: string;
	doubt?: string;
	/** Which people compared it with its source. */
	verified?: readonly Verification[];
	/** Participants: which people the count includes. */
	basis?: Basis | AbsentState;
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

/**
 * The part of a study that is counted, and its name: codes and numbers of its values and entries, without texts of its
 * record.
 */
export interface CodedStudy {
	id: string;
	/** First author and year, unique in the corpus. */
	label: string;
	/** The id of its programme; the study's own id if it names none. */
	programme: string;
	values: Readonly<Record<string, CodedValue>>;
	/** The lists that the review has. */
	lists: Readonly<Record<ListName, CodedList>>;
}

/** A report of a study beside its main one. */
export interface StudyReport extends WrittenReport {
	citation: Citation;
}

/** The whole record of a study. */
export interface Study extends CodedStudy {
	/** Its id in the team's own table. */
	key?: string;
	/** What the record says of its main report, which is `citation`. */
	report: WrittenReport;
	citation: Citation;
	/** The reports beside the main one, in the order of the record; without the key where there are none. */
	others?: readonly StudyReport[];
	decisions: NonNullable<StudyRecord['decisions']>;
	/** Which people compared the whole record, or the absence of its lists, with the source. */
	verified?: readonly RecordVerification[];
	values: Readonly<Record<string, Value>>;
	lists: Readonly<Record<ListName, EntryList>>;
}

/** What is needed to filter, count, sort and name studies. A browser always has this much. */
export interface CodedCorpus {
	review: Omit<Review, 'searches' | 'checklist'>;
	/** In the codebook's order. */
	variables: readonly Variable[];
	variablesById: ReadonlyMap<string, Variable>;
	/** Sorted by label: by first author, then year. */
	studies: readonly CodedStudy[];
	studiesById: ReadonlyMap<string, CodedStudy>;
	/** The ids of the studies that were retracted; without the key where there are none. */
	retracted?: readonly string[];
	/** By id what else was published of a study, for lists; without the key where there is nothing. */
	beside?: Readonly<Record<string, readonly Beside[]>>;
	programmes: readonly Programme[];
	programmesById: ReadonlyMap<string, Programme>;
	figures: readonly FigureRecord[];
	/** Named selections, in the order of their file. */
	selections: readonly NamedSelection[];
	/**
	 * By variable of assessments: its codes that occur with weeks after the end of the programme, and never with weeks up
	 * to it.
	 */
	afterEnd: ReadonlyMap<string, readonly string[]>;
	/** By variable: the codes and states that can be listed, if they were sent with the corpus. See `listedCodes`. */
	listed?: ReadonlyMap<string, readonly string[]>;
}

/**
 * What names variables, codes and studies: enough to read, write and word a selection, but not to count it. A browser has
 * it before it has the entries of the lists.
 */
export interface Codebook
	extends Pick<CodedCorpus, 'review' | 'variables' | 'variablesById' | 'studies' | 'studiesById' | 'listed'> {}

/** A page of prose, by its address, with the references that it cites beside the studies. */
export interface CitingPage {
	address: string;
	/** By number or id, as in the prose. */
	references: readonly string[];
}

/** The corpus with the whole record of each study. Pages are built from it. */
export interface Corpus extends CodedCorpus {
	review: Review;
	studies: readonly Study[];
	studiesById: ReadonlyMap<string, Study>;
	references: readonly Reference[];
	/** By number, and by id. */
	referencesByKey: ReadonlyMap<string, Reference>;
	/** Studies that have a page and are not counted; without the key where there are none. See `apart.ts`. */
	apart?: readonly ApartStudy[];
	recommendations: readonly Recommendation[];
	/**
	 * Former addresses of things that were removed or joined. Former names of variables and codes are aliases instead.
	 */
	redirects: readonly Redirect[];
	/**
	 * Addresses that were published and that no redirect leads elsewhere: the page stays, or leads where its owner leads.
	 */
	published: readonly string[];
	/** The addresses of studies and findings that versions released with a card of their own; see `finding-cards.ts`. */
	releasedCards?: ReadonlySet<string>;
	/** The studies whose records versions released as files of their own; see `profile.ts`. */
	releasedRecords?: ReadonlySet<string>;
	/** The names of the files under `data/` that versions released. A site offers them in the same form again; see `exports/files.ts`. */
	releasedFiles?: ReadonlySet<string>;
	/** Newest first. */
	changes: readonly Change[];
	charting: Charting | undefined;
	/** The full texts that were excluded; undefined for a review that does not list them. */
	excluded?: Excluded | undefined;
	/** The statements of the review that are compared with its records, as it is read; an empty array without them. */
	claims: readonly ClaimRecord[];
	/** The sections in which they stand, as the review is read. */
	claimSections: readonly ClaimSection[];
	/** Which places of the text they cover; undefined if nobody has listed them. */
	coverage?: Coverage | undefined;
	/** How two readings found them; undefined for a review that was read once. */
	claimAgreement?: ClaimAgreement | undefined;
	/** Pages of prose that cite references of the list. */
	citing: readonly CitingPage[];
	/** Question pages, by their `order`. */
	questions: readonly Question[];
	/** Pages of prose that are no question pages, such as `home`. */
	pages: readonly PageOfProse[];
	/** What the planner asks; undefined for a review without a planner. */
	planner: PlannerRecord | undefined;
}

/** The entries of a list; an empty array if the list has a state in place of entries, or the review lacks the list. */
export function entriesOf(study: Study, list: ListName): readonly Entry[];
export function entriesOf(study: CodedStudy, list: ListName): readonly CodedEntry[];
export function entriesOf(study: CodedStudy, list: ListName): readonly CodedEntry[] {
	const entries = study.lists[list];
	return entries === undefined || isAbsentState(entries) ? [] : entries;
}

/**
 * A list of a study: its entries, or the state that says why there is none. Throws for a list that the review lacks:
 * none of its variables is of that list.
 */
export function listOf(study: Study, list: ListName): EntryList;
export function listOf(study: CodedStudy, list: ListName): CodedList;
export function listOf(study: CodedStudy, list: ListName): CodedList {
	const entries = study.lists[list];
	if (entries === undefined) throw new Error(`unknown list: ${list} of ${study.id}`);
	return entries;
}

/**
 * A variable that must exist. Throws for an unknown id, which is a mistake in the code or in content that was not
 * checked.
 */
export function variableOf(corpus: Pick<CodedCorpus, 'variablesById'>, id: string): Variable {
	const variable = corpus.variablesById.get(id);
	if (!variable) throw new Error(`unknown variable: ${id}`);
	return variable;
}

/** A study's value of a variable of studies. Throws for an unknown variable, as `variableOf` does. */
export function studyValue(study: Study, id: string): Value;
export function studyValue(study: CodedStudy, id: string): CodedValue;
export function studyValue(study: CodedStudy, id: string): CodedValue {
	const value = study.values[id];
	if (!value) throw new Error(`unknown variable: ${id} of ${study.id}`);
	return value;
}
