/** What the explorer shows of a selection: a pure function, so that the built page and the browser draw the same. */
import { type Corpus, entriesOf, type Study, studyValue, type Variable, variableOf } from '../corpus/corpus.ts';
import { entryHref, type Site, studyHref } from '../corpus/href.ts';
import { formatNumber, formatValue } from '../corpus/label.ts';
import { formatAddress } from '../facets/address.ts';
import type { Bitset } from '../facets/bitset.ts';
import type { Index } from '../facets/build-index.ts';
import { countUnits } from '../facets/count.ts';
import { placesIn, select, selectEntries } from '../facets/select.ts';
import { isUnfiltered, type Selection, withoutFilters } from '../facets/selection.ts';
import { sentenceOf } from '../facets/sentence.ts';
import { groupByProgramme, sortIds } from '../facets/sort.ts';
import type { ListName } from '../schema/variable.ts';
import { buildGroups, type GroupView } from './facet-view.ts';

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
	/** Whether the review has figures to draw over the selection. */
	hasFigures: boolean;
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
		hasFigures: corpus.figures.length > 0,
		reports: countUnits(index, ids, 'report'),
		results: buildResults(shown, ids, byProgramme),
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
			return {
				heading: programme?.name ?? corpus.studies[group[0] ?? -1]?.label ?? '',
				results: group.flatMap(resultAt),
			};
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
		matches.push({
			label: variable.label,
			text: [formatValue(variable, value), value.note].filter(Boolean).join('. '),
		});
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
			matches.push({
				label: of === 'findings' ? 'Finding' : '',
				text: `${text}${figures}`,
				href: entryHref(site, study.id, of, entry.id),
			});
		}
	}
	return matches;
}

/** `6 of 20 reports, 2 filters`: said once after each settled change. */
export function announcement({ shown, total, unitWord, filters }: View): string {
	const words = total === 1 ? unitWord.one : unitWord.many;
	const counted =
		shown === 0
			? `No ${unitWord.one} of ${formatNumber(total)}`
			: `${formatNumber(shown)} of ${formatNumber(total)} ${words}`;
	return filters === 0 ? counted : `${counted}, ${filters} ${filters === 1 ? 'filter' : 'filters'}`;
}
