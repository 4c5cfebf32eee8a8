/**
 * Former names of variables and codes, from the aliases of the codebook. A name that is in use again does not count as
 * former.
 */
import type { Corpus, Variable } from './corpus.ts';
import { codesWithPage, orderVariables } from './kept.ts';

/** The names in an address: the former ones and the current ones. */
export interface Renaming {
	from: readonly string[];
	to: readonly string[];
}

/** Former ids of variables, each with the current id; empty if no variable was renamed. */
export function renamedVariables(corpus: Corpus): readonly Renaming[] {
	return corpus.variables.flatMap((variable) =>
		formerNames(corpus, variable).map((alias) => ({ from: [alias], to: [variable.id] })),
	);
}

/** Renamings of the variables by which pages list studies in order; empty if none was renamed. */
export function renamedOrders(corpus: Corpus): readonly Renaming[] {
	const orderIds = new Set(orderVariables(corpus).map(({ id }) => id));
	return renamedVariables(corpus).filter(({ to: [id = ''] }) => orderIds.has(id));
}

/**
 * Renamings of the pair of variable and code. Under the current id of a variable only former codes have moved; under a
 * former id every code has.
 */
export function renamedCodes(corpus: Corpus): readonly Renaming[] {
	return corpus.variables.flatMap((variable) => {
		const codes = codesWithPage(corpus, variable);
		return [variable.id, ...formerNames(corpus, variable)].flatMap((name) =>
			codes.flatMap((code) => {
				const { aliases = [] } = variable.codes.find((own) => own.code === code) ?? {};
				const former = aliases.filter((alias) => !codes.includes(alias));
				return [...(name === variable.id ? [] : [code]), ...former].map((word) => ({
					from: [name, word],
					to: [variable.id, code],
				}));
			}),
		);
	});
}

function formerNames({ variablesById }: Corpus, { aliases = [] }: Variable): readonly string[] {
	return aliases.filter((alias) => !variablesById.has(alias));
}
