/** What the page around the explorer says, before any script runs. */
import type * as english from '../explorer-page.ts';
import type { Translated } from '../language.ts';
import { rich } from '../rich.ts';
import { agree, all } from './genders.ts';
import { capitalise, formatNumber } from './grammar.ts';

export const explorePageWording: Translated<typeof english.explorePageWording> = {
	description: (review) => `Filtrar, buscar, comparar y exportar los estudios de ${review}.`,
	heading: 'Explorar los estudios',
	withoutScript: (report, count, table) =>
		rich`Para filtrar hace falta un script, que su navegador no ejecuta: los filtros de la dirección no se aplican. ${
			count === undefined
				? capitalise(all(report))
				: `${agree(report, 'Los primeros', 'Las primeras')} ${formatNumber(count)} ${report.many}`
		} están abajo; cada valor contiguo lleva a una página que enumera ${agree(report, 'los suyos', 'las suyas')}. ${table('La tabla de estudios')} contiene el conjunto completo y puede ordenarse sin scripts.`,
};
