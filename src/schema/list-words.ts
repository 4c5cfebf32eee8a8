/** What the lists of a record are called. It is not in `list.ts`, which pages load without these words. */
import type { Noun } from '../wording/grammar.ts';
import { listWording } from '../wording/record.ts';
import { isPreset, type ListedReview, type ListName, ownListsOf } from './list.ts';

/** The names for one entry of a list, for several, and for the list as a heading. A list that the review lacks is named by its id. */
export function listWords(review: ListedReview, list: ListName): Noun & { title: string } {
	const own = ownListsOf(review).find(({ id }) => id === list);
	if (own) return { one: own.one, many: own.many, gender: own.gender, title: own.label };
	return isPreset(list) ? listWording[list] : { one: list, many: list, title: list };
}
