/**
 * The corpus: everything that pages, figures and exports are functions of. It is a value: nothing in it ever changes.
 * What is counted of studies (codes) and what is read of them (records) are two types; a browser may have the first of
 * all studies and the second of some.
 */
import type { Charting } from '../schema/charting.ts';
import type { Coding } from '../schema/coding.ts';
import type { FigureRecord } from '../schema/figure.ts';
import type { PlannerRecord } from '../schema/planner.ts';
import type { Question } from '../schema/prose.ts';
import type { Redirect } from '../schema/redirect.ts';
import type { Reference } from '../schema/reference.ts';
import type { Change, Programme, Recommendation, Review } from '../schema/review.ts';
import type { NamedSelection } from '../schema/selection.ts';
import { type AbsentState, isAbsentState } from '../schema/state.ts';
import type { StudyRecord } from '../schema/study.ts';
import type { Basis, Code, ListName, VariableRecord } from '../schema/variable.ts';
import type { CodedValue, Value } from './value.ts';

/** A variable with its codes resolved: shared ones filled in, years and countries taken from the records. */
export interface Variable extends Omit<VariableRecord, 'codes'> {
	codes: readonly Code[];
}

/** What is counted of an entry of a list. */
export interface CodedEntry {
	values: Readonly<Record<string, CodedValue>>;
}

export type CodedList = readonly CodedEntry[] | AbsentState;

/** An entry of a list: a group of people, a measure, a moment, a finding. */
export interface Entry extends CodedEntry {
	id: string;
	values: Readonly<Record<string, Value>>;
	source: string;
	coded: Coding;
	note?: string;
	doubt?: string;
	/** Participants: whom the count counts. */
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

/** What is counted of a study, and what it is called: codes and numbers of its values and entries, no words of its record. */
export interface CodedStudy {
	id: string;
	/** First author and year, unique in the corpus. */
	label: string;
	/** The id of its programme; its own id where it has none. */
	programme: string;
	values: Readonly<Record<string, CodedValue>>;
	lists: Readonly<Record<ListName, CodedList>>;
}

/** The whole record of a study. */
export interface Study extends CodedStudy {
	report: StudyRecord['report'];
	citation: Reference;
	decisions: NonNullable<StudyRecord['decisions']>;
	values: Readonly<Record<string, Value>>;
	lists: Readonly<Record<ListName, EntryList>>;
}

/** What filters, counts, orders and names studies: all that a browser is sure to have. */
export interface CodedCorpus {
	review: Omit<Review, 'searches' | 'checklist'>;
	/** In the codebook's order. */
	variables: readonly Variable[];
	variablesById: ReadonlyMap<string, Variable>;
	/** By first author, then year. */
	studies: readonly CodedStudy[];
	studiesById: ReadonlyMap<string, CodedStudy>;
	programmes: readonly Programme[];
	programmesById: ReadonlyMap<string, Programme>;
	figures: readonly FigureRecord[];
	/** Named selections, in their file's order. */
	selections: readonly NamedSelection[];
	/** By variable of time points, its codes that are charted with weeks after the end, and never with none. */
	afterEnd: ReadonlyMap<string, readonly string[]>;
	/** By variable the codes and states that can be listed, where they came with the corpus: see `listedCodes`. */
	listed?: ReadonlyMap<string, readonly string[]>;
}

/** A page of prose by its address, with the references that it cites beside the studies. */
export interface CitingPage {
	address: string;
	references: readonly number[];
}

/** The corpus with the whole records of its studies: what pages are made of. */
export interface Corpus extends CodedCorpus {
	review: Review;
	studies: readonly Study[];
	studiesById: ReadonlyMap<string, Study>;
	references: readonly Reference[];
	referencesByNumber: ReadonlyMap<number, Reference>;
	recommendations: readonly Recommendation[];
	/** Former addresses of what left; those of what was renamed are aliases. */
	redirects: readonly Redirect[];
	/** Addresses that were published and lead nowhere else: what they name stays, or goes with its owner. */
	published: readonly string[];
	/** Of findings that versions released with a card of their own, the addresses; see `finding-cards.ts`. */
	releasedCards?: ReadonlySet<string>;
	/** Newest first. */
	changes: readonly Change[];
	charting: Charting | undefined;
	/** Pages of prose that cite references of the list. */
	citing: readonly CitingPage[];
	/** Question pages, in their order. */
	questions: readonly Question[];
	/** What the planner asks; undefined for a review without one. */
	planner: PlannerRecord | undefined;
}

/** The entries of a list; none where the list itself is absent. */
export function entriesOf(study: Study, list: ListName): readonly Entry[];
export function entriesOf(study: CodedStudy, list: ListName): readonly CodedEntry[];
export function entriesOf(study: CodedStudy, list: ListName): readonly CodedEntry[] {
	const entries = study.lists[list];
	return isAbsentState(entries) ? [] : entries;
}

/** A variable that must exist. Throws for an unknown id: a mistake in code or unchecked content. */
export function variableOf(corpus: Pick<CodedCorpus, 'variablesById'>, id: string): Variable {
	const variable = corpus.variablesById.get(id);
	if (!variable) throw new Error(`unknown variable: ${id}`);
	return variable;
}

/** A study's value of a study-level variable. Throws for an unknown variable, as `variableOf` does. */
export function studyValue(study: Study, id: string): Value;
export function studyValue(study: CodedStudy, id: string): CodedValue;
export function studyValue(study: CodedStudy, id: string): CodedValue {
	const value = study.values[id];
	if (!value) throw new Error(`unknown variable: ${id} of ${study.id}`);
	return value;
}
