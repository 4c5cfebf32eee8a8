/** A link in a document that stands outside of the site, with its place. */
export interface DocumentLink {
	href: string;
	/** In text files, counted from one. */
	line?: number;
	column?: number;
	/** In Word files, which have no lines: `paragraph 12`, `footnote paragraph 2`. */
	paragraph?: string;
	/** The words of the link, where the place alone does not show it. */
	text?: string;
}

const bareAddress = /\bhttps?:\/\/[^\s<>"'`]+/gu;
const punctuation = '.,;:!?)]';

/** Addresses that stand in plain text, without a link. Punctuation after an address is not part of it. */
export function bareAddresses(text: string): readonly string[] {
	return [...text.matchAll(bareAddress)].map(([address]) => {
		const least = address.indexOf('//') + 3;
		let end = address.length;
		while (end > least && punctuation.includes(address.charAt(end - 1))) end--;
		return address.slice(0, end);
	});
}
