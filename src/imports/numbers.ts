/** Numbers as tables have them: with units, ranges, signs of thousands, and "about". */
import { isExact } from '../schema/number.ts';

export interface CellAmount {
	value?: number;
	min?: number;
	max?: number;
	approximate?: true;
	/** What stands behind the number, in lower case; empty without it. */
	unit: string;
}

const digits = String.raw`[-−]?(?:\d{1,3}(?:[,\u00a0\u202f' ]\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?)`;
const single = new RegExp(
	String.raw`^(~|≈|c\.|ca\.?|circa|about|approx\.?|approximately)?\s*(?:n\s*=\s*)?([<>≤≥]|at least|at most|more than|less than|over|under|up to)?\s*(${digits})\s*(\+)?\s*([\p{L}%°µ/².()·\s-]{0,24})$`,
	'iu',
);
const range = new RegExp(
	String.raw`^(~|ca\.?|about|approx\.?)?\s*(${digits})\s*(?:-|–|—|to)\s*(${digits})\s*([\p{L}%°µ/².()·\s-]{0,24})$`,
	'iu',
);

/** The amount that a cell states; undefined if it holds anything else. */
export function parseAmount(cell: string): CellAmount | undefined {
	const one = single.exec(cell);
	if (one) {
		const [, about, bound, text = '', plus, unit = ''] = one;
		const value = parseDigits(text);
		if (value === undefined) return undefined;
		const approximate = about === undefined ? {} : { approximate: true as const };
		const own = { unit: unit.trim().toLowerCase(), ...approximate };
		const sign = bound?.toLowerCase();
		// "More than 5" is no "at least 5" unless what is counted is whole, and "under" likewise.
		if (plus || sign === '≥' || sign === 'at least') return { ...own, min: value };
		if (sign === '≤' || sign === 'at most' || sign === 'up to') return { ...own, max: value };
		return bound === undefined ? { ...own, value } : undefined;
	}
	const both = range.exec(cell);
	if (!both) return undefined;
	const [, about, from = '', to = '', unit = ''] = both;
	const [min, max] = [parseDigits(from), parseDigits(to)];
	if (min === undefined || max === undefined || min > max || max < 0) return undefined;
	return { min, max, unit: unit.trim().toLowerCase(), ...(about === undefined ? {} : { approximate: true as const }) };
}

/**
 * `1,024` and `1 024` are a thousand and twenty-four; `0,5` and `12,75` have a decimal comma. Undefined for a number
 * that has too many digits to be kept exactly.
 */
function parseDigits(text: string): number | undefined {
	const plain = text.replace('−', '-');
	const bare = /^-?\d{1,3}(?:[,\u00a0\u202f' ]\d{3})+(?:\.\d+)?$/.test(plain)
		? plain.replace(/[,\u00a0\u202f' ]/g, '')
		: plain.replace(',', '.');
	const number = Number(bare) + 0;
	return Number.isFinite(number) && isExact(number) ? number : undefined;
}
