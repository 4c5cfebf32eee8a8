/** What is said beside a value: where it comes from, what the review says elsewhere, and why it may be wrong. */
import { midSentence, typeset } from './grammar.ts';
import { english } from './language.ts';

/** A value within a sentence, by its label; the name of something keeps its letters. */
export function valueWithin(label: string, isName: boolean): string {
	return isName ? label : midSentence(label);
}

export const remarkWording = /* @__PURE__ */ english({
	/** What the review has in another place: a value as it stands within a sentence. */
	reading: (source: string, value: string, note: string | undefined) =>
		`${source} has: ${value}.${note ? ` ${typeset(note)}` : ''}`,
	doubt: (why: string) => `In doubt: ${typeset(why)}`,
	/** Where a value stands, who coded it, and what is printed there. */
	origin: (source: string, coding: string, printed: string | undefined) =>
		`${source}. ${coding}${printed ? `: “${printed}”` : ''}.`,
	/** Where an absent value would stand: `Looked for in Table 1.` */
	place: (place: string, source: string, printed: string | undefined) =>
		`${place} ${source}${printed ? `: “${printed}”` : ''}.`,
});
