/** What the figure of bars says: studies by the codes of one variable. */

import { type DoubtfulCount, formatDoubtful } from './doubt.ts';
import { formatNames } from './figures.ts';
import { formatCount, formatNumber, type Noun } from './grammar.ts';
import { english } from './language.ts';
import { nouns } from './nouns.ts';

export const barsWording = /* @__PURE__ */ english({
	description: (question: string, studies: DoubtfulCount, report: Noun, bars: number) =>
		`${question} ${formatDoubtful(studies, report)}, ${formatCount(bars, nouns.bar)}. The table gives the same numbers.`,
	counted: (report: Noun) => `The figure counts ${report.many}.`,
	countedSeveral: (variable: string, studies: DoubtfulCount, report: Noun) =>
		`The figure counts ${report.many}. One can have several values of ${variable}, so bars add up to more than the ${formatDoubtful(studies, report)} drawn.`,
	/** The link below the bars to those that are not drawn. */
	more: (count: number) => `${formatNumber(count)} more`,
	moreName: (count: number, variable: string) =>
		`${formatCount(count, { one: 'more value', many: 'more values' })} of ${variable}, in the codebook`,
	/** Bars that are not drawn because there are too many. */
	barsLeftOut: (labels: readonly string[], report: Noun) =>
		`${formatCount(labels.length, nouns.bar)} with the fewest ${report.many}: ${formatNames(labels)}.`,
	/** Values of the variable that bars are repeated for. */
	panelsLeftOut: (variable: string, labels: readonly string[], report: Noun) =>
		`the values of ${variable} with the fewest ${report.many}: ${formatNames(labels)}.`,
	outside: (studies: DoubtfulCount, reports: readonly string[], report: Noun) =>
		`${formatDoubtful(studies, report)} in no bar: ${formatNames(reports)}.`,
});
