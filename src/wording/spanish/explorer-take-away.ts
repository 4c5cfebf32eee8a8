/** What the explorer says where readers save, copy, link to or cite a view. */
import type * as english from '../explorer-take-away.ts';
import type { Translated } from '../language.ts';
import { rich } from '../rich.ts';
import { formatNumber } from './grammar.ts';

export const takeAwayWording: Translated<typeof english.takeAwayWording> = {
	heading: 'Guardar y compartir esta vista',
	comparison: 'Comparación en CSV',
	columnLabels: 'CSV de estas columnas, con etiquetas',
	columnCodes: 'CSV de estas columnas, con códigos',
	stateOf: (column) => `${column}: por qué no hay valor`,
	doubtOf: (column) => `${column}: en duda`,
	inDoubt: 'en duda',
	account: 'Qué es esta selección',
	needsRecords: (megabytes) => `El primer archivo necesita las fichas completas, ${megabytes} antes de comprimir.`,
	tooMany: (most, reports, all) =>
		rich`Los archivos se hacen de ${formatNumber(most)} ${reports} como máximo: filtre más, o tome ${all('los archivos del conjunto completo')}.`,
	provenance: ({ version, text, address }) => `Versión de los datos ${version}. ${text}. ${address}`,
	columns: {
		data_version: { title: 'Versión de los datos', description: 'La versión de los datos.' },
		selection: { title: 'Selección', description: 'La selección en palabras.' },
		selection_address: { title: 'Dirección de la selección', description: 'Dónde está la selección.' },
		own_note: { title: 'Su nota', description: 'Lo que el lector escribió en su selección propia.' },
	},
	study: 'Estudio',
	citation: ({ review, selection, version, date, address, today }) =>
		`${review}. ${selection}. Versión de los datos ${version} (${date}). Disponible en: ${address} (consultado el ${today}).`,
};

export const viewCopyWording: Translated<typeof english.viewCopyWording> = {
	link: { action: 'Copiar enlace', done: 'Enlace copiado' },
	citation: { action: 'Copiar cita de esta vista', done: 'Cita copiada' },
	markdown: { action: 'Copiar tabla en Markdown', done: 'Tabla copiada en Markdown' },
	table: { action: 'Copiar tabla para un documento', done: 'Tabla copiada' },
	action: (name) => `Copiar: ${name}`,
	done: (name) => `Copiado: ${name}`,
	forbidden: (text) => `Su navegador no permite que una página copie. ${text}`,
	tableFailed: 'No se pudo copiar la tabla',
};

export const viewLinkWording: Translated<typeof english.viewLinkWording> = {
	summary: 'Enlazar esta vista, citarla, insertarla en una página',
	titleOf: (selection, count) => `${selection} – ${count}`,
	versioned: 'Dirección con la versión de los datos',
	failed: (reason) => `${reason} Después, vuelva a abrir esto.`,
	citationsFailed: 'No se pudieron cargar las citas',
};
