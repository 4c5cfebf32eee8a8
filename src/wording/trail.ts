/** The way through the selection from which a reader opened a study. */
import { formatNumber } from './grammar.ts';
import { english } from './language.ts';

export const trailWording = /* @__PURE__ */ english({
	label: 'Your last selection',
	/** The place of this study in the list. */
	place: (place: number, total: number) => `${formatNumber(place)} of ${formatNumber(total)}`,
	/** `selection` is the selection in words. */
	back: (selection: string) => `Back to the list: ${selection}`,
	previous: (label: string) => `← ${label}`,
	next: (label: string) => `${label} →`,
});
