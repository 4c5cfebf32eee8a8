/** The anchors of entries on the page of their study, as they stand in addresses. */
import { type ListName, presetLists, traitsOfList } from '../schema/list.ts';

const id = '[a-z0-9]+(?:-[a-z0-9]+)*';

/** The form of all anchors of entries, as the text of a pattern. */
export const anchorForm = `(?:${presetLists.map((list) => traitsOfList(list).anchor).join('|')}|${traitsOfList(id).anchor})${id}`;

const anchors = new RegExp(`^${anchorForm}$`);

/** The anchor of an entry on its study's page: `finding-ID`, `measure-ID` …; of a list that a review declares, `LIST--ID`. */
export function entryAnchor(list: ListName, entry: string): string {
	return `${traitsOfList(list).anchor}${entry}`;
}

/** Whether an anchor names an entry of this list. */
export function isAnchorOf(list: ListName, anchor: string): boolean {
	return anchor.startsWith(entryAnchor(list, ''));
}

/** Whether an anchor names an entry of any list. Such anchors last for ever. */
export function isEntryAnchor(anchor: string): boolean {
	return anchors.test(anchor);
}
