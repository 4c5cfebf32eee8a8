/** Former addresses: each leads to what took its place. */
import type { Redirect } from '../schema/redirect.ts';
import { listedCodes } from './codes.ts';
import type { Corpus, Variable } from './corpus.ts';
import { cardHref, codeHref, registeredHref, type Site, variableHref } from './href.ts';
import { codeLabel } from './label.ts';

export interface Moved {
	/** The former path without the base and without slashes at its ends. */
	from: string;
	to: string;
	/** What is there now. */
	label: string;
}

/** Every former path, from the aliases of the codebook and the register. A name that is in use again is no former one. */
export function movedPages(site: Site, corpus: Corpus): readonly Moved[] {
	const { variables, variablesById } = corpus;
	const renamed = variables.flatMap((variable) => {
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
	const isRenamed = new Set(renamed.map(({ from }) => from));
	// An anchor has no page of its own.
	const left = corpus.redirects.filter(({ from }) => !from.includes('#') && !isRenamed.has(from));
	return [
		...renamed,
		...left.map(({ from, to }) => ({ from, to: registeredHref(site, to), label: labelOf(corpus, to) })),
		...corpus.redirects.flatMap((redirect) => movedCard(site, corpus, redirect)),
	];
}

const hasCard = (address: string) => /^(studies|figures|guidance)\//.test(address);

/** The card of what has moved leads to the card of what took its place, or to its page where that has none. */
function movedCard(site: Site, corpus: Corpus, { from, to }: Redirect): readonly Moved[] {
	if (!hasCard(from)) return [];
	// In the register an anchor follows the page without its slash.
	const page = (address: string) => (address.includes('#') ? address.replace('#', '/#') : `${address}/`);
	const href = hasCard(to) ? cardHref(site, page(to)) : registeredHref(site, to);
	return [{ from: cardHref({ base: '' }, page(from)).replace(/\/$/, ''), to: href, label: labelOf(corpus, to) }];
}

/** What readers find at an address of the register; the address itself where it names nothing. */
function labelOf(corpus: Corpus, address: string): string {
	const [kind, id = '', code] = (address.split('#')[0] ?? '').split('/');
	const variable = corpus.variablesById.get(id);
	const labels: Record<string, string | undefined> = {
		changes: 'Changes',
		studies: corpus.studiesById.get(id)?.label,
		codebook: variable?.label,
		by: variable && code && `${variable.label}: ${codeLabel(variable, code)}`,
		figures: corpus.figures.find((figure) => figure.id === id)?.title,
		guidance: corpus.questions.find((question) => question.id === id)?.title,
		recommendations: corpus.recommendations.find((recommendation) => recommendation.id === id)?.label,
		embed: corpus.selections.find((selection) => selection.id === code)?.title,
	};
	return labels[kind ?? ''] ?? address;
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
