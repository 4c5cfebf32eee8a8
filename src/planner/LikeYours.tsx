/** Programmes like the reader's, with every match, every difference, and everything that a record does not say. */
import { useState } from 'preact/hooks';
import type { PlanForm } from '../guidance/plan-form.ts';
import type { Criterion, Likeness, RankedProgramme } from '../guidance/similar-programmes.ts';
import { likenessWording as say } from '../wording/planner.ts';

const shownMost = 5;

const signs: Readonly<Record<Likeness, string>> = { match: '●', differs: '○', silent: '–' };

interface LikeYoursProps {
	form: PlanForm;
	ranked: readonly RankedProgramme[];
}

export function LikeYours({ form, ranked }: LikeYoursProps) {
	const [isAllShown, showAll] = useState(false);
	const { words } = form;
	if (ranked.length === 0) return <p class="fine">{say.nothingChosen(words)}</p>;
	const rows = isAllShown ? ranked : ranked.slice(0, shownMost);
	return (
		<>
			<p class="fine">{say.order}</p>
			<ol class="ranked">
				{rows.map(({ programme, criteria, matches, doubtful }) => (
					<li key={programme.id}>
						<p class="name">
							<strong>{programme.name}</strong>{' '}
							<span class="score">{say.score({ count: matches, inDoubt: doubtful }, criteria.length)}</span>
						</p>
						<p class="fine">
							{programme.studies.map(({ id, label, href }, i) => (
								<span key={id}>
									{i > 0 && ', '}
									<a href={href}>{label}</a>
								</span>
							))}
						</p>
						<ul class="criteria">
							{criteria.map((criterion) => (
								<li key={criterion.variable.id} class={criterion.likeness}>
									{criterionWords(criterion)}
								</li>
							))}
						</ul>
					</li>
				))}
			</ol>
			{ranked.length > shownMost && (
				<button type="button" id="all-programmes" onClick={() => showAll(!isAllShown)}>
					{isAllShown ? say.first(shownMost) : say.all(ranked.length, words)}
				</button>
			)}
		</>
	);
}

function criterionWords({ variable, likeness, theirs, isInDoubt }: Criterion) {
	const heard = (text: string) => <span class="unseen">{text}</span>;
	return (
		<>
			<span class="sign" aria-hidden="true">
				{signs[likeness]}
			</span>{' '}
			{say[likeness](heard, variable.label, theirs, isInDoubt)}
		</>
	);
}
