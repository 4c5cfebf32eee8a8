/** The steps of the planner: what is open and what is decided. Without script, they lead to parts of the page. */
import { useEffect, useRef } from 'preact/hooks';
import { isDecided } from '../guidance/plan.ts';
import type { PlanForm } from '../guidance/plan-form.ts';
import { plannerWording as say } from '../wording/planner.ts';
import { type PlannerState, planSteps } from './state.ts';

interface StepNavProps {
	form: PlanForm;
	state: PlannerState;
	go: (step: string) => (event: MouseEvent) => void;
}

/** The names of the steps, in their order. */
export function stepNames(form: PlanForm): readonly string[] {
	return [say.start, ...form.choices.map(({ choice }) => choice), say.plan];
}

/** The steps as links; `go` gives what a click on the link to a step does. */
export function StepNav({ form, state, go }: StepNavProps) {
	const open = state.step.value;
	const steps = planSteps(form);
	const names = stepNames(form);
	const decisions = form.choices.map((choice) => isDecided(choice, state.plan.value));
	const row = useRef<HTMLOListElement>(null);
	// On a phone the names are one row, of which the open step must be in view.
	useEffect(() => {
		const at = row.current?.querySelector<HTMLElement>('[aria-current]');
		if (row.current && at)
			row.current.scrollLeft = at.offsetLeft - row.current.offsetLeft - row.current.clientWidth / 4;
	}, [open]);
	return (
		<nav class="steps" aria-label={say.steps}>
			<ol ref={row}>
				{steps.map((step, i) => {
					const isDone = decisions[i - 1] ?? false;
					return (
						<li key={step}>
							<a
								href={`#${step}`}
								title={names[i]}
								class={isDone ? 'done' : undefined}
								aria-current={step === open ? 'step' : undefined}
								onClick={go(step)}
							>
								<span class="tick" aria-hidden="true">
									{isDone ? '●' : '○'}
								</span>
								<span>
									{names[i]}
									{isDone && <span class="unseen">{say.isDecided}</span>}
								</span>
							</a>
						</li>
					);
				})}
			</ol>
		</nav>
	);
}
