/**
 * `<link-to-this>`: texts that link to the page and cite it. What they need is loaded when a reader opens them: it fills
 * in the day of access, copies texts, and opens the same texts for a part of the page in a dialog. A link to a part is
 * `<a data-part href="#ANCHOR">` inside an entry of a list, whose first paragraph is the title of the part. Where the parts
 * of a page are shown by one card, `data-card-page` names it; a part with a card of its own then has `data-card`. On a
 * page of a lean site it first makes the texts that the page lacks.
 */
import type { LinkBody } from './link-body.ts';
import { tellUnloaded } from './tell-unloaded.ts';

export class LinkToThis extends HTMLElement {
	private body: Promise<LinkBody> | undefined;

	connectedCallback(): void {
		const details = this.querySelector('details');
		details?.addEventListener('toggle', () => void this.use((body) => body.open()), { once: true });
		if (this.dataset.root) document.addEventListener('click', (event) => this.openPart(event));
	}

	/** The code is loaded once. If it does not come, the page says so and keeps what it has. */
	private async use(act: (body: LinkBody) => Promise<void>): Promise<void> {
		try {
			this.body ??= import('./link-body.ts').then(({ LinkBody }) => new LinkBody(this));
			await act(await this.body);
		} catch (cause) {
			tellUnloaded(cause);
		}
	}

	private openPart(event: MouseEvent): void {
		const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-part]') : null;
		// A click with a modifier key opens a tab or saves the address, as on every link.
		if (!link || event.defaultPrevented || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
		event.preventDefault();
		void this.use((body) => body.openPart(link));
	}
}

customElements.define('link-to-this', LinkToThis);
