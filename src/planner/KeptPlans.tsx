/** The plans that this browser keeps: each can be opened and deleted, and what is kept where is said. */
import { useState } from 'preact/hooks';
import { parsePlan } from '../guidance/plan.ts';
import type { PlanForm } from '../guidance/plan-form.ts';
import { keptPlansWording as say } from '../wording/planner.ts';
import type { PlannerState } from './state.ts';

export function KeptPlans({ form, state }: { form: PlanForm; state: PlannerState }) {
	const [message, tell] = useState('');
	const kept = state.kept.value;
	const remove = (id: number | 'all', name: string) => {
		state.remove(id);
		tell(state.kept.value === undefined ? say.unreadable : say.deleted(name));
	};
	const nameOf = (fragment: string) => parsePlan(form, fragment).title || say.unnamed;
	return (
		<div class="kept-plans">
			{kept && kept.length > 0 && (
				<>
					<h3>{say.heading}</h3>
					<ul>
						{kept.map(({ id, fragment, day }) => (
							<li key={id}>
								{id === state.keptAs.value ? (
									<strong>{nameOf(fragment)}</strong>
								) : (
									<a href={`#${fragment}`}>{nameOf(fragment)}</a>
								)}
								<span class="fine">
									{id === state.keptAs.value ? `${say.open} · ` : ''}
									{say.changed(day)}
								</span>
								<button
									type="button"
									aria-label={say.deleteNamed(nameOf(fragment))}
									onClick={() => remove(id, nameOf(fragment))}
								>
									{say.delete}
								</button>
							</li>
						))}
					</ul>
					<p class="buttons">
						{state.keptAs.value !== undefined && (
							<button type="button" onClick={() => state.begin()}>
								{say.begin}
							</button>
						)}
						<button type="button" onClick={() => remove('all', say.all)}>
							{say.deleteAll}
						</button>
					</p>
				</>
			)}
			{kept === undefined ? (
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
				{message}
			</p>
		</div>
	);
}
