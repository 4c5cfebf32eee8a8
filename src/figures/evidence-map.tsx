/** The evidence map: what programmes did, by what was found: one mark a study, gaps drawn and named (Campbell guidance on evidence and gap maps, 2020). */
import { Matrix } from '../charts/Matrix.tsx';
import type { MatrixCell } from '../charts/matrix.ts';
import { codesOfStudy, listedCodes } from '../corpus/codes.ts';
import { type Corpus, type Study, type Variable, variableOf } from '../corpus/corpus.ts';
import { codeHref, entryHref } from '../corpus/href.ts';
import { codeLabel, formatCount } from '../corpus/label.ts';
import { studiesIn } from '../facets/select.ts';
import { withCode } from '../facets/selection.ts';
import type { FigureRecord } from '../schema/figure.ts';
import { isAbsentState } from '../schema/state.ts';
import { signs } from '../schema/variable.ts';
import { type DirectionMark, directionMarks } from './direction.ts';
import type { Cell, Drawn, FigureInput } from './figure.ts';
import { hrefOfListing } from './mark-href.ts';

interface Element {
	variable: string;
	code: string;
	label: string;
}

/** Rows: the elements named by the figure, or all codes of one variable. */
function elementsOf(corpus: Corpus, figure: FigureRecord): readonly Element[] {
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

function headsOf(corpus: Corpus, variable: Variable): readonly { code: string; label: string }[] {
	return listedCodes(corpus, variable).map((code) => ({ code, label: codeLabel(variable, code) }));
}

/** Why a cell is empty. The review is silent where it gives nothing about any report, and is not quoting their silence alone. */
function gapOf(having: readonly Study[], among: readonly Study[], corpus: Corpus, { variable }: Element): string {
	if (having.length > 0) return 'no finding';
	const of = variableOf(corpus, variable);
	const codes = new Set(among.flatMap((study) => codesOfStudy(study, of)));
	const isSilent =
		codes.has('not-in-review') && [...codes].every((code) => code === 'not-in-review' || code === 'not-reported');
	return isSilent ? 'review silent' : `no ${corpus.review.words.report.one}`;
}

export function drawEvidenceMap(input: FigureInput): Drawn {
	const { corpus, site, ids, figure } = input;
	const columns = variableOf(corpus, figure.columns ?? corpus.review['finding-groups'].domain);
	const split = variableOf(corpus, figure.split ?? corpus.review['finding-groups'].by);
	const direction = variableOf(corpus, corpus.review['finding-groups'].direction);
	const { report } = corpus.review.words;
	const studies = studiesIn(corpus, ids);
	const elements = elementsOf(corpus, figure);
	// A column of which no study in the whole review has a finding would only widen the picture.
	// States are columns too, so that a finding of which the outcome is unclear is not dropped.
	const pairs = headsOf(corpus, split).flatMap((group) =>
		headsOf(corpus, columns)
			.map((column) => ({ group, column }))
			.filter(
				(pair) =>
					directionMarks(corpus, corpus.studies, [columns.id, pair.column.code], [split.id, pair.group.code]).length >
					0,
			),
	);
	const rows = elements.map((element) => {
		const of = variableOf(corpus, element.variable);
		const having = studies.filter((study) => codesOfStudy(study, of).includes(element.code));
		return { element, having };
	});
	const signLabel = (mark: DirectionMark) =>
		direction.codes.find(({ sign }) => sign === mark.sign)?.label.toLowerCase() ?? mark.sign;
	const hrefOf = ({ variable, code }: Element, column: string, group: string, marks: readonly DirectionMark[]) =>
		hrefOfListing(
			input,
			marks.map(({ study }) => study),
			(selection) =>
				[
					[variable, code],
					[columns.id, column],
					[split.id, group],
				].reduce((chosen, [id = '', word = '']) => withCode(corpus, chosen, id, word), selection),
		);
	const cells = rows.map(({ element, having }) =>
		pairs.map(({ group, column }): MatrixCell => {
			const marks = [...directionMarks(corpus, having, [columns.id, column.code], [split.id, group.code])].sort(
				(a, b) => signs.indexOf(a.sign) - signs.indexOf(b.sign),
			);
			const name = `${element.label} × ${column.label}, ${group.label}`;
			return {
				name: `${name}: ${marks.length === 0 ? gapOf(having, studies, corpus, element) : formatCount(marks.length, report)}`,
				href: hrefOf(element, column.code, group.code, marks),
				marks: marks.map((mark) => ({
					name: `${mark.study.label}: ${signLabel(mark)}. ${name}, ${formatCount(mark.findings.length, { one: 'finding', many: 'findings' })}`,
					href: entryHref(site, mark.study.id, 'findings', mark.findings[0]?.id ?? ''),
					sign: mark.sign,
				})),
				...(marks.length === 0 ? { gap: gapOf(having, studies, corpus, element) } : {}),
			};
		}),
	);
	const table: (readonly Cell[])[] = rows.map(({ element, having }, r) => [
		{ text: element.label, href: codeHref(site, element.variable, element.code) },
		{ text: String(having.length) },
		...pairs.map((_, c): Cell => {
			const cell = cells[r]?.[c];
			return cell && cell.marks.length > 0
				? { text: String(cell.marks.length), ...(cell.href ? { href: cell.href } : {}) }
				: { text: cell?.gap ?? '' };
		}),
	]);
	const shown = new Set(rows.flatMap(({ having }) => having));
	const leftOut = studies.filter((study) => !shown.has(study));
	const silent = studies.filter((study) => isAbsentState(study.lists.findings));
	return {
		picture: (
			<Matrix
				id={`figure-${figure.id}`}
				title={figure.title}
				description={`${figure.question} ${formatCount(studies.length, report)}, ${elements.length} rows, ${pairs.length} columns. The same numbers stand in the table.`}
				columns={pairs.map(({ group, column }) => ({
					label: column.label,
					group: group.label,
					href: codeHref(site, columns.id, column.code),
				}))}
				rows={rows.map(({ element, having }) => ({
					label: element.label,
					href: codeHref(site, element.variable, element.code),
					total: having.length,
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
		counted: `Counted are ${report.many}. One can stand in several cells, so cells add up to more than the ${formatCount(studies.length, report)} drawn.`,
		leftOut: [
			...(leftOut.length > 0
				? [
						`${formatCount(leftOut.length, report)} with none of these elements: ${leftOut.map(({ label }) => label).join(', ')}.`,
					]
				: []),
			...(silent.length > 0
				? [
						`${formatCount(silent.length, report)} without charted findings: ${silent.map(({ label }) => label).join(', ')}.`,
					]
				: []),
		],
	};
}
