/** The panel of a selection: facets with their values, counts and histograms. */
import type { Variable } from '../corpus/corpus.ts';
import { firmCorpus } from '../corpus/doubt.ts';
import { codeHref, variableHref } from '../corpus/href.ts';
import { codeLabel } from '../corpus/label.ts';
import { columnNamed, type Index, indexOf } from '../facets/build-index.ts';
import { countFacets, type FacetCounts } from '../facets/count.ts';
import { type Facet, facetGroups, facetsOf, inOrder } from '../facets/facet.ts';
import { clauseOf, nextNth, nthMost, type Part, partOf } from '../facets/selection.ts';
import { isAbsentState, stateDefinition } from '../schema/state.ts';
import type { ListName } from '../schema/variable.ts';
import { listWording } from '../wording/record.ts';
import type { ViewInput } from './view.ts';

export interface ValueRow {
	code: string;
	label: string;
	/** Absent in a view that a page sends with itself: see `sent-view.ts`. */
	definition?: string;
	/** Absent where it is not known: see `unknownView`. */
	count?: number;
	/** How many of them only by a value in doubt. Absent where none is. */
	inDoubt?: number;
	/** Where it stands in the selection, if it does. */
	part?: Part;
	isAbsent: boolean;
	/** Its listing, which needs no script. */
	href: string;
}

export interface Bar {
	from: number;
	to: number;
	/** Absent where it is not known. */
	count?: number;
	/** How many of them only by a value in doubt. Absent where none is. */
	inDoubt?: number;
	/** Height, 0 to 1. */
	share: number;
}

export interface RangeView {
	from?: number;
	to?: number;
	least: number;
	most: number;
	bars: readonly Bar[];
	unit: string;
}

export interface FacetView {
	id: string;
	/** Of variables of a list: the entry that is asked about. */
	nth: number;
	label: string;
	question: string;
	/** Absent as those of its values. */
	definition?: string;
	href: string;
	isOpen: boolean;
	/** Whether several values of one study can be asked for at once, and whether they are. */
	hasAll: boolean;
	isAll: boolean;
	chosenCount: number;
	rows: readonly ValueRow[];
	range?: RangeView;
}

export interface GroupView {
	section: string;
	label: string;
	blocks: readonly BlockView[];
}

export interface BlockView {
	/** For variables of a list, whose values one and the same entry must meet. */
	entries?: EntriesView;
	facets: readonly FacetView[];
}

export interface EntriesView {
	list: ListName;
	/** What an entry is called: `finding`. */
	noun: string;
	/** The entry that the panel asks about, from 1, and how many are asked about. */
	nth: number;
	entryCount: number;
	/** Whether a further one can be asked for. */
	canAsk: boolean;
}

/** The entry of its list that a facet asks about. */
function nthOf({ nths }: ViewInput, { list }: Facet): number {
	return (list && nths?.[list]) ?? 1;
}

export function buildGroups(input: ViewInput): readonly GroupView[] {
	const { corpus, selection, matches } = input;
	const index = indexOf(corpus);
	const facets = facetsOf(corpus);
	const firmIndex = indexOf(firmCorpus(corpus));
	const counts = new Map<string, FacetCounts>();
	const firm = new Map<string, FacetCounts>();
	for (const nth of new Set(facets.map((facet) => nthOf(input, facet)))) {
		const ids = facets.filter((facet) => nthOf(input, facet) === nth).map(({ variable }) => variable.id);
		for (const ofVariable of countFacets(index, selection, ids, { matches, nth }))
			counts.set(ofVariable.variable, ofVariable);
		for (const ofVariable of countFacets(firmIndex, selection, ids, { matches, nth }))
			firm.set(ofVariable.variable, ofVariable);
	}
	return facetGroups(corpus).map(({ section, label, facets: own }) => {
		// A section can hold variables of the study and of several lists: each list asks of an entry of its own.
		const blocks = [...new Set(own.map(({ list }) => list))].map((list) => ({
			...(list ? { entries: buildEntries(input, list) } : {}),
			facets: own
				.filter((facet) => facet.list === list)
				.map((facet) => buildFacet(input, facet, counts.get(facet.variable.id), firm.get(facet.variable.id))),
		}));
		return { section, label, blocks };
	});
}

