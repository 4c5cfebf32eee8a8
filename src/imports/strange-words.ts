/** Says what the words of a column are taken for that are none of its kind. */
import { countOf, formatWords } from '../records/words.ts';
import { kindTraits } from '../schema/variable-kind.ts';
import { countriesNamed, countryOf, nearestCountry } from './country-words.ts';
import type { KindGuess } from './guess-kind.ts';
import type { MapVariable } from './import-map.ts';

/**
 * Words that are none of their kind: taken for unclear; for countries with the names that may be meant, for a person to
 * decide. Numbers that stand for a missing value are taken for one.
 */
export function strangeWords(
	{ kind, words, countries = {}, strange: others = [], absent = [] }: KindGuess,
	place: string,
	doubts: string[],
): Pick<MapVariable, 'missing'> {
	const strange =
		kindTraits[kind].codes === 'countries' && words
			? [...words].filter(([word]) => countryOf(word) === undefined && !Object.hasOwn(countries, word))
			: [];
	for (const [word, count] of strange) {
		const several = countriesNamed(word);
		const near = several.length > 0 ? undefined : nearestCountry(word);
		const line = (code: string) => `write it under countries: { ${JSON.stringify(word)}: ${code} }`;
		const what =
			several.length > 0
				? `is the name of ${formatWords(
						several.map(({ name }) => name),
						'and',
					)}`
				: 'names no country';
		const advice =
			several.length > 0
				? several.map(({ name, code }) => ` If ${name} is meant, ${line(code)}.`).join('')
				: near
					? ` Did you mean ${near.name}? Then ${line(near.code)}.`
					: '';
		doubts.push(`${place}: "${word}" (${countOf(count, 'cell')}) ${what}, and is taken for unclear.${advice}`);
	}
	if (absent.length > 0)
		doubts.push(
			`${place}: ${absent.join(' and ')} ${absent.length === 1 ? 'is' : 'are'} taken for a missing value (not-charted), as statistics programs write it. If it is a number, remove it under missing in the map.`,
		);
	const states = [
		...[...others, ...strange.map(([word]) => word)].map((word) => [word, 'unclear' as const] as const),
		...absent.map((word) => [word, 'not-charted' as const] as const),
	];
	return states.length === 0 ? {} : { missing: Object.fromEntries(states) };
}
