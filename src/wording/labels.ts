/** Labels of studies, countries and codes, where neither the records nor the codebook give one. */
import { midSentence } from './grammar.ts';
import { english, languageTag } from './language.ts';
import { onDemand } from './on-demand.ts';

const countries = /* @__PURE__ */ onDemand(() => new Intl.DisplayNames(languageTag, { type: 'region', style: 'long' }));

/** The English name of an ISO 3166-1 code; the code itself where it is unknown. */
export const countryName = /* @__PURE__ */ english((code: string): string => {
	try {
		return countries().of(code) ?? code;
	} catch (cause) {
		// Not the form of a region code: the code stands for itself.
		if (cause instanceof RangeError) return code;
		throw cause;
	}
});

export const labelWording = /* @__PURE__ */ english({
	/** The definition of a country's code. */
	fromCountry: (country: string) => `From ${country}.`,
	/** Authors, shortened as in author-date styles. */
	twoAuthors: (first: string, second: string) => `${first} & ${second}`,
	/** In the place of a year, and of a title. */
	undated: 'n.d.',
	untitled: 'Untitled',
	severalAuthors: (first: string) => `${first} et al.`,
	/** Behind the codes of a value: there may be more. `state` is in the form for use within a sentence. */
	also: (state: string) => `in part ${state}`,
	/** The title of the page of studies in an order. */
	studiesBy: (variable: string) => `Studies by ${midSentence(variable)}`,
	valueOf: (variable: string, value: string) => `${variable}: ${value}`,
});
