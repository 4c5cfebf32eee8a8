/**
 * Reads the dates of references: years, months, days, ranges and seasons, as people write them (`2021-03`), as EDTF and
 * as CSL-JSON has them.
 */
import type { CitationDate } from './csl.ts';

/** Why something is no date. `records/` words it. */
export type DateFault =
	| 'no-date'
	| 'no-such-day'
	| 'unordered'
	| 'backwards'
	| 'open-range'
	| 'season-or-span'
	| 'unreadable';

type DateReading = { date: CitationDate } | { fault: DateFault };

/** One end of a date. */
type Parts = readonly number[];

const monthNames = 'january february march april may june july august september october november december'.split(' ');
/** The names of the seasons, in the order in which EDTF counts them from 21. */
export const seasonNames = ['Spring', 'Summer', 'Autumn', 'Winter'] as const;

/** What stands for "no" in `circa`. In YAML 1.2, no and off are texts. */
const noWords: readonly string[] = ['', 'null', 'false', 'no', 'n', 'off', '0'];

/** A date as it stands in a file. `raw` is a text from elsewhere, which is kept as it is where it cannot be read. */
export function readDate(value: unknown): DateReading {
	if (typeof value === 'number') return readText(String(value));
	if (typeof value === 'string') return readText(value);
	if (typeof value !== 'object' || value === null) return { fault: 'unreadable' };
	const { raw, edtf, season, circa, literal, 'date-parts': parts } = value as Record<string, unknown>;
	const rest: CitationDate = {
		...(season === undefined ? {} : { season: seasonOf(season) }),
		...(circa === undefined || noWords.includes(String(circa).trim().toLowerCase()) ? {} : { circa: true }),
		...(typeof literal === 'string' ? { literal } : {}),
	};
	if (parts !== undefined) {
		const reading = readParts(parts);
		return 'fault' in reading ? reading : { date: { ...reading.date, ...rest } };
	}
	if (typeof edtf === 'string') {
		const reading = readText(edtf, true);
		return 'fault' in reading ? reading : { date: { ...reading.date, ...rest } };
	}
	if (typeof raw === 'string') {
		const reading = readText(raw);
		return { date: 'fault' in reading ? { literal: raw, ...rest } : { ...reading.date, ...rest } };
	}
	return rest.literal === undefined && rest.season === undefined ? { fault: 'no-date' } : { date: rest };
}

const seasonOf = (season: unknown) => (/^[1-4]$/.test(String(season)) ? Number(season) : (season as string | number));

function readParts(dateParts: unknown): DateReading {
	const ends = Array.isArray(dateParts) ? dateParts : [];
	const parts = ends.map((end) =>
		Array.isArray(end) ? untilUnknown(end, (part) => part === null || part === '').map(Number) : [],
	);
	if (parts.length === 0 || parts.some((end) => end.length === 0)) return { fault: 'no-date' };
	const isWhole = parts.every(([year = 0, month, day]) => isYear(year) && isDay(year, month, day));
	return isWhole ? ranged(parts) : { fault: 'no-such-day' };
}

/** The parts before the first that is not known: a day says nothing without its month. */
function untilUnknown<Part>(parts: readonly Part[], isUnknown: (part: Part) => boolean): readonly Part[] {
	const first = parts.findIndex(isUnknown);
	return first < 0 ? parts : parts.slice(0, first);
}

const isYear = (year: number) => Number.isInteger(year) && year !== 0 && Math.abs(year) <= 9999;

/** Whether a month and a day exist in a year. Both may be missing. */
function isDay(year: number, month: number | undefined, day: number | undefined): boolean {
	if (month === undefined) return day === undefined;
	// From 13 to 24, CSL-JSON and EDTF count seasons.
	if (!Number.isInteger(month) || month < 1 || month > 24 || (month > 12 && day !== undefined)) return false;
	if (day === undefined) return true;
	// The calendar goes on from year 4 as from year 2004.
	const last = new Date(Date.UTC(2000 + (((year % 400) + 400) % 400), month, 0)).getUTCDate();
	return Number.isInteger(day) && day >= 1 && day <= last;
}

/** A date of one end or two. */
function ranged(parts: readonly Parts[]): DateReading {
	const [from, to] = parts;
	if (from && to && compareParts(from, to) > 0) return { fault: 'backwards' };
	return { date: { 'date-parts': parts } };
}

/** Compares two dates as far as both are known. */
function compareParts(a: Parts, b: Parts): number {
	for (let i = 0; i < Math.min(a.length, b.length); i++) {
		const difference = (a[i] ?? 0) - (b[i] ?? 0);
		if (difference !== 0) return difference;
	}
	return 0;
}

