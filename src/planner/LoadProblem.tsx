/** Why what others did did not come, and a way to ask again. */
import { actionWording } from '../wording/actions.ts';
import type { PlannerState } from './state.ts';

export function LoadProblem({ state }: { state: PlannerState }) {
	if (!state.problem.value) return null;
	return (
		<p>
			{state.problem.value}{' '}
			<button type="button" onClick={() => state.wake()}>
				{actionWording.tryAgain}
			</button>
		</p>
	);
}
