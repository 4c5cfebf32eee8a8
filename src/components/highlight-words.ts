/**
 * `<highlight-words>`: marks the words of the address (`?highlight=…`) in the page, and scrolls to the first. The code
 * for this is loaded only if the address has such words.
 */
import { loadCode, tellFailure } from '../requests/failure.ts';
import { failedWording } from '../wording/failure.ts';

export class HighlightWords extends HTMLElement {
	connectedCallback(): void {
		const words = (new URLSearchParams(location.search).get('highlight') ?? '').slice(0, 200);
		if (words.trim() === '' || !('highlights' in CSS)) return;
		loadCode(() => import('./mark-words.ts')).then(
			({ markWords }) => markWords(words),
			(cause) => console.warn(tellFailure(failedWording.marks, cause)),
		);
	}
}

customElements.define('highlight-words', HighlightWords);
