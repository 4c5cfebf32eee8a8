/**
 * The evidence map: what programmes did, by what was found. Each mark is a study; gaps are drawn and named (Campbell
 * guidance on evidence and gap maps, 2020).
 */

import { fitMatrix } from '../charts/fit-matrix.ts';
import { Matrix } from '../charts/Matrix.tsx';
import { layoutMatrix, leastMatrixWidth, type MatrixCell, type MatrixInput } from '../charts/matrix.ts';
import { listedCodes } from '../corpus/codes.ts';
import { type CodedCorpus, type Variable, variableOf } from '../corpus/corpus.ts';
import { firmCorpus } from '../corpus/doubt.ts';
import { neededGroupsOf } from '../corpus/finding-groups.ts';
import { codeHref, entryHref } from '../corpus/href.ts';
import { codeLabel } from '../corpus/label.ts';
import { nameOfStudy } from '../corpus/study-name.ts';
import { listingHref } from '../facets/address.ts';
import { and, andNot, type Bitset, count, countBoth, emptySet, has, or } from '../facets/bitset.ts';
import { indexOf } from '../facets/build-index.ts';
import { countIds } from '../facets/count.ts';
import type { FirmCount } from '../facets/firm-count.ts';
import { studiesIn } from '../facets/select.ts';
import type { Selection } from '../facets/selection.ts';
import type { FigureRecord } from '../schema/figure.ts';
import { isAbsentState, isAnswer } from '../schema/state.ts';
import { signs } from '../schema/variable.ts';
import { withDoubt } from '../wording/doubt.ts';
import { matrixWording, evidenceMapWording as say } from '../wording/figure-matrix.ts';
import { showsWording } from '../wording/figure-shows.ts';
import { figureWording, nameMark, nameValue } from '../wording/figures.ts';
import { directionMarks, signLabel, signWords, studiesByPair } from './direction.ts';
import { countCell, type FigureCell, type FigureContent, type FigureInput, recordsIn } from './figure.ts';
import { hrefOfListing, setAsListed } from './mark-href.ts';
import { labelsOf } from './named.ts';
import { mostOf } from './shows.ts';
import { countOutside, countSet, drawnSet, joinSets, type StudySet, setWith } from './study-set.ts';
import { undrawnHeads } from './undrawn.ts';
import { withConditions } from './within.ts';

interface Element {
	variable: string;
	code: string;
	label: string;
}

/** A row: an element, and the drawn studies that have it. */
interface Row {
	element: Element;
	having: StudySet;
	total: FirmCount;
}

/** A column: an outcome of a group of people, and all studies of the review with a finding on it. */
interface Pair {
	group: Head;
	column: Head;
	having: StudySet;
}

interface Head {
	code: string;
	label: string;
}

/** The rows: the elements that the figure names, or all codes of one variable. */
function elementsOf(corpus: CodedCorpus, figure: FigureRecord): readonly Element[] {
	const elements: readonly { variable: string; code: string; label?: string | undefined }[] =
		figure.elements ??
		(figure.rows
			? variableOf(corpus, figure.rows).codes.map(({ code }) => ({ variable: figure.rows as string, code }))
			: []);
	return elements.map(({ variable, code, label }) => {
		const of = variableOf(corpus, variable);
		return { variable, code, label: label ?? say.element(of.label, codeLabel(of, code)) };
	});
}

function headsOf(corpus: CodedCorpus, variable: Variable): readonly Head[] {
	return listedCodes(corpus, variable).map((code) => ({ code, label: codeLabel(variable, code) }));
}

/** Returns a function that gives the studies of the corpus with one finding that has both codes. */
function setsByPair(
	corpus: CodedCorpus,
	row: string,
	column: string,
): (rowCode: string, columnCode: string) => StudySet {
	const [all, firm] = [studiesByPair(corpus, row, column), studiesByPair(firmCorpus(corpus), row, column)];
	return (rowCode, columnCode) => ({ ids: all(rowCode, columnCode), firm: firm(rowCode, columnCode) });
}

/**
 * Why the cells of an element that no study has are empty. The review counts as silent if it gives no value for any
 * report, and at least one of these values is not in the review (not only unreported by the report).
 */
