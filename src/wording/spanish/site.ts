/** What the frame of the site, the first page and the page for missing addresses say. */
import type { Translated } from '../language.ts';
import { rich } from '../rich.ts';
import type * as english from '../site.ts';
import { a, agree, the, theMany } from './genders.ts';
import { capitalise, formatCount, formatList, formatNumber } from './grammar.ts';
import { nouns } from './nouns.ts';

export const reportError: Translated<typeof english.reportError> = 'Avisar de un error';

export const howCharted: Translated<typeof english.howCharted> = 'Cómo se extrajeron los datos';

export const frameWording: Translated<typeof english.frameWording> = {
	title: (page, site) => `${page} · ${site}`,
	skip: 'Ir al contenido',
	navigation: 'Principal',
	claims: 'Afirmaciones',
	menu: 'Menú',
	searchSite: 'Buscar en el sitio',
	unloaded:
		'No se pudo cargar una parte de esta página, y lo que la necesita no funciona. Compruebe la conexión y vuelva a cargar la página.',
	standing: ({ search, version, data, by }, charting, references) =>
		rich`Búsqueda hasta ${search}. Versión de los datos ${version}, ${data}. ${by} ${charting(howCharted)}. ${references('Referencias de la revisión')}.`,
	scope: (about, link) => rich`${about} ${link(reportError)}.`,
};

export const homeWording: Translated<typeof english.homeWording> = {
	found: 'Qué se encontró',
	choices: (noun) => `Qué puede ayudar ${agree(noun, 'a un', 'a una')} ${noun.one}`,
	doors: 'Continuar',
	toPlan: (noun) => `Preparo ${a(noun)}`,
	toSearch: 'Busco estudios',
	toCheck: 'Quiero saber hasta dónde llega esto',
	guidance: (noun) => `Diseñar ${a(noun)}`,
	questions: (count, planner) =>
		rich`${formatCount(count, nouns.question)}, ${count === 1 ? '' : 'cada una '}con lo que se hizo, lo que se vio y lo que no se sabe${planner && rich`; y ${planner('un planificador')}`}.`,
	explore: 'Explorar los estudios',
	views: (count, noun) =>
		`Filtre, busque, compare y exporte ${formatCount(count, noun)}. Cada vista tiene una dirección que puede compartirse.`,
	codebook: 'Consultar una pregunta',
	variables: (count, noun) =>
		`${formatCount(count, nouns.variable)} con sus códigos: cómo se respondió cada una, y en qué ${noun.many}.`,
	figures: 'Ver la evidencia',
	pictures: (count) => `${formatCount(count, nouns.figure)}, cada una también como tabla.`,
	gaps: 'Ver lo que falta',
	missing: (hasCompared, hasAsked) =>
		`${capitalise(
			formatList([
				...(hasCompared ? ['lo que no se comparó'] : []),
				'lo que rara vez se comunica',
				...(hasAsked ? ['lo que la revisión pide a quienes investigan'] : []),
			]),
		)}.`,
};

export const doorWording: Translated<typeof english.doorWording> = {
	questions: (noun) => `Una columna es una pregunta, llena hasta donde ${theMany(noun)} la responden.`,
	years: (noun) => `Una columna es un año, tan alta como sus ${noun.many}.`,
	claims: () =>
		'Un cuadrado es una afirmación: el más intenso si puede reconstruirse exactamente, el más tenue si no puede comprobarse.',
};

export const missingWording: Translated<typeof english.missingWording> = {
	title: 'No encontrada',
	heading: 'No hay ninguna página en esta dirección',
	why: 'Quizá esté mal escrita, o pertenezca a una ficha que ahora tiene otro identificador.',
	studies: ({ count, noun }, link) =>
		rich`${link(count === 1 ? capitalise(the(noun)) : `${agree(noun, 'Los', 'Las')} ${formatNumber(count)} ${noun.many}`)}, por autor`,
	codebook: (link) => rich`${link('El libro de códigos')}: todas las variables y todos los códigos`,
	changes: (link) => rich`${link('Cambios')}: lo que cambió de nombre o se eliminó`,
	home: 'La primera página',
};
