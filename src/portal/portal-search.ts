/** `<portal-search>`: looks for words in all reviews of a portal, by the rule and the indexes of each review's own search. */
import { tellFailure } from '../requests/failure.ts';
import { type PageHit, searchPages } from '../search/pages.ts';
import { portalWording as say } from '../wording/portal.ts';

interface ReviewSite {
	/** The path of the review, with a slash at its end. */
	base: string;
	title: string;
}

/** Of each review so many pages are shown. */
const mostOfEach = 10;

export class PortalSearch extends HTMLElement {
	private latest = 0;

	connectedCallback(): void {
		const field = this.querySelector('input');
		if (!field) return;
		field.value = (new URLSearchParams(location.search).get('q') ?? '').slice(0, 200);
		this.querySelector('form')?.addEventListener('submit', (event) => {
			event.preventDefault();
			const words = field.value.trim();
			history.replaceState(null, '', words === '' ? location.pathname : `?q=${encodeURIComponent(words)}`);
			void this.search(words);
		});
		this.hidden = false;
		void this.search(field.value.trim());
	}

	/** All reviews answer, or none is shown: a part of the pages would look like all of them. */
	private async search(words: string): Promise<void> {
		const turn = ++this.latest;
		const status = this.querySelector('[role=status]');
		const list = this.querySelector('ol');
		if (!status || !list) return;
		list.replaceChildren();
		status.textContent = '';
		if (words === '') return;
		const reviews = JSON.parse(this.dataset.reviews ?? '[]') as readonly ReviewSite[];
		try {
			const answers = await Promise.all(
				reviews.map(async (review) => {
					const { total, first } = await searchPages(review.base, words);
					return { review, total, hits: await first(mostOfEach) };
				}),
			);
			if (turn !== this.latest) return;
			const total = answers.reduce((sum, answer) => sum + answer.total, 0);
			const items = inTurn(answers.map(({ review, hits }) => hits.map((hit) => resultItem(hit, review, words))));
			status.textContent = say.found({ words, total, shown: items.length });
			list.replaceChildren(...items);
		} catch (cause) {
			if (turn === this.latest) status.textContent = tellFailure(say.failed, cause);
		}
	}
}

/** The best of each list, then the second of each, and so on: the orders of two reviews cannot be compared. */
function inTurn<T>(lists: readonly (readonly T[])[]): readonly T[] {
	const longest = Math.max(0, ...lists.map(({ length }) => length));
	return Array.from({ length: longest }, (_, i) => lists.flatMap((list) => list.slice(i, i + 1))).flat();
}

function resultItem({ href, title, excerpts }: PageHit, review: ReviewSite, words: string): HTMLLIElement {
	const item = document.createElement('li');
	const link = document.createElement('a');
	link.href = `${href}?highlight=${encodeURIComponent(words)}`;
	link.textContent = title;
	const head = document.createElement('h3');
	head.append(link);
	const place = document.createElement('p');
	place.textContent = review.title;
	item.append(head, place);
	const [first] = excerpts;
	if (first) {
		const text = document.createElement('p');
		for (const { text: piece, isMarked } of first.pieces) {
			const mark = document.createElement('mark');
			mark.textContent = piece;
			text.append(isMarked ? mark : piece);
		}
		item.append(text);
	}
	return item;
}

customElements.define('portal-search', PortalSearch);
