/** `<site-search data-base="/">`: reads the words from the address, lists the pages that hold them. */
import { type SearchHit, searchPages } from '../search/client.ts';
import { piecesOf } from '../search/excerpt.ts';

const most = 20;
const settleMs = 180;

export class SiteSearch extends HTMLElement {
	private latest = 0;
	private settling: ReturnType<typeof setTimeout> | undefined;

	connectedCallback(): void {
		const field = this.querySelector('input');
		if (!field) return;
		field.value = wordsOfAddress();
		field.addEventListener('input', () => {
			clearTimeout(this.settling);
			this.settling = setTimeout(() => this.search(field.value, true), settleMs);
		});
		this.querySelector('form')?.addEventListener('submit', (event) => {
			event.preventDefault();
			clearTimeout(this.settling);
			this.search(field.value, true);
		});
		window.addEventListener('popstate', () => {
			field.value = wordsOfAddress();
			this.search(field.value, false);
		});
		this.hidden = false;
		this.search(field.value, false);
	}

	private async search(words: string, isTyped: boolean): Promise<void> {
		const turn = ++this.latest;
		if (isTyped)
			history.replaceState(null, '', words.trim() ? `?q=${encodeURIComponent(words.trim())}` : location.pathname);
		const status = this.querySelector('[role=status]');
		const list = this.querySelector('ol');
		if (!status || !list) return;
		try {
			const { total, hits } = await searchPages(this.dataset.base ?? '/', words, most);
			// A slower, older search must not overwrite a newer one.
			if (turn !== this.latest) return;
			list.replaceChildren(...hits.map(resultItem));
			status.textContent = statusText(words, total);
		} catch {
			if (turn !== this.latest) return;
			list.replaceChildren();
			status.textContent =
				'There is no search index here yet. It is written when the site is built: run the build once.';
		}
	}
}

function wordsOfAddress(): string {
	return (new URLSearchParams(location.search).get('q') ?? '').slice(0, 200);
}

function statusText(words: string, total: number): string {
	if (words.trim() === '') return '';
	if (total === 0) return `No page holds “${words.trim()}”.`;
	const pages = total === 1 ? '1 page holds' : `${total} pages hold`;
	return `${pages} “${words.trim()}”${total > most ? `; the first ${most} are shown` : ''}.`;
}

function resultItem(hit: SearchHit): HTMLLIElement {
	const item = document.createElement('li');
	item.append(linkTo(hit.href, hit.title, 'h2'), excerptOf(hit.excerpt));
	for (const section of hit.sections)
		item.append(linkTo(section.href, section.title, 'h3'), excerptOf(section.excerpt));
	return item;
}

function linkTo(href: string, title: string, heading: 'h2' | 'h3'): HTMLElement {
	const link = document.createElement('a');
	link.href = href;
	link.textContent = title;
	const head = document.createElement(heading);
	head.append(link);
	return head;
}

function excerptOf(excerpt: string): HTMLParagraphElement {
	const paragraph = document.createElement('p');
	for (const { text, isMarked } of piecesOf(excerpt)) {
		const mark = document.createElement('mark');
		mark.textContent = text;
		paragraph.append(isMarked ? mark : text);
	}
	return paragraph;
}

customElements.define('site-search', SiteSearch);
