/** The workbook in which two coders settle their differences, and how far they agreed. */
import { formatWorkbook, type WorkbookColumn } from '../exports/workbook.ts';
import type { ChartingComparison, VariableAgreement } from './compare.ts';
import { formatAllowed, partLabel, partQuestion } from './verification-sheet.ts';

/** The columns of differences, by which they are read back. */
export const differenceColumns = [
	{ name: 'study', width: 22 },
	{ name: 'place', width: 26 },
	{ name: 'label', width: 24 },
	{ name: 'question', width: 36 },
	{ name: 'first', width: 30 },
	{ name: 'second', width: 30 },
	{ name: 'allowed', width: 40 },
	{ name: 'settled', width: 30 },
	{ name: 'reason', width: 40 },
] as const satisfies readonly WorkbookColumn[];

export type DifferenceColumn = (typeof differenceColumns)[number]['name'];

/** What a variable's row says, by the name of its column. */
export const agreementColumns = [
	{ name: 'variable', width: 24 },
	{ name: 'label', width: 30 },
	{ name: 'pairs', width: 8 },
	{ name: 'agreed', width: 8 },
	{ name: 'per cent', width: 10 },
	{ name: 'kappa', width: 12 },
	{ name: 'jaccard', width: 12 },
] as const satisfies readonly WorkbookColumn[];

/** The bytes of the workbook. */
export function agreementSheet({ agreements, differences, onlyFirst, onlySecond }: ChartingComparison): Uint8Array {
	const only = [...onlyFirst.map((what) => [what, 'first']), ...onlySecond.map((what) => [what, 'second'])];
	return formatWorkbook([
		{
			name: 'Differences',
			columns: differenceColumns,
			rows: differences.map(({ first, second }) => [
				first.study,
				first.place,
				partLabel(first),
				partQuestion(first),
				first.text,
				second.text,
				formatAllowed(first),
				'',
				'',
			]),
		},
		{ name: 'Agreement', columns: agreementColumns, rows: agreements.map(agreementRow) },
		{
			name: 'In one only',
			columns: [
				{ name: 'what', width: 50 },
				{ name: 'in', width: 10 },
			],
			rows: only,
		},
		{
			name: 'How to',
			columns: [
				{ name: 'column', width: 14 },
				{ name: 'what to write', width: 100 },
			],
			rows: [
				['settled', 'first or second, or what should stand in place of both, as in these two columns.'],
				['reason', 'Why: the log of charting keeps it.'],
				[
					'kappa',
					'Cohen 1960, for variables with one code; states are categories of their own. Undefined where both used one category only.',
				],
				[
					'jaccard',
					'The mean Jaccard index of the two sets of codes (Jaccard 1912), for variables with several codes.',
				],
			],
		},
	]);
}

function agreementRow({ variable, label, pairs, agreed, kappa, jaccard }: VariableAgreement) {
	return [variable, label, pairs, agreed, percent(agreed, pairs), kappa, jaccard];
}

/** Per cent with one digit behind the point. */
export function percent(agreements: number, pairs: number): number {
	return Math.round((1000 * agreements) / pairs) / 10;
}
