/** Numbers of one column, with as many digits after the point each. */
import { languageTag } from '../wording/language.ts';

/** How many digits after the point a number has. */
export const decimalsOf = (amount: number) => {
	const [digits = '', exponent = '0'] = String(amount).split('e');
	return Math.max(0, (digits.split('.')[1] ?? '').length - Number(exponent));
};

/** Writes numbers with exactly `decimals` digits after the point, and more where one has more. */
export function formatWithDecimals(decimals: number): (amount: number) => string {
	const format = new Intl.NumberFormat(languageTag, { minimumFractionDigits: decimals, maximumFractionDigits: 20 });
	return (amount) => format.format(amount).replace('-', '−');
}