function gapWithout({ corpus, ids }: FigureInput, { variable }: Element): string {
	const codes = [...countIds(indexOf(corpus), ids, variable).codes]
		.filter(([, amount]) => amount > 0)
		.map(([code]) => code);
	const isSilent =
		codes.includes('not-in-review') && codes.every((code) => code === 'not-in-review' || code === 'not-reported');
	return isSilent ? say.silent : figureWording.none(corpus.review.words.report);
}

export function drawEvidenceMap(input: FigureInput): FigureContent {
	const { corpus, site, ids, figure } = input;
	const index = indexOf(corpus);
	const groups = neededGroupsOf(corpus);
	const { direction } = groups;
	const columns = figure.columns === undefined ? groups.domain : variableOf(corpus, figure.columns);
	const split = figure.split === undefined ? groups.by : variableOf(corpus, figure.split);
	const { report } = corpus.review.words;
	const studySet = drawnSet(input);
	const drawnCount = countSet(index, studySet);
	const withPair = setsByPair(corpus, columns.id, split.id);
	// A column without a finding in the whole review would only widen the picture. States are columns too, so that a
	// finding with an unclear outcome is not dropped.
	const allPairs = headsOf(corpus, split).flatMap((group) =>
		headsOf(corpus, columns)
			.map((column) => ({ group, column, having: withPair(column.code, group.code) }))
			.filter(({ having }) => count(having.ids) > 0),
	);
	const allRows = elementsOf(corpus, figure).map((element) => {
		const having = joinSets(and, studySet, setWith(corpus, element.variable, element.code));
		return { element, having, total: countSet(index, having) };
	});
	const fit = fitMatrix(
		allRows.map(({ total }) => total.count),
		allPairs.map(({ having }) => countBoth(ids, having.ids)),
		(r, c) => countBoth((allRows[r] as Row).having.ids, (allPairs[c] as Pair).having.ids),
	);
	const rows = fit.rows.map((r) => allRows[r] as Row);
	const pairs = fit.columns.map((c) => allPairs[c] as Pair);
	const marksIn = (cellIds: Bitset, { group, column }: Pair) =>
		[...directionMarks(corpus, recordsIn(input, cellIds), [columns.id, column.code], [split.id, group.code])].sort(
			(a, b) => signs.indexOf(a.sign) - signs.indexOf(b.sign),
		);
	const cells = rows.map(({ element, having, total }) => {
		const empty = total.count > 0 ? figureWording.noFinding : gapWithout(input, element);
		return pairs.map((pair) => {
			const { group, column } = pair;
			const narrow = (selection: Selection) =>
				withConditions(corpus, selection, [
					[element.variable, element.code],
					[columns.id, column.code],
					[split.id, group.code],
				]) ?? selection;
			const cellSet = setAsListed(input, joinSets(and, having, pair.having), narrow);
			const { ids: cellIds, firm } = cellSet;
			const { count: amount, inDoubt } = countSet(index, cellSet);
			const name = matrixWording.cell(element.label, column.label, group.label);
			return {
				name: amount === 0 ? nameValue([name], empty) : nameMark([name], amount, inDoubt, report),
				count: amount,
				inDoubt,
				href: hrefOfListing(input, cellIds, narrow),
				isLinked: true,
				marks: fit.isCounted
					? []
					: marksIn(cellIds, pair).map((mark) => {
							const isUnsure = !has(firm, index.numbersById.get(mark.study.id) ?? -1);
							const label = withDoubt(nameOfStudy(corpus, mark.study), isUnsure);
							const words = signWords(signLabel(direction, mark.sign), { ...mark, inDoubt: isUnsure });
							return {
								name: say.mark(label, words, name, { count: mark.findings.length, inDoubt: mark.doubted }),
								href: entryHref(site, mark.study.id, 'findings', mark.findings[0]?.id ?? ''),
								sign: mark.sign,
								...(isUnsure || mark.isSignInDoubt ? { isHollow: true } : {}),
							};
						}),
				...(amount === 0 ? { gap: empty } : {}),
			} satisfies MatrixCell;
		});
	});
	const totals = pairs.map((pair) => {
		const narrow = (selection: Selection) =>
			withConditions(corpus, selection, [
				[columns.id, pair.column.code],
				[split.id, pair.group.code],
			]) ?? selection;
		const own = setAsListed(input, joinSets(and, studySet, pair.having), narrow);
		const amount = countSet(index, own);
		const name = nameMark([pair.group.label, pair.column.label], amount.count, amount.inDoubt, report);
		return { ...amount, name, href: hrefOfListing(input, own.ids, narrow) };
	});
	const table = [
		...rows.map(({ element, total }, r): readonly FigureCell[] => [
			{ text: element.label, href: listingHref(site, corpus, element.variable, element.code) },
			countCell(total),
			...(cells[r] ?? []).map((cell): FigureCell => {
				if (cell.count === 0) return { text: cell.gap ?? '', gap: cell.gap ?? '' };
				const marks = cell.marks.map(({ sign, isHollow }) => ({ sign, isHollow, label: signLabel(direction, sign) }));
				return { ...countCell(cell), marks };
			}),
		]),
		[{ text: figureWording.allOf(report) }, countCell(drawnCount), ...totals.map(countCell)],
	];
	const counts = cells.flatMap((row, r) =>
		row.map((cell, c) => ({
			label: matrixWording.place(
				rows[r]?.element.label ?? '',
				pairs[c]?.column.label ?? '',
				pairs[c]?.group.label ?? '',
			),
			count: cell.count,
			inDoubt: cell.inDoubt,
			isAnswer: isAnswer(pairs[c]?.column.code ?? '') && isAnswer(pairs[c]?.group.code ?? ''),
		})),
	);
	// Where most findings lack a domain, that is no place where they stand.
	const most = mostOf(counts.filter((cell) => cell.isAnswer));
	const without = studiesIn(
		corpus,
		andNot(
			ids,
			allRows.reduce((all, { having }) => or(all, having.ids), emptySet(index.size)),
		),
	);
	const elementVariables = allRows.map(({ element }) => variableOf(corpus, element.variable));
	const silent = studiesIn(corpus, ids).filter((study) => isAbsentState(study.lists.findings));
	const chart: MatrixInput = {
		columns: pairs.map(({ group, column }, c) => ({
			label: column.label,
			group: group.label,
			href: codeHref(site, columns.id, column.code),
			...(totals[c] ? { total: totals[c] } : {}),
		})),
		rows: rows.map(({ element, total }) => ({
			label: element.label,
			href: listingHref(site, corpus, element.variable, element.code),
			total,
		})),
		cells,
		all: { ...drawnCount, label: figureWording.allOf(report) },
		signs: signs.map((sign) => ({ sign, label: signLabel(direction, sign) })),
		usualGap: figureWording.noFinding,
	};
	const pictureFor = (room?: number) => (
		<Matrix
			id={`figure-${figure.id}`}
			title={figure.title}
			description={say.description({
				question: figure.question,
				studies: drawnCount,
				report,
				rows: rows.length,
				columns: pairs.length,
			})}
			{...chart}
			room={room}
		/>
	);
	return {
		picture: pictureFor(),
		fit: (room) => (room < leastMatrixWidth(pairs.length) ? undefined : pictureFor(Math.floor(room))),
		width: layoutMatrix(chart).width,
		...(fit.isCounted ? { reading: say.countedReading(report) } : {}),
		table: {
			columns: [
				{ label: say.elements },
				{ label: matrixWording.total(report), isNumber: true, isTotal: true },
				...pairs.map(({ group, column }) => ({
					label: matrixWording.column(group.label, column.label),
					isNumber: true,
					short: { group: group.label, label: column.label },
				})),
			],
			rows: table,
		},
		shows:
			mostOf(counts) === undefined
				? showsWording.nothing(report)
				: showsWording.cells(counts.length, counts.filter(({ count: amount }) => amount === 0).length, most, report),
		counted: say.counted({ ...drawnCount, report }),
		leftOut: [
			...undrawnHeads(
				fit,
				allRows.map(({ element }) => element.label),
				allPairs.map(({ group, column }) => matrixWording.column(group.label, column.label)),
				report,
			),
			...(without.length > 0
				? [say.withoutElements(countOutside(input, without, elementVariables), labelsOf(without), report)]
				: []),
			...(silent.length > 0
				? [figureWording.findingsNotCharted(countOutside(input, silent, []), labelsOf(silent), report)]
				: []),
		],
	};
}
