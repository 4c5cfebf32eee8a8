/** Builds what the explorer shows of a selection, in pure functions, so that the built page and the browser draw the same. */
import {
	type Codebook,
	type CodedCorpus,
	type CodedStudy,
	type Study,
	studyValue,
	variableOf,
} from '../corpus/corpus.ts';
import { isInDoubt } from '../corpus/doubt.ts';
import { type Site, studyHref } from '../corpus/href.ts';
import { formatValue } from '../corpus/label.ts';
import { formatAddress } from '../facets/address.ts';
import type { Bitset } from '../facets/bitset.ts';
import { indexOf } from '../facets/build-index.ts';
import { countUnits, isCountable } from '../facets/count.ts';
import { countFirm } from '../facets/firm-count.ts';
import { select } from '../facets/select.ts';
import { isUnfiltered, type Selection, withoutFilters } from '../facets/selection.ts';
import { sentenceOf } from '../facets/sentence.ts';
import { groupByProgramme, sortIds } from '../facets/sort.ts';
import type { TitleTextProps } from '../fragments/TitleText.tsx';
import type { ListName } from '../schema/list.ts';
import { traitsOf } from '../schema/variable-kind.ts';
import { withDoubt } from '../wording/doubt.ts';
import { selectionWording } from '../wording/explorer.ts';
import { type Conjunction, type Noun, typeset } from '../wording/grammar.ts';
import { drawnAtOnce, isLarge } from './corpus-file.ts';
import { buildGroups, type FacetView, type GroupView } from './facet-view.ts';
import { isAskedFor, type Match, matchesOf } from './matches.ts';
import type { RecordsById } from './records.ts';
import { phraseViews, uncountedView } from './unknown-view.ts';

export interface PhraseView {
	text: string;
	/** The query of the selection without this condition: `?…`, or empty. */
	without: string;
}

export interface ResultView {
	id: string;
	label: string;
	/** With its marks (`rich-text.ts`). Absent if neither the built page nor an arrived record has it. */
	title?: string;
	language?: string;
	href: string;
	/** Its reported values of the variables in the review's table, without the year; those that the selection asks about are marked. Last, what else was published of it. */
	facts: readonly { label: string; text: string; isSelected?: true }[];
	matches: readonly Match[];
	/** Set if its record has not arrived: `matches` then has codes in place of words. */
	isCoded?: true;
}

/** The results: one group for each programme if programmes are counted, otherwise one group without a heading. */
export type ResultGroups = readonly { heading?: string; results: readonly ResultView[] }[];

export interface View {
	groups: readonly GroupView[];
	found: string;
	phrases: readonly { lead?: string; items: readonly PhraseView[]; last: Conjunction }[];
	silences: readonly { text: string; address: string }[];
	/** The whole selection in words. */
	text: string;
	isUnfiltered: boolean;
	/** How many conditions there are, for "2 filters". */
	filters: number;
	cleared: string;
	count: number;
	/** How many of `count` meet the selection only by a value in doubt. */
	inDoubt: number;
	total: number;
	unitWord: Noun;
	/** Whether the review has figures to draw over the selection. */
	hasFigures: boolean;
	/** How many reports were found, whichever unit is counted. */
	reports: number;
	/** The first results: as many units as `drawnAtOnce` in `corpus-file.ts` says. */
	results: ResultGroups;
	/** Set if it is not known what meets the selection: nothing is counted, and no result is shown. */
	isUnknown?: true;
}

/** What a view is built from, apart from records: none of it changes when records arrive. */
export interface ViewInput {
	corpus: CodedCorpus;
	/** Names all variables while `corpus` lacks those that have not arrived. */
	codebook?: Codebook;
	/** The facets that the built page shows, by variable: they stand for those that have not arrived. */
	built?: ReadonlyMap<string, FacetView>;
	site: Site;
	selection: Selection;
	/** Studies in which the words were found; undefined without words. */
	matches?: Bitset;
	/** The titles that the built page shows, by study id. */
	titles?: ReadonlyMap<string, TitleTextProps>;
	/** For each list, the number of the entry that the panel asks about; 1 if absent. */
	nths?: Readonly<Record<ListName, number>>;
}

/** The studies of a selection in its order; of these only the places `from` to `to` (not included), if given. */
export function orderedStudies(
	{ corpus, selection, matches }: ViewInput,
	part: { from?: number; to?: number } = {},
): readonly CodedStudy[] {
	const index = indexOf(corpus);
	const ids = select(index, selection, matches);
	return sortIds(index, ids, selection.sort, part).flatMap((at) => corpus.studies[at] ?? []);
}

/** All studies of a selection in the order of the list, where those of one programme stand together if programmes are counted. */
export function listedStudies(input: ViewInput): readonly CodedStudy[] {
	if (!isByProgramme(input)) return orderedStudies(input);
	const { corpus, selection, matches } = input;
	const index = indexOf(corpus);
	const places = sortIds(index, select(index, selection, matches), selection.sort);
	return groupByProgramme(index, places, places.length).flatMap((group) =>
		group.flatMap((at) => corpus.studies[at] ?? []),
	);
}

