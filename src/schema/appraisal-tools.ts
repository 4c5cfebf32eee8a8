/**
 * Tools by which studies are appraised: those of the field by name, and the variables that a tool adds to the codebook.
 * The browser loads it too, so it does not import zod.
 */
import { appraisalWording as say } from '../wording/appraisal.ts';
import type { Tone, VariableRecord } from './variable.ts';

export interface Judgement {
	id: string;
	label: string;
	tone: Tone;
}

export interface AppraisalTool {
	id: string;
	label: string;
	domains: readonly { id: string; label: string }[];
	judgements: readonly Judgement[];
}

const judged = (...judgements: readonly (readonly [id: string, label: string, tone: Tone])[]): readonly Judgement[] =>
	judgements.map(([id, label, tone]) => ({ id, label, tone }));

const yesNo = judged(['yes', 'Yes', 'low'], ['no', 'No', 'high'], ['unclear', 'Unclear', 'unclear']);
const yesNoTell = judged(['yes', 'Yes', 'low'], ['no', 'No', 'high'], ['cannot-tell', 'Cannot tell', 'unclear']);

/** An id made of the words of a label, as judgements and domains of the presets have. */
const idOf = (label: string) =>
	label
		.toLowerCase()
		.replaceAll(/[^a-z0-9]+/g, '-')
		.replaceAll(/^-|-$/g, '');

const tool = (id: string, label: string, judgements: readonly Judgement[], ...domains: readonly string[]) => ({
	id,
	label,
	domains: domains.map((domain) => ({ id: idOf(domain), label: domain })),
	judgements,
});

/** Tools that a review names by their id, with the names that their authors give to domains and judgements. */
const presets: readonly AppraisalTool[] = [
	// Sterne et al. 2019, BMJ 366:l4898
	tool(
		'rob-2',
		'RoB 2',
		judged(['low', 'Low risk', 'low'], ['some-concerns', 'Some concerns', 'some'], ['high', 'High risk', 'high']),
		'Randomisation process',
		'Deviations from intended interventions',
		'Missing outcome data',
		'Measurement of the outcome',
		'Selection of the reported result',
	),
	// Higgins et al. 2011, BMJ 343:d5928
	tool(
		'rob-1',
		'Cochrane RoB',
		judged(['low', 'Low risk', 'low'], ['unclear', 'Unclear risk', 'unclear'], ['high', 'High risk', 'high']),
		'Random sequence generation',
		'Allocation concealment',
		'Blinding of participants and personnel',
		'Blinding of outcome assessment',
		'Incomplete outcome data',
		'Selective reporting',
		'Other bias',
	),
	// Sterne et al. 2016, BMJ 355:i4919
	tool(
		'robins-i',
		'ROBINS-I',
		judged(
			['low', 'Low risk', 'low'],
			['moderate', 'Moderate risk', 'some'],
			['serious', 'Serious risk', 'high'],
			['critical', 'Critical risk', 'high'],
			['no-information', 'No information', 'none'],
		),
		'Confounding',
		'Selection of participants',
		'Classification of interventions',
		'Deviations from intended interventions',
		'Missing data',
		'Measurement of outcomes',
		'Selection of the reported result',
	),
	// Moola et al., JBI Manual for Evidence Synthesis, chapter 7
	tool(
		'jbi-cross-sectional',
		'JBI cross-sectional',
		yesNo,
		'Criteria for inclusion',
		'Participants and setting',
		'Measurement of the exposure',
		'Criteria for the condition',
		'Confounding factors named',
		'Confounding factors dealt with',
		'Measurement of outcomes',
		'Statistical analysis',
	),
	// Lockwood et al. 2015, Int J Evid Based Healthc 13:179
	tool(
		'jbi-qualitative',
		'JBI qualitative',
		yesNo,
		'Philosophy and methodology',
		'Methodology and question',
		'Methodology and data collection',
		'Methodology and analysis',
		'Methodology and interpretation',
		'Position of the researcher',
		'Influence of the researcher',
		'Voices of participants',
		'Ethical approval',
		'Conclusions from the data',
	),
	// Hong et al. 2018, Education for Information 34:285. Each study has the five criteria of its own design.
	tool(
		'mmat',
		'MMAT',
		yesNoTell,
		'Clear research questions',
		'Data address the questions',
		'Criterion 1 of its design',
		'Criterion 2 of its design',
		'Criterion 3 of its design',
		'Criterion 4 of its design',
		'Criterion 5 of its design',
	),
	// Critical Appraisal Skills Programme, qualitative checklist
	tool(
		'casp-qualitative',
		'CASP qualitative',
		yesNoTell,
		'Aims',
		'Qualitative methodology',
		'Research design',
		'Recruitment',
		'Data collection',
		'Relationship with participants',
		'Ethical issues',
		'Data analysis',
		'Statement of findings',
		'Value of the research',
	),
];

