/** Counts and measures that are not parted where a line ends. */

/**
 * The same text with spaces at which no line breaks: after a number, before its noun or the number that it is one of;
 * around the sign of a deviation or a comparison; and within short brackets, as those of a doubt.
 */
export function holdCounts(text: string): string {
	return text
		.replaceAll(/(?<=\d) (?=\p{L})/gu, '\u00a0')
		.replaceAll(/(?<=\d\u00a0\p{L}{2}) (?=\d)/gu, '\u00a0')
		.replaceAll(/(?<=[\p{L}\d]) (?=[±<>=≤≥])|(?<=[±<>=≤≥]) (?=[\d.])|(?<=\d) (?=\(±)/gu, '\u00a0')
		.replaceAll(/\([^()]{1,16}\)/g, (brackets) => brackets.replaceAll(' ', '\u00a0'));
}

/** The same of a sentence with parts that are elements. */
export function holdParts<Part>(parts: readonly (Part | string)[]): readonly (Part | string)[] {
	return parts.map((part) => (typeof part === 'string' ? holdCounts(part) : part));
}
