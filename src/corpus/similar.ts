/** Studies that resemble each other by stated variables; silence never counts as a match. */
import { isAbsentState } from '../schema/state.ts';
import { codesOfStudy } from './codes.ts';
import { type Corpus, type Study, type Variable, variableOf } from './corpus.ts';
import { firmCorpus } from './doubt.ts';

export interface Similarity {
	study: Study;
	/** Variables of which both hold at least one code in common, with those codes; in doubt where none is shared beyond doubt. */
	shared: readonly { variable: Variable; codes: readonly string[]; isInDoubt: boolean }[];
	/** Variables that both report. */
	compared: number;
}

/**
 * The studies of other programmes that share the most of the review's `similar` variables with `study`,
 * best first; ties by the smaller number compared, then by the corpus's order. At most `most`; studies
 * that share nothing are left out. Empty for a corpus of one study.
 */
export function similarStudies(corpus: Corpus, study: Study, most = 3): readonly Similarity[] {
	const variables = corpus.review.similar.map((id) => variableOf(corpus, id));
	const reported = (of: Study, variable: Variable) => codesOfStudy(of, variable).filter((code) => !isAbsentState(code));
	const { studiesById: firmById } = firmCorpus(corpus);
	const firmCodes = ({ id }: Study, variable: Variable) => {
		const firm = firmById.get(id);
		return firm ? reported(firm, variable) : [];
	};
	const own = new Map(variables.map((variable) => [variable, new Set(reported(study, variable))]));
	return corpus.studies
		.filter((other) => other.programme !== study.programme)
		.map((other): Similarity => {
			const pairs = variables
				.map((variable) => ({ variable, mine: own.get(variable) ?? new Set(), theirs: reported(other, variable) }))
				.filter(({ mine, theirs }) => mine.size > 0 && theirs.length > 0);
			const shared = pairs
				.map(({ variable, mine, theirs }) => {
					const firm = firmCodes(study, variable);
					return {
						variable,
						codes: theirs.filter((code) => mine.has(code)),
						isInDoubt: !firmCodes(other, variable).some((code) => firm.includes(code)),
					};
				})
				.filter(({ codes }) => codes.length > 0);
			return { study: other, shared, compared: pairs.length };
		})
		.filter(({ shared }) => shared.length > 0)
		.sort((a, b) => b.shared.length - a.shared.length || a.compared - b.compared)
		.slice(0, most);
}
