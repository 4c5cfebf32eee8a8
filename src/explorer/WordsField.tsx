/** Words to look for in the studies' text: typed words ∩ facets. */
import { useRef } from 'preact/hooks';
import { withWords } from '../facets/selection.ts';
import type { State } from './state.ts';

const settleMs = 220;

export function WordsField({ state }: { state: State }) {
	const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
	const look = (words: string) => {
		clearTimeout(timer.current);
		timer.current = setTimeout(() => state.go((selection) => withWords(selection, words), 'replace'), settleMs);
	};
	const problem = state.hits.value?.problem;
	return (
		<form
			class="words"
			role="search"
			aria-label="Words in the studies"
			onSubmit={(event) => {
				event.preventDefault();
				const field = event.currentTarget.elements.namedItem('words') as HTMLInputElement;
				clearTimeout(timer.current);
				state.go((selection) => withWords(selection, field.value), 'replace');
			}}
		>
			<label for="words">Words in the studies</label>
			<input
				id="words"
				name="words"
				type="search"
				maxLength={200}
				autocomplete="off"
				value={state.selection.value.q}
				onFocus={() => state.wake()}
				onInput={(event) => look(event.currentTarget.value)}
			/>
			<p class="fine" aria-live="polite">
				{state.isSearching.value ? 'Looking …' : (problem ?? '')}
			</p>
		</form>
	);
}
