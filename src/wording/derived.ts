/** Notes on values that are derived from entries of a list. Published with the data. */
import { english } from './language.ts';

export const derivedWording = /* @__PURE__ */ english({
	severalBases: (bases: readonly string[]) => `Adds up groups counted differently: ${bases.join(', ')}.`,
	contradicted: 'Numbers of groups and of their parts do not fit each other.',
	fromDoubtful: (entries: readonly string[]) => `Made from what is in doubt: ${entries.join(', ')}.`,
});
