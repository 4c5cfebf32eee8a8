/** The figure of any two or three variables: the studies that hold one value of each, as marks and as a table. */

import { CrossGrid } from '../charts/CrossGrid.tsx';
import { type CrossGridInput, layoutCrossGrid } from '../charts/cross-grid.ts';
import { fitMatrix } from '../charts/fit-matrix.ts';
import type { GapKind, MatrixCell } from '../charts/matrix.ts';
import { type CodedCorpus, type CodedStudy, type Variable, variableOf } from '../corpus/corpus.ts';
import { studyHref } from '../corpus/href.ts';
import { and, andNot, count, countBoth, emptySet, has, or, rowsOf } from '../facets/bitset.ts';
import { indexOf } from '../facets/build-index.ts';
import type { FirmCount } from '../facets/firm-count.ts';
import { studiesIn, studiesWith } from '../facets/select.ts';
import type { Selection } from '../facets/selection.ts';
import { anyAxis, isWanted } from '../schema/figure-kind.ts';
import { type AbsentState, absentStates, isAnswer } from '../schema/state.ts';
import { withDoubt } from '../wording/doubt.ts';
import { matrixWording, crossTableWording as say } from '../wording/figure-matrix.ts';
import { showsWording } from '../wording/figure-shows.ts';
import { figureWording, nameMark, nameValue } from '../wording/figures.ts';
import { capitalise } from '../wording/grammar.ts';
import { type Head, headsOf } from './axis-heads.ts';
import { countCell, type FigureCell, type FigureContent, type FigureInput, narrowWidths } from './figure.ts';
import { hrefOfListing } from './mark-href.ts';
import { labelsOf } from './named.ts';
import { mostOf } from './shows.ts';
import { countDrawn, countOutside, countSet, joinSets, type StudySet, setOfSelection } from './study-set.ts';
import { undrawnHeads } from './undrawn.ts';

export interface Axes {
	rows: string;
	columns: string;
	/** A variable for each of whose values the columns are repeated. */
	split?: string | undefined;
}

/** The figure of the kind `cross`, whose axes stand in `figures.yaml`. */
export function drawCross(input: FigureInput): FigureContent {
	const { id, rows, columns, split } = input.figure;
	if (rows === undefined || columns === undefined) throw new Error(`no rows or no columns: ${id}`);
	return drawCrossTable(input, { rows, columns, split });
}

/** The variables that can be an axis. */
export function axisVariables({ variables }: CodedCorpus): readonly Variable[] {
	return variables.filter((variable) => isWanted(anyAxis, variable));
}

interface Column extends Head {
	group?: string;
	/** The value that splits the columns, if there is one, and the column's own. */
	heads: readonly Head[];
	/** How many reports hold all values of `heads`, not necessarily in one finding. */
	total: number;
}

/**
 * Draws the studies of a selection by two or three variables. A cell holds the studies that the selection would have if
 * its clauses for these variables asked for the values of the cell alone; for variables of findings, one finding must
 * have all of them. Values that no study of the whole review has are left out. Rows and columns that do not fit are
 * named below the figure.
 */
