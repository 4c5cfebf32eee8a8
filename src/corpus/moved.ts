/** Former addresses: each leads to what took its place. */
import { addressKind, ownerOf } from '../schema/address.ts';
import type { Redirect } from '../schema/redirect.ts';
import type { Corpus, Variable } from './corpus.ts';
import { cardHref, codeHref, registeredHref, type Site, variableHref } from './href.ts';
import { codesWithPage, orderVariables } from './kept.ts';
import { codeLabel } from './label.ts';

export interface Moved {
	/** The former path without the base and without slashes at its ends. */
	from: string;
	to: string;
	/** What is there now. */
	label: string;
	/** Nothing took its place: the list of changes says why. */
	isGone?: true;
}

/** Every former path, from the aliases of the codebook and the register. A name that is in use again is no former one. */
export function movedPages(site: Site, corpus: Corpus): readonly Moved[] {
	const { variables, variablesById } = corpus;
	const renamed = variables.flatMap((variable) => {
		const formerly = (variable.aliases ?? []).filter((alias) => !variablesById.has(alias));
		return [
			...formerly.flatMap((alias) => movedVariable(site, corpus, variable, alias)),
			...[variable.id, ...formerly].flatMap((name) => movedCodes(site, corpus, variable, name)),
		];
	});
	const isRenamed = new Set(renamed.map(({ from }) => from));
	const left = redirectsOf(corpus).filter(({ from }) => !isRenamed.has(from));
	return [...renamed, ...left.flatMap((redirect) => movedPage(site, corpus, redirect))];
}

/** Every former address with where it leads: as the register says, and what goes with an address that leads elsewhere. */
export function redirectsOf({ redirects, published }: Pick<Corpus, 'redirects' | 'published'>): readonly Redirect[] {
	const targets = new Map(redirects.map(({ from, to }) => [from, to]));
	const followers = published.flatMap((from) => {
		const to = targets.get(ownerOf(from) ?? '');
		return to === undefined ? [] : [{ from, to }];
	});
	return [...redirects, ...followers];
}

/** The page of what has moved, and its card: an anchor has only that, and a file or a column neither. */
function movedPage(site: Site, corpus: Corpus, { from, to }: Redirect): readonly Moved[] {
	const kind = addressKind(from);
	if (kind === 'file' || kind === 'column') return [];
	const told = { label: labelOf(corpus, to), ...(to === 'changes' ? { isGone: true as const } : {}) };
	const page = { from, to: registeredHref(site, to), ...told };
	const card = { from: cardPath(from), to: hasCard(to) ? cardHref(site, slashed(to)) : page.to, ...told };
	return [...(kind === 'entry' ? [] : [page]), ...(hasCard(from) ? [card] : [])];
}

/** Of the entries of a study only findings have a card. */
const hasCard = (address: string) => /^(studies\/[^/#]+(#finding-.+)?|(figures|guidance)\/[^/]+)$/.test(address);

const cardPath = (address: string) => cardHref({ base: '' }, slashed(address)).replace(/\/$/, '');

/** In the register an anchor follows the page without its slash. */
function slashed(address: string): string {
	return address.includes('#') ? address.replace('#', '/#') : `${address}/`;
}

/** What readers find at an address of the register; the address itself where it names nothing. */
export function labelOf(corpus: Corpus, address: string): string {
	const [folder = '', id = '', code = ''] = (address.split('#')[0] ?? '').split('/');
	const variable = corpus.variablesById.get(id);
	const named = <T extends { id: string }>(list: readonly T[], name: string) => list.find((one) => one.id === name);
	switch (addressKind(address)) {
		case 'study':
		case 'entry':
			return corpus.studiesById.get(id)?.label ?? address;
		case 'order':
			return `Studies by ${corpus.variablesById.get(code)?.label.toLowerCase() ?? code}`;
		case 'variable':
			return variable?.label ?? address;
		case 'code':
			return variable ? `${variable.label}: ${codeLabel(variable, code)}` : address;
		case 'figure':
			return named(corpus.figures, id)?.title ?? address;
		case 'question':
			return named(corpus.questions, id)?.title ?? address;
		case 'recommendation':
			return named(corpus.recommendations, id)?.label ?? address;
		case 'selection':
			return named(corpus.selections, code)?.title ?? address;
		case 'page':
			return address === 'changes' ? 'Changes' : titleOf(folder);
		default:
			return address;
	}
}

const titleOf = (page: string) => `${page.charAt(0).toUpperCase()}${page.slice(1)}`;

/** The codebook's page under an earlier name, and that of the studies in order. */
function movedVariable(site: Site, corpus: Corpus, variable: Variable, alias: string): readonly Moved[] {
	const { id, label } = variable;
	const page = { from: `codebook/${alias}`, to: variableHref(site, id), label };
	if (!orderVariables(corpus).includes(variable)) return [page];
	const order = `studies/sorted/${id}`;
	return [page, { from: `studies/sorted/${alias}`, to: registeredHref(site, order), label: labelOf(corpus, order) }];
}

/** Under the variable's own name only former codes have moved; under a former name all have. */
function movedCodes(site: Site, corpus: Corpus, variable: Variable, name: string): readonly Moved[] {
	const codes = codesWithPage(corpus, variable);
	return codes.flatMap((code) => {
		const { aliases = [] } = variable.codes.find((own) => own.code === code) ?? {};
		const former = aliases.filter((alias) => !codes.includes(alias));
		return [...(name === variable.id ? [] : [code]), ...former].map((word) => ({
			from: `by/${name}/${word}`,
			to: codeHref(site, variable.id, code),
			label: `${variable.label}: ${codeLabel(variable, code)}`,
		}));
	});
}

/** An entry that left the page of its study, and where its anchor leads now. */
export interface FormerEntry {
	anchor: string;
	href: string;
	label: string;
}

/** The anchors that the page of a study had and says where they lead, sorted; none for most. */
export function formerEntries(site: Site, corpus: Corpus, study: string): readonly FormerEntry[] {
	const start = `studies/${study}#`;
	return redirectsOf(corpus)
		.filter(({ from }) => from.startsWith(start))
		.map(({ from, to }) => ({
			anchor: from.slice(start.length),
			href: registeredHref(site, to),
			label: labelOf(corpus, to),
		}))
		.sort((a, b) => (a.anchor < b.anchor ? -1 : 1));
}
