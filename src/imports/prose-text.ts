/** Turns the plain text of a cell into prose: lines are paragraphs, and signs that Markdown would read stand for themselves. */
export function proseOf(text: string): string {
	return text
		.split(/\n+/)
		.map((line) =>
			line
				.trim()
				.replaceAll(/[\\`*_[\]<&]/g, '\\$&')
				.replace(/^(?=[#>+=~-])/, '\\')
				.replace(/^(\d{1,9})([.)])/, '$1\\$2'),
		)
		.filter((line) => line !== '')
		.join('\n\n');
}

/**
 * Prose of at most `most` characters. A longer text ends behind its last paragraph, sentence or word that fits, the first
 * of these that keeps half of it, with an ellipsis. Prose that fits is returned as it is.
 */
export function cutProse(text: string, most: number): string {
	if (text.length <= most) return text;
	const head = text.slice(0, most - 2);
	const ends = [/\n\n(?!.*\n\n)/s, /(?<=[.!?。])\s(?!.*[.!?。]\s)/s, /\s(?!.*\s)/s].map((end) => head.search(end));
	const end = ends.find((at) => at >= most / 2) ?? head.length;
	// A backslash alone would take the ellipsis for its sign.
	return `${head
		.slice(0, end)
		.replace(/(?<!\\)((?:\\\\)*)\\$/, '$1')
		.replace(/[\uD800-\uDBFF]$/, '')
		.trimEnd()} …`;
}
