/** Dates of works, as references give them. */
import { english, languageTag } from './language.ts';
import { onDemand } from './on-demand.ts';

const months = /* @__PURE__ */ onDemand(
	() => new Intl.DateTimeFormat(languageTag, { month: 'short', timeZone: 'UTC' }),
);

/** The English name of a month, from 1. */
const monthName = (month: number) => months().format(Date.UTC(2000, month - 1, 15));

const seasons = ['Spring', 'Summer', 'Autumn', 'Winter'];

interface SaidDate {
	'date-parts'?: readonly (readonly number[])[];
	season?: string | number;
	circa?: boolean;
	literal?: string;
}

/** The parts of one end of a date, the year first. From month 13, CSL-JSON counts seasons. */
function endWords([year, month, day]: readonly number[]): readonly string[] {
	const name = month === undefined || month <= 12 ? month && monthName(month) : seasons[(month - 13) % 4];
	const yearText = year !== undefined && year < 0 ? `${-year} BC` : year;
	return [yearText, name, day].filter((part) => part !== undefined).map(String);
}

/** `2021`, `2021 Mar 15`; of a range what both ends share stands once: `2021 Mar 15–17`, `2021 Mar–May`. */
function rangeWords([from = [], to = []]: readonly (readonly number[])[]): string {
	const [first, last] = [endWords(from), endWords(to)];
	if (to.length === 0 || first.join() === last.join()) return first.join(' ');
	const own = first.length === last.length ? last.findIndex((part, i) => part !== first[i]) : 0;
	return [first.join(' '), last.slice(own).join(' ')].join('–');
}

export const dateWording = /* @__PURE__ */ english({
	/** The pages of a part of a book. */
	pages: (pages: string) => `p. ${pages}`,
	/** A date as references give it; empty for none. */
	of: (date: SaidDate | undefined) => {
		if (!date) return '';
		const { 'date-parts': parts = [], season, circa, literal } = date;
		if (parts.length === 0) return literal ?? String(season ?? '');
		const name = typeof season === 'number' ? seasons[season - 1] : season;
		const words = rangeWords(parts);
		return `${circa ? 'c. ' : ''}${words}${name === undefined ? '' : ` ${name}`}`;
	},
});
