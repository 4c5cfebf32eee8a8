/** Notes on values that are derived from entries of a list. Published with the data. */
import type * as english from '../derived.ts';
import type { Translated } from '../language.ts';

export const derivedWording: Translated<typeof english.derivedWording> = {
	severalBases: (bases) => `Suma grupos contados de distinto modo: ${bases.join(', ')}.`,
	contradicted: 'Los números de los grupos y los de sus partes no concuerdan.',
	fromDoubtful: (entries) => `Hecho a partir de lo que está en duda: ${entries.join(', ')}.`,
};
