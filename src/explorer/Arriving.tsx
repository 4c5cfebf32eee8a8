/** What is said of the entries of lists until they arrive. */
import { selectionWording as say } from '../wording/explorer.ts';
import { listNames } from './arrival.ts';
import type { ExplorerState } from './state.ts';

/** In place of a view that needs the entries: what is loading. Empty after a failure, which is said above the view. */
export function Arriving({ state }: { state: ExplorerState }) {
	return <p class="later fine">{state.problem.value === undefined && arrivingText(state)}</p>;
}

/** `Loading the measures and findings …`; empty before the studies have arrived. */
export function arrivingText({ input }: ExplorerState): string {
	return input.value ? say.arriving(listNames(input.value.codebook ?? input.value.corpus)) : '';
}
