/** Checks that each number and each id belongs to one reference, and that a number by which a record names one is a number. */
import type { Problem } from '../issue.ts';
import { formatPlace } from '../locate.ts';
import type { Material } from '../material.ts';
import { fieldAt, listAt } from '../raw.ts';
import { numberKey, referenceKeys } from '../reference-keys.ts';
import { quoteFound } from '../words.ts';
import { writtenReports } from '../written-reports.ts';

export function* checkReferenceNumbers({ references, studies }: Material): Iterable<Problem> {
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
	const citedKeys = new Set(studies.flatMap(({ data }) => writtenReports(data).map(({ key }) => key)));
	for (const [i, reference] of listAt(references.data).entries()) {
		const number = fieldAt(reference, 'number');
		// In quotes it is the number of the work, such as of a report; but then records name the reference otherwise.
		if (typeof number !== 'string' || referenceKeys(reference).length > 0) continue;
		const bareNumber = number.trim();
		if (!citedKeys.has(bareNumber) || first.has(bareNumber)) continue;
		yield {
			kind: 'wrong-kind',
			source: references,
			path: [i, 'number'],
			found: number,
			message: `number: ${quoteFound(number)} is text, and a record names the reference by this number.`,
			hint: `Write it without quotes: ${bareNumber}.`,
		};
	}
}
