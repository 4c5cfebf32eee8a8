/** What to write if a field needs a number but has a text, for the ways in which people write numbers. */
import { numberFrom } from '../words.ts';
import { parseNumber } from '../yaml.ts';

/** A hint to write an amount with keys; undefined if the field takes only a single number. */
type Full = (keys: string) => string | undefined;

const separators = "[,.’'_ \u00A0\u202F]";

/** The text with ordinary digits, minus signs and dashes, such as ASCII digits for full-width ones. */
const plainly = (text: string) =>
	text
		.normalize('NFKC')
		.replaceAll(/[−‒–—]/g, '-')
		.trim();

/** The number that a text is, without separators between groups of digits; undefined if it is none. */
function numberIn(text: string): number | undefined {
	const hasGroups = new RegExp(`^\\d{1,3}(${separators}\\d{3})+$`).test(text);
	return parseNumber(
		hasGroups ? text.replaceAll(new RegExp(separators, 'g'), '') : text.replace(/^(\d+),(\d+)$/, '$1.$2'),
	);
}

/**
 * A sentence that says how to write the number; undefined if the text is not a number. `isFull` says whether the field
 * takes ranges and approximate numbers.
 */
export function numberHint(raw: string, isFull: boolean): string | undefined {
	const text = plainly(raw);
	const full: Full = (keys) => (isFull ? `Write { ${keys} }.` : undefined);
	const exact = parseNumber(text);
	if (exact !== undefined) return raw === String(exact) ? 'Write it without quotes.' : `Write ${exact}.`;
	if (/^[+-]?\d+$/.test(text) && Math.abs(Number(text)) > Number.MAX_SAFE_INTEGER)
		return `Write a number up to ${Number.MAX_SAFE_INTEGER}: of larger ones the last digits would be lost.`;
	if (/^\d{1,3}\.000$/.test(text))
		return `Write ${Number(text) * 1000}, or ${Number(text)}: a point begins a fraction.`;
	const number = numberIn(text);
	if (number !== undefined) return `Write ${number}.`;
	const word = numberFrom(text);
	if (word !== undefined) return `Write ${word}.`;
	return notationHint(text) ?? amountHint(text, full);
}

/** Hints for notations of programs, such as `0x1F`, `1e3` and `inf`. */
function notationHint(text: string): string | undefined {
	if (/^[+-]?\.?(inf|infinity|nan)$/i.test(text))
		return 'Write a number in plain digits; where there is none, a state.';
	if (!/^[+-]?(0x[\da-f]+|0o[0-7]+|0b[01]+|\d*\.?\d*(e[+-]?\d+)?)$/i.test(text) || !/\d/.test(text)) return undefined;
	const number = Number(text.replace(/^[+]/, ''));
	const digits = String(number === 0 ? 0 : number);
	// What is tiny JavaScript writes with an e too.
	return Number.isFinite(number) && Math.abs(number) <= Number.MAX_SAFE_INTEGER && !digits.includes('e')
		? `Write it in plain digits: ${digits}.`
		: 'Write it in plain digits.';
}

/** Hints for ranges, limits and approximate numbers, and for a number with words behind it. */
function amountHint(text: string, full: Full): string | undefined {
	const of = (pattern: RegExp) => pattern.exec(text)?.slice(1).map(numberIn) ?? [];
	const [from, to] = of(/^(.+?)\s*(?:-|to|bis|à)\s*(.+)$/);
	if (from !== undefined && to !== undefined) return full(`min: ${Math.min(from, to)}, max: ${Math.max(from, to)}`);
	const [about] = of(/^(?:~|≈|about|around|approx\.?|approximately|circa|ca\.?|c\.)\s*(.+)$/i);
	if (about !== undefined) return full(`value: ${about}, approximate: true`);
	const [least] = of(/^(?:≥|>=|at least|min\.?)\s*(.+)$/i);
	const [orMore] = of(/^(.+?)\s*(?:\+|or more)$/i);
	if ((least ?? orMore) !== undefined) return full(`min: ${least ?? orMore}`);
	const [most] = of(/^(?:≤|<=|at most|up to|max\.?)\s*(.+)$/i);
	if (most !== undefined) return full(`max: ${most}`);
	const [above] = of(/^(?:>|more than|over)\s*(.+)$/i);
	if (above !== undefined) return full(`min: ${Number.isInteger(above) ? above + 1 : above}`);
	const [below] = of(/^(?:<|less than|fewer than|under)\s*(.+)$/i);
	if (below !== undefined)
		return full(`max: ${Number.isInteger(below) ? (below > 0 ? Math.max(0, below - 1) : below - 1) : below}`);
	const [alone] = of(/^(?:n\s*=\s*)?([\d.,’' ]+?)\s*(?:%|\p{L}.*)?$/iu);
	return alone === undefined ? undefined : `Write ${alone} alone; what is printed goes into printed.`;
}