/** Which entry of a list is asked about, and whether a further one can be. */
function buildEntries(input: ViewInput, list: ListName): EntriesView {
	const { corpus, selection } = input;
	const next = nextNth(corpus, selection, list);
	const entryCount = next === undefined ? nthMost : next - 1;
	const nth = input.nths?.[list] ?? 1;
	return {
		list,
		noun: listWording[list].one,
		nth,
		entryCount: Math.max(entryCount, nth),
		canAsk: next !== undefined && entryCount >= nth && entryCount > 0,
	};
}

function buildFacet(
	input: ViewInput,
	facet: Facet,
	facetCounts: FacetCounts | undefined,
	firm: FacetCounts | undefined,
): FacetView {
	const { corpus, site, selection } = input;
	const index = indexOf(corpus);
	const { variable, kind, isOpen, hasAll } = facet;
	const nth = nthOf(input, facet);
	const clause = clauseOf(selection, variable.id, nth);
	const chosenCount = clause.any.length + clause.all.length + clause.not.length + (clause.range ? 1 : 0);
	// Years are chosen by range; of their codes only the states are rows, and those that an address names.
	const offered = columnNamed(index, variable.id).codes.filter((code) => kind === 'codes' || isAbsentState(code));
	const codes = inOrder(corpus, variable, [...offered, ...clause.any, ...clause.all, ...clause.not]);
	return {
		id: variable.id,
		nth,
		label: variable.label,
		question: variable.question,
		definition: variable.definition,
		href: variableHref(site, variable.id),
		isOpen: isOpen || chosenCount > 0,
		hasAll,
		isAll: clause.all.length > 0,
		chosenCount,
		rows: codes
			.map((code): ValueRow => {
				const part = partOf(selection, variable.id, code, nth);
				const count = facetCounts?.codes.get(code) ?? 0;
				const inDoubt = count - (firm?.codes.get(code) ?? 0);
				return {
					code,
					label: codeLabel(variable, code),
					definition: isAbsentState(code)
						? stateDefinition(code, corpus.review)
						: (variable.codes.find((own) => own.code === code)?.definition ?? ''),
					count,
					...(inDoubt > 0 ? { inDoubt } : {}),
					...(part ? { part } : {}),
					isAbsent: isAbsentState(code),
					href: codeHref(site, variable.id, code),
				};
			})
			// A state that no study has is not offered; the codebook's own codes always are.
			.filter(({ code, isAbsent, part }) => !isAbsent || part || columnHolds(index, variable.id, code)),
		...(kind === 'range'
			? { range: buildRange(variable, clause.range, facetCounts?.bins ?? [], firm?.bins ?? []) }
			: {}),
	};
}

function columnHolds(index: Index, variable: string, code: string): boolean {
	const { placesByCode, totals } = columnNamed(index, variable);
	return (totals[placesByCode.get(code) ?? -1] ?? 0) > 0;
}

function buildRange(
	variable: Variable,
	range: { from?: number; to?: number } | undefined,
	bins: FacetCounts['bins'],
	firm: FacetCounts['bins'],
): RangeView {
	const tallest = Math.max(1, ...bins.map((bin) => bin.count));
	return {
		...range,
		least: bins[0]?.from ?? 0,
		most: bins.at(-1)?.to ?? 0,
		bars: bins.map(({ from, to, count }, i) => {
			const inDoubt = count - (firm[i]?.count ?? 0);
			return {
				from,
				to,
				count,
				...(inDoubt > 0 ? { inDoubt } : {}),
				share: Math.round((1000 * count) / tallest) / 1000,
			};
		}),
		unit: variable.unit?.many ?? '',
	};
}
