/** How an absence is drawn: known to be nothing, beside the point, or not known. */
import type { Absence } from '../charts/multiples.ts';
import type { AbsentState } from '../schema/state.ts';

export function absenceOf(state: AbsentState): Absence {
	return state === 'none' || state === 'not-applicable' ? state : 'unknown';
}
