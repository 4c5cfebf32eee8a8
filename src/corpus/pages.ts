/** Every page that a corpus has, with its cards, and which page a path means. */
import { type PagePlace, registeredPage } from './address.ts';
import { fillAddress } from './address-form.ts';
import type { Corpus } from './corpus.ts';
import { registeredHref } from './href.ts';
import { cardAddress, cardPath, type PageKind, type RecordedData } from './page-kind.ts';
import { home, pageKinds } from './page-kinds.ts';

/** A page, or its card. */
export interface BuiltPage extends PagePlace {
	isCard: boolean;
}

const kinds: readonly PageKind[] = Object.values(pageKinds);

/** Paths without slashes at their ends; the first page is empty. What has moved is not among them: see `moved.ts`. */
export function pagePaths(corpus: Corpus): readonly string[] {
	return kinds.flatMap((kind) =>
		kind.pages(corpus).flatMap((names) => {
			const address = fillAddress(kind.address, names);
			const card = cardAddress(corpus, kind, names);
			return [address, ...(card === undefined ? [] : [card])].filter((path) => !path.includes('#'));
		}),
	);
}

/** Addresses of pages that last and follow from records and codebook alone: of a frozen version as of a corpus. */
export function recordedAddresses(data: RecordedData): readonly string[] {
	return kinds.flatMap((kind) =>
		kind.kept === 'with-data' ? kind.pages(data).map((names) => fillAddress(kind.address, names)) : [],
	);
}

/** Addresses of all pages that last. */
export function keptAddresses(corpus: Corpus): readonly string[] {
	return kinds.flatMap((kind) =>
		kind.kept === undefined ? [] : kind.pages(corpus).map((names) => fillAddress(kind.address, names)),
	);
}

/** What a path without slashes at its ends means; undefined for the path of no kind of page. Whether it is there, it does not say. */
export function readPage(path: string): BuiltPage | undefined {
	if (path === '') return { name: 'home', kind: home, names: [], isCard: false };
	const place = registeredPage(path);
	if (place) return { ...place, isCard: false };
	const page = /^embed\/(.+)$/.exec(path)?.[1];
	if (page === undefined) return undefined;
	// A folder behind the card of a page is an anchor of that page.
	const pagePlace = registeredPage(page) ?? registeredPage(page.replace(/\/([^/]+)$/, '#$1'));
	return pagePlace && cardPath(pagePlace.kind, pagePlace.names) === path ? { ...pagePlace, isCard: true } : undefined;
}

/** The kinds of card that the corpus has, each with the form of its path: `embed/studies/ID/`. */
export function cardForms(corpus: Corpus): readonly { title: string; path: string }[] {
	return kinds.flatMap((kind) => {
		const { card } = kind;
		if (!card || !kind.pages(corpus).some((names) => card.has?.(...names) ?? true)) return [];
		const names = card.form ?? ['ID'];
		const address = cardAddress(corpus, kind, names) ?? fillAddress(kind.address, names);
		return [{ title: card.title, path: registeredHref({ base: '' }, address) }];
	});
}
