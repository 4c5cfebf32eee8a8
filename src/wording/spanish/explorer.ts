/** What the explorer says, except in its filters: about the selection, the list of results, and what is not known. */
import type * as english from '../explorer.ts';
import type { Translated } from '../language.ts';
import { rich } from '../rich.ts';
import { formatDoubt } from './doubt.ts';
import { no } from './genders.ts';
import { capitalise, formatCount, formatList, formatNumber } from './grammar.ts';

export const selectionWording: Translated<typeof english.selectionWording> = {
	lookingFor: (words) => `Buscando «${words}»…`,
	notKnown: 'No se conoce',
	takeAway: (phrase) => `Quitar: ${phrase}`,
	takeAllAway: 'Quitar todos los filtros',
	leftOut: 'Algunas partes de la dirección no pudieron usarse y se omitieron:',
	joined:
		'Solo las condiciones de un mismo grupo deben cumplirse en la misma entrada. Las demás pueden cumplirse en otra.',
	withoutDoubt: 'Omitir los valores en duda',
	counted: 'Contar',
	recordsFailed: 'No se pudieron cargar las fichas, de modo que ahora no puede filtrarse nada',
	arriving: (names) => `Cargando: ${formatList(names)}…`,
	otherFilters: 'otros filtros',
	awaitedFailed: (names) =>
		`No se pudo cargar esto: ${formatList(names)}. Por eso ahora no puede mostrarse nada que lo necesite`,
	waiting: 'Cargando los estudios…',
	late: 'Los filtros de esta dirección aún se están aplicando. Si esto no cambia, vuelva a cargar la página.',
	wordsFailed: 'No se pudieron buscar las palabras, de modo que no se sabe qué estudios las contienen',
	titleOf: (selection, page) => `${selection} · ${page}`,
	announcement: ({ shown, inDoubt, total, noun, filters }) => {
		const countText =
			shown === 0
				? `${capitalise(no(noun))} de ${formatNumber(total)}`
				: `${formatNumber(shown)} de ${formatCount(total, noun)}`;
		const filterWords = filters === 0 ? '' : formatCount(filters, { one: 'filtro', many: 'filtros' });
		return [countText, formatDoubt(shown, inDoubt), filterWords].filter(Boolean).join(', ');
	},
};

export const wordsWording: Translated<typeof english.wordsWording> = {
	label: 'Palabras en los estudios',
	looking: 'Buscando…',
	elsewhere: 'Otras páginas con estas palabras',
	elsewhereFailed: 'No se pudieron cargar las demás páginas con estas palabras',
	excerptFailed: 'No se pudo cargar el pasaje',
};

export const resultsWording: Translated<typeof english.resultsWording> = {
	view: 'Vista',
	views: { list: 'Lista', table: 'Tabla', compare: 'Comparación', figures: 'Figuras' },
	compared: (view, count) => `${view} (${formatNumber(count)})`,
	viewFailed: 'No se pudo cargar esta vista',
	nothing: (noun, { total, conditions }, link) =>
		conditions === 1
			? rich`${capitalise(no(noun))} de ${formatNumber(total)} cumple esta condición. ${link('Quitarla')}.`
			: rich`${capitalise(no(noun))} de ${formatNumber(total)} cumple todo esto. Quite un filtro arriba, o ${link('todos ellos')}.`,
	compareChosen: (count) => `Comparar ${formatNumber(count)} uno al lado del otro`,
	chooseOneMore: 'Elija uno más.',
	upTo: (most) => `Hasta ${formatNumber(most)}.`,
	noMoreFit: 'No caben más.',
	chooseNone: 'No elegir ninguno',
	toTakeAway: 'Guardar y compartir',
	sortedBy: 'Ordenar por',
	author: 'autor',
	lowestFirst: (label) => `${label}, de menor a mayor`,
	highestFirst: (label) => `${label}, de mayor a menor`,
	showMore: (length, total) => `Mostrar más: se muestran ${formatNumber(length)} de ${formatNumber(total)}`,
	tableHasAll: (length, total) =>
		`Se muestran los primeros ${formatNumber(length)}; la tabla contiene los ${formatNumber(total)}`,
	detailsFailed: 'No se pudieron cargar los títulos ni los detalles',
	countIsRight: 'Lo que se cuenta es correcto sin ellos.',
};

export const sinceVersionFailed: Translated<typeof english.sinceVersionFailed> =
	'No se pudo cargar lo que ha cambiado desde esa versión';

export const resultWording: Translated<typeof english.resultWording> = {
	compare: (study, name) => rich`comparar${name(` ${study}`)}`,
	finding: 'Hallazgo',
	labelled: (label) => `${label}: `,
	withNote: (value, note) => `${value}. ${note}`,
	moreMatches: (count) => `${formatNumber(count)} más`,
};
