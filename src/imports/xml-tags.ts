/** Finds tags and their attributes in the parts of a workbook. */

/** The tags of one name that have attributes, whatever the prefix of their namespace. */
export const xmlTags = (xml: string, name: string): readonly string[] =>
	xml.match(new RegExp(`<(?:\\w+:)?${name}\\s[^>]*>`, 'g')) ?? [];

/** An attribute of a tag, as it is written there. */
export const xmlAttribute = (tag: string, name: string): string | undefined =>
	new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
