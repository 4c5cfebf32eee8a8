/** The states a value can be in: absence is data, so each kind of absence has its own word. */

/** Ways in which a value can be absent, in the order in which they are listed and drawn. */
export const absentStates = [
	'none',
	'not-reported',
	'not-in-review',
	'not-applicable',
	'unclear',
	'not-charted',
] as const;

export const states = ['reported', ...absentStates] as const;

export type AbsentState = (typeof absentStates)[number];
export type State = (typeof states)[number];

const absent: ReadonlySet<unknown> = new Set(absentStates);

export function isAbsentState(word: unknown): word is AbsentState {
	return absent.has(word);
}
