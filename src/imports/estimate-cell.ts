/** Estimates as tables have them: a value, and behind it an interval, a standard error or how many it rests on. */
import { isExact } from '../schema/number.ts';
import { type Decimal, parseAmount } from './numbers.ts';

export interface CellEstimate {
	value: number;
	low?: number;
	high?: number;
	/** In per cent. */
	level?: number;
	se?: number;
	n?: number;
}

const number = String.raw`[-−]?\d*[.,]?\d+`;
const interval = new RegExp(
	String.raw`(?:(\d{2}(?:\.\d+)?)\s*%\s*)?(?:(?:CI|CrI|confidence interval)\s*[:=]?\s*)?[([]?\s*(${number})\s*(?:to|–|—|;|,\s|\s-\s|-(?=\d))\s*(${number})\s*[)\]]?`,
	'i',
);
const error = new RegExp(String.raw`\bSE\s*[:=]?\s*(${number})`, 'i');
const size = /\bn\s*[:=]\s*(\d[\d,]*)/i;

/**
 * The estimate that a cell states: `0.31`, `1.42 (1.05 to 1.92)`, `1.42 [95% CI 1.05, 1.92]`, `0.31 (SE 0.12; n = 88)`.
 * Undefined if it holds anything else, or words that are none of these.
 */
export function parseEstimate(cell: string, decimal?: Decimal): CellEstimate | undefined {
	const lead = new RegExp(`^\\s*(${number})`).exec(cell);
	const value = amountOf(lead?.[1], decimal);
	if (!lead || value === undefined) return undefined;
	let rest = cell.slice(lead[0].length);
	const take = (pattern: RegExp) => {
		const match = pattern.exec(rest);
		if (match) rest = rest.replace(match[0], ' ');
		return match;
	};
	const n = take(size)?.[1]?.replaceAll(',', '');
	const se = amountOf(take(error)?.[1], decimal);
	const ends = take(interval);
	// Whatever else stands there says something that would be lost.
	if (/[\p{L}\d]/u.test(rest)) return undefined;
	const [low, high] = [amountOf(ends?.[2], decimal), amountOf(ends?.[3], decimal)];
	if (ends && (low === undefined || high === undefined)) return undefined;
	return {
		value,
		...(low === undefined || high === undefined ? {} : { low, high }),
		...(ends?.[1] === undefined ? {} : { level: Number(ends[1]) }),
		...(se === undefined ? {} : { se }),
		...(n === undefined ? {} : { n: Number(n) }),
	};
}

function amountOf(text: string | undefined, decimal: Decimal | undefined): number | undefined {
	const amount = text === undefined ? undefined : parseAmount(text.replace('−', '-'), decimal);
	return amount?.value !== undefined && amount.unit === '' && isExact(amount.value) ? amount.value : undefined;
}
