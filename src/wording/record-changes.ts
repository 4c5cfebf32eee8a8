/** Names for the things that can change in a record. */
import { capitalise } from './grammar.ts';
import { english } from './language.ts';

export const recordChangesWording = /* @__PURE__ */ english({
	/** A value whose doubt was added or removed. */
	doubted: (value: string) => `${value}, in doubt`,
	firm: (value: string) => `${value}, not in doubt`,
	/** An entry of a list, and the part of it that changed: `Finding “More.”, figures`. */
	entry: (kind: string) => capitalise(kind),
	partOfEntry: (kind: string, entry: string, what: string) => `${capitalise(kind)} “${entry}”, ${what}`,
	/** The parts of an entry beside its variables, and the words for an entry without them. */
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
