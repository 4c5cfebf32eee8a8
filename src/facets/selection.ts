/** What a reader has chosen: a plain value, never changed in place, always in its tidy form. */
import { type CodedCorpus, type Variable, variableOf } from '../corpus/corpus.ts';
import { numberMost, roundExact } from '../schema/number.ts';
import type { ListName } from '../schema/variable.ts';
import { codebookPlace, hasAll, hasRange, inOrder } from './facet.ts';

export interface Range {
	/** Both ends belong to it; without one it is open there. */
	from?: number;
	to?: number;
}

export const parts = ['any', 'all', 'not'] as const;
export type Part = (typeof parts)[number];

/** What is asked of one variable: any of these, or in this range; and all of these; and none of these. */
export interface Clause {
	variable: string;
	/** Which entry of the list is meant: 1, and 2 for `f2.` in an address. Always 1 for variables of the study. */
	nth: number;
	any: readonly string[];
	all: readonly string[];
	not: readonly string[];
	range?: Range;
}

export const views = ['list', 'table', 'compare', 'figures'] as const;
export type ViewName = (typeof views)[number];

export const units = ['report', 'programme'] as const;
export type Unit = (typeof units)[number];

export interface Sort {
	/** A variable, or `study` for the corpus's own order. */
	by: string;
	isDescending: boolean;
}

export interface Selection {
	/** At most one a variable and `nth`, in the codebook's order, those of further entries last. */
	clauses: readonly Clause[];
	/** Studies named outright, in the corpus's order; empty for all. */
	ids: readonly string[];
	/** Words; the engine cannot search and takes what they found as a set of studies. */
	q: string;
	/** Whether the last of the words is still being typed: no address says so. */
	isOpen?: true;
	unit: Unit;
	/** Whether values in doubt are left out: see `corpus/doubt.ts`. */
	isFirm?: true;
	view: ViewName;
	/** Absent for the corpus's own order. */
	sort?: Sort;
	/** Variables shown as columns, in the codebook's order; empty for the review's own choice. */
	cols: readonly string[];
	/** Studies side by side, in the corpus's order. */
	compare: readonly string[];
	/** Variables of a figure's axes, and the one by which it is split. */
	x?: string;
	y?: string;
	split?: string;
	/** Version of the data that an address was written for. */
	v?: string;
}

export const emptySelection: Selection = Object.freeze({
	clauses: [],
	ids: [],
	q: '',
	unit: 'report',
	view: 'list',
	cols: [],
	compare: [],
} as const);

export const comparedMost = 6;
export const nthMost = 9;
const wordsMost = 200;

/** Whether nothing is filtered out, whatever is shown and however it is sorted. */
export function isUnfiltered({ clauses, ids, q }: Selection): boolean {
	return clauses.length === 0 && ids.length === 0 && q === '';
}

/** The clause of a variable; an empty one where nothing is asked of it. */
export function clauseOf({ clauses }: Selection, variable: string, nth = 1): Clause {
	const clause = clauses.find((candidate) => candidate.variable === variable && candidate.nth === nth);
	return clause ?? { variable, nth, any: [], all: [], not: [] };
}

/** Where a code stands in the selection, if it does. */
export function partOf(selection: Selection, variable: string, code: string, nth = 1): Part | undefined {
	const clause = clauseOf(selection, variable, nth);
	return parts.find((part) => clause[part].includes(code));
}

/** Puts a clause in the place of the variable's own; an empty clause takes it away. */
export function withClause(corpus: CodedCorpus, selection: Selection, clause: Clause): Selection {
	const others = selection.clauses.filter(({ variable, nth }) => variable !== clause.variable || nth !== clause.nth);
	return { ...ofToday(selection), clauses: tidyClauses(corpus, [...others, clause]) };
}

/** Chooses a code, or leaves it if it is chosen in that part already. A code stands in one part only. */
export function toggleCode(
	corpus: CodedCorpus,
	selection: Selection,
	variable: string,
	code: string,
	part: Part = 'any',
	nth = 1,
): Selection {
	const clause = clauseOf(selection, variable, nth);
	const isChosen = clause[part].includes(code);
	const rest = { ...clause };
	for (const other of parts) rest[other] = clause[other].filter((candidate) => candidate !== code);
	return withClause(corpus, selection, isChosen ? rest : { ...rest, [part]: [...rest[part], code] });
}

/** The facet holds that code alone: what the number beside a code counts. */
export function withCode(
	corpus: CodedCorpus,
	selection: Selection,
	variable: string,
	code: string,
	nth = 1,
): Selection {
	return withClause(corpus, selection, { variable, nth, any: [code], all: [], not: [] });
}

/** The switch any / all: what is chosen moves over. */
export function withMode(corpus: CodedCorpus, selection: Selection, variable: string, mode: 'any' | 'all'): Selection {
	const clause = clauseOf(selection, variable);
	const codes = [...clause.any, ...clause.all];
	return withClause(corpus, selection, { ...clause, any: [], all: [], [mode]: codes });
}

