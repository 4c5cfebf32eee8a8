/** Terms and values within the prose of a review. */
import { midSentence, typeset } from './grammar.ts';
import { english } from './language.ts';
import { valueWithin } from './remarks.ts';

export const proseWording = /* @__PURE__ */ english({
	term: (label: string) => midSentence(label),
	/** Behind a term. A definition begins small there, unless its first word is a name, and ends without a stop. */
	definition: (text: string) => `(${typeset(midSentence(text.replace(/\.$/, '')))})`,
	/** What a study has of a variable. */
	value: valueWithin,
});
