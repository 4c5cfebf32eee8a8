/** What search engines and archives read about the whole data set. */
import { formatCount, type Noun } from './grammar.ts';
import { english } from './language.ts';
import { nouns } from './nouns.ts';

export const datasetWording = /* @__PURE__ */ english({
	name: (review: string) => `Data of the review: ${review}`,
	/** `about` and `makers` are sentences from the review. */
	description: (about: string, { reports, noun }: { reports: number; noun: Noun }, variables: number, makers: string) =>
		`${about} The data describe ${formatCount(reports, noun)} by ${formatCount(variables, nouns.variable)}. ${makers}`,
	/** How the files change texts that a spreadsheet would run as formulas. */
	apostrophe:
		'A text that begins with =, +, -, @, a tab or a carriage return has an apostrophe in front, so that spreadsheets do not run it as a formula.',
	/** The message of CITATION.cff. */
	cite: 'If you use the data, cite them with their version, and the review.',
	author: 'author of the review',
});
