/**
 * A plan, and the fragment of an address that holds it. Browsers never send a fragment to the host, so only people who
 * have the link can read a plan. Unknown variables and codes are dropped; no function throws.
 */
import type { PlanForm, PlanVariable } from './plan-form.ts';

export interface Plan {
	title: string;
	/** Chosen codes of the reader's situation, by variable. */
	situation: Readonly<Record<string, readonly string[]>>;
	/** Chosen codes of design choices, by variable. */
	choices: Readonly<Record<string, readonly string[]>>;
	/** The reader's own words, by question page. */
	notes: Readonly<Record<string, string>>;
	/** How much a variable matters where programmes are compared, if not as much as others. */
	weights: Readonly<Record<string, Weight>>;
}

/** How often a match counts; 1 is not kept. */
export const weights = [0, 1, 2] as const;

export type Weight = (typeof weights)[number];

export const emptyPlan: Plan = { title: '', situation: {}, choices: {}, notes: {}, weights: {} };

/** All variables of a form, by id: those of the start, then those of the choices. */
export function formVariables({ situation, choices }: PlanForm): ReadonlyMap<string, PlanVariable> {
	return new Map([...situation, ...choices.flatMap(({ variables }) => variables)].map((one) => [one.id, one]));
}

/** The entry for a variable or a question; undefined if there is none. Ids such as `constructor` work like any other. */
export function keptOf<T>(byId: Readonly<Record<string, T>>, id: string): T | undefined {
	return Object.hasOwn(byId, id) ? byId[id] : undefined;
}

export const titleMost = 120;
export const noteMost = 1000;

/** What an address says of a plan. */
export interface PlanReading {
	plan: Plan;
	/** Parts that name what the form does not have, as they stand there, each once and cut where they are long. */
	unknownParts: readonly string[];
	/** The version of the data with which the address was made; undefined if it does not say. */
	version: string | undefined;
}

/** Parses a fragment, with or without its `#`. What the form does not know is left out. */
export function parsePlan(form: PlanForm, fragment: string): Plan {
	return readPlan(form, fragment).plan;
}

/**
 * Parses a fragment, and tells what it left out. A variable has one answer: what an older plan says of the reader's
 * programme is the choice, where a choice asks for it. Former names of variables and codes are read as those of today.
 */
