/** Marks the words of a query in the page without changing its elements, and scrolls to the first. */
import { marksIn } from '../search/excerpt.ts';
import { parseQuery } from '../search/query.ts';

/** Marks the words in `<main>`. If the address has an anchor, the page does not scroll to the first mark. */
export function markWords(words: string): void {
	const query = parseQuery(words);
	const place = document.querySelector('main');
	if (query.phrases.length === 0 || !place) return;
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
	for (const { startContainer } of ranges) openRemark(startContainer.parentElement);
	if (location.hash === '') showFirst(ranges);
}

/** Opens the folded remarks of a finding that hold a mark: what is marked is seen, and it is short. */
function openRemark(mark: Element | null): void {
	const remarks = mark?.closest('details.more:not([open])');
	if (remarks instanceof HTMLDetailsElement) remarks.open = true;
}

/** Scrolls to the first visible mark. If all marks are inside closed `<details>`, opens that of the first mark. */
function showFirst(ranges: readonly Range[]): void {
	const visible = ranges.find(({ startContainer }) => startContainer.parentElement?.checkVisibility() ?? false);
	const details = ranges[0]?.startContainer.parentElement?.closest('details:not([open])');
	if (!visible && details instanceof HTMLDetailsElement) details.open = true;
	(visible ?? ranges[0])?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
}
