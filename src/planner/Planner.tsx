/**
 * The planner, step by step: readers describe their programme, decide choice by choice with the evidence beside it, and
 * save or print the plan. Without script, it is a page of links, and the steps are its parts.
 */
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { countDecided, isDecided, isEmptyPlan, keptOf, noteMost, titleMost, withNote } from '../guidance/plan.ts';
import type { PlanChoice, PlanForm } from '../guidance/plan-form.ts';
import { countBest, countCriteria } from '../guidance/similar-programmes.ts';
import { loadCode, needsReload, tellFailure } from '../requests/failure.ts';
import { actionWording } from '../wording/actions.ts';
import { planWording } from '../wording/plan.ts';
import { plannerWording as say } from '../wording/planner.ts';
import { ChoiceEvidenceView } from './ChoiceEvidenceView.tsx';
import { KeptNote, KeptPlans } from './KeptPlans.tsx';
import { LikeYours } from './LikeYours.tsx';
import { LinkNotes } from './LinkNotes.tsx';
import { LoadProblem } from './LoadProblem.tsx';
import { OptionList } from './OptionList.tsx';
import { StepNav, stepNames } from './StepNav.tsx';
import { createPlannerState, type PlannerState, planSteps } from './state.ts';

export interface PlannerProps {
	form: PlanForm;
	/** Address of the file with the programmes (`PlanFile`). */
	fileHref: string;
}

/** What every step needs. */
interface Shared {
	form: PlanForm;
	state: PlannerState;
	isReady: boolean;
	go: (step: string) => (event: MouseEvent) => void;
	/** Opens an empty plan. */
	begin: () => void;
	/** A link to the next step that shows where it has the focus. */
	pastOptions: () => ComponentChildren;
}

export function Planner({ form, fileHref }: PlannerProps) {
	const state = useMemo(() => createPlannerState(form, fileHref), []);
	// The first render must equal the built page, so the address is read only afterwards.
	const [isReady, setReady] = useState(false);
	const root = useRef<HTMLDivElement>(null);
	const hasMoved = useRef(false);
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
	const steps = planSteps(form);
	const names = stepNames(form);
	const open = state.step.value;
	const hasDecided = form.choices.map((choice) => isDecided(choice, state.plan.value));
	const go = (step: string) => (event: MouseEvent) => {
		if (event.ctrlKey || event.metaKey || event.shiftKey) return;
		event.preventDefault();
		hasMoved.current = true;
		state.go(step);
	};
	const begin = () => {
		hasMoved.current = true;
		state.begin();
	};
	const isAsking = state.isAsking.value;
	// A step that the reader asked for is read from its heading.
	useEffect(() => {
		if (!hasMoved.current) return;
		hasMoved.current = false;
		root.current?.querySelector<HTMLElement>(`[id="${open}"] h2`)?.focus({ preventScroll: true });
		root.current?.scrollIntoView();
	}, [open, isAsking]);
	const linkTo = (i: number, words: (step: string) => string, look?: string) => (
		<a class={look} href={`#${steps[i]}`} onClick={go(steps[i] ?? '')}>
			{words(names[i] ?? '')}
		</a>
	);
	const pastOptions = () => linkTo(steps.indexOf(open) + 1, say.next, 'past-options scripted');
	const props = { form, state, isReady, go, begin, pastOptions };
	const parts = [
		<StartStep {...props} />,
		...form.choices.map((choice) => <ChoiceStep {...props} choice={choice} />),
		<LatePlanStep {...props} />,
	];
	const headings: readonly ComponentChildren[] = [
		say.start,
		...form.choices.map(({ title, href }) => (
			<>
				{title}{' '}
				<a class="whole" href={href}>
					{say.wholePage}
				</a>
			</>
		)),
		say.plan,
	];
	return (
		<>
			{isAsking && (
				<div class="kept-choice on-screen">
					<KeptNote form={form} state={state} />
					<KeptPlans form={form} state={state} begin={begin} />
				</div>
			)}
			<LinkNotes state={state} />
			<div class="planner" data-ready={isReady ? '' : undefined} hidden={isAsking} ref={root}>
				<StepNav form={form} state={state} go={go} />
				{steps.map((step, i) => (
					<section
						key={step}
						id={step}
						class={`step${step === 'plan' ? ' plan scripted' : ''}${step === open ? ' open' : ''}`}
						aria-labelledby={`${step}-head`}
					>
						<p class="fine place scripted">
							{say.place(i + 1, steps.length, countDecided(form, state.plan.value), form.choices.length)}
						</p>
						<h2 id={`${step}-head`} tabIndex={-1}>
							{headings[i]}
						</h2>
						{/* Whoever comes from a question lands here, and may have begun a plan before. */}
						{step === open && i > 0 && <KeptNote form={form} state={state} />}
						{step === open && i < steps.length - 1 && pastOptions()}
						{parts[i]}
						<p class="move scripted">
							{i > 0 && linkTo(i - 1, say.back)}
							{/* Whoever came for this decision alone is done. */}
							{hasDecided[i - 1] && i < steps.length - 2 && linkTo(steps.length - 1, String)}
							{i < steps.length - 1 && linkTo(i + 1, say.next, 'next')}
						</p>
					</section>
				))}
			</div>
		</>
	);
}

