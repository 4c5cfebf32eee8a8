/** Builds the comparison: chosen studies side by side, with a row for each variable, list or outcome domain. */

import {
	type CodedCorpus,
	type CodedStudy,
	type Entry,
	entriesOf,
	listOf,
	type Study,
	studyValue,
	type Variable,
} from '../corpus/corpus.ts';
import { isInDoubt } from '../corpus/doubt.ts';
import { findingGroupsOf } from '../corpus/finding-groups.ts';
import { studyHref } from '../corpus/href.ts';
import { codeLabel, formatValue } from '../corpus/label.ts';
import { nameOfStudy } from '../corpus/study-name.ts';
import { chartedValue, codesOfValue, type Value } from '../corpus/value.ts';
import type { TitleTextProps } from '../fragments/TitleText.tsx';
import { listsOf, traitsOfList } from '../schema/list.ts';
import { listWords } from '../schema/list-words.ts';
import { sectionsOf } from '../schema/section.ts';
import { isAbsentState, stateTraits, stateWithin } from '../schema/state.ts';
import { withDoubt } from '../wording/doubt.ts';
import { comparisonWording, entryLineWording as say } from '../wording/explorer-table.ts';
import { formatAmount } from '../wording/grammar.ts';
import { nouns } from '../wording/nouns.ts';
import { basisWording, listWording } from '../wording/record.ts';
import { type CellView, cellOfValue } from './table-view.ts';
import type { ViewInput } from './view.ts';

export interface ComparedCell extends CellView {
	note?: string;
	/** Only for lists: one line for each entry; `text` has all of them. */
	lines?: readonly string[];
}

export interface ComparedRow {
	label: string;
	differs: boolean;
	cells: readonly ComparedCell[];
}

export interface ComparisonView {
	studies: readonly { id: string; label: string; title: TitleTextProps; href: string }[];
	sections: readonly { label: string; rows: readonly ComparedRow[] }[];
	/** How many rows differ. */
	differing: number;
	/** How many rows there are. */
	rows: number;
}

/** The studies that are chosen for comparison, in the order of the selection; empty if none is. */
export function comparedStudies({ corpus, selection }: ViewInput): readonly CodedStudy[] {
	return selection.compare.flatMap((id) => corpus.studiesById.get(id) ?? []);
}

/** The comparison of these studies, by section; sections without rows are left out. A row differs if its texts for two studies do. */
export function buildComparison({ corpus, site }: ViewInput, studies: readonly Study[]): ComparisonView {
	const ownSections = sectionsOf(corpus.review).map(({ id, label }) => ({
		label,
		rows: [...valueRows(corpus, studies, id), ...listRows(corpus, studies, id)],
	}));
	const all = [...ownSections, ...findingsSection(corpus, studies)].filter((section) => section.rows.length > 0);
	const rows = all.flatMap((section) => section.rows);
	return {
		studies: studies.map((study) => ({
			id: study.id,
			label: nameOfStudy(corpus, study),
			title: { title: study.citation.title ?? '', language: study.citation.language },
			href: studyHref(site, study.id),
		})),
		sections: all,
		differing: rows.filter(({ differs }) => differs).length,
		rows: rows.length,
	};
}

const rowOf = (label: string, cells: readonly ComparedCell[]): ComparedRow => ({
	label,
	differs: new Set(cells.map(({ text }) => text)).size > 1,
	cells,
});

function valueRows({ variables }: CodedCorpus, studies: readonly Study[], section: string): readonly ComparedRow[] {
	return variables
		.filter((variable) => variable.of === 'study' && variable.section === section)
		.map((variable) =>
			rowOf(
				variable.label,
				studies.map((study) => {
					const value = studyValue(study, variable.id);
					return { ...cellOfValue(value, formatValue(variable, value)), ...(value.note ? { note: value.note } : {}) };
				}),
			),
		);
}

/** A row for each list except findings (groups of people, measures, time points), in the section of its variables, as on a study's page. */
function listRows(
	{ review, variables }: CodedCorpus,
	studies: readonly Study[],
	section: string,
): readonly ComparedRow[] {
	return listsOf(review).flatMap((list) => {
		const own = variables.filter(({ of }) => of === list);
		if (!traitsOfList(list).isInSection || own[0]?.section !== section) return [];
		const cells = studies.map((study): ComparedCell => {
			const entries = listOf(study, list);
			if (isAbsentState(entries)) return cellOfValue({ state: entries }, stateTraits[entries].label);
			// The order in which a report names them makes no difference.
			const lines = entries.map((entry) => entryLine(entry, own)).sort(collator.compare);
			return { text: lines.join('; '), isAbsent: false, lines };
		});
		return [rowOf(listWords(review, list).title, cells)];
	});
}

