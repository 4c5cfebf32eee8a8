/** What the explorer shows of a selection: a pure function, so that the built page and the browser draw the same. */
import { type Corpus, entriesOf, type Study, type Variable, studyValue, variableOf } from '../corpus/corpus.ts';
import { codeHref, entryHref, type Site, studyHref, variableHref } from '../corpus/href.ts';
import { codeLabel, formatAmount, formatNumber, formatValue, stateDefinitions, stateLabels } from '../corpus/label.ts';
import { codesOfValue, type Value } from '../corpus/value.ts';
import { formatAddress } from '../facets/address.ts';
import { type Bitset, count } from '../facets/bitset.ts';
import { columnNamed, type Index } from '../facets/build-index.ts';
import { countFacets, countUnits, type FacetCounts } from '../facets/count.ts';
import { type Facet, facetGroups, facetsOf, inOrder } from '../facets/facet.ts';
import { placesIn, select, selectEntries } from '../facets/select.ts';
import { clauseOf, isUnfiltered, nextNth, nthMost, type Part, partOf, type Selection, withoutFilters } from '../facets/selection.ts';
import { sentenceOf } from '../facets/sentence.ts';
import { groupByProgramme, sortIds } from '../facets/sort.ts';
import { isAbsentState } from '../schema/state.ts';
import { type ListName, sectionLabels, sections } from '../schema/variable.ts';

export interface ValueRow {
	code: string;
	label: string;
	definition: string;
	count: number;
	/** Where it stands in the selection, if it does. */
	part?: Part;
	isAbsent: boolean;
	/** Its listing, which needs no script. */
	href: string;
}

export interface Bar {
	from: number;
	to: number;
	count: number;
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
	definition: string;
	href: string;
	isOpen: boolean;
	/** Whether several values of one study can be asked for at once, and whether they are. */
	hasAll: boolean;
	isAll: boolean;
	chosen: number;
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
	asked: number;
	/** Whether a further one can be asked for. */
	canAsk: boolean;
}

export interface PhraseView {
	text: string;
	/** The address without it. */
	without: string;
}

export interface Match {
	label: string;
	text: string;
	href?: string;
}

export interface ResultView {
	id: string;
	label: string;
	title: string;
	href: string;
	/** Its values of the review's table, where reported. */
	facts: readonly { label: string; text: string }[];
	matches: readonly Match[];
}

export interface View {
	groups: readonly GroupView[];
	found: string;
	phrases: readonly { lead?: string; items: readonly PhraseView[]; last: string }[];
	silences: readonly { text: string; address: string }[];
	/** All of the selection in words. */
	text: string;
	isUnfiltered: boolean;
	/** Conditions, for "2 filters". */
	filters: number;
	cleared: string;
	shown: number;
	total: number;
	unitWord: { one: string; many: string };
	/** Reports found: as many results there are in all. */
	reports: number;
	/** The first results; where programmes are counted, those of one programme together under its name. */
	results: readonly { heading?: string; results: readonly ResultView[] }[];
}

export interface Shown {
	corpus: Corpus;
	index: Index;
	site: Site;
	selection: Selection;
	/** Studies in which the words were found; undefined without words. */
	found?: Bitset;
	/** How many results are drawn: drawing, not counting, is what costs. */
	drawn?: number;
	/** Of each list, the entry that the panel asks about: the first, or a further one. */
	nths?: Partial<Record<ListName, number>>;
}

/** Results drawn before more are asked for. */
export const drawnAtFirst = 50;

/** The ids of a selection in its order. */
export function orderedStudies({ corpus, index, selection, found }: Shown): readonly Study[] {
	return sortIds(index, select(index, selection, found), selection.sort).flatMap((at) => corpus.studies[at] ?? []);
}