function StartStep({ form, state, isReady, begin, pastOptions }: Shared) {
	const programmes = state.ranked.value;
	const [first] = programmes;
	const message =
		first === undefined
			? ''
			: first.matches === 0
				? say.noMatch(form.words)
				: say.best(
						{
							best: countBest(programmes),
							size: form.size,
							matches: first.matches,
							criteria: countCriteria(first),
						},
						form.words,
					);
	return (
		<div class="sides">
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
							pastOptions={pastOptions}
						/>
					))}
				</div>
			</div>
			<div class="beside scripted">
				{!state.isAsking.value && <KeptPlans form={form} state={state} begin={begin} />}
				<h3>{say.likeYours}</h3>
				<p class="unseen" role="status">
					{message}
				</p>
				<LoadProblem state={state} />
				{state.problem.value === undefined && <LikeYours form={form} state={state} />}
			</div>
		</div>
	);
}

function ChoiceStep({ form, state, choice, isReady, pastOptions }: Shared & { choice: PlanChoice }) {
	return (
		<div class="sides">
			<div class="choice">
				{choice.variables.map((variable) => (
					<OptionList
						key={variable.id}
						form={form}
						state={state}
						part="choices"
						variable={variable}
						isReady={isReady}
						pastOptions={pastOptions}
					/>
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
			<div class="beside">
				{state.step.value === `choice-${choice.id}` && <ChoiceEvidenceView form={form} state={state} choice={choice} />}
				{choice.recommendations.length > 0 && (
					<details>
						<summary>{planWording.review}</summary>
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
					</details>
				)}
				{state.step.value === `choice-${choice.id}` && <LoadProblem state={state} />}
			</div>
		</div>
	);
}

const loadPlanStep = () => import('./PlanStep.tsx').then(({ PlanStep }) => PlanStep);

/** The plan itself. Its code comes with the first choice, not with the page: a plan is printed from whichever step is open. */
function LatePlanStep({ form, state, go }: Shared) {
	const [part, setPart] = useState<{ PlanStep: Awaited<ReturnType<typeof loadPlanStep>> } | undefined>(undefined);
	const [failure, setFailure] = useState<unknown>(undefined);
	const [tries, setTries] = useState(0);
	const isNeeded = state.step.value === 'plan' || !isEmptyPlan(state.plan.value);
	useEffect(() => {
		if (!isNeeded || part) return;
		setFailure(undefined);
		loadCode(loadPlanStep).then((PlanStep) => setPart({ PlanStep }), setFailure);
	}, [isNeeded, tries]);
	if (state.problem.value) return <LoadProblem state={state} />;
	if (part) return <part.PlanStep form={form} state={state} go={go} />;
	if (failure === undefined) return null;
	return (
		<p role="alert">
			{say.kept(tellFailure(say.planNotLoaded, failure))}{' '}
			<button type="button" onClick={() => (needsReload(failure) ? location.reload() : setTries(tries + 1))}>
				{actionWording.tryAgain}
			</button>
		</p>
	);
}
