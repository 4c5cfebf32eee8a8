/** Texts of cells without what nobody sees. */

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
