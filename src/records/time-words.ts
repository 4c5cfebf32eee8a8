/** Reads the ways in which people write dates and periods, for hints and for tables: `15 March 2021`, `since 2019`. */
import { kindWords } from '../schema/kind-words.ts';
import { dateForm, periodForm, spanSlip } from '../schema/time.ts';
import { type Kind, kindTraits } from '../schema/variable-kind.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;
const monthName =
	'(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';

const isoDate = (year = '', month?: string, day?: string) =>
	[
		year,
		...(month === undefined ? [] : [month.padStart(2, '0')]),
		...(day === undefined ? [] : [day.padStart(2, '0')]),
	].join('-');
const numberOf = (name = '') => String(months.findIndex((month) => name.toLowerCase().startsWith(month)) + 1);

const readers: readonly { form: RegExp; read: (parts: readonly (string | undefined)[]) => string }[] = [
	{ form: /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/, read: ([y, m, d]) => isoDate(y, m, d) },
	// A point shows the order of day and month; a slash does not.
	{ form: /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, read: ([d, m, y]) => isoDate(y, m, d) },
	{ form: new RegExp(`^${monthName},? (\\d{4})$`, 'i'), read: ([m, y]) => isoDate(y, numberOf(m)) },
	{
		form: new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)? ${monthName},? (\\d{4})$`, 'i'),
		read: ([d, m, y]) => isoDate(y, numberOf(m), d),
	},
	{
		form: new RegExp(`^${monthName} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})$`, 'i'),
		read: ([m, d, y]) => isoDate(y, numberOf(m), d),
	},
];

/** The date that a text says, as `2021-03-15`; undefined for anything else, and for a day in no calendar. */
export function dateIn(raw: string): string | undefined {
	const text = raw.normalize('NFKC').replaceAll(/\s+/g, ' ').trim();
	for (const { form, read } of readers) {
		const match = form.exec(text);
		if (!match) continue;
		const date = read(match.slice(1));
		return dateForm.test(date) && spanSlip(date) === undefined ? date : undefined;
	}
	return undefined;
}

/** The period that a text says, as `2019/2021` or `2019/..`; undefined for anything else. */
export function periodIn(raw: string): string | undefined {
	const text = raw.normalize('NFKC').replaceAll(/\s+/g, ' ').trim();
	const alone = dateIn(text);
	if (alone !== undefined) return alone;
	// Behind a hyphen or a slash, 01 to 12 may be a month.
	const [, firstYear = '', century = '', begin = '', sign, shortEnd = ''] =
		/^((\d\d)(\d\d)) ?([-–—/]) ?(\d\d)$/.exec(text) ?? [];
	if (shortEnd > begin && (sign === '–' || sign === '—' || Number(shortEnd) > 12))
		return `${firstYear}/${century}${shortEnd}`;
	const since = /^(?:since|from) (.+)$|^(.+?) ?(?:[-–—]|to|until) ?(?:present|now|today|ongoing|date|)$/i.exec(text);
	const from = dateIn(since?.[1] ?? since?.[2] ?? '');
	if (from !== undefined) return `${from}/..`;
	const until = dateIn(/^(?:until|up to|to|before) (.+)$/i.exec(text)?.[1] ?? '');
	if (until !== undefined) return `../${until}`;
	const ends =
		/^(?:(?:from|between) )?(.+?)(?: ?[–—/] ?| - | (?:to|until|and|through) |(?<=^\d{4})-(?=\d{4}$))(.+)$/i.exec(text);
	const [start, end] = [dateIn(ends?.[1] ?? ''), dateIn(ends?.[2] ?? '')];
	if (start === undefined || end === undefined) return undefined;
	const period = start === end ? start : `${start}/${end}`;
	return periodForm.test(period) && spanSlip(period) === undefined ? period : undefined;
}

/** What to write for a date or a period, and what a text most likely means; undefined for variables of other kinds. */
export function timeHint({ kind }: { kind: Kind }, text: string): string | undefined {
	const { form } = kindTraits[kind];
	if (form !== 'time') return undefined;
	return `Write ${timeIn(kind, text) ?? kindWords[kind].written}.`;
}

/** The value that a text says, of a kind of date or period. */
export function timeIn(kind: Kind, text: string): string | undefined {
	return kindTraits[kind].isSpan ? periodIn(text) : dateIn(text);
}
