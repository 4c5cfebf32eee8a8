/** Words of a review are set as a journal sets them: content is typed with straight apostrophes, and no page shows one. */
import { expect, test } from 'vitest';
import { realSite } from '../built-site.ts';
import { pagesOf } from '../read-site.ts';
import { isFull } from '../runs.ts';
import { pageKindOf } from './page-size.ts';

/** What is to be copied into other places, or quoted letter by letter. */
const asTyped = 'script, style, textarea, code, pre, kbd, samp, [translate=no]';

/** Attributes that are read out, or shown beside what has them. */
const spokenAttributes = ['aria-label', 'alt', 'placeholder'];

function straightIn(root: Element): readonly string[] {
	const found: string[] = [];
	const look = (text: string) => {
		for (const { index } of text.matchAll(/\p{L}'|'\p{L}/gu))
			found.push(text.slice(Math.max(0, index - 30), index + 30));
	};
	const read = (node: Node) => {
		if (node.nodeType === 3) {
			look(node.textContent ?? '');
			return;
		}
		const element = node as Element;
		if (element.matches?.(asTyped)) return;
		for (const name of spokenAttributes) look(element.getAttribute?.(name) ?? '');
		for (const child of node.childNodes) read(child);
	};
	read(root);
	return found;
}

test('no page of the first review has a straight apostrophe in its words', () => {
	const byKind = Map.groupBy(
		pagesOf(realSite).filter(({ movedTo }) => movedTo === undefined),
		({ address }) => pageKindOf(address.slice(realSite.base.length)),
	);
	// Of each kind the longest, in test:full all.
	const pages = [...byKind.values()].flatMap((own) =>
		isFull ? own : own.toSorted((a, b) => b.html.length - a.html.length).slice(0, 1),
	);
	expect(pages.length).toBeGreaterThan(25);
	const faults = pages.flatMap(({ address, document }) =>
		[
			...straightIn(document.body),
			...[document.title, document.querySelector('meta[name=description]')?.getAttribute('content') ?? ''].filter(
				(text) => /\p{L}'|'\p{L}/u.test(text),
			),
		].map((text) => `${address}: ${text}`),
	);
	expect(faults).toEqual([]);
});
