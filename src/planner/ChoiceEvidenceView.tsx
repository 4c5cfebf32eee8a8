/** What stands beside a choice: what programmes like the reader's did, what was seen, what is in doubt, and what to do. */
import { useId, useState } from 'preact/hooks';
import { Mark } from '../charts/Mark.tsx';
import type { PlanFinding } from '../guidance/plan-evidence.ts';
import type { PlanChoice, PlanForm } from '../guidance/plan-form.ts';
import { isAnswer } from '../schema/state.ts';
import { actionWording } from '../wording/actions.ts';
import { withDoubt } from '../wording/doubt.ts';
import { planWording } from '../wording/plan.ts';
import { optionWording, choiceWording as say } from '../wording/planner.ts';
import { whyNoneAlike } from './LikeYours.tsx';
import type { PlannerState } from './state.ts';

/** How many programmes like the reader's a choice shows. */
const shownMost = 5;

/** How many findings a choice shows whole before the reader asks for all. */
const findingsMost = 5;

interface ChoiceEvidenceProps {
	form: PlanForm;
	state: PlannerState;
	choice: PlanChoice;
}

export function ChoiceEvidenceView({ form, state, choice }: ChoiceEvidenceProps) {
	const name = useId();
	const evidence = state.file.value?.evidence[choice.id];
	if (!evidence) return null;
	const { seen, compared, untried, tasks, measures } = evidence;
	const doubts = choice.variables.flatMap(({ label, silent, known }) => {
		const words = optionWording.silent(silent, known.inDoubt, form.words);
		return words === '' ? [] : [planWording.ofVariable(label, words)];
	});
	return (
		<>
			<LikeYoursDid form={form} state={state} choice={choice} />
			<details name={name} open>
				<summary>{planWording.seen}</summary>
				<p class="fine">{seen.text}</p>
				<FindingList findings={seen.findings} />
				{seen.left > 0 && (
					<p class="fine">
						<a href={seen.href}>{planWording.left(seen.left)}</a>
					</p>
				)}
			</details>
			<details name={name}>
				<summary>{planWording.cautions}</summary>
				{compared && <p class="fine">{compared.text}</p>}
				{compared && <FindingList findings={compared.findings} />}
				<ul class="fine">
					{[...doubts, ...untried].map((text) => (
						<li key={text}>{text}</li>
					))}
				</ul>
			</details>
			{tasks.length > 0 && (
				<details name={name}>
					<summary>{planWording.tasks}</summary>
					<ul class="fine">
						{tasks.map(({ text, basis }) => (
							<li key={text}>
								{text} <span class="basis">{basis}</span>
							</li>
						))}
					</ul>
				</details>
			)}
			<details name={name}>
				<summary>{planWording.evaluate}</summary>
				<p class="fine">{measures.length > 0 ? planWording.measured : planWording.notMeasured}</p>
				<ul class="fine">
					{measures.map(({ text }) => (
						<li key={text}>{text}</li>
					))}
				</ul>
			</details>
		</>
	);
}

/** What the programmes most like the reader's did, of those that say. */
function LikeYoursDid({ form, state, choice }: ChoiceEvidenceProps) {
	const alike = state.ranked.value.filter(({ matches }) => matches > 0).slice(0, shownMost);
	return (
		<section class="alike">
			<h3>{say.likeYoursDid(form.words)}</h3>
			{alike.length === 0 ? (
				<p class="fine">{whyNoneAlike(form, state) ?? say.noneAlike(form.words)}</p>
			) : (
				<ul class="fine">
					{alike.map(({ programme }) => (
						<li key={programme.id}>
							{say.did(
								programme.name,
								choice.variables.flatMap(({ id, options }) => {
									const codes = (programme.values[id] ?? []).filter(isAnswer);
									const doubtful = programme.inDoubt[id] ?? [];
									return codes.map((code) =>
										withDoubt(options.find((one) => one.code === code)?.label ?? code, doubtful.includes(code)),
									);
								}),
							)}
						</li>
					))}
				</ul>
			)}
		</section>
	);
}

function FindingList({ findings }: { findings: readonly PlanFinding[] }) {
	const [isWhole, setWhole] = useState(false);
	const more = findings.length - findingsMost;
	return (
		<ul class="findings">
			{(isWhole ? findings : findings.slice(0, findingsMost)).map(({ href, label, text, direction }) => (
				<li key={href}>
					{direction && (
						<svg
							class="chart"
							viewBox="0 0 12 12"
							width="12"
							height="12"
							role="img"
							aria-label={withDoubt(direction.label, direction.isInDoubt)}
						>
							<Mark x={6} y={6} size={5} sign={direction.sign} isHollow={direction.isInDoubt} />
						</svg>
					)}
					<span>
						<a href={href}>{label}</a>. {text}
					</span>
				</li>
			))}
			{more > 0 && (
				<li>
					<button type="button" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
						{isWhole ? actionWording.showFewer : say.moreFindings(more)}
					</button>
				</li>
			)}
		</ul>
	);
}
