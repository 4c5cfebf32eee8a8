/** What the lists of a study and their entries are called: one name each, everywhere. */
import { type ListName, lists } from '../schema/variable.ts';

export interface ListWords {
	/** One entry, several, and the list as a heading. */
	one: string;
	many: string;
	title: string;
	/** What stands before the id of an entry in its anchor. Published, so it never changes. */
	anchor: string;
}

export const listWords: Readonly<Record<ListName, ListWords>> = {
	participants: {
		one: 'group of people',
		many: 'groups of people',
		title: 'Groups of people',
		anchor: 'participant',
	},
	measures: { one: 'measure', many: 'measures', title: 'Measures', anchor: 'measure' },
	assessments: { one: 'time point', many: 'time points', title: 'Time points', anchor: 'assessment' },
	findings: { one: 'finding', many: 'findings', title: 'Findings', anchor: 'finding' },
};

/** `finding-ID`, `measure-ID` …: what an entry's part of the page is called. */
export function entryAnchor(list: ListName, entry: string): string {
	return `${listWords[list].anchor}-${entry}`;
}

/** Whether a part of a page's address names an entry of the list. */
export function isAnchorOf(list: ListName, anchor: string): boolean {
	return anchor.startsWith(entryAnchor(list, ''));
}

/** Whether a part of a page's address names an entry: those anchors are kept for ever. */
export function isEntryAnchor(anchor: string): boolean {
	return lists.some((list) => isAnchorOf(list, anchor));
}
