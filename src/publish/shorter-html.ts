/** Writes the HTML of a page in fewer bytes, which every parser of HTML reads as the same page. */

/** Elements whose content is no markup, or, as in `pre`, may be anything that looks like it. */
const untouchedElement =
	/(<script\b[\s\S]*?<\/script>|<style\b[\s\S]*?<\/style>|<textarea\b[\s\S]*?<\/textarea>|<title\b[\s\S]*?<\/title>|<pre\b[\s\S]*?<\/pre>)/;

/** A value that may stand without quotes. A tag ends behind it: what looks like an attribute in a text is none. */
const plainAttribute = / ([a-z][a-z0-9-]*)="([^"\s'`=<>]+)"(?!\/)(?=[^<>]*>)/g;

/** What only the index of words reads. */
const indexMark = / data-pagefind-(?:body|ignore|meta)(?:="[^"]*")?(?=[^<>]*>)/g;

/** Shapes of a drawing without content, behind an attribute without quotes or with them. */
const emptyShape = /(["\s]?)><\/(?:circle|line|path|polygon|polyline|rect|use)>/g;

/** Ends that HTML leaves out, where what follows says that the element has ended. In this order: each looks behind itself. */
const impliedEnds: readonly RegExp[] = [
	/<\/p>(?=<\/?(?:article|aside|blockquote|details|div|dl|fieldset|figure|footer|h[1-6]|header|hr|main|nav|ol|section|table|ul)(?![\w-])|<p(?![\w-])|<\/(?:dd|li|td|th)>)/g,
	/<\/li>(?=<li(?![\w-])|<\/(?:ul|ol)>)/g,
	/<\/d[dt]>(?=<d[dt](?![\w-])|<\/(?:dl|div)>)/g,
	/<\/t[dh]>(?=<t[dh](?![\w-])|<\/tr>)/g,
	/<\/tr>(?=<tr(?![\w-])|<\/(?:thead|tbody|tfoot|table)>)/g,
];

/**
 * The same page: without quotes around attributes that need none, without the ends of elements that the next tag ends,
 * and with empty shapes of drawings in one tag. Only for pages that are written well-formed, as those of the site are.
 */
export function shortenHtml(html: string): string {
	return html
		.split(untouchedElement)
		.map((part, place) => (place % 2 === 1 ? part : shortenMarkup(part)))
		.join('');
}

function shortenMarkup(markup: string): string {
	let shorter = markup
		.replaceAll(plainAttribute, ' $1=$2')
		// A slash right behind a value without quotes would be a part of it.
		.replaceAll(emptyShape, (_, before: string) => (before === '' ? ' />' : `${before}/>`));
	for (const end of impliedEnds) shorter = shorter.replaceAll(end, '');
	return shorter;
}

/** The page without the attributes that only the index of words reads: for a page of which the index has been made. */
export function leaveOutIndexMarks(html: string): string {
	return html
		.split(untouchedElement)
		.map((part, place) => (place % 2 === 1 ? part : part.replaceAll(indexMark, '')))
		.join('');
}
