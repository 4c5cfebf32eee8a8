/** Checks that reports are from the years of the review, and not from after its last search. */

import { traitsOf } from '../../schema/variable-kind.ts';
import type { Problem } from '../issue.ts';
import { formatPlace } from '../locate.ts';
import { numberAt, type Path, textAt } from '../raw.ts';
import { writtenValues } from '../raw-value.ts';
import type { SourceFile } from '../read.ts';
import { ruleOfRecords, type Surroundings } from '../record-rule.ts';
import { fieldName } from '../words.ts';

export const checkYears = ruleOfRecords(function* (study, surroundings) {
	const { references, referencesByNumber } = surroundings;
	// Other works of the reference list may be of any year.
	const number = numberAt(study.data, 'report', 'reference');
	const position = number === undefined ? undefined : referencesByNumber.get(number);
	if (references && position !== undefined) {
		const path = [position, 'issued'];
		yield* checkYear(surroundings, references, path, numberAt(references.data, ...path));
	}
	for (const { path, variable, full } of writtenValues(study, surroundings))
		if (variable && traitsOf(variable).form === 'year')
			yield* checkYear(surroundings, study, [...path, 'value'], numberAt(full, 'value'));
});

function* checkYear(
	{ review }: Surroundings,
	source: SourceFile,
	path: Path,
	year: number | undefined,
): Iterable<Problem> {
	if (!review || year === undefined) return;
	const from = numberAt(review.data, 'years', 'from') ?? Number.NEGATIVE_INFINITY;
	const to = numberAt(review.data, 'years', 'to') ?? Number.POSITIVE_INFINITY;
	const search = textAt(review.data, 'dates', 'search') ?? '';
	const field = fieldName(source, path);
	if (/^\d{4}-/.test(search) && year > Number(search.slice(0, 4))) {
		const message = `${field}: ${year} is later than the last search (${search}, ${formatPlace(review, ['dates', 'search'])}).`;
		yield {
			kind: 'year-after-search',
			source,
			path,
			found: year,
			message,
			hint: 'If two digits changed places, correct them. If there was a later search, correct dates.search.',
		};
	} else if (from <= to && (year < from || year > to)) {
		const message = `${field}: ${year} is outside the years of the review (${from} to ${to}, ${formatPlace(review, ['years'])}).`;
		yield {
			kind: 'year-out-of-bounds',
			source,
			path,
			found: year,
			message,
			hint: 'If two digits changed places, correct them. If the report belongs here, widen years.',
		};
	}
}
