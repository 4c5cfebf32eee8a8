/** What pages and files say of appraisals: judgements on the risk of bias, or on the quality, of studies. */
import { english } from './language.ts';

export const appraisalWording = /* @__PURE__ */ english({
	overall: 'Overall',
	label: (tool: string, domain: string) => `${tool}: ${domain}`,
	overallQuestion: (tool: string) => `How was the study judged overall, by ${tool}?`,
	question: (tool: string, domain: string) => `How was the study judged in the domain “${domain}”, by ${tool}?`,
});
