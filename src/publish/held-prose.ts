/**
 * Keeps a number of the prose on one line with the word that follows it (`<Count of="…" /> on longitudinal programmes`),
 * and a day or a range of years whole.
 */
import type { Plugin } from 'vite';

/** A number without the name of its unit, and the space before a word. */
const numberBeforeWord = /(<Count(?:\s[a-z]+(?:="[^"]*")?)*\s*\/>) (?=\p{L})/gu;

/** The same prose, with spaces at which no line breaks. A number with the name of its unit is whole without them. */
export const holdNumbers = (source: string): string =>
	source.replace(numberBeforeWord, (both, element: string) =>
		/\swords(?:\s|\/)/.test(element) ? both : `${element}\u00a0`,
	);

/** A day such as `2024-01-15`, or years such as `2010–2022`, but not as a part of an address, a word or an attribute. */
const day = /(?<![\p{L}\d"'=/.?&#_-])(?:\d{4}-\d\d-\d\d|\d{4}–\d{4})(?![\p{L}\d"'/_-])/gu;

/** What is no prose, and stays: the head of a file, code, tags, addresses, and expressions. */
const noProse =
	/(^---\r?\n.*?\n---\r?\n|^```.*?^```|`[^`\n]*`|<[^>]*>|\]\([^)]*\)|\{[^}]*\}|^(?:import|export) .*$)/gms;

/** The same prose, in which no line ends within a day or a range of years. */
export const holdDays = (source: string): string =>
	source
		.split(noProse)
		.map((part, i) => (i % 2 === 1 ? part : part.replace(day, '<span class="one-line">$&</span>')))
		.join('');

/** The step of the build that does so in each file of prose. */
export const heldProse = (): Plugin => ({
	name: 'held-prose',
	enforce: 'pre',
	transform: (code, id) => (id.endsWith('.mdx') ? { code: holdDays(holdNumbers(code)), map: null } : undefined),
});
