/** Dates of references in the short form of content. */
import { formatDate, readDate } from '../schema/citation-date.ts';

/** A date as people write it (`2021`, `2021-03-15`) where that says all of it; otherwise the date as it was. */
export function shortDate(date: unknown): unknown {
	const reading = readDate(date);
	if ('fault' in reading) return date;
	const short = formatDate(reading.date);
	const again = readDate(short);
	const isWhole = 'date' in again && JSON.stringify(again.date) === JSON.stringify(reading.date);
	return isWhole ? (/^\d{4}$/.test(short) ? Number(short) : short) : date;
}
