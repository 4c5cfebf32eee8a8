/** The addresses by which tests and the audit visit one page of each kind. */
import type { BuiltSite } from './built-site.ts';
import { groupIdsOf } from './group-ids.ts';
import { corpusOf } from './read-site.ts';

/** One page of each kind, by what it is. */
export function kindsOfPages(site: BuiltSite): readonly (readonly [kind: string, address: string])[] {
	const corpus = corpusOf(site);
	const longest = [...corpus.studies].sort(
		(a, b) => JSON.stringify(b.lists).length - JSON.stringify(a.lists).length,
	)[0];
	const { by, domain: then } = groupIdsOf(corpus);
	const ofStudies = corpus.variables.filter(({ of }) => of === 'study');
	const codes = ofStudies.find(({ kind }) => kind === 'codes');
	const number = ofStudies.find(({ kind }) => kind === 'number');
	return [
		['home', ''],
		['explore', 'explore/'],
		['studies', 'studies/'],
		['studies sorted', `studies/sorted/${corpus.review.table[0]}/`],
		['study', `studies/${longest?.id}/`],
		['codebook', 'codebook/'],
		['variable with codes', `codebook/${codes?.id}/`],
		['variable with numbers', `codebook/${number?.id}/`],
		['variable of findings', `codebook/${then}/`],
		['code', `by/${codes?.id}/${codes?.codes[0]?.code}/`],
		['code of findings', `by/${by}/${corpus.variablesById.get(by)?.codes[0]?.code}/`],
		['card', `embed/studies/${longest?.id}/`],
		['guidance', 'guidance/'],
		['question', `guidance/${corpus.questions[0]?.id}/`],
		['planner', 'guidance/plan/'],
		['recommendation', `recommendations/${corpus.recommendations[0]?.id}/`],
		['methods', 'methods/'],
		['data', 'data/'],
		['how to read', 'how-to-read/'],
		['gaps', 'gaps/'],
		['references', 'references/'],
		['changes', 'changes/'],
		['about', 'about/'],
		['search', 'search/?q=the'],
		['lost', '404.html'],
	];
}
