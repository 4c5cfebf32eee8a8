/** `<selection-trail>`: leads through the selection from which the reader opened this study. */
import { readTrail } from '../corpus/read-trail.ts';
import { trailWording as say } from '../wording/trail.ts';

export class SelectionTrail extends HTMLElement {
	connectedCallback(): void {
		const { explorer = '', study = '' } = this.dataset;
		const trail = readTrail(explorer);
		const place = trail?.studies.findIndex(([href]) => href === location.pathname) ?? -1;
		if (!trail || place === -1) return;
		const neighbour = (at: number, name: (label: string) => string, rel: string): HTMLElement => {
			const [href, label] = trail.studies[at] ?? [];
			return href === undefined || label === undefined ? document.createElement('span') : link(href, name(label), rel);
		};
		const words = document.createElement('p');
		words.append(
			say.place(trail.from + place + 1, trail.total),
			' · ',
			link(`${trail.address}#result-${study}`, say.back(trail.text), ''),
		);
		const nav = document.createElement('nav');
		nav.ariaLabel = say.label;
		nav.append(neighbour(place - 1, say.previous, 'prev'), words, neighbour(place + 1, say.next, 'next'));
		this.append(nav);
		// The neighbours among all studies would be a second pair of arrows.
		for (const other of document.querySelectorAll('.neighbours [rel=prev], .neighbours [rel=next]')) other.remove();
	}
}

function link(href: string, text: string, rel: string): HTMLAnchorElement {
	const anchor = document.createElement('a');
	anchor.href = href;
	anchor.textContent = text;
	if (rel !== '') anchor.rel = rel;
	return anchor;
}

customElements.define('selection-trail', SelectionTrail);
