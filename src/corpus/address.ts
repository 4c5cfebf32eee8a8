/** Lasting addresses, as the register lists them: of pages, and of versions, columns and files of the data. */
import { type AddressForm, fillAddress } from './address-form.ts';
import { anchorForm } from './entry-anchor.ts';
import type { PageKind } from './page-kind.ts';
import { page, pageKinds, variable } from './page-kinds.ts';

/** The forms of addresses of data: versions, columns and files. */
const dataForms = {
	version: { address: 'data/versions/VERSION', noun: ['a version', 'versions'] },
	column: {
		address: 'data/TABLE.csv#COLUMN',
		noun: ['a column', 'columns'],
		owner: (_, column) => fillAddress(variable.address, [column.replace(/_.*$/, '')]),
	},
	file: { address: 'data/FILE', noun: ['a file', 'files'] },
} as const satisfies Readonly<Record<string, AddressForm>>;

const { home: _, ...registered } = pageKinds;

/** The form of each kind of address, in the order in which an address is compared with them. */
export const addressForms = { ...registered, ...dataForms };

export type AddressKind = keyof typeof addressForms;

const id = '[a-z0-9]+(?:-[a-z0-9]+)*';

/** Names of pages that have several parts. They are listed because a name of one part can be any word. */
const deepPages = page.pages().flatMap(([name = '']) => (name.includes('/') ? [name] : []));

/** The pattern of each kind of name; a name that is not here is an id. */
const nameForms: Readonly<Record<string, string>> = {
	PAGE: ['[a-z]+(?:-[a-z]+)*', ...deepPages].join('|'),
	// Codes of countries are capitals. Codes that people write never are.
	CODE: `${id}|[A-Z]{2}`,
	ENTRY: anchorForm,
	VERSION: '\\d+\\.\\d+\\.\\d+',
	COLUMN: '[a-z0-9]+(?:[-_][a-z0-9]+)*',
	FILE: `(?!studies/|versions/)(?:${id}/)?${id}(?:\\.[a-z]+)+`,
};

function patternOf({ address }: AddressForm): RegExp {
	const pattern = address.replaceAll('.', '\\.').replace(/[A-Z]+/g, (name) => `(${nameForms[name] ?? id})`);
	return new RegExp(`^${pattern}$`);
}

const patterns = (Object.keys(addressForms) as AddressKind[]).map(
	(kind) => [kind, patternOf(addressForms[kind])] as const,
);

/** The kind of an address, and the names in it, in their order. */
export interface ReadAddress {
	kind: AddressKind;
	names: readonly string[];
}

/**
 * The kind and the names of an address; undefined if the register cannot hold it. Does not say whether the page exists.
 */
export function readAddress(address: string): ReadAddress | undefined {
	for (const [kind, pattern] of patterns) {
		const match = pattern.exec(address);
		if (match) return { kind, names: match.slice(1) };
	}
	return undefined;
}

/** The kind of an address; undefined for any other text. */
export function addressKind(address: string): AddressKind | undefined {
	return readAddress(address)?.kind;
}

/** Whether a text has the form of an address of the site: of a page, an anchor, a file or a column. */
export function isAddress(text: string): boolean {
	return addressKind(text) !== undefined;
}

/**
 * The address on which another one depends: for an entry its study; for a code, an order and a column their variable.
 * If the owner leads elsewhere, the other leads there too. Undefined for an address that depends on no other.
 */
export function ownerOf(address: string): string | undefined {
	const place = readAddress(address);
	return place && form(place.kind).owner?.(...place.names);
}

const form = (kind: AddressKind): AddressForm => addressForms[kind];

export type PageName = keyof typeof pageKinds;

/** A page, or the part of it that an anchor names. */
export interface PagePlace {
	name: PageName;
	kind: PageKind;
	/** The names in its address, in their order. */
	names: readonly string[];
}

/** The page at an address of the register; undefined for versions, columns and files, and for any other text. */
export function registeredPage(address: string): PagePlace | undefined {
	const place = readAddress(address);
	if (!place || !isPageName(place.kind)) return undefined;
	return { name: place.kind, kind: pageKinds[place.kind], names: place.names };
}

function isPageName(kind: AddressKind): kind is AddressKind & PageName {
	return kind in pageKinds;
}

const all: readonly string[] = [
	...Object.values<AddressForm>(addressForms).map(({ address }) => address),
	...page.pages().flat(),
];

/** The first parts of addresses that are fixed words, not names: `studies`, `data` … */
export const firstSteps: ReadonlySet<string> = new Set(
	all.map((address) => address.split('/')[0] ?? '').filter((step) => !/[A-Z]/.test(step)),
);

/** The address with which a page of this kind would collide if it had this name; undefined if the name is free. */
export function takenAddress(kind: Pick<AddressForm, 'address'>, name: string): string | undefined {
	const own = fillAddress(kind.address, [name]);
	return all.find((address) => address === own || address.startsWith(`${own}/`));
}
