/** What is said of what has not arrived. */
import { selectionWording as say } from '../wording/explorer.ts';
import { awaitedNames } from './arrival.ts';
import type { ExplorerState } from './state.ts';

/** In place of a view that needs what has not arrived: what is loading. Empty after a failure, which is said above the view. */
export function Arriving({ state }: { state: ExplorerState }) {
	return <p class="later fine">{state.problem.value === undefined && arrivingText(state)}</p>;
}

/** `Loading the measures and findings …`; empty before the studies have arrived. */
export function arrivingText({ input }: ExplorerState): string {
	const { codebook, corpus } = input.value ?? {};
	return codebook && corpus ? say.arriving(awaitedNames(codebook, corpus)) : '';
}
