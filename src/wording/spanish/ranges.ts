/** A range of a filter, in words. */
import type * as english from '../ranges.ts';
import { formatAmount } from './grammar.ts';

const between = (from: string, to: string) => `${from} a ${to}`;

/** `2 a 4 semanas`, `al menos 2 semanas`, `como máximo 1 semana`, `3 semanas`. */
export const formatAmounts: typeof english.formatAmounts = ({ from, to }, unit) => {
	if (from === to) return formatAmount({ value: from }, unit);
	if (from === undefined || to === undefined) return formatAmount({ min: from, max: to }, unit);
	return between(formatAmount({ value: from }), formatAmount({ value: to }, unit));
};

/** `2015 a 2020`, `2015 o posterior`, `2020 o anterior`, `2015`: years have no separator of thousands. */
export const formatYears: typeof english.formatYears = ({ from, to }) => {
	if (from === to) return String(from ?? '');
	if (from === undefined) return `${to} o anterior`;
	return to === undefined ? `${from} o posterior` : between(String(from), String(to));
};