export function drawCrossTable(input: FigureInput, axes: Axes): FigureContent {
	const { corpus, site, selection, ids, figure } = input;
	const index = indexOf(corpus);
	const { report, programme } = corpus.review.words;
	const unit = selection.unit;
	const words = unit === 'programme' && programme ? programme : report;
	const allRows = headsOf(input, variableOf(corpus, axes.rows));
	const allColumns = columnsOf(input, axes);
	const chosenAxes = [axes.rows, axes.columns, ...(axes.split ? [axes.split] : [])];
	const isRepeated = new Set(chosenAxes).size < chosenAxes.length;
	const studySetIn = (row: Head, column: Column) => {
		const both = setOfSelection(input, column.narrow(row.narrow(selection)));
		if (!isRepeated) return both;
		// In a selection, a second value of the same variable would replace the first, so the sets of all values are intersected.
		return [row, ...column.heads].reduce((all, { studySet }) => joinSets(and, all, studySet), both);
	};
	const cellSets = allRows.map(() => new Map<Column, StudySet>());
	const setOfCell = (r: number, column: Column) => {
		const studySet = cellSets[r]?.get(column) ?? studySetIn(allRows[r] as Head, column);
		cellSets[r]?.set(column, studySet);
		return studySet;
	};
	const fit = fitMatrix(
		allRows.map(({ studySet }) => count(studySet.ids)),
		allColumns.map(({ total }) => total),
		(r, c) => count(setOfCell(r, allColumns[c] as Column).ids),
	);
	const rows = fit.rows.map((r) => allRows[r] as Head);
	const columns = fit.columns.map((c) => allColumns[c] as Column);
	const isOneVariable = axes.rows === axes.columns;
	const silenceOfRow = rows.map((row) => (isOneVariable ? undefined : silenceOf(input, row, axes.columns)));
	const silenceOfColumn = columns.map((column) => (isOneVariable ? undefined : silenceOf(input, column, axes.rows)));
	const cells = rows.map((row, place) =>
		columns.map((column, c) => {
			const studySet = setOfCell(fit.rows[place] as number, column);
			const { count: amount, inDoubt } = countSet(index, studySet, unit);
			const cell = matrixWording.cell(row.label, ...(column.group ? [column.group] : []), column.label);
			const gap = gapOf(silenceOfRow[place], silenceOfColumn[c]);
			return {
				name: amount === 0 ? nameValue([cell], say.gaps(words)[gap]) : nameMark([cell], amount, inDoubt, words),
				isLinked: true,
				count: amount,
				inDoubt,
				href: hrefOfListing(input, studySet.ids, (wider) => column.narrow(row.narrow(wider))),
				marks: fit.isCounted
					? []
					: [...rowsOf(studySet.ids)].map((at) => {
							const { id, label } = corpus.studies[at] as CodedStudy;
							const isHollow = !has(studySet.firm, at);
							const name = say.mark(withDoubt(label, isHollow), cell);
							return { name, href: studyHref(site, id), ...(isHollow ? { isHollow } : {}) };
						}),
				...(amount === 0 ? { gap: say.gaps(words)[gap], gapKind: gap } : {}),
			} satisfies MatrixCell;
		}),
	);
	const all = countDrawn(input, unit);
	const totals = columns.map((column) => {
		const ofColumn = setOfSelection(input, column.narrow(selection));
		const studySet = isRepeated
			? column.heads.reduce((both, head) => joinSets(and, both, head.studySet), ofColumn)
			: ofColumn;
		return { ...countSet(index, studySet, unit), href: hrefOfListing(input, studySet.ids, column.narrow) };
	});
	const totalName = (labels: readonly string[], { count: amount, inDoubt }: FirmCount) =>
		nameMark(labels, amount, inDoubt, words);
	const outsideOf = (heads: readonly Head[]) =>
		studiesIn(
			corpus,
			andNot(
				ids,
				heads.reduce((union, { studySet }) => or(union, studySet.ids), emptySet(index.size)),
			),
		);
	const [outside, outsideColumns] = [outsideOf(allRows), outsideOf(headsOf(input, variableOf(corpus, axes.columns)))];
	const counts = cells.flatMap((row, r) =>
		row.map(({ count: amount, inDoubt }, c) => {
			const { group, label = '' } = columns[c] ?? {};
			const heads = [rows[r], ...(columns[c]?.heads ?? [])];
			return {
				label: matrixWording.place(rows[r]?.label ?? '', label, group),
				count: amount,
				inDoubt,
				isAnswer: heads.every((head) => isAnswer(head?.code ?? '')),
			};
		}),
	);
	// Where most values are not known, that is no place where studies stand.
	const most = mostOf(counts.filter((cell) => cell.isAnswer));
	const rowTotals = rows.map(({ label, studySet, narrow }) => {
		const amount = countSet(index, studySet, unit);
		return { ...amount, href: hrefOfListing(input, studySet.ids, narrow), name: totalName([label], amount) };
	});
	const chart: CrossGridInput = {
		columns: columns.map(({ label, group, href }, c) => {
			const total = totals[c] ?? { count: 0, inDoubt: 0 };
			const name = totalName([...(group ? [group] : []), label], total);
			return { label, href, total: { ...total, name }, ...(group ? { group } : {}) };
		}),
		rows: rows.map(({ label, href, depth }, r) => ({
			label,
			href,
			depth,
			total: rowTotals[r] ?? { count: 0, inDoubt: 0 },
		})),
		cells,
		all: { ...all, label: figureWording.allOf(words) },
		isCounted: fit.isCounted,
		counted: capitalise(words.many),
	};
	const picture = (room?: number, ending = '') => (
		<CrossGrid
			id={`figure-${figure.id}${ending}`}
			title={figure.title}
			description={say.description({
				question: figure.question,
				studies: countDrawn(input),
				report,
				rows: rows.length,
				columns: columns.length,
			})}
			{...chart}
			room={room}
		/>
	);
	const { width } = layoutCrossGrid(chart);
	const isDrawn = (room: number) => room < width && layoutCrossGrid(chart, room).width <= room;
	return {
		picture: picture(),
		width,
		// Where its columns do not fit, rows of the table stand in its place.
		narrow: narrowWidths.filter(isDrawn).map((room) => ({ picture: picture(room, `-${room}`), width: room })),
		fit: (room) => (isDrawn(room) ? picture(room) : undefined),
		...(fit.isCounted ? { reading: say.countedReading(words) } : {}),
		table: {
			columns: [
				{ label: variableOf(corpus, axes.rows).label },
				{ label: figureWording.allOf(words), isNumber: true, isTotal: true },
				...columns.map(({ label, group }) => ({
					label: matrixWording.column(group, label),
					isNumber: true,
					...(group ? { short: { group, label } } : {}),
				})),
			],
			rows: [
				...rows.map((row, r): readonly FigureCell[] => [
					{ text: row.label, href: row.href },
					countCell(rowTotals[r] ?? { count: 0, inDoubt: 0 }),
					...(cells[r] ?? []).map((cell): FigureCell => {
						if (cell.count === 0) return { ...countCell(cell), gap: cell.gap ?? '' };
						return { ...countCell(cell), marks: cell.marks.map(({ isHollow }) => ({ isHollow })) };
					}),
				]),
				[{ text: figureWording.allOf(words) }, countCell(all), ...totals.map(countCell)],
			],
		},
		shows:
			mostOf(counts) === undefined
				? showsWording.nothing(words)
				: showsWording.cells(counts.length, counts.filter(({ count: amount }) => amount === 0).length, most, words),
		counted: say.counted({ ...all, unit: words, report, isCounted: fit.isCounted }),
		leftOut: [
			...undrawnHeads(
				fit,
				allRows.map(({ label }) => label),
				allColumns.map(({ label, group }) => matrixWording.column(group, label)),
				report,
			),
			...(outside.length > 0
				? [say.outside(countOutside(input, outside, [variableOf(corpus, axes.rows)]), labelsOf(outside), report)]
				: []),
			...(outsideColumns.length > 0
				? [
						say.outsideColumns(
							countOutside(input, outsideColumns, [variableOf(corpus, axes.columns)]),
							labelsOf(outsideColumns),
							report,
						),
					]
				: []),
		],
	};
}

