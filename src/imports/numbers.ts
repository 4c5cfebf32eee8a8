/** Numbers as tables have them: with units, ranges, signs of thousands, and "about". */
import { isExact } from '../schema/number.ts';
import type { Sheet } from './sheet.ts';

export interface CellAmount {
	value?: number;
	min?: number;
	max?: number;
	approximate?: true;
	/** Whether the number leaves out something of the cell: decimals beyond six, or the mark of a footnote. */
	isRounded?: true;
	/** What stands behind the number, in lower case; empty without it. */
	unit: string;
}

/** What stands before the decimals of a number. */
export type Decimal = 'comma' | 'point';

const gaps = String.raw`\u00a0\u2007\u2009\u202f' `;
/** A number with signs of thousands and decimals, as part of a pattern. */
export const digits = String.raw`[-−]?(?:\d{1,3}(?:[,${gaps}]\d{3})+(?:\.\d+)?|\d{1,3}(?:[${gaps}]\d{3})+,\d+|\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,}|\d+(?:[.,]\d+)?|(?<!\d)[.,]\d+)`;
const single = new RegExp(
	String.raw`^(~|≈|c\.|ca\.?|circa|about|approx\.?|approximately)?\s*(?:n\s*=\s*|p\s*(?:=\s*|(?=[<>≤≥])))?([<>≤≥]|at least|at most|more than|less than|over|under|up to)?\s*(${digits})\s*(\+)?\s*([\p{L}%°µ/².()·\s-]{0,24})$`,
	'iu',
);
const range = new RegExp(
	String.raw`^(~|ca\.?|about|approx\.?)?\s*(${digits})\s*(?:-|–|—|to)\s*(${digits})\s*([\p{L}%°µ/².()·\s-]{0,24})$`,
	'iu',
);

/** The amount that a cell states; undefined if it holds anything else. */
export function parseAmount(cell: string, decimal?: Decimal): CellAmount | undefined {
	const bare = withoutMarks(rangeInSigns(cell.replace(/^\+(?=[\d.,])/, '')));
	const short = shortForm(bare, decimal);
	const amount = parseShort(short, decimal) ?? parseMoney(short, decimal);
	return amount && short !== cell ? { ...amount, isRounded: true } : amount;
}

/**
 * The cell with numbers of very many digits rounded to six decimals, as programs write them (`1.4907119849998598`,
 * `5.2e-04`); the cell itself where none is, or where rounding would change a number by more than a thousandth of it.
 */
function shortForm(cell: string, decimal: Decimal = 'point'): string {
	if (decimal === 'comma') return cell;
	return cell.replace(/(?<![\d.,])\d*\.\d+(?:e[-+]?\d+)?|(?<![\d.,])\d+e[-+]?\d+/gi, (text) => {
		const number = Number(text);
		const isPlain = !/e/i.test(text);
		if (!Number.isFinite(number) || (isPlain && isExact(number))) return text;
		const roundNumber = Number(number.toFixed(6));
		const isNear = Math.abs(roundNumber - number) <= 1e-3 * Math.abs(number);
		return isNear && isExact(roundNumber) && !/e/i.test(String(roundNumber)) ? String(roundNumber) : text;
	});
}

/** A range that is written in words as one with signs: `between 2 and 4`, `18 a 65`, `von 3 bis 5`, `65 and over`. */
const rangeInSigns = (cell: string) =>
	cell
		.replace(/^(?:between|entre|zwischen|tra|tussen)\s+(\d[\d.,]*)\s+(?:and|y|e|et|und|en)\s+(?=\d)/i, '$1-')
		.replace(/^(\d[\d.,]*)\s*(years?)?\s*(?:and|or) (?:over|above|older|more|up)$/i, '≥$1 $2')
		.replace(/^(\d[\d.,]*)\s*(years?)?\s*(?:and|or) (?:under|below|younger|less|fewer)$/i, '≤$1 $2')
		.replace(/^(?:from|de|von|da|van)\s+(?=\d)/i, '')
		.replace(/^(\d[\d.,]*)\s+(?:bis|à|a|até|tot)\s+(?=\d)/i, '$1-');

/** A cell without marks of footnotes behind its number. */
const withoutMarks = (cell: string) =>
	cell.replace(/(?<=[\d%)\p{L}])\s?[*†‡§¶]+$/u, '').replace(/(?<=\d)[¹²³⁴-⁹ᵃ-ᵛ]+$/u, '');

/** An amount with a sign of money in front, which is its unit: `$1,200`, `EUR 30`. */
function parseMoney(cell: string, decimal?: Decimal): CellAmount | undefined {
	const [, unit, rest = ''] =
		/^((?:US|AU|CA|NZ)?[$€£¥]|USD|EUR|GBP|AUD|CAD|CHF|JPY)\s?(?=[\d.])(.+)$/i.exec(cell) ?? [];
	const amount = unit === undefined ? undefined : parseShort(rest, decimal);
	return amount && unit !== undefined && amount.unit === '' ? { ...amount, unit: unit.toLowerCase() } : undefined;
}

