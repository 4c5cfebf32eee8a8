/** Writes XLSX workbooks (ECMA-376, SpreadsheetML): sheets of texts and numbers, with a header that stays in view. */
import { strToU8, zipSync } from 'fflate';

export interface WorkbookColumn {
	name: string;
	/** In characters. */
	width: number;
	/** The words that a spreadsheet offers for its cells. */
	choices?: readonly string[];
}

export interface WorkbookSheet {
	/** At most 31 characters, without `: \ / ? * [ ]`. */
	name: string;
	columns: readonly WorkbookColumn[];
	/** Texts stay texts, also where they begin with an equals sign. */
	rows: readonly (readonly (string | number | undefined)[])[];
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageNamespace = 'http://schemas.openxmlformats.org/package/2006';
const typeNamespace = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A cell takes no more characters. */
const mostOfCell = 32_767;

/** A text in pieces that a cell takes, with room for what a spreadsheet adds; a letter of two units is never cut. */
export function cellPieces(text: string): readonly string[] {
	const most = 30_000;
	const pieces: string[] = [];
	for (let at = 0; at < text.length; ) {
		const end = at + most;
		const isCut = /[\uD800-\uDBFF]/.test(text[end - 1] ?? '') && end < text.length;
		pieces.push(text.slice(at, isCut ? end - 1 : end));
		at = isCut ? end - 1 : end;
	}
	return pieces.length === 0 ? [text] : pieces;
}

/** A workbook of one or more sheets, as bytes; the same for the same sheets. */
export function formatWorkbook(sheets: readonly WorkbookSheet[]): Uint8Array {
	const parts: Record<string, string> = {
		'[Content_Types].xml': `<Types xmlns="${packageNamespace}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${typeNamespace}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${typeNamespace}.styles+xml"/>${sheets.map((_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${typeNamespace}.worksheet+xml"/>`).join('')}</Types>`,
		'_rels/.rels': `<Relationships xmlns="${packageNamespace}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${sheets.map(({ name }, i) => `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
		'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packageNamespace}/relationships">${sheets.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}<Relationship Id="rId${sheets.length + 1}" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
		'xl/styles.xml': styles,
		...Object.fromEntries(sheets.map((sheet, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheetXml(sheet)])),
	};
	const files = Object.entries(parts).map(([name, xml]) => [
		name,
		strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`),
	]);
	// A fixed day (the first that ZIP knows), so that the same sheets give the same bytes.
	return zipSync(Object.fromEntries(files), { level: 6, mtime: new Date(1980, 0, 1) });
}

/** Style 1 is the header, style 2 wraps its text. */
const styles = `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`;

function sheetXml({ columns, rows }: WorkbookSheet): string {
	const header = columns.map(({ name }, i) => cellXml(name, 1, i, 1)).join('');
	const body = rows.map(
		(cells, row) => `<row r="${row + 2}">${columns.map((_, i) => cellXml(cells[i], row + 2, i, 2)).join('')}</row>`,
	);
	const choiceRules = columns.flatMap(({ choices }, i) => {
		if (!choices) return [];
		const range = `${columnName(i)}2:${columnName(i)}${rows.length + 1}`;
		return [
			`<dataValidation type="list" allowBlank="1" sqref="${range}"><formula1>"${escapeXml(choices.join(','))}"</formula1></dataValidation>`,
		];
	});
	return [
		`<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`,
		`<cols>${columns.map(({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`,
		`<sheetData><row r="1">${header}</row>${body.join('')}</sheetData>`,
		choiceRules.length > 0
			? `<dataValidations count="${choiceRules.length}">${choiceRules.join('')}</dataValidations>`
			: '',
		'</worksheet>',
	].join('');
}

function cellXml(cell: string | number | undefined, row: number, column: number, style: number): string {
	const at = `r="${columnName(column)}${row}" s="${style}"`;
	if (cell === undefined || cell === '') return style === 2 ? `<c ${at}/>` : '';
	if (typeof cell === 'number') return `<c ${at}><v>${cell}</v></c>`;
	return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escapeXml(cellText(cell))}</t></is></c>`;
}

/** `A` for the first column, `AA` for the 27th. */
function columnName(i: number): string {
	return i < 26 ? String.fromCharCode(65 + i) : columnName(Math.floor(i / 26) - 1) + columnName(i % 26);
}

/** What a cell keeps of a text: as much as it takes, without characters that XML 1.0 does not take. */
export function cellText(text: string): string {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids
	return text.slice(0, mostOfCell).replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '');
}

function escapeXml(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
