/** A link in a document that someone else writes, with its place. */
export interface DocumentLink {
	href: string;
	/** Of text files, counted from one. */
	line?: number;
	column?: number;
	/** Of Word files, which have no lines: `paragraph 12`, `footnote paragraph 2`. */
	paragraph?: string;
	/** The words of the link, where the place alone does not show it. */
	text?: string;
}

const bareAddress = /\bhttps?:\/\/[^\s<>"'`]+/gu;
const punctuation = '.,;:!?)]';

/** Addresses that stand in text without being links. Punctuation behind one is not part of it. */
export function bareAddresses(text: string): readonly string[] {
	return [...text.matchAll(bareAddress)].map(([address]) => {
		const least = address.indexOf('//') + 3;
		let end = address.length;
		while (end > least && punctuation.includes(address.charAt(end - 1))) end--;
		return address.slice(0, end);
	});
}
