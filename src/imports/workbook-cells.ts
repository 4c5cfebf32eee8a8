/**
 * Finds what the library does not say of a workbook: hidden sheets, how far a sheet reaches, cells with an error or a
 * formula without a result, which it reads as empty, and cells whose format says what their number is: per cents, times
 * and money.
 */
import { strFromU8, unzipSync } from 'fflate';
import { formatsOfStyles, type NumberFormat } from './number-formats.ts';
import type { MergedCell } from './outside-rows.ts';
import { xmlAttribute, xmlTags } from './xml-tags.ts';

export interface OddCell {
	/** Counted from one. */
	row: number;
	column: number;
	/** What people see there: an error, such as `#NAME?`, or what the format of its number says; none for a formula whose result was never saved. */
	shown?: string | undefined;
	/** The formula of a cell without a result, as people see it: `=A1+B1`. */
	formula?: string | undefined;
}

/** What the parts of a workbook say of one sheet. */
export interface SheetFacts {
	odd: readonly OddCell[];
	isHidden: boolean;
	/** The columns that are not shown, counted from one. */
	hidden: readonly number[];
	/** The rows that are not shown and hold anything, counted from one. */
	hiddenRows: readonly number[];
	/** What people wrote about cells, beside them, each with the letters and the number of its cell. */
	comments: readonly { cell: string; text: string }[];
	/** Cells that are merged with others. */
	merges: readonly MergedCell[];
	/** The last row and the last column with a cell that holds anything, counted from one. */
	rows: number;
	columns: number;
}

/** The facts of each sheet, by its name. The caller has made sure that the workbook is not too large. */
export function sheetFacts(bytes: Uint8Array): ReadonlyMap<string, SheetFacts> {
	const files = unzipSync(bytes, {
		filter: ({ name }) =>
			/^xl\/(workbook\.xml|styles\.xml|_rels\/.*|worksheets\/([^/]+\.xml|_rels\/.*)|comments\/?[^/]*\.xml)$/.test(name),
	});
	const textOf = (name: string) => (files[name] ? strFromU8(files[name]) : '');
	const targets = new Map(
		xmlTags(textOf('xl/_rels/workbook.xml.rels'), 'Relationship').map((tag) => [
			xmlAttribute(tag, 'Id'),
			xmlAttribute(tag, 'Target'),
		]),
	);
	const formats = formatsOfStyles(textOf('xl/styles.xml'));
	return new Map(
		xmlTags(textOf('xl/workbook.xml'), 'sheet').map((tag) => {
			const target = (targets.get(xmlAttribute(tag, 'r:id')) ?? '').replace(/^\/?(xl\/)?/, 'xl/');
			const isHidden = /hidden/i.test(xmlAttribute(tag, 'state') ?? '');
			const beside = xmlTags(textOf(target.replace('worksheets/', 'worksheets/_rels/').concat('.rels')), 'Relationship')
				.map((relation) => xmlAttribute(relation, 'Target') ?? '')
				.filter((path) => /comments?\d*\.xml$/.test(path) && !/threaded/i.test(path))
				.map((path) => path.replace(/^(\.\.|\/xl)\//, 'xl/'));
			const comments = beside.flatMap((path) => commentsIn(textOf(path)));
			return [
				unescapeXml(xmlAttribute(tag, 'name') ?? ''),
				{ ...cellsOf(textOf(target), formats), isHidden, comments },
			] as const;
		}),
	);
}

function shownNumber(value: string | undefined, format: NumberFormat | undefined): string | undefined {
	const number = Number(value ?? '');
	return value === undefined || value === '' || Number.isNaN(number) ? undefined : format?.(number);
}

function unescapeXml(text: string): string {
	const signs: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
	return text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => signs[name] ?? '');
}

function commentsIn(xml: string): SheetFacts['comments'] {
	return [...xml.matchAll(/<(?:\w+:)?comment\s([^>]*)>(.*?)<\/(?:\w+:)?comment>/gs)].map(
		([, head = '', content = '']) => ({
			cell: xmlAttribute(` ${head}`, 'ref') ?? '',
			text: unescapeXml(
				[...content.matchAll(/<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)</g)].map(([, text = '']) => text).join(''),
			).trim(),
		}),
	);
}

function cellsOf(xml: string, formats: ReadonlyMap<string, NumberFormat>): Omit<SheetFacts, 'isHidden' | 'comments'> {
	const odd: OddCell[] = [];
	let [rows, columns] = [0, 0];
	for (const [, head = '', content = ''] of xml.matchAll(/<(?:\w+:)?c\s([^>]*[^/>])>(.*?)<\/(?:\w+:)?c>/gs)) {
		const [, letters = '', row = ''] = /(?:^|\s)r="([A-Z]+)(\d+)"/.exec(head) ?? [];
		rows = Math.max(rows, Number(row));
		columns = Math.max(columns, columnOf(letters));
		const isError = /(^|\s)t="e"/.test(head);
		const [, valueText] = /<(?:\w+:)?v(?:\s[^>]*[^/])?>([^<]*)</.exec(content) ?? [];
		// A formula may give an empty text; without that type, an empty result was never computed.
		const value = valueText || /(^|\s)t="str"/.test(head) ? (valueText ?? '') : undefined;
		const isFormula = /<(?:\w+:)?f[\s>/]/.test(content);
		const style = /(?:^|\s)s="(\d+)"/.exec(head)?.[1] ?? '';
		const isNumber = !/(^|\s)t="(?!n")/.test(head);
		const text = isError ? value : isNumber ? shownNumber(value, formats.get(style)) : undefined;
		if (text === undefined && !(isFormula && value === undefined)) continue;
		const [, formula] = /<(?:\w+:)?f(?:\s[^>]*)?>([^<]*)</.exec(content) ?? [];
		odd.push({
			row: Number(row),
			column: columnOf(letters),
			shown: text,
			...(text === undefined && formula !== undefined ? { formula: `=${unescapeXml(formula)}` } : {}),
		});
	}
	// A hidden range may reach to the last column that a sheet can have.
	const hidden = xmlTags(xml.slice(0, xml.indexOf('<sheetData')), 'col').flatMap((tag) => {
		const [from, to] = ['min', 'max'].map((name) => Number(xmlAttribute(tag, name)));
		const isHidden = /^(1|true)$/.test(xmlAttribute(tag, 'hidden') ?? '');
		return isHidden && from && to ? Array.from({ length: Math.min(to, columns) - from + 1 }, (_, i) => from + i) : [];
	});
	const hiddenRows = [...xml.matchAll(/<(?:\w+:)?row\s([^>]*[^/>])>(.*?)<\/(?:\w+:)?row>/gs)].flatMap(
		([, head = '', content = '']) =>
			/(^|\s)hidden="(1|true)"/.test(head) && /<(?:\w+:)?(v|t)[\s>]/.test(content)
				? [Number(xmlAttribute(` ${head}`, 'r'))]
				: [],
	);
	return { odd, hidden, hiddenRows, merges: mergedIn(xml), rows, columns };
}

function mergedIn(xml: string): readonly MergedCell[] {
	return xmlTags(xml, 'mergeCell').flatMap((tag) => {
		const [, letters = '', from, last = '', to] =
			/^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(xmlAttribute(tag, 'ref') ?? '') ?? [];
		const [column, lastColumn] = [columnOf(letters), columnOf(last)];
		return from === undefined ? [] : [{ from: Number(from), to: Number(to), column, columns: lastColumn - column + 1 }];
	});
}

/** The number of a column from its letters: 28 for `AB`. */
function columnOf(letters: string): number {
	return [...letters].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0);
}
