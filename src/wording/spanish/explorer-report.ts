/** What a report of a selection says, and where readers make it. */
import type * as english from '../explorer-report.ts';
import type { Translated } from '../language.ts';
import { theMany } from './genders.ts';
import { formatNumber } from './grammar.ts';

export const selectionReportWording: Translated<typeof english.selectionReportWording> = {
	summary: 'Informe como documento de Word',
	holds: (noun) =>
		`La selección en palabras, sus números, las columnas de la tabla para ${theMany(noun)}, los números de las figuras que usted elija y las referencias.`,
	figures: 'Figuras, como tablas de sus números',
	save: 'Guardar el informe',
	making: 'Preparando el informe…',
	failed: 'No se pudo hacer el informe',
	title: (review) => `${review}: una selección`,
	inDoubt: (count, { one, many }) =>
		count === 1
			? `En 1 ${one} se cumple solo por un valor en duda.`
			: `En ${formatNumber(count)} ${many} se cumple solo por un valor en duda.`,
	data: ({ version, date, today, by }) =>
		`Versión de los datos ${version}, del ${date}. ${by}. Guardado el ${today} desde:`,
	table: 'Estudios',
	leftOut: (what) => `Sin incluir: ${what}`,
	references: 'Referencias',
	licence: (name, attribution) => `${attribution} ${name}.`,
};
