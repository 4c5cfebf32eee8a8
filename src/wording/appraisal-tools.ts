/**
 * Tools of the field by which studies are appraised, with the names that their authors give to domains and judgements:
 * by the ids of tools, domains and judgements, in the order of the tool.
 */
import { english } from './language.ts';

const riskNames = { low: 'Low risk', high: 'High risk' };
const yesNo = { yes: 'Yes', no: 'No', 'not-clear': 'Unclear' };
const yesNoTell = { yes: 'Yes', no: 'No', 'cannot-tell': 'Cannot tell' };

export const appraisalToolWording = /* @__PURE__ */ english({
	'rob-2': {
		label: 'RoB 2',
		judgements: { low: riskNames.low, 'some-concerns': 'Some concerns', high: riskNames.high },
		domains: {
			'randomisation-process': 'Randomisation process',
			'deviations-from-intended-interventions': 'Deviations from intended interventions',
			'missing-outcome-data': 'Missing outcome data',
			'measurement-of-the-outcome': 'Measurement of the outcome',
			'selection-of-the-reported-result': 'Selection of the reported result',
		},
	},
	'rob-1': {
		label: 'Cochrane RoB',
		judgements: { low: riskNames.low, 'unclear-risk': 'Unclear risk', high: riskNames.high },
		domains: {
			'random-sequence-generation': 'Random sequence generation',
			'allocation-concealment': 'Allocation concealment',
			'blinding-of-participants-and-personnel': 'Blinding of participants and personnel',
			'blinding-of-outcome-assessment': 'Blinding of outcome assessment',
			'incomplete-outcome-data': 'Incomplete outcome data',
			'selective-reporting': 'Selective reporting',
			'other-bias': 'Other bias',
		},
	},
	'robins-i': {
		label: 'ROBINS-I',
		judgements: {
			low: riskNames.low,
			moderate: 'Moderate risk',
			serious: 'Serious risk',
			critical: 'Critical risk',
			'no-information': 'No information',
		},
		domains: {
			confounding: 'Confounding',
			'selection-of-participants': 'Selection of participants',
			'classification-of-interventions': 'Classification of interventions',
			'deviations-from-intended-interventions': 'Deviations from intended interventions',
			'missing-data': 'Missing data',
			'measurement-of-outcomes': 'Measurement of outcomes',
			'selection-of-the-reported-result': 'Selection of the reported result',
		},
	},
	'jbi-cross-sectional': {
		label: 'JBI cross-sectional',
		judgements: yesNo,
		domains: {
			'criteria-for-inclusion': 'Criteria for inclusion',
			'participants-and-setting': 'Participants and setting',
			'measurement-of-the-exposure': 'Measurement of the exposure',
			'criteria-for-the-condition': 'Criteria for the condition',
			'confounding-factors-named': 'Confounding factors named',
			'confounding-factors-dealt-with': 'Confounding factors dealt with',
			'measurement-of-outcomes': 'Measurement of outcomes',
			'statistical-analysis': 'Statistical analysis',
		},
	},
	'jbi-qualitative': {
		label: 'JBI qualitative',
		judgements: yesNo,
		domains: {
			'philosophy-and-methodology': 'Philosophy and methodology',
			'methodology-and-question': 'Methodology and question',
			'methodology-and-data-collection': 'Methodology and data collection',
			'methodology-and-analysis': 'Methodology and analysis',
			'methodology-and-interpretation': 'Methodology and interpretation',
			'position-of-the-researcher': 'Position of the researcher',
			'influence-of-the-researcher': 'Influence of the researcher',
			'voices-of-participants': 'Voices of participants',
			'ethical-approval': 'Ethical approval',
			'conclusions-from-the-data': 'Conclusions from the data',
		},
	},
	mmat: {
		label: 'MMAT',
		judgements: yesNoTell,
		domains: {
			'clear-research-questions': 'Clear research questions',
			'data-address-the-questions': 'Data address the questions',
			'criterion-1-of-its-design': 'Criterion 1 of its design',
			'criterion-2-of-its-design': 'Criterion 2 of its design',
			'criterion-3-of-its-design': 'Criterion 3 of its design',
			'criterion-4-of-its-design': 'Criterion 4 of its design',
			'criterion-5-of-its-design': 'Criterion 5 of its design',
		},
	},
	'casp-qualitative': {
		label: 'CASP qualitative',
		judgements: yesNoTell,
		domains: {
			aims: 'Aims',
			'qualitative-methodology': 'Qualitative methodology',
			'research-design': 'Research design',
			recruitment: 'Recruitment',
			'data-collection': 'Data collection',
			'relationship-with-participants': 'Relationship with participants',
			'ethical-issues': 'Ethical issues',
			'data-analysis': 'Data analysis',
			'statement-of-findings': 'Statement of findings',
			'value-of-the-research': 'Value of the research',
		},
	},
});
