/** The names of an entry of `references.yaml` that is not yet checked: its number in the review's list, and its id. */
import { fieldAt } from './raw.ts';

/** The key under which the number of the list stands; undefined for an entry without one. */
export function numberKey(entry: unknown): 'citation-number' | 'number' | undefined {
	if (fieldAt(entry, 'citation-number') !== undefined) return 'citation-number';
	return typeof fieldAt(entry, 'number') === 'number' ? 'number' : undefined;
}

/** The number of the list and the id, as texts; empty for an entry with neither. */
export function referenceKeys(entry: unknown): readonly string[] {
	const key = numberKey(entry);
	return [key && fieldAt(entry, key), fieldAt(entry, 'id')].flatMap((name) =>
		typeof name === 'string' || typeof name === 'number' ? String(name) : [],
	);
}
