/** Cuts an example down to what is needed. */
import type { Key } from './key.ts';

/** The example with the needed keys alone, and one entry of each list. */
export function neededOf(value: unknown, keys: readonly Key[]): unknown {
	if (Array.isArray(value)) return value.slice(0, 1).map((item) => neededOf(item, keys));
	if (typeof value !== 'object' || value === null) return value;
	// Keys that are said elsewhere, as those of a citation: the first of them.
	if (keys.length === 0) return Object.fromEntries(Object.entries(value).slice(0, 4));
	const neededEntries = Object.entries(value).filter(([name]) => keys.some((key) => key.name === name && key.isNeeded));
	// Of several forms, none of whose keys is needed in all, the example has the one that is meant.
	if (neededEntries.length === 0) return value;
	return Object.fromEntries(
		neededEntries.map(([name, inner]) => [name, neededOf(inner, keys.find((key) => key.name === name)?.keys ?? [])]),
	);
}
