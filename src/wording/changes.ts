/** What the site says about additions, changes and removals in each version, and at former addresses. */
import { english } from './language.ts';
import { between, type Linker, rich } from './rich.ts';

export const changesWording = /* @__PURE__ */ english({
	description: (review: string) => `What changed in the data of ${review}, by version.`,
	lead: (version: string) => `What entered, changed or left the records, newest first. This is version ${version}.`,
	/** The title of the feed, and of the entry of a version. */
	feed: (review: string) => `Changes: ${review}`,
	entry: (version: string) => `Data version ${version}`,
	feedOf: (title: string, review: string) => `${title}: changes (${review})`,
	follow: {
		heading: 'How to follow',
		site: <Link>(link: Linker<Link>) =>
			rich`A feed reader tells you of each new version. Subscribe to ${link('the feed of all changes')}, or to that of one question or selection: it has an entry only for a version that changed what you follow.`,
		questions: 'Questions',
		selections: 'Selections',
		/** `address` is the form of the address of a feed. */
		codes: <Part>(address: Part) => rich`Each code of the codebook has a feed too, at ${address}.`,
	},
	/** The DOI of a version. */
	archived: <Part>(link: Part) => rich`Kept in an archive as ${link}.`,
	kinds: { added: 'Added', changed: 'Changed', removed: 'Removed' },
	/** One change, with links to the studies that it is about. */
	change: <Part>(kind: Part, what: string, studies: readonly Part[]) =>
		rich`${kind} ${what}${studies.length > 0 && ' '}${between(studies, ', ')}`,
	kind: (label: string) => `${label}.`,
	/** Links to the files of a frozen version. */
	kept: <Link>(links: readonly Link[]) => rich`The data as they were: ${between(links, ', ')}.`,
});

/** What stands at a former address, or at an anchor that a page had in the past. */
export const movedWording = /* @__PURE__ */ english({
	moved: { title: 'Moved', heading: 'This page has another address now' },
	left: { title: 'Left', heading: 'What stood here has left the review' },
	where: <Link>(link: Link) => rich`${link} says when and why.`,
	anchors: 'No longer here',
	anchor: <Part>(anchor: Part, link: Part) => rich`${anchor} leads to ${link}.`,
});
