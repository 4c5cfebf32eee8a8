/** `<selection-trail>`: leads through the selection from which the reader opened this study, if it is of one. */
import { readTrail } from '../corpus/read-trail.ts';

export class SelectionTrail extends HTMLElement {
	connectedCallback(): void {
		const { explorer = '', study = '' } = this.dataset;
		const trail = readTrail(explorer);
		const place = trail?.studies.findIndex(([href]) => href === location.pathname) ?? -1;
		if (!trail || place === -1) return;
		import('./trail-links.ts').then(
			({ trailLinks }) => {
				this.append(trailLinks(trail, place, study));
				// The neighbours among all studies would be a second pair of arrows.
				for (const other of document.querySelectorAll('.neighbours [rel=prev], .neighbours [rel=next]')) other.remove();
			},
			// The neighbours among all studies stay.
			(cause: unknown) => console.warn('the way through the selection did not come', cause),
		);
	}
}

customElements.define('selection-trail', SelectionTrail);
