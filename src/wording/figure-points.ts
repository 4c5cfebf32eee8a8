/** What the figure of places by their coordinates says. */
import { withArticle } from './article.ts';
import { type DoubtfulCount, formatDoubtful } from './doubt.ts';
import { formatNames } from './figures.ts';
import type { Noun } from './grammar.ts';
import { english } from './language.ts';

export const pointsWording = /* @__PURE__ */ english({
	description: (question: string, studies: DoubtfulCount, report: Noun) =>
		`${question} ${formatDoubtful(studies, report)} on a map. The table gives the same places.`,
	key: ({ one, many }: Noun) => ({
		dot: `${withArticle(one)}`,
		disc: `several ${many}, in one place or near each other`,
		hollow: 'in doubt',
	}),
	counted: (report: Noun) => `The figure counts ${report.many}. Near places share a disc.`,
	outside: (count: DoubtfulCount, reports: readonly string[], report: Noun) =>
		`${formatDoubtful(count, report)} without a place on the map: ${formatNames(reports)}.`,
});
