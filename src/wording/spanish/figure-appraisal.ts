/** What the figure of appraisals says: judgements on studies, and their shares in each domain. */
import type * as english from '../figure-appraisal.ts';
import type { Translated } from '../language.ts';
import { formatDoubtful } from './doubt.ts';
import { formatNames } from './figures.ts';
import { formatCount, formatEntries, formatNumber, formatPercentage } from './grammar.ts';

export const appraisalFigureWording: Translated<typeof english.appraisalFigureWording> = {
	description: (question, tool, studies, report) =>
		`${question} ${formatDoubtful(studies, report)}, según los juicios de ${tool}. Lo mismo consta en la tabla.`,
	shares: (report, count) => `Proporciones de ${formatCount(count, report)} en cada dominio`,
	percent: (percent) => formatPercentage(percent),
	part: (judgement, percent) => `${judgement} (${formatPercentage(percent)})`,
	domain: 'Dominio',
	noJudgement: 'Sin juicio',
	counted: (studies, report, tool) =>
		`La figura muestra los juicios de ${tool} sobre ${formatDoubtful(studies, report)}; los porcentajes se refieren a este número.`,
	notDrawn: (studies, report, most) =>
		`una fila por ${report.one} (${formatDoubtful(studies, report)}), porque son más de ${formatNumber(most)}. Todo se cuenta en las barras.`,
	notJudged: (studies, reports, report, tool) =>
		`${formatDoubtful(studies, report)} sin juicio de ${tool}: ${formatNames(reports)}.`,
	missing: (label, places, more) =>
		`${label}: ${formatEntries(places.map(({ study, domains }) => `${study} (${domains.join(', ')})`))}${more > 0 ? `; y ${formatNumber(more)} más` : ''}.`,
};