const collator = new Intl.Collator('en', { numeric: true });

/** `57, Tutors, first year, enrolled`: an entry's name or number, its codes, and which people its number counts. */
function entryLine(entry: Entry, variables: readonly Variable[]): string {
	const { name, count, values, basis, within, overlaps, weeks } = entry;
	// A doubt about the whole entry is said once, at the end of the line.
	const isWholeInDoubt = entry.doubt !== undefined;
	const wordsWithDoubt = (words: string, value: Value) => withDoubt(words, !isWholeInDoubt && isInDoubt(value));
	const number =
		count &&
		wordsWithDoubt(count.state === 'reported' ? formatAmount(count) : say.number(stateWithin(count.state)), count);
	const codeTexts = variables.flatMap((variable) => {
		const value = values[variable.id];
		if (!value || value.state === 'not-applicable') return [];
		const words =
			value.state === 'reported' ? formatValue(variable, value) : say.value(variable.label, stateWithin(value.state));
		return wordsWithDoubt(words, value);
	});
	const after =
		weeks?.state === 'reported' && weeks.value !== 0
			? wordsWithDoubt(say.afterEnd(formatAmount(weeks, nouns.week)), weeks)
			: undefined;
	const overlapTexts = [within && say.isPart, overlaps && say.overlaps];
	const basisText = basis === undefined || isAbsentState(basis) ? undefined : basisWording[basis];
	return withDoubt(
		[name, number, ...codeTexts, basisText, ...overlapTexts, after].filter(Boolean).join(', '),
		isWholeInDoubt,
	);
}

/**
 * Findings by outcome domain, a row each: how many there are of each direction, with their texts. A single row if the review
 * does not group its findings; an empty array if the review has no findings.
 */
function findingsSection(corpus: CodedCorpus, studies: readonly Study[]): ComparisonView['sections'] {
	const label = listWording.findings.title;
	const groups = findingGroupsOf(corpus);
	if (!groups) return listsOf(corpus.review).includes('findings') ? [{ label, rows: [findingsRow(studies)] }] : [];
	const { domain: domains, direction } = groups;
	const codesOf = (finding: Entry, variable: string) => codesOfValue(chartedValue(finding.values, variable));
	const cellOf = (study: Study, domain: string): ComparedCell => {
		const list = listOf(study, 'findings');
		if (isAbsentState(list)) return { text: stateTraits[list].label, isAbsent: true };
		const findings = entriesOf(study, 'findings').filter((finding) => codesOf(finding, domains.id).includes(domain));
		if (findings.length === 0) return { text: comparisonWording.noFinding, isAbsent: true };
		const isDoubtful = (finding: Entry) =>
			[direction.id, domains.id].some((id) => isInDoubt(chartedValue(finding.values, id), finding));
		const codes = [...new Set(findings.flatMap((finding) => codesOf(finding, direction.id)))];
		const directionCounts = codes.map((code) => {
			const own = findings.filter((finding) => codesOf(finding, direction.id).includes(code));
			return {
				label: codeLabel(direction, code),
				count: own.length,
				inDoubt: own.filter(isDoubtful).length,
			};
		});
		return {
			text: comparisonWording.directions(directionCounts),
			isAbsent: false,
			note: findings.map(({ text }) => text).join(' · '),
		};
	};
	const rows = domains.codes.map(({ code, label }) => {
		return rowOf(
			label,
			studies.map((study) => cellOf(study, code)),
		);
	});
	return [{ label, rows: rows.filter(({ cells }) => cells.some(({ isAbsent }) => !isAbsent)) }];
}

function findingsRow(studies: readonly Study[]): ComparedRow {
	const cells = studies.map((study): ComparedCell => {
		const entries = listOf(study, 'findings');
		if (isAbsentState(entries)) return cellOfValue({ state: entries }, stateTraits[entries].label);
		const lines = entries.map(({ text = '', doubt }) => withDoubt(text, doubt !== undefined));
		return { text: lines.join('; '), isAbsent: false, lines };
	});
	return rowOf(listWording.findings.title, cells);
}
