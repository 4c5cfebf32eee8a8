/** What a selection as text can be asked against, and what can be wrong with it: as data, for others to word. */
import type { Variable } from '../corpus/corpus.ts';
import type { SelectionPiece, Stretch } from './selection-pieces.ts';

/** What the parser needs to know of a variable. */
export type Selectable = Pick<Variable, 'id' | 'label' | 'kind' | 'of'>;

/** What words mean: in a corpus, or in content of which some may not be understood. */
export interface Vocabulary<V extends Selectable> {
	/** The variable of that name, now or formerly. */
	variable(name: string): V | undefined;
	/** Whether no variable has that name for certain. */
	lacksVariable(name: string): boolean;
	/** The code or state that a word means for a variable, now or formerly. */
	code(variable: V, word: string): string | undefined;
	/** Whether the words that mean something for the variable are all known. */
	isListed(variable: V): boolean;
	lacksStudy(id: string): boolean;
	hasProgrammes: boolean;
}

/** About the key of a piece. */
const keyProblems = [
	'unknown-variable',
	'uncounted-variable',
	'no-entry',
	'one-entry',
	'one-value',
	'excluded-range',
] as const;

/** About the word of a piece. */
const wordProblems = [
	'unknown-code',
	'no-range',
	'second-range',
	'contradiction',
	'unknown-study',
	'unknown-unit',
	'said-twice',
] as const;

/** About the word of a piece that says how something is shown, not what is selected. */
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

/** Whether a problem is of the view, not of the selection. */
export function isViewProblem(kind: ProblemKind): kind is ViewProblem {
	return viewProblems.some((one) => one === kind);
}

export interface SelectionProblem<V extends Selectable = Selectable> {
	kind: ProblemKind;
	/** Where it stands: `placeOfProblem` says which part of it is meant. */
	piece: SelectionPiece;
	/** The variable that the piece speaks of, where it is known. */
	variable?: V;
	/** What would do in the place of the word, where that can be listed. */
	allowed?: readonly string[];
}

/** Why a word cannot stand where it stands, and what could. */
export type Unfit = readonly [kind: ProblemKind, allowed?: readonly string[]];

export type Tell<More> = (kind: ProblemKind, piece: SelectionPiece, more?: More) => void;

const isAboutKey: ReadonlySet<string> = new Set(keyProblems);

/** The part of the text that a problem is about. */
export function placeOfProblem(kind: ProblemKind, { keyAt, wordAt }: SelectionPiece): Stretch {
	return isAboutKey.has(kind) ? keyAt : wordAt;
}
