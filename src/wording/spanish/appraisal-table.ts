/** Columns of the table of appraisals. */
import type * as english from '../appraisal-table.ts';
import type { Translated } from '../language.ts';

export const appraisalTableWording: Translated<typeof english.appraisalTableWording> = {
	title: 'Valoraciones críticas',
	description: 'Una fila por juicio: un estudio, una herramienta, un dominio.',
	tool: { title: 'Herramienta', description: 'La herramienta de valoración, como la nombra review.json' },
	domain: { title: 'Dominio', description: 'El dominio de la herramienta; overall para el juicio de conjunto' },
	judgement: { title: 'Juicio', description: 'El juicio, o el estado que dice por qué no lo hay' },
	reason: { title: 'Motivo', description: 'Por qué, en palabras de quienes extrajeron los datos' },
};
