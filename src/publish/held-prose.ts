/** Keeps a number of the prose on one line with the word that follows it: `<Count of="…" /> on longitudinal programmes`. */
import type { Plugin } from 'vite';

/** A number without the name of its unit, and the space before a word. */
const numberBeforeWord = /(<Count(?:\s[a-z]+(?:="[^"]*")?)*\s*\/>) (?=\p{L})/gu;

/** The same prose, with spaces at which no line breaks. A number with the name of its unit is whole without them. */
export const holdNumbers = (source: string): string =>
	source.replace(numberBeforeWord, (both, element: string) =>
		/\swords(?:\s|\/)/.test(element) ? both : `${element}\u00a0`,
	);

/** The step of the build that does so in each file of prose. */
export const heldProse = (): Plugin => ({
	name: 'held-prose',
	enforce: 'pre',
	transform: (code, id) => (id.endsWith('.mdx') ? { code: holdNumbers(code), map: null } : undefined),
});
