/** The values of a variable along an axis of a figure, each with its studies and its address. */
import { depthOf } from '../corpus/code-tree.ts';
import { listedCodes } from '../corpus/codes.ts';
import type { Variable } from '../corpus/corpus.ts';
import { codeHref } from '../corpus/href.ts';
import { codeLabel } from '../corpus/label.ts';
import { count } from '../facets/bitset.ts';
import { indexOf } from '../facets/build-index.ts';
import { studiesWith } from '../facets/select.ts';
import { type Selection, withCode } from '../facets/selection.ts';
import { isAbsentState } from '../schema/state.ts';
import { typeset } from '../wording/grammar.ts';
import type { FigureInput } from './figure.ts';
import { type StudySet, setOfSelection } from './study-set.ts';

export interface Head {
	code: string;
	label: string;
	/** How many wider codes are around its code. */
	depth: number;
	href: string;
	/** The studies of the selection that hold the value. */
	studySet: StudySet;
	narrow(selection: Selection): Selection;
}

/**
 * The values of a variable that some study of the review has, in the order of the codebook, states last. With `isWhole`,
 * also the codes that none has.
 */
export function headsOf(input: FigureInput, variable: Variable, isWhole = false): readonly Head[] {
	const { corpus, site, selection } = input;
	const index = indexOf(corpus);
	return listedCodes(corpus, variable)
		.filter((code) => (isWhole && !isAbsentState(code)) || count(studiesWith(index, variable.id, code)) > 0)
		.map((code) => {
			const narrow = (wider: Selection) => withCode(corpus, wider, variable.id, code);
			return {
				code,
				label: typeset(codeLabel(variable, code)),
				depth: depthOf(variable.codes, code),
				href: codeHref(site, variable.id, code),
				studySet: setOfSelection(input, narrow(selection)),
				narrow,
			};
		});
}
