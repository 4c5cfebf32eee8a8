/** Checks the list of excluded full texts: reasons, references, and the box of the flow that counts them. */
import type { Problem } from '../issue.ts';
import { formatPlace } from '../locate.ts';
import type { Material } from '../material.ts';
import { nearestWord } from '../nearest.ts';
import { fieldAt, listAt, numberAt, textAt } from '../raw.ts';
import type { SourceFile } from '../source.ts';
import { allChoices, countOf, entryIds, formatWords, guess, quoteFound } from '../words.ts';
import { mainReport, positionOfReport, type RecordReport } from '../written-reports.ts';

export function* checkExcluded(material: Material): Iterable<Problem> {
	const { excluded, review, references, referencesByKey, studies } = material;
	if (!excluded) return;
	const reasons = entryIds(excluded.data, 'reasons').map(([, id]) => id);
	const reports = listAt(excluded.data, 'reports');
	const firstByKey = new Map<string | number, number>();
	const recordByPosition = new Map<number | undefined, { source: SourceFile; report: RecordReport }>();
	for (const source of studies) {
		const report = mainReport(source.data);
		if (report) recordByPosition.set(positionOfReport(report, material), { source, report });
	}
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
				)}${allChoices(['reason', 'reasons'], reasons)}`,
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
		const position = referencesByKey.get(String(number));
		if (references && position === undefined)
			yield {
				kind: 'unknown-reference',
				source: excluded,
				path: [...path, 'reference'],
				found: number,
				message: `reports[${i + 1}].reference: no reference has the number or id ${quoteFound(number)}.`,
				hint: `The references are in ${references.path}: correct the number, or write a citation.`,
			};
		const record = position === undefined ? undefined : recordByPosition.get(position);
		if (record)
			yield {
				kind: 'duplicate-reference',
				source: excluded,
				path: [...path, 'reference'],
				found: number,
				message: `reports[${i + 1}].reference: ${number} is the report of the record ${formatPlace(record.source, record.report.path)}.`,
				hint: 'A report that is included was not excluded: correct the number, or remove one of the two.',
			};
		// A reference has the same position by its number and by its id.
		const key = position ?? String(number);
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
	if (review) yield* checkBoxes(review, reports.length);
}

/** The boxes of the flow that count the list, one or one in each stream, have as many together as it lists. */
function* checkBoxes(review: SourceFile, reportCount: number): Iterable<Problem> {
	const boxes = listAt(review.data, 'flow').flatMap((box, i) =>
		fieldAt(box, 'excluded') === true
			? [{ id: textAt(box, 'id') ?? String(i), path: ['flow', i, 'count'], count: numberAt(box, 'count'), box }]
			: [],
	);
	const [first, ...others] = boxes;
	const counts = boxes.flatMap(({ count, box }) =>
		count === undefined || textAt(box, 'doubt') !== undefined ? [] : [count],
	);
	// A box without a certain number may hold any part of the list.
	if (!first || counts.length < boxes.length) return;
	const sum = counts.reduce((all, count) => all + count, 0);
	if (sum === reportCount) return;
	const beside = others.length === 0 ? '' : `with ${formatWords(others.map(({ id }) => `flow.${id}`))}, `;
	yield {
		kind: 'flow-does-not-add-up',
		source: review,
		path: first.path,
		found: first.count,
		message: `flow.${first.id}: ${beside}${countOf(sum, 'full text was', 'full texts were')} excluded, and excluded.yaml lists ${countOf(reportCount, 'report')}.`,
		hint: 'Correct the number or the list. If the source itself differs, say so in the doubt of the box.',
	};
}
