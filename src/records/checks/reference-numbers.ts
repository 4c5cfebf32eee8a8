/** Checks that each number and each id belongs to one reference. */
import type { Problem } from '../issue.ts';
import { formatPlace } from '../locate.ts';
import type { Material } from '../material.ts';
import { fieldAt, listAt } from '../raw.ts';
import { numberKey } from '../reference-keys.ts';
import { quoteFound } from '../words.ts';

export function* checkReferenceNumbers({ references }: Material): Iterable<Problem> {
	if (!references) return;
	const first = new Map<string, { i: number; path: (string | number)[] }>();
	for (const [i, reference] of listAt(references.data).entries()) {
		for (const key of [numberKey(reference), 'id']) {
			const name = key === undefined ? undefined : fieldAt(reference, key);
			if (key === undefined || (typeof name !== 'number' && typeof name !== 'string')) continue;
			const path = [i, key];
			const other = first.get(String(name));
			if (!other) first.set(String(name), { i, path });
			else if (other.i !== i)
				yield {
					kind: 'duplicate-reference',
					source: references,
					path,
					found: name,
					message: `${key}: ${typeof name === 'number' ? name : quoteFound(name)} is used twice, first in ${formatPlace(references, other.path)}.`,
					hint: `Give each reference its own ${key === 'id' ? 'id' : 'number'}.`,
				};
		}
	}
}
