/** Checks that estimates have a scale, lie within their intervals, and fit their scale. */
import { estimateAxes } from '../../schema/estimate.ts';
import { isKind, kindTraits } from '../../schema/variable-kind.ts';
import type { Problem } from '../issue.ts';
import type { Material } from '../material.ts';
import { fieldAt, numberAt, textAt } from '../raw.ts';
import { writtenValues } from '../raw-value.ts';
import { ruleOfRecords } from '../record-rule.ts';
import { fieldName } from '../words.ts';

const [, logarithmic] = estimateAxes;

export function* checkEstimates(material: Material): Iterable<Problem> {
	for (const source of material.variableFiles) {
		const kind = textAt(source.data, 'kind');
		if (!isKind(kind) || kindTraits[kind].form !== 'estimate') continue;
		if (fieldAt(source.data, 'estimate') === undefined) {
			yield {
				kind: 'missing-scale',
				source,
				path: ['kind'],
				found: kind,
				message: `estimate: the variable does not say on which scale it is.`,
				hint: 'Write under estimate its scale, its axis (linear or logarithmic) and its null-value.',
			};
			continue;
		}
		const none = numberAt(source.data, 'estimate', 'null-value');
		if (textAt(source.data, 'estimate', 'axis') !== logarithmic || none === undefined || none > 0) continue;
		yield {
			kind: 'not-above-zero',
			source,
			path: ['estimate', 'null-value'],
			found: none,
			message: `estimate: the null value ${none} is not above 0, and the axis is logarithmic.`,
			hint: 'The null value of a ratio is 1. If the records hold logarithms, write "axis: linear".',
		};
	}
	yield* checkValues(material);
}

const checkValues = ruleOfRecords(function* (source, surroundings) {
	for (const { path, full, variable } of writtenValues(source, surroundings)) {
		if (variable?.estimate === undefined) continue;
		const name = fieldName(source, path);
		const at = (key: string, value: unknown) => ({ source, path: [...path, key], found: value });
		const [value, low, high, level] = ['value', 'low', 'high', 'level'].map((key) => numberAt(full, key));
		// An estimate that is written as a number alone has its place.
		const ofValue =
			fieldAt(full, 'low') === undefined && Object.keys(full).length === 1
				? { source, path, found: value }
				: at('value', value);
		if (variable.estimate.axis === logarithmic)
			for (const [key, number] of Object.entries({ value, low, high }))
				if (number !== undefined && number <= 0)
					yield {
						kind: 'not-above-zero',
						...(key === 'value' ? ofValue : at(key, number)),
						message: `${name}: ${key} ${number} is not above 0, and the scale (${variable.estimate.scale}) is logarithmic.`,
						hint: `Correct the number. If the records hold logarithms, write "axis: linear" in codebook/${variable.id}.yaml.`,
					};
		if (low === undefined && high === undefined) {
			if (level !== undefined)
				yield {
					kind: 'half-interval',
					...at('level', level),
					message: `${name}: the level ${level} is that of an interval, and there is none.`,
					hint: 'Write its ends as low and high, or remove the level.',
				};
			continue;
		}
		if (low === undefined || high === undefined) {
			const [has, lacks] = low === undefined ? (['high', 'low'] as const) : (['low', 'high'] as const);
			yield {
				kind: 'half-interval',
				...at(has, low ?? high),
				message: `${name}: the interval has a ${has} end and no ${lacks} one.`,
				hint: `Write ${lacks}; or keep what is printed as printed, and remove ${has}.`,
			};
			continue;
		}
		if (level === undefined && variable.estimate.level === undefined)
			yield {
				kind: 'interval-without-level',
				...at('low', low),
				message: `${name}: the interval has no level, and codebook/${variable.id}.yaml gives none for all.`,
				hint: 'Write the level in per cent, such as "level: 95".',
			};
		if (low > high)
			yield {
				kind: 'min-above-max',
				...at('low', low),
				message: `${name}: low ${low} is above high ${high}.`,
				hint: 'Exchange the two numbers.',
			};
		else if (value !== undefined && (value < low || value > high))
			yield {
				kind: 'outside-interval',
				...ofValue,
				message: `${name}: ${value} is outside of its interval, ${low} to ${high}.`,
				hint: 'Correct the number that is mistyped.',
			};
	}
});