export function buildView(shown: Shown): View {
	const { corpus, index, selection, found } = shown;
	const ids = select(index, selection, found);
	const sentence = sentenceOf(corpus, selection, found);
	const { report, programme } = corpus.review.words;
	const byProgramme = selection.unit === 'programme' && programme !== undefined;
	return {
		groups: buildGroups(shown),
		found: sentence.found,
		phrases: sentence.groups.map(({ lead, phrases, last }) => ({
			...(lead === undefined ? {} : { lead }),
			last,
			items: phrases.map(({ text, without }) => ({ text, without: formatAddress(without) })),
		})),
		silences: sentence.silences.map(({ text, selection: silent }) => ({ text, address: formatAddress(silent) })),
		text: sentence.text,
		isUnfiltered: isUnfiltered(selection),
		filters: sentence.groups.reduce((sum, { phrases }) => sum + phrases.length, 0),
		cleared: formatAddress(withoutFilters(selection)),
		shown: countUnits(index, ids, selection.unit),
		total: byProgramme ? index.programmes.size : index.size,
		unitWord: byProgramme ? programme : report,
		reports: countUnits(index, ids, 'report'),
		results: buildResults(shown, ids, byProgramme),
	};
}

/** The entry of its list that a facet asks about. */
function nthOf({ nths }: Shown, { list }: Facet): number {
	return (list && nths?.[list]) ?? 1;
}

function buildGroups(shown: Shown): readonly GroupView[] {
	const { corpus, index, selection, found } = shown;
	const facets = facetsOf(corpus);
	const counts = new Map<string, FacetCounts>();
	for (const nth of new Set(facets.map((facet) => nthOf(shown, facet)))) {
		const ids = facets.filter((facet) => nthOf(shown, facet) === nth).map(({ variable }) => variable.id);
		for (const counted of countFacets(index, selection, ids, { found, nth })) counts.set(counted.variable, counted);
	}
	return facetGroups(corpus).map(({ section, label, facets: own }) => {
		// A section can hold variables of the study and of several lists: each list asks of an entry of its own.
		const blocks = [...new Set(own.map(({ list }) => list))].map((list) => ({
			...(list ? { entries: buildEntries(shown, list) } : {}),
			facets: own.filter((facet) => facet.list === list).map((facet) => buildFacet(shown, facet, counts.get(facet.variable.id))),
		}));
		return { section, label, blocks };
	});
}

/** Which entry of a list is asked about, and whether a further one can be. */
function buildEntries(shown: Shown, list: ListName): EntriesView {
	const { corpus, selection } = shown;
	const next = nextNth(corpus, selection, list);
	const asked = next === undefined ? nthMost : next - 1;
	const nth = shown.nths?.[list] ?? 1;
	return { list, noun: nouns[list], nth, asked: Math.max(asked, nth), canAsk: next !== undefined && asked >= nth && asked > 0 };
}

const nouns: Record<ListName, string> = { participants: 'group', measures: 'measure', assessments: 'time point', findings: 'finding' };

function buildFacet(shown: Shown, facet: Facet, counted: FacetCounts | undefined): FacetView {
	const { corpus, index, site, selection } = shown;
	const { variable, kind, isOpen, hasAll } = facet;
	const nth = nthOf(shown, facet);
	const clause = clauseOf(selection, variable.id, nth);
	const chosen = clause.any.length + clause.all.length + clause.not.length + (clause.range ? 1 : 0);
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
		isOpen: isOpen || chosen > 0,
		hasAll,
		isAll: clause.all.length > 0,
		chosen,
		rows: codes
			.map((code): ValueRow => {
				const part = partOf(selection, variable.id, code, nth);
				return {
					code,
					label: codeLabel(variable, code),
					definition: isAbsentState(code) ? stateDefinitions[code] : (variable.codes.find((own) => own.code === code)?.definition ?? ''),
					count: counted?.codes.get(code) ?? 0,
					...(part ? { part } : {}),
					isAbsent: isAbsentState(code),
					href: codeHref(site, variable.id, code),
				};
			})
			// A state that no study has is not offered; the codebook's own codes always are.
			.filter(({ code, isAbsent, part }) => !isAbsent || part || columnHolds(index, variable.id, code)),
		...(kind === 'range' ? { range: buildRange(variable, clause.range, counted?.bins ?? []) } : {}),
	};
}

function columnHolds(index: Index, variable: string, code: string): boolean {
	const { codes, studies } = columnNamed(index, variable);
	const held = studies[codes.indexOf(code)];
	return held !== undefined && count(held) > 0;
}

function buildRange(variable: Variable, range: { from?: number; to?: number } | undefined, bins: readonly { from: number; to: number; count: number }[]): RangeView {
	const tallest = Math.max(1, ...bins.map((bin) => bin.count));
	return {
		...range,
		least: bins[0]?.from ?? 0,
		most: bins.at(-1)?.to ?? 0,
		bars: bins.map((bin) => ({ from: bin.from, to: bin.to, count: bin.count, share: Math.round((1000 * bin.count) / tallest) / 1000 })),
		unit: variable.unit?.many ?? '',
	};
}

