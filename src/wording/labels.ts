/** What studies, countries and codes are called where neither records nor codebook say it. */
import { midSentence } from './grammar.ts';
import { english, languageTag } from './language.ts';

const countries = new Intl.DisplayNames(languageTag, { type: 'region', style: 'long' });

/** The English name of an ISO 3166-1 code; the code itself where it is unknown. */
export const countryName = /* @__PURE__ */ english((code: string): string => {
	try {
		return countries.of(code) ?? code;
	} catch (cause) {
		// No code of a region: it stands for itself.
		if (cause instanceof RangeError) return code;
		throw cause;
	}
});

export const labelWording = /* @__PURE__ */ english({
	/** What a code of a country means. */
	fromCountry: (country: string) => `From ${country}.`,
	/** Authors as author-date styles shorten them. */
	twoAuthors: (first: string, second: string) => `${first} & ${second}`,
	severalAuthors: (first: string) => `${first} et al.`,
	/** A page of studies in an order. */
	studiesBy: (variable: string) => `Studies by ${midSentence(variable)}`,
	valueOf: (variable: string, value: string) => `${variable}: ${value}`,
});
