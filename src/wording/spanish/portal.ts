/** What the front page of a portal of reviews says, and its search. */
import type { Translated } from '../language.ts';
import type * as english from '../portal.ts';
import { formatCount, formatList, formatNumber, type Noun } from './grammar.ts';
import { nouns } from './nouns.ts';
import { searchPageWording, wordsSearched } from './search.ts';

const review: Noun = { one: 'revisión', many: 'revisiones' };

export const portalWording: Translated<typeof english.portalWording> = {
	title: 'Revisiones',
	description: (count) => `${formatCount(count, review)}, cada una como fichas que pueden filtrarse y contarse.`,
	counts: (studies, variables) => formatList([studies, formatCount(variables, nouns.variable)]),
	dates: (search, version, data) => `Búsqueda hasta ${search}. Versión de los datos ${version}, ${data}.`,
	searchAll: 'Buscar en todas las revisiones',
	field: searchPageWording.field,
	search: searchPageWording.search,
	withoutScript: 'Para buscar en todas las revisiones hace falta un script. Cada revisión tiene su propia búsqueda.',
	failed:
		'No se pudieron buscar las palabras en todas las revisiones, de modo que no se sabe qué páginas las contienen',
	found: ({ words, total, shown }) => {
		const what = wordsSearched(words);
		if (total === 0) return `Ninguna página de ninguna revisión contiene ${what}.`;
		const pages = total === 1 ? '1 página contiene' : `${formatNumber(total)} páginas contienen`;
		return `${pages} ${what}.${total > shown ? ` Se muestran las primeras ${formatNumber(shown)}.` : ''}`;
	},
	shared: 'Publicaciones en más de una revisión',
	sharedLead: (count) =>
		`${formatCount(count, { one: 'publicación está', many: 'publicaciones están', gender: 'feminine' })} en más de una revisión, según DOI, PMID, o título y año.`,
	noneShared: 'Ninguna publicación está en más de una revisión, según DOI, PMID, o título y año.',
	report: 'Publicación',
	inReviews: 'Está en',
};
