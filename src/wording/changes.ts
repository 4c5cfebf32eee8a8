/** What is said of what came, changed and left, by version, and at addresses that something once had. */
import { english } from './language.ts';
import { between, rich } from './rich.ts';

export const changesWording = /* @__PURE__ */ english({
	description: (review: string) => `What changed in the data of ${review}, by version.`,
	lead: (version: string) => `What entered, changed or left the records, newest first. This is version ${version}.`,
	kinds: { added: 'Added', changed: 'Changed', removed: 'Removed' },
	/** One change, with the studies that it is about. */
	change: <Part>(kind: Part, what: string, studies: readonly Part[]) =>
		rich`${kind} ${what}${studies.length > 0 && ' '}${between(studies, ', ')}`,
	kind: (label: string) => `${label}.`,
	/** Files of a version that is kept. */
	kept: <Link>(links: readonly Link[]) => rich`The data as they were: ${between(links, ', ')}.`,
});

/** A former address, or an anchor that a page once had. */
export const movedWording = /* @__PURE__ */ english({
	moved: { title: 'Moved', heading: 'This page has another address now' },
	left: { title: 'Left', heading: 'What stood here has left the review' },
	where: <Link>(link: Link) => rich`${link} says when and why.`,
	anchors: 'No longer here',
	anchor: <Part>(anchor: Part, link: Part) => rich`${anchor} leads to ${link}.`,
});
