/** Dates of references that are not yet checked. */
import { readDate } from '../schema/citation-date.ts';
import type { CitationDate } from '../schema/csl.ts';
import { fieldAt, type Path } from './raw.ts';

/** The date at a path; undefined where there is none that can be read. */
function dateAt(data: unknown, ...path: Path): CitationDate | undefined {
	const value = fieldAt(data, ...path);
	const reading = value === undefined || value === null ? undefined : readDate(value);
	return reading && 'date' in reading ? reading.date : undefined;
}

/** The year of the date at a path, of a range the first. */
export function yearAt(data: unknown, ...path: Path): number | undefined {
	return dateAt(data, ...path)?.['date-parts']?.[0]?.[0];
}

/** Dates at which a work may have come out before its issue: online, as a talk, in another language. */
const earlierDates = ['issued', 'available-date', 'event-date', 'original-date', 'submitted'] as const;

/** The first year in which a reference may have come out; undefined where no date of it can be read. */
export function firstYear(data: unknown, ...path: Path): number | undefined {
	const years = earlierDates.flatMap((key) => yearAt(data, ...path, key) ?? []);
	return years.length === 0 ? undefined : Math.min(...years);
}

/** Whether a text is a day of the calendar, as `2024-01-22`: there is no 30 February. */
export function isCalendarDay(text: string): boolean {
	const day = new Date(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00Z` : Number.NaN);
	return !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(text);
}
