/** What the figures of two variables say: the evidence map, and any variable by any other. */

import { withArticle } from './article.ts';
import { bracketDoubt, type DoubtfulCount, formatDoubtful, nameCount } from './doubt.ts';
import { formatNames } from './figures.ts';
import { formatCount, type Noun } from './grammar.ts';
import { english } from './language.ts';
import { nouns } from './nouns.ts';

interface MatrixCounts {
	question: string;
	studies: DoubtfulCount;
	report: Noun;
	rows: number;
	columns: number;
}

interface CrossCounts {
	count: number;
	inDoubt: number;
	unit: Noun;
	report: Noun;
	isCounted: boolean;
}

export const matrixWording = /* @__PURE__ */ english({
	/** The name of a cell: its row and its column, with the group of the column where it has one. */
	cell: (row: string, ...columns: readonly string[]) => `${row} × ${columns.join(', ')}`,
	/** A cell among others in a sentence: a comma stands between cells, not in one. */
	place: (row: string, column: string, group?: string) =>
		`${row} × ${column}${group === undefined ? '' : ` (${group})`}`,
	/** A column that is repeated for each value of a third variable, which is the `group`. */
	column: (group: string | undefined, column: string) => (group ? `${group}: ${column}` : column),
	/** Head of the totals of rows. */
	total: (report: Noun) => `${report.many} that have it`,
	/** Rows and columns that are left out because there are too many. */
	rowsLeftOut: (labels: readonly string[], report: Noun) =>
		`${formatCount(labels.length, nouns.row)} with the fewest ${report.many}: ${formatNames(labels)}.`,
	columnsLeftOut: (labels: readonly string[], report: Noun) =>
		`${formatCount(labels.length, nouns.column)} with the fewest ${report.many}: ${formatNames(labels)}.`,
});

export const evidenceMapWording = /* @__PURE__ */ english({
	description: ({ question, studies, report, rows, columns }: MatrixCounts) =>
		`${question} ${formatDoubtful(studies, report)}, ${formatCount(rows, nouns.row)}, ${formatCount(columns, nouns.column)}. The table gives the same numbers.`,
	/** How to read the figure where there are too many marks to draw. */
	countedReading: ({ many }: Noun) =>
		`Rows are what was done or studied, columns are outcomes. A number counts the ${many} that have both; it leads to them.`,
	/** The name of an element that the figure does not name itself. */
	element: (variable: string, code: string) => `${variable}: ${code}`,
	elements: 'Element',
	/** Shown in an empty cell, where the review says nothing about any report. */
	silent: 'review silent',
	mark: (study: string, direction: string, cell: string, findings: DoubtfulCount) =>
		`${study}: ${direction}. ${cell}, ${nameCount(findings.count, findings.inDoubt, nouns.finding)}`,
	counted: ({ count, inDoubt, report }: { count: number; inDoubt: number; report: Noun }) =>
		`The figure counts ${report.many}. One can be in several cells, so cells add up to more than the ${formatCount(count, report)} drawn${bracketDoubt(count, inDoubt)}.`,
	withoutElements: (count: DoubtfulCount, reports: readonly string[], report: Noun) =>
		`${formatDoubtful(count, report)} with none of these elements: ${formatNames(reports)}.`,
});

export const crossTableWording = /* @__PURE__ */ english({
	description: ({ question, studies, report, rows, columns }: MatrixCounts) =>
		`${question} ${formatDoubtful(studies, report)} by ${formatCount(rows, nouns.row)} and ${formatCount(columns, nouns.column)}. The table gives the same numbers.`,
	mark: (study: string, cell: string) => `${study}. ${cell}`,
	/** Why a cell is empty. */
	gaps: ({ one }: Noun) => ({
		none: `no ${one} with both`,
		unknown: 'not known of any',
		'not-applicable': 'does not apply to any',
	}),
	/** How to read the figure where there are too many marks to draw. */
	countedReading: ({ many }: Noun) =>
		`A number counts the ${many} that hold the value of its row and that of its column, and leads to them.`,
	/** The counted units may be programmes; a mark is always a report. Where numbers are drawn, there are no marks. */
	counted: ({ count, inDoubt, unit, report, isCounted }: CrossCounts) =>
		`The figure counts ${unit.many}${isCounted ? '' : `; a mark is ${withArticle(report.one)}`}. One can be in several cells, so cells can add up to more than the ${formatCount(count, unit)} drawn${bracketDoubt(count, inDoubt)}.`,
	outside: (count: DoubtfulCount, reports: readonly string[], report: Noun) =>
		`${formatDoubtful(count, report)} in no row: ${formatNames(reports)}.`,
	outsideColumns: (count: DoubtfulCount, reports: readonly string[], report: Noun) =>
		`${formatDoubtful(count, report)} in no column: ${formatNames(reports)}.`,
});
