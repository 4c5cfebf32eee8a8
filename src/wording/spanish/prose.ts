/** Words for terms and values within the prose of a review. */
import type { Translated } from '../language.ts';
import type * as english from '../prose.ts';
import { midSentence, typeset } from './grammar.ts';
import { valueWithin } from './remarks.ts';
import { foundWording } from './sentence.ts';

export const proseWording: Translated<typeof english.proseWording> = {
	term: (label) => midSentence(label),
	definition: (text) => `(${typeset(midSentence(text.replace(/\.$/, '')))})`,
	quantified: (share) => foundWording.some(share, undefined),
	value: valueWithin,
};
