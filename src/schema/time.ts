/**
 * Dates to the precision known, and periods between two of them, as ISO 8601 writes them: `2021`, `2021-03`,
 * `2021-03-15`; `2019/2021`, `2019/..` (since), `../2021` (until). The browser loads it too.
 */

/** A year, with its month and day where they are known, both from 1. */
export interface DateParts {
	year: number;
	month?: number;
	day?: number;
}

/** A stretch of time; an end that is open is undefined. Of a date both ends are the same. */
export interface TimeSpan {
	from?: DateParts;
	to?: DateParts;
}

const datePattern = String.raw`[1-9]\d{3}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?`;

/** The form of a date. */
export const dateForm = new RegExp(`^${datePattern}$`);
/** The form of a period: a date alone stands for both ends. */
export const periodForm = new RegExp(`^(?:${datePattern}(?:/(?:${datePattern}|\\.\\.))?|\\.\\./${datePattern})$`);

function partsOf(text: string): DateParts {
	const [year = 0, month, day] = text.split('-').map(Number);
	return { year, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) };
}

/** The span of a date or a period that has its form. */
export function timeSpanOf(text: string): TimeSpan {
	const [from = '', to = from] = text.split('/');
	return { ...(from === '..' ? {} : { from: partsOf(from) }), ...(to === '..' ? {} : { to: partsOf(to) }) };
}

const two = (number: number) => String(number).padStart(2, '0');

/** A date as it is written: `2021-03-15`. */
export function dateText({ year, month, day }: DateParts): string {
	return [String(year), ...(month === undefined ? [] : [two(month)]), ...(day === undefined ? [] : [two(day)])].join(
		'-',
	);
}

/** A span as it is written; a date alone where both ends are the same. */
export function spanText({ from, to }: TimeSpan): string {
	const [start, end] = [from, to].map((part) => (part ? dateText(part) : '..'));
	return start === end ? (start ?? '') : `${start}/${end}`;
}

/** Month and day as one number, 0 for what is not known: 315 for 15 March. It orders dates of one year. */
export function dayNumber({ month = 0, day = 0 }: DateParts): number {
	return 100 * month + day;
}

/** The date of a year and a `dayNumber`. */
export function dateOf(year: number, number: number): DateParts {
	const [month, day] = [Math.floor(number / 100), number % 100];
	return { year, ...(month > 0 ? { month } : {}), ...(day > 0 ? { day } : {}) };
}

const isDay = ({ year, month, day }: DateParts) =>
	month === undefined || day === undefined || new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;

/** What is wrong with a date or period of the right form: a day that is in no calendar, or an end before the start. */
export function spanSlip(text: string): 'no-day' | 'ends-exchanged' | undefined {
	const { from, to } = timeSpanOf(text);
	if ((from && !isDay(from)) || (to && !isDay(to))) return 'no-day';
	if (!from || !to || from.year !== to.year) return from && to && from.year > to.year ? 'ends-exchanged' : undefined;
	// A year or month alone may begin or end on any of its days.
	const [a, b] = [from, to].map(({ month, day }) => [month, day] as const);
	if (a?.[0] === undefined || b?.[0] === undefined) return undefined;
	if (a[0] !== b[0]) return a[0] > b[0] ? 'ends-exchanged' : undefined;
	return a[1] !== undefined && b[1] !== undefined && a[1] > b[1] ? 'ends-exchanged' : undefined;
}
