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