function buildResults(shown: Shown, ids: Bitset, byProgramme: boolean): View['results'] {
	const { corpus, index, selection } = shown;
	const drawn = shown.drawn ?? drawnAtFirst;
	const sorted = sortIds(index, ids, selection.sort, byProgramme ? {} : { to: drawn });
	const resultAt = (at: number) => {
		const study = corpus.studies[at];
		return study ? [buildResult(shown, study, at)] : [];
	};
	if (!byProgramme) return [{ results: sorted.flatMap(resultAt) }];
	return groupByProgramme(index, sorted)
		.slice(0, drawn)
		.map((group) => {
		const programme = corpus.programmesById.get(corpus.studies[group[0] ?? -1]?.programme ?? '');
		return { heading: programme?.name ?? corpus.studies[group[0] ?? -1]?.label ?? '', results: group.flatMap(resultAt) };
	});
}

function buildResult(shown: Shown, study: Study, at: number): ResultView {
	const { corpus, site } = shown;
	const facts = corpus.review.table
		.map((id) => ({ variable: variableOf(corpus, id), value: studyValue(study, id) }))
		// The year stands in the label.
		.filter(({ variable, value }) => variable.kind !== 'year' && value.state === 'reported')
		.map(({ variable, value }) => ({ label: variable.label, text: formatValue(variable, value) }));
	return {
		id: study.id,
		label: study.label,
		title: study.citation.title,
		href: studyHref(site, study.id),
		facts,
		matches: matchesOf(shown, study, at),
	};
}

/** What of a study met the selection: its values, and the entries that did. Findings are given whole. */
function matchesOf({ corpus, index, selection, site }: Shown, study: Study, at: number): readonly Match[] {
	const matches: Match[] = [];
	for (const { variable: id, any, all, range } of selection.clauses) {
		const variable = variableOf(corpus, id);
		if (variable.of !== 'study' || (any.length === 0 && all.length === 0 && !range)) continue;
		const value = studyValue(study, id);
		matches.push({ label: variable.label, text: [formatValue(variable, value), value.note].filter(Boolean).join('. ') });
	}
	const lists = new Set(selection.clauses.map(({ variable, nth }) => `${variableOf(corpus, variable).of} ${nth}`));
	for (const key of lists) {
		const [list, nth] = key.split(' ');
		if (list === 'study') continue;
		const of = list as Exclude<Variable['of'], 'study'>;
		const rows = selectEntries(index, selection, of, Number(nth));
		const entries = entriesOf(study, of);
		if (!rows) continue;
		for (const place of placesIn(index, of, rows, at, entries.length)) {
			const entry = entries[place];
			if (!entry) continue;
			const text = entry.text ?? entry.name ?? entry.printed ?? entry.note ?? entry.id;
			const figures = entry.figures ? ` ${entry.figures}` : '';
			matches.push({ label: of === 'findings' ? 'Finding' : '', text: `${text}${figures}`, href: entryHref(site, study.id, of, entry.id) });
		}
	}
	return matches;
}

export interface TableView {
	columns: readonly { id: string; label: string; isNumber: boolean; sort?: 'ascending' | 'descending' }[];
	rows: readonly { id: string; label: string; href: string; cells: readonly CellView[] }[];
	/** Every variable that can be a column. */
	choices: readonly { id: string; label: string; isShown: boolean }[];
}

/** Columns of the table: chosen ones, or the year and the review's. */
export function columnsShown({ corpus, selection }: Pick<Shown, 'corpus' | 'selection'>): readonly string[] {
	if (selection.cols.length > 0) return selection.cols;
	const years = corpus.variables.filter(({ kind, of }) => kind === 'year' && of === 'study').map(({ id }) => id);
	return [...new Set([...years, ...corpus.review.table])];
}

interface CellView {
	text: string;
	isAbsent: boolean;
}

/** A value as a cell; *none* is an answer, the other states are absences. */
function cellOfValue(value: Pick<Value, 'state'>, text: string): CellView {
	return { text, isAbsent: value.state !== 'reported' && value.state !== 'none' };
}

