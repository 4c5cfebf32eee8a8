/** Checks the list of excluded full texts: reasons, references, and the box of the flow that counts them. */
import type { Problem } from '../issue.ts';
import { formatPlace } from '../locate.ts';
import type { Material } from '../material.ts';
import { nearestWord } from '../nearest.ts';
import { fieldAt, listAt, numberAt, textAt } from '../raw.ts';
import { choices, countOf, entryIds, guess, quoteFound } from '../words.ts';

export function* checkExcluded({ excluded, review, references, referencesByKey }: Material): Iterable<Problem> {
	if (!excluded) return;
	const reasons = entryIds(excluded.data, 'reasons').map(([, id]) => id);
	const reports = listAt(excluded.data, 'reports');
	const firstByKey = new Map<string, number>();
	for (const [i, report] of reports.entries()) {
		const path = ['reports', i];
		const [reason, number] = [textAt(report, 'reason'), fieldAt(report, 'reference')];
		if (reason !== undefined && !reasons.includes(reason))
			yield {
				kind: 'unknown-word',
				source: excluded,
				path: [...path, 'reason'],
				found: reason,
				message: `reports[${i + 1}].reason: ${quoteFound(reason)} is not one of reasons.`,
				hint: `${guess(
					nearestWord(
						reason,
						reasons.map((word) => ({ word })),
					),
				)}The reasons are ${choices(reasons)}.`,
			};
		const [hasReference, hasCitation] = ['reference', 'citation'].map((key) => fieldAt(report, key) !== undefined);
		if (hasReference === hasCitation)
			yield {
				kind: hasReference ? 'unknown-key' : 'missing-key',
				source: excluded,
				path: hasReference ? [...path, 'citation'] : path,
				...(hasReference ? { target: 'key' as const, found: 'citation' } : {}),
				message: hasReference
					? `reports[${i + 1}]: "citation" beside a "reference" would not be read.`
					: `reports[${i + 1}]: has neither "reference" nor "citation".`,
				hint: 'Name the number in references.yaml, or write the citation.',
			};
		if (typeof number !== 'number' && typeof number !== 'string') continue;
		const key = String(number);
		if (references && !referencesByKey.has(key))
			yield {
				kind: 'unknown-reference',
				source: excluded,
				path: [...path, 'reference'],
				found: number,
				message: `reports[${i + 1}].reference: no reference has the number or id ${quoteFound(number)}.`,
				hint: `The references are in ${references.path}: correct the number, or write a citation.`,
			};
		const first = firstByKey.get(key);
		if (first !== undefined)
			yield {
				kind: 'duplicate-reference',
				source: excluded,
				path: [...path, 'reference'],
				found: number,
				message: `reports[${i + 1}].reference: ${number} is excluded twice, first in ${formatPlace(excluded, ['reports', first, 'reference'])}.`,
				hint: 'Remove one of the two.',
			};
		else firstByKey.set(key, i);
	}
	for (const [i, box] of listAt(review?.data, 'flow').entries()) {
		const count = numberAt(box, 'count');
		if (!review || fieldAt(box, 'excluded') !== true || count === undefined || textAt(box, 'doubt') !== undefined)
			continue;
		if (count !== reports.length)
			yield {
				kind: 'flow-does-not-add-up',
				source: review,
				path: ['flow', i, 'count'],
				found: count,
				message: `flow.${textAt(box, 'id') ?? i}: ${count} full texts were excluded, and excluded.yaml lists ${countOf(reports.length, 'report')}.`,
				hint: 'Correct the number or the list. If the source itself differs, say so in the doubt of the box.',
			};
	}
}
