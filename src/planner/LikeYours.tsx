/** Programmes like the reader's, with every match, every difference, and everything that a record does not say. */
import { useState } from 'preact/hooks';
import { comparedCodes, formVariables, keptOf, type Weight, weights, withWeight } from '../guidance/plan.ts';
import type { PlanForm } from '../guidance/plan-form.ts';
import { type Criterion, countCriteria, countTwice, type Likeness } from '../guidance/similar-programmes.ts';
import { plannerWording, likenessWording as say } from '../wording/planner.ts';
import type { PlannerState } from './state.ts';

const shownMost = 5;

const signs: Readonly<Record<Likeness, string>> = { match: '●', differs: '○', silent: '–' };

interface LikeYoursProps {
	form: PlanForm;
	state: PlannerState;
}

/** The programmes in their order, and how much each answer counts in it. */
export function LikeYours({ form, state }: LikeYoursProps) {
	const [isAllShown, showAll] = useState(false);
	const { words } = form;
	const programmes = state.ranked.value;
	const rows = isAllShown ? programmes : programmes.slice(0, shownMost);
	return (
		<>
			<WeightChoice form={form} state={state} />
			{programmes.length === 0 ? (
				<p class="fine">{whyNoneAlike(form, state) ?? say.nothingChosen(words)}</p>
			) : (
				<ol class="ranked">
					{rows.map((one) => (
						<li key={one.programme.id}>
							<details>
								<summary>
									<span class="name">
										<strong>{one.programme.name}</strong>{' '}
										<span class="score">
											{say.score({ count: one.matches, inDoubt: one.doubtful }, countCriteria(one), countTwice(one))}
										</span>
									</span>
									<span class="signs" aria-hidden="true">
										{one.criteria.map(({ variable, likeness, weight }) => (
											<span key={variable.id} class={weight === 0 ? 'ignored' : likeness}>
												{/* What counts twice has its sign twice. */}
												{signs[likeness].repeat(Math.max(1, weight))}
											</span>
										))}
									</span>
								</summary>
								<p class="fine">
									{one.programme.studies.map(({ id, label, href }, i) => (
										<span key={id}>
											{i > 0 && ', '}
											<a href={href}>{label}</a>
										</span>
									))}
								</p>
								<ul class="criteria">
									{one.criteria.map((criterion) => (
										<li key={criterion.variable.id} class={criterion.likeness}>
											{criterionWords(criterion)}
										</li>
									))}
								</ul>
							</details>
						</li>
					))}
				</ol>
			)}
			{programmes.length > shownMost && (
				<button type="button" id="all-programmes" onClick={() => showAll(!isAllShown)}>
					{isAllShown ? say.first(shownMost) : say.all(programmes.length, words)}
				</button>
			)}
			{programmes.length > 0 && <p class="fine">{say.order}</p>}
		</>
	);
}

/** Why no programme is like one that the reader has described; undefined where none is described yet, empty while the programmes are on the way. */
export function whyNoneAlike(form: PlanForm, state: PlannerState): string | undefined {
	if (Object.keys(comparedCodes(form, state.plan.value)).length === 0) return undefined;
	if (!state.file.value) return '';
	return state.ranked.value.length === 0 ? say.nothingCounts : `${plannerWording.noMatch(form.words)}.`;
}

/** How much each answer matters to the reader. */
function WeightChoice({ form, state }: LikeYoursProps) {
	const plan = state.plan.value;
	const variables = formVariables(form);
	const answeredVariables = Object.keys(comparedCodes(form, plan)).flatMap((id) => variables.get(id) ?? []);
	if (answeredVariables.length === 0) return null;
	return (
		<details class="weights">
			<summary>{say.weigh}</summary>
			<ul>
				{answeredVariables.map(({ id, label }) => (
					<li key={id}>
						<label for={`weigh-${id}`}>{label}</label>
						<select
							id={`weigh-${id}`}
							value={String(keptOf(plan.weights, id) ?? 1)}
							onChange={({ currentTarget }) =>
								state.change((before) => withWeight(before, id, Number(currentTarget.value) as Weight), 'push')
							}
						>
							{weights.map((weight) => (
								<option key={weight} value={String(weight)}>
									{say.weights[weight]}
								</option>
							))}
						</select>
					</li>
				))}
			</ul>
		</details>
	);
}

function criterionWords({ variable, likeness, theirs, isInDoubt, weight }: Criterion) {
	const forListeners = (text: string) => <span class="unseen">{text}</span>;
	return (
		<>
			<span class="sign" aria-hidden="true">
				{signs[likeness]}
			</span>{' '}
			{say[likeness](forListeners, variable.label, theirs, isInDoubt)}
			{weight !== 1 && ` · ${say.weights[weight]}`}
		</>
	);
}