function parseShort(cell: string, decimal?: Decimal): CellAmount | undefined {
	const one = single.exec(cell);
	if (one) {
		const [, about, bound, text = '', plus, unit = ''] = one;
		const value = parseDigits(text, decimal);
		if (value === undefined) return undefined;
		const approximate = about === undefined ? {} : { approximate: true as const };
		const own = { unit: unit.trim().toLowerCase(), ...approximate };
		const sign = bound?.toLowerCase();
		// "More than 5" is no "at least 5" unless what is counted is whole, and "under" likewise. Of parts of one, such as
		// P values and per cent, the bound is as near as any number.
		const isPart = /^-?0?[.,]\d/.test(text) || own.unit.startsWith('%');
		if (isPart && (sign === '<' || sign === 'less than' || sign === 'under')) return { ...own, max: value };
		if (isPart && (sign === '>' || sign === 'more than' || sign === 'over')) return { ...own, min: value };
		if (plus || sign === '≥' || sign === 'at least') return { ...own, min: value };
		if (sign === '≤' || sign === 'at most' || sign === 'up to') return { ...own, max: value };
		return bound === undefined ? { ...own, value } : undefined;
	}
	const both = range.exec(cell);
	if (!both) return undefined;
	const [, about, from = '', to = '', unit = ''] = both;
	const [min, max] = [parseDigits(from, decimal), parseDigits(to, decimal)];
	if (min === undefined || max === undefined || min > max) return undefined;
	return { min, max, unit: unit.trim().toLowerCase(), ...(about === undefined ? {} : { approximate: true as const }) };
}

const groupPatterns = {
	point: new RegExp(String.raw`^-?[1-9]\d{0,2}(?:[,${gaps}]\d{3})+(?:\.\d+)?$`),
	comma: new RegExp(String.raw`^-?[1-9]\d{0,2}(?:[.${gaps}]\d{3})+(?:,\d+)?$`),
};

/**
 * `1,024` and `1 024` are a thousand and twenty-four; `0,125` and `12,75` have a decimal comma, since no thousands follow
 * a lone zero. With the decimal comma, `1,024` is little more than one, and `1.024` a thousand and twenty-four. Undefined
 * for a number that has too many digits to be kept exactly.
 */
function parseDigits(text: string, decimal: Decimal = 'point'): number | undefined {
	const plain = text.replace('−', '-');
	const isMarked = /\.\d{3},\d+$|(?:\.\d{3}){2,}$/.test(plain) || new RegExp(`[${gaps}]\\d{3},\\d+$`).test(plain);
	const style = isMarked ? 'comma' : decimal;
	const signs = new RegExp(`[${style === 'comma' ? '.' : ','}${gaps}]`, 'g');
	const bare = groupPatterns[style].test(plain) ? plain.replace(signs, '') : plain;
	const number = Number(bare.replace(',', '.')) + 0;
	return Number.isFinite(number) && isExact(number) ? number : undefined;
}

/**
 * What stands before the decimals in the cells of one column: a comma, if some cell shows one (`12,75`, `0,125`) and none
 * a decimal point (`3.5`) or several groups of thousands (`1,024,000`); so too if some cell has several groups with
 * points (`1.024.000`). Otherwise undefined, which is a point. `unsure` are the cells that could be read both ways, such as
 * `1,250` and `1.250`; none where another cell shows that its point stands before decimals.
 */
export function decimalOf(cells: readonly string[]): { decimal: 'comma' | undefined; unsure: readonly string[] } {
	const decimal = shownDecimal(cells);
	const either = /^[-−]?[1-9]\d{0,2}[.,]\d{3}$/;
	return {
		decimal: decimal === 'comma' ? decimal : undefined,
		unsure: decimal === 'point' ? [] : cells.filter((cell) => numbersOf(cell).some((number) => either.test(number))),
	};
}

const numbersOf = (cell: string) => cell.match(new RegExp(digits, 'g')) ?? [];

/** What cells show to stand before decimals; undefined where none shows it, or some a comma and some a point. */
function shownDecimal(cells: readonly string[]): Decimal | undefined {
	const has = (pattern: RegExp) => cells.some((cell) => numbersOf(cell).some((number) => pattern.test(number)));
	const hasComma = has(
		/^[-−]?(?:0?,\d+|\d+,\d{1,2}|\d+,\d{4,}|\d{4,},\d+)$|[.\s'\u00a0\u202f]\d{3},\d+$|(?:\.\d{3}){2,}/,
	);
	const hasPoint = has(/^[-−]?(?:0?\.\d+|\d+\.\d{1,2}|\d+\.\d{4,}|\d{4,}\.\d+)$|,\d{3}\.\d+$|(?:,\d{3}){2,}/);
	return hasComma === hasPoint ? undefined : hasComma ? 'comma' : 'point';
}

const decimals = new WeakMap<Sheet, Decimal | undefined>();

/** A comma, if more columns of a table show that it stands before decimals than show a point; undefined otherwise. */
export function tableDecimal(sheet: Sheet): 'comma' | undefined {
	if (!decimals.has(sheet)) {
		const columns = sheet.header.map((_, i) => {
			const cells = sheet.rows.map(({ cells: row }) => row[i] ?? '').filter((cell) => /\d/.test(cell));
			const [comma, point] = (['comma', 'point'] as const).map((one) => cells.every((cell) => parseAmount(cell, one)));
			return cells.length === 0 || !comma || !point ? undefined : shownDecimal(cells);
		});
		const count = (one: Decimal) => columns.filter((own) => own === one).length;
		decimals.set(sheet, count('comma') > count('point') ? 'comma' : undefined);
	}
	return decimals.get(sheet) === 'comma' ? 'comma' : undefined;
}
