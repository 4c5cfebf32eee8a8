/** Chosen studies side by side. */
import { type Corpus, studyValue, type Variable } from '../corpus/corpus.ts';
import { studyHref } from '../corpus/href.ts';
import { formatValue } from '../corpus/label.ts';
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
	const rows = compared.flatMap((section) => section.rows);
	return {
		studies: studies.map((study) => ({
			id: study.id,
			label: study.label,
			title: study.citation.title,
			href: studyHref(site, study.id),
		})),
		sections: compared,
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
