/** Names and definitions of the states of a value, and words for units whose value is not known. */
import { bracketDoubt, type DoubtfulCount } from './doubt.ts';
import { formatNumber } from './grammar.ts';
import { english } from './language.ts';

/**
 * `label` stands in headings and cells; `definition` says when a state applies. The site knows what the review says, not
 * what the original report says.
 */
export const stateWording = /* @__PURE__ */ english({
	reported: { label: 'Reported', definition: 'The review gives a value.' },
	none: { label: 'None', definition: 'The review reports that there was none.' },
	'not-reported': { label: 'Not reported', definition: 'The review says that the report does not give it.' },
	'not-in-review': { label: 'Not in the review', definition: 'The review is silent; the report itself may say.' },
	'not-applicable': { label: 'Not applicable', definition: 'The question does not apply to this report.' },
	unclear: { label: 'Unclear', definition: 'Something is said, but its meaning cannot be decided.' },
	'not-charted': { label: 'Not charted', definition: 'Nobody has charted this yet.' },
});

/** The definitions that differ where the records were coded from the papers, and not from a review of them. */
export const stateOfPapersWording = /* @__PURE__ */ english({
	reported: 'The paper gives a value.',
	none: 'The paper reports that there was none.',
	'not-reported': 'The paper does not give it.',
	'not-in-review': 'The review did not chart it; the paper may say.',
});

/** `3 more (1 in doubt)`. */
const more = ({ count, inDoubt }: DoubtfulCount) => `${formatNumber(count)} more${bracketDoubt(count, inDoubt)}`;

/** Units that meet all other conditions, but for which something is not known. `what` is the label of a variable, or several labels. */
export const silenceWording = /* @__PURE__ */ english({
	'not-reported': (count: DoubtfulCount, what: string) => `${more(count)} did not report ${what}`,
	'not-in-review': (count: DoubtfulCount, what: string) => `for ${more(count)} the review does not give ${what}`,
	unclear: (count: DoubtfulCount, what: string, isPlural?: boolean) =>
		`for ${more(count)} ${what} ${isPlural ? 'are' : 'is'} unclear`,
	'not-charted': (count: DoubtfulCount, what: string, isPlural?: boolean) =>
		`for ${more(count)} ${what} ${isPlural ? 'are' : 'is'} not charted`,
});

/** The words before the place where an absent value would be expected. */
export const placeWording = /* @__PURE__ */ english({ 'not-in-review': 'Looked for in' });
