/** All that a document says to readers: its texts, and the attributes that are read out or shown. */

/** A text, and where it is: its element, with the attribute. */
export interface Said {
	of: string;
	text: string;
}

/** Attributes whose values readers see or hear. */
export const saidAttributes = ['aria-label', 'aria-description', 'title', 'alt', 'placeholder', 'label', 'content'];

/** Elements whose text is written for programs, or as a file has it. */
export const unreadElements = 'script, style, code, pre, kbd, samp, template, .Z3988';

/** The texts of a document without elements that `silent` selects. It takes nothing from outside, so that it runs in a page, too. */
export function readSaid(document: Document, attributes: readonly string[], silent: string): readonly Said[] {
	return [...document.querySelectorAll('*')].flatMap((element) => {
		if (element.closest(silent)) return [];
		const isMachine =
			element.tagName === 'META' &&
			!/description|title|site_name/.test(element.getAttribute('name') ?? element.getAttribute('property') ?? '');
		const own = attributes.flatMap((name) => {
			const text = isMachine ? null : element.getAttribute(name);
			return text ? [{ of: `${element.tagName.toLowerCase()} ${name}`, text }] : [];
		});
		const texts = [...element.childNodes].flatMap((node) =>
			node.nodeType === 3 && node.nodeValue?.trim()
				? [{ of: element.tagName.toLowerCase(), text: node.nodeValue.trim() }]
				: [],
		);
		return [...own, ...texts];
	});
}

/** Addresses and names of files, which are the same in every language. */
const addresses =
	/(https?:\/\/|doi:|doi\.org\/|mailto:|\/)\S+|\S+\.(json|csv|yaml|bib|ris|md|docx|svg|png|bin|txt|zip|parquet|gz|cff|xlsx|html|xml)\b/g;

/** A text without the addresses and names of files in it. */
export const withoutAddresses = (text: string) => text.replaceAll(addresses, ' ');
