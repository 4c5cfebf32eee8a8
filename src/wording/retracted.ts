/** What pages and figures say of retracted studies among those that they count. The sentence of a selection has its own words. */
import { formatCount, formatNumber, type Noun } from './grammar.ts';
import { english } from './language.ts';

export const retractedWording = /* @__PURE__ */ english({
	/** Behind a count. */
	among: (count: number) => `, ${formatNumber(count)} of them retracted`,
	/** As a sentence; `total` are the studies that a figure or a page counts. */
	of: (count: number, total: number, noun: Noun) =>
		`${formatNumber(count)} of the ${formatCount(total, noun)} ${count === 1 ? 'is' : 'are'} retracted.`,
});
