/** Columns of the table of appraisals: apart from what pages say of them, since the explorer starts without these. */
import { english } from './language.ts';

export const appraisalTableWording = /* @__PURE__ */ english({
	title: 'Appraisals',
	description: 'A row for each judgement: a study, a tool, a domain.',
	tool: { title: 'Tool', description: 'The tool of appraisal, as review.json calls it' },
	domain: { title: 'Domain', description: 'The domain of the tool; overall for the judgement on all of them' },
	judgement: { title: 'Judgement', description: 'The judgement, or the state that says why there is none' },
	reason: { title: 'Reason', description: 'Why, in the words of those who charted' },
});
