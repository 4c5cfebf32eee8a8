/** What the explorer says of the shortlist, and of values that occur together. */
import type * as english from '../explorer-shortlist.ts';
import type { Translated } from '../language.ts';
import { rich } from '../rich.ts';
import { agree, theMany } from './genders.ts';
import { formatNumber } from './grammar.ts';

export const shortlistWording: Translated<typeof english.shortlistWording> = {
	heading: 'Selección propia',
	keep: (study, hide) => rich`guardar${hide(` ${study} en la selección propia`)}`,
	isKept: (study, hide) => rich`guardado${hide(`: ${study} está en la selección propia`)}`,
	toShortlist: (count) => `selección propia (${formatNumber(count)})`,
	empty: (noun) =>
		`«guardar», junto a un resultado, lo pone en una selección propia, donde puede escribir notas sobre ${theMany(noun)}.`,
	kept: (count, noun) =>
		`${formatNumber(count)} ${count === 1 ? noun.one : noun.many} y sus notas se guardan en este navegador, en este dispositivo, hasta que usted las borre. Nada se envía a ningún sitio. En un ordenador compartido, guárdelo como archivo y bórrelo aquí antes de irse.`,
	note: (study) => `Nota sobre ${study}`,
	remove: (study) => `Quitar ${study}`,
	removeShort: 'Quitar',
	gone: (id) => `${id}: ya no está entre las fichas`,
	open: (count, noun) =>
		count === 1
			? `Abrir ${agree(noun, 'este', 'esta')} ${noun.one} como vista`
			: `Abrir ${agree(noun, 'estos', 'estas')} ${formatNumber(count)} ${noun.many} como vista`,
	openWhy:
		'Su dirección se puede compartir, y se guarda y se cita como cualquier otra vista. Las notas no están en ninguna dirección: están en su propio archivo y en los archivos Excel, CSV, RIS, JSON y Word de esta selección.',
	save: 'Guardar como archivo',
	load: 'Añadir desde un archivo',
	deleteAll: 'Borrar la selección propia',
	deleted: 'La selección propia y sus notas se borraron de este navegador.',
	added: ({ fresh, before, gone }, noun) =>
		[
			`Del archivo se ${fresh === 1 ? 'añadió' : 'añadieron'} ${formatNumber(fresh)} ${fresh === 1 ? noun.one : noun.many}`,
			before > 0 && `; ${formatNumber(before)} ya ${before === 1 ? 'estaba' : 'estaban'} en la selección propia`,
			gone > 0 && `. ${formatNumber(gone)} del archivo no ${gone === 1 ? 'está' : 'están'} entre las fichas`,
			'.',
		]
			.filter(Boolean)
			.join(''),
	otherReview: (name, review, noun) =>
		`${name} es una selección propia de otra revisión${review === undefined ? '' : ` (${review})`}: ${agree(noun, 'ninguno de sus', 'ninguna de sus')} ${noun.many} está entre las fichas de aquí. No se añadió nada.`,
	badFile: (name) =>
		`${name} no es una selección propia de este sitio: elija un archivo que hizo «Guardar como archivo».`,
	notKept:
		'Este navegador no deja que una página guarde nada, así que la selección propia se pierde al salir de esta página',
};

export const togetherWording: Translated<typeof english.togetherWording> = {
	heading: 'A menudo juntos',
	about: (foundCount, total, most, noun) =>
		`Con qué frecuencia aparecen los valores entre ${agree(noun, 'estos', 'estas')} ${formatNumber(foundCount)} ${noun.many}, y con cuál cabría esperarlos si fueran tan comunes aquí como en el total de ${formatNumber(total)}. Una diferencia no es un hallazgo: hay ${agree(noun, 'pocos', 'pocas')} ${noun.many}, se comparan muchos valores y algunos van juntos por su definición. Cada lista tiene las mayores diferencias, ${formatNumber(most)} como máximo.`,
	single: (noun) =>
		`${agree(noun, 'Un solo', 'Una sola')} ${noun.one} tiene un valor o no lo tiene, lo que nada dice de qué va junto. Con una selección más amplia, aquí aparecen los valores que van juntos.`,
	more: 'Más de lo esperado',
	less: 'Menos de lo esperado',
	none: 'Ningún valor difiere en uno o más de lo que cabría esperar.',
	value: ({ label, variable, count, found, expected, doubt }, link) =>
		rich`${link(label)} (${variable}): ${formatNumber(count)} de ${formatNumber(found)}${doubt}; se esperaría ${expected}`,
};
