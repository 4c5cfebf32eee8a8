/** Texts of cells without what nobody sees. */
import { loneMark } from '../schema/rich-text.ts';

/** A text without characters that nobody sees and without marks of HTML; one that only looks like a mark keeps its sign. */
export function cleanText(text: string): string {
	return text
		.normalize('NFC')
		.replace(
			/<\/?(?:i|b|u|em|strong|sub|sup|p|br|div|span|ul|ol|li|h\d|jats:[\w-]+|italic|bold|scp|inf)(?:\s[^<>]*)?\/?>/gi,
			(mark) => (/^<\/?(p|br|div|li)\b/i.test(mark) ? ' ' : ''),
		)
		.replace(/<(?=[a-z!/])/gi, '< ')
		.replace(/[\u200B\u2060\uFEFF\u00AD\u200E\u200F\u202A-\u202E\u2066-\u2069]|(?![\n\t])\p{Cc}/gu, '')
		.replace(/[ \t]+/g, ' ')
		.trim();
}

/** Other words for the marks that titles keep. */
const markWords: ReadonlyMap<string, string> = new Map([
	['em', 'i'],
	['italic', 'i'],
	['jats:italic', 'i'],
	['strong', 'b'],
	['bold', 'b'],
	['jats:bold', 'b'],
	['inf', 'sub'],
	['jats:sub', 'sub'],
	['jats:sup', 'sup'],
	['scp', 'sc'],
	['jats:sc', 'sc'],
]);

/**
 * A title without what nobody sees, but with the marks of CSL-JSON: italics, bold, sub- and superscript, small capitals,
 * and text whose capitals stay. Marks around the whole title say nothing and are left out.
 */
export function cleanTitle(text: string): string {
	const withMarks = text
		.replace(/<(\/?)([a-z]+(?::[a-z]+)?)\s*>/gi, (mark, slash: string, name: string) => {
			const own = markWords.get(name.toLowerCase()) ?? name.toLowerCase();
			return /^(i|b|sub|sup|sc|span)$/.test(own) ? `\uE000${slash}${own}\uE001` : mark;
		})
		.replace(
			/<(span (?:class="nocase"|style="font-variant:\s*small-caps;?"))>/gi,
			(_, attributes: string) => `\uE000${attributes}\uE001`,
		);
	const plain = cleanText(withMarks).replaceAll('\uE000', '<').replaceAll('\uE001', '>');
	// A closed span may have been one that no title keeps.
	const spans = plain.includes('<span ') ? plain : plain.replaceAll('</span>', '');
	// A mark that is not closed, or that closes nothing, is none.
	if (loneMark(spans) !== undefined) return cleanText(text);
	return spans.replace(/^<(i|b)>((?:(?!<\/?\1>).)*)<\/\1>$/s, '$2');
}
