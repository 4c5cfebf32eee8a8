/** The evidence map: what programmes did, by what was found: one mark a study, gaps drawn and named (Campbell guidance on evidence and gap maps, 2020). */
import { fitMatrix } from '../charts/fit-matrix.ts';
import { Matrix } from '../charts/Matrix.tsx';
import type { MatrixCell } from '../charts/matrix.ts';
import { listedCodes } from '../corpus/codes.ts';
import { type CodedCorpus, type Variable, variableOf } from '../corpus/corpus.ts';
import { codeHref, entryHref } from '../corpus/href.ts';
import { codeLabel, formatCount } from '../corpus/label.ts';
import { listingHref } from '../facets/address.ts';
import { and, andNot, type Bitset, count, countBoth, emptySet, or } from '../facets/bitset.ts';
import { indexOf } from '../facets/build-index.ts';
import { countIds } from '../facets/count.ts';
import { studiesIn, studiesWith } from '../facets/select.ts';
import { withCode } from '../facets/selection.ts';
import type { FigureRecord } from '../schema/figure.ts';
import { isAbsentState } from '../schema/state.ts';
import { signs } from '../schema/variable.ts';
import { type DirectionMark, directionMarks, studiesByPair } from './direction.ts';
import { type Cell, type Drawn, type FigureInput, recordsIn } from './figure.ts';
import { hrefOfListing } from './mark-href.ts';
import { nameStudies } from './named.ts';
import { undrawnHeads } from './undrawn.ts';

interface Element {
	variable: string;
	code: string;
	label: string;
}

/** A row: an element, and those that have it. */
interface Row {
	element: Element;
	having: Bitset;
	total: number;
}

/** A column: an outcome of someone, and all studies of the review with a finding of it. */
interface Pair {
	group: Head;
	column: Head;
	having: Bitset;
}

interface Head {
	code: string;
	label: string;
}

/** Rows: the elements named by the figure, or all codes of one variable. */
function elementsOf(corpus: CodedCorpus, figure: FigureRecord): readonly Element[] {
	const named: readonly { variable: string; code: string; label?: string | undefined }[] =
		figure.elements ??
		(figure.rows
			? variableOf(corpus, figure.rows).codes.map(({ code }) => ({ variable: figure.rows as string, code }))
			: []);
	return named.map(({ variable, code, label }) => {
		const of = variableOf(corpus, variable);
		return { variable, code, label: label ?? `${of.label}: ${codeLabel(of, code)}` };
	});
}

function headsOf(corpus: CodedCorpus, variable: Variable): readonly Head[] {
	return listedCodes(corpus, variable).map((code) => ({ code, label: codeLabel(variable, code) }));
}

/** Why the cells of an element that no study has are empty. The review is silent where it gives nothing about any report, and is not quoting their silence alone. */
function gapWithout({ corpus, ids }: FigureInput, { variable }: Element): string {
	const held = [...countIds(indexOf(corpus), ids, variable).codes]
		.filter(([, amount]) => amount > 0)
		.map(([code]) => code);
	const isSilent =
		held.includes('not-in-review') && held.every((code) => code === 'not-in-review' || code === 'not-reported');
	return isSilent ? 'review silent' : `no ${corpus.review.words.report.one}`;
}

