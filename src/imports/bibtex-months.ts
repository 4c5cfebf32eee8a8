/** The month of an entry of BibTeX, which often has the day too: `mar # "~12"`, `"12~" # mar`, `jan # "/" # feb`. */
const two = (part: number | string) => String(part).padStart(2, '0');

const names = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const part = String.raw`(?:\{[^{}]*\}|"[^"]*"|\w+)`;
const monthField = new RegExp(String.raw`([,\s])month\s*=\s*(${part}(?:\s*#\s*${part})*)`, 'i');
const yearField = /[,\s]year\s*=\s*[{"]?\s*(\d{4})\b/i;

/** Whether the entry says that its date is about right: `date = {2010~}`. */
export const isCircaDate = (entry: string) => /[,\s]date\s*=\s*[{"]\s*[^{}"]*\d[?~%]\s*[}"]/i.test(entry);

/** The entry with the date in the place of its month, where that says more than a month; else the entry as it stands. */
export function withWholeDate(entry: string): string {
	const [whole, before = '', field = ''] = monthField.exec(entry) ?? [];
	const year = yearField.exec(entry)?.[1];
	if (whole === undefined || year === undefined || /[,\s](?:date|day)\s*=/i.test(entry)) return entry;
	const text = field.replace(/["{}#]/g, ' ').replace(/~|\\[ ,]/g, ' ');
	const months = [...text.matchAll(/[A-Za-z]{3,}/g)].map(([word]) => names.indexOf(word.slice(0, 3).toLowerCase()) + 1);
	const days = [...text.matchAll(/\b([12]?\d|3[01]|0[1-9])(?:st|nd|rd|th)?\b/g)].map(([, day]) => Number(day));
	const [month, last = month] = months;
	if (month === undefined || months.includes(0) || months.length > 2 || days.length > 2) return entry;
	// A range within one year; one that runs into the next is no date that can be told.
	if (last === undefined || last < month || (months.length === 2 && days.length === 1)) return entry;
	const dayOf = (index: number) => (days[index] === undefined ? '' : `-${two(days[index] ?? '')}`);
	const ends = [`${year}-${two(month)}${dayOf(0)}`, `${year}-${two(last)}${dayOf(1) || dayOf(0)}`];
	const date = [...new Set(ends)].join('/');
	return days.length === 0 && months.length === 1 ? entry : entry.replace(whole, `${before}date = {${date}}`);
}
