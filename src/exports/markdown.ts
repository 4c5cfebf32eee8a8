/** Escapes text so that Markdown (CommonMark with tables) does not read it as markup. */

/** Escapes characters that have a meaning anywhere in a line, and an ampersand that would begin an entity. */
export function escapeMarkdown(text: string): string {
	return text.replaceAll(/[\\`*_[\]<>#|~]|&(?=#?\w+;)/g, '\\$&');
}

/** The same for several lines: no line begins a list, a heading or code, and all line breaks are kept. */
export function escapeMarkdownLines(text: string): string {
	return escapeMarkdown(text)
		.replaceAll(/^[^\S\n]+/gm, '')
		.replaceAll(/^(?=[-+=])/gm, '\\')
		.replaceAll(/^(\d+)(?=[.)](?:\s|$))/gm, '$1\\')
		.replaceAll('\n', '  \n');
}
