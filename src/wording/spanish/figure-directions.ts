/** What pictures and tables say about the direction of findings. */
import type * as english from '../figure-directions.ts';
import type { DirectionTally } from '../figure-directions.ts';
import type { Translated } from '../language.ts';
import { rich } from '../rich.ts';
import { bracketDoubt, formatDoubtful, nameCount, withDoubt } from './doubt.ts';
import { a, all, ofThe, theMany } from './genders.ts';
import { capitalise, formatCount, formatNumber, midSentence, type Noun } from './grammar.ts';
import { nouns } from './nouns.ts';

export const signWording: Translated<typeof english.signWording> = {
	better: 'Mejor',
	same: 'Sin diferencia',
	mixed: 'Mixto',
	worse: 'Peor',
	hindered: 'Obstáculo',
	described: 'Solo descrito',
	unknown: 'Dirección desconocida',
};

/** One direction in the name of a mark. */
const tallyText = ({ label, count, inDoubt }: DirectionTally) =>
	`${label} ${formatNumber(count)}${bracketDoubt(count, inDoubt)}`;

const rule = (report: Noun) =>
	`Una sola marca para todos los hallazgos de ${a(report)} en una columna: la dirección en la que coincide al menos el 70\u00a0% de ellos; si no la hay, mixta. Los hallazgos sin dirección no cuentan, salvo que no haya otros.`;
const source =
	'No se muestra ni el tamaño ni la significación de un efecto. Según Thomson y Thomas 2013 y Boon y Thomson 2021.';

export const directionWording: Translated<typeof english.directionWording> = {
	countedReading: ({ many }) =>
		`Las filas son grupos y las columnas, resultados. Una barra cuenta ${many} de un grupo cuyos hallazgos apuntan en una dirección.`,
	description: (question, studies, report, columns) =>
		`${question} ${formatDoubtful(studies, report)}, ${formatCount(columns, nouns.column)}. Lo mismo consta en la tabla.`,
	within: (label, isInDoubt) => (isInDoubt ? `${midSentence(label)} (dirección en duda)` : midSentence(label)),
	findings: (state) => `hallazgos: ${midSentence(state)}`,
	unplaced: (findings, column) => `${formatDoubtful(findings, nouns.finding)} sin ${midSentence(column)}.`,
	sizes: { small: 'Menos de 50', medium: 'De 50 a 300', large: 'Más de 300', unknown: 'No se conoce' },
	rules: (report, isSized) => [
		`${rule(report)} La cifra pequeña es el número de hallazgos.`,
		...(isSized ? ['Si solo se conoce un extremo de un número, ese extremo decide el tamaño.'] : []),
		source,
	],
	groupRules: (report) => [`${rule(report)} El número junto a una barra cuenta ${theMany(report)}.`, source],
	counted: (report, isSeveral) =>
		`La figura cuenta hallazgos, y los dibuja como una sola marca por ${report.one} y columna.${isSeveral ? ' Un hallazgo puede estar en varias columnas.' : ''}`,
	groupsCounted: (report, most, isSeveral) =>
		`La figura cuenta ${theMany(report)}: cuando son más de ${formatNumber(most)} no tienen fila propia.${isSeveral ? ` Cada ${report.one} puede estar en varias filas.` : ''}`,
};

export const directionMarkWording: Translated<typeof english.directionMarkWording> = {
	study: ({ study, column, direction, isInDoubt, findings, doubted, directions, amount }) => {
		const parts = directions
			.map(({ label, count, inDoubt }) => `${formatNumber(count)} ${midSentence(label)}${bracketDoubt(count, inDoubt)}`)
			.join(', ');
		return [
			`${study}, ${column}: ${withDoubt(midSentence(direction), isInDoubt)}. `,
			`${nameCount(findings, doubted, nouns.finding)}${parts && ` (${parts})`}`,
			amount ? `; ${midSentence(amount.label)}: ${amount.words}` : '',
		].join('');
	},
	cell: (direction, isInDoubt, findings, doubtCount) =>
		`${withDoubt(direction, isInDoubt)}, ${formatCount(findings, nouns.finding)}${bracketDoubt(findings, doubtCount)}`,
	group: (group, column, studies, report, directions) =>
		`${group}, ${column}: ${formatDoubtful(studies, report)}. ${directions.map(tallyText).join(', ')}`,
	groupCell: (studies, directions) =>
		`${formatDoubtful(studies)}: ${directions.map(({ label, ...count }) => tallyText({ label: midSentence(label), ...count })).join(', ')}`,
};

export const findingMatrixWording: Translated<typeof english.findingMatrixWording> = {
	caption: (rows, columns, link, report, areDrawn) =>
		rich`${rows}${columns !== undefined && rich`, por ${link(midSentence(columns))}`}. ${areDrawn ? `Una marca es ${a(report)}.` : `Los números cuentan ${theMany(report)}, en total y por dirección.`}`,
	rule: (report, mixedLabel, areDrawn) =>
		`${areDrawn ? 'Una marca toma' : `${capitalise(a(report))} tiene`} la dirección en la que coincide al menos el 70\u00a0% de los hallazgos ${ofThe(report)} en la celda; si no la hay, ${midSentence(mixedLabel)}; los hallazgos sin dirección no cuentan, salvo que no haya otros. No muestra ni el tamaño ni la significación. ${capitalise(a(report))} puede estar en varias celdas. El método está descrito en Thomson y Thomas 2013 y en Boon y Thomson 2021.`,
	mark: (study, isStudyInDoubt, direction, findings) =>
		`${withDoubt(study, isStudyInDoubt)}: ${direction}, ${nameCount(findings.count, findings.inDoubt, nouns.finding)}`,
};

export const choiceMarksWording: Translated<typeof english.choiceMarksWording> = {
	caption: (report, areDrawn) =>
		`Decisión por decisión. ${areDrawn ? `Una marca es ${a(report)}` : `Los números cuentan ${theMany(report)}`} con hallazgos sobre ella.`,
	choice: 'Decisión',
	seen: 'Lo observado',
	compared: 'Comparado',
	nobody: 'por nadie',
};

export const pickWording: Translated<typeof english.pickWording> = {
	how: (report) =>
		`Señale una marca, tóquela o llegue a ella con el tabulador para leer lo que se halló y ver todas las marcas ${ofThe(report)}.`,
	reports: (report) => `${capitalise(all(report))}`,
	square: (report) => `Un cuadrado es ${a(report)}.`,
	here: 'Marcas aquí:',
	more: 'Otros hallazgos:',
	failed: 'No se pudieron cargar los hallazgos',
};
