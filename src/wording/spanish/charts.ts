/** Words that are part of pictures: in their keys, and in the names of their marks. */
import type * as english from '../charts.ts';
import type { Translated } from '../language.ts';
import { formatNumber, midSentence } from './grammar.ts';

export const keyWording: Translated<typeof english.keyWording> = {
	inDoubt: 'En duda',
	direction: 'Dirección',
	rule: 'Regla',
};

export const lookWording: Translated<typeof english.lookWording> = {
	doubt: 'en duda',
	exact: 'exacto',
	about: 'aproximado',
	from: 'al menos',
	to: 'como máximo',
	range: 'entre',
};

export const unknownWording: Translated<typeof english.unknownWording> = {
	series: (series, state) => `${series.join(', ')}: ${midSentence(state)}`,
};

export const shadeWording: Translated<typeof english.shadeWording> = {
	allInDoubt: 'Todo en duda',
	none: 'ninguno',
	class: (from, to) =>
		to === undefined
			? `${formatNumber(from)} o más`
			: to > from
				? `${formatNumber(from)}–${formatNumber(to)}`
				: formatNumber(from),
};

export const markWording: Translated<typeof english.markWording> = {
	row: (label, amount) => `${label}: ${amount}`,
	several: (count, name) => `${formatNumber(count)} × ${name}`,
};
