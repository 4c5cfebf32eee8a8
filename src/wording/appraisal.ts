/** What pages and files say of appraisals: judgements on the risk of bias, or on the quality, of studies. */
import { english } from './language.ts';

export const appraisalWording = /* @__PURE__ */ english({
	overall: 'Overall',
	label: (tool: string, domain: string) => `${tool}: ${domain}`,
	overallQuestion: (tool: string) => `How was the study judged overall, by ${tool}?`,
	question: (tool: string, domain: string) => `How was the study judged in the domain “${domain}”, by ${tool}?`,
});

/** Columns of the table of appraisals: apart, since the explorer starts without them. */
export const appraisalTableWording = /* @__PURE__ */ english({
	title: 'Appraisals',
	description: 'A row for each judgement: a study, a tool, a domain.',
	tool: { title: 'Tool', description: 'The tool of appraisal, as review.json calls it' },
	domain: { title: 'Domain', description: 'The domain of the tool; overall for the judgement on all of them' },
	judgement: { title: 'Judgement', description: 'The judgement, or the state that says why there is none' },
	reason: { title: 'Reason', description: 'Why, in the words of those who charted' },
});
