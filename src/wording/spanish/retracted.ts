/** What pages and figures say of retracted studies among those that they count. */
import type { Translated } from '../language.ts';
import type * as english from '../retracted.ts';
import { formatCount, formatNumber } from './grammar.ts';

export const retractedWording: Translated<typeof english.retractedWording> = {
	among: (count) => `, ${formatNumber(count)} con retractación`,
	of: (count, total, noun) => `${formatNumber(count)} de ${formatCount(total, noun)} con retractación.`,
};