/** The whole records of these studies, in their order; undefined if one of them has not arrived. */
export function recordsOf(records: RecordsById, studies: readonly CodedStudy[]): readonly Study[] | undefined {
	const whole = studies.flatMap(({ id }) => records.get(id) ?? []);
	return whole.length === studies.length ? whole : undefined;
}

/** The view of a selection. `records` are those that have arrived: only with its record does a result show words. */
export function buildView(input: ViewInput, records: RecordsById): View {
	const { corpus, codebook = corpus, selection, matches } = input;
	const index = indexOf(corpus);
	const { report, programme } = corpus.review.words;
	const byProgramme = programme !== undefined && isByProgramme(input);
	const units = {
		total: byProgramme ? index.programmes.size : index.size,
		unitWord: byProgramme ? programme : report,
		hasFigures: corpus.figures.length > 0,
	};
	if (!isCountable(corpus, selection)) return uncountedView(input, units);
	const ids = select(index, selection, matches);
	const sentence = sentenceOf(corpus, selection, matches);
	const firmCount = countFirm(corpus, selection, matches);
	return {
		groups: buildGroups(input),
		found: sentence.found,
		phrases: phraseViews(sentence.groups),
		silences: sentence.silences.map(({ text, selection: silent }) => ({ text, address: formatAddress(silent) })),
		text: sentence.text,
		isUnfiltered: isUnfiltered(selection),
		filters: sentence.groups.reduce((sum, { phrases }) => sum + phrases.length, 0),
		cleared: formatAddress(withoutFilters(selection)),
		count: firmCount.count,
		inDoubt: firmCount.inDoubt,
		...units,
		reports: countUnits(index, ids, 'report'),
		results: buildResults(input, records, ids, 0, drawnAtOnce({ isLarge: isLarge(codebook) })),
	};
}

/** The results of the units (reports or programmes) from place `from` to place `to` (not included), in the order of the selection. */
export function buildResults(
	input: ViewInput,
	records: RecordsById,
	ids: Bitset,
	from: number,
	to: number,
): ResultGroups {
	const { corpus, selection } = input;
	const index = indexOf(corpus);
	const resultAt = (at: number) => {
		const study = corpus.studies[at];
		return study ? [buildResult(input, study, records.get(study.id))] : [];
	};
	if (!isByProgramme(input)) return [{ results: sortIds(index, ids, selection.sort, { from, to }).flatMap(resultAt) }];
	return groupByProgramme(index, sortIds(index, ids, selection.sort), to)
		.slice(from)
		.map((group) => {
			const study = corpus.studies[group[0] ?? -1];
			const programme = corpus.programmesById.get(study?.programme ?? '');
			return { heading: programme?.name ?? study?.label ?? '', results: group.flatMap(resultAt) };
		});
}

function isByProgramme({ corpus, selection }: ViewInput): boolean {
	return selection.unit === 'programme' && corpus.review.words.programme !== undefined;
}

/** The result of one study; `record` is undefined if it has not arrived. */
export function buildResult(input: ViewInput, study: CodedStudy, record: Study | undefined): ResultView {
	const { corpus, codebook = corpus, site, titles, selection } = input;
	const titleText = titles?.get(study.id);
	const { title = titleText?.title, language = titleText?.language } = record?.citation ?? {};
	const facts = corpus.review.table
		.map((id) => ({ variable: variableOf(codebook, id), value: studyValue(record ?? study, id) }))
		// The label has the year already. Texts are only in the record.
		.filter(
			({ variable, value }) =>
				traitsOf(variable).axis !== 'time' && value.state === 'reported' && (record || traitsOf(variable).isCounted),
		)
		.map(({ variable, value }) => ({
			variable,
			label: typeset(variable.label),
			text: typeset(withDoubt(formatValue(variable, value), isInDoubt(value))),
			...(isAskedFor(selection, variable.id) ? { isSelected: true as const } : {}),
		}));
	return {
		id: study.id,
		label: study.label,
		...(title === undefined ? {} : { title }),
		...(title === undefined || language === undefined ? {} : { language }),
		href: studyHref(site, study.id),
		facts: [...facts.map(({ variable: _, ...fact }) => fact), ...(corpus.beside?.[study.id] ?? [])],
		matches: matchesOf(input, study, record, new Set(facts.map(({ variable }) => variable.id))),
		...(record ? {} : { isCoded: true }),
	};
}

/** `6 of 20 reports, 2 filters`: what a screen reader says after each settled change. */
export function announcement({ count, inDoubt, total, unitWord, filters }: View): string {
	return selectionWording.announcement({ shown: count, inDoubt, total, noun: unitWord, filters });
}
