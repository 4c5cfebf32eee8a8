/** Words what is wrong with the date of a reference. */
import { type DateFault, seasonNames } from '../../schema/citation-date.ts';
import type { Problem } from '../issue.ts';
import { isRecord } from '../raw.ts';
import { quoteFound } from '../words.ts';
import { type Case, tell } from './case.ts';

const forms = 'Write a year, 2021-03, 2021-03-15, a range such as 2021-03/2021-05, or words such as "in press".';

const hints: Readonly<Record<Exclude<DateFault, 'season-or-span'>, string>> = {
	'no-date': 'Where there is no date, remove the line.',
	'no-such-day': `There is no such day. ${forms}`,
	unordered: 'Nobody knows which is the month: write year-month-day, such as 2021-03-15.',
	backwards: 'The first day of a range is not after its last.',
	'open-range': 'A range has two ends; for words, write "literal: since 2019".',
	unreadable: forms,
};

const isFault = (word: string | undefined): word is keyof typeof hints =>
	word !== undefined && Object.hasOwn(hints, word);

/** What to write for `2018-21`, which people and EDTF read in two ways. */
function seasonOrSpan(text: string): string {
	const [year = '', last = ''] = /(\d{4})-(\d\d)/.exec(text)?.slice(1) ?? [];
	return `Write ${year}/${year.slice(0, 2)}${last} for a span, and "${seasonNames[Number(last) - 21]} ${year}" for a season.`;
}

export function wrongDate(one: Case): Problem {
	const { misfit, field, value } = one;
	const { found } = misfit.custom;
	const what = isRecord(value) || Array.isArray(value) ? JSON.stringify(value) : value;
	return tell(
		'wrong-form',
		one,
		`${field}: ${quoteFound(what)} is no date that can be read.`,
		found === 'season-or-span' ? seasonOrSpan(String(value)) : isFault(found) ? hints[found] : forms,
	);
}
