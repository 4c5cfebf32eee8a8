/** Guidance counts nothing by hand: a number in its words is computed, or marked as one that is not a count. */
import type { Problem } from '../issue.ts';
import { locate } from '../locate.ts';
import type { Material } from '../material.ts';
import { placeOf, readProse } from '../prose.ts';
import { textAt } from '../raw.ts';

const numberWords = [
	'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
	'twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands dozen dozens',
	'half halves thirds quarter quarters percent',
]
	.join(' ')
	.split(' ');

/**
 * Digits, number words, and "one", "no" or "a single" before the name of a unit. Ordinals are no counts, and
 * neither is "one-to-one".
 */
function numberPattern(units: readonly string[]): RegExp {
	const escaped = units.map((unit) => unit.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
	return new RegExp(
		`(?<![\\p{L}\\p{N}])(?:\\d[\\d.,–%]*(?!\\p{L})|(?:${numberWords.join('|')})(?![\\p{L}])|(?:one|no|a single)\\s+(?:${escaped.join('|')})(?!\\p{L}))`,
		'giu',
	);
}

const hint =
	'Let it be counted, as <Count of="…" words /> does, or taken from a record, as <Value of="…" study="…" /> does. A number that is no count (a year, the name of an instrument) stands in <Intended>…</Intended>.';

export function* checkTypedNumbers({ questions, review }: Material): Iterable<Problem> {
	const units = ['report', 'programme'].flatMap((unit) =>
		['one', 'many'].flatMap((form) => textAt(review?.data, 'words', unit, form) ?? []),
	);
	const pattern = numberPattern([...new Set([...units, 'study', 'studies', 'report', 'reports'])]);
	for (const source of questions) {
		for (const { text, place, around } of readProse(source).texts) {
			if (around.includes('Intended')) continue;
			for (const { 0: found, index } of text.matchAll(pattern)) {
				const { line, column } = placeOf(text, index);
				const at = {
					line: place.line + line - 1,
					column: line === 1 ? place.column + column - 1 : column,
				};
				yield { kind: 'typed-number', source, path: [], place: at, found, message: message(found), hint };
			}
		}
		for (const key of ['title', 'choice', 'description'])
			for (const { 0: found } of (textAt(source.data, key) ?? '').matchAll(pattern))
				yield {
					kind: 'typed-number',
					source,
					path: [key],
					place: locate(source, [key]),
					found,
					message: `${key}: ${message(found)}`,
					hint: 'A head is not computed: say it without the number.',
				};
	}
}

const message = (found: string) => `"${found.trim()}" is typed here.`;
