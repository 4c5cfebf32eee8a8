/** Remarks on a value: where it comes from, what the review says elsewhere, and why it may be wrong. */
import type { Translated } from '../language.ts';
import type * as english from '../remarks.ts';
import { midSentence, typeset } from './grammar.ts';

export const valueWithin: typeof english.valueWithin = (label, isName) => (isName ? label : midSentence(label));

export const remarkWording: Translated<typeof english.remarkWording> = {
	whole: 'Leer el texto completo',
	reading: (source, value, note) => `En ${source} consta: ${value}.${note ? ` ${typeset(note)}` : ''}`,
	passageOf: (code) => `${code}:`,
	doubt: (why) => `En duda: ${typeset(why)}`,
	origin: (source, coding, printedText) =>
		`${[source, coding].filter(Boolean).join('. ')}${printedText ? `: «${typeset(printedText)}»` : ''}.`,
	place: (place, source, printedText) => `${place} ${source}${printedText ? `: «${typeset(printedText)}»` : ''}.`,
};
