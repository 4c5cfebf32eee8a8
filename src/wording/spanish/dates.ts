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

/** One end of a date: `2021`, `mar 2021`, `15 mar 2021`. From month 13, CSL-JSON counts seasons. */
function endWords([year, month, day]: readonly number[]): string {
	const name = month === undefined || month <= 12 ? month && monthName(month) : seasons[(month - 13) % 4];
	const yearText = year !== undefined && year < 0 ? `${-year} a. C.` : year;
	return [day, name, yearText].filter((part) => part !== undefined).join(' ');
}

export const dateWording: Translated<typeof english.dateWording> = {
	of: (date) => {
		if (!date) return '';
		const { 'date-parts': parts = [], season, circa, literal } = date;
		if (parts.length === 0) return literal ?? String(season ?? '');
		const name = typeof season === 'number' ? seasons[season - 1] : season;
		const words = [...new Set(parts.map(endWords))].join('–');
		return `${circa ? 'c. ' : ''}${name === undefined ? '' : `${name} `}${words}`;
	},
};
