/** Rendered prose, cut where a part of it stands elsewhere on the page. */

/**
 * The HTML of prose as that of its paragraphs, in their order. Prose that has anything else besides paragraphs is two
 * parts, its first paragraph and all that follows, or one if it does not begin with a paragraph. Empty for empty prose.
 */
export function splitParagraphs(html: string): readonly string[] {
	const parts = html
		.trim()
		.split(/(?<=<\/p>)\s*(?=<)/)
		.filter((part) => part !== '');
	const isParagraph = (part: string) =>
		/^<p[ >]/.test(part) && part.endsWith('</p>') && part.indexOf('</p>') === part.length - 4;
	if (parts.every(isParagraph)) return parts;
	const [first = '', ...others] = parts;
	return isParagraph(first) ? [first, others.join('\n')] : [html];
}
