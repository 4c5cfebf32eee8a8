/** Checks that another reading of a value differs from the value that is counted, and from the other readings. */
import { codesIn, writtenValues } from '../raw-value.ts';
import { ruleOfRecords } from '../record-rule.ts';
import { fieldName } from '../words.ts';

export const checkReadings = ruleOfRecords(function* (source, surroundings) {
	let ownerByMark = new Map<string, string>();
	for (const { path, full, isReading } of writtenValues(source, surroundings)) {
		const mark = markOf(full);
		const other = ownerByMark.get(mark);
		if (!isReading) ownerByMark = new Map();
		if (mark !== '' && !ownerByMark.has(mark)) ownerByMark.set(mark, isReading ? 'another reading' : 'the value');
		if (isReading && other !== undefined && mark !== '') {
			const message = `${fieldName(source, path.slice(0, -2))}: a second reading says the same as ${other}.`;
			yield {
				kind: 'same-reading',
				source,
				path,
				found: full,
				message,
				hint: 'Remove the reading; another place that says the same goes into the source.',
			};
		}
	}
});

/** A text that is the same for equal values, with codes in any order; empty if nothing was written. */
function markOf(full: Record<string, unknown>): string {
	const codes = codesIn(full);
	const value = codes.length > 0 ? codes.toSorted() : full.value;
	const parts = [value, full.min, full.max, full.state];
	return parts.every((part) => part === undefined || part === null)
		? ''
		: JSON.stringify([...parts, full.approximate === true]);
}
