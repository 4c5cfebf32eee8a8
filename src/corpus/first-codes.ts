/** The first codes of a value that has many, where a page shows it beside others. */
import { codesShown } from './codes.ts';
import type { Variable } from './corpus.ts';
import type { Value } from './value.ts';

/** How many codes stand there of a value that has more than one beyond. */
const most = 5;

/** The value with its first codes, in the order of the codebook, and how many more it has: none, or two at least. */
export function firstCodes(variable: Variable, value: Value): { value: Value; more: number } {
	const codes = Array.isArray(value.value) ? codesShown(variable, value) : [];
	const more = codes.length - most;
	return more < 2 ? { value, more: 0 } : { value: { ...value, value: codes.slice(0, most) }, more };
}
