/** The states a value can be in: absence is data, so each kind of absence has its own word. */
import { z } from 'zod';

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

export const AbsentStateSchema = z.enum(absentStates);
export const StateSchema = z.enum(states);

export type AbsentState = z.infer<typeof AbsentStateSchema>;
export type State = z.infer<typeof StateSchema>;

const absent: ReadonlySet<unknown> = new Set(absentStates);

export function isAbsentState(word: unknown): word is AbsentState {
	return absent.has(word);
}
