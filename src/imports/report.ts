/** What an import says to the person who runs it: what it took each column for, what it leaves out, and all counts. */
import { countOf, formatWhole } from '../records/words.ts';
import { overall } from '../schema/appraisal-tools.ts';
import { kindTraits } from '../schema/variable-kind.ts';
import type { BuiltRecord } from './build-records.ts';
import { countCodes, stateKeys } from './format-map.ts';
import type { ImportMap } from './import-map.ts';
import { type ColumnCount, cellsOf, type Ledger } from './ledger.ts';
import { countJudgements } from './read-appraisals.ts';

/** The name of the report that an import writes beside the records. */
export const reportName = 'import-report.md';

export interface ReportSource {
	map: ImportMap;
	records: readonly BuiltRecord[];
	ledger: Ledger;
	/** What was noticed in the files, such as a repeated header. */
	notes: readonly string[];
	/** What a person should decide. */
	doubts: readonly string[];
	/** What belongs to references: how they were found, and what was left out of them. */
	references: readonly string[];
}

/** In the terminal, up to so many lines of a list; the report in the folder has all. */
const mostLines = 12;

/** The report as Markdown, whole; or with long lists cut, for a terminal. */
export function formatImportReport(source: ReportSource, isWhole: boolean): string {
	const { map, records, ledger, notes, doubts, references } = source;
	const list = (lines: readonly string[]) => {
		const first = isWhole || lines.length <= mostLines ? lines : lines.slice(0, mostLines);
		return [
			...first.map(
				(line) =>
					`- ${isWhole || line.length < 300 ? line.replaceAll('\n', ' ') : `${line.slice(0, 300).replaceAll('\n', ' ')} …`}`,
			),
			...(first.length < lines.length
				? [`- and ${formatWhole(lines.length - first.length)} more, in import-report.md`]
				: []),
		];
	};
	const part = (title: string, lines: readonly string[]) =>
		lines.length === 0 ? [] : [`## ${title}`, '', ...lines, ''];
	return [
		...part('What each column was taken for', columnLines(map, ledger)),
		...part('To look at', list(doubts)),
		...part('Left out, by name', list(leftLines(map, ledger))),
		...part('References', list(references)),
		...part('Noticed', list(notes)),
		...part('Counts of studies', countLines(map, records, isWhole)),
		...part('Cells', cellLines(ledger)),
	].join('\n');
}

function columnLines(map: ImportMap, ledger: Ledger): readonly string[] {
	const variables = new Map((map.variables ?? []).map((variable) => [variable.id, variable]));
	return map.files.flatMap(({ file, rows, list, columns = [] }) => {
		if (rows === 'nothing') return [`${file}: not used (${columns[0]?.why ?? 'the map says so'})`];
		const width = Math.min(44, Math.max(...columns.map(({ column }) => column.length)));
		return [
			`${file}: ${rows === 'excluded' ? 'a row is a full text that was excluded, which stands in excluded.yaml' : rows === 'more' ? 'says more about the studies' : rows === 'several' ? 'several rows a study' : 'a row is a study'}${list === undefined ? '' : `; each row is an entry of the list ${list}`}`,
			...columns.map(({ column, take, variable, code, tool, domain, why }) => {
				const ownVariable = variables.get(variable ?? '');
				const what =
					take === 'variable'
						? `${ownVariable?.kind} ${ownVariable?.of === undefined ? '' : `${ownVariable.of}.`}${variable}`
						: take === 'code' || take === 'note' || take === 'paragraph' || take.startsWith('estimate.')
							? `${take} ${variable}${code === undefined ? '' : `: ${code}`}`
							: tool === undefined
								? take
								: `${take} ${tool}: ${domain ?? overall}`;
				const count = ledger.get(JSON.stringify([file, column]))?.taken ?? 0;
				return `  ${column.slice(0, width).padEnd(width)}  ${what.padEnd(34)} ${formatWhole(count).padStart(5)} ${count === 1 ? 'cell' : 'cells'}${why ? `  (${why})` : ''}`;
			}),
		];
	});
}

function leftLines(map: ImportMap, ledger: Ledger): readonly string[] {
	const otherColumns = new Map(
		map.files.flatMap(({ file, rows, columns }) =>
			rows === 'nothing' ? [[file, columns?.[0]?.why ?? 'the map says so'] as const] : [],
		),
	);
	const whole = [...otherColumns].map(([file, why]) => {
		const columns = [...ledger.values()].filter((count) => count.file === file);
		const cells = columns.reduce((sum, count) => sum + cellsOf(count) - count.taken, 0);
		return `${file}: the whole table, ${countOf(columns.length, 'column')} (${columns.map(({ column }) => column).join(', ')}) with ${countOf(cells, 'cell')} – ${why}`;
	});
	const rest = [...ledger.values()].filter(({ file }) => !otherColumns.has(file));
	return [
		...whole,
		...rest.flatMap(({ file, column, left }) =>
			[...left].map(([why, count]) => `${file}, ${column}: ${countOf(count, 'cell')} – ${why}`),
		),
	];
}

function countLines(map: ImportMap, records: readonly BuiltRecord[], isWhole: boolean): readonly string[] {
	const variables = (map.variables ?? []).flatMap(({ id, kind, codes, label }) => {
		const counts = [...countCodes(records, id)];
		const isState = ([word]: readonly [string, number]) => stateKeys.has(word);
		const states = counts.filter(isState);
		const values = counts.filter((count) => !isState(count));
		const labels = new Map(codes?.map((one) => [one.code, one.label]));
		const { form } = kindTraits[kind];
		const amounts =
			form === 'codes' || form === 'year'
				? values
						.slice(0, isWhole ? values.length : 8)
						.map(([word, count]) => `${labels.get(word) ?? word} ${formatWhole(count)}`)
				: [
						countOf(
							values.reduce((sum, [, count]) => sum + count, 0),
							'value',
						),
					];
		const more =
			form === 'codes' && values.length > amounts.length
				? [`and ${formatWhole(values.length - amounts.length)} more`]
				: [];
		return [
			`${label}: ${[...amounts, ...more, ...states.map(([word, count]) => `${word.slice(1, -1)} ${formatWhole(count)}`)].join(', ')}`,
		];
	});
	return [...variables, ...countJudgements(map, records)];
}

function cellLines(ledger: Ledger): readonly string[] {
	const all = [...ledger.values()];
	const sum = (count: (one: ColumnCount) => number) => all.reduce((total, one) => total + count(one), 0);
	const ofMap = (counts: ReadonlyMap<unknown, number>) => [...counts.values()].reduce((total, one) => total + one, 0);
	return [
		`${countOf(sum(cellsOf), 'cell')}: ${formatWhole(sum(({ taken }) => taken))} taken, ${formatWhole(sum(({ missing }) => ofMap(missing)))} without a value, ${formatWhole(sum(({ left }) => ofMap(left)))} left out.`,
	];
}
