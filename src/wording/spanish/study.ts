/** What the page of a study says, and its cards. */
import type { Translated } from '../language.ts';
import { between, rich } from '../rich.ts';
import type * as english from '../study.ts';
import { bracketDoubt, doubtWording } from './doubt.ts';
import { agree } from './genders.ts';
import { capitalise, formatAmount, formatCount, formatNumber, formatShare, midSentence, typeset } from './grammar.ts';
import { nouns } from './nouns.ts';
import { valueWithin } from './remarks.ts';

export const studyWording: Translated<typeof english.studyWording> = {
	title: (label, title) => `${label}: ${title}`,
	summary: (values, findings) =>
		[...values.map(([label, value]) => `${label}: ${value}.`), ...(findings === '' ? [] : [`${findings}.`])].join(' '),
	programme: ({ name, note, source }, noun) =>
		[`${capitalise(noun.one)}: ${typeset(name)}.`, note && typeset(note), source && `(${source})`]
			.filter(Boolean)
			.join(' '),
	siblings: (studies, noun) =>
		rich`${agree(noun, 'El mismo', 'La misma')} ${noun.one} que ${between(studies, ', ')}: se cuenta una sola vez donde se cuentan ${noun.many}.`,
	glance: 'De un vistazo',
	moreCodes: (count) => `y ${formatNumber(count)} más`,
	judgements: 'Juicios emitidos donde la fuente está desplazada, es ilegible o dice dos cosas.',
	cite: 'Citar y guardar esta ficha',
	neighbours: 'Estudios vecinos',
	previous: (label) => `← ${label}`,
	next: (label) => `${label} →`,
	reportError: 'Avisar de un error en esta ficha',
	issue: (id, version, isOfPapers) => ({
		title: `Ficha ${id}: `,
		body: `Ficha: ${id}\nCampo: \nVersión de los datos: ${version}\nQué es erróneo, y en qué lugar ${isOfPapers ? 'del artículo' : 'de la revisión'} consta:\n`,
	}),
	fieldIssue: (id, field, version) => `Ficha ${id}, ${field} (versión de los datos ${version})`,
	reportField: 'Avisar de un error en un valor',
	finding: (label) => `Un hallazgo de ${label}`,
	findingTab: (label, text) => `Un hallazgo de ${label}: ${text.replace(/\.$/, '')}`,
};

export const entryWording: Translated<typeof english.entryWording> = {
	uncounted: (state) => `número ${state}`,
	within: (entry) => rich`parte de ${entry}`,
	overlaps: (entry) => rich`se solapa con ${entry}`,
	weeks: (weeks) => `${formatAmount(weeks, nouns.week)} después del final`,
	printed: (words) => `Impreso: «${words}».`,
};

export const studyFindingsWording: Translated<typeof english.studyFindingsWording> = {
	heading: 'Hallazgos',
	grouped: (by, domain) =>
		`Agrupados por ${midSentence(by)}${domain === by ? '' : `, y después por ${midSentence(domain)}`}. Un signo muestra la dirección, no el tamaño: una dirección no es un efecto.`,
};

type SharedVariable = Parameters<typeof english.similarWording.shared>[0][number];

export const similarWording: Translated<typeof english.similarWording> = {
	heading: (noun) => `${capitalise(noun.many)} similares`,
	ranked: (variables) =>
		`En orden de cuántas de ${formatCount(variables, nouns.variable)} comparten. Lo que no se comunica nunca cuenta como compartido.`,
	count: (count, inDoubt, comparedCount) =>
		`${formatShare(count, comparedCount)} con dato en ambos${bracketDoubt(count, inDoubt)}`,
	beside: 'compararlos',
	shared: (variables, comparedCount) => {
		const inDoubt = variables.filter(({ isInDoubt }) => isInDoubt).length;
		const codesOf = ({ codes, isName }: SharedVariable) => codes.map((code) => valueWithin(code, isName)).join(', ');
		return `${similarWording.count(variables.length, inDoubt, comparedCount)}: ${variables
			.map(
				(own) =>
					`${midSentence(own.variable)} (${[codesOf(own), own.isInDoubt && doubtWording.inDoubt].filter(Boolean).join('; ')})`,
			)
			.join('; ')}.`;
	},
};

export const studyCitationWording: Translated<typeof english.studyCitationWording> = {
	record: 'Esta ficha',
	edition: ({ label, id, version, date, review, address, doi }) =>
		`${label}: ficha ${id}, versión de los datos ${version} (${date})${doi === undefined ? '' : `, ${doi}`}. En: ${review} Disponible en: ${address}`,
	data: (file) => rich`La ficha como datos: ${file}`,
	inExplorer: (explorer) => rich`Guarde la referencia como RIS o BibTeX en el ${explorer('explorador')}.`,
};
