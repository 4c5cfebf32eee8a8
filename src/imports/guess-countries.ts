/** Guesses whether a column names countries, and how its cells part several of them. */
import { countOf } from '../records/words.ts';
import { type Kind, kinds, kindTraits } from '../schema/variable-kind.ts';
import { candidates, countParts, isSplit, total } from './cell-parts.ts';
import { countriesIn, countryOf, countryOfNumber, englishName } from './country-words.ts';
import { foldText } from './fold.ts';
import { foreignField } from './foreign-headers.ts';
import type { KindGuess } from './guess-kind.ts';
import { isMissingNumber } from './missing-words.ts';
import type { Profile } from './profile.ts';

const kindOf = (isSeveral: boolean) =>
	kinds.find((kind) => kindTraits[kind].codes === 'countries' && kindTraits[kind].isSeveral === isSeveral);

const [oneCountry, severalCountries] = [kindOf(false), kindOf(true)];

/** Whether a header asks for countries, in any language in which teams write. */
const namesCountries = (header: string) =>
	/\b(countr(y|ies)|nations?|nationality)\b/.test(foldText(header)) ||
	header.split(/[\s/,()]+/).some((word) => foreignField(word) === 'country');

/** A column of countries; undefined for any other. `codes` is the kind for several codes where no kind holds several countries. */
export function guessCountry(profile: Profile, codes: Kind | undefined): KindGuess | undefined {
	const isNamed = namesCountries(profile.name);
	const guess = isNamed
		? (byNumbers(profile) ?? byNames(profile, isNamed, codes) ?? byParts(profile))
		: byNames(profile, isNamed, codes);
	return guess && withOthers(guess, isNamed);
}

/** By the numbers that ISO gives countries, of which there is no other column: `840`. */
function byNumbers({ words }: Profile): KindGuess | undefined {
	const codes = [...words.keys()].map((word) => [word, countryOfNumber(word)] as const);
	const knownPairs = codes.flatMap(([word, code]) => (code === undefined ? [] : [[word, code] as const]));
	if (!oneCountry || knownPairs.length < 2 || knownPairs.length < codes.length) return undefined;
	return {
		kind: oneCountry,
		why: `${countOf(knownPairs.length, 'number')} that ISO gives countries`,
		words,
		countries: Object.fromEntries(knownPairs),
		doubt: `its numbers are taken for those that ISO gives countries: ${knownPairs
			.slice(0, 5)
			.map(([word, code]) => `${word} for ${englishName(code)}`)
			.join(', ')}`,
	};
}

const shareOfNames = (words: ReadonlyMap<string, number>, isName: (word: string) => boolean) =>
	[...words].filter(([word]) => isName(word)).reduce((sum, [, count]) => sum + count, 0) / Math.max(1, total(words));

const isCountryName = (word: string) => countryOf(word) !== undefined;

/** By names of countries alone, which a delimiter parts. */
function byNames(profile: Profile, isNamed: boolean, codes: Kind | undefined): KindGuess | undefined {
	for (const delimiter of [undefined, ...candidates]) {
		const words = countParts(profile, delimiter);
		// A few capitals may stand for anything (SE, ID, MD), unless the header speaks of countries.
		if (!isNamed && words.size < 5 && ![...words.keys()].some((word) => word.length > 3 && countryOf(word))) continue;
		const share = shareOfNames(words, isCountryName);
		const hasSeveral = delimiter !== undefined && total(words) > profile.filled;
		if (share < (isNamed ? 0.6 : 0.9) || (delimiter !== undefined && !hasSeveral)) continue;
		if (delimiter === undefined && share < 1 && candidates.some((other) => isBetter(profile, other, share))) continue;
		const why = `${countOf(words.size, 'different word')}, ${Math.round(100 * share)} % of the uses are names of countries`;
		const kind = hasSeveral ? severalCountries : oneCountry;
		if (kind) return { kind, why, ...(delimiter ? { delimiter } : {}), words };
		return codes && delimiter ? { kind: codes, why: `${why}, several in a cell`, delimiter, words } : undefined;
	}
	return undefined;
}

function isBetter(profile: Profile, delimiter: string, share: number): boolean {
	const words = countParts(profile, delimiter);
	return total(words) > profile.filled && shareOfNames(words, isCountryName) > share;
}

/** By what each cell names, where places, commas or words stand between the names. */
function byParts(profile: Profile): KindGuess | undefined {
	const delimiter = candidates.find((one) => !one.includes(',') && isSplit(profile, one));
	const words = countParts(profile, delimiter);
	const share = shareOfNames(words, (word) => countriesIn(word).codes.length > 0);
	if (share < 0.6 || !oneCountry) return undefined;
	return {
		kind: delimiter !== undefined && severalCountries ? severalCountries : oneCountry,
		why: `${Math.round(100 * share)} % of the cells name countries`,
		...(delimiter === undefined ? {} : { delimiter }),
		words,
	};
}

/** The guess with the countries of words that are no names of one, and with what a person should look at. */
function withOthers(guess: KindGuess, isNamed: boolean): KindGuess {
	if (kindTraits[guess.kind].codes !== 'countries' || guess.countries) return guess;
	const words = [...(guess.words?.keys() ?? [])].filter((word) => !isMissingNumber(word));
	const absent = [...(guess.words?.keys() ?? [])].filter(isMissingNumber);
	const readings = isNamed
		? words.filter((word) => !isCountryName(word)).map((word) => ({ word, ...countriesIn(word) }))
		: [];
	const wordsWithCountry = readings.filter(({ codes }) => codes.length > 0);
	const cut = wordsWithCountry.filter(({ rest }) => rest.length > 0);
	const bare = words.filter((word) => /^(?!U[KS])[A-Z]{2}$/.test(word) && isCountryName(word));
	const isOdd = bare.length > 0 && bare.length <= words.length / 4;
	const doubts = [
		...(cut.length > 0
			? [
					`of ${cut.map(({ word, rest }) => `"${word}" ${rest.map((part) => `"${part}"`).join(' and ')}`).join(', ')} ${cut.length === 1 && cut[0]?.rest.length === 1 ? 'names' : 'name'} no country, and only the others are taken`,
				]
			: []),
		...(isOdd
			? [
					`${bare.map((word) => `"${word}" is taken for ${englishName(countryOf(word) ?? word)}`).join(', ')}, since it is the code of that country; if it stands for a missing value, write it under missing`,
				]
			: []),
	];
	const isSeveral = wordsWithCountry.some(({ codes }) => codes.length > 1);
	return {
		...guess,
		words: new Map([...(guess.words ?? [])].filter(([word]) => !isMissingNumber(word))),
		...(absent.length > 0 ? { absent } : {}),
		...(isSeveral && severalCountries ? { kind: severalCountries } : {}),
		...(wordsWithCountry.length > 0
			? {
					countries: Object.fromEntries(
						wordsWithCountry.map(({ word, codes }) => [word, codes.length === 1 ? (codes[0] ?? '') : [...codes]]),
					),
				}
			: {}),
		...(doubts.length > 0 ? { doubt: doubts.join('; ') } : {}),
	};
}
