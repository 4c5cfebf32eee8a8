/** Makes a built part of a page interactive: hydrates it with the data it was built from. */
import { type ComponentType, h, hydrate } from 'preact';

/** Throws if the page lacks the part or its data, which is a mistake in the page. */
export function wakeIsland<Props extends object>(name: string, Part: ComponentType<Props>): void {
	const root = document.querySelector(`[data-island="${name}"]`);
	const data = document.querySelector(`script[data-props="${name}"]`)?.textContent;
	if (!root || !data) throw new Error(`no island: ${name}`);
	// In a task of its own, after that in which the scripts of the page run.
	setTimeout(() => hydrate(h(Part, JSON.parse(data) as Props), root));
}
