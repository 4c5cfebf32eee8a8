/** What an entry's part of its study's page is called in addresses. */
import { type ListName, lists } from '../schema/variable.ts';

/** What stands before the id of an entry. Published, so it never changes, whatever readers see. */
export const anchorHeads: Readonly<Record<ListName, string>> = {
	participants: 'participant',
	measures: 'measure',
	assessments: 'assessment',
	findings: 'finding',
};

/** `finding-ID`, `measure-ID` …: what an entry's part of the page is called. */
export function entryAnchor(list: ListName, entry: string): string {
	return `${anchorHeads[list]}-${entry}`;
}

/** Whether a part of a page's address names an entry of the list. */
export function isAnchorOf(list: ListName, anchor: string): boolean {
	return anchor.startsWith(entryAnchor(list, ''));
}

/** Whether a part of a page's address names an entry: those anchors are kept for ever. */
export function isEntryAnchor(anchor: string): boolean {
	return lists.some((list) => isAnchorOf(list, anchor));
}
