/** Checks that each reference number belongs to one reference and one record. */
import type { Problem } from '../issue.ts';
import { formatPlace } from '../locate.ts';
import { type Material, originalOf } from '../material.ts';
import { listAt, numberAt } from '../raw.ts';
import type { SourceFile } from '../read.ts';

const path = ['report', 'reference'];

export function* checkReferenceNumbers(material: Material): Iterable<Problem> {
	const { references, referencesByNumber, studies } = material;
	for (const [i, reference] of listAt(references?.data).entries()) {
		const number = numberAt(reference, 'number');
		const first = number === undefined ? undefined : referencesByNumber.get(number);
		if (!references || first === undefined || first === i) continue;
		const message = `number: ${number} is used twice, first in ${formatPlace(references, [first, 'number'])}.`;
		yield {
			kind: 'duplicate-reference',
			source: references,
			path: [i, 'number'],
			found: number,
			message,
			hint: 'Give each reference its own number.',
		};
	}
	const first = new Map<number, SourceFile>();
	for (const source of studies) {
		const number = numberAt(source.data, ...path);
		if (number === undefined || originalOf(material, source)) continue;
		const other = first.get(number);
		if (!other) first.set(number, source);
		else {
			const message = `report.reference: ${number} is also the reference of ${formatPlace(other, path)}.`;
			yield {
				kind: 'duplicate-reference',
				source,
				path,
				found: number,
				message,
				hint: 'Correct one of the numbers, or keep one record for the report.',
			};
		}
	}
}
