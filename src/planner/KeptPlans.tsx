/** The plans that this browser keeps: each can be opened and deleted, and what is kept where is said. */
import { isEmptyPlan, parsePlan } from '../guidance/plan.ts';
import type { PlanForm } from '../guidance/plan-form.ts';
import { keptPlansWording as say } from '../wording/planner.ts';
import type { PlannerState } from './state.ts';

/** The name of the plan that an address holds as this fragment. */
const nameOf = (form: PlanForm, fragment: string) => parsePlan(form, fragment).title || say.unnamed;

/** Deletes a plan, or all, and says so. The button that was pressed is gone, so the focus goes to what is said. */
export function removePlan(state: PlannerState, id: number | 'all', name: string): void {
	state.remove(id);
	state.message.value = state.kept.value === undefined ? say.unreadable : say.deleted(name);
	requestAnimationFrame(() => document.getElementById('plans-status')?.focus());
}

/** While no plan is open: that plans are kept, with the way to the last one, at the same step. */
export function KeptNote({ form, state }: { form: PlanForm; state: PlannerState }) {
	const plans = state.kept.value ?? [];
	const [last] = plans;
	if (!last || !isEmptyPlan(state.plan.value)) return null;
	const step = state.step.value;
	return (
		<p class="kept-note on-screen">
			{say.found(plans.length, nameOf(form, last.fragment), (words) => (
				<a href={`#${last.fragment}${step === 'start' ? '' : `&step=${step}`}`}>{words}</a>
			))}
		</p>
	);
}

/** All kept plans, each with the way to open and to delete it; where none can be kept, it says so. */
export function KeptPlans({ form, state, begin }: { form: PlanForm; state: PlannerState; begin: () => void }) {
	const plans = state.kept.value;
	const remove = (id: number | 'all', name: string) => removePlan(state, id, name);
	return (
		<div class="kept-plans">
			{plans && plans.length > 0 && (
				<>
					<h3>{say.heading}</h3>
					<ul>
						{plans.map(({ id, fragment, day }) => (
							<li key={id}>
								{id === state.keptAs.value ? (
									<strong>{nameOf(form, fragment)}</strong>
								) : (
									<a href={`#${fragment}`}>{nameOf(form, fragment)}</a>
								)}
								<span class="fine">
									{id === state.keptAs.value ? `${say.open} · ` : ''}
									{say.changed(day)}
								</span>
								<button
									type="button"
									aria-label={say.deleteNamed(nameOf(form, fragment))}
									onClick={() => remove(id, nameOf(form, fragment))}
								>
									{say.delete}
								</button>
							</li>
						))}
					</ul>
					<p class="buttons">
						{(state.keptAs.value !== undefined || state.isAsking.value) && (
							<button type="button" onClick={begin}>
								{say.begin}
							</button>
						)}
						<button type="button" onClick={() => remove('all', say.all)}>
							{say.deleteAll}
						</button>
					</p>
				</>
			)}
			{plans === undefined ? (
				<p class="fine">
					{say.unreadable}{' '}
					<button type="button" onClick={() => remove('all', say.all)}>
						{say.deleteAll}
					</button>
				</p>
			) : (
				<p class="fine">{say.where}</p>
			)}
			<p class="fine" role="status" id="plans-status" tabIndex={-1}>
				{state.message.value}
			</p>
		</div>
	);
}
