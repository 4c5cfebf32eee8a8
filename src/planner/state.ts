/**
 * The planner's only signals. The plan that is open is kept in the fragment of the address, which no host sees, and in
 * this browser until its reader deletes it.
 */
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { localDay } from '../exports/link-texts.ts';
import { comparedCodes, emptyPlan, formatPlan, isEmptyPlan, type Plan, readPlan, tidyPlan } from '../guidance/plan.ts';
import type { ChoiceEvidence } from '../guidance/plan-evidence.ts';
import type { PlanForm, PlanProgramme } from '../guidance/plan-form.ts';
import type { PlanSource } from '../guidance/plan-outline.ts';
import { type RankedProgramme, rankProgrammes } from '../guidance/similar-programmes.ts';
import { tellFailure } from '../requests/failure.ts';
import { fetchJson } from '../requests/fetch-file.ts';
import { plannerWording as say } from '../wording/planner.ts';
import { deleteAllPlans, deletePlan, type KeptPlan, keepPlan, readKeptPlans } from './kept-plans.ts';

/** The file that the browser fetches: all programmes, what stands beside each choice, and the source to name in the plan. */
export interface PlanFile {
	programmes: readonly PlanProgramme[];
	evidence: Readonly<Record<string, ChoiceEvidence>>;
	source: PlanSource;
}

export interface PlannerState {
	plan: Signal<Plan>;
	/** The step that is open, by the id of its part of the page. */
	step: ReadonlySignal<string>;
	file: ReadonlySignal<PlanFile | undefined>;
	problem: ReadonlySignal<string | undefined>;
	ranked: ReadonlySignal<readonly RankedProgramme[]>;
	/** The plans that this browser keeps; undefined where it keeps none, or they cannot be read. */
	kept: ReadonlySignal<readonly KeptPlan[] | undefined>;
	/** The id under which the open plan is kept. */
	keptAs: ReadonlySignal<number | undefined>;
	/** The path, query and fragment that open the plan at a step. */
	addressAt(step: string): string;
	/** Reads the address and fetches the programmes. Never rejects; after a failure it can be called again. */
	wake(): Promise<void>;
	/** Reads plan and step from the address, on arrival and after Back. */
	read(): void;
	/** Changes the plan and its address. `push` adds a step to the history (for a choice); `replace` replaces the last one (for typing). */
	change(change: (plan: Plan) => Plan, how: 'push' | 'replace'): void;
	/** Opens a step. */
	go(step: string): void;
	/** Whether the reader comes without a plan while some are kept, and chooses first which one to open. */
	isAsking: ReadonlySignal<boolean>;
	/** Parts of the address that was opened, which the review does not have; empty if it has all. */
	unknownParts: ReadonlySignal<readonly string[]>;
	/** The version of the data beside which the plan was made, where its address says another than that of today. */
	olderVersion: ReadonlySignal<string | undefined>;
	/** What was deleted last, in words for the reader. */
	message: Signal<string>;
	/** Opens an empty plan. What was open stays kept. */
	begin(): void;
	/** Deletes a kept plan, or all of them. If it is open, an empty plan is opened in its place. */
	remove(id: number | 'all'): void;
}

/** The ids of the parts of the page, in the order of the steps: the start, each choice, and the plan. */
export function planSteps({ choices }: PlanForm): readonly string[] {
	return ['start', ...choices.map(({ id }) => `choice-${id}`), 'plan'];
}

/** Only lean sites have the file compressed, and load what unpacks it. */
async function fetchPacked<T>(address: string): Promise<T> {
	const { fetchPackedJson } = await import('../requests/gzip.ts');
	return fetchPackedJson<T>(address);
}

