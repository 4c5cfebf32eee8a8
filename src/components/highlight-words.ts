/** `<highlight-words>`: marks the words of the address (`?highlight=…`) in the page, without touching its elements, and scrolls to the first. */
import { marksIn } from '../search/excerpt.ts';
import { parseQuery } from '../search/query.ts';

export class HighlightWords extends HTMLElement {
	connectedCallback(): void {
		const query = parseQuery((new URLSearchParams(location.search).get('highlight') ?? '').slice(0, 200));
		const place = document.querySelector('main');
		if (query.phrases.length === 0 || !place || !('highlights' in CSS)) return;
		const ranges: Range[] = [];
		const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
		while (texts.nextNode()) {
			const node = texts.currentNode;
			for (const [from, to] of marksIn(node.textContent ?? '', query).marks) {
				const range = new Range();
				range.setStart(node, from);
				range.setEnd(node, to);
				ranges.push(range);
			}
		}
		CSS.highlights.set('words', new Highlight(...ranges));
		if (location.hash === '') scrollTo(ranges);
	}
}

/** To the first mark that is read as part of the page, not to one in its head. */
function scrollTo(ranges: readonly Range[]): void {
	const seen = ranges.find(({ startContainer }) => startContainer.parentElement?.checkVisibility() ?? false);
	const closed = ranges[0]?.startContainer.parentElement?.closest('details:not([open])');
	if (!seen && closed instanceof HTMLDetailsElement) closed.open = true;
	(seen ?? ranges[0])?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
}

customElements.define('highlight-words', HighlightWords);
