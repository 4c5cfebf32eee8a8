/** Numbers with more about them in brackets: `87 (44 per arm)`, and a share with what it is of: `8/20 (40%)`. */
import { type CellAmount, type Decimal, digits, parseAmount } from './numbers.ts';

const remarked = new RegExp(String.raw`^((?:n\s*=\s*)?${digits})\s*[([]([^()[\]]*\p{L}{2}[^()[\]]*)[)\]]$`, 'iu');
const share = new RegExp(String.raw`^\d+\s*(?:/|of|out of)\s*\d+\s*[(,:=]?\s*(${digits}\s*%)\s*\)?$`, 'iu');

/** What stands in brackets behind a number and makes it one of several that belong together. */
const ofSeveral =
	/\b(sd|se|sem|ci|cri|iqr|range|mean|median|min|max|std|deviation|error|interval|quartiles?|to)\b|±|\d\s*[-–—]\s*\d/iu;

/**
 * The number that a cell leads with, where brackets behind it say more of it in words; for a variable in per cent, those
 * of a number of a total. Undefined for any other cell. The number leaves out something of the cell (`isRounded`).
 */
export function amountWithRemark(cell: string, unit: string | undefined, decimal?: Decimal): CellAmount | undefined {
	const [, percent] = unit?.startsWith('%') ? (share.exec(cell) ?? []) : [];
	const [, number, remark = ''] = remarked.exec(cell) ?? [];
	const text = percent ?? (ofSeveral.test(remark) ? undefined : number);
	const amount = text === undefined ? undefined : parseAmount(text, decimal);
	return amount && { ...amount, isRounded: true };
}
