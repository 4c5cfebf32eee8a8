/** The grammar of lasting addresses, as the register holds them: a row for each kind. Loaded by the browser too, so without zod. */
import { lists } from './variable.ts';

/** Pages that every review has, whatever it holds. The first page needs no address: it is the site. */
export const sitePages = [
	'about',
	'changes',
	'codebook',
	'data',
	'embed/explore',
	'explore',
	'figures',
	'gaps',
	'guidance',
	'guidance/plan',
	'methods',
	'search',
	'studies',
] as const;

const id = '[a-z0-9]+(?:-[a-z0-9]+)*';
/** Codes of countries are capitals, which codes that people write never are. */
const code = `(?:${id}|[A-Z]{2})`;
const entry = `(?:${lists.map((list) => list.replace(/s$/, '')).join('|')})-${id}`;

/** In this order: an address is of the first kind that it fits. */
const grammar = {
	page: '[a-z]+(?:-[a-z]+)*|guidance/plan|embed/explore',
	study: `studies/${id}`,
	entry: `studies/${id}#${entry}`,
	order: `studies/sorted/${id}`,
	variable: `codebook/${id}`,
	code: `by/${id}/${code}`,
	figure: `figures/${id}`,
	question: `guidance/${id}`,
	recommendation: `recommendations/${id}`,
	selection: `embed/selections/${id}`,
	version: 'data/versions/\\d+\\.\\d+\\.\\d+',
	column: `data/${id}\\.csv#[a-z0-9]+(?:[-_][a-z0-9]+)*`,
	file: `data/(?!studies/|versions/)(?:${id}/)?${id}(?:\\.[a-z]+)+`,
} as const;

export type AddressKind = keyof typeof grammar;

const patterns = (Object.keys(grammar) as AddressKind[]).map(
	(kind) => [kind, new RegExp(`^(?:${grammar[kind]})$`)] as const,
);

/** The kind of an address; undefined for what is none. */
export function addressKind(address: string): AddressKind | undefined {
	return patterns.find(([, pattern]) => pattern.test(address))?.[0];
}

/**
 * What an address goes with, and where it leads once that leads elsewhere: of an entry the study; of a code, an order
 * and a column the variable. Undefined for what stands by itself.
 */
export function ownerOf(address: string): string | undefined {
	const [, name = '', last = ''] = address.split(/[/#]/);
	switch (addressKind(address)) {
		case 'entry':
			return `studies/${name}`;
		case 'order':
			return `codebook/${last}`;
		case 'code':
			return `codebook/${name}`;
		case 'column':
			return `codebook/${last.replace(/_.*$/, '')}`;
		default:
			return undefined;
	}
}