export const presetNames: readonly string[] = presets.map(({ id }) => id);

/** A tool as a review names or declares it. */
export type NamedTool = string | AppraisalTool;

/** What a review says of its appraisal, as far as tools are concerned. */
export interface Appraising {
	appraisal?: { tools?: readonly NamedTool[] | undefined } | undefined;
}

/** The tools of a review, in its order. A name that no preset has is left out: the check refuses it. */
export function toolsOf({ appraisal }: Appraising): readonly AppraisalTool[] {
	return (appraisal?.tools ?? []).flatMap(
		(named) => (typeof named === 'string' ? presets.find(({ id }) => id === named) : named) ?? [],
	);
}

/** Whether the records of a review give judgements. */
export function hasTools({
	appraisal,
}: {
	appraisal?: { tools?: readonly unknown[] | undefined } | undefined;
}): boolean {
	return (appraisal?.tools ?? []).length > 0;
}

/** The section of a record that holds its appraisals, and the name of their table. */
export const appraisalSection = 'appraisal';

/** The domain that is no domain of a tool, but its judgement on all of them. */
export const overall = 'overall';

/** The id of the variable that holds the judgements on a domain, or the overall ones. */
export function appraisalVariable(toolId: string, domain: string): string {
	return `${toolId}-${domain}`;
}

/** The tool and the domain of a variable that a tool adds to the codebook; undefined for any other. */
export function appraisedBy(from: unknown): { tool: string; domain: string } | undefined {
	const [section, id, domain] = typeof from === 'string' ? from.split('.') : [];
	return section === appraisalSection && id !== undefined && domain !== undefined ? { tool: id, domain } : undefined;
}

/** Whether a codebook has variables of judgements on studies. */
export function hasAppraisals({ variables }: { variables: readonly { from?: unknown }[] }): boolean {
	return variables.some(({ from }) => appraisedBy(from) !== undefined);
}

/** The longest label that a variable may have. */
const labelMost = 60;

/**
 * The variables that the tools of a review add to its codebook: one for the overall judgements of each tool, and one for
 * each domain. Nobody writes their values: they are those of `appraisal` in the records. `source` is where the review
 * gives its appraisal.
 */
export function appraisalVariables(tools: readonly AppraisalTool[], source: string): readonly VariableRecord[] {
	return tools.flatMap(({ id, label, domains, judgements }, t) =>
		[{ id: overall, label: say.overall }, ...domains].map((domain, d): VariableRecord => {
			const whole = say.label(label, domain.label);
			const isOverall = domain.id === overall;
			return {
				id: appraisalVariable(id, domain.id),
				section: appraisalSection,
				order: 1_000_000 + 1000 * t + d,
				of: 'study',
				label: whole.length > labelMost ? domain.label : whole,
				question: isOverall ? say.overallQuestion(label) : say.question(label, domain.label),
				kind: 'code',
				codes: judgements.map((judgement) => ({ code: judgement.id, label: judgement.label })),
				from: `${appraisalSection}.${id}.${domain.id}`,
				source,
				facet: isOverall ? 'folded' : 'no',
			};
		}),
	);
}
