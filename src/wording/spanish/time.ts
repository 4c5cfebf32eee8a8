/** Dates and periods in words. */
import { onDemand } from '../on-demand.ts';
import type * as english from '../time.ts';
import { languageTag } from './language.ts';

type DateParts = NonNullable<Parameters<typeof english.formatSpan>[0]['from']>;

const monthFormat = /* @__PURE__ */ onDemand(
	() => new Intl.DateTimeFormat(languageTag, { month: 'long', timeZone: 'UTC' }),
);

/** `15 de marzo de 2021`, `marzo de 2021`, `2021`: as far as it is known. */
function formatDate({ year, month, day }: DateParts): string {
	if (month === undefined) return String(year);
	const name = `${monthFormat().format(Date.UTC(2000, month - 1, 1))} de ${year}`;
	return day === undefined ? name : `${day} de ${name}`;
}

/** A date, or `de 2019 a marzo de 2021`, `desde 2019`, `hasta 2021`. */
export const formatSpan: typeof english.formatSpan = ({ from, to }) => {
	if (!from) return to ? `hasta ${formatDate(to)}` : '';
	if (!to) return `desde ${formatDate(from)}`;
	const [start, end] = [formatDate(from), formatDate(to)];
	return start === end ? start : `de ${start} a ${end}`;
};
