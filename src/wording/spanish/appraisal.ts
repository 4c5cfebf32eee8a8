/** What pages and files say of appraisals: judgements on the risk of bias, or on the quality, of studies. */
import type * as english from '../appraisal.ts';
import type { Translated } from '../language.ts';

export const appraisalWording: Translated<typeof english.appraisalWording> = {
	overall: 'En conjunto',
	label: (tool, domain) => `${tool}: ${domain}`,
	overallQuestion: (tool) => `¿Cómo se juzgó el estudio en conjunto, según ${tool}?`,
	question: (tool, domain) => `¿Cómo se juzgó el estudio en el dominio «${domain}», según ${tool}?`,
};
