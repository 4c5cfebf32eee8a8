/** Words for terms and values within the prose of a review. */
import { midSentence, typeset } from './grammar.ts';
import { english } from './language.ts';
import { valueWithin } from './remarks.ts';
import { foundWording, type Share } from './sentence.ts';

export const proseWording = /* @__PURE__ */ english({
	term: (label: string) => midSentence(label),
	/** The definition that follows a term: it begins in lower case, unless its first word is an abbreviation, and has no full stop. */
	definition: (text: string) => `(${typeset(midSentence(text.replace(/\.$/, '')))})`,
	/** The count behind a sentence with "all", "most" or "few": `10 of 15 reports, 2 in doubt`. */
	quantified: (share: Share) => foundWording.some(share, undefined),
	/** The value of a variable for a study. */
	value: valueWithin,
});
