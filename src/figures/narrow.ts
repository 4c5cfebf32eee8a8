/** Narrows a selection by one value of one variable, for the link of a mark. */
import { listedCodes } from '../corpus/codes.ts';
import { type CodedCorpus, variableOf } from '../corpus/corpus.ts';
import { firmCorpus } from '../corpus/doubt.ts';
import { columnNamed, indexOf } from '../facets/build-index.ts';
import { hasAll } from '../facets/facet.ts';
import { clauseOf, type Selection, withClause } from '../facets/selection.ts';
import { isAbsentState } from '../schema/state.ts';

/**
 * The selection whose studies also hold the code. For a variable with several codes per study, its earlier conditions
 * stay; for others, the code replaces the chosen codes and the range.
 */
export function narrowSelection(
	corpus: CodedCorpus,
	selection: Selection,
	variable: string,
	code: string,
	nth = 1,
): Selection {
	const clause = clauseOf(selection, variable, nth);
	const isAsked = clause.any.length > 0 || clause.range !== undefined;
	if (isAsked && hasAll(variableOf(corpus, variable)))
		return withClause(corpus, selection, { ...clause, all: [...clause.all, code] });
	return withClause(corpus, selection, { ...clause, any: [code], range: undefined });
}

/** The selection whose studies have any value of a variable of the study. */
export function narrowToReported(corpus: CodedCorpus, selection: Selection, variable: string): Selection {
	const clause = clauseOf(selection, variable);
	const any = clause.any.filter((code) => !isAbsentState(code));
	if (any.length > 0 || clause.range) return withClause(corpus, selection, { ...clause, any });
	// Only the states that occur, to keep the address short.
	const absent = listedCodes(corpus, variableOf(corpus, variable)).filter(isAbsentState);
	// Without any condition, the address would count studies with a value in doubt as beyond doubt.
	const hasDoubts = columnNamed(indexOf(firmCorpus(corpus)), variable).unsure !== undefined;
	const not = absent.length === 0 && hasDoubts ? ['not-reported'] : absent;
	return withClause(corpus, selection, { ...clause, any, not: [...new Set([...clause.not, ...not])] });
}
