/** What changed in a record is called by these names. */
import { capitalise } from './grammar.ts';
import { english } from './language.ts';

export const recordChangesWording = /* @__PURE__ */ english({
	/** A value, where its doubt came or went. */
	doubted: (value: string) => `${value}, in doubt`,
	firm: (value: string) => `${value}, not in doubt`,
	/** An entry of a list, and what of it changed: `Finding “More.”, figures`. */
	entry: (kind: string) => capitalise(kind),
	partOfEntry: (kind: string, entry: string, what: string) => `${capitalise(kind)} “${entry}”, ${what}`,
	/** What an entry has beside its variables, and how it is said that it has none. */
	parts: {
		text: 'text',
		figures: 'figures',
		name: 'name',
		count: 'number',
		weeks: 'weeks after the end',
		basis: 'basis',
		doubt: 'doubt',
		within: 'part of',
	},
	noneGiven: 'none given',
	noOtherGroup: 'no other group',
	/** A code of the codebook, under its variable. */
	code: (variable: string, code: string) => `${variable}: ${code}`,
});
