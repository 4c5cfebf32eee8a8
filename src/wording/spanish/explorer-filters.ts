/** What the panel of filters says: its facets, their values and ranges. */
import type * as english from '../explorer-filters.ts';
import type { Translated } from '../language.ts';
import { formatDoubtful } from './doubt.ts';
import { formatCount, formatNumber } from './grammar.ts';

export const panelWording: Translated<typeof english.panelWording> = {
	filters: (count) => (count === 0 ? 'Filtros' : `Filtros (${formatNumber(count)})`),
	how: (units, hasDoubts) =>
		`Un número dice qué cantidad de ${units} habría solo con ese valor, si los demás filtros quedan como están. De los valores de un filtro basta que se cumpla uno; los filtros distintos deben cumplirse todos.${
			hasDoubts ? ' (3?) dice que 3 de ellos están en duda.' : ''
		}`,
	howHeading: 'Qué significan los números',
	pastFilters: 'Saltar los filtros',
	toResults: 'A los resultados',
	findFilter: 'Buscar un filtro',
	foundFilters: (foundCount, all, words) =>
		foundCount === 0
			? `Ningún filtro ni valor tiene «${words}» en su nombre o en su definición.`
			: `${formatNumber(foundCount)} de ${formatCount(all, { one: 'filtro', many: 'filtros' })}`,
	inStudies: (words) => `Buscar «${words}» en las palabras de los estudios`,
	valueOrder: 'Orden de valores',
	byCodebook: 'del libro de códigos',
	byCount: 'por frecuencia',
	show: (count, unit) => `Mostrar ${formatDoubtful(count, unit)}`,
	oneEntry: (entry, report) =>
		`Los valores que se elijan aquí deben cumplirse todos en una misma entrada de la lista (${entry}). Los demás filtros preguntan por el conjunto (${report}): lo que los cumple no tiene que pertenecer a esta entrada.`,
	entry: ({ entry, nth, asked }) => {
		if (nth === 1) return `Una entrada: ${entry}`;
		if (nth > asked) return `Y otra entrada: ${entry}…`;
		return asked > 2 ? `Otra entrada: ${entry} (${formatNumber(nth)})` : `Otra entrada: ${entry}`;
	},
};

export const facetWording: Translated<typeof english.facetWording> = {
	modes: (facet) => `Cómo se combinan varios valores de ${facet}`,
	any: 'cualquiera de ellos',
	all: 'todos ellos',
	findValueOf: (facet) => `Buscar un valor de ${facet}`,
	findValue: 'Buscar un valor',
	showAll: (count) => `Mostrar los ${formatNumber(count)}`,
	definitions: 'Definiciones',
	inCodebook: (facet) => `${facet} en el libro de códigos`,
	doubtHeard: (doubt) => `, ${doubt}`,
	doubtSeen: (inDoubt) => ` (${formatNumber(inDoubt)}?)`,
	notValue: (value) => `No ${value}`,
	not: 'no',
};

/** Without separators of thousands, since they may be years. */
const formatBounds = (from: number, to: number) =>
	(from === to ? `${from}` : `${from} a ${to}`).replaceAll('-', '−').replaceAll('.', ',');

export const rangeWording: Translated<typeof english.rangeWording> = {
	bars: (facet, bars) =>
		`${facet}: ${bars
			.map(({ from, to, count, inDoubt = 0 }) => {
				const values = formatBounds(from, to);
				return count === undefined ? values : `${values}: ${formatDoubtful({ count, inDoubt })}`;
			})
			.join(', ')}`,
	from: 'desde',
	to: 'hasta',
	end: (facet, end) => `${facet}, ${end}`,
};
