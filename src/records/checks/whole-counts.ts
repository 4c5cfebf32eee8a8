/** Checks that people are counted in whole numbers. */
import { numberAt } from '../raw.ts';
import { writtenValues } from '../raw-value.ts';
import { ruleOfRecords } from '../record-rule.ts';
import { fieldName } from '../words.ts';

export const checkWholeCounts = ruleOfRecords(function* (source, surroundings) {
	for (const { path, full } of writtenValues(source, surroundings)) {
		if (path[0] !== 'participants' || path[2] !== 'count') continue;
		for (const key of ['value', 'min', 'max']) {
			const count = numberAt(full, key);
			if (count === undefined || Number.isInteger(count)) continue;
			const place = [...path, key];
			const message = `${fieldName(source, place)}: ${count} is a fraction, and people are counted in whole numbers.`;
			yield {
				kind: 'fractional-count',
				source,
				path: place,
				found: count,
				message,
				hint: 'Write the whole number; what is printed otherwise goes into printed.',
			};
		}
	}
});
