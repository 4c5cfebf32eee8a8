/** A value in its full form: always with a state, a place and who coded it. */
import type { Coding } from '../schema/coding.ts';
import { type AbsentState, isAbsentState, type State, strongestOf, uncharted } from '../schema/state.ts';

export interface Reading extends CodedValue {
	note?: string;
	source: string;
}

/** What is counted of a value: its state, and its codes or its number. Words are not part of it. */
export interface CodedValue extends Amount {
	state: State;
	value?: string | string[] | number;
	/** Whether it is in doubt, where its record is not here to say so; and of an unclear value, that it was left out for that: see `doubt.ts`. */
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
	/** Of derived values: the ids of the entries that were used. */
	from?: string[];
}

/** Whether the value was left out because it was in doubt: see `doubt.ts`. */
export function isLeftOut({ state, inDoubt }: Pick<CodedValue, 'state' | 'inDoubt'>): boolean {
	return inDoubt === true && state === 'unclear';
}

/** The codes of a coded value, or its state as the only one: what facets, counts and addresses use. Numbers that are reported have none. */
export function codesOfValue({ state, value }: Pick<CodedValue, 'state' | 'value'>): readonly string[] {
	if (state !== 'reported') return [state];
	if (Array.isArray(value)) return value;
	return typeof value === 'string' ? [value] : [];
}

/** The ends of a number; an open end is infinite. Undefined where no number is reported. */
export function extentOf({ state, value, min, max }: CodedValue): [number, number] | undefined {
	if (state !== 'reported') return undefined;
	if (typeof value === 'number') return [value, value];
	if (min === undefined && max === undefined) return undefined;
	return [min ?? Number.NEGATIVE_INFINITY, max ?? Number.POSITIVE_INFINITY];
}

/** The state that stands for several absent values; *not in the review* for an empty list. */
export function combineStates(states: readonly State[]): AbsentState {
	return strongestOf(states.filter(isAbsentState)) ?? 'not-in-review';
}

/** What is charted under the id of a variable; *not charted* where there is nothing. */
export function chartedValue<V extends CodedValue>(
	values: Readonly<Record<string, V>>,
	id: string,
): V | typeof uncharted {
	return values[id] ?? uncharted;
}
