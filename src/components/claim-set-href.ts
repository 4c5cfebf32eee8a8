/** Where all reports of a set of a statement are listed, for the ones that a page leaves out. */
import { fileHref } from '../corpus/href.ts';
import { claimFiles } from '../exports/file-names.ts';
import { exactHref } from '../facets/exact-address.ts';
import { parseAddress } from '../facets/parse-address.ts';
import { idsOf } from '../facets/select.ts';
import { corpus, site } from '../layouts/site.ts';
import type { ClaimReading } from '../schema/claim.ts';

/**
 * The explorer with exactly these reports: by the condition of the reading where it finds no others, otherwise by their
 * ids. Of more reports than an address can name, the file with all statements, which has every set in full.
 */
export function setHref({ selection, among }: ClaimReading, ids: readonly string[]): string {
	const condition = [among, selection].filter(Boolean).join('&');
	const selections = condition === '' ? [] : [parseAddress(corpus, condition).selection];
	return exactHref(site, corpus, idsOf(corpus, ids), selections) ?? fileHref(site, `data/${claimFiles.json}`);
}
