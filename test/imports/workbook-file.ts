/** Workbooks for tests, written part by part, so that each oddity of a cell can be put into one. */
import { strToU8, zipSync } from 'fflate';

/** A cell: a text, a number, a day as `{ day: 45000 }`, a hundredth that is shown as per cents, a number shown in another format, an error, a formula with or without its result. */
export type WorkbookCell =
	| string
	| number
	| { day: number }
	| { percent: number }
	| { number: number; format: keyof typeof formats }
	| { error: string }
	| { formula: string; result?: number }
	| undefined;

/** Further formats of numbers, by the styles that have them. */
const formats = { time: 3, length: 4, pounds: 5, euros: 6 };

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006/relationships';

const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function cellXml(cell: WorkbookCell, row: number, column: number): string {
	const at = `${String.fromCharCode(65 + column)}${row + 1}`;
	if (cell === undefined) return '';
	if (typeof cell === 'string')
		return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`;
	if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
	if ('day' in cell) return `<c r="${at}" s="1"><v>${cell.day}</v></c>`;
	if ('percent' in cell) return `<c r="${at}" s="2"><v>${cell.percent}</v></c>`;
	if ('format' in cell) return `<c r="${at}" s="${formats[cell.format]}"><v>${cell.number}</v></c>`;
	if ('error' in cell) return `<c r="${at}" t="e"><v>${cell.error}</v></c>`;
	return `<c r="${at}"><f>${cell.formula}</f>${cell.result === undefined ? '' : `<v>${cell.result}</v>`}</c>`;
}

/** A workbook of sheets by their names. `extra` are further parts of the archive. */
export function workbookOf(
	sheets: Readonly<Record<string, readonly (readonly WorkbookCell[])[]>>,
	extra: Readonly<Record<string, Uint8Array>> = {},
	hidden: readonly string[] = [],
): Uint8Array {
	const names = Object.keys(sheets);
	const part = (name: string, xml: string) => [name, strToU8(`<?xml version="1.0" encoding="UTF-8"?>${xml}`)] as const;
	return zipSync(
		{
			...Object.fromEntries([
				part(
					'[Content_Types].xml',
					'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
				),
				part(
					'_rels/.rels',
					`<Relationships xmlns="${packaged}"><Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
				),
				part(
					'xl/workbook.xml',
					`<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${names.map((name, i) => `<sheet name="${escapeXml(name)}" sheetId="${i + 1}"${hidden.includes(name) ? ' state="hidden"' : ''} r:id="r${i + 1}"/>`).join('')}</sheets></workbook>`,
				),
				part(
					'xl/_rels/workbook.xml.rels',
					`<Relationships xmlns="${packaged}">${names.map((_, i) => `<Relationship Id="r${i + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}<Relationship Id="s" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
				),
				part(
					'xl/styles.xml',
					`<styleSheet xmlns="${main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="&quot;£&quot;#,##0.00;\\-&quot;£&quot;#,##0.00"/><numFmt numFmtId="165" formatCode="[$€-407]\\ #,##0"/></numFmts><cellXfs count="7"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="10"/><xf numFmtId="20"/><xf numFmtId="46"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`,
				),
				...names.map((name, i) =>
					part(
						`xl/worksheets/sheet${i + 1}.xml`,
						`<worksheet xmlns="${main}"><sheetData>${(sheets[name] ?? []).map((cells, row) => `<row r="${row + 1}">${cells.map((cell, column) => cellXml(cell, row, column)).join('')}</row>`).join('')}</sheetData></worksheet>`,
					),
				),
			]),
			...extra,
		},
		{ level: 1 },
	);
}