/** A range beside the chosen states, or none. */
export function withRange(
	corpus: CodedCorpus,
	selection: Selection,
	variable: string,
	range: Range | undefined,
	nth = 1,
): Selection {
	return withClause(corpus, selection, { ...clauseOf(selection, variable, nth), range });
}

/** Without what is asked of a variable; or without one part of it, with `any` also the range. */
export function withoutClause(
	corpus: CodedCorpus,
	selection: Selection,
	variable: string,
	nth = 1,
	part?: Part,
): Selection {
	const clause = clauseOf(selection, variable, nth);
	const rest = part === undefined ? clauseOf(emptySelection, variable, nth) : { ...clause, [part]: [] };
	return withClause(corpus, selection, part === 'any' ? { ...rest, range: undefined } : rest);
}

/** The selection that asks for these words instead of its own; for none without any. */
export function withWords(selection: Selection, q: string, { isOpen = false } = {}): Selection {
	const { isOpen: _, ...rest } = ofToday(selection);
	const words = tidyWords(q);
	return { ...rest, q: words, ...(isOpen && words !== '' ? { isOpen: true } : {}) };
}

/** Without filters; view, sort and columns stay, and so does what is left out for doubt. */
export function withoutFilters(selection: Selection): Selection {
	return { ...ofToday(selection), clauses: [], ids: [], q: '' };
}

/** With values in doubt left out, or counted like the others. */
export function withFirmness(selection: Selection, isFirm: boolean): Selection {
	const { isFirm: _, ...rest } = ofToday(selection);
	return isFirm ? { ...rest, isFirm } : rest;
}

/** Whoever asks for something else asks the data of today: an address names a version for what it asked for. */
export function ofToday({ v: _, ...selection }: Selection): Selection {
	return selection;
}

/** The number of the next entry that can be asked for: 1 where nothing is asked of the list, undefined after the ninth. */
export function nextNth(corpus: CodedCorpus, { clauses }: Selection, list: ListName): number | undefined {
	const nths = clauses.filter(({ variable }) => variableOf(corpus, variable).of === list).map(({ nth }) => nth);
	const next = Math.max(0, ...nths) + 1;
	return next > nthMost ? undefined : next;
}

/** One line, bounded, without control characters and halves of characters. Tidying twice changes nothing. */
export function tidyWords(words: string): string {
	const line = words
		.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
		.replace(/\p{Cs}/gu, '')
		.trim();
	return line
		.slice(0, wordsMost)
		.replace(/\p{Cs}/gu, '')
		.trim();
}

/**
 * As precise as an address can say; undefined for a range that is open at both ends, runs backwards or is
 * not made of numbers.
 */
export function tidyRange({ from, to }: Range): Range | undefined {
	const ends = [from, to].filter((end) => end !== undefined);
	if (ends.length === 0 || !ends.every((end) => Math.abs(end) <= numberMost)) return undefined;
	const [low, high] = [from, to].map((end) => (end === undefined ? undefined : roundExact(end)));
	if (low !== undefined && high !== undefined && low > high) return undefined;
	return { ...(low === undefined ? {} : { from: low }), ...(high === undefined ? {} : { to: high }) };
}

/** Clauses in the codebook's order, codes in the variable's, empty ones gone, entries numbered without gaps. */
export function tidyClauses(corpus: CodedCorpus, clauses: readonly Clause[]): readonly Clause[] {
	const tidy = clauses.map((clause) => tidyClause(corpus, clause)).filter((clause) => !isEmpty(clause));
	const listOf = ({ variable }: Clause) => variableOf(corpus, variable).of;
	const nths = new Map<string, number[]>();
	for (const clause of tidy) nths.set(listOf(clause), [...(nths.get(listOf(clause)) ?? []), clause.nth]);
	const places = new Map([...nths].map(([list, used]) => [list, [...new Set(used)].sort((a, b) => a - b)]));
	return tidy
		.map((clause) => ({ ...clause, nth: (places.get(listOf(clause))?.indexOf(clause.nth) ?? 0) + 1 }))
		.sort((a, b) => a.nth - b.nth || codebookPlace(corpus, a.variable) - codebookPlace(corpus, b.variable));
}

function tidyClause(corpus: CodedCorpus, clause: Clause): Clause {
	const variable: Variable = variableOf(corpus, clause.variable);
	const range = clause.range && hasRange(variable) ? tidyRange(clause.range) : undefined;
	return {
		variable: clause.variable,
		nth: variable.of === 'study' ? 1 : clause.nth,
		any: inOrder(corpus, variable, clause.any),
		all: hasAll(variable) ? inOrder(corpus, variable, clause.all) : [],
		not: inOrder(corpus, variable, clause.not),
		...(range ? { range } : {}),
	};
}

function isEmpty({ any, all, not, range }: Clause): boolean {
	return any.length === 0 && all.length === 0 && not.length === 0 && range === undefined;
}
