/** Anything by anything: the studies that hold one value of each of two or three variables, as marks and as a table. */
import { Matrix } from '../charts/Matrix.tsx';
import type { MatrixCell } from '../charts/matrix.ts';
import { hasCodes, listedCodes } from '../corpus/codes.ts';
import { type Corpus, type Variable, variableOf } from '../corpus/corpus.ts';
import { codeHref, studyHref } from '../corpus/href.ts';
import { codeLabel, formatCount } from '../corpus/label.ts';
import { and, count, has } from '../facets/bitset.ts';
import { countUnits } from '../facets/count.ts';
import { select, studiesIn } from '../facets/select.ts';
import { emptySelection, type Selection, withCode } from '../facets/selection.ts';
import type { Cell, Drawn, FigureInput } from './figure.ts';
import { hrefOfListing } from './mark-href.ts';

export interface Axes {
	rows: string;
	columns: string;
	/** Columns are repeated for each of its values. */
	split?: string | undefined;
}

/** Variables that can be an axis: those with codes. */
export function axisVariables({ variables }: Corpus): readonly Variable[] {
	return variables.filter(hasCodes);
}

interface Head {
	label: string;
	group?: string;
	href: string;
	narrow(selection: Selection): Selection;
}

/**
 * Draws the studies of a selection by two variables. A cell holds the studies that the selection would
 * have with both values alone, all else as it is: for variables of findings, one finding has both. Values
 * that no study of the whole review has are left out of the picture and named.
 */
export function drawCrossTable(input: FigureInput, axes: Axes): Drawn {
	const { corpus, index, site, selection, ids, figure } = input;
	const { report, programme } = corpus.review.words;
	const unit = selection.unit;
	const words = unit === 'programme' && programme ? programme : report;
	const rows = headsOf(input, variableOf(corpus, axes.rows));
	const columns = axes.split
		? headsOf(input, variableOf(corpus, axes.split)).flatMap((group) =>
				headsOf(input, variableOf(corpus, axes.columns)).map((column) => ({
					...column,
					group: group.label,
					narrow: (chosen: Selection) => column.narrow(group.narrow(chosen)),
					heads: [group, column],
				})),
			)
		: headsOf(input, variableOf(corpus, axes.columns)).map((column) => ({ ...column, heads: [column] }));
	const foundBy = (chosen: Selection) => and(ids, select(index, chosen));
	const chosenAxes = [axes.rows, axes.columns, ...(axes.split ? [axes.split] : [])];
	const isRepeated = new Set(chosenAxes).size < chosenAxes.length;
	const foundIn = (row: Head, column: Head & { heads: readonly Head[] }) => {
		const both = foundBy(column.narrow(row.narrow(selection)));
		if (!isRepeated) return both;
		// The second value of a variable takes the place of the first in a selection, so each is asked for by itself.
		return [row, ...column.heads].map((head) => foundBy(head.narrow(selection))).reduce(and, both);
	};
	const cells = rows.map((row) =>
		columns.map((column): MatrixCell => {
			const narrow = (chosen: Selection) => column.narrow(row.narrow(chosen));
			const found = foundIn(row, column);
			const studies = studiesIn(corpus, found);
			const where = column.group ? `${column.group}, ${column.label}` : column.label;
			const name = `${row.label} × ${where}: ${formatCount(countUnits(index, found, unit), words)}`;
			return {
				name,
				count: countUnits(index, found, unit),
				href: hrefOfListing(input, studies, narrow),
				marks: studies.map((study) => ({
					name: `${study.label}. ${row.label} × ${where}`,
					href: studyHref(site, study.id),
				})),
				...(studies.length === 0 ? { gap: '–' } : {}),
			};
		}),
	);
	const totals = rows.map((row) => countUnits(index, foundBy(row.narrow(selection)), unit));
	const drawn = rows.map((row) => foundBy(row.narrow(selection)));
	const outside = studiesIn(corpus, ids).filter((study) => {
		const at = index.numbersById.get(study.id);
		return at === undefined || !drawn.some((set) => has(set, at));
	});
	return {
		picture: (
			<Matrix
				id={`figure-${figure.id}`}
				title={figure.title}
				description={`${figure.question} ${formatCount(count(ids), report)} by ${rows.length} rows and ${columns.length} columns. The same numbers stand in the table.`}
				columns={columns.map(({ label, group, href }) => ({ label, href, ...(group ? { group } : {}) }))}
				rows={rows.map(({ label, href }, r) => ({ label, href, total: totals[r] ?? 0 }))}
				cells={cells}
			/>
		),
		table: {
			columns: [
				{ label: variableOf(corpus, axes.rows).label },
				{ label: `All ${words.many}`, isNumber: true },
				...columns.map(({ label, group }) => ({ label: group ? `${group}: ${label}` : label, isNumber: true })),
			],
			rows: rows.map((row, r): readonly Cell[] => [
				{ text: row.label, href: row.href },
				{ text: String(totals[r] ?? 0) },
				...columns.map((column, c): Cell => {
					const cell = cells[r]?.[c];
					const found = foundIn(row, column);
					return { text: String(countUnits(index, found, unit)), ...(cell?.href ? { href: cell.href } : {}) };
				}),
			]),
		},
		counted: `Counted are ${words.many}; a mark is a ${report.one}. One can stand in several cells, so cells can add up to more than the ${formatCount(countUnits(index, ids, unit), words)} drawn.`,
		leftOut:
			outside.length > 0
				? [`${formatCount(outside.length, report)} in no row: ${outside.map(({ label }) => label).join(', ')}.`]
				: [],
	};
}

/** The values of a variable that some study of the review has, absent ones last. */
function headsOf({ corpus, index, site }: FigureInput, variable: Variable): readonly Head[] {
	return listedCodes(corpus, variable)
		.filter((code) => select(index, withCode(corpus, emptySelection, variable.id, code)).some((word) => word !== 0))
		.map((code) => ({
			label: codeLabel(variable, code),
			href: codeHref(site, variable.id, code),
			narrow: (selection) => withCode(corpus, selection, variable.id, code),
		}));
}
