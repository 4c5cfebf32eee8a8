/** Cells that hold several numbers in one form: `12.3 (4.5)`, `12.3 ± 4.5`, `12 [10–15]`, `34/50 (68%)`. */
import { digits } from './numbers.ts';

/** How the numbers of a cell stand beside each other. */
export type CellShape = 'brackets' | 'plus-minus' | 'range' | 'of' | 'ends';

export interface NumbersCell {
	shape: CellShape;
	/** As cells of their own, with the unit behind each that has it. */
	parts: readonly string[];
	/** What the cell itself says of its second number. */
	says?: 'sd' | 'se' | 'percent' | 'iqr' | 'range' | undefined;
	/** Whether its first number is per cent. */
	isShare: boolean;
}

const unit = String.raw`((?:%|[\p{L}µ°][\p{L}µ°/².]{0,14})?)`;
const sd = String.raw`(?:s\.?\s?d\.?|std\.?|standard deviation)`;
const se = String.raw`(?:s\.?\s?e\.?(?:\s?m\.?)?|standard error)`;
const nameBefore = (words: string) => String.raw`(?:(${words})\s*[=:]?\s*)?`;
const pair = new RegExp(
	String.raw`^(${digits})\s*${unit}\s*[([]\s*${nameBefore(`${sd}|${se}|±|n\\s*=`)}(${digits})\s*(%?)\s*[)\]]\s*${unit}$`,
	'iu',
);
const plusMinus = new RegExp(
	String.raw`^(${digits})\s*(?:±|\+\s?/\s?[-−–]|\+[-−])\s*(${digits})\s*${unit}(?:\s*[([](${sd}|${se})[)\]])?$`,
	'iu',
);
const spread = new RegExp(
	String.raw`^(${digits})\s*${unit}\s*[([]\s*${nameBefore('iqr|range')}(${digits}\s*(?:to|[-–—−;]|,\s)\s*${digits})\s*[)\]]\s*${unit}$`,
	'iu',
);
const share = new RegExp(
	String.raw`^(\d[\d,.\u2009\u00a0\u202f]*)\s*(?:/|(?:out )?of|von|de)\s*(\d[\d,.\u2009\u00a0\u202f]*)\s*(?:[([]?\s*(${digits})\s*%\s*[)\]]?|[([]\s*(${digits})\s*[)\]])?$`,
	'iu',
);

/** The numbers of a cell that holds several; undefined for any other cell. */
export function numbersOfCell(cell: string): NumbersCell | undefined {
	const behind = (number = '', own = '') => [number.trim(), own].filter(Boolean).join(' ');
	const ofPair = pair.exec(cell);
	if (ofPair) {
		const [, first, own = '', says = '', second, percent = '', last = ''] = ofPair;
		const common = own === '%' ? '' : own || last;
		return {
			shape: 'brackets',
			parts: [behind(first, own === '%' ? '%' : common), percent ? `${second}%` : behind(second, common)],
			says: percent ? 'percent' : /^s.*(d|deviation)\.?$/i.test(says) ? 'sd' : /^s/i.test(says) ? 'se' : undefined,
			isShare: own === '%',
		};
	}
	const ofSign = plusMinus.exec(cell);
	if (ofSign) {
		const [, first, second, own = '', says] = ofSign;
		const isError = says !== undefined && new RegExp(`^${se}$`, 'i').test(says);
		return {
			shape: 'plus-minus',
			parts: [behind(first, own), behind(second, own)],
			says: says === undefined ? undefined : isError ? 'se' : 'sd',
			isShare: false,
		};
	}
	const ofSpread = spread.exec(cell);
	if (ofSpread) {
		const [, first, own = '', says, ends, last = ''] = ofSpread;
		return {
			shape: 'range',
			parts: [behind(first, own || last), behind(ends?.replace(/[;,]\s*|−(?=\d)(?<=\d.*−)/, ' to '), own || last)],
			says: says === undefined ? undefined : /^iqr/i.test(says) ? 'iqr' : 'range',
			isShare: own === '%',
		};
	}
	const ofShare = share.exec(cell);
	if (!ofShare) return undefined;
	const [, n = '', total = '', percent, other] = ofShare;
	const rate = percent ?? other;
	return {
		shape: 'of',
		parts: [n.trim(), total.trim(), ...(rate === undefined ? [] : [`${rate}%`])],
		says: rate === undefined ? undefined : 'percent',
		isShare: false,
	};
}

const number = String.raw`[-−]?\d*[.,]?\d+`;
const ends = new RegExp(
	String.raw`^(?:\d{2}\s*%\s*(?:CI|CrI)\s*:?\s*)?[[(]?\s*(${number})\s*(?:to|;|,\s|[–—]|\s-\s|(?<=\d)-(?=\d)|a|bis)\s*(${number})\s*[\])]?$`,
	'i',
);

/** The two ends of an interval that stands alone in a cell: `0.10 to 0.52`, `[0.10, 0.52]`, `-0.4; 0`. Undefined for any other cell. */
export function endsOfCell(cell: string): NumbersCell | undefined {
	const [, low, high] = ends.exec(cell) ?? [];
	return low === undefined || high === undefined
		? undefined
		: { shape: 'ends', parts: [low.replace('−', '-'), high.replace('−', '-')], isShare: false };
}
