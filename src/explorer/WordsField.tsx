/** The field for words to search for in the texts of studies; words and facets filter together. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { tidyWords, withWords } from '../facets/selection.ts';
import { wordsWording as say } from '../wording/explorer.ts';
import type { ExplorerState } from './state.ts';

const settleMs = 220;

export function WordsField({ state }: { state: ExplorerState }) {
	const field = useRef<HTMLInputElement>(null);
	const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
	const turn = useRef(0);
	const isTyping = useRef(false);
	/** Selects the words after `waitMs`. `isOpen`: the last word is still being typed; without it, as after Enter, all are complete. */
	const look = (words: string, waitMs: number, isOpen = false) => {
		const own = ++turn.current;
		isTyping.current = true;
		clearTimeout(timer.current);
		timer.current = setTimeout(async () => {
			await state.go((selection) => withWords(selection, words, { isOpen }), 'replace');
			if (own === turn.current) isTyping.current = false;
		}, waitMs);
	};
	const { q } = state.selection.value;
	// While a reader types, the field is not overwritten: only words that come from an address are put into it.
	useLayoutEffect(() => {
		if (field.current && !isTyping.current && tidyWords(field.current.value) !== q) field.current.value = q;
	}, [q]);
	return (
		<form
			class="words"
			role="search"
			aria-label={say.label}
			onSubmit={(event) => {
				event.preventDefault();
				look(field.current?.value ?? '', 0);
			}}
		>
			<label for="words">{say.label}</label>
			<input
				ref={field}
				id="words"
				name="words"
				type="search"
				maxLength={200}
				autocomplete="off"
				onFocus={() => state.wake()}
				onInput={(event) => look(event.currentTarget.value, settleMs, true)}
				onBlur={(event) => {
					if (state.selection.value.isOpen || isTyping.current) look(event.currentTarget.value, 0);
				}}
			/>
			<p class="fine">{state.isSearching.value && say.looking}</p>
		</form>
	);
}
