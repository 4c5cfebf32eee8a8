/** What the site says about the recommendations of a review: on their pages, on question pages, and in plans. */
import type { Translated } from '../language.ts';
import type * as english from '../recommendation.ts';
import { rich } from '../rich.ts';
import { formatDoubt, formatDoubtful } from './doubt.ts';
import { agree, no, theMany } from './genders.ts';
import { capitalise, formatCount, formatNumber, midSentence, type Noun, quote, typeset } from './grammar.ts';
import { nouns } from './nouns.ts';

type Row = Parameters<typeof english.factWording.seen>[1][0];

/** Whether two counts are of the same reports with the same doubts: then one of them says the doubt. */
const isSame = (one: Row['all'], other: Row['all']) => one.count === other.count && one.inDoubt === other.inDoubt;

/** `en 6 (1 en duda) de 8 estudios sobre programas que…, de los que 2 no dicen nada de ello`; if all say nothing, it says so. */
function seenIn({ label, all, gained, silentCount }: Row, noun: Noun): string {
	const what = midSentence(typeset(label));
	if (silentCount === all.count) return `${no(noun)} sobre ${what} registra ni lo uno ni lo otro`;
	const share = `en ${isSame(gained, all) ? formatNumber(gained.count) : formatDoubtful(gained)} de ${formatDoubtful(all, noun)} sobre ${what}`;
	if (silentCount === 0) return share;
	return `${share}, de ${agree(noun, 'los', 'las')} que ${formatNumber(silentCount)} no ${silentCount === 1 ? 'dice' : 'dicen'} nada de ello`;
}

export const factWording: Translated<typeof english.factWording> = {
	compared: (count, noun) => `Hay comparaciones que atañen a ella en ${formatDoubtful(count, noun)}.`,
	notCompared: (element, without, noun) =>
		`Hasta donde muestra la revisión, ${no(noun)} comparó ${midSentence(typeset(element))} con ${midSentence(typeset(without))}.`,
	seen: (gain, [having, without], noun) => `${typeset(gain)}: ${seenIn(having, noun)}; ${seenIn(without, noun)}.`,
	noCause: (noun) =>
		`Tales recuentos no pueden mostrar una causa, porque ${theMany(noun)} difieren también en otros aspectos.`,
	silentElement: (count, why, noun) =>
		`No se cuentan en ninguna de las dos filas (${typeset(why)}): ${formatDoubtful(count, noun)}`,
	silentGain: (count, noun) =>
		`No dicen nada de la mejora (ningún resultado de una clase ni de la otra): ${formatDoubtful(count, noun)}`,
	recorded: (values) => values.map(({ label, codes }) => `${label}: ${codes.join(', ') || 'nada'}`).join('; '),
};

export const factStripWording: Translated<typeof english.factStripWording> = {
	row: ({ label, all, gained, silentCount }, noun) => {
		if (silentCount === all.count) return `${typeset(label)}: ${no(noun)} registra ni lo uno ni lo otro`;
		const share = `${typeset(label)}: ${isSame(gained, all) ? formatNumber(gained.count) : formatDoubtful(gained)} de ${formatDoubtful(all, noun)}`;
		if (silentCount === 0) return share;
		return `${share}, de ${agree(noun, 'los', 'las')} que ${formatNumber(silentCount)} no ${silentCount === 1 ? 'dice' : 'dicen'} nada de ello`;
	},
	compared: (count, all, noun) =>
		`Comparaciones que atañen a ella: en ${formatDoubtful(count)} de ${formatCount(all, noun)}`,
	notCompared: (noun) => `Hasta donde muestra la revisión, ${no(noun)} comparó lo uno con lo otro.`,
	key: (noun) =>
		`Cada cuadrado es ${agree(noun, 'un', 'una')} ${noun.one}: lleno donde tiene lo que cuenta la línea, hueco donde eso está en duda, pequeño y tenue donde no lo tiene o no dice nada de ello. Tales recuentos no pueden mostrar una causa, porque ${theMany(noun)} difieren también en otros aspectos.`,
};

/** Whom a recommendation is for; another word stands as it is. */
const audiences: Readonly<Record<string, string>> = { educators: 'quienes enseñan', researchers: 'quienes investigan' };

const audience = (whom: string) => (Object.hasOwn(audiences, whom) ? (audiences[whom] ?? whom) : whom);

export const recommendationListWording: Translated<typeof english.recommendationListWording> = {
	description: (review) =>
		`Todas las recomendaciones de ${review}, cada una con lo que muestran las fichas sobre ella.`,
	none: 'Esta revisión no tiene recomendaciones.',
	lead: (count) =>
		`${formatCount(count, nouns.recommendation)} de la revisión, con nuestras palabras, cada una con lo que muestran las fichas sobre ella.`,
};

export const recommendationWording: Translated<typeof english.recommendationWording> = {
	linkTitle: (label) => `Recomendación: ${label}`,
	named: (link, label, text) => rich`${link(typeset(label))}. ${typeset(text)}`,
	to: (whom) => `A ${audience(whom)}`,
	recommendsTo: (whom) => `Lo que la revisión recomienda a ${audience(whom)}`,
	source: (place) => `${place}. Con nuestras palabras.`,

	records: 'Qué muestran las fichas',
	comparisons: (count) => `Qué se obtuvo: ${formatDoubtful(count, nouns.finding)}`,
	alsoNot: ({ label, count, gain, noGain }, names) =>
		rich`${typeset(label)}: de los que tienen ${quote(midSentence(gain))}, ${formatDoubtful(count)} ${count.count === 1 ? 'tiene' : 'tienen'} también ${quote(midSentence(noGain))} (${names}).`,
	notInTable: (count, noun) => `No están en la tabla, ni cuentan en contra: ${formatDoubtful(count, noun)}`,
	silent: (line, names) => rich`${line}: ${names}`,

	basis: 'En qué se apoya',
	sides: { supporting: 'A favor', contrary: 'En contra' },
	rests: <Part>(
		{ count, inDoubt }: { count: number; inDoubt: number },
		label: string,
		noun: Noun,
		link: (text: string) => Part,
		names: Part,
	) =>
		count === 0
			? rich<Part>`${capitalise(noun.many)} que ${typeset(label)}: ${agree(noun, 'ninguno', 'ninguna')}.`
			: rich`${capitalise(noun.many)} que ${typeset(label)} (${link(formatNumber(count))}${inDoubt > 0 && `, ${formatDoubt(count, inDoubt)}`}): ${names}.`,

	beyond: 'Más allá de su evidencia',
	strength: 'Qué la respalda',
	counted: (count, noun) => `De ${formatDoubtful(count, noun)}, que se cuentan arriba:`,
	stands: 'Dónde se cumple',
	standsLead: (noun) =>
		`${agree(noun, 'Cuántos', 'Cuántas')} ${noun.many} hacen lo que pide, y ${agree(noun, 'cuántos', 'cuántas')} hacen otra cosa.`,
	standing: (label, count) => rich`${label}: ${count}`,
	questions: 'Preguntas a las que atañe',
};
