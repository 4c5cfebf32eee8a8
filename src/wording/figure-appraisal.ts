/** What the figure of appraisals says: judgements on studies, and their shares in each domain. */

import { type DoubtfulCount, formatDoubtful } from './doubt.ts';
import { formatNames } from './figures.ts';
import { formatCount, formatEntries, formatNumber, type Noun } from './grammar.ts';
import { english } from './language.ts';

export const appraisalFigureWording = /* @__PURE__ */ english({
	description: (question: string, tool: string, studies: DoubtfulCount, report: Noun) =>
		`${question} ${formatDoubtful(studies, report)}, judged by ${tool}. The table gives the same.`,
	/** Head of the bars. */
	shares: (report: Noun, count: number) => `Shares of ${formatCount(count, report)} in each domain`,
	percent: (percent: number) => `${percent}%`,
	/** The name of a part of a bar, before its number. */
	part: (judgement: string, percent: number) => `${judgement} (${percent}%)`,
	domain: 'Domain',
	noJudgement: 'No judgement',
	counted: (studies: DoubtfulCount, report: Noun, tool: string) =>
		`The figure shows the judgements of ${tool} on ${formatDoubtful(studies, report)}; per cent are of these.`,
	notDrawn: (studies: DoubtfulCount, report: Noun, most: number) =>
		`one row for each of the ${formatDoubtful(studies, report)}, since they are more than ${formatNumber(most)}. All are counted in the bars.`,
	/** Studies that the tool did not judge. */
	notJudged: (studies: DoubtfulCount, reports: readonly string[], report: Noun, tool: string) =>
		`${formatDoubtful(studies, report)} without a judgement of ${tool}: ${formatNames(reports)}.`,
	/** Domains without a judgement or without information, for each study that has some. */
	missing: (label: string, places: readonly { study: string; domains: readonly string[] }[], more: number) =>
		`${label}: ${formatEntries(places.map(({ study, domains }) => `${study} (${domains.join(', ')})`))}${more > 0 ? `; and ${formatNumber(more)} more` : ''}.`,
});
