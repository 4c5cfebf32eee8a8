/**
 * The planner: readers describe their programme, see similar programmes, choose options, and save or print the plan.
 * Without script, it is a page of links.
 */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { localDay } from '../exports/link-texts.ts';
import { emptyPlan, isEmptyPlan, keptOf, noteMost, tidyPlan, titleMost, withNote } from '../guidance/plan.ts';
import type { PlanChoice, PlanForm } from '../guidance/plan-form.ts';
import { outlinePlan } from '../guidance/plan-outline.ts';
import { countBest } from '../guidance/similar-programmes.ts';
import { actionWording } from '../wording/actions.ts';
import { plannerWording as say } from '../wording/planner.ts';
import { LikeYours } from './LikeYours.tsx';
import { OptionList } from './OptionList.tsx';
import { OutlineView } from './OutlineView.tsx';
import { createPlannerState, type PlannerState } from './state.ts';
import { TakePlan } from './TakePlan.tsx';

export interface PlannerProps {
	form: PlanForm;
	/** Address of the file with the programmes (`PlanFile`). */
	fileHref: string;
}

export function Planner({ form, fileHref }: PlannerProps) {
	const state = useMemo(() => createPlannerState(form, fileHref), []);
	// The first render must equal the built page, so the address is read only afterwards.
	const [isReady, setReady] = useState(false);
	useEffect(() => {
		setReady(true);
		state.wake();
		addEventListener('popstate', state.read);
		addEventListener('hashchange', state.read);
		return () => {
			removeEventListener('popstate', state.read);
			removeEventListener('hashchange', state.read);
		};
	}, []);
	const ranked = state.ranked.value;
	const [first] = ranked;
	const message =
		first === undefined
			? ''
			: first.matches === 0
				? say.noMatch(form.words)
				: say.best(
						{
							best: countBest(ranked),
							size: form.size,
							matches: first.matches,
							criteria: first.criteria.length,
						},
						form.words,
					);
	return (
		<div class="planner" data-ready={isReady ? '' : undefined}>
			<section class="hung" aria-labelledby="start">
				<h2 id="start">{say.start}</h2>
				<div>
					<p class="scripted plan-name">
						<label for="plan-title">{say.name}</label>
						<input
							id="plan-title"
							type="text"
							maxLength={titleMost}
							disabled={!isReady}
							value={state.plan.value.title}
							onInput={(event) => {
								const title = event.currentTarget.value;
								state.change((plan) => ({ ...plan, title }), 'replace');
							}}
						/>
					</p>
					<div class="situation">
						{form.situation.map((variable) => (
							<OptionList
								key={variable.id}
								form={form}
								state={state}
								part="situation"
								variable={variable}
								isReady={isReady}
							/>
						))}
					</div>
				</div>
			</section>
			<section class="hung scripted" aria-labelledby="like-yours">
				<h2 id="like-yours">{say.likeYours}</h2>
				<div>
					<p class="unseen" role="status">
						{message}
					</p>
					{state.problem.value ? (
						<p>
							{state.problem.value}{' '}
							<button type="button" onClick={() => state.wake()}>
								{actionWording.tryAgain}
							</button>
						</p>
					) : (
						<LikeYours form={form} ranked={ranked} />
					)}
				</div>
			</section>
			<section class="hung" aria-labelledby="choices">
				<h2 id="choices">{say.choices}</h2>
				<div>
					{form.choices.map((choice) => (
						<ChoiceView key={choice.id} form={form} state={state} choice={choice} isReady={isReady} />
					))}
				</div>
			</section>
			<section class="hung scripted plan" aria-labelledby="plan">
				<h2 id="plan">{say.plan}</h2>
				<div>
					<PlanView form={form} state={state} />
				</div>
			</section>
		</div>
	);
}

interface ChoiceViewProps {
	form: PlanForm;
	state: PlannerState;
	choice: PlanChoice;
	isReady: boolean;
}

function ChoiceView({ form, state, choice, isReady }: ChoiceViewProps) {
	return (
		<div class="choice">
			<h3>
				<a href={choice.href}>{choice.title}</a>
			</h3>
			{choice.variables.map((variable) => (
				<OptionList key={variable.id} form={form} state={state} part="choices" variable={variable} isReady={isReady} />
			))}
			{choice.recommendations.map(({ label, text, href, facts }) => (
				<div key={href} class="recommends">
					<p class="fine">
						{say.recommends(
							(words) => (
								<a href={href}>{words}</a>
							),
							label,
							text,
						)}
					</p>
					{facts.length > 0 && <p class="fine">{facts.map((fact) => fact.text).join(' ')}</p>}
				</div>
			))}
			<p class="scripted note">
				<label for={`note-${choice.id}`}>{say.ownWords}</label>
				<textarea
					id={`note-${choice.id}`}
					rows={2}
					maxLength={noteMost}
					disabled={!isReady}
					value={keptOf(state.plan.value.notes, choice.id) ?? ''}
					onInput={(event) => {
						const note = event.currentTarget.value;
						state.change((plan) => withNote(plan, choice.id, note), 'replace');
					}}
				/>
			</p>
		</div>
	);
}

function PlanView({ form, state }: { form: PlanForm; state: PlannerState }) {
	const file = state.file.value;
	const plan = tidyPlan(form, state.plan.value);
	if (!file) return null;
	if (isEmptyPlan(plan)) return <p class="fine">{say.empty}</p>;
	const blocks = outlinePlan({
		form,
		programmes: file.programmes,
		plan,
		source: file.source,
		address: location.href,
		today: localDay(new Date()),
	});
	return (
		<>
			<TakePlan blocks={blocks} onClear={() => state.change(() => emptyPlan, 'push')} />
			<OutlineView blocks={blocks} />
		</>
	);
}
