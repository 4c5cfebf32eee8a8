/** What the formats of a workbook say of its numbers: per cents, times of a day, lengths of time and money. */
import { xmlAttribute, xmlTags } from './xml-tags.ts';

/** A number as people see it; undefined where its format says nothing that a number alone does not. */
export type NumberFormat = (number: number) => string | undefined;

const two = (number: number) => String(number).padStart(2, '0');

/** Hours and minutes, and seconds where there are any, of a part of a day. */
function clock(days: number): string {
	const seconds = Math.round(days * 86_400);
	const rest = seconds % 60;
	return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}${rest === 0 ? '' : `:${two(rest)}`}`;
}

const percent: NumberFormat = (number) => `${Number((100 * number).toPrecision(12))}%`;

/** A day with its time may be shown as the time alone; the day stays then. */
const time: NumberFormat = (number) => (number >= 0 && number < 1 ? clock(number) : undefined);

const length: NumberFormat = (number) => (number >= 0 ? clock(number) : undefined);

const money =
	(sign: string): NumberFormat =>
	(number) =>
		number >= 0 ? `${sign}${number}` : undefined;

/** The formats that are built in and say such a thing (ECMA-376, 18.8.30), by their numbers. */
const builtIn: Readonly<Record<string, NumberFormat>> = {
	9: percent,
	10: percent,
	18: time,
	19: time,
	20: time,
	21: time,
	45: time,
	46: length,
	47: time,
};

/** What a code of a format says, such as `0.0%`, `h:mm`, `[h]:mm` or `"£"#,##0.00`. */
function formatOf(code: string): NumberFormat | undefined {
	// What stands behind the first semicolon is for numbers below zero.
	const [first = ''] = code
		.replace(/&quot;/g, '"')
		.replace(/&amp;/g, '&')
		.split(';');
	const [, signInBrackets] = /\[\$([^\]-]+)/.exec(first) ?? [];
	const text = first.replace(/\[\$[^\]]*\]/g, '');
	if (/\[[hms]+\]/i.test(text)) return length;
	const bare = text.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
	if (bare.includes('%')) return percent;
	if (/[hs]/i.test(bare.replace(/am\/pm|a\/p/gi, '')) && !/[dy]/i.test(bare)) return time;
	const sign = signInBrackets ?? /[$£€¥₹]/.exec(text)?.[0];
	return sign !== undefined && /^[$£€¥₹]$/.test(sign) && /[0#?]/.test(bare) ? money(sign) : undefined;
}

/** The formats of cells, by the place of their style in the list of styles. */
export function formatsOfStyles(xml: string): ReadonlyMap<string, NumberFormat> {
	const own = new Map(
		xmlTags(xml, 'numFmt').map((tag) => [
			xmlAttribute(tag, 'numFmtId') ?? '',
			formatOf(xmlAttribute(tag, 'formatCode') ?? ''),
		]),
	);
	const [, styles = ''] = /<(?:\w+:)?cellXfs[^>]*>(.*?)<\/(?:\w+:)?cellXfs>/s.exec(xml) ?? [];
	return new Map(
		xmlTags(styles, 'xf').flatMap((tag, i) => {
			const id = xmlAttribute(tag, 'numFmtId') ?? '';
			const format = own.get(id) ?? builtIn[id];
			return format === undefined ? [] : [[String(i), format] as const];
		}),
	);
}
