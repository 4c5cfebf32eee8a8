/** Dates and periods in words. */
import { english, languageTag } from './language.ts';
import { onDemand } from './on-demand.ts';

/** A year, with its month and day where they are known. */
interface DateParts {
	year: number;
	month?: number;
	day?: number;
}

const monthFormat = /* @__PURE__ */ onDemand(
	() => new Intl.DateTimeFormat(languageTag, { month: 'long', timeZone: 'UTC' }),
);

const timeWording = /* @__PURE__ */ english({
	day: (day: number, month: string, year: number) => `${day} ${month} ${year}`,
	month: (month: string, year: number) => `${month} ${year}`,
	between: (from: string, to: string) => `${from} to ${to}`,
	since: (from: string) => `since ${from}`,
	until: (to: string) => `until ${to}`,
});

/** `15 March 2021`, `March 2021`, `2021`: as far as it is known. */
function formatDate({ year, month, day }: DateParts): string {
	if (month === undefined) return String(year);
	const name = monthFormat().format(Date.UTC(2000, month - 1, 1));
	return day === undefined ? timeWording.month(name, year) : timeWording.day(day, name, year);
}

/** A date, or `2019 to March 2021`, `since 2019`, `until 2021`. */
export function formatSpan({ from, to }: { from?: DateParts; to?: DateParts }): string {
	if (!from) return to ? timeWording.until(formatDate(to)) : '';
	if (!to) return timeWording.since(formatDate(from));
	const [start, end] = [formatDate(from), formatDate(to)];
	return start === end ? start : timeWording.between(start, end);
}
