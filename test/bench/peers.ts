/** Two peers that do the same job, each in its best form. They are imported by name and may be missing. */
import type { Index } from '../../src/facets/build-index.ts';
import type { Generated } from './generate.ts';

export type Chosen = ReadonlyMap<string, readonly string[]>;

/** What one interaction shows: numbers found, the first page, and counts by `FACET CODE`, zeros left out. */
export interface PeerAnswer {
	found: number;
	page: readonly string[];
	counts: ReadonlyMap<string, number>;
}

export interface Peer {
	name: string;
	interact: (chosen: Chosen) => PeerAnswer;
}

export type Record = { [field: string]: string | number | string[] };

export const pageSize = 20;
export const newestFirst = { by: 'year', isDescending: true } as const;

/**
 * The studies as records, in the order of the page: a peer that is given them sorted need not sort. The
 * histograms are facets of bins, as neither peer draws them otherwise.
 */
export function peerRecords(index: Index, { facets, ranges }: Generated, order: Int32Array): Record[] {
	const named = [...facets, ...ranges].map((id) => {
		const column = index.columns.get(id);
		if (!column) throw new Error(`no column: ${id}`);
		return { id, column, words: [...column.codes, ...column.bins.map(({ from }) => `bin-${from}`)] };
	});
	return Array.from(order, (study, place) => {
		const record: Record = { id: index.ids[study] ?? '', place };
		for (const { id, column, words } of named) {
			const { starts, places } = column.placesByStudy;
			const own = [...places.subarray(starts[study], starts[study + 1])].map((at) => words[at] ?? '');
			record[id] = column.of === 'study' && !id.startsWith('multi') ? (own[0] ?? '') : own;
		}
		return record;
	});
}

interface ItemsJs {
	search(input: { per_page: number; filters: { [facet: string]: readonly string[] } }): {
		pagination: { total: number };
		data: {
			items: { id: string }[];
			aggregations: { [facet: string]: { buckets: { key: string; doc_count: number }[] } };
		};
	};
}

export async function itemsJs(records: Record[], facets: readonly string[]): Promise<Peer> {
	const name = 'itemsjs';
	const { default: build } = (await import(name)) as { default: (records: Record[], options: object) => ItemsJs };
	const aggregations = Object.fromEntries(
		facets.map((facet) => [
			facet,
			{ size: 1000, conjunction: false, sort: 'key', hide_zero_doc_count: true, chosen_filters_on_top: false },
		]),
	);
	const engine = build(records, { aggregations, native_search_enabled: false });
	return {
		name,
		interact: (chosen) => {
			const { pagination, data } = engine.search({ per_page: pageSize, filters: Object.fromEntries(chosen) });
			const counts = new Map<string, number>();
			for (const facet of facets)
				for (const { key, doc_count: count } of data.aggregations[facet]?.buckets ?? [])
					if (count > 0) counts.set(`${facet} ${key}`, count);
			return { found: pagination.total, page: data.items.map(({ id }) => id), counts };
		},
	};
}

interface Dimension {
	filterAll(): void;
	filterExact(word: string): void;
	filterFunction(isChosen: (word: string) => boolean): void;
	bottom(count: number): Record[];
	group(): { all(): readonly { key: string; value: number }[] };
}

interface Crossfilter {
	dimension(field: (record: Record) => unknown, isArray?: boolean): Dimension;
	groupAll(): { value(): number };
}

/** Crossfilter keeps its filters and works out what a change touches, so only facets that changed are set. */
export async function crossfilter(records: Record[], facets: readonly string[]): Promise<Peer> {
	const name = 'crossfilter2';
	const { default: build } = (await import(name)) as { default: (records: Record[]) => Crossfilter };
	const engine = build(records);
	const isArray = (facet: string) => Array.isArray(records[0]?.[facet]);
	const dimensions = new Map(
		facets.map((facet) => [facet, engine.dimension((record) => record[facet], isArray(facet))]),
	);
	const groups = [...dimensions].map(([facet, dimension]) => [facet, dimension.group()] as const);
	const order = engine.dimension(({ place }) => place);
	const total = engine.groupAll();
	let last: Chosen = new Map();
	return {
		name,
		interact: (chosen) => {
			for (const [facet, dimension] of dimensions) {
				const codes = chosen.get(facet);
				if (String(codes) === String(last.get(facet))) continue;
				const [code] = codes ?? [];
				if (!codes || code === undefined) dimension.filterAll();
				else if (codes.length === 1) dimension.filterExact(code);
				else dimension.filterFunction((word) => codes.includes(word));
			}
			last = chosen;
			const counts = new Map<string, number>();
			for (const [facet, group] of groups)
				for (const { key, value } of group.all()) if (value > 0) counts.set(`${facet} ${key}`, value);
			return { found: total.value(), page: order.bottom(pageSize).map(({ id }) => String(id)), counts };
		},
	};
}
