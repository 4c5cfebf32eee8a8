/** Tables in XML: an element for each row, with an element for each cell, as registers of trials and databases export them. */
import { SaxesParser } from 'saxes';
import { buildSheet, type SheetReading } from './sheet.ts';

/** How deep a row's elements may lie below the root before the text is no table. */
const deepest = 3;

/**
 * The table of a text whose root holds rows of one name, and these nothing but texts; undefined for any other XML. A cell
 * that stands twice in a row holds both, with a semicolon between them. Lines are those of the rows.
 */
export function flatXmlTable(file: string, name: string, text: string): SheetReading | undefined {
	const header: string[] = [];
	const rows: { line: number; cells: Map<string, string> }[] = [];
	let [depth, words, rowName, isFlat] = [0, '', '', true];
	const parser = new SaxesParser({ position: true });
	parser.on('error', () => {
		isFlat = false;
	});
	parser.on('opentag', ({ name: element, attributes }) => {
		depth++;
		words = '';
		if (depth > deepest || (depth === 2 && rowName !== '' && element !== rowName) || Object.keys(attributes).length > 0)
			isFlat = isFlat && depth === 1;
		if (depth === 2) {
			rowName = element;
			rows.push({ line: parser.line, cells: new Map() });
		}
		if (depth === deepest && !header.includes(element)) header.push(element);
	});
	parser.on('text', (part) => {
		words += part;
	});
	parser.on('cdata', (part) => {
		words += part;
	});
	parser.on('closetag', ({ name: element }) => {
		if (depth === deepest) {
			const cells = rows.at(-1)?.cells;
			const before = cells?.get(element);
			const own = words.trim();
			if (own !== '') cells?.set(element, before === undefined ? own : `${before}; ${own}`);
		} else if (depth === 2 && words.trim() !== '') isFlat = false;
		words = '';
		depth--;
	});
	for (let at = 0; at < text.length && isFlat; at += 1 << 16) parser.write(text.slice(at, at + (1 << 16)));
	if (isFlat) parser.close();
	if (!isFlat || rows.length === 0 || header.length < 2) return undefined;
	return buildSheet(file, name, [
		{ line: 1, cells: header },
		...rows.map(({ line, cells }) => ({ line, cells: header.map((one) => cells.get(one) ?? '') })),
	]);
}
