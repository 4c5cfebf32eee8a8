/** Labels of studies, countries and codes, where neither the records nor the codebook give one. */
import type * as english from '../labels.ts';
import type { Translated } from '../language.ts';
import { onDemand } from '../on-demand.ts';
import { formatList, midSentence } from './grammar.ts';
import { languageTag } from './language.ts';

const countries = /* @__PURE__ */ onDemand(() => new Intl.DisplayNames(languageTag, { type: 'region', style: 'long' }));

/** The Spanish name of an ISO 3166-1 code; the code itself where it is unknown. */
export const countryName: typeof english.countryName = (code) => {
	try {
		return countries().of(code) ?? code;
	} catch (cause) {
		// Not the form of a region code: the code stands for itself.
		if (cause instanceof RangeError) return code;
		throw cause;
	}
};

export const labelWording: Translated<typeof english.labelWording> = {
	fromCountry: (country) => `De ${country}.`,
	twoAuthors: (first, second) => formatList([first, second]),
	undated: 's. f.',
	untitled: 'Sin título',
	severalAuthors: (first) => `${first} et al.`,
	also: (state) => `en parte ${state}`,
	studiesBy: (variable) => `Estudios por ${midSentence(variable)}`,
	valueOf: (variable, value) => `${variable}: ${value}`,
};
