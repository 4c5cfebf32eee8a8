/** What must hold of every page and file of a site, whatever its review says. */
import type { Corpus } from '../../src/corpus/corpus.ts';
import { pagePaths } from '../../src/corpus/pages.ts';
import { filePaths } from '../../src/documents/addresses.ts';
import type { ReleasedVersion } from '../../src/records/load.ts';
import { host } from '../built-site.ts';
import { faultsOfFile, forgottenInPage } from './faults-of-text.ts';
import type { Rendered } from './render-site.ts';

/** Files that the build puts beside the pages: they are not made of content, or of all pages. */
const publicFiles = /^(card\.js|embed\.js|icon\.svg|licences\.txt|review\.html|theme\.js)$/;

/** What is wrong with pages and files, each with its address. Empty for a good site. */
export function faultsOfPages(
	rendered: readonly Rendered[],
	corpus: Corpus,
	versions: readonly ReleasedVersion[],
): readonly string[] {
	const byAddress = new Map(rendered.map((one) => [one.address, one]));
	const anchors = new Map<string, ReadonlySet<string>>();
	const faults = [
		...[...pagePaths(corpus).map((page) => (page === '' ? '' : `${page}/`)), ...filePaths(corpus, versions)]
			.filter((address) => !byAddress.has(address) && !publicFiles.test(address))
			.map((address) => `/${address}: is not made`),
		...faultsOfAddresses(rendered.map(({ address }) => address)),
	];
	for (const one of rendered) {
		const isPage = one.mediaType === 'text/html';
		const found = isPage ? forgottenInPage(one.body) : faultsOfFile(one.address, one.body);
		faults.push(...found.map((fault) => `/${one.address}: ${fault}`));
		if (!isPage) continue;
		const ids = [...one.body.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id);
		anchors.set(one.address, new Set(ids.map(decode)));
		const doubled = ids.find((id, i) => ids.indexOf(id) !== i);
		if (doubled !== undefined) faults.push(`/${one.address}: the id ${doubled} stands twice`);
	}
	// Most links of a page are on all pages.
	const absolute = new Map<string, string | undefined>();
	for (const page of rendered)
		for (const href of new Set(hrefsOf(page))) {
			const isAbsolute = href.startsWith('/');
			const lost =
				isAbsolute && absolute.has(href) ? absolute.get(href) : lostLink(href, page.address, byAddress, anchors);
			if (isAbsolute) absolute.set(href, lost);
			if (lost) faults.push(`/${page.address}: ${lost}`);
		}
	return faults;
}

/** An address is one file, in the site, on any file system. */
function faultsOfAddresses(addresses: readonly string[]): readonly string[] {
	const seen = new Set<string>();
	return addresses.flatMap((address) => {
		const key = address.toLowerCase();
		const faults = seen.has(key) ? [`/${address}: is made twice`] : [];
		seen.add(key);
		const steps = address.replace(/\/$/, '').split('/');
		if (address !== '' && steps.some((step) => step === '' || step === '.' || step === '..'))
			faults.push(`/${address}: is no address`);
		if (steps.some((step) => Buffer.byteLength(step) > 200)) faults.push(`/${address}: is too long for a file`);
		return faults;
	});
}

const decode = (text: string) =>
	!text.includes('&')
		? text
		: text
				.replaceAll('&quot;', '"')
				.replaceAll('&lt;', '<')
				.replaceAll('&gt;', '>')
				.replaceAll('&#39;', "'")
				.replaceAll('&#38;', '&')
				.replaceAll('&amp;', '&');

function hrefsOf({ mediaType, body }: Rendered): readonly string[] {
	if (mediaType !== 'text/html') return [];
	// Scripts and styles are those of development here.
	return [...body.matchAll(/<(?!script|link)\w[^>]*?\s(?:href|src|action)="([^"]*)"/g)].map(([, href = '']) =>
		decode(href),
	);
}

function lostLink(
	href: string,
	from: string,
	pages: ReadonlyMap<string, Rendered>,
	anchors: ReadonlyMap<string, ReadonlySet<string>>,
): string | undefined {
	if (/^(data|mailto):/.test(href)) return undefined;
	if (!URL.canParse(href, `${host}/${from}`)) return `leads to ${href}, which is no address`;
	const url = new URL(href, `${host}/${from}`);
	if (url.origin !== host) return /^https?:$/.test(url.protocol) ? undefined : `leads to ${href}`;
	const address = decodeURI(url.pathname).slice(1);
	if (publicFiles.test(address)) return undefined;
	if (!pages.has(address)) return `leads to ${href}, which is not there`;
	const anchor = decodeURIComponent(url.hash.slice(1));
	return anchor === '' || anchors.get(address)?.has(anchor)
		? undefined
		: `leads to ${href}, where there is no such place`;
}
