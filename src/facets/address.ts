/** Formats the address of a selection; `parse-address.ts` reads it. The grammar is a public contract: an address that was published stays valid. */
import type { Codebook } from '../corpus/corpus.ts';
import { codeHref, pageHref, type Site, studyHref, variableHref } from '../corpus/href.ts';
import { isListed } from './facet.ts';
import {
	type Clause,
	doubtWord,
	emptySelection,
	type Part,
	type Range,
	type Selection,
	tidyWords,
} from './selection.ts';

/** The query of a selection in its tidy form, with `?`; an empty string for the empty selection. */
export function formatAddress(selection: Selection): string {
	const pairs = [...filterPairs(selection), ...otherPairs(selection)];
	return pairs.length === 0 ? '' : `?${pairs.map(([key, word]) => `${key}=${encodeURIComponent(word)}`).join('&')}`;
}

type Pair = readonly [key: string, word: string];

function filterPairs({ clauses }: Selection): readonly Pair[] {
	return clauses.flatMap((clause) => [
		...(clause.range ? [[keyOf(clause, 'any'), formatRange(clause.range)] as const] : []),
		...(['any', 'all', 'not'] as const).flatMap((part) =>
			clause[part].map((code) => [keyOf(clause, part), code] as const),
		),
	]);
}

function keyOf({ variable, nth }: Pick<Clause, 'variable' | 'nth'>, part: Part): string {
	return `${nth > 1 ? `f${nth}.` : ''}${variable}${part === 'any' ? '' : `.${part}`}`;
}

/** `5..20`, `5..`, `..20`. */
function formatRange({ from, to }: Range): string {
	return `${from ?? ''}..${to ?? ''}`;
}

/** The pairs that are not filters by variables; defaults are left out. */
function otherPairs({
	q,
	ids,
	unit,
	isFirm,
	view,
	sort,
	cols,
	compare,
	record,
	x,
	y,
	split,
	v,
}: Selection): readonly Pair[] {
	const one = (key: string, word: string | undefined, usual = ''): readonly Pair[] =>
		word === undefined || word === usual ? [] : [[key, word]];
	const many = (key: string, words: readonly string[]) => words.map((word): Pair => [key, word]);
	return [
		...one('q', tidyWords(q)),
		...many('id', ids),
		...one('unit', unit, emptySelection.unit),
		...one('doubt', isFirm && doubtWord),
		...one('view', view, emptySelection.view),
		...one('sort', sort && `${sort.isDescending ? '-' : ''}${sort.by}`),
		...many('cols', cols),
		...many('compare', compare),
		...one('record', record),
		...one('x', x),
		...one('y', y),
		...one('split', split),
		...one('v', v),
	];
}

/** The address of the explorer with a selection, in its view and order. */
export function explorerHref(site: Site, selection: Selection): string {
	return `${pageHref(site, 'explore')}${formatAddress(selection)}`;
}

/**
 * The address that shows a selection: the page of a study for one study alone, the page of a code for one code alone
 * (built, and readable without script), and the explorer for everything else.
 */
export function hrefFor(site: Site, corpus: Codebook, selection: Selection): string {
	const query = formatAddress(selection);
	const [id] = selection.ids;
	if (id !== undefined && query === formatAddress({ ...emptySelection, ids: [id] })) return studyHref(site, id);
	const [clause] = selection.clauses;
	const code = clause?.any[0];
	if (clause && code !== undefined && isListed(corpus, clause.variable, code)) {
		const alone = { ...emptySelection, clauses: [{ ...clause, any: [code], all: [], not: [], range: undefined }] };
		if (query === formatAddress(alone)) return codeHref(site, clause.variable, code);
	}
	return explorerHref(site, selection);
}

/** The page of a code or state, or the page of its variable where the code has none: a state that no study has gets no page. */
export function listingHref(site: Site, corpus: Codebook, variable: string, code: string): string {
	return isListed(corpus, variable, code) ? codeHref(site, variable, code) : variableHref(site, variable);
}
