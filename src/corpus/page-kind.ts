/** The type of one kind of page: a row of the table in `page-kinds.ts`. */
import { type AddressForm, fillAddress } from './address-form.ts';
import type { Corpus, Study, Variable } from './corpus.ts';

/** The part of a corpus that comes from records and codebook alone. A frozen version has it too. */
export interface RecordedData {
	variables: readonly Variable[];
	studies: readonly Study[];
	/** Addresses that were published and stay, as in a corpus. */
	published: readonly string[];
}

export interface Card {
	/** In px, for sites that do not run the script of cards. A longer card scrolls there. */
	height: number;
	/** What the card shows, for the list of cards. */
	title: string;
	/** The names in the form of its address, if they are more than `ID`. */
	form?: readonly string[];
	/** Set if a script computes the card. Without script it shows nothing. */
	isComputed?: true;
	/** Whether the page with these names has a card; without it, all pages of the kind have one. */
	has?(...names: readonly string[]): boolean;
	/** Whether the card is a page of its own; without it, all cards are. */
	isOwn?(corpus: Corpus, ...names: readonly string[]): boolean;
	/** Where a card is that is no page of its own, in the form of the register. */
	shared?(corpus: Corpus, ...names: readonly string[]): string;
}

/** What a page is about. From it follows what has changed for the page since a version. */
export type PageTopic =
	/** A study, or one of its entries, by anchor. */
	| { study: string; entry?: string }
	| { variable: string; code: string }
	/** What the page draws, counts or shows: variables, the variables in selections, and findings as `study/finding`. */
	| {
			variables: readonly string[];
			selections?: readonly string[];
			findings?: readonly string[];
			/** The recommendation whose record names them. */
			recommendation?: string;
			/** Questions of which the page says what compares the options. */
			questions?: readonly string[];
	  };

interface PageForm extends AddressForm {
	/** The list of the content to which the names in the address belong; see `records/rolls.ts`. */
	roll?: 'record' | 'programme' | 'question' | 'figure' | 'recommendation' | 'selection' | 'claim';
	/** The label that readers see for the page; undefined if nothing has these names. */
	label(corpus: Corpus, ...names: readonly string[]): string | undefined;
	/** What the page is about; undefined if it is not about records. */
	about?(corpus: Corpus, ...names: readonly string[]): PageTopic | undefined;
	card?: Card;
	/** Former names from the aliases of the codebook, each with the current ones. */
	renamed?(corpus: Corpus): readonly { from: readonly string[]; to: readonly string[] }[];
}

/** A kind of page. `pages` gives the names in the address of each of its pages. */
export type PageKind = PageForm &
	(
		| {
				/** The register keeps its addresses for ever. The data of a frozen version alone say which pages there were. */
				kept: 'with-data';
				pages(data: RecordedData): readonly (readonly string[])[];
		  }
		| {
				/** The register keeps its addresses for ever; without `kept`, it does not keep them. */
				kept?: 'with-review';
				pages(corpus: Corpus): readonly (readonly string[])[];
		  }
	);

/**
 * The path of a page's card without slashes at its ends; undefined if the page has no card or is itself a card. An
 * anchor becomes a folder, because browsers do not send anchors to servers.
 */
export function cardPath(kind: PageKind, names: readonly string[]): string | undefined {
	const { card, address } = kind;
	if (!card || address.startsWith('embed/') || !(card.has?.(...names) ?? true)) return undefined;
	return `embed/${fillAddress(address, names).replace('#', '/')}`;
}

/**
 * The address of a page's card, in the form of the register: its path, or, if it has no page of its own, a place on
 * another page, such as `embed/studies?id=STUDY#ENTRY`. Undefined if the page has no card.
 */
export function cardAddress(corpus: Corpus, kind: PageKind, names: readonly string[]): string | undefined {
	const path = cardPath(kind, names);
	if (path === undefined || (kind.card?.isOwn?.(corpus, ...names) ?? true)) return path;
	return kind.card?.shared?.(corpus, ...names) ?? path;
}
