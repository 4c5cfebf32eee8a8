/** What the page that counts from the tables says. */
import type { Translated } from '../language.ts';
import type * as english from '../query.ts';
import { rich } from '../rich.ts';
import { formatCount, formatNumber } from './grammar.ts';

export const queryWording: Translated<typeof english.queryWording> = {
	description: (review) => `Recuentos de cualquier selección de ${review}, leídos de las tablas de sus datos.`,
	lead: (data, explorer) =>
		rich`Esta página cuenta a partir de los archivos Parquet de ${data}. Carga solo las columnas y las filas que necesita una respuesta, de modo que sirve también para revisiones demasiado grandes para ${explorer}.`,
	withoutScript: 'Esta página necesita JavaScript. Los archivos pueden leerse también con otros programas.',
	selection: 'Selección, como consta en una dirección del explorador',
	example: 'diseno=cohorte&ano=2010..2019',
	by: 'Contar por',
	count: 'Contar',
	counting: 'Contando…',
	failed: 'No se pudieron leer los recuentos',
	found: (count, all, report) => `${formatNumber(count)} de ${formatCount(all, report)}`,
	inDoubt: (count) => `${formatNumber(count)} de este número solo por valores en duda`,
	ignored: (what, why) => `Se omitió ${what}. ${why}`,
	unanswered: {
		q: 'Las tablas no responden a palabras (q). Búsquelas en el explorador.',
		id: 'Las tablas no responden a estudios por su nombre (id). Abra la dirección en el explorador.',
		unit: 'Esta página cuenta publicaciones, no programas (unit). Abra la dirección en el explorador.',
	},
	value: 'Valor',
	doubt: 'En duda',
	range: (from, to) =>
		(from === to ? `${from}` : from < 0 ? `de ${from} a ${to}` : `${from}–${to}`)
			.replaceAll('-', '−')
			.replaceAll('.', ','),
	rule: 'Cada fila cuenta lo que encontraría la selección solo con este valor.',
	open: (link) => rich`${link('Abrir la selección en el explorador')}`,
	fetched: (bytes, requests) =>
		`${formatNumber(Math.ceil(bytes / 1000))} kB en ${requests === 1 ? '1 petición' : `${formatNumber(requests)} peticiones`}`,
};
