/** Remarks on a value: where it comes from, what the review says elsewhere, and why it may be wrong. */
import { midSentence, typeset } from './grammar.ts';
import { english } from './language.ts';

/** The label of a value for use within a sentence. A name keeps its capital letters. */
export function valueWithin(label: string, isName: boolean): string {
	return isName ? label : midSentence(label);
}

export const remarkWording = /* @__PURE__ */ english({
	/** Behind the first words of folded prose. */
	whole: 'Read all of it',
	/** What the review says in another place; `value` is in the form for use within a sentence. */
	reading: (source: string, value: string, note: string | undefined) =>
		`Elsewhere (${source}): ${value}.${note ? ` ${typeset(note)}` : ''}`,
	/** Before a passage of the source: the code that it speaks for. */
	passageOf: (code: string) => `${code}:`,
	doubt: (why: string) => `In doubt: ${typeset(why)}`,
	/** The source of a value, how it was coded (undefined of what nobody charted), and the text printed there. */
	origin: (source: string, coding: string | undefined, printedText: string | undefined) =>
		`${[source, coding].filter(Boolean).join('. ')}${printedText ? `: “${typeset(printedText)}”` : ''}.`,
	/** The place where an absent value would be expected: `Looked for in Table 1.` */
	place: (place: string, source: string, printedText: string | undefined) =>
		`${place} ${source}${printedText ? `: “${typeset(printedText)}”` : ''}.`,
});
