/** Tells readers why parts of an address are ignored. */
import { formatNumber } from './grammar.ts';
import { english } from './language.ts';

/** A reason for each kind of mistake. `variable` is the label of the variable, `most` the number of studies that can be compared. */
export const ignoredReasons = /* @__PURE__ */ english({
	'unknown-variable': () => 'No variable has this name.',
	'uncounted-variable': (variable: string) =>
		`${variable} is a text and cannot be filtered; the search finds its words.`,
	'no-entry': () => 'Entries are numbered from f1 to f9.',
	'one-entry': (variable: string) => `${variable} describes the whole study, which has no second entry.`,
	'one-value': (variable: string) => `${variable} cannot be asked for with "all".`,
	'unknown-code': (variable: string) => `${variable} has no such value.`,
	'no-range': (variable: string) =>
		`${variable} takes a number, or a range such as 5..20 with the smaller number first.`,
	'excluded-range': (variable: string) => `A range of ${variable} cannot be excluded.`,
	'second-range': (variable: string) => `${variable} takes one range.`,
	contradiction: () => 'The address asks for this value and excludes it.',
	'unknown-study': () => 'No study has this id.',
	'compared-too-many': (_: string, most: number) => `At most ${formatNumber(most)} studies are compared.`,
	'unknown-unit': () => 'There is no such unit here.',
	'unknown-view': () => 'There is no such view.',
	'unknown-doubt': () => 'Values in doubt can be left out with doubt=out, and are counted without it.',
	'unknown-order': () => 'Nothing of this name can be sorted by.',
	'unknown-column': () => 'No variable has this name.',
	'unknown-axis': () => 'No variable of this name can be drawn.',
	'no-version': () => 'This is not the number of a version.',
	'said-twice': () => 'Only the first of these is used.',
});

/** Stands in place of the reasons that are not listed. */
export const moreIgnored = /* @__PURE__ */ english({
	what: (count: number) => `${formatNumber(count)} more`,
	why: 'The address holds too much that is unknown to list it all.',
});