/** One column for each value; with `split`, all columns are repeated for each of its values. */
function columnsOf(input: FigureInput, axes: Axes): readonly Column[] {
	const columns = headsOf(input, variableOf(input.corpus, axes.columns));
	if (!axes.split) return columns.map((column) => ({ ...column, heads: [column], total: count(column.studySet.ids) }));
	return headsOf(input, variableOf(input.corpus, axes.split)).flatMap((group) =>
		columns.map((column) => ({
			...column,
			group: group.label,
			narrow: (wider: Selection) => column.narrow(group.narrow(wider)),
			heads: [group, column],
			total: countBoth(group.studySet.ids, column.studySet.ids),
		})),
	);
}

/** States that leave open whether a study has a value. */
const open: readonly AbsentState[] = absentStates.filter((state) => state !== 'none' && state !== 'not-applicable');

/**
 * Why no study that has the value of a head has any of a variable: its question cannot be asked of any of them, or nobody
 * knows the answer of any. Undefined where some have one, or nothing is drawn.
 */
function silenceOf({ corpus, ids }: FigureInput, { studySet }: Head, variable: string): GapKind | undefined {
	const index = indexOf(corpus);
	const own = and(ids, studySet.ids);
	if (count(own) === 0) return undefined;
	const areAll = (states: readonly AbsentState[]) =>
		count(andNot(own, states.map((state) => studiesWith(index, variable, state)).reduce(or, emptySet(index.size)))) ===
		0;
	if (areAll(['not-applicable'])) return 'not-applicable';
	return areAll([...open, 'not-applicable']) ? 'unknown' : undefined;
}

/** Why a cell is empty, of what is known of its row and of its column. */
function gapOf(row: GapKind | undefined, column: GapKind | undefined): GapKind {
	if (row === 'not-applicable' || column === 'not-applicable') return 'not-applicable';
	return row ?? column ?? 'none';
}
