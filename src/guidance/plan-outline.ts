/** Builds the outline of a plan as a document: the same outline is shown, printed, and written as Markdown or Word. */
import { planWording as stepWording } from '../wording/plan.ts';
import { planOutlineWording as say } from '../wording/plan-outline.ts';
import { optionWording } from '../wording/planner.ts';
import { comparedCodes, isDecided, keptOf, type Plan } from './plan.ts';
import type { ChoiceEvidence } from './plan-evidence.ts';
import type { PlanChoice, PlanForm, PlanProgramme, PlanVariable } from './plan-form.ts';
import { countCriteria, type Likeness, rankProgrammes } from './similar-programmes.ts';

/** A line of text. `sources` are numbers in the list of sources, from 1. */
export interface Line {
	text: string;
	sources?: readonly number[];
	href?: string;
}

export type Block =
	| { kind: 'heading'; level: 1 | 2 | 3 | 4; text: string; href?: string }
	| { kind: 'paragraph'; line: Line }
	| { kind: 'list'; lines: readonly Line[] }
	/** What to do, with what it rests on, and room for who does it and by when. */
	| { kind: 'tasks'; tasks: readonly { text: string; basis: string; sources: readonly number[] }[] }
	| { kind: 'sources'; lines: readonly Line[] };

/** The sources that the document names. */
export interface PlanSource {
	/** References of the reports, by study id. */
	citations: Readonly<Record<string, string>>;
	/** What the records come from, as the words before the reference. */
	origin: string;
	/** The reference of the review. */
	review: string;
	/** The version and the day of the data, and the name of the site. */
	version: string;
	date: string;
	site: string;
	licence: string;
}

/** How many similar programmes, and findings of a choice, a document lists at most. */
const listedMost = 5;

export interface OutlineInput {
	form: PlanForm;
	programmes: readonly PlanProgramme[];
	/** By the id of a choice's question. */
	evidence: Readonly<Record<string, ChoiceEvidence>>;
	plan: Plan;
	source: PlanSource;
	/** The address that restores the plan. */
	address: string;
	/** The day on which the document is made. */
	today: string;
}

/** The blocks of the document. An empty plan gives a title, the open choices, and the sources. */
export function outlinePlan({
	form,
	programmes,
	evidence,
	plan,
	source,
	address,
	today,
}: OutlineInput): readonly Block[] {
	const ids: string[] = [];
	const cite = (studies: readonly { id: string }[]) =>
		studies
			.map(({ id }) => {
				if (!ids.includes(id)) ids.push(id);
				return ids.indexOf(id) + 1;
			})
			.sort((a, b) => a - b);
	const labels = (variable: PlanVariable, codes: readonly string[]) =>
		variable.options.filter(({ code }) => codes.includes(code)).map(({ label }) => label);
	const blocks: Block[] = [{ kind: 'heading', level: 1, text: plan.title || say.title(form.words) }];

	const answers = form.situation.filter(({ id }) => (keptOf(plan.situation, id) ?? []).length > 0);
	if (answers.length > 0) {
		blocks.push({ kind: 'heading', level: 2, text: stepWording.start });
		blocks.push({
			kind: 'list',
			lines: answers.map((variable) => ({
				text: say.chosen(variable.label, labels(variable, keptOf(plan.situation, variable.id) ?? [])),
			})),
		});
	}

	const bestProgrammes = rankProgrammes(form, programmes, comparedCodes(form, plan), plan.weights).filter(
		({ matches }) => matches > 0,
	);
	if (bestProgrammes.length > 0) {
		blocks.push({ kind: 'heading', level: 2, text: say.likeYours(form.words) });
		blocks.push({
			kind: 'list',
			lines: bestProgrammes.slice(0, listedMost).map((one) => {
				const { programme, criteria, matches, doubtful } = one;
				const by = (likeness: Likeness) =>
					criteria
						.filter((criterion) => criterion.weight > 0 && criterion.likeness === likeness)
						.map(({ variable: { label }, isInDoubt, weight }) => ({
							label: weight === 2 ? say.twice(label) : label,
							isInDoubt,
						}));
				const comparison = { match: by('match'), differs: by('differs'), silent: by('silent') };
				return {
					text: say.alike(programme.name, { count: matches, inDoubt: doubtful }, countCriteria(one), comparison),
					sources: cite(programme.studies),
				};
			}),
		});
	}

	const open: Line[] = [];
	const blocksOfChoices: Block[] = [];
	for (const choice of form.choices)
		if (isDecided(choice, plan))
			blocksOfChoices.push(
				{ kind: 'heading', level: 3, text: choice.title, href: choice.href },
				...decisionBlocks({ form, programmes, plan }, choice, cite),
				...evidenceBlocks(form, choice, evidence[choice.id], cite),
			);
		else open.push({ text: choice.title, href: choice.href });
	if (blocksOfChoices.length > 0) blocks.push({ kind: 'heading', level: 2, text: say.decided }, ...blocksOfChoices);
	if (open.length > 0) blocks.push({ kind: 'heading', level: 2, text: say.open }, { kind: 'list', lines: open });

	blocks.push({ kind: 'heading', level: 2, text: say.sources });
	if (ids.length > 0) blocks.push({ kind: 'sources', lines: ids.map((id) => ({ text: source.citations[id] ?? id })) });
	blocks.push({
		kind: 'paragraph',
		line: {
			text: say.origin({ ...source, today }),
		},
	});
	blocks.push({ kind: 'paragraph', line: { text: say.again, href: address } });
	return blocks;
}

