/** The anchors of entries on the page of their study, as they stand in addresses. */
import { type ListName, lists } from '../schema/variable.ts';

/**
 * The part of an anchor before the id of the entry. It is published, so it never changes, even if readers see other
 * words.
 */
export const anchorHeads: Readonly<Record<ListName, string>> = {
	participants: 'participant',
	measures: 'measure',
	assessments: 'assessment',
	findings: 'finding',
};

/** The anchor of an entry on its study's page: `finding-ID`, `measure-ID` … */
export function entryAnchor(list: ListName, entry: string): string {
	return `${anchorHeads[list]}-${entry}`;
}

/** Whether an anchor names an entry of this list. */
export function isAnchorOf(list: ListName, anchor: string): boolean {
	return anchor.startsWith(entryAnchor(list, ''));
}

/** Whether an anchor names an entry of any list. Such anchors last for ever. */
export function isEntryAnchor(anchor: string): boolean {
	return lists.some((list) => isAnchorOf(list, anchor));
}
