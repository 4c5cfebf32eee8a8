/** The plans that this browser keeps: each can be opened and deleted, and what is kept where is said. */
import { isEmptyPlan, parsePlan } from '../guidance/plan.ts';
import type { PlanForm } from '../guidance/plan-form.ts';
import { keptPlansWording as say } from '../wording/planner.ts';
import type { PlannerState } from './state.ts';

/** The name of the plan that is kept as this fragment. */
const nameOf = (form: PlanForm, fragment: string) => parsePlan(form, fragment).title || say.unnamed;

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
	const { message } = state;
	const plans = state.kept.value;
	const remove = (id: number | 'all', name: string) => {
		state.remove(id);
		message.value = state.kept.value === undefined ? say.unreadable : say.deleted(name);
	};
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
			<p class="fine" role="status">
				{message.value}
			</p>
		</div>
	);
}
