/** Addresses that last, as the register holds them: those of pages, and of versions, columns and files of the data. */
import { lists } from '../schema/variable.ts';
import { type AddressForm, fillAddress } from './address-form.ts';
import { anchorHeads } from './entry-anchor.ts';
import type { PageKind } from './page-kind.ts';
import { page, pageKinds, variable } from './page-kinds.ts';

/** Of the data, which are files and parts of files. */
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

/** By kind, in the order in which an address is tried. */
export const addressForms = { ...registered, ...dataForms };

export type AddressKind = keyof typeof addressForms;

const id = '[a-z0-9]+(?:-[a-z0-9]+)*';

/** Pages of which the address has several parts: of one part any word may be a page. */
const deepPages = page.pages().flatMap(([name = '']) => (name.includes('/') ? [name] : []));

/** What may stand for a name; any other is an id. */
const nameForms: Readonly<Record<string, string>> = {
	PAGE: ['[a-z]+(?:-[a-z]+)*', ...deepPages].join('|'),
	// Codes of countries are capitals, which codes that people write never are.
	CODE: `${id}|[A-Z]{2}`,
	ENTRY: `(?:${lists.map((list) => anchorHeads[list]).join('|')})-${id}`,
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

/** Undefined for what is no address of the register. */
export function readAddress(address: string): ReadAddress | undefined {
	for (const [kind, pattern] of patterns) {
		const match = pattern.exec(address);
		if (match) return { kind, names: match.slice(1) };
	}
	return undefined;
}

/** The kind of an address; undefined for anything else. */
export function addressKind(address: string): AddressKind | undefined {
	return readAddress(address)?.kind;
}

/** Whether a text is an address of the site: of a page, an anchor, a file or a column. */
export function isAddress(text: string): boolean {
	return addressKind(text) !== undefined;
}

/**
 * What an address goes with, and where it leads once that leads elsewhere: of an entry the study; of a code, an order
 * and a column the variable. Undefined for what stands by itself.
 */
export function ownerOf(address: string): string | undefined {
	const read = readAddress(address);
	return read && form(read.kind).owner?.(...read.names);
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

/** The page at an address of the register; undefined for versions, columns and files. */
export function registeredPage(address: string): PagePlace | undefined {
	const read = readAddress(address);
	if (!read || !isPageName(read.kind)) return undefined;
	return { name: read.kind, kind: pageKinds[read.kind], names: read.names };
}

function isPageName(kind: AddressKind): kind is AddressKind & PageName {
	return kind in pageKinds;
}

const all: readonly string[] = [
	...Object.values<AddressForm>(addressForms).map(({ address }) => address),
	...page.pages().flat(),
];

/** First steps of addresses that are no names: what a page of the site begins with. */
export const firstSteps: ReadonlySet<string> = new Set(
	all.map((address) => address.split('/')[0] ?? '').filter((step) => !/[A-Z]/.test(step)),
);

/** The address with which a page of the kind would be mistaken if its name were this; undefined for a name that is free. */
export function takenAddress(kind: Pick<AddressForm, 'address'>, name: string): string | undefined {
	const own = fillAddress(kind.address, [name]);
	return all.find((address) => address === own || address.startsWith(`${own}/`));
}
