/** Names for the things that can change in a record. */
import type { Translated } from '../language.ts';
import type * as english from '../record-changes.ts';
import { capitalise } from './grammar.ts';

export const recordChangesWording: Translated<typeof english.recordChangesWording> = {
	doubted: (value) => `${value}, en duda`,
	firm: (value) => `${value}, fuera de duda`,
	entry: (kind) => capitalise(kind),
	partOfEntry: (kind, entry, what) => `${capitalise(kind)} «${entry}», ${what}`,
	parts: {
		text: 'texto',
		figures: 'cifras',
		name: 'nombre',
		count: 'número',
		weeks: 'semanas desde el final',
		basis: 'base',
		doubt: 'duda',
		within: 'parte de',
	},
	noneGiven: 'sin dato',
	noOtherGroup: 'ningún otro grupo',
	code: (variable, code) => `${variable}: ${code}`,
};
