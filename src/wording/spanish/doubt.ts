/** How the whole site writes the doubtful part of a count. */
import type * as english from '../doubt.ts';
import type { Translated } from '../language.ts';
import { formatCount, formatNumber } from './grammar.ts';

export type { DoubtfulCount } from '../doubt.ts';

export const doubtWording: Translated<typeof english.doubtWording> = {
	inDoubt: 'en duda',
	all: 'todo en duda',
	some: (count) => `${formatNumber(count)} en duda`,
	not: 'fuera de duda',
	bracketed: (words) => `${words} (en duda)`,
};

export const withDoubt: typeof english.withDoubt = (words, isDoubtful) =>
	isDoubtful ? doubtWording.bracketed(words) : words;

export const markDoubt: typeof english.markDoubt = (words, isDoubtful) => (isDoubtful ? `${words} (?)` : words);

export const formatShortCount: typeof english.formatShortCount = (count, inDoubt = 0) =>
	inDoubt === 0 ? formatNumber(count) : `${formatNumber(count)} (${formatNumber(inDoubt)}?)`;

/** `3 en duda`; `todo en duda`, which fits any gender; `en duda` for a count of one. */
export const formatDoubt: typeof english.formatDoubt = (count, inDoubt) => {
	if (inDoubt === 0) return '';
	if (inDoubt < count) return doubtWording.some(inDoubt);
	return count === 1 ? doubtWording.inDoubt : doubtWording.all;
};

export const bracketDoubt: typeof english.bracketDoubt = (count, inDoubt) =>
	inDoubt === 0 ? '' : ` (${formatDoubt(count, inDoubt)})`;

export const nameCount: typeof english.nameCount = (count, inDoubt, noun) =>
	[formatCount(count, noun), formatDoubt(count, inDoubt)].filter(Boolean).join(', ');

export const formatDoubtful: typeof english.formatDoubtful = ({ count, inDoubt }, noun) =>
	`${noun ? formatCount(count, noun) : formatNumber(count)}${bracketDoubt(count, inDoubt)}`;
