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
}

export const emptyPlan: Plan = { title: '', situation: {}, choices: {}, notes: {} };

/** The entry for a variable or a question; undefined if there is none. Ids such as `constructor` work like any other. */
export function keptOf<T>(byId: Readonly<Record<string, T>>, id: string): T | undefined {
	return Object.hasOwn(byId, id) ? byId[id] : undefined;
}

export const titleMost = 120;
export const noteMost = 1000;

/** Parses a fragment, with or without its `#`. What the form does not know is left out. */
export function parsePlan(form: PlanForm, fragment: string): Plan {
	const situation: Record<string, readonly string[]> = {};
	const choices: Record<string, readonly string[]> = {};
	const notes: Record<string, string> = {};
	let title = '';
	const here = new Map(form.situation.map((variable) => [variable.id, variable]));
	const there = new Map(form.choices.flatMap(({ variables }) => variables).map((variable) => [variable.id, variable]));
	const questions = new Set(form.choices.map(({ id }) => id));
	for (const [key, word] of new URLSearchParams(fragment.replace(/^#/, ''))) {
		const [, part = '', name = ''] = /^(has|do|note)\.(.+)$/.exec(key) ?? [];
		if (key === 'title') title ||= tidy(word, titleMost).replaceAll(/\n+/g, ' ');
		else if (part === 'note' && questions.has(name) && !Object.hasOwn(notes, name)) {
			const note = tidy(word, noteMost);
			if (note) notes[name] = note;
		} else if (part === 'has') choose(situation, here.get(name), word);
		else if (part === 'do') choose(choices, there.get(name), word);
	}
	return { title, situation: inOrder(here, situation), choices: inOrder(there, choices), notes };
}

/** Adds a code if it is an option of the variable. If the variable takes only one, the first code stays. Mutates `choices`. */
function choose(choices: Record<string, readonly string[]>, variable: PlanVariable | undefined, code: string): void {
	if (!variable?.options.some((option) => option.code === code)) return;
	const before = keptOf(choices, variable.id) ?? [];
	if (before.includes(code) || (!variable.isMany && before.length > 0)) return;
	choices[variable.id] = [...before, code];
}

function inOrder(
	variables: ReadonlyMap<string, PlanVariable>,
	choices: Readonly<Record<string, readonly string[]>>,
): Record<string, readonly string[]> {
	return Object.fromEntries(
		[...variables].flatMap(([id, { options }]) => {
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
	return words.toString();
}

/** The plan as its address restores it, without spaces and characters that addresses do not keep. */
export function tidyPlan(form: PlanForm, plan: Plan): Plan {
	return parsePlan(form, formatPlan(form, plan));
}

/** Whether a plan has no title, no choices and no notes. */
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

/** The plan with a note on a question; an empty note removes it. */
export function withNote(plan: Plan, question: string, note: string): Plan {
	const { [question]: _, ...rest } = plan.notes;
	return { ...plan, notes: note === '' ? rest : { ...rest, [question]: note } };
}
