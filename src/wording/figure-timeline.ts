/** What the figure of periods says: a line for each study, or counts by year. */

import { withArticle } from './article.ts';
import { type DoubtfulCount, formatDoubtful } from './doubt.ts';
import { formatNames } from './figures.ts';
import { formatNumber, midSentence, type Noun } from './grammar.ts';
import { english } from './language.ts';

export const timelineWording = /* @__PURE__ */ english({
	description: (question: string, studies: DoubtfulCount, report: Noun) =>
		`${question} ${formatDoubtful(studies, report)}. The table gives the same.`,
	year: 'Year',
	/** Entries of the key. */
	open: 'Open end',
	rows: (report: Noun) => `A line is ${withArticle(report.one)}, from its first day to its last.`,
	counts: ({ many }: Noun) =>
		`The figure counts ${many} by year. One that lasted for several years counts in each, so years add up to more.`,
	notDrawn: (studies: DoubtfulCount, report: Noun, most: number) =>
		`one line for each of the ${formatDoubtful(studies, report)}, since they are more than ${formatNumber(most)}. All are counted.`,
	without: (studies: DoubtfulCount, state: string, reports: readonly string[], report: Noun) =>
		`${formatDoubtful(studies, report)} without a period (${midSentence(state)}): ${formatNames(reports)}.`,
});
