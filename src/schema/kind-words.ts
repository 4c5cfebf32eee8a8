/** What each kind of variable is called, in messages and on pages. Apart from `variable-kind.ts`, so that no browser loads it. */
import { kindWording } from '../wording/record.ts';
import type { Kind } from './variable-kind.ts';

interface KindWords {
	/** A variable of the kind, in messages: `code`; with its article, where it has one: `a code`. */
	noun: string;
	article: '' | 'a';
	/** What a value is, for readers: `one code`. */
	value: string;
	/** What people write, in hints: `the two-letter code of the country`. */
	written: string;
}

export const kindWords: Readonly<Record<Kind, KindWords>> = {
	code: { noun: 'code', article: 'a', value: kindWording.code, written: 'a code' },
	codes: { noun: 'codes', article: '', value: kindWording.codes, written: 'one or more codes' },
	number: { noun: 'number', article: 'a', value: kindWording.number, written: 'a number' },
	year: { noun: 'year', article: 'a', value: kindWording.year, written: 'a year' },
	country: { noun: 'country', article: 'a', value: kindWording.country, written: 'the two-letter code of the country' },
	text: { noun: 'text', article: '', value: kindWording.text, written: 'a short text' },
};
