/** Words that are part of pictures: in their keys, and in the names of their marks. */
import { formatNumber, midSentence } from './grammar.ts';
import { english } from './language.ts';

/** Heads and entries of keys. */
export const keyWording = /* @__PURE__ */ english({
	inDoubt: 'In doubt',
	direction: 'Direction',
	rule: 'Rule',
});

/** How certain a number on a scale is. */
export const lookWording = /* @__PURE__ */ english({
	doubt: 'in doubt',
	exact: 'exact',
	about: 'about',
	from: 'at least',
	to: 'at most',
	range: 'between',
});

/** Numbers that no source gives, in words: `Growers, Guests: not reported`. */
export const unknownWording = /* @__PURE__ */ english({
	series: (series: readonly string[], state: string) => `${series.join(', ')}: ${midSentence(state)}`,
});

/** The shades of a map and of a grid. */
export const shadeWording = /* @__PURE__ */ english({
	allInDoubt: 'All in doubt',
	/** An empty cell. */
	none: 'none',
	/** A class of counts; `to` is undefined for the last class, which has no upper end. */
	class: (from: number, to: number | undefined) =>
		to === undefined
			? `${formatNumber(from)} or more`
			: to > from
				? `${formatNumber(from)}–${formatNumber(to)}`
				: formatNumber(from),
});

/** Names of marks and rows, for screen readers. */
export const markWording = /* @__PURE__ */ english({
	row: (label: string, amount: string) => `${label}: ${amount}`,
	several: (count: number, name: string) => `${formatNumber(count)} × ${name}`,
});
