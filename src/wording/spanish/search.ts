/** What the search in all pages says, and what a page with marked words says. */
import type { Translated } from '../language.ts';
import { rich } from '../rich.ts';
import type * as english from '../search.ts';
import { agree } from './genders.ts';
import { formatNumber, listParts, quote } from './grammar.ts';

export const searchPageWording: Translated<typeof english.searchPageWording> = {
	description: (review) => `Palabras, DOI y números de PubMed, buscados en todas las páginas de ${quote(review)}.`,
	withoutScript: (reports, studies, codebook) =>
		rich`Para buscar hace falta un script, que su navegador no ejecuta. Todo puede leerse sin él: véase ${studies(`la lista completa (${reports})`)} o ${codebook('el libro de códigos')}, donde cada valor enumera los estudios que lo tienen.`,
	field: 'Palabras que buscar',
	search: 'Buscar',
	found: 'Qué se encuentra',
	pages: (parts) => rich`Las páginas de este sitio, entre ellas las de ${listParts(parts)}.`,
	how: 'Cómo se encuentra',
	all: 'Una página se encuentra si contiene todas las palabras, sea cual sea su terminación.',
	phrase: 'Las palabras entre comillas se encuentran donde una sigue a la otra.',
	identifier: (noun) => `Un DOI o un número de PubMed lleva a su ${noun.one}.`,
	explorer: (noun, explorer) =>
		rich`${explorer('El explorador')} encuentra ${noun.many} por lo que se registró de ${agree(noun, 'ellos', 'ellas')}.`,
	examples: 'Por ejemplo',
};

export const wordsSearched: typeof english.wordsSearched = (words, isOpen) => {
	if (!/\S\s+\S/.test(words)) return isOpen ? `palabras que empiezan por «${words}»` : `«${words}»`;
	return isOpen
		? `todas estas palabras, la última como comienzo de palabra: ${words}`
		: `todas estas palabras: ${words}`;
};

export const searchWording: Translated<typeof english.searchWording> = {
	failed: 'No se pudieron buscar las palabras, de modo que no se sabe qué páginas las contienen',
	found: ({ words, isOpen, total, most }) => {
		const what = wordsSearched(words, isOpen);
		if (total === 0) return `Ninguna página contiene ${what}.`;
		const pages = total === 1 ? '1 página contiene' : `${formatNumber(total)} páginas contienen`;
		return `${pages} ${what}.${total > most ? ` Se muestran las primeras ${formatNumber(most)}.` : ''}`;
	},
};
