/** The corpus as JSON, for the browser: what filters, lists and exports need, and nothing of the log or the changes. */
import type { Corpus, Study, Variable } from './corpus.ts';

export interface PackedCorpus {
	review: Corpus['review'];
	variables: readonly Variable[];
	studies: readonly Study[];
	programmes: Corpus['programmes'];
	figures: Corpus['figures'];
	selections: Corpus['selections'];
}

export function packCorpus({ review, variables, studies, programmes, figures, selections }: Corpus): PackedCorpus {
	return {
		review: { ...review, searches: [], checklist: [], flow: [] },
		variables,
		studies,
		programmes,
		figures,
		selections,
	};
}

/** The corpus of a packed one. It has no references but those of its studies. */
export function unpackCorpus(packed: PackedCorpus): Corpus {
	return withLookUps(
		packed,
		packed.studies.map(({ citation }) => citation).sort((a, b) => a.number - b.number),
	);
}

/** The corpus of some parts of one: what they do not hold is empty. Its maps are its own. */
export function withLookUps(packed: PackedCorpus, references: Corpus['references']): Corpus {
	const { review, variables, studies, programmes, figures, selections } = packed;
	return {
		review,
		variables,
		variablesById: new Map(variables.map((variable) => [variable.id, variable])),
		studies,
		studiesById: new Map(studies.map((study) => [study.id, study])),
		references,
		referencesByNumber: new Map(references.map((reference) => [reference.number, reference])),
		programmes,
		programmesById: new Map(programmes.map((programme) => [programme.id, programme])),
		recommendations: [],
		redirects: [],
		changes: [],
		charting: undefined,
		figures,
		questions: [],
		planner: undefined,
		selections,
	};
}
