/**
 * The lists of a record: entries of one sort, such as findings or species. A review names presets and declares its own.
 * The browser loads it too, so it does not import zod.
 */
import type { Noun } from '../wording/grammar.ts';

interface ListTraits {
	/**
	 * The anchor of an entry, before its id, on the page of its study. It is published, so it never changes, even if
	 * readers see other words.
	 */
	anchor: string;
	/** Fields of its entries that are numbers, beside the variables of the codebook. */
	amounts: readonly ('count' | 'weeks')[];
	/** Whether the page of a study shows it in the section of its variables; otherwise it has a part of its own. */
	isInSection: boolean;
}

const presets = {
	participants: { anchor: 'participant-', amounts: ['count'], isInSection: true },
	measures: { anchor: 'measure-', amounts: [], isInSection: true },
	assessments: { anchor: 'assessment-', amounts: ['weeks'], isInSection: true },
	findings: { anchor: 'finding-', amounts: [], isInSection: false },
} as const satisfies Record<string, ListTraits>;

/** A list that a review can name without declaring it. Its entries have fields of their own: see `schema/study.ts`. */
export type PresetList = keyof typeof presets;

/** The preset lists, in the order in which records and files have them. */
export const presetLists = Object.keys(presets) as readonly PresetList[];

/** The name of a list: of a preset, or the id of one that a review declares. */
export type ListName = string;

/** A list that a review declares. */
export interface OwnList {
	/** The key in records, and the name of its files. */
	id: string;
	/** The list as a heading. */
	label: string;
	/** One entry, and several. */
	one: string;
	many: string;
	/** The gender of this noun, in languages that have them. */
	gender?: Noun['gender'] | undefined;
	/** What an entry stands for. */
	question?: string | undefined;
}

/** A list as `review.yaml` has it. */
export type DeclaredList = PresetList | OwnList;

/** What the functions of this module ask of a review. */
export interface ListedReview {
	lists?: readonly DeclaredList[] | undefined;
}

/** Whether a name is that of a preset. Content may name lists that do not exist. */
export function isPreset(name: unknown): name is PresetList {
	return presetLists.some((preset) => preset === name);
}

/** What the program knows of a list by its name. */
export function traitsOfList(list: ListName): ListTraits {
	// No id holds two hyphens, so these anchors are those of no preset and of no other list.
	return isPreset(list) ? presets[list] : { anchor: `${list}--`, amounts: [], isInSection: true };
}

/** The lists that the records of a review have: presets in their order, all of them unless the review names some; then its own. */
export function listsOf(review: ListedReview): readonly ListName[] {
	const lists = review.lists ?? presetLists;
	return [...presetLists.filter((preset) => lists.includes(preset)), ...ownListsOf(review).map(({ id }) => id)];
}

/** The lists that a review declares, in its order; an empty array if it declares none. */
export function ownListsOf({ lists = [] }: ListedReview): readonly OwnList[] {
	return lists.filter((list): list is OwnList => typeof list !== 'string');
}
