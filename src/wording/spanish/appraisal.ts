/** What pages and files say of appraisals: judgements on the risk of bias, or on the quality, of studies. */
import type * as english from '../appraisal.ts';
import type { Translated } from '../language.ts';

export const appraisalWording: Translated<typeof english.appraisalWording> = {
	overall: 'En conjunto',
	label: (tool, domain) => `${tool}: ${domain}`,
	overallQuestion: (tool) => `¿Cómo se juzgó el estudio en conjunto, según ${tool}?`,
	question: (tool, domain) => `¿Cómo se juzgó el estudio en el dominio «${domain}», según ${tool}?`,
};

export const appraisalTableWording: Translated<typeof english.appraisalTableWording> = {
	title: 'Valoraciones críticas',
	description: 'Una fila por juicio: un estudio, una herramienta, un dominio.',
	tool: { title: 'Herramienta', description: 'La herramienta de valoración, como la nombra review.json' },
	domain: { title: 'Dominio', description: 'El dominio de la herramienta; overall para el juicio de conjunto' },
	judgement: { title: 'Juicio', description: 'El juicio, o el estado que dice por qué no lo hay' },
	reason: { title: 'Motivo', description: 'Por qué, en palabras de quienes extrajeron los datos' },
};
