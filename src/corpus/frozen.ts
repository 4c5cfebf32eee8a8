/** A version of the data as it was released, read from its published files. */
import type { Question } from '../schema/prose.ts';
import type { Citation } from '../schema/reference.ts';
import type { Recommendation } from '../schema/review.ts';
import { type ListName, lists } from '../schema/variable.ts';
import type { EntryList, Study, Variable } from './corpus.ts';

/** A version of the data with its own codebook. Ids and codes are those of that time. */
export interface FrozenVersion {
	version: string;
	/** The day of the data of that version. */
	date: string;
	variables: readonly Variable[];
	studies: readonly Study[];
	/** Undefined if the release has no `review.json`. */
	recommendations?: readonly Recommendation[];
	/** The findings that compare the options of each question; undefined if the release did not keep them. */
	questions?: readonly Pick<Question, 'id' | 'compared'>[];
}

/** A study as `studies.json` has it. */
interface FrozenStudy
	extends Pick<Study, 'id' | 'label' | 'report' | 'programme' | 'values' | 'decisions'>,
		Partial<Record<ListName, EntryList>> {
	citation: Omit<Citation, 'issued'> & { issued: { 'date-parts': number[][] } };
}

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
	const studiesAlone = { version, date, variables, studies: studies.map(parseStudy) };
	if (reviewJson === undefined) return studiesAlone;
	const { recommendations, questions } = JSON.parse(reviewJson) as Pick<FrozenVersion, 'recommendations' | 'questions'>;
	return { ...studiesAlone, ...(recommendations ? { recommendations } : {}), ...(questions ? { questions } : {}) };
}

function parseStudy({ citation, ...record }: FrozenStudy): Study {
	const [[year = 0] = []] = citation.issued['date-parts'];
	const study = Object.fromEntries(
		Object.entries(record).filter(([key]) => !lists.some((list) => list === key)),
	) as Omit<FrozenStudy, ListName | 'citation'>;
	return {
		...study,
		citation: { ...citation, issued: year, number: study.report.reference },
		lists: Object.fromEntries(
			lists.flatMap((list) => {
				const entries = record[list];
				return entries === undefined ? [] : [[list, entries]];
			}),
		),
	};
}