/** Gives studies numbers in the list of sources. */
type Cite = (studies: readonly { id: string }[]) => readonly number[];

const heading = (text: string): Block => ({ kind: 'heading', level: 4, text });

/** What was decided, with how many programmes did the same, and why. */
function decisionBlocks(
	{ form, programmes, plan }: Pick<OutlineInput, 'form' | 'programmes' | 'plan'>,
	choice: PlanChoice,
	cite: Cite,
): readonly Block[] {
	const lines = choice.variables.flatMap((variable) => {
		const own = keptOf(plan.choices, variable.id) ?? [];
		return variable.options
			.filter(({ code }) => own.includes(code))
			.map((option): Line => {
				const holders = programmes.filter(({ values }) => values[variable.id]?.includes(option.code));
				return {
					text: say.option(
						{ variable: variable.label, option: option.label },
						{ count: holders.length, inDoubt: option.inDoubt ?? 0 },
						variable,
						form.words,
					),
					sources: cite(holders.flatMap(({ studies }) => studies)),
				};
			});
	});
	return [
		...(lines.length > 0 ? [heading(say.decision), { kind: 'list', lines } as const] : []),
		heading(say.reason),
		{ kind: 'paragraph', line: { text: keptOf(plan.notes, choice.id) ?? say.noReason } },
	];
}

/** What is known of a choice: what was seen, cautions, the review's advice, what to do, and how others measured it. */
function evidenceBlocks(
	form: PlanForm,
	choice: PlanChoice,
	evidence: ChoiceEvidence | undefined,
	cite: Cite,
): readonly Block[] {
	const citationNumbers = (ids: readonly string[]) => cite([...new Set(ids)].map((id) => ({ id })));
	const { seen, compared, untried = [], tasks = [], measures = [] } = evidence ?? {};
	const findingLines = (findings: ChoiceEvidence['seen']['findings']): readonly Line[] =>
		findings.slice(0, listedMost).map((one) => ({ text: say.finding(one), sources: citationNumbers([one.study]) }));
	const silent = choice.variables.flatMap(({ label, silent: count, known }) => {
		const words = optionWording.silent(count, known.inDoubt, form.words);
		return words === '' ? [] : [{ text: stepWording.ofVariable(label, words) }];
	});
	const cautions: readonly Line[] = [
		...(compared ? [{ text: compared.text }, ...findingLines(compared.findings)] : []),
		...silent,
		...untried.map((text) => ({ text })),
	];
	const rest = seen ? seen.left + Math.max(0, seen.findings.length - listedMost) : 0;
	return [
		...(seen
			? [
					heading(stepWording.seen),
					{ kind: 'paragraph', line: { text: seen.text } } as const,
					...listOf([
						...findingLines(seen.findings),
						...(rest > 0 ? [{ text: stepWording.left(rest), href: seen.href }] : []),
					]),
				]
			: []),
		...(cautions.length > 0 ? [heading(stepWording.cautions), ...listOf(cautions)] : []),
		...(choice.recommendations.length > 0 ? [heading(stepWording.review)] : []),
		...choice.recommendations.flatMap(({ label, text, href, facts }): readonly Block[] => [
			{ kind: 'paragraph', line: { text: say.recommends(label, text), href } },
			...listOf(facts.map((fact) => ({ text: fact.text, sources: citationNumbers(fact.studies) }))),
		]),
		...(tasks.length > 0
			? [
					heading(stepWording.tasks),
					{
						kind: 'tasks',
						tasks: tasks.map(({ text, basis, studies }) => ({ text, basis, sources: citationNumbers(studies) })),
					} as const,
				]
			: []),
		heading(stepWording.evaluate),
		{ kind: 'paragraph', line: { text: measures.length > 0 ? stepWording.measured : stepWording.notMeasured } },
		...listOf(measures.map(({ text, studies }) => ({ text, sources: citationNumbers(studies) }))),
	];
}

/** A list, or nothing for no lines. */
function listOf(lines: readonly Line[]): readonly Block[] {
	return lines.length > 0 ? [{ kind: 'list', lines }] : [];
}
