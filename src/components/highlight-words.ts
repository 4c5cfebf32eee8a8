/** `<highlight-words>`: marks the words of the address (`?highlight=…`) in the page, without touching its elements. */

/** Words of at least two letters; of long ones the beginning, so that other forms of a word are marked too. */
function stemsOf(words: string): readonly string[] {
	const found = words.slice(0, 200).match(/[\p{L}\p{N}]{2,}/gu) ?? [];
	return found.slice(0, 12).map((word) => (word.length > 5 ? word.slice(0, -2) : word));
}

export class HighlightWords extends HTMLElement {
	connectedCallback(): void {
		const stems = stemsOf(new URLSearchParams(location.search).get('highlight') ?? '');
		const place = document.querySelector('main');
		if (stems.length === 0 || !place || !('highlights' in CSS)) return;
		const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${stems.join('|')})[\\p{L}\\p{N}]*`, 'giu');
		const ranges: Range[] = [];
		const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
		while (texts.nextNode()) {
			const node = texts.currentNode;
			for (const match of (node.textContent ?? '').matchAll(pattern)) {
				const range = new Range();
				range.setStart(node, match.index);
				range.setEnd(node, match.index + match[0].length);
				ranges.push(range);
			}
		}
		CSS.highlights.set('words', new Highlight(...ranges));
	}
}

customElements.define('highlight-words', HighlightWords);
