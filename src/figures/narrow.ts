/** A selection made narrower by one value of one variable: where a mark of a figure leads. */
import { listedCodes } from '../corpus/codes.ts';
import { type CodedCorpus, variableOf } from '../corpus/corpus.ts';
import { firmCorpus } from '../corpus/doubt.ts';
import { columnNamed, indexOf } from '../facets/build-index.ts';
import { hasAll } from '../facets/facet.ts';
import { clauseOf, type Selection, withClause } from '../facets/selection.ts';
import { isAbsentState } from '../schema/state.ts';

/** The studies of the selection that also hold the code. What was asked of the variable before still holds. */
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

/** The studies of the selection that have a value of a study's variable, whichever it is. */
export function narrowToReported(corpus: CodedCorpus, selection: Selection, variable: string): Selection {
	const clause = clauseOf(selection, variable);
	const any = clause.any.filter((code) => !isAbsentState(code));
	if (any.length > 0 || clause.range) return withClause(corpus, selection, { ...clause, any });
	// Only the states that occur: an address should be short.
	const absent = listedCodes(corpus, variableOf(corpus, variable)).filter(isAbsentState);
	// An address that asks for nothing would find a value in doubt beyond doubt.
	const hasDoubts = columnNamed(indexOf(firmCorpus(corpus)), variable).unsure !== undefined;
	const not = absent.length === 0 && hasDoubts ? ['not-reported'] : absent;
	return withClause(corpus, selection, { ...clause, any, not: [...new Set([...clause.not, ...not])] });
}
