/** Former addresses: each leads to what took its place. */
import type { Redirect } from '../schema/redirect.ts';
import { ownerOf, registeredPage } from './address.ts';
import { fillAddress } from './address-form.ts';
import type { Corpus } from './corpus.ts';
import { hrefOf, registeredHref, type Site } from './href.ts';
import { cardAddress, cardPath, type PageKind } from './page-kind.ts';
import { page, pageKinds } from './page-kinds.ts';

export interface MovedPage {
	/** The former path without the base and without slashes at its ends. */
	from: string;
	to: string;
	/** What is there now. */
	label: string;
	/** Nothing took its place: the list of changes says why. */
	isGone?: true;
}

/** Every former path, from the aliases of the codebook and the register. A name that is in use again is no former one. */
export function movedPages(site: Site, corpus: Corpus): readonly MovedPage[] {
	const renamed = Object.values<PageKind>(pageKinds).flatMap((kind) =>
		(kind.renamed?.(corpus) ?? []).map(({ from, to }) => ({
			from: fillAddress(kind.address, from),
			to: hrefOf(site, kind.address, ...to),
			label: kind.label(corpus, ...to) ?? '',
		})),
	);
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

/** What readers find at an address of the register; the address itself where it names nothing. */
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
