/** Checks that the lower end of a range is not above the upper end. */
import type { Problem } from '../issue.ts';
import type { Material } from '../material.ts';
import { numberAt } from '../raw.ts';
import { writtenValues } from '../raw-value.ts';
import { ruleOfRecords } from '../record-rule.ts';
import { fieldName } from '../words.ts';

export function* checkRanges(material: Material): Iterable<Problem> {
	const { review } = material;
	const yearFrom = numberAt(review?.data, 'years', 'from');
	const yearTo = numberAt(review?.data, 'years', 'to');
	if (review && yearFrom !== undefined && yearTo !== undefined && yearFrom > yearTo) {
		const message = `years: from ${yearFrom} is after to ${yearTo}.`;
		yield {
			kind: 'min-above-max',
			source: review,
			path: ['years', 'from'],
			found: yearFrom,
			message,
			hint: 'Exchange the two years.',
		};
	}
	for (const source of material.variableFiles) {
		const [min = 0, max] = [numberAt(source.data, 'min'), numberAt(source.data, 'max')];
		if (max === undefined || min <= max) continue;
		yield {
			kind: 'min-above-max',
			source,
			path: ['max'],
			found: max,
			message: `max: ${max} is below ${min}, the smallest number that the variable can have.`,
			hint: 'Exchange the two numbers, or write a smaller min.',
		};
	}
	yield* checkValues(material);
}

const checkValues = ruleOfRecords(function* (source, surroundings) {
	for (const { path, full } of writtenValues(source, surroundings)) {
		const min = numberAt(full, 'min');
		const max = numberAt(full, 'max');
		if (min === undefined || max === undefined || min <= max) continue;
		const message = `${fieldName(source, path)}: min ${min} is above max ${max}.`;
		yield {
			kind: 'min-above-max',
			source,
			path: [...path, 'min'],
			found: min,
			message,
			hint: 'Exchange the two numbers.',
		};
	}
});
