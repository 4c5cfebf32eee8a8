/** Chosen studies side by side. */
import {
	type Corpus,
	type Entry,
	entriesOf,
	type Study,
	studyValue,
	type Variable,
	variableOf,
} from '../corpus/corpus.ts';
import { studyHref } from '../corpus/href.ts';
import { codeLabel, formatValue, stateLabels } from '../corpus/label.ts';
import { codesOfValue } from '../corpus/value.ts';
import { isAbsentState } from '../schema/state.ts';
import { sectionLabels, sections } from '../schema/variable.ts';
import { type CellView, cellOfValue } from './table-view.ts';
import type { Shown } from './view.ts';

export interface ComparisonView {
	studies: readonly { id: string; label: string; title: string; href: string }[];
	sections: readonly {
		label: string;
		rows: readonly { label: string; differs: boolean; cells: readonly (CellView & { note?: string })[] }[];
	}[];
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
	const all = [...compared, findingsSection(corpus, studies)].filter((section) => section.rows.length > 0);
	const rows = all.flatMap((section) => section.rows);
	return {
		studies: studies.map((study) => ({
			id: study.id,
			label: study.label,
			title: study.citation.title,
			href: studyHref(site, study.id),
		})),
		sections: all,
		differing: rows.filter(({ differs }) => differs).length,
		rows: rows.length,
	};
}

function comparedSections(corpus: Corpus): readonly { label: string; variables: readonly Variable[] }[] {
	const ofStudies = corpus.variables.filter(({ of }) => of === 'study');
	return sections
		.map((section) => ({
			label: sectionLabels[section],
			variables: ofStudies.filter((variable) => variable.section === section),
		}))
		.filter(({ variables }) => variables.length > 0);
}

/** Findings by domain: how many of each direction, and what they say. */
function findingsSection(corpus: Corpus, studies: readonly Study[]): ComparisonView['sections'][number] {
	const groups = corpus.review['finding-groups'];
	const direction = variableOf(corpus, groups.direction);
	const codesOf = (finding: Entry, variable: string) =>
		codesOfValue(finding.values[variable] ?? { state: 'not-charted' });
	const cellOf = (study: Study, domain: string): CellView & { note?: string } => {
		const list = study.lists.findings;
		if (isAbsentState(list)) return { text: stateLabels[list], isAbsent: true };
		const found = entriesOf(study, 'findings').filter((finding) => codesOf(finding, groups.domain).includes(domain));
		if (found.length === 0) return { text: 'No finding', isAbsent: true };
		const labels = found.flatMap((finding) => codesOf(finding, direction.id).map((code) => codeLabel(direction, code)));
		const counted = [...new Set(labels)].map(
			(label) => `${label} (${labels.filter((other) => other === label).length})`,
		);
		return { text: counted.join(', '), isAbsent: false, note: found.map(({ text }) => text).join(' · ') };
	};
	const rows = variableOf(corpus, groups.domain).codes.map(({ code, label }) => {
		const cells = studies.map((study) => cellOf(study, code));
		return { label, differs: new Set(cells.map(({ text }) => text)).size > 1, cells };
	});
	return { label: 'Findings', rows: rows.filter(({ cells }) => cells.some(({ isAbsent }) => !isAbsent)) };
}
