/** Former names of variables and codes, from the aliases of the codebook. A name that is in use again is no former one. */
import type { Corpus, Variable } from './corpus.ts';
import { codesWithPage, orderVariables } from './kept.ts';

/** The names in an address, formerly and now. */
export interface Renaming {
	from: readonly string[];
	to: readonly string[];
}

/** Former ids of variables, each with the id of today; empty where none was renamed. */
export function renamedVariables(corpus: Corpus): readonly Renaming[] {
	return corpus.variables.flatMap((variable) =>
		formerNames(corpus, variable).map((alias) => ({ from: [alias], to: [variable.id] })),
	);
}

/** Of the variables by which studies are in order. */
export function renamedOrders(corpus: Corpus): readonly Renaming[] {
	const ordered = new Set(orderVariables(corpus).map(({ id }) => id));
	return renamedVariables(corpus).filter(({ to: [id = ''] }) => ordered.has(id));
}

/** Variable and code. Under the variable's own name only former codes have moved; under a former name all have. */
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
