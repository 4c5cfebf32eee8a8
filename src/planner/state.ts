/** The planner's only signals. The state is kept in the fragment of the address: it survives a reload, and no host sees it. */
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { emptyPlan, formatPlan, isEmptyPlan, type Plan, parsePlan } from '../guidance/plan.ts';
import type { PlanForm, PlanProgramme } from '../guidance/plan-form.ts';
import type { PlanSource } from '../guidance/plan-outline.ts';
import { type RankedProgramme, rankProgrammes } from '../guidance/similar-programmes.ts';
import { fetchJson, tellFailure } from '../requests/failure.ts';
import { plannerWording as say } from '../wording/planner.ts';

/** The file that the browser fetches: all programmes, and the source to name in the plan. */
export interface PlanFile {
	programmes: readonly PlanProgramme[];
	source: PlanSource;
}

export interface PlannerState {
	plan: Signal<Plan>;
	file: ReadonlySignal<PlanFile | undefined>;
	problem: ReadonlySignal<string | undefined>;
	ranked: ReadonlySignal<readonly RankedProgramme[]>;
	/** Reads the address and fetches the programmes. Never rejects; after a failure it can be called again. */
	wake(): Promise<void>;
	/** Reads the plan from the address, on arrival and after Back. */
	read(): void;
	/** Changes the plan and its address. `push` adds a step to the history (for a choice); `replace` replaces the last one (for typing). */
	change(change: (plan: Plan) => Plan, how: 'push' | 'replace'): void;
}

/** The state of a planner without a plan. `wake` must be called to read the address and to fetch `fileHref`. */
export function createPlannerState(form: PlanForm, fileHref: string): PlannerState {
	const plan = signal<Plan>(emptyPlan);
	const file = signal<PlanFile | undefined>(undefined);
	const problem = signal<string | undefined>(undefined);
	const ranked = computed(() => (file.value ? rankProgrammes(form, file.value.programmes, plan.value.situation) : []));

	const addressOf = (of: Plan) => {
		const fragment = formatPlan(form, of);
		return `${location.pathname}${location.search}${fragment ? `#${fragment}` : ''}`;
	};
	const read = () => {
		// A link to a part of the page, such as the one that skips to the content, holds no plan and must not clear the current one.
		const isPart = location.hash !== '' && !location.hash.includes('=');
		if (!isPart) plan.value = parsePlan(form, location.hash);
		else if (!isEmptyPlan(plan.value)) history.replaceState(null, '', addressOf(plan.value));
	};

	return {
		plan,
		file,
		problem,
		ranked,
		read,
		async wake() {
			read();
			try {
				file.value = await fetchJson<PlanFile>(fileHref);
				problem.value = undefined;
			} catch (cause) {
				problem.value = say.kept(tellFailure(say.notLoaded, cause));
			}
		},
		change(change, how) {
			const next = change(plan.value);
			plan.value = next;
			if (how === 'push') history.pushState(null, '', addressOf(next));
			else history.replaceState(null, '', addressOf(next));
		},
	};
}
