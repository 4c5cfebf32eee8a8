/** What the figures of programmes say: about their shapes, and about how and when outcomes were measured. */
import type * as english from '../figure-programmes.ts';
import type { Translated } from '../language.ts';
import { formatDoubt, formatDoubtful, nameCount, withDoubt } from './doubt.ts';
import { nameValue } from './figures.ts';
import { theMany } from './genders.ts';
import { formatAmount, formatCount, formatEntries, formatList, formatNumber, midSentence, typeset } from './grammar.ts';
import { nouns } from './nouns.ts';
import { listWording } from './record.ts';

export const shapesWording: Translated<typeof english.shapesWording> = {
	description: (question, amount, unit, variables) =>
		`${question} ${formatDoubtful(amount, unit)}, y de cada ${unit.one}: ${variables.map(midSentence).join(', ')}. Lo mismo consta en la tabla.`,
	key: (amount, unit) =>
		`Qué significan las partes, y en cuántos casos de ${formatDoubtful(amount, unit)} consta cada una`,
	hints: {
		bar: ({ from = 0, to }, unit) =>
			`De ${formatAmount({ value: from })} a ${formatAmount({ value: to }, unit)}; la parte tenue es incierta.`,
		ladder: (first, last, beyondCount) =>
			`Una línea de «${first}» a «${last}»${beyondCount === 0 ? '' : `; ${beyondCount === 1 ? 'un rombo queda' : 'los rombos quedan'} fuera de este orden`}.`,
		boxes: 'Una casilla por código; su orden no dice nada.',
		dots: (unit, anchor) =>
			`Cada punto pequeño representa 1${unit ? ` ${unit.one}` : ''}; uno tenue es incierto${anchor === undefined ? '' : `; el punto grande es ${anchor}`}.`,
	},
	entry: (variable, words, count, inDoubt, unit) => `${variable}: ${words}: ${nameCount(count, inDoubt, unit)}`,
	example: (variable, words) => `${variable}, por ejemplo: ${words}`,
	name: (reports, parts) =>
		typeset(`${reports.join(', ')}. ${parts.map(({ label, words }) => `${label}: ${words}`).join('. ')}.`),
	moreReports: (count, noun) => `y ${formatCount(count, noun)} más`,
	part: (label, parts, notes) =>
		[
			`${label}: ${formatEntries(parts.map(({ words, report }) => (report ? `${words} (${report})` : words)))}`,
			...notes,
		]
			.join('. ')
			.replaceAll('..', '.'),
	ofCodes: (count, all) => `${formatNumber(count)} de ${formatNumber(all)}`,
	counted: (unit) => `La figura cuenta ${theMany(unit)}.`,
	countedProgrammes: ({ programmes, programme, reports, report }) =>
		`La figura cuenta ${theMany(programme)}; ${theMany(report)} que comparten ${programme.one} se dibujan como una sola forma (${formatDoubtful(reports, report)}, ${formatDoubtful(programmes, programme)}).`,
	notDrawn: (amount, unit, most) =>
		`la imagen de cada ${unit.one} (${formatDoubtful(amount, unit)}), porque son más de ${formatNumber(most)}. Todo se cuenta.`,
	variable: 'Variable',
	value: 'Valor',
};

type MeasureCounts = Parameters<typeof english.measuresWording.counted>[0];

const amountsOf = ({ studies, report, measures, moments }: MeasureCounts) =>
	`${formatDoubtful(studies, report)}, ${formatDoubtful(measures, listWording.measures)}, ${formatDoubtful(moments, listWording.assessments)}`;

export const measuresWording: Translated<typeof english.measuresWording> = {
	description: (question, all) => `${question} ${amountsOf(all)}. Lo mismo consta en la tabla.`,
	heads: { tools: 'Instrumentos', until: 'Hasta el final', after: 'Después del final' },
	counted: (all) =>
		`La figura muestra ${amountsOf(all)}. Los números de la leyenda y los que están bajo los momentos cuentan ${theMany(all.report)}; cada ${all.report.one} puede ser de varias clases, de modo que suman más.`,
	notDrawn: (studies, report, most) =>
		`una fila por ${report.one} (${formatDoubtful(studies, report)}), porque son más de ${formatNumber(most)}. Todo se cuenta.`,
	called: (kinds, standings) => kinds[0] ?? standings.map(midSentence)[0] ?? '',
	tool: (study, name, kinds, standings) => `${study}: ${name}. ${[...kinds, ...standings.map(midSentence)].join(', ')}`,
	toolCell: (name, kinds, standings) => {
		const words = [...kinds, ...standings].map(midSentence).join(', ');
		return name ? `${name} (${words})` : words;
	},
	weeks: (weeks) => formatAmount(weeks, nouns.week),
	moment: ({ study, label, isInDoubt, weeks, areWeeksInDoubt, printed }) =>
		`${study}: ${[
			label && withDoubt(label, isInDoubt),
			weeks && withDoubt(`${weeks} después del final`, areWeeksInDoubt),
			printed && `impreso como «${printed}»`,
		]
			.filter(Boolean)
			.join(', ')}`,
	momentCell: (labels, isInDoubt, weeks) =>
		[labels ? withDoubt(formatList(labels), isInDoubt) : '', weeks].filter(Boolean).join(', '),
	column: (label, count, inDoubt) =>
		nameValue([label], [formatNumber(count), formatDoubt(count, inDoubt)].filter(Boolean).join(', ')),
	kind: 'Clase',
	status: 'Situación',
};
