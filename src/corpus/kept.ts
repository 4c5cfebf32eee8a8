/** Pages that stay because they were published, though the data of today alone would not make them. */
import { isAbsentState } from '../schema/state.ts';
import { isFormOfCode, traitsOf } from '../schema/variable-kind.ts';
import { addresses, fillAddress } from './address-form.ts';
import { hasCodes, listedCodes } from './codes.ts';
import type { Corpus, Variable } from './corpus.ts';
import { studyColumns } from './study-columns.ts';

/**
 * The codes of a variable that have a page under `by/`, in order: of variables with codes all that are listed, of
 * others the states that occur; last the years, countries and states that occurred in what was published.
 */
export function codesWithPage(
	corpus: Pick<Corpus, 'studies' | 'published' | 'listed'>,
	variable: Variable,
): readonly string[] {
	const codes = listedCodes(corpus, variable).filter((code) => hasCodes(variable) || isAbsentState(code));
	return [...new Set([...codes, ...publishedCodes(corpus, variable)])];
}

/** A word of the codebook has its page anyway; these come and go with the records. */
function publishedCodes(corpus: Pick<Corpus, 'published'>, variable: Variable): readonly string[] {
	return [variable.id, ...(variable.aliases ?? [])]
		.flatMap((name) => publishedUnder(corpus, fillAddress(addresses.code, [name])))
		.filter((word) => isAbsentState(word) || isFormOfCode(traitsOf(variable), word));
}

/** The variables by which there is a page of all studies in order: those of the table, and those that were published. */
export function orderVariables(corpus: Corpus): readonly Variable[] {
	const variablesBefore = publishedUnder(corpus, fillAddress(addresses.order, [])).flatMap(
		(id) => corpus.variablesById.get(id) ?? [],
	);
	return [...new Set([...studyColumns(corpus), ...variablesBefore.filter(({ of }) => of === 'study')])];
}

function publishedUnder({ published }: Pick<Corpus, 'published'>, start: string): readonly string[] {
	return published.filter((address) => address.startsWith(start)).map((address) => address.slice(start.length));
}
