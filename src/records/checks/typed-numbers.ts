/** Checks that guidance counts nothing by hand: a number in its words is computed, or marked as not a count. */
import { attributeKind } from '../../schema/prose.ts';
import type { Problem } from '../issue.ts';
import { locate, type Place } from '../locate.ts';
import type { Material } from '../material.ts';
import { type Prose, placeAfter, placeInText, readProse } from '../prose.ts';
import { textAt } from '../raw.ts';

const numberWords = [
	'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
	'twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands dozen dozens',
	'half halves thirds quarter quarters percent',
]
	.join(' ')
	.replaceAll(' ', '|');

const parts = 'third|fourth|fifth|sixth|seventh|eighth|ninth|tenth';

/**
 * A pattern for digits, number words and fractions, and for "one" or "no" before the name of a unit. Ordinals and
 * "one-to-one" are not counts.
 */
function numberPattern(units: readonly string[]): RegExp {
	const unit = units.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
	const words = [
		`(?:${numberWords})(?:-(?:${numberWords}|one))*(?:-?fold)?`,
		`a\\s+(?:${parts})\\s+of`,
		`one[\\s-](?:${parts})`,
		`(?:one|no|a single)\\s+(?:(?:other|further|more|such|single)\\s+)?(?:${unit})`,
		`one\\s+of\\s+(?:\\p{L}+\\s+)?(?:${unit})`,
	];
	// A number that follows a hyphen is part of a name: COVID-19.
	const digits = '(?<!\\p{L}-)(?!\\d+(?:st|nd|rd|th)(?!\\p{L}))\\d+(?:[.,–-]\\d+)*(?:\\s?%)?|[¼-¾⅐-⅞]';
	return new RegExp(`(?<![\\p{L}\\p{N}])(?:${digits}|(?:${words.join('|')})(?!\\p{L}))`, 'giu');
}

const hint =
	'Let it be counted, as <Count of="…" words /> does, or taken from a record, as <Value of="…" study="…" /> does. A number that is no count (a year, the name of an instrument) stands in <Intended>…</Intended>.';

export function* checkTypedNumbers({ questions, review }: Material): Iterable<Problem> {
	const units = ['report', 'programme'].flatMap((unit) =>
		['one', 'many'].flatMap((form) => textAt(review?.data, 'words', unit, form) ?? []),
	);
	const pattern = numberPattern([...new Set([...units, 'study', 'studies', 'report', 'reports'])]);
	for (const source of questions) {
		const { texts, elements } = readProse(source);
		for (const words of texts) {
			if (words.around.includes('Intended')) continue;
			for (const { 0: numeral, index } of words.text.matchAll(pattern)) {
				const place = placeInText(words, index);
				yield { kind: 'typed-number', source, path: [], place, found: numeral, message: message(numeral), hint };
			}
		}
		for (const { name, value, place } of shownAttributes(elements))
			for (const { 0: numeral, index } of value.matchAll(pattern))
				yield {
					kind: 'typed-number',
					source,
					path: [],
					place: placeAfter(place, index),
					found: numeral,
					message: `${name}: ${message(numeral)}`,
					hint: 'An attribute is not computed: say it without the number.',
				};
		for (const key of ['title', 'choice', 'group', 'description'])
			for (const { 0: numeral } of (textAt(source.data, key) ?? '').matchAll(pattern))
				yield {
					kind: 'typed-number',
					source,
					path: [key],
					place: locate(source, [key]),
					found: numeral,
					message: `${key}: ${message(numeral)}`,
					hint: 'A head is not computed: say it without the number.',
				};
	}
}

/** Attributes whose text readers see. */
function shownAttributes(elements: Prose['elements']): readonly { name: string; value: string; place: Place }[] {
	return elements.flatMap((element) =>
		element.attributes.flatMap(({ name, value, valuePlace: place }) =>
			attributeKind(element.name, name) === 'text' && value !== undefined ? [{ name, value, place }] : [],
		),
	);
}

const message = (numeral: string) => `"${numeral.replaceAll(/\s+/g, ' ')}" is typed here.`;
