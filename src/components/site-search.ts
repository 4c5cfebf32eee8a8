/** `<site-search data-base="/">`: reads the words from the address and from the search field, and lists the pages that hold them. */
import { needsReload, tellFailure, whenOnline } from '../requests/failure.ts';
import type { ExcerptPiece } from '../search/excerpt.ts';
import { type PageHit, type PageHits, searchPages, warmSearch } from '../search/pages.ts';
import { searchWording as say } from '../wording/search.ts';

const most = 20;
const settleMs = 180;

export class SiteSearch extends HTMLElement {
	private latest = 0;
	private settling: ReturnType<typeof setTimeout> | undefined;
	private stopWaiting: (() => void) | undefined;

	connectedCallback(): void {
		const field = this.querySelector('input');
		if (!field) return;
		field.value = wordsOfAddress();
		field.addEventListener('input', () => {
			clearTimeout(this.settling);
			this.settling = setTimeout(() => this.search(field.value, { isTyped: true, isOpen: true }), settleMs);
		});
		// When the reader leaves the field, the last word is complete.
		field.addEventListener('blur', () => {
			clearTimeout(this.settling);
			this.search(field.value, { isTyped: true });
		});
		this.querySelector('form')?.addEventListener('submit', (event) => {
			event.preventDefault();
			clearTimeout(this.settling);
			this.search(field.value, { isTyped: true });
		});
		window.addEventListener('popstate', () => {
			field.value = wordsOfAddress();
			this.search(field.value);
		});
		this.hidden = false;
		void warmSearch(this.dataset.base ?? '/');
		this.search(field.value);
	}

	/** `isTyped` writes the words into the address; `isOpen` treats the last word as the beginning of a word. */
	private async search(words: string, { isTyped = false, isOpen = false } = {}): Promise<void> {
		const turn = ++this.latest;
		this.stopWaiting?.();
		if (isTyped)
			history.replaceState(null, '', words.trim() ? `?q=${encodeURIComponent(words.trim())}` : location.pathname);
		const status = this.querySelector('[role=status]');
		const list = this.querySelector('ol');
		if (!status || !list) return;
		const help = document.querySelector<HTMLElement>('.help');
		if (help) help.hidden = words.trim() !== '';
		// Busy until the whole list is shown.
		this.setAttribute('aria-busy', 'true');
		try {
			const answer = await searchPages(this.dataset.base ?? '/', words, { isOpen });
			// A slower, older search must not overwrite a newer one.
			if (turn !== this.latest) return;
			// The list still holds the pages for the previous words. The new count is shown before the new pages arrive.
			list.replaceChildren();
			status.textContent = statusText(words, answer);
			const hits = await answer.first(most);
			if (turn !== this.latest) return;
			list.replaceChildren(...hits.map((hit) => resultItem(hit, words)));
			this.removeAttribute('aria-busy');
		} catch (cause) {
			if (turn !== this.latest) return;
			list.replaceChildren();
			this.removeAttribute('aria-busy');
			status.textContent = tellFailure(say.failed, cause);
			this.stopWaiting = whenOnline(() => (needsReload(cause) ? location.reload() : void this.search(words)));
		}
	}
}

function wordsOfAddress(): string {
	return (new URLSearchParams(location.search).get('q') ?? '').slice(0, 200);
}

function statusText(text: string, { total, isOpen }: PageHits): string {
	const words = text.trim();
	return words === '' ? '' : say.found({ words, isOpen, total, most });
}

/** A page with its best excerpt and at most three further ones, each with a link to its place. */
function resultItem({ href, title, excerpts }: PageHit, words: string): HTMLLIElement {
	const item = document.createElement('li');
	const [first, ...further] = excerpts;
	item.append(linkTo(hrefWithWords(href, words), title, 'h2'));
	if (first) item.append(excerptOf(first.pieces));
	for (const { href: place, pieces } of further.slice(0, 3)) {
		const paragraph = excerptOf(pieces);
		const link = document.createElement('a');
		link.href = hrefWithWords(place, words);
		link.append(...paragraph.childNodes);
		paragraph.replaceChildren(link);
		item.append(paragraph);
	}
	return item;
}

/** The address with the words for the page to mark. */
function hrefWithWords(href: string, words: string): string {
	const [page = '', anchor] = href.split('#');
	return `${page}?highlight=${encodeURIComponent(words.trim())}${anchor === undefined ? '' : `#${anchor}`}`;
}

function linkTo(href: string, title: string, heading: 'h2' | 'h3'): HTMLElement {
	const link = document.createElement('a');
	link.href = href;
	link.textContent = title;
	const head = document.createElement(heading);
	head.append(link);
	return head;
}

function excerptOf(pieces: readonly ExcerptPiece[]): HTMLParagraphElement {
	const paragraph = document.createElement('p');
	for (const { text, isMarked } of pieces) {
		const mark = document.createElement('mark');
		mark.textContent = text;
		paragraph.append(isMarked ? mark : text);
	}
	return paragraph;
}

customElements.define('site-search', SiteSearch);
