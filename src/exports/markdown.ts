/** Text that Markdown (CommonMark with tables) does not take for marks. */

/** Characters that mean something anywhere in a line, and an ampersand that would begin an entity. */
export function escapeMarkdown(text: string): string {
	return text.replaceAll(/[\\`*_[\]<>#|~]|&(?=#?\w+;)/g, '\\$&');
}

/** The same of several lines: none begins a list, a heading or code, and each ends where it did. */
export function escapeMarkdownLines(text: string): string {
	return escapeMarkdown(text)
		.replaceAll(/^[^\S\n]+/gm, '')
		.replaceAll(/^(?=[-+=])/gm, '\\')
		.replaceAll(/^(\d+)(?=[.)](?:\s|$))/gm, '$1\\')
		.replaceAll('\n', '  \n');
}
