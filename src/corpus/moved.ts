/** Former addresses of variables and codes: each leads to what took its place. */
import { listedCodes } from './codes.ts';
import type { Corpus, Variable } from './corpus.ts';
import { codeHref, type Site, variableHref } from './href.ts';
import { codeLabel } from './label.ts';

export interface Moved {
	/** The former path without the base and without slashes at its ends. */
	from: string;
	to: string;
	/** What is there now. */
	label: string;
}

/** Every former path, from the aliases of the codebook. A name that is in use again is no former one. */
export function movedPages(site: Site, corpus: Corpus): readonly Moved[] {
	const { variables, variablesById } = corpus;
	return variables.flatMap((variable) => {
		const formerly = (variable.aliases ?? []).filter((alias) => !variablesById.has(alias));
		return [
			...formerly.map((alias) => ({
				from: `codebook/${alias}`,
				to: variableHref(site, variable.id),
				label: variable.label,
			})),
			...[variable.id, ...formerly].flatMap((name) => movedCodes(site, corpus, variable, name)),
		];
	});
}

/** Under the variable's own name only former codes have moved; under a former name all have. */
function movedCodes(site: Site, corpus: Corpus, variable: Variable, name: string): readonly Moved[] {
	const listed = listedCodes(corpus, variable);
	return listed.flatMap((code) => {
		const { aliases = [] } = variable.codes.find((own) => own.code === code) ?? {};
		const former = aliases.filter((alias) => !listed.includes(alias));
		return [...(name === variable.id ? [] : [code]), ...former].map((word) => ({
			from: `by/${name}/${word}`,
			to: codeHref(site, variable.id, code),
			label: `${variable.label}: ${codeLabel(variable, code)}`,
		}));
	});
}
