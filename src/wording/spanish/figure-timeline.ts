/** What the figure of periods says: a line for each study, or counts by year. */
import type * as english from '../figure-timeline.ts';
import type { Translated } from '../language.ts';
import { formatDoubtful } from './doubt.ts';
import { formatNames } from './figures.ts';
import { a, theMany } from './genders.ts';
import { capitalise, formatNumber, midSentence } from './grammar.ts';

export const timelineWording: Translated<typeof english.timelineWording> = {
	description: (question, studies, report) =>
		`${question} ${formatDoubtful(studies, report)}. Lo mismo consta en la tabla.`,
	year: 'Año',
	open: 'Extremo abierto',
	rows: (report) => `Una línea es ${a(report)}, desde el primer día hasta el último.`,
	counts: (noun) =>
		`La figura cuenta ${theMany(noun)} por año. ${capitalise(a(noun))} que duró varios años cuenta en cada uno, de modo que los años suman más.`,
	notDrawn: (studies, report, most) =>
		`una línea por ${report.one} (${formatDoubtful(studies, report)}), porque son más de ${formatNumber(most)}. Todo se cuenta.`,
	without: (studies, state, reports, report) =>
		`${formatDoubtful(studies, report)} sin periodo (${midSentence(state)}): ${formatNames(reports)}.`,
};