export function readPlan(form: PlanForm, fragment: string): PlanReading {
	const situation: Record<string, readonly string[]> = {};
	const choices: Record<string, readonly string[]> = {};
	const notes: Record<string, string> = {};
	const answers: Record<string, readonly string[]> = {};
	const ownWeights: Record<string, Weight> = {};
	const unknownParts = new Set<string>();
	let title = '';
	let version: string | undefined;
	const here = named(form.situation);
	const there = named(form.choices.flatMap(({ variables }) => variables));
	const questions = new Set(form.choices.map(({ id }) => id));
	for (const [key, word] of new URLSearchParams(fragment.replace(/^#/, ''))) {
		const [, part = '', name = ''] = /^(has|do|note|weigh)\.(.+)$/.exec(key) ?? [];
		const variable = (part === 'do' ? undefined : here.get(name)) ?? there.get(name);
		const weight = weights.find((one) => String(one) === word);
		if (key === 'title') title ||= tidy(word, titleMost).replaceAll(/\n+/g, ' ');
		else if (key === 'v' && /^\d[\d.]{0,20}$/.test(word)) version ??= word;
		else if (part === 'note' && questions.has(name)) {
			const note = tidy(word, noteMost);
			if (note && !Object.hasOwn(notes, name)) notes[name] = note;
		} else if (part === 'weigh' && variable && form.compared.includes(variable.id) && weight !== undefined)
			ownWeights[variable.id] = weight;
		else if ((part !== 'has' && part !== 'do') || !variable || !choose(placeOf(part, variable), variable, word))
			if (key !== 'step') unknownParts.add(tidy(word ? `${key}=${word}` : key, noteMost));
	}
	function placeOf(part: string, { id }: PlanVariable) {
		return part === 'do' ? choices : here.has(id) ? situation : answers;
	}
	const plan = {
		title,
		situation: inOrder(form.situation, situation),
		choices: inOrder(
			form.choices.flatMap(({ variables }) => variables),
			{ ...answers, ...choices },
		),
		notes,
		weights: Object.fromEntries(Object.entries(ownWeights).filter(([, weight]) => weight !== 1)),
	};
	return { plan, unknownParts: [...unknownParts], version };
}

/** The variables by their names: a name in use is not a former name of another. */
function named(variables: readonly PlanVariable[]): ReadonlyMap<string, PlanVariable> {
	return new Map([
		...variables.flatMap((one) => (one.former ?? []).map((name) => [name, one] as const)),
		...variables.map((one) => [one.id, one] as const),
	]);
}

/**
 * Adds the code with this current or former name. If the variable takes only one, the first code stays. Mutates
 * `choices`. Returns whether the variable has the code.
 */
function choose(choices: Record<string, readonly string[]>, variable: PlanVariable, name: string): boolean {
	const { options } = variable;
	const code = (options.find((one) => one.code === name) ?? options.find(({ former }) => former?.includes(name)))?.code;
	if (code === undefined) return false;
	const before = keptOf(choices, variable.id) ?? [];
	if (!before.includes(code) && (variable.isMany || before.length === 0)) choices[variable.id] = [...before, code];
	return true;
}

function inOrder(
	variables: readonly PlanVariable[],
	choices: Readonly<Record<string, readonly string[]>>,
): Record<string, readonly string[]> {
	return Object.fromEntries(
		variables.flatMap(({ id, options }) => {
			const own = keptOf(choices, id);
			return own ? [[id, options.map(({ code }) => code).filter((code) => own.includes(code))]] : [];
		}),
	);
}

/** The text without control characters and characters that no file may hold, cut to `most` characters. Line breaks stay. */
function tidy(text: string, most: number): string {
	return text
		.replace(/\r\n?|[\v\f\u2028\u2029]/g, '\n')
		.replace(/[^\P{Cc}\n]/gu, '')
		.replace(/[\p{Cs}\p{Noncharacter_Code_Point}]/gu, '')
		.slice(0, most)
		.replace(/\p{Cs}/gu, '')
		.trim();
}

/** The fragment without its `#`; an empty string for an empty plan. Parsing it gives the same plan in its tidy form. */
export function formatPlan(form: PlanForm, plan: Plan): string {
	const words = new URLSearchParams();
	if (plan.title) words.append('title', plan.title);
	for (const { id } of form.situation)
		for (const code of keptOf(plan.situation, id) ?? []) words.append(`has.${id}`, code);
	for (const { id, variables } of form.choices) {
		for (const variable of variables)
			for (const code of keptOf(plan.choices, variable.id) ?? []) words.append(`do.${variable.id}`, code);
		const note = keptOf(plan.notes, id);
		if (note) words.append(`note.${id}`, note);
	}
	for (const id of form.compared) {
		const weight = keptOf(plan.weights, id) ?? 1;
		if (weight !== 1) words.append(`weigh.${id}`, String(weight));
	}
	return words.toString();
}

/** The plan as its address restores it, without spaces and characters that addresses do not keep. */
export function tidyPlan(form: PlanForm, plan: Plan): Plan {
	return parsePlan(form, formatPlan(form, plan));
}

/** The chosen codes of the variables by which programmes are compared. */
export function comparedCodes(form: PlanForm, plan: Plan): Readonly<Record<string, readonly string[]>> {
	const codesById = { ...plan.situation, ...plan.choices };
	return Object.fromEntries(
		form.compared.flatMap((id) => {
			const codes = keptOf(codesById, id) ?? [];
			return codes.length > 0 ? [[id, codes]] : [];
		}),
	);
}

/** How many of the design choices are decided: with an option or in words. */
export function countDecided(form: PlanForm, plan: Plan): number {
	return form.choices.filter((choice) => isDecided(choice, plan)).length;
}

/** Whether a plan has an option or words for a choice. */
export function isDecided({ id, variables }: PlanForm['choices'][number], plan: Plan): boolean {
	return (
		keptOf(plan.notes, id) !== undefined || variables.some((one) => (keptOf(plan.choices, one.id) ?? []).length > 0)
	);
}

/** Whether a plan has no title, no choices and no notes: how variables are weighed is nothing by itself. */
export function isEmptyPlan(plan: Plan): boolean {
	const hasNone = (codes: Readonly<Record<string, readonly string[]>>) =>
		Object.values(codes).every((own) => own.length === 0);
	return !plan.title && hasNone(plan.situation) && hasNone(plan.choices) && Object.keys(plan.notes).length === 0;
}

/** The plan with one option chosen, or no longer chosen if it was before. */
export function withOption(plan: Plan, part: 'situation' | 'choices', variable: PlanVariable, code: string): Plan {
	const before = keptOf(plan[part], variable.id) ?? [];
	const isChosen = before.includes(code);
	const next = isChosen ? before.filter((other) => other !== code) : variable.isMany ? [...before, code] : [code];
	const order = variable.options.map((option) => option.code);
	return { ...plan, [part]: { ...plan[part], [variable.id]: order.filter((one) => next.includes(one)) } };
}

/** The plan without the choices for one variable. */
export function withoutVariable(plan: Plan, part: 'situation' | 'choices', id: string): Plan {
	const { [id]: _, ...rest } = plan[part];
	return { ...plan, [part]: rest };
}

/** The plan in which a variable counts so much where programmes are compared. */
export function withWeight(plan: Plan, id: string, weight: Weight): Plan {
	const { [id]: _, ...rest } = plan.weights;
	return { ...plan, weights: weight === 1 ? rest : { ...rest, [id]: weight } };
}

/** The plan with a note on a question; an empty note removes it. */
export function withNote(plan: Plan, question: string, note: string): Plan {
	const { [question]: _, ...rest } = plan.notes;
	return { ...plan, notes: note === '' ? rest : { ...rest, [question]: note } };
}
