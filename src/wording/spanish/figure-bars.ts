/** What the figure of bars says: studies by the codes of one variable. */
import type * as english from '../figure-bars.ts';
import type { Translated } from '../language.ts';
import { formatDoubtful } from './doubt.ts';
import { formatNames } from './figures.ts';
import { theMany } from './genders.ts';
import { formatCount, formatNumber } from './grammar.ts';
import { nouns } from './nouns.ts';

export const barsWording: Translated<typeof english.barsWording> = {
	description: (question, studies, report, bars) =>
		`${question} ${formatDoubtful(studies, report)}, ${formatCount(bars, nouns.bar)}. Los mismos números constan en la tabla.`,
	counted: (report) => `La figura cuenta ${theMany(report)}.`,
	countedSeveral: (variable, studies, report) =>
		`La figura cuenta ${theMany(report)}. Cada ${report.one} puede tener varios valores de ${variable}, de modo que las barras suman más que el total: ${formatDoubtful(studies, report)}.`,
	more: (count) => `${formatNumber(count)} más`,
	moreName: (count, variable) => `${formatCount(count, nouns.value)} más de ${variable}, en el libro de códigos`,
	barsLeftOut: (labels, report) =>
		`${formatCount(labels.length, nouns.bar)} con menos ${report.many}: ${formatNames(labels)}.`,
	panelsLeftOut: (variable, labels, report) =>
		`los valores de ${variable} con menos ${report.many}: ${formatNames(labels)}.`,
	outside: (studies, reports, report) =>
		`${formatDoubtful(studies, report)} en ninguna barra: ${formatNames(reports)}.`,
};
