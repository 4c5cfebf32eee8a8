/** A version of the data as it was released, read from its published files. */

import type { Citation } from '../schema/csl.ts';
import { type DeclaredList, type ListName, type PresetList, presetLists } from '../schema/list.ts';
import type { Question } from '../schema/prose.ts';
import type { Recommendation } from '../schema/review.ts';
import type { WrittenReport } from '../schema/study.ts';
import type { Study, Variable } from './corpus.ts';

/** A version of the data with its own codebook. Ids and codes are those of that time. */
export interface FrozenVersion {
	version: string;
	/** The day of the data of that version. */
	date: string;
	variables: readonly Variable[];
	studies: readonly Study[];
	/** The lists of its review, as that declared them; of a release that does not say, those that its records have. */
	lists: readonly DeclaredList[];
	/** Undefined if the release has no `review.json`. */
	recommendations?: readonly Recommendation[];
	/** The findings that compare the options of each question; undefined if the release did not keep them. */
	questions?: readonly Pick<Question, 'id' | 'compared'>[];
}

interface FrozenReview extends Pick<FrozenVersion, 'recommendations' | 'questions'> {
	review?: { lists?: readonly DeclaredList[] };
}

/** The preset lists that some record has; all of them without records. */
function listsIn(studies: readonly Study[]): readonly PresetList[] {
	return studies.length === 0
		? presetLists
		: presetLists.filter((list) => studies.some((study) => study.lists[list] !== undefined));
}

/** What a published study has whatever the lists of its review. */
type PublishedFields = Pick<
	Study,
	'id' | 'label' | 'key' | 'report' | 'programme' | 'values' | 'decisions' | 'verified'
> & {
	citation: unknown;
	reports?: unknown;
	/** Of a study that is not counted any more: the one that takes its place. */
	'replaced-by'?: string;
};

const publishedFields: Readonly<Record<keyof PublishedFields, true>> = {
	id: true,
	label: true,
	key: true,
	report: true,
	citation: true,
	reports: true,
	programme: true,
	values: true,
	decisions: true,
	verified: true,
	'replaced-by': true,
};

/** The keys of a published study that are no lists. No list has one of these names. */
export const publishedKeys: readonly string[] = Object.keys(publishedFields);

/** A study as it is published, with a citation of type `C`: its lists are keys beside the others. */
export type PublishedRecord<C> = Omit<PublishedFields, 'citation' | 'reports'> & {
	citation: C;
	/** Its reports beside the main one; without the key where there are none. */
	reports?: readonly (WrittenReport & { citation: C })[];
} & Readonly<Record<ListName, unknown>>;

/** The lists of a published study: every key that is no other part of it. */
export function publishedLists(record: Readonly<Record<string, unknown>>): Study['lists'] {
	const entries = Object.entries(record).filter(([key]) => !publishedKeys.includes(key));
	// The schema that the files are checked against has the same keys.
	return Object.fromEntries(entries) as Study['lists'];
}

/** A study as `studies.json` has it. */
type FrozenStudy = PublishedRecord<Citation & { id?: string }>;

/**
 * Parses `studies.json`, `codebook.json` and, if it exists, `review.json` of a release. Throws if one of them is not
 * JSON.
 */
export function parseFrozen(
	version: string,
	date: string,
	studiesJson: string,
	codebookJson: string,
	reviewJson?: string,
): FrozenVersion {
	const { studies } = JSON.parse(studiesJson) as { studies: readonly FrozenStudy[] };
	const { variables } = JSON.parse(codebookJson) as { variables: readonly Variable[] };
	const ownStudies = studies.map(parseStudy);
	const lists = listsIn(ownStudies);
	if (reviewJson === undefined) return { version, date, variables, studies: ownStudies, lists };
	const { review, recommendations, questions } = JSON.parse(reviewJson) as FrozenReview;
	const studiesAlone = { version, date, variables, studies: ownStudies, lists: review?.lists ?? lists };
	return { ...studiesAlone, ...(recommendations ? { recommendations } : {}), ...(questions ? { questions } : {}) };
}

function parseStudy({ citation, ...record }: FrozenStudy): Study {
	const { id: _, ...work } = citation;
	const fields = Object.entries(record).filter(([key]) => key !== 'reports' && publishedKeys.includes(key));
	return {
		...(Object.fromEntries(fields) as Omit<PublishedFields, 'citation' | 'reports'>),
		citation: work,
		lists: publishedLists(record),
	};
}
