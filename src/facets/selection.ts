/** The selection of a reader: a plain value that is never mutated and always tidy. */
import { type Codebook, type Variable, variableOf } from '../corpus/corpus.ts';
import type { ListName } from '../schema/list.ts';
import { numberMost, roundExact } from '../schema/number.ts';
import { codebookPlace, hasAll, hasRange, inOrder } from './facet.ts';

export interface Range {
	/** Both ends are included; a missing end is open. */
	from?: number;
	to?: number;
}

export const parts = ['any', 'all', 'not'] as const;
export type Part = (typeof parts)[number];

/** The conditions on one variable: any of these codes or a number in this range; and all of these; and none of these. */
export interface Clause {
	variable: string;
	/** Which entry of the list the clause is about: 1, or 2 for `f2.` in an address, and so on. Always 1 for variables of the study. */
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
	/** The id of a variable, or `study` for the order of the corpus. */
	by: string;
	isDescending: boolean;
}

export interface Selection {
	/** At most one for each variable and `nth`, in the order of the codebook; those of further entries come last. */
	clauses: readonly Clause[];
	/** Studies chosen by name, in the order of the corpus; empty for all. */
	ids: readonly string[];
	/** Words to search for. The functions of this room cannot search: they take the studies that hold the words as a set (`matches`). */
	q: string;
	/** Whether the last word is still being typed. Addresses do not contain this. */
	isOpen?: true;
	unit: Unit;
	/** Whether the selection leaves out values in doubt: see `corpus/doubt.ts`. */
	isFirm?: true;
	view: ViewName;
	/** Absent for the order of the corpus. */
	sort?: Sort;
	/** Variables shown as columns, in the order of the codebook; empty for the columns that the review chose. */
	cols: readonly string[];
	/** Studies to compare side by side, in the order of the corpus. */
	compare: readonly string[];
	/** The study whose record stands open beside the list. */
	record?: string;
	/** Variables of a figure's axes, and the variable by which it is split. */
	x?: string;
	y?: string;
	split?: string;
	/** The version of the data that the address was written for. */
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

/** The word in `doubt=out`, which leaves out values in doubt. */
export const doubtWord = 'out';

export const comparedMost = 6;
export const nthMost = 9;
const wordsMost = 200;

/** Whether the selection has no filters; the view and the order do not matter. */
export function isUnfiltered({ clauses, ids, q }: Selection): boolean {
	return clauses.length === 0 && ids.length === 0 && q === '';
}

/** The clause of a variable; an empty one if the selection has no conditions on it. */
export function clauseOf({ clauses }: Selection, variable: string, nth = 1): Clause {
	const clause = clauses.find((candidate) => candidate.variable === variable && candidate.nth === nth);
	return clause ?? { variable, nth, any: [], all: [], not: [] };
}

/** The part of the variable's clause that holds a code; undefined if none does. */
export function partOf(selection: Selection, variable: string, code: string, nth = 1): Part | undefined {
	const clause = clauseOf(selection, variable, nth);
	return parts.find((part) => clause[part].includes(code));
}

/** The selection with another clause for the variable; an empty clause removes the variable's clause. */
export function withClause(corpus: Codebook, selection: Selection, clause: Clause): Selection {
	const others = selection.clauses.filter(({ variable, nth }) => variable !== clause.variable || nth !== clause.nth);
	return { ...ofToday(selection), clauses: tidyClauses(corpus, [...others, clause]) };
}

/** The selection with a code added to a part of its clause, or removed if it is in that part already. A code is in one part only. */
export function toggleCode(
	corpus: Codebook,
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

/** The selection whose clause for the variable has this code alone: what the number beside a code counts. */
export function withCode(corpus: Codebook, selection: Selection, variable: string, code: string, nth = 1): Selection {
	return withClause(corpus, selection, { variable, nth, any: [code], all: [], not: [] });
}

/** The selection after the switch any / all: the chosen codes move to the other part. */
export function withMode(corpus: Codebook, selection: Selection, variable: string, mode: 'any' | 'all'): Selection {
	const clause = clauseOf(selection, variable);
	const codes = [...clause.any, ...clause.all];
	return withClause(corpus, selection, { ...clause, any: [], all: [], [mode]: codes });
}

/** The selection with this range in the variable's clause, beside the chosen states; undefined removes the range. */
export function withRange(
	corpus: Codebook,
	selection: Selection,
	variable: string,
	range: Range | undefined,
	nth = 1,
): Selection {
	return withClause(corpus, selection, { ...clauseOf(selection, variable, nth), range });
}

/** The selection without the variable's clause, or without one part of it; `any` also removes the range. */
export function withoutClause(
	corpus: Codebook,
	selection: Selection,
	variable: string,
	nth = 1,
	part?: Part,
): Selection {
	const clause = clauseOf(selection, variable, nth);
	const rest = part === undefined ? clauseOf(emptySelection, variable, nth) : { ...clause, [part]: [] };
	return withClause(corpus, selection, part === 'any' ? { ...rest, range: undefined } : rest);
}

/** The selection with these words in place of its own; empty words remove them. */
export function withWords(selection: Selection, q: string, { isOpen = false } = {}): Selection {
	const { isOpen: _, ...rest } = ofToday(selection);
	const words = tidyWords(q);
	return { ...rest, q: words, ...(isOpen && words !== '' ? { isOpen: true } : {}) };
}

/** The selection without filters. View, order and columns stay, and so does `isFirm`. */
export function withoutFilters(selection: Selection): Selection {
	return { ...ofToday(selection), clauses: [], ids: [], q: '' };
}

/** The selection with values in doubt left out (`isFirm`), or counted like the others. */
export function withFirmness(selection: Selection, isFirm: boolean): Selection {
	const { isFirm: _, ...rest } = ofToday(selection);
	return isFirm ? { ...rest, isFirm } : rest;
}

/**
 * The selection without its version. A changed selection is about the current data: the version of an address belongs
 * only to what that address asked for.
 */
export function ofToday({ v: _, ...selection }: Selection): Selection {
	return selection;
}

/** The number of the next entry that conditions can be set on: 1 if there are none on the list; undefined after the ninth. */
export function nextNth(corpus: Codebook, { clauses }: Selection, list: ListName): number | undefined {
	const nths = clauses.filter(({ variable }) => variableOf(corpus, variable).of === list).map(({ nth }) => nth);
	const next = Math.max(0, ...nths) + 1;
	return next > nthMost ? undefined : next;
}

/** The words on one line, cut to a maximum length, without control characters and unpaired surrogates. Tidying twice changes nothing. */
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
 * The range, rounded to what an address can express. Undefined for a range that is open at both ends, runs backwards, is
 * not made of numbers, or has too large numbers.
 */
export function tidyRange({ from, to }: Range): Range | undefined {
	const ends = [from, to].filter((end) => end !== undefined);
	if (ends.length === 0 || !ends.every((end) => Math.abs(end) <= numberMost)) return undefined;
	const [low, high] = [from, to].map((end) => (end === undefined ? undefined : roundExact(end)));
	if (low !== undefined && high !== undefined && low > high) return undefined;
	return { ...(low === undefined ? {} : { from: low }), ...(high === undefined ? {} : { to: high }) };
}

/** Clauses in the order of the codebook, with codes in the order of their variable, without empty ones, and with entries numbered without gaps. */
export function tidyClauses(corpus: Codebook, clauses: readonly Clause[]): readonly Clause[] {
	const tidy = clauses.map((clause) => tidyClause(corpus, clause)).filter((clause) => !isEmpty(clause));
	const listOf = ({ variable }: Clause) => variableOf(corpus, variable).of;
	const nths = new Map<string, number[]>();
	for (const clause of tidy) nths.set(listOf(clause), [...(nths.get(listOf(clause)) ?? []), clause.nth]);
	const places = new Map([...nths].map(([list, usedNths]) => [list, [...new Set(usedNths)].sort((a, b) => a - b)]));
	return tidy
		.map((clause) => ({ ...clause, nth: (places.get(listOf(clause))?.indexOf(clause.nth) ?? 0) + 1 }))
		.sort((a, b) => a.nth - b.nth || codebookPlace(corpus, a.variable) - codebookPlace(corpus, b.variable));
}

function tidyClause(corpus: Codebook, clause: Clause): Clause {
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
