/** What one kind of page is: a row of the table in `page-kinds.ts`. */
import { type AddressForm, fillAddress } from './address-form.ts';
import type { Corpus, Study, Variable } from './corpus.ts';

/** What records and codebook alone are enough for: of a frozen version as of a corpus. */
export interface RecordedData {
	variables: readonly Variable[];
	studies: readonly Study[];
	/** As in a corpus: addresses that were published and stay. */
	published: readonly string[];
}

export interface Card {
	/** In px, for hosts that do not run the script of cards; what is longer scrolls there. */
	height: number;
	/** What it shows, in the list of cards. */
	title: string;
	/** The names in the form of its address, where `ID` alone does not say it. */
	form?: readonly string[];
	/** A script of ours computes it: without that it says nothing. */
	isComputed?: true;
	/** Which pages of the kind have a card; all without it. */
	has?(...names: readonly string[]): boolean;
	/** Whether the card is a page of its own, not a part of another card; all are without it. */
	isOwn?(corpus: Corpus, ...names: readonly string[]): boolean;
}

/** What a page is about, of which it is told what changed since a version. */
export type PageTopic =
	/** A study, or one of its entries by its anchor. */
	| { study: string; entry?: string }
	| { variable: string; code: string }
	/** What it draws, counts or shows: variables, those that selections ask of, and findings as `study/finding`. */
	| {
			variables: readonly string[];
			selections?: readonly string[];
			findings?: readonly string[];
			/** The recommendation that chooses them. */
			recommendation?: string;
	  };

interface PageForm extends AddressForm {
	/** Its names are ids of this list of the content, see `records/rolls.ts`. */
	roll?: 'study' | 'programme' | 'question' | 'figure' | 'recommendation' | 'selection';
	/** What readers find there; undefined where nothing has these names. */
	label(corpus: Corpus, ...names: readonly string[]): string | undefined;
	/** Nothing for pages that are not about records. */
	about?(corpus: Corpus, ...names: readonly string[]): PageTopic | undefined;
	card?: Card;
	/** Former names, from the aliases of the codebook, with what they are now. */
	renamed?(corpus: Corpus): readonly { from: readonly string[]; to: readonly string[] }[];
}

/** `pages` gives the names in the address of each page of the kind. */
export type PageKind = PageForm &
	(
		| {
				/** The register keeps it for ever; a frozen version says by itself which there were. */
				kept: 'with-data';
				pages(data: RecordedData): readonly (readonly string[])[];
		  }
		| {
				/** The register keeps it for ever; without this nothing does. */
				kept?: 'with-review';
				pages(corpus: Corpus): readonly (readonly string[])[];
		  }
	);

/** The path of a page's card without slashes at its ends; undefined where it has none, or is itself a card. An anchor becomes a folder, for no server sees anchors. */
export function cardPath(kind: PageKind, names: readonly string[]): string | undefined {
	const { card, address } = kind;
	if (!card || address.startsWith('embed/') || !(card.has?.(...names) ?? true)) return undefined;
	return `embed/${fillAddress(address, names).replace('#', '/')}`;
}

/**
 * Where readers find a page's card, as the register writes addresses: its path, or for what has no card of its own the
 * same part of the card of its page, `embed/studies/STUDY#ENTRY`. Undefined where it has no card.
 */
export function cardAddress(corpus: Corpus, kind: PageKind, names: readonly string[]): string | undefined {
	const path = cardPath(kind, names);
	if (path === undefined || (kind.card?.isOwn?.(corpus, ...names) ?? true)) return path;
	return `embed/${fillAddress(kind.address, names)}`;
}
