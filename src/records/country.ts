/** Countries by their ISO 3166-1 codes, from the language data of the platform. */
import { type Candidate, nearestWord } from './nearest.ts';

const names = new Intl.DisplayNames('en', { type: 'region', style: 'long', fallback: 'none' });

/** Codes that have a name but are no country: unions, pseudo-locales, "unknown". */
const others: ReadonlySet<string> = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ']);

/** Whether a text is a current code: two capital letters that are assigned to a country. */
export function isCountry(code: string): boolean {
	return /^[A-Z]{2}$/.test(code) && !others.has(code) && currentCode(code) === code && names.of(code) !== undefined;
}

/** The code that replaced a former one, such as `GB` for `UK`. Any other code stays as it is. */
function currentCode(code: string): string | undefined {
	return new Intl.Locale(`und-${code}`).region;
}

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** All countries with their English names. Made when first needed: most reviews have no wrong country. */
let allCountries: readonly Candidate[] | undefined;

function countries(): readonly Candidate[] {
	const codes = letters.flatMap((first) => letters.map((second) => first + second)).filter(isCountry);
	allCountries ??= codes.map((word) => ({ word, label: names.of(word) ?? word }));
	return allCountries;
}

/**
 * What to write in place of a word that is not a code of a country. Suggests a code if the word is nearly a country's name,
 * or a former code.
 */
export function countryHint(text: string): string {
	const code = /^[A-Za-z]{2}$/.test(text) ? currentCode(text.toUpperCase()) : nearestWord(text, countries());
	const guess = code !== undefined && isCountry(code) ? `Did you mean "${code}", ${names.of(code)}? ` : '';
	return `${guess}A country is written as the two capital letters of ISO 3166-1.`;
}
