/** Terms and values within the prose of a review. */
import { midSentence, typeset } from './grammar.ts';
import { english } from './language.ts';
import { valueWithin } from './remarks.ts';
import { foundWording, type Share } from './sentence.ts';

export const proseWording = /* @__PURE__ */ english({
	term: (label: string) => midSentence(label),
	/** Behind a term. A definition begins small there, unless its first word is a name, and ends without a stop. */
	definition: (text: string) => `(${typeset(midSentence(text.replace(/\.$/, '')))})`,
	/** Of how many a sentence with "most" speaks: `10 of 15 reports, 2 in doubt`. */
	majority: (share: Share) => foundWording.some(share, undefined),
	/** What a study has of a variable. */
	value: valueWithin,
});
