/** Builds the panel of a selection: facets with their values, counts and histograms. */
import { depthOf } from '../corpus/code-tree.ts';
import { listedCodes } from '../corpus/codes.ts';
import type { Variable } from '../corpus/corpus.ts';
import { firmCorpus } from '../corpus/doubt.ts';
import { variableHref } from '../corpus/href.ts';
import { codeLabel } from '../corpus/label.ts';
import { type Index, indexOf } from '../facets/build-index.ts';
import { countFacets, type FacetCounts, isCountable } from '../facets/count.ts';
import { type Facet, facetGroups, facetsOf, inOrder } from '../facets/facet.ts';
import {
	clauseOf,
	emptySelection,
	isUnfiltered,
	nextNth,
	nthMost,
	type Part,
	partOf,
	type Selection,
} from '../facets/selection.ts';
import type { ListName } from '../schema/list.ts';
import { listWords } from '../schema/list-words.ts';
import { isAbsentState, stateDefinition } from '../schema/state.ts';
import { traitsOf } from '../schema/variable-kind.ts';
import { typeset } from '../wording/grammar.ts';
import type { ViewInput } from './view.ts';

export interface ValueRow {
	code: string;
	label: string;
	/** Absent in the view that is sent with the page: see `sent-view.ts`. */
	definition?: string;
	/** Absent if it is not known: see `unknownView`. */
	count?: number;
	/** How many of `count` are counted only because of a value in doubt. Absent if none is. */
	inDoubt?: number;
	/** How the selection uses it; absent if it does not. */
	part?: Part;
	isAbsent: boolean;
	/** How many broader codes it is within, one inside the other; absent for 0. */
	depth?: number;
}

export interface Bar {
	from: number;
	to: number;
	/** Absent if it is not known. */
	count?: number;
	/** How many of `count` are counted only because of a value in doubt. Absent if none is. */
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
	/** The number of the entry that is asked about; 1 for variables of the study. */
	nth: number;
	label: string;
	question: string;
	/** Absent in the view that is sent with the page, as in `rows`. */
	definition?: string;
	href: string;
	isOpen: boolean;
	/** Whether there is a switch between any and all of the chosen values. */
	hasAll: boolean;
	/** Whether all of the chosen values are asked for. */
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
	/** Only for variables of a list: one and the same entry must meet the conditions of all these facets. */
	entries?: EntriesView;
	facets: readonly FacetView[];
}

export interface EntriesView {
	list: ListName;
	/** What an entry is called: `finding`. */
	noun: string;
	/** What a study is called, which other filters ask about: `report`. */
	reportNoun: string;
	/** The number of the entry that the panel asks about, from 1. */
	nth: number;
	/** How many entries are asked about. */
	entryCount: number;
	/** Whether the reader can ask about a further entry. */
	canAsk: boolean;
}

/** The number of the entry that a facet asks about; 1 for variables of the study. */
function nthOf({ nths }: ViewInput, { list }: Facet): number {
	return (list === undefined ? undefined : nths?.[list]) ?? 1;
}

/** The groups of the panel: one for each section that has facets, in the order of the codebook. */
export function buildGroups(input: ViewInput): readonly GroupView[] {
	const { corpus, codebook = corpus, selection, matches } = input;
	const index = indexOf(corpus);
	const facets = isCountable(corpus, selection) ? facetsOf(corpus) : [];
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
	return facetGroups(codebook).map(({ section, label, facets: own }) => {
		// A section can hold variables of the study and of several lists. Each list has its own choice of entry.
		const blocks = [...new Set(own.map(({ list }) => list))].map((list) => ({
			...(list ? { entries: buildEntries(input, list) } : {}),
			facets: own
				.filter((facet) => facet.list === list)
				.map((facet) => {
					const ofFacet = counts.get(facet.variable.id);
					const view = buildFacet(input, facet, ofFacet, firm.get(facet.variable.id));
					return ofFacet ? view : uncountedFacet(input, view);
				}),
		}));
		return { section, label: typeset(label), blocks };
	});
}

