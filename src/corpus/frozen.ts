/** A version of the data as it was released: its published files, read back. */
import type { Citation } from '../schema/reference.ts';
import type { Recommendation } from '../schema/review.ts';
import type { ListName } from '../schema/variable.ts';
import type { EntryList, Study, Variable } from './corpus.ts';

/** A version with its own codebook, under the names of that time. */
export interface FrozenVersion {
	version: string;
	/** The day of that version. */
	date: string;
	variables: readonly Variable[];
	studies: readonly Study[];
	/** Absent where the review itself was not kept. */
	recommendations?: readonly Recommendation[];
}

/** A study as `studies.json` has it. */
interface FrozenStudy
	extends Pick<Study, 'id' | 'label' | 'report' | 'programme' | 'values' | 'decisions'>,
		Record<ListName, EntryList> {
	citation: Omit<Citation, 'issued'> & { issued: { 'date-parts': number[][] } };
}

/** Reads `studies.json`, `codebook.json` and, where it was kept, `review.json` of a release. Throws where they are no JSON. */
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
	const { recommendations } = JSON.parse(reviewJson) as { recommendations?: readonly Recommendation[] };
	return { ...studiesAlone, ...(recommendations ? { recommendations } : {}) };
}

function parseStudy({ citation, participants, measures, assessments, findings, ...study }: FrozenStudy): Study {
	const [[year = 0] = []] = citation.issued['date-parts'];
	return {
		...study,
		citation: { ...citation, issued: year, number: study.report.reference },
		lists: { participants, measures, assessments, findings },
	};
}
