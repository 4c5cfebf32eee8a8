/** Reads dates as tables have them, with slashes or hyphens, or as days of a spreadsheet: `15/04/2009`, `04/15/2009`, `04/2009`, `43831`. */
import { timeIn } from '../records/time-words.ts';
import type { Kind } from '../schema/variable-kind.ts';

/** Which part of `03/04/2008` is the day. */
export const dateOrders = ['day-first', 'month-first'] as const;
/** How a column writes its days; `excel` counts days, and 1 is the first of January 1900. */
export const dateForms = [...dateOrders, 'excel'] as const;
export type DateForm = (typeof dateForms)[number];

const year = String.raw`((?:1[5-9]|20)\d\d)(?!\d)`;
const whole = new RegExp(String.raw`(?<![\d/])(\d{1,2})([/-])(\d{1,2})\2${year}`, 'g');
const monthYear = new RegExp(String.raw`(?<![\d/-])(\d{1,2})/${year}`, 'g');

/**
 * The order of day and month in the cells of a column: known where a part above 12 stands in one place alone. `unknown`
 * where no cell shows it, `mixed` where cells show both, undefined where no cell needs it.
 */
export function dateOrderOf(cells: readonly string[]): (typeof dateOrders)[number] | 'unknown' | 'mixed' | undefined {
	const parts = cells.flatMap((cell) => [...cell.matchAll(whole)].map(([, first, , second]) => [first, second]));
	if (parts.length === 0) return undefined;
	const [isDayFirst, isMonthFirst] = [0, 1].map((place) => parts.some((part) => Number(part[place]) > 12));
	if (isDayFirst && isMonthFirst) return 'mixed';
	return isDayFirst ? 'day-first' : isMonthFirst ? 'month-first' : 'unknown';
}

/** The time of day behind a day: `2021-03-04 12:30`. */
const momentOfDay = /(?<=^\d{4}-\d\d-\d\d)[T ]\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?(?:Z| ?[+-]\d\d:?\d\d)?$/;

/** The date or the period that a cell says; undefined for anything else. Without an order, none with day and month. */
export function timeOfCell(kind: Kind, cell: string, order?: DateForm): string | undefined {
	const plain = timeIn(kind, cell) ?? timeIn(kind, cell.replace(momentOfDay, ''));
	if (plain !== undefined) return plain;
	const two = (part: string) => part.padStart(2, '0');
	const date = (order === undefined ? cell : inOrder(cell, order)).replace(
		monthYear,
		(_, month: string, of: string) => `${of}-${two(month)}`,
	);
	if (date === cell) return undefined;
	return timeIn(kind, date.replace(/(?<=\d{4}-\d\d(?:-\d\d)?)\s*[-–—]\s*(?=\d{4}-)/g, ' – '));
}

/** Whether a cell may be a day as a spreadsheet counts it: from 1927 to 2064. */
export const isSerialDay = (cell: string) =>
	/^\d{5}(\.\d+)?$/.test(cell) && Number(cell) >= 10_000 && Number(cell) < 60_000;

/** The day of a number, as 2020-01-01. Spreadsheets count a 29 February 1900 that there was not. */
export const serialDay = (number: number) =>
	new Date(Date.UTC(1899, 11, 30) + 86_400_000 * Math.floor(number)).toISOString().slice(0, 10);

function inOrder(cell: string, order: DateForm): string {
	if (order === 'excel') return isSerialDay(cell) ? serialDay(Number(cell)) : cell;
	return cell.replace(whole, (_, first: string, __, second: string, of: string) => {
		const [day, month] = order === 'day-first' ? [first, second] : [second, first];
		return `${of}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
	});
}
