/** What the figures of numbers say: how many people, in which years, in which countries. */

import { withArticle } from './article.ts';
import { bracketDoubt, type DoubtfulCount, formatDoubtful } from './doubt.ts';
import { formatNames } from './figures.ts';
import { formatAmount, formatCount, formatNumber, midSentence, type Noun } from './grammar.ts';
import { english } from './language.ts';
import { nouns } from './nouns.ts';

export const participantsWording = /* @__PURE__ */ english({
	rows: (question: string, studies: DoubtfulCount, report: Noun) =>
		`${question} ${formatDoubtful(studies, report)}, the largest first. The table gives the same numbers.`,
	classes: (question: string, studies: DoubtfulCount, report: Noun) =>
		`${question} ${formatDoubtful(studies, report)}, counted by size. The table gives the same numbers.`,
	class: (from: number, to: number) => formatAmount({ min: from, max: to }),
	number: 'Number',
	certain: 'For certain',
	drawnRows: (report: Noun, arePeople: boolean) =>
		`A row is ${withArticle(report.one)}. ${arePeople ? 'Numbers are people; signs' : 'Signs'} at the right stand for numbers that are not known.`,
	drawnClasses: (report: Noun, isDoubted: boolean, arePeople: boolean) =>
		`The figure counts ${report.many}, by the number${arePeople ? ' of people' : ''}. A filled bar is what lies in the class for certain; the faint part above it may lie there.${isDoubted ? ' What is hollow is in doubt.' : ''}`,
	silent: (count: DoubtfulCount, reports: readonly string[], report: Noun) =>
		`${formatDoubtful(count, report)} without any number, shown at the right only: ${formatNames(reports)}.`,
});

export const yearsWording = /* @__PURE__ */ english({
	description: (question: string, studies: DoubtfulCount, report: Noun, years: number) =>
		`${question} ${formatDoubtful(studies, report)} in ${formatCount(years, nouns.year)}. The table gives the same numbers.`,
	/** Codes that share a fill. */
	others: (count: number) => `${formatNumber(count)} ${count === 1 ? 'other' : 'others'}`,
	counted: (report: Noun) => `The figure counts ${report.many}.`,
	countedSeveral: (variable: string, { count, inDoubt, report }: Reports) =>
		`The figure counts ${report.many}. One can have several values of ${variable}, so these add up to more than the ${formatCount(count, report)} drawn${bracketDoubt(count, inDoubt)}.`,
	undated: (count: DoubtfulCount, reports: readonly string[], report: Noun) =>
		`${formatDoubtful(count, report)} without a year: ${formatNames(reports)}.`,
});

export const worldWording = /* @__PURE__ */ english({
	/** `place` is what the map shows: countries, or any places. */
	description: (question: string, studies: DoubtfulCount, report: Noun, places: DoubtfulCount, place: Noun) =>
		`${question} ${formatDoubtful(studies, report)}, ${formatDoubtful(places, place)}. A list of all ${place.many}, the most first, is below the map.`,
	counted: (report: Noun) => `The figure counts ${report.many}.`,
	countedSeveral: ({ count, inDoubt, report }: Reports, place: Noun) =>
		`The figure counts ${report.many}. One from several ${place.many} counts in each, so ${place.many} add up to more than the ${formatCount(count, report)} drawn${bracketDoubt(count, inDoubt)}.`,
	/** Places with studies that the map does not have, such as Antarctica. */
	beyondMap: (places: readonly string[]) => `In the list, but beyond the map: ${formatNames(places)}.`,
	withoutPlace: ({ count, inDoubt, report }: Reports, state: string, reports: readonly string[], place: Noun) =>
		`${formatCount(count, report)}${bracketDoubt(count, inDoubt)} without a ${place.one} on the map (${midSentence(state)}): ${formatNames(reports)}.`,
});

/** How many reports there are, and how many of them are in doubt. */
interface Reports {
	count: number;
	inDoubt: number;
	report: Noun;
}
