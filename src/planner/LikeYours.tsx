/** Programmes like the reader's: every match, difference and silence is shown. */
import { useState } from 'preact/hooks';
import type { PlanForm } from '../guidance/plan-form.ts';
import type { Criterion, Likeness, RankedProgramme } from '../guidance/similar-programmes.ts';
import { midSentence } from '../wording/grammar.ts';

const shownMost = 5;

const signs: Readonly<Record<Likeness, { sign: string; word: string }>> = {
	match: { sign: '●', word: 'matches' },
	differs: { sign: '○', word: 'differs' },
	silent: { sign: '–', word: 'not known' },
};

interface LikeYoursProps {
	form: PlanForm;
	ranked: readonly RankedProgramme[];
}

export function LikeYours({ form, ranked }: LikeYoursProps) {
	const [isAllShown, showAll] = useState(false);
	const { words } = form;
	if (ranked.length === 0)
		return <p class="fine">Choose something above, and the {words.many} that were most like yours stand here.</p>;
	const rows = isAllShown ? ranked : ranked.slice(0, shownMost);
	return (
		<>
			<p class="fine">
				Most matches first, then fewest differences. What is not known is no match and no difference. Each match counts
				the same, which is a convention and not a finding.
			</p>
			<ol class="ranked">
				{rows.map(({ programme, criteria, matches }) => (
					<li key={programme.id}>
						<p class="name">
							<strong>{programme.name}</strong> <span class="score">{`${matches} of ${criteria.length}`}</span>
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
					{isAllShown ? `Only the first ${shownMost}` : `All ${ranked.length} ${words.many}`}
				</button>
			)}
		</>
	);
}

function criterionWords({ variable, likeness, theirs }: Criterion) {
	const { sign, word } = signs[likeness];
	return (
		<>
			<span class="sign" aria-hidden="true">
				{sign}
			</span>{' '}
			<span class="unseen">{word}: </span>
			{variable.label}: {theirs.length > 0 ? theirs.map(midSentence).join(', ') : 'not known'}
		</>
	);
}
