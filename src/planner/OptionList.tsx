/** The options of one variable: each can be chosen, and shows how many programmes have it. Without script, the options are links. */
import type { ComponentChildren } from 'preact';
import { keptOf, type Plan, withOption, withoutVariable } from '../guidance/plan.ts';
import type { PlanForm, PlanVariable } from '../guidance/plan-form.ts';
import { optionWording as say } from '../wording/planner.ts';
import type { PlannerState } from './state.ts';

interface OptionListProps {
	form: PlanForm;
	state: PlannerState;
	part: 'situation' | 'choices';
	variable: PlanVariable;
	isReady: boolean;
	/** Follows each chosen option: the way past the others, for the keyboard. */
	pastOptions: () => ComponentChildren;
}

export function OptionList({ form, state, part, variable, isReady, pastOptions }: OptionListProps) {
	const plan: Plan = state.plan.value;
	const codes = keptOf(plan[part], variable.id) ?? [];
	const name = `${part === 'situation' ? 'has' : 'do'}-${variable.id}`;
	const silent = say.silent(variable.silent, variable.known.inDoubt, form.words);
	return (
		<fieldset class="options">
			{/* A choice is named as the plan names it; its question is asked of the programmes that are counted. */}
			<legend>{part === 'choices' ? variable.label : variable.question}</legend>
			{part === 'choices' && <p class="fine">{variable.question}</p>}
			<ul>
				{variable.options.map(({ code, label, definition, count, inDoubt = 0, href }) => (
					<li key={code}>
						<label>
							<input
								type={variable.isMany ? 'checkbox' : 'radio'}
								name={name}
								id={`${name}-${code}`}
								value={code}
								disabled={!isReady}
								checked={codes.includes(code)}
								onChange={() => state.change((before) => withOption(before, part, variable, code), 'push')}
							/>
							<span>{label}</span>
						</label>
						{codes.includes(code) && pastOptions()}
						{href ? (
							<a href={href} aria-label={say.having(label, count, inDoubt, form.words)}>
								{say.count(count, inDoubt, form.words)}
							</a>
						) : (
							<span class="nobody">{say.nobody(form.words)}</span>
						)}
						{part === 'choices' && definition && <p class="fine">{definition}</p>}
					</li>
				))}
				{/* Last, so that what stands first is something to decide. */}
				{!variable.isMany && (
					<li class="scripted">
						<label>
							<input
								type="radio"
								name={name}
								id={`${name}-open`}
								disabled={!isReady}
								checked={codes.length === 0}
								onChange={() => state.change((before) => withoutVariable(before, part, variable.id), 'push')}
							/>
							<span>{say.open}</span>
						</label>
					</li>
				)}
			</ul>
			{silent !== '' && <p class="fine silent">{silent}</p>}
		</fieldset>
	);
}
