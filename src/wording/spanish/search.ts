/** What the search in all pages says, and what a page with marked words says. */
import type { Translated } from '../language.ts';
import { rich } from '../rich.ts';
import type * as english from '../search.ts';
import { formatNumber } from './grammar.ts';

export const searchPageWording: Translated<typeof english.searchPageWording> = {
	withoutScript: (reports, studies, codebook) =>
		rich`Para buscar hace falta un script, que su navegador no ejecuta. Todo puede leerse sin él: véase ${studies(`la lista completa (${reports})`)} o ${codebook('el libro de códigos')}, donde cada valor enumera los estudios que lo tienen.`,
	field: 'Palabras que buscar',
	search: 'Buscar',
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
