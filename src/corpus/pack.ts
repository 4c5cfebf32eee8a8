/**
 * The corpus as JSON for the browser: what filters, lists and exports need, without the search log and the list of
 * changes.
 */
import type { CodedCorpus, CodedStudy, Corpus, Study, Variable } from './corpus.ts';
import { restore, type Transposed, transpose } from './transpose.ts';

/** The part of the corpus that is sent with the studies, in whatever format these are sent. */
export interface PackedHead {
	review: CodedCorpus['review'];
	variables: readonly Variable[];
	programmes: CodedCorpus['programmes'];
	figures: CodedCorpus['figures'];
	selections: CodedCorpus['selections'];
	retracted?: readonly string[];
	beside?: CodedCorpus['beside'];
	afterEnd: readonly (readonly [variable: string, codes: readonly string[]])[];
}

/** The whole corpus as it is sent: what it has many of as columns. */
export interface PackedCorpus extends Omit<PackedHead, 'variables'> {
	variables: Transposed<Variable>;
	studies: Transposed<Study>;
}

/** The part of a corpus that the explorer needs before it has any study. */
export function packHead(corpus: Corpus): PackedHead {
	const { review, variables, programmes, figures, selections, retracted, beside, afterEnd } = corpus;
	const { searches: _, checklist: __, ...codedReview } = review;
	return {
		...{ review: codedReview, variables, programmes, figures, selections, afterEnd: [...afterEnd] },
		...(retracted === undefined ? {} : { retracted }),
		...(beside === undefined ? {} : { beside }),
	};
}

/** The whole corpus, for the explorer's file of all records. */
export function packCorpus(corpus: Corpus): PackedCorpus {
	const { variables, ...head } = packHead(corpus);
	return { ...head, variables: transpose(variables), studies: transpose(corpus.studies) };
}

/** The whole corpus from what was sent. */
export function unpackWholeCorpus({ variables, studies, ...head }: PackedCorpus) {
	return unpackCorpus({ ...head, variables: restore(variables) }, restore(studies));
}

/** The corpus from what was sent. Its maps are built anew. */
export function unpackCorpus<S extends CodedStudy>(
	head: PackedHead,
	studies: readonly S[],
): CodedCorpus & { studies: readonly S[]; studiesById: ReadonlyMap<string, S> } {
	return {
		...head,
		variablesById: new Map(head.variables.map((variable) => [variable.id, variable])),
		studies,
		studiesById: new Map(studies.map((study) => [study.id, study])),
		programmesById: new Map(head.programmes.map((programme) => [programme.id, programme])),
		afterEnd: new Map(head.afterEnd),
	};
}
