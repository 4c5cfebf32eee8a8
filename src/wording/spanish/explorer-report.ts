/** What a report of a selection says, and where readers make it. */
import type * as english from '../explorer-report.ts';
import type { Translated } from '../language.ts';
import { theMany } from './genders.ts';
import { formatNumber } from './grammar.ts';

export const selectionReportWording: Translated<typeof english.selectionReportWording> = {
	summary: 'Informe, como documento de Word o en papel',
	holds: (noun) =>
		`La selección en palabras, sus números, las columnas de la tabla para ${theMany(noun)}, las figuras que usted elija con sus números y las referencias.`,
	figures: 'Figuras',
	save: 'Guardar para Word',
	print: 'Imprimir',
	making: 'Preparando el informe…',
	failed: 'No se pudo hacer el informe',
	title: (review) => `${review}: una selección`,
	inDoubt: (count, { one, many }) =>
		count === 1
			? `En 1 ${one} se cumple solo por un valor en duda.`
			: `En ${formatNumber(count)} ${many} se cumple solo por un valor en duda.`,
	data: ({ version, date, today, by }) =>
		`Versión de los datos ${version}, del ${date}. ${by}. Guardado el ${today} desde:`,
	noPicture: 'Este navegador no pudo dibujar la imagen. Siguen sus números.',
	table: 'Estudios',
	leftOut: (what) => `Sin incluir: ${what}`,
	notes: 'Sus notas',
	note: (study, note) => `${study}. ${note}`,
	references: 'Referencias',
	licence: (name, attribution) => `${attribution} ${name}.`,
};
