/**
 * Tools by which studies are appraised, and the variables that a tool adds to the codebook. The browser loads it too, so
 * it does not import zod; the tools of the field stand apart, in `appraisal-presets.ts`.
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

/** A tool as a review names or declares it. */
export type NamedTool = string | AppraisalTool;

/** What a review says of its appraisal, as far as tools are concerned. */
export interface Appraising {
	appraisal?: { tools?: readonly NamedTool[] | undefined } | undefined;
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
