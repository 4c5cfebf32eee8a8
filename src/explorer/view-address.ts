/** The address of a view that links, citations and files have. */
import { versionedHref } from '../corpus/href.ts';
import { explorerHref } from '../facets/address.ts';
import type { ViewInput } from './view.ts';

/**
 * The whole address of the view, with the version of the data that it shows now, whichever version the reader's address
 * names: a link, a citation and a file all have this one. `origin` is the origin of the site, such as `https://example.org`.
 */
export function viewAddress({ corpus, site, selection }: ViewInput, origin: string): string {
	const { v: _, record: __, ...current } = selection;
	return versionedHref(`${origin}${explorerHref(site, current)}`, corpus.review.version);
}
