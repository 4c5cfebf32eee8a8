/** What the site says of full texts that were excluded. */
import type * as english from '../excluded.ts';
import type { Translated } from '../language.ts';
import { formatCount } from './grammar.ts';

export const excludedWording: Translated<typeof english.excludedWording> = {
	heading: 'Textos completos excluidos',
	reason: 'Motivo',
	count: 'Textos completos',
	total: 'Total',
	list: (count) =>
		formatCount(count, { one: 'texto completo con su motivo', many: 'textos completos con sus motivos' }),
	file: 'La lista entera está en',
};

export const excludedTableWording: Translated<typeof english.excludedTableWording> = {
	title: 'Textos completos excluidos',
	description: 'Una fila por texto completo que se leyó y se excluyó, con el motivo.',
	row: { title: 'Fila', description: 'Su lugar en la lista.' },
	reference: {
		title: 'Referencia',
		description: 'Su número o identificador en la lista de referencias de la revisión, si lo tiene.',
	},
	citation: { title: 'Cita', description: 'Su título en la lista de referencias, o su cita.' },
	doi: {
		title: 'DOI',
		description: 'Sin la dirección de un servicio de resolución, si está en la lista de referencias.',
	},
	reason: { title: 'Motivo', description: 'Por qué se excluyó.' },
	note: { title: 'Nota', description: 'Lo que conviene saber sobre él.' },
};
