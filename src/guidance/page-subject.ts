/** Finds what a page of the site is about, to determine what changed for it. */
import { type Corpus, variableOf } from '../corpus/corpus.ts';
import { readPage } from '../corpus/pages.ts';
import { parseAddress } from '../facets/parse-address.ts';
import type { Subject } from './page-difference.ts';

/** The subject of a page or of its card. `path` is without the base. Undefined for pages that are not about records. */
export function pageSubject(corpus: Corpus, path: string): Subject | undefined {
	const page = readPage(path.replace(/\/$/, ''));
	const about = page?.kind.about?.(corpus, ...page.names);
	if (!about || !('variables' in about)) return about;
	const { variables, selections = [], findings = [], recommendation, questions } = about;
	const clauses = selections.flatMap((selection) => parseAddress(corpus, selection).selection.clauses);
	const ids = [...new Set([...variables, ...clauses.map(({ variable }) => variable)])];
	const lists = ids.map((id) => variableOf(corpus, id).of).filter((of) => of !== 'study');
	return {
		variables: ids,
		lists: [...new Set(lists)],
		...(findings.length === 0 ? {} : { findings: [...new Set(findings)] }),
		...(recommendation === undefined ? {} : { recommendation }),
		...(questions === undefined ? {} : { questions }),
	};
}
