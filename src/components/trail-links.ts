/** The links from a study to its neighbours in a selection, and back to the list. */
import type { Trail } from '../corpus/trail.ts';
import { trailWording as say } from '../wording/trail.ts';

/** `place` is that of the study in the part of the selection that is kept, from 0; `study` its id. */
export function trailLinks(trail: Trail, place: number, study: string): HTMLElement {
	const neighbour = (at: number, name: (label: string) => string, rel: string): HTMLElement => {
		const [href, label] = trail.studies[at] ?? [];
		return href === undefined || label === undefined ? document.createElement('span') : link(href, name(label), rel);
	};
	const words = document.createElement('p');
	words.append(
		say.place(trail.from + place + 1, trail.total),
		// On a phone the link has a line of its own, at whose end a sign would hang.
		'\u2003',
		link(`${trail.address}#result-${study}`, say.back(trail.text), ''),
	);
	const nav = document.createElement('nav');
	nav.ariaLabel = say.label;
	nav.append(neighbour(place - 1, say.previous, 'prev'), words, neighbour(place + 1, say.next, 'next'));
	return nav;
}

function link(href: string, text: string, rel: string): HTMLAnchorElement {
	const anchor = document.createElement('a');
	anchor.href = href;
	anchor.textContent = text;
	if (rel !== '') anchor.rel = rel;
	return anchor;
}
