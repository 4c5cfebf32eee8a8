/** Dates of works, as references give them. */
import type * as english from '../dates.ts';
import type { Translated } from '../language.ts';
import { onDemand } from '../on-demand.ts';
import { languageTag } from './language.ts';

const months = /* @__PURE__ */ onDemand(
	() => new Intl.DateTimeFormat(languageTag, { month: 'short', timeZone: 'UTC' }),
);

/** The short Spanish name of a month, from 1. */
const monthName = (month: number) => months().format(Date.UTC(2000, month - 1, 15));

const seasons = ['primavera', 'verano', 'otoño', 'invierno'];

/** The parts of one end of a date, the day first. From month 13, CSL-JSON counts seasons. */
function endWords([year, month, day]: readonly number[]): readonly string[] {
	const name = month === undefined || month <= 12 ? month && monthName(month) : seasons[(month - 13) % 4];
	const yearText = year !== undefined && year < 0 ? `${-year} a. C.` : year;
	return [day, name, yearText].filter((part) => part !== undefined).map(String);
}

/** `2021`, `15 mar 2021`; of a range what both ends share stands once: `15–17 mar 2021`, `mar–may 2021`. */
function rangeWords([from = [], to = []]: readonly (readonly number[])[]): string {
	const [first, last] = [endWords(from), endWords(to)];
	if (to.length === 0 || first.join() === last.join()) return first.join(' ');
	const isShared = (i: number) => first.slice(i).join() === last.slice(i).join();
	const own = first.length === last.length ? first.filter((_, i) => !isShared(i)) : first;
	return [own.join(' '), last.join(' ')].join('–');
}

export const dateWording: Translated<typeof english.dateWording> = {
	pages: (pages) => `p. ${pages}`,
	of: (date) => {
		if (!date) return '';
		const { 'date-parts': parts = [], season, circa, literal } = date;
		if (parts.length === 0) return literal ?? String(season ?? '');
		const name = typeof season === 'number' ? seasons[season - 1] : season;
		const words = rangeWords(parts);
		return `${circa ? 'c. ' : ''}${name === undefined ? '' : `${name} `}${words}`;
	},
};
