/** Builds the outline of a plan as a document: the same outline is shown, printed, and written as Markdown or Word. */
import { planWording as say } from '../wording/plan.ts';
import { keptOf, type Plan } from './plan.ts';
import type { PlanForm, PlanProgramme, PlanVariable } from './plan-form.ts';
import { type Likeness, rankProgrammes } from './similar-programmes.ts';

/** A line of text. `sources` are numbers in the list of sources, from 1. */
export interface Line {
	text: string;
	sources?: readonly number[];
	href?: string;
}

export type Block =
	| { kind: 'heading'; level: 1 | 2 | 3; text: string; href?: string }
	| { kind: 'paragraph'; line: Line }
	| { kind: 'list'; lines: readonly Line[] }
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

/** How many similar programmes a document lists at most. */
const listedMost = 5;

export interface OutlineInput {
	form: PlanForm;
	programmes: readonly PlanProgramme[];
	plan: Plan;
	source: PlanSource;
	/** The address that restores the plan. */
	address: string;
	/** The day on which the document is made. */
	today: string;
}

/** The blocks of the document. An empty plan gives a title, the open choices, and the sources. */
export function outlinePlan({ form, programmes, plan, source, address, today }: OutlineInput): readonly Block[] {
	const cited: string[] = [];
	const cite = (studies: readonly { id: string }[]) =>
		studies
			.map(({ id }) => {
				if (!cited.includes(id)) cited.push(id);
				return cited.indexOf(id) + 1;
			})
			.sort((a, b) => a - b);
	const labels = (variable: PlanVariable, codes: readonly string[]) =>
		variable.options.filter(({ code }) => codes.includes(code)).map(({ label }) => label);
	const blocks: Block[] = [{ kind: 'heading', level: 1, text: plan.title || say.title(form.words) }];

	const answers = form.situation.filter(({ id }) => (keptOf(plan.situation, id) ?? []).length > 0);
	if (answers.length > 0) {
		blocks.push({ kind: 'heading', level: 2, text: say.start });
		blocks.push({
			kind: 'list',
			lines: answers.map((variable) => ({
				text: say.chosen(variable.label, labels(variable, keptOf(plan.situation, variable.id) ?? [])),
			})),
		});
	}

	const ranked = rankProgrammes(form, programmes, plan.situation).filter(({ matches }) => matches > 0);
	if (ranked.length > 0) {
		blocks.push({ kind: 'heading', level: 2, text: say.likeYours(form.words) });
		blocks.push({
			kind: 'list',
			lines: ranked.slice(0, listedMost).map(({ programme, criteria, matches, doubtful }) => {
				const by = (likeness: Likeness) =>
					criteria
						.filter((one) => one.likeness === likeness)
						.map(({ variable: { label }, isInDoubt }) => ({ label, isInDoubt }));
				const comparison = { match: by('match'), differs: by('differs'), silent: by('silent') };
				return {
					text: say.alike(programme.name, { count: matches, inDoubt: doubtful }, criteria.length, comparison),
					sources: cite(programme.studies),
				};
			}),
		});
	}

	const open: Line[] = [];
	const decided: Block[] = [];
	for (const choice of form.choices) {
		const ownVariables = choice.variables.filter(({ id }) => (keptOf(plan.choices, id) ?? []).length > 0);
		const note = keptOf(plan.notes, choice.id);
		if (ownVariables.length === 0 && !note) {
			open.push({ text: choice.title, href: choice.href });
			continue;
		}
		decided.push({ kind: 'heading', level: 3, text: choice.title, href: choice.href });
		const lines = ownVariables.flatMap((variable) =>
			variable.options
				.filter(({ code }) => (keptOf(plan.choices, variable.id) ?? []).includes(code))
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
				}),
		);
		if (lines.length > 0) decided.push({ kind: 'list', lines });
		if (note) decided.push({ kind: 'paragraph', line: { text: note } });
		for (const { label, text, href, facts } of choice.recommendations) {
			decided.push({ kind: 'paragraph', line: { text: say.recommends(label, text), href } });
			if (facts.length > 0)
				decided.push({
					kind: 'list',
					lines: facts.map((fact) => ({ text: fact.text, sources: cite(fact.studies.map((id) => ({ id }))) })),
				});
		}
	}
	if (decided.length > 0) blocks.push({ kind: 'heading', level: 2, text: say.decided }, ...decided);
	if (open.length > 0) blocks.push({ kind: 'heading', level: 2, text: say.open }, { kind: 'list', lines: open });

	blocks.push({ kind: 'heading', level: 2, text: say.sources });
	if (cited.length > 0)
		blocks.push({ kind: 'sources', lines: cited.map((id) => ({ text: source.citations[id] ?? id })) });
	blocks.push({
		kind: 'paragraph',
		line: {
			text: say.origin({ ...source, today }),
		},
	});
	blocks.push({ kind: 'paragraph', line: { text: say.again, href: address } });
	return blocks;
}