export function drawEvidenceMap(input: FigureInput): Drawn {
	const { corpus, site, ids, figure } = input;
	const index = indexOf(corpus);
	const columns = variableOf(corpus, figure.columns ?? corpus.review['finding-groups'].domain);
	const split = variableOf(corpus, figure.split ?? corpus.review['finding-groups'].by);
	const direction = variableOf(corpus, corpus.review['finding-groups'].direction);
	const { report } = corpus.review.words;
	const studies = count(ids);
	const withPair = studiesByPair(corpus, columns.id, split.id);
	// A column of which no study in the whole review has a finding would only widen the picture.
	// States are columns too, so that a finding of which the outcome is unclear is not dropped.
	const allPairs = headsOf(corpus, split).flatMap((group) =>
		headsOf(corpus, columns)
			.map((column) => ({ group, column, having: withPair(column.code, group.code) }))
			.filter(({ having }) => count(having) > 0),
	);
	const allRows = elementsOf(corpus, figure).map((element) => {
		const having = and(ids, studiesWith(index, element.variable, element.code));
		return { element, having, total: count(having) };
	});
	const fit = fitMatrix(
		allRows.map(({ total }) => total),
		allPairs.map(({ having }) => countBoth(ids, having)),
		(r, c) => countBoth((allRows[r] as Row).having, (allPairs[c] as Pair).having),
	);
	const rows = fit.rows.map((r) => allRows[r] as Row);
	const pairs = fit.columns.map((c) => allPairs[c] as Pair);
	const signLabel = (mark: DirectionMark) =>
		direction.codes.find(({ sign }) => sign === mark.sign)?.label.toLowerCase() ?? mark.sign;
	const marksIn = (found: Bitset, { group, column }: Pair) =>
		[...directionMarks(corpus, recordsIn(input, found), [columns.id, column.code], [split.id, group.code])].sort(
			(a, b) => signs.indexOf(a.sign) - signs.indexOf(b.sign),
		);
	const cells = rows.map(({ element, having, total }) => {
		const empty = total > 0 ? 'no finding' : gapWithout(input, element);
		return pairs.map((pair) => {
			const { group, column } = pair;
			const found = and(having, pair.having);
			const amount = count(found);
			const name = `${element.label} × ${column.label}, ${group.label}`;
			return {
				name: `${name}: ${amount === 0 ? empty : formatCount(amount, report)}`,
				count: amount,
				href: hrefOfListing(input, found, (selection) =>
					[
						[element.variable, element.code],
						[columns.id, column.code],
						[split.id, group.code],
					].reduce((chosen, [id = '', word = '']) => withCode(corpus, chosen, id, word), selection),
				),
				marks: fit.isCounted
					? []
					: marksIn(found, pair).map((mark) => ({
							name: `${mark.study.label}: ${signLabel(mark)}. ${name}, ${formatCount(mark.findings.length, { one: 'finding', many: 'findings' })}`,
							href: entryHref(site, mark.study.id, 'findings', mark.findings[0]?.id ?? ''),
							sign: mark.sign,
						})),
				...(amount === 0 ? { gap: empty } : {}),
			} satisfies MatrixCell;
		});
	});
	const table = rows.map(({ element, total }, r): readonly Cell[] => [
		{ text: element.label, href: listingHref(site, corpus, element.variable, element.code) },
		{ text: String(total) },
		...(cells[r] ?? []).map(
			({ count: amount, href, gap }): Cell =>
				amount > 0 ? { text: String(amount), ...(href ? { href } : {}) } : { text: gap ?? '' },
		),
	]);
	const without = andNot(
		ids,
		allRows.reduce((all, { having }) => or(all, having), emptySet(index.size)),
	);
	const silent = studiesIn(corpus, ids).filter((study) => isAbsentState(study.lists.findings));
	return {
		picture: (
			<Matrix
				id={`figure-${figure.id}`}
				title={figure.title}
				description={`${figure.question} ${formatCount(studies, report)}, ${rows.length} rows, ${pairs.length} columns. The same numbers stand in the table.`}
				columns={pairs.map(({ group, column }) => ({
					label: column.label,
					group: group.label,
					href: codeHref(site, columns.id, column.code),
				}))}
				rows={rows.map(({ element, total }) => ({
					label: element.label,
					href: listingHref(site, corpus, element.variable, element.code),
					total,
				}))}
				cells={cells}
			/>
		),
		table: {
			columns: [
				{ label: 'Element' },
				{ label: `${report.many} that have it`, isNumber: true },
				...pairs.map(({ group, column }) => ({ label: `${group.label}: ${column.label}`, isNumber: true })),
			],
			rows: table,
		},
		counted: `Counted are ${report.many}. One can stand in several cells, so cells add up to more than the ${formatCount(studies, report)} drawn.`,
		leftOut: [
			...undrawnHeads(
				fit,
				allRows.map(({ element }) => element.label),
				allPairs.map(({ group, column }) => `${group.label}: ${column.label}`),
				report.many,
			),
			...(count(without) > 0
				? [
						`${formatCount(count(without), report)} with none of these elements: ${nameStudies(studiesIn(corpus, without))}.`,
					]
				: []),
			...(silent.length > 0
				? [`${formatCount(silent.length, report)} without charted findings: ${nameStudies(silent)}.`]
				: []),
		],
	};
}
