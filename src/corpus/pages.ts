/** The paths of all pages of a corpus with their cards, and which page a path names. */
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

/**
 * The paths of all pages and cards, without slashes at their ends; that of the first page is empty. Former paths are
 * not included: see `moved.ts`.
 */
export function pagePaths(corpus: Corpus): readonly string[] {
	return kinds.flatMap((kind) =>
		kind.pages(corpus).flatMap((names) => {
			const address = fillAddress(kind.address, names);
			const card = cardAddress(corpus, kind, names);
			return [address, ...(card === undefined ? [] : [card])].filter((path) => !/[?#]/.test(path));
		}),
	);
}

/** Lasting addresses of pages that follow from records and codebook alone, so that a frozen version gives them too. */
export function recordedAddresses(data: RecordedData): readonly string[] {
	return kinds.flatMap((kind) =>
		kind.kept === 'with-data' ? kind.pages(data).map((names) => fillAddress(kind.address, names)) : [],
	);
}

/** Lasting addresses of all pages. */
export function keptAddresses(corpus: Corpus): readonly string[] {
	return kinds.flatMap((kind) =>
		kind.kept === undefined ? [] : kind.pages(corpus).map((names) => fillAddress(kind.address, names)),
	);
}

/**
 * The page that a path names, without slashes at its ends; undefined if it fits no kind of page. Does not say whether
 * the page exists.
 */
export function readPage(path: string): BuiltPage | undefined {
	if (path === '') return { name: 'home', kind: home, names: [], isCard: false };
	const place = registeredPage(path);
	if (place) return { ...place, isCard: false };
	const page = /^embed\/(.+)$/.exec(path)?.[1];
	if (page === undefined) return undefined;
	// In the path of a card, a last folder can be the anchor of the page.
	const pagePlace = registeredPage(page) ?? registeredPage(page.replace(/\/([^/]+)$/, '#$1'));
	return pagePlace && cardPath(pagePlace.kind, pagePlace.names) === path ? { ...pagePlace, isCard: true } : undefined;
}

/** The kinds of card in a corpus, each with the form of its path: `embed/studies/ID/`. */
export function cardForms(corpus: Corpus): readonly { title: string; path: string }[] {
	return kinds.flatMap((kind) => {
		const { card } = kind;
		if (!card || !kind.pages(corpus).some((names) => card.has?.(...names) ?? true)) return [];
		const names = card.form ?? ['ID'];
		const address = cardAddress(corpus, kind, names) ?? fillAddress(kind.address, names);
		return [{ title: card.title, path: registeredHref({ base: '' }, address) }];
	});
}
