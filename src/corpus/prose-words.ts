/** The words of prose without its Markdown, for places that show text. The browser loads it, so it has no parser. */

/** The most characters of prose in a cell or a sentence. */
const briefMost = 160;

/** The words of some prose on one line. It knows the Markdown that `schema/value-prose.ts` allows. */
export function proseWords(markdown: string): string {
	return markdown
		.replaceAll(/^\s*(?:[-*+]|\d{1,9}[.)]|>)\s+/gm, '')
		.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
		.replaceAll(/(?<!\\)(\*{1,3}|(?<!\w)_{1,3}|_{1,3}(?!\w))/g, '')
		.replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')
		.replaceAll(/\s+/g, ' ')
		.trim();
}

/** The first words of some prose, with an ellipsis where there are more. */
export function briefProse(markdown: string): string {
	const words = proseWords(markdown);
	if (words.length <= briefMost) return words;
	return `${words.slice(0, briefMost).replace(/\s+\S*$/, '')} …`;
}
