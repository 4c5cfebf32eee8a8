/** A value in its full form: it always has a state, a source and who coded it. */
import type { Coding } from '../schema/coding.ts';
import { type EstimateParts, estimateKeys } from '../schema/estimate.ts';
import { type AbsentState, isAbsentState, type State, strongestOf, unchartedValue } from '../schema/state.ts';
import type { Quote } from '../schema/value.ts';
import type { Verification } from './verification.ts';

export interface Reading extends CodedValue {
	note?: string;
	source: string;
}

/**
 * The part of a value that is counted: its state, and its codes or its number. A text that is reported is not part of
 * it.
 */
export interface CodedValue extends Amount, EstimateParts {
	state: State;
	value?: string | string[] | number;
	/** A state beside the codes of a reported value: why there may be more of them. */
	also?: AbsentState;
	/**
	 * Whether the value is in doubt, if its record is not at hand to say so. On an unclear value it means that the value
	 * was left out because it is in doubt: see `doubt.ts`.
	 */
	inDoubt?: true;
}

interface Amount {
	min?: number;
	max?: number;
	approximate?: boolean;
}

export interface Value extends CodedValue {
	note?: string;
	printed?: string;
	source: string;
	coded: Coding;
	doubt?: string;
	readings?: Reading[];
	/** Passages of the source behind the value, if the review publishes them. */
	quotes?: Quote[];
	/** Which people compared it with its source. */
	verified?: readonly Verification[];
	/** For derived values: the ids of the entries that were used. */
	from?: string[];
}

/** The keys of a coded value that say how much it is, beside its value. */
export const amountKeys = ['min', 'max', 'approximate', ...estimateKeys] as const;

/** The parts of a coded value that say how much it is, beside its value; an empty object if none does. */
export function amountPartsOf(value: CodedValue): Partial<Pick<CodedValue, (typeof amountKeys)[number]>> {
	return Object.fromEntries(amountKeys.flatMap((key) => (value[key] === undefined ? [] : [[key, value[key]]])));
}

/** Whether a value was left out because it is in doubt: see `doubt.ts`. */
export function isLeftOut({ state, inDoubt }: Pick<CodedValue, 'state' | 'inDoubt'>): boolean {
	return inDoubt === true && state === 'unclear';
}

/**
 * The codes of a coded value, or its state as the only code, for facets, counts and addresses. Empty for a reported
 * number.
 */
export function codesOfValue({ state, value }: Pick<CodedValue, 'state' | 'value'>): readonly string[] {
	if (state !== 'reported') return [state];
	if (Array.isArray(value)) return value;
	return typeof value === 'string' ? [value] : [];
}

/** The lower and upper end of a number; an open end is infinite. Undefined if no number is reported. */
export function extentOf({ state, value, min, max }: CodedValue): [number, number] | undefined {
	if (state !== 'reported') return undefined;
	if (typeof value === 'number') return [value, value];
	if (min === undefined && max === undefined) return undefined;
	return [min ?? Number.NEGATIVE_INFINITY, max ?? Number.POSITIVE_INFINITY];
}

/** The state that stands for several absent values; `not-in-review` for an empty array. */
export function combineStates(states: readonly State[]): AbsentState {
	return strongestOf(states.filter(isAbsentState)) ?? 'not-in-review';
}

/** The value of a variable among some values; *not charted* if there is none. */
export function chartedValue<V extends CodedValue>(
	values: Readonly<Record<string, V>>,
	id: string,
): V | typeof unchartedValue {
	return values[id] ?? unchartedValue;
}
