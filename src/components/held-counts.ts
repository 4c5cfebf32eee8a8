/** Counts that are not parted where a line ends. */

/** The same text with spaces at which no line breaks: after a number, before its noun; and within short brackets, as those of a doubt. */
export function holdCounts(text: string): string {
	return text
		.replaceAll(/(?<=\d) (?=\p{L})/gu, '\u00a0')
		.replaceAll(/\([^()]{1,16}\)/g, (brackets) => brackets.replaceAll(' ', '\u00a0'));
}
