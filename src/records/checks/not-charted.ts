/** Checks that no value is `not-charted` in a review whose charting is complete. */
import type { Problem } from '../issue.ts';
import { formatPlace } from '../locate.ts';
import { fieldAt, type Path } from '../raw.ts';
import { writtenValues } from '../raw-value.ts';
import type { SourceFile } from '../read.ts';
import { ruleOfRecords } from '../record-rule.ts';
import { fieldName } from '../words.ts';

export const checkNotCharted = ruleOfRecords(function* (source, surroundings) {
	const { review, isChartingComplete } = surroundings;
	if (!review || !isChartingComplete) return;
	for (const { path, full } of writtenValues(source, surroundings))
		if (full.state === 'not-charted' || full.also === 'not-charted') yield notCharted(source, path, review);
	for (const list of surroundings.lists)
		if (fieldAt(source.data, list) === 'not-charted') yield notCharted(source, [list], review);
});

/** Says that a place is `not-charted`, and what to write instead. */
export function notCharted(source: SourceFile, path: Path, review: SourceFile): Problem {
	const message = `${fieldName(source, path)}: is not charted, though charting is complete (${formatPlace(review, ['charting'])}).`;
	const hint =
		'Chart it. If the review is silent, write not-in-review; if records are still to come, write "charting: partial" in review.yaml.';
	return { kind: 'not-charted', source, path, found: 'not-charted', message, hint };
}
