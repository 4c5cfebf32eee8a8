/**
 * The name of each kind of variable, in messages and on pages. It is not in `variable-kind.ts`, so that the browser
 * does not load these words.
 */
import { kindWording } from '../wording/record.ts';
import type { Kind } from './variable-kind.ts';

interface KindWords {
	/**
	 * The name of the kind in messages, such as `code`. `article` is the word before it (`a code`), empty for a plural or
	 * mass noun.
	 */
	noun: string;
	article: '' | 'a' | 'an';
	/** What one value is, for readers: `one code`. */
	value: string;
	/** What people write as the value, in hints: `the two-letter code of the country`. */
	written: string;
}

export const kindWords: Readonly<Record<Kind, KindWords>> = {
	code: { noun: 'code', article: 'a', value: kindWording.code, written: 'a code' },
	codes: { noun: 'codes', article: '', value: kindWording.codes, written: 'one or more codes' },
	'yes-no': { noun: 'yes-no question', article: 'a', value: kindWording['yes-no'], written: 'yes or no' },
	number: { noun: 'number', article: 'a', value: kindWording.number, written: 'a number' },
	estimate: {
		noun: 'estimate',
		article: 'an',
		value: kindWording.estimate,
		written: 'an estimate, such as 0.31 or { value: 0.31, low: 0.08, high: 0.54, n: 88 }',
	},
	year: { noun: 'year', article: 'a', value: kindWording.year, written: 'a year' },
	country: { noun: 'country', article: 'a', value: kindWording.country, written: 'the two-letter code of the country' },
	countries: {
		noun: 'countries',
		article: '',
		value: kindWording.countries,
		written: 'the two-letter codes of one or more countries',
	},
	places: { noun: 'places', article: '', value: kindWording.places, written: 'one or more codes of places' },
	date: { noun: 'date', article: 'a', value: kindWording.date, written: 'a date, such as 2021, 2021-03 or 2021-03-15' },
	period: {
		noun: 'period',
		article: 'a',
		value: kindWording.period,
		written: 'a period, such as 2019/2021, 2019-03/2021-06 or 2019/.. for one that has no end yet',
	},
	prose: { noun: 'prose', article: '', value: kindWording.prose, written: 'a text of one or more paragraphs' },
	text: { noun: 'text', article: '', value: kindWording.text, written: 'a short text' },
};
