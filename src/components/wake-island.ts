/** Wakes an interactive part of a page: draws it once more over what was built, with the same data. */
import { type ComponentType, h, hydrate } from 'preact';

/** Throws where the page lacks the part or its data: a mistake in the page. */
export function wakeIsland<Props extends object>(name: string, Part: ComponentType<Props>): void {
	const root = document.querySelector(`[data-island="${name}"]`);
	const data = document.querySelector(`script[data-props="${name}"]`)?.textContent;
	if (!root || !data) throw new Error(`no island: ${name}`);
	hydrate(h(Part, JSON.parse(data) as Props), root);
}