/** `isEdtf` is for a text that is said to be EDTF, where 21 to 24 after a year can only be a season. */
function readText(dateText: string, isEdtf = false): DateReading {
	const text = dateText.trim().replace(/\s+/g, ' ');
	if (/^(n\.? ?d\.?|no date|undated|s\.? ?d\.?|unknown)$/i.test(text) || text === '') return { fault: 'no-date' };
	// Words such as "in press" stand in the place of a date.
	if (!/\d/.test(text)) return { date: { literal: text } };
	const bare = text.replace(/^(c\.|ca\.?|circa|about)\s*(?=\d)/i, '').replace(/[~?%]/g, '');
	const circa = bare === text ? {} : { circa: true };
	const [, year = '', last = ''] = /^(\d{4})-(2[1-4])$/.exec(bare) ?? [];
	// People write 2018-21 for 2018 to 2021; for EDTF it is the spring of 2018.
	if (!isEdtf && Number(last) > Number(year.slice(2))) return { fault: 'season-or-span' };
	const ends = bare.split(/\s*(?:\/|–|—| to )\s*|(?<=^\d{4}) ?- ?(?=\d{4}$)/);
	if (ends.some((end) => end === '' || end === '..')) return { fault: 'open-range' };
	if (ends.length > 2) return { fault: /^\d+\/\d+\/\d+$/.test(bare) ? 'unordered' : 'unreadable' };
	const readings = ends.map(readEnd);
	const fault = readings.find((one) => typeof one === 'string');
	if (typeof fault === 'string') return { fault };
	const [first, second] = readings.filter((one) => typeof one === 'object');
	const reading = ranged([first?.parts, second?.parts].flatMap((parts) => (parts ? [parts] : [])));
	if ('fault' in reading) return reading;
	return { date: { ...reading.date, ...(first?.season === undefined ? {} : { season: first.season }), ...circa } };
}

interface End {
	parts: Parts;
	season?: number;
}

/** One end of a date in a text. */
function readEnd(text: string): End | DateFault {
	const [, year, month, day] =
		/^(-?\d{4})(?:-(\d\d?|XX)(?:-(\d\d?|XX))?)?(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?$/.exec(text) ?? [];
	if (year !== undefined) {
		const parts = untilUnknown([year, month, day], (part) => part === undefined || part === 'XX').map(Number);
		// EDTF counts seasons from 21.
		if (parts.length === 2 && Number(month) >= 21 && Number(month) <= 24)
			return { parts: [Number(year)], season: Number(month) - 20 };
		const isThere = isDay(parts[0] ?? 0, parts[1], parts[2]) && (parts[1] ?? 1) <= 12;
		return isYear(parts[0] ?? 0) && isThere ? { parts } : 'no-such-day';
	}
	if (/^\d{1,2}[./-]\d{1,2}[./-]\d{4}$/.test(text)) return 'unordered';
	return readNamed(text);
}

/** A date with the English name of a month or a season: `15 March 2021`, `Mar 15, 2021`, `2021 Mar`, `Spring 2021`. */
function readNamed(text: string): End | DateFault {
	const words = text.split(/[\s,]+/).filter(Boolean);
	const years = words.filter((word) => /^\d{4}$/.test(word));
	const names = words.filter((word) => /^\p{L}+\.?$/u.test(word));
	const days = words.filter((word) => /^\d{1,2}(st|nd|rd|th)?$/.test(word));
	const [year, name = ''] = [Number(years[0]), names[0]?.toLowerCase()];
	if (years.length !== 1 || names.length !== 1 || years.length + names.length + days.length !== words.length)
		return 'unreadable';
	const season = seasonNames.findIndex((one) => one.toLowerCase() === (name === 'fall' ? 'autumn' : name));
	if (season >= 0 && days.length === 0) return { parts: [year], season: season + 1 };
	const short = name.replace(/\.$/, '').replace(/^sept$/, 'sep');
	const month = monthNames.findIndex((one) => one === short || one.slice(0, 3) === short) + 1;
	if (month === 0 || days.length > 1) return 'unreadable';
	const parts = [year, month, ...days.map((day) => Number.parseInt(day, 10))];
	return isDay(year, month, parts[2]) ? { parts } : 'no-such-day';
}

/** A date as people write it: `2021`, `2021-03-15`, `2021-03/2021-05`, `Spring 2021`, or the words in its place. */
export function formatDate({ 'date-parts': parts, season, circa, literal }: CitationDate): string {
	if (!parts) return literal ?? String(season ?? '');
	const pad = (part: number, i: number) => String(part).padStart(i === 0 ? 4 : 2, '0');
	const [first = []] = parts;
	const name =
		typeof season === 'number' && parts.length === 1 && first.length === 1 ? seasonNames[season - 1] : undefined;
	return `${name ? `${name} ` : ''}${parts.map((end) => end.map(pad).join('-')).join('/')}${circa ? '~' : ''}`;
}
