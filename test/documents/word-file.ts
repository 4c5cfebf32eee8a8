/** Word files as tests need them: zipped from the parts that are written here. */
import { strToU8, zipSync } from 'fflate';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const namespaces =
	'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';

export interface WordParts {
	/** Paragraphs of the body, as WordprocessingML. */
	body: readonly string[];
	/** Paragraphs of the footnotes. */
	footnotes?: readonly string[];
	/** Addresses by the id that paragraphs use for them, of the body and of the footnotes. */
	targets?: Readonly<Record<string, string>>;
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

export const run = (text: string) => `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
export const paragraph = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`;
export const hyperlink = (id: string, text: string, anchor?: string) =>
	`<w:hyperlink r:id="${id}"${anchor ? ` w:anchor="${anchor}"` : ''}>${run(text)}</w:hyperlink>`;

/** A field as Word writes it: its instruction in pieces, then the words that are shown. */
export const field = (pieces: readonly string[], text: string) =>
	[
		'<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
		...pieces.map((piece) => `<w:r><w:instrText xml:space="preserve">${escaped(piece)}</w:instrText></w:r>`),
		'<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
		run(text),
		'<w:r><w:fldChar w:fldCharType="end"/></w:r>',
	].join('');

export function wordFile({ body, footnotes, targets = {} }: WordParts): Uint8Array {
	const relationships = Object.entries(targets).map(
		([id, target]) =>
			`<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${escaped(target)}" TargetMode="External"/>`,
	);
	const rels = `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationships.join('')}</Relationships>`;
	const files: Record<string, string> = {
		'[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
		'word/document.xml': `${head}<w:document ${namespaces}><w:body>${body.join('')}</w:body></w:document>`,
		'word/_rels/document.xml.rels': rels,
	};
	if (footnotes) {
		files['word/footnotes.xml'] =
			`${head}<w:footnotes ${namespaces}><w:footnote w:id="1">${footnotes.join('')}</w:footnote></w:footnotes>`;
		files['word/_rels/footnotes.xml.rels'] = rels;
	}
	return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), { level: 1 });
}
