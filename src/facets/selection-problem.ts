/** The vocabulary that a selection as text is parsed against, and the problems that it can have, as data without words. */
import type { Variable } from '../corpus/corpus.ts';
import type { SelectionPiece, Stretch } from './selection-pieces.ts';

/** What the parser needs to know about a variable. */
export type Selectable = Pick<Variable, 'id' | 'label' | 'kind' | 'of'>;

/** The meaning of words: in a corpus, or in content of which parts may have errors. */
export interface Vocabulary<V extends Selectable> {
	/** The variable with this current or former name. */
	variable(name: string): V | undefined;
	/** Whether it is certain that no variable has this name. */
	lacksVariable(name: string): boolean;
	/** The code or state of a variable with this current or former name. */
	code(variable: V, word: string): string | undefined;
	/** Whether all codes of the variable are known. */
	isListed(variable: V): boolean;
	lacksStudy(id: string): boolean;
	hasProgrammes: boolean;
}

/** Problems with the key of a piece. */
const keyProblems = [
	'unknown-variable',
	'uncounted-variable',
	'no-entry',
	'one-entry',
	'one-value',
	'excluded-range',
] as const;

/** Problems with the word of a piece. */
const wordProblems = [
	'unknown-code',
	'no-range',
	'second-range',
	'contradiction',
	'unknown-study',
	'unknown-unit',
	'said-twice',
] as const;

/** Problems with the word of a piece that says how something is shown, not what is selected. */
const viewProblems = [
	'compared-too-many',
	'unknown-view',
	'unknown-order',
	'unknown-column',
	'unknown-axis',
	'unknown-doubt',
	'no-version',
] as const;

export type ViewProblem = (typeof viewProblems)[number];

export type ProblemKind = (typeof keyProblems)[number] | (typeof wordProblems)[number] | ViewProblem;

/** Whether a problem concerns the view, and not what is selected. */
export function isViewProblem(kind: ProblemKind): kind is ViewProblem {
	return viewProblems.some((one) => one === kind);
}

export interface SelectionProblem<V extends Selectable = Selectable> {
	kind: ProblemKind;
	/** The piece with the problem; `placeOfProblem` gives the part of it that is wrong. */
	piece: SelectionPiece;
	/** The variable that the piece is about, where it is known. */
	variable?: V;
	/** The words that are allowed instead, where they can be listed. */
	allowed?: readonly string[];
}

/** Why a word cannot be used, and the words that are allowed instead. */
export type Unfit = readonly [kind: ProblemKind, allowed?: readonly string[]];

export type Tell<More> = (kind: ProblemKind, piece: SelectionPiece, more?: More) => void;

const isAboutKey: ReadonlySet<string> = new Set(keyProblems);

/** The part of the text that a problem is about. */
export function placeOfProblem(kind: ProblemKind, { keyAt, wordAt }: SelectionPiece): Stretch {
	return isAboutKey.has(kind) ? keyAt : wordAt;
}
