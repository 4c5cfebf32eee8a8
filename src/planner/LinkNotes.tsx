/** What a link to a plan cannot open as it was made. */
import { plannerWording as say } from '../wording/planner.ts';
import type { PlannerState } from './state.ts';

/** How many unknown parts of an address are named. */
const namedMost = 12;

export function LinkNotes({ state }: { state: PlannerState }) {
	const parts = state.unknownParts.value;
	const [older, source] = [state.olderVersion.value, state.file.value?.source];
	return (
		<>
			{parts.length > 0 && (
				<p class="kept-note on-screen" role="alert">
					{say.unknownParts(parts.slice(0, namedMost), Math.max(0, parts.length - namedMost))}
				</p>
			)}
			{older !== undefined && source && <p class="kept-note on-screen">{say.older(older, source.version)}</p>}
		</>
	);
}