/** The state of a planner without a plan. `wake` must be called to read the address and to fetch `fileHref`. */
export function createPlannerState(form: PlanForm, fileHref: string): PlannerState {
	const plan = signal<Plan>(emptyPlan);
	const step = signal('start');
	const file = signal<PlanFile | undefined>(undefined);
	const problem = signal<string | undefined>(undefined);
	const kept = signal<readonly KeptPlan[] | undefined>([]);
	const keptAs = signal<number | undefined>(undefined);
	const unknownParts = signal<readonly string[]>([]);
	const version = signal<string | undefined>(undefined);
	const ranked = computed(() =>
		file.value ? rankProgrammes(form, file.value.programmes, comparedCodes(form, plan.value), plan.value.weights) : [],
	);
	const steps = planSteps(form);
	/** Whether an empty plan was asked for, and so stands open beside those that are kept. */
	const isBegun = signal(false);
	const isAsking = computed(
		() =>
			!isBegun.value &&
			step.value === 'start' &&
			keptAs.value === undefined &&
			(kept.value ?? []).length > 0 &&
			isEmptyPlan(plan.value),
	);

	const addressAt = (at: string) => {
		const words = new URLSearchParams(formatPlan(form, plan.value));
		if (at !== 'start') words.append('step', at);
		const fragment = words.toString();
		return `${location.pathname}${location.search}${fragment ? `#${fragment}` : ''}`;
	};
	/** Writes the address, with the id under which the plan is kept: Back finds it by that. */
	const write = (how: 'push' | 'replace') => {
		const own = { plan: keptAs.value, isBegun: isBegun.value };
		if (how === 'push') history.pushState(own, '', addressAt(step.value));
		else history.replaceState(own, '', addressAt(step.value));
	};
	/** Does something with the kept plans. A browser may forbid storage, and somebody else may have written there. */
	const inStorage = (act: () => void) => {
		try {
			act();
			kept.value = readKeptPlans();
		} catch (cause) {
			console.warn('no plan is kept', cause);
			kept.value = undefined;
		}
	};
	const keep = () =>
		inStorage(() => {
			const id = keptAs.value;
			if (!isEmptyPlan(tidyPlan(form, plan.value)))
				keptAs.value = keepPlan({ id, fragment: formatPlan(form, plan.value), day: localDay(new Date()) });
			else if (id !== undefined) deletePlan(id);
		});

	const read = () => {
		const fragment = location.hash.slice(1);
		// A link to a part of the page, such as the one that skips to the content, holds no plan and must not clear the open one.
		if (fragment !== '' && !fragment.includes('=')) {
			if (steps.includes(fragment)) step.value = fragment;
			else if (!document.getElementById(fragment)) unknownParts.value = [fragment];
			inStorage(() => {});
			if (step.value !== 'start' || !isEmptyPlan(plan.value)) write('replace');
			return;
		}
		isBegun.value = (history.state as { isBegun?: boolean } | null)?.isBegun === true;
		const word = new URLSearchParams(fragment).get('step') ?? 'start';
		step.value = steps.includes(word) ? word : 'start';
		const reading = readPlan(form, fragment);
		plan.value = reading.plan;
		unknownParts.value = reading.unknownParts;
		version.value = reading.version;
		inStorage(() => {
			const all = readKeptPlans();
			const own = formatPlan(form, plan.value);
			// A plan that was deleted since is opened, but not kept again.
			const planHere = all.find(({ id }) => id === (history.state as { plan?: number } | null)?.plan);
			keptAs.value = (planHere ?? all.find((one) => one.fragment === own))?.id;
			if (planHere && planHere.fragment !== own && own !== '') keep();
		});
	};
	/** Opens an empty plan at the start. */
	const empty = (how: 'push' | 'replace') => {
		plan.value = emptyPlan;
		unknownParts.value = [];
		version.value = undefined;
		keptAs.value = undefined;
		isBegun.value = how === 'push';
		step.value = 'start';
		write(how);
	};

	return {
		plan,
		step,
		file,
		problem,
		ranked,
		kept,
		keptAs,
		isAsking,
		unknownParts,
		olderVersion: computed(() => (version.value === file.value?.source.version ? undefined : version.value)),
		message: signal(''),
		addressAt,
		read,
		async wake() {
			read();
			try {
				file.value = await (fileHref.endsWith('.gz') ? fetchPacked : fetchJson)<PlanFile>(fileHref);
				problem.value = undefined;
			} catch (cause) {
				problem.value = say.kept(tellFailure(say.notLoaded, cause));
			}
		},
		change(change, how) {
			isBegun.value = true;
			const isNew = keptAs.value === undefined;
			plan.value = change(plan.value);
			keep();
			// The step before the first choice belongs to the same plan.
			if (isNew && keptAs.value !== undefined) history.replaceState({ plan: keptAs.value }, '');
			write(how);
		},
		go(next) {
			if (next === step.value) return;
			isBegun.value = true;
			step.value = next;
			write('push');
		},
		begin: () => empty('push'),
		remove(id) {
			const isOpen = id === 'all' || id === keptAs.value;
			inStorage(() => (id === 'all' ? deleteAllPlans() : deletePlan(id)));
			if (isOpen) empty('replace');
		},
	};
}
