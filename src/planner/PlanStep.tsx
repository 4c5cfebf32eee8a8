/** The plan as a whole: to read, to take away, and to delete. */
import { localDay } from '../exports/link-texts.ts';
import { isEmptyPlan, tidyPlan } from '../guidance/plan.ts';
import type { PlanForm } from '../guidance/plan-form.ts';
import { outlinePlan } from '../guidance/plan-outline.ts';
import { keptPlansWording, plannerWording as say } from '../wording/planner.ts';
import { removePlan } from './KeptPlans.tsx';
import { OutlineView } from './OutlineView.tsx';
import { type PlannerState, planSteps } from './state.ts';
import { TakePlan } from './TakePlan.tsx';

interface PlanStepProps {
	form: PlanForm;
	state: PlannerState;
	/** Gives what a click on a link to a step does. */
	go: (step: string) => (event: MouseEvent) => void;
}

/** Empty until what others did has come. */
export function PlanStep({ form, state, go }: PlanStepProps) {
	const file = state.file.value;
	const plan = tidyPlan(form, state.plan.value);
	const [first = ''] = planSteps(form);
	if (!file) return null;
	if (isEmptyPlan(plan))
		return (
			<p>
				{say.empty((text) => (
					<a href={`#${first}`} onClick={go(first)}>
						{text}
					</a>
				))}
			</p>
		);
	// It says the version beside which the plan was made.
	const address = `${location.origin}${state.addressAt('plan')}&v=${file.source.version}`;
	const blocks = outlinePlan({
		form,
		programmes: file.programmes,
		evidence: file.evidence,
		plan,
		source: file.source,
		address,
		today: localDay(new Date()),
	});
	const id = state.keptAs.value;
	return (
		<>
			<TakePlan
				blocks={blocks}
				address={address}
				title={plan.title}
				onDelete={id === undefined ? undefined : () => removePlan(state, id, plan.title || keptPlansWording.unnamed)}
				onKeep={() => state.change((own) => own, 'replace')}
			/>
			<OutlineView blocks={blocks} />
		</>
	);
}