/** What the entries of a list say between them, each value once; where none says anything, why not. */
function cellOfEntries(study: Study, variable: Variable, list: ListName): CellView {
	const state = study.lists[list];
	if (isAbsentState(state)) return cellOfValue({ state }, stateLabels[state]);
	const values = entriesOf(study, list).flatMap((entry) => entry.values[variable.id] ?? []);
	const reported = values.filter((value) => value.state === 'reported');
	if (reported.length === 0) {
		const [first = { state: 'not-reported' as const }] = values;
		return cellOfValue(first, [...new Set(values.map((value) => stateLabels[value.state]))].join('; ') || stateLabels['not-reported']);
	}
	const codes = new Set(reported.flatMap(codesOfValue));
	const texts = variable.codes.length > 0 ? variable.codes.filter(({ code }) => codes.has(code)).map(({ label }) => label) : reported.map((value) => formatValue(variable, value));
	return { text: [...new Set(texts)].join('; '), isAbsent: false };
}

export function buildTable(shown: Shown): TableView {
	const { corpus, selection, site } = shown;
	const ids = columnsShown(shown);
	const columns = ids.map((id) => variableOf(corpus, id));
	const cellOf = (study: Study, variable: Variable): CellView => {
		if (variable.of !== 'study') return cellOfEntries(study, variable, variable.of);
		const value = studyValue(study, variable.id);
		return cellOfValue(value, variable.kind === 'number' && value.state === 'reported' ? formatAmount(value) : formatValue(variable, value));
	};
	return {
		columns: columns.map(({ id, label, kind }) => ({
			id,
			label,
			isNumber: kind === 'number' || kind === 'year',
			...(selection.sort?.by === id ? { sort: selection.sort.isDescending ? ('descending' as const) : ('ascending' as const) } : {}),
		})),
		rows: orderedStudies(shown).map((study) => ({
			id: study.id,
			label: study.label,
			href: studyHref(site, study.id),
			cells: columns.map((variable) => cellOf(study, variable)),
		})),
		choices: corpus.variables.map(({ id, label }) => ({ id, label, isShown: ids.includes(id) })),
	};
}

export interface ComparisonView {
	studies: readonly { id: string; label: string; title: string; href: string }[];
	sections: readonly { label: string; rows: readonly { label: string; differs: boolean; cells: readonly (CellView & { note?: string })[] }[] }[];
	/** Rows that differ, of all. */
	differing: number;
	rows: number;
}

/** The chosen studies side by side, by section. A row differs where two of them do. */
export function buildComparison({ corpus, site, selection }: Shown): ComparisonView {
	const studies = selection.compare.flatMap((id) => corpus.studiesById.get(id) ?? []);
	const compared = comparedSections(corpus).map(({ label, variables }) => ({
		label,
		rows: variables.map((variable) => {
			const cells = studies.map((study) => {
				const value = studyValue(study, variable.id);
				return { ...cellOfValue(value, formatValue(variable, value)), ...(value.note ? { note: value.note } : {}) };
			});
			return { label: variable.label, differs: new Set(cells.map(({ text }) => text)).size > 1, cells };
		}),
	}));
	const rows = compared.flatMap((section) => section.rows);
	return {
		studies: studies.map((study) => ({ id: study.id, label: study.label, title: study.citation.title, href: studyHref(site, study.id) })),
		sections: compared,
		differing: rows.filter(({ differs }) => differs).length,
		rows: rows.length,
	};
}

function comparedSections(corpus: Corpus): readonly { label: string; variables: readonly Variable[] }[] {
	const ofStudies = corpus.variables.filter(({ of }) => of === 'study');
	return sections
		.map((section) => ({ label: sectionLabels[section], variables: ofStudies.filter((variable) => variable.section === section) }))
		.filter(({ variables }) => variables.length > 0);
}

/** `6 of 20 reports, 2 filters`: said once after each settled change. */
export function announcement({ shown, total, unitWord, filters }: View): string {
	const words = total === 1 ? unitWord.one : unitWord.many;
	const counted = shown === 0 ? `No ${unitWord.one} of ${formatNumber(total)}` : `${formatNumber(shown)} of ${formatNumber(total)} ${words}`;
	return filters === 0 ? counted : `${counted}, ${filters} ${filters === 1 ? 'filter' : 'filters'}`;
}
