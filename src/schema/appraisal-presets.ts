/** The tools of the field by which studies are appraised. Their words are in the language of the site. */
import { appraisalToolWording } from '../wording/appraisal-tools.ts';
import type { AppraisalTool, Appraising } from './appraisal-tools.ts';
import type { Tone } from './variable.ts';

type ToolId = keyof typeof appraisalToolWording;

// No judgement is called as a state is: of "unclear" nobody would know whether the tool or the record says it.
const yesNo = { yes: 'low', no: 'high', 'not-clear': 'unclear' } as const;
const yesNoTell = { yes: 'low', no: 'high', 'cannot-tell': 'unclear' } as const;

/** What each judgement of a tool means, by its id, in the order in which the tool names them. */
const tones: { readonly [Id in ToolId]: Record<keyof (typeof appraisalToolWording)[Id]['judgements'], Tone> } = {
	// Sterne et al. 2019, BMJ 366:l4898
	'rob-2': { low: 'low', 'some-concerns': 'some', high: 'high' },
	// Higgins et al. 2011, BMJ 343:d5928
	'rob-1': { low: 'low', 'unclear-risk': 'unclear', high: 'high' },
	// Sterne et al. 2016, BMJ 355:i4919
	'robins-i': { low: 'low', moderate: 'some', serious: 'high', critical: 'high', 'no-information': 'none' },
	// Moola et al., JBI Manual for Evidence Synthesis, chapter 7
	'jbi-cross-sectional': yesNo,
	// Lockwood et al. 2015, Int J Evid Based Healthc 13:179
	'jbi-qualitative': yesNo,
	// Hong et al. 2018, Education for Information 34:285. Each study has the five criteria of its own design.
	mmat: yesNoTell,
	// Critical Appraisal Skills Programme, qualitative checklist
	'casp-qualitative': yesNoTell,
};

/** A table of labels by id as a list. */
const judgementsOf = (labels: Readonly<Record<string, string>>) =>
	Object.entries(labels).map(([id, label]) => ({ id, label }));

/** Tools that a review names by their id. Their order, and that of their domains, is that of their words. */
const presets: readonly AppraisalTool[] = Object.entries(appraisalToolWording).map(([id, tool]) => {
	const toneOf: Readonly<Record<string, Tone>> = tones[id as ToolId];
	return {
		id,
		label: tool.label,
		domains: judgementsOf(tool.domains),
		judgements: judgementsOf(tool.judgements).map((own) => ({ ...own, tone: toneOf[own.id] ?? 'none' })),
	};
});

/** The ids of these tools. */
export const presetNames: readonly string[] = presets.map(({ id }) => id);

/** The tools of a review, in its order. A name that no preset has is left out: the check refuses it. */
export function toolsOf({ appraisal }: Appraising): readonly AppraisalTool[] {
	return (appraisal?.tools ?? []).flatMap(
		(tool) => (typeof tool === 'string' ? presets.find(({ id }) => id === tool) : tool) ?? [],
	);
}
