/** Addresses of pages. They are a public contract, and no other file writes them. `base` ends with a slash. */
import type { ListName } from '../schema/list.ts';
import { addresses, fillAddress } from './address-form.ts';
import { entryAnchor } from './entry-anchor.ts';

export interface Site {
	/** Path under which the site is served, such as `/` or `/reviews/one/`. */
	base: string;
}

/**
 * The address of a page that is the only one of its kind, such as `studies`; without a name, that of the first page.
 */
export function pageHref({ base }: Site, page = ''): string {
	return `${base}${page === '' ? '' : `${page}/`}`;
}

/** The address of a page, from the form of its address and the names in it: `hrefOf(site, figure.address, id)`. */
export function hrefOf(site: Site, form: string, ...names: readonly string[]): string {
	return registeredHref(site, fillAddress(form, names));
}

/** The address of a study's page. */
export function studyHref(site: Site, id: string): string {
	return hrefOf(site, addresses.study, id);
}

/** The address of a finding or another entry of a list, on its study's page. */
export function entryHref(site: Site, id: string, list: ListName, one: string): string {
	return hrefOf(site, addresses.entry, id, entryAnchor(list, one));
}

/** The address of the page of a code or a state of a variable. */
export function codeHref(site: Site, id: string, word: string): string {
	return hrefOf(site, addresses.code, id, word);
}

/** The address of the page with all values of a variable. */
export function valuesHref(site: Site, id: string): string {
	return hrefOf(site, addresses.values, id);
}

/** The address of a variable's page in the codebook. */
export function variableHref(site: Site, id: string): string {
	return hrefOf(site, addresses.variable, id);
}

/**
 * The address of a page's card, which other sites can embed. It begins with `embed/`, and an anchor becomes a folder,
 * because browsers do not send anchors to servers. `page` is without the base: `figures/ID/`, `studies/ID/#finding-ID`,
 * `explore/?a=b`.
 */
export function cardHref({ base }: Site, page: string): string {
	return `${base}embed/${page.replace(/#(.+)$/, '$1/')}`;
}

/** An address that names the version of the data for which it was made. An anchor stays at its end. */
export function versionedHref(href: string, version: string): string {
	const [place = '', anchor] = href.split('#');
	return `${place}${place.includes('?') ? '&' : '?'}v=${version}${anchor === undefined ? '' : `#${anchor}`}`;
}

/** The link to an address of the register, such as `studies/ID#finding-ID`; a query may stand behind the page. */
export function registeredHref({ base }: Site, address: string): string {
	const [, page = '', rest = ''] = /^([^?#]*)(.*)$/.exec(address) ?? [];
	return `${base}${page}/${rest}`;
}

/** The address of a file of a frozen version. `difference.json` says what has changed since. */
export function versionHref({ base }: Site, version: string, file: string): string {
	return `${base}data/versions/${version}/${file}`;
}

/** The address of a file under `/data/`, or of another file of the site. */
export function fileHref({ base }: Site, file: string): string {
	return `${base}${file}`;
}
