/** Pages that stay because they were published, although the current data alone would not create them. */
import { isAbsentState } from '../schema/state.ts';
import { isFormOfCode, traitsOf } from '../schema/variable-kind.ts';
import { addresses, fillAddress } from './address-form.ts';
import { codesOfStudy, hasCodes, listedCodes } from './codes.ts';
import type { Corpus, Variable } from './corpus.ts';
import { studyColumns } from './study-columns.ts';

/**
 * The codes of a variable that have a page under `by/`, in order: for variables with codes, all that are listed; for
 * others, the states that occur; last, the years, countries and states that have a published page.
 */
export function codesWithPage(
	corpus: Pick<Corpus, 'studies' | 'published' | 'listed' | 'apart'>,
	variable: Variable,
): readonly string[] {
	// What a study that is not counted holds has its page too, since its own page leads there.
	const ofApart = (corpus.apart ?? []).flatMap(({ study }) => codesOfStudy(study, variable));
	const codes = [...listedCodes(corpus, variable), ...ofApart].filter(
		(code) => hasCodes(variable) || isAbsentState(code),
	);
	return [...new Set([...codes, ...publishedCodes(corpus, variable)])];
}

/**
 * Published codes of a variable that come and go with the records: years, countries and states. A code of the codebook
 * has its page in any case.
 */
function publishedCodes(corpus: Pick<Corpus, 'published'>, variable: Variable): readonly string[] {
	return [variable.id, ...(variable.aliases ?? [])]
		.flatMap((name) => publishedUnder(corpus, fillAddress(addresses.code, [name])))
		.filter((word) => isAbsentState(word) || isFormOfCode(traitsOf(variable), word));
}

/** The variables by which a page lists all studies in order: those of the table, and those whose page was published. */
export function orderVariables(corpus: Corpus): readonly Variable[] {
	const variablesBefore = publishedUnder(corpus, fillAddress(addresses.order, [])).flatMap(
		(id) => corpus.variablesById.get(id) ?? [],
	);
	return [...new Set([...studyColumns(corpus), ...variablesBefore.filter(({ of }) => of === 'study')])];
}

function publishedUnder({ published }: Pick<Corpus, 'published'>, start: string): readonly string[] {
	return published.filter((address) => address.startsWith(start)).map((address) => address.slice(start.length));
}
