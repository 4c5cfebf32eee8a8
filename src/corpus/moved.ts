/** Former addresses, each with the page that replaced it. */
import type { Redirect } from '../schema/redirect.ts';
import { ownerOf, registeredPage } from './address.ts';
import { fillAddress } from './address-form.ts';
import type { Corpus } from './corpus.ts';
import { hrefOf, registeredHref, type Site } from './href.ts';
import { cardAddress, cardPath, type PageKind } from './page-kind.ts';
import { page, pageKinds } from './page-kinds.ts';

export interface MovedPage {
	/** The former path, without the base and without slashes at its ends. */
	from: string;
	to: string;
	/** The name of the page at the new address. */
	label: string;
	/** Set if no page replaced it: the list of changes says why. */
	isGone?: true;
}

/**
 * Every former path, from the aliases of the codebook and from the register; an empty array if nothing moved. A name
 * that is in use again does not count as a former name.
 */
export function movedPages(site: Site, corpus: Corpus): readonly MovedPage[] {
	const renamings = Object.values<PageKind>(pageKinds).flatMap((kind) =>
		(kind.renamed?.(corpus) ?? []).map(({ from, to }) => ({
			from: fillAddress(kind.address, from),
			to: hrefOf(site, kind.address, ...to),
			label: kind.label(corpus, ...to) ?? '',
		})),
	);
	const isRenamed = new Set(renamings.map(({ from }) => from));
	const others = redirectsOf(corpus).filter(({ from }) => !isRenamed.has(from));
	return [...renamings, ...others.flatMap((redirect) => movedPage(site, corpus, redirect))];
}

const redirectsOfCorpora = new WeakMap<object, readonly Redirect[]>();

/**
 * Every former address with the one to which it leads: those of the register, and published addresses whose owner leads
 * elsewhere. Found once for each corpus: every column of every table asks for its former names.
 */
export function redirectsOf(corpus: Pick<Corpus, 'redirects' | 'published'>): readonly Redirect[] {
	const before = redirectsOfCorpora.get(corpus);
	if (before) return before;
	const { redirects, published } = corpus;
	const targets = new Map(redirects.map(({ from, to }) => [from, to]));
	const followers = published.flatMap((from) => {
		const to = targets.get(ownerOf(from) ?? '');
		return to === undefined ? [] : [{ from, to }];
	});
	const allRedirects = [...redirects, ...followers];
	redirectsOfCorpora.set(corpus, allRedirects);
	return allRedirects;
}

/**
 * The redirects of one former address: that of its page and that of its card. An address with an anchor has only the
 * second, a file or a column has neither.
 */
function movedPage(site: Site, corpus: Corpus, { from, to }: Redirect): readonly MovedPage[] {
	const former = registeredPage(from);
	if (!former) return [];
	const labelOfTarget = {
		label: labelOf(corpus, to),
		...(to === fillAddress(page.address, ['changes']) ? { isGone: true as const } : {}),
	};
	const href = registeredHref(site, to);
	const card = cardPath(former.kind, former.names);
	const place = registeredPage(to);
	const target = place && cardAddress(corpus, place.kind, place.names);
	return [
		...(from.includes('#') ? [] : [{ from, to: href, ...labelOfTarget }]),
		...(card === undefined
			? []
			: [{ from: card, to: target === undefined ? href : registeredHref(site, target), ...labelOfTarget }]),
	];
}

/** The label of what an address of the register names; the address itself if it names nothing. */
function labelOf(corpus: Corpus, address: string): string {
	const place = registeredPage(address);
	return place?.kind.label(corpus, ...place.names) ?? address;
}

/** An entry that left the page of its study, and where its anchor leads now. */
export interface FormerEntry {
	anchor: string;
	href: string;
	label: string;
}

/** The former entries of a study's page, sorted by anchor; an empty array for most studies. */
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
