/** Where the focus is and goes when the selection changes: it is never lost. */

/** The last focused element. A field reports its change when it has just lost the focus and no element has it, so it is remembered. */
export function lastFocus(): { noteFocus: (event: FocusEvent) => void; focusedId: () => string } {
	let last = '';
	return {
		noteFocus: (event) => {
			last = (event.target as Element).id || last;
		},
		/** The id of the focused element, or of the one before; empty if none had an id. */
		focusedId: () => document.activeElement?.id || last,
	};
}

/** Moves the focus to the number of results if the change removed the focused element, such as the phrase of a filter. */
export function keepFocus(): void {
	if (document.activeElement === document.body) document.getElementById('found')?.focus({ preventScroll: true });
}
