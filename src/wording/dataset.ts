/** What search engines and archives read about the data as a whole. */
import { formatCount, type Noun } from './grammar.ts';
import { english } from './language.ts';
import { nouns } from './nouns.ts';

export const datasetWording = /* @__PURE__ */ english({
	name: (review: string) => `Data of the review: ${review}`,
	/** `about` and `makers` are sentences of the review. */
	description: (about: string, { reports, noun }: { reports: number; noun: Noun }, variables: number, makers: string) =>
		`${about} The data describe ${formatCount(reports, noun)} by ${formatCount(variables, nouns.variable)}. ${makers}`,
	/** What is done to texts that a spreadsheet would run. */
	apostrophe:
		'A text that begins with =, +, -, @, a tab or a carriage return has an apostrophe in front, so that spreadsheets do not run it as a formula.',
	author: 'author of the review',
});