/** Which entry of a list is asked about, and whether the reader can ask about a further one. */
function buildEntries(input: ViewInput, list: ListName): EntriesView {
	const { corpus, codebook = corpus, selection } = input;
	const next = nextNth(codebook, selection, list);
	const entryCount = next === undefined ? nthMost : next - 1;
	const nth = input.nths?.[list] ?? 1;
	return {
		list,
		noun: listWords(corpus.review, list).one,
		reportNoun: corpus.review.words.report.one,
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
	const { corpus, codebook = corpus, site, selection } = input;
	const index = indexOf(corpus);
	const { variable, kind, isOpen, hasAll } = facet;
	const nth = nthOf(input, facet);
	const clause = clauseOf(selection, variable.id, nth);
	const chosenCount = clause.any.length + clause.all.length + clause.not.length + (clause.range ? 1 : 0);
	// A facet with a range has rows only for the states, for codes that class its values, and for codes that the selection
	// names.
	const hasRows = kind === 'codes' || traitsOf(variable).hasClasses === true;
	const offeredCodes = listedCodes(codebook, variable).filter((code) => hasRows || isAbsentState(code));
	const codes = inOrder(codebook, variable, [...offeredCodes, ...clause.any, ...clause.all, ...clause.not]);
	return {
		id: variable.id,
		nth,
		label: typeset(variable.label),
		question: typeset(variable.question),
		...(variable.definition === undefined ? {} : { definition: typeset(variable.definition) }),
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
				const depth = depthOf(variable.codes, code);
				const definition = isAbsentState(code)
					? stateDefinition(code, corpus.review)
					: variable.codes.find((own) => own.code === code)?.definition;
				return {
					code,
					label: typeset(codeLabel(variable, code)),
					...(definition === undefined ? {} : { definition: typeset(definition) }),
					...(facetCounts ? { count } : {}),
					...(inDoubt > 0 ? { inDoubt } : {}),
					...(part ? { part } : {}),
					isAbsent: isAbsentState(code),
					...(depth > 0 ? { depth } : {}),
				};
			})
			// A state that no study has is not offered; the codebook's own codes always are.
			.filter(({ code, isAbsent, part }) => !isAbsent || part || holds(index, variable.id, code)),
		...(kind === 'range'
			? { range: buildRange(variable, clause.range, facetCounts?.bins ?? [], firm?.bins ?? []) }
			: {}),
	};
}

/** Whether a study has the code. What has not arrived is listed only if a study has it. */
function holds(index: Index, variable: string, code: string): boolean {
	const column = index.columns.get(variable);
	return !column || (column.totals[column.placesByCode.get(code) ?? -1] ?? 0) > 0;
}

/**
 * A facet that cannot be counted, as long as the selection or the facet itself needs what has not arrived. The
 * counts of the built page stay where they are right: where nothing is asked for.
 */
function uncountedFacet({ built, selection }: ViewInput, view: FacetView): FacetView {
	const before = built?.get(view.id);
	if (!before) return view;
	const former = isAsBuilt(selection) && view.nth === 1 ? before : withoutCounts(before);
	const counts = new Map(former.rows.map(({ code, count, inDoubt }) => [code, { count, inDoubt }]));
	return {
		...view,
		rows: view.rows.map((row) => {
			const { count, inDoubt } = counts.get(row.code) ?? {};
			return { ...row, ...(count === undefined ? {} : { count }), ...(inDoubt === undefined ? {} : { inDoubt }) };
		}),
		...(view.range && former.range ? { range: { ...former.range, ...chosenEnds(view.range) } } : {}),
	};
}

const chosenEnds = ({ from, to }: RangeView) => ({
	...(from === undefined ? {} : { from }),
	...(to === undefined ? {} : { to }),
});

/** Whether a selection has the counts of the built page. */
const isAsBuilt = (selection: Selection) =>
	isUnfiltered(selection) && selection.unit === emptySelection.unit && !selection.isFirm;

/** The facet with its values and bars, of which it is not known how many units have them. */
export function withoutCounts({ range, rows, ...facet }: FacetView): FacetView {
	return {
		...facet,
		rows: rows.map(({ count: _, inDoubt: __, ...row }) => row),
		...(range ? { range: { ...range, bars: range.bars.map(({ from, to }) => ({ from, to, share: 0 })) } } : {}),
	};
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
