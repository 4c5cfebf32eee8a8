/** The form of the direction plot for many studies: one row for each group of studies, and in each cell how many have each direction. */

import type { DirectionRow, SignCount } from '../charts/effect-directions.ts';
import { listedCodes, studiesByCode } from '../corpus/codes.ts';
import type { Study } from '../corpus/corpus.ts';
import { firmCorpus } from '../corpus/doubt.ts';
import { codeLabel } from '../corpus/label.ts';
import { hrefFor } from '../facets/address.ts';
import { has } from '../facets/bitset.ts';
import { indexOf } from '../facets/build-index.ts';
import type { FirmCount } from '../facets/firm-count.ts';
import { nextNth } from '../facets/selection.ts';
import { traitsOf } from '../schema/variable-kind.ts';
import { formatShortCount } from '../wording/doubt.ts';
import { directionMarkWording, directionWording } from '../wording/figure-directions.ts';
import { figureWording } from '../wording/figures.ts';
import { capitalise } from '../wording/grammar.ts';
import { netSigns } from './direction.ts';
import { countSigns, type Drawing, keySigns, type Plot, studiesMost } from './direction-plot.ts';
import { countCell, type FigureCell } from './figure.ts';
import { narrowSelection } from './narrow.ts';
import { drawnSet } from './study-set.ts';

/** One row for each code of the grouping variable. A study with several codes is in several rows, as in every facet. */
export function drawGroups(plot: Plot): Drawing {
	const { input, studies, columns, group, label } = plot;
	const { corpus, site, selection } = input;
	const { report } = corpus.review.words;
	const byCode = group && studiesByCode(studies, group);
	const firmByCode = group && studiesByCode(firmCorpus(corpus).studies, group);
	const groups = byCode
		? listedCodes(corpus, group).flatMap((code) => {
				const own = byCode.get(code);
				return own ? [{ code, members: own }] : [];
			})
		: [{ code: undefined, members: studies }].filter(({ members }) => members.length > 0);
	const { numbersById } = indexOf(corpus);
	const net = netSigns(corpus, columns);
	// Conditions of the selection on one finding stay; the condition of the column applies to a further finding.
	const nth = nextNth(corpus, selection, 'findings');
	const firmNet = netSigns(firmCorpus(corpus), columns);
	const studySet = drawnSet(input);
	const inDoubt = groups.map(({ code, members }) => {
		const firm = firmByCode && code !== undefined ? (firmByCode.get(code) ?? []) : members;
		const firmIds = new Set<string>();
		for (const { id } of firm) if (has(studySet.firm, numbersById.get(id) ?? -1)) firmIds.add(id);
		return new Set(members.flatMap(({ id }) => (firmIds.has(id) ? [] : id)));
	});
	/**
	 * How many studies are in a cell. A study is in doubt if none of its findings is in the cell beyond doubt, or if the
	 * study itself is in the row only by a value in doubt.
	 */
	const totalOf = (members: readonly Study[], unsure: ReadonlySet<string>, c: number): FirmCount => {
		const total: FirmCount = { count: 0, inDoubt: 0 };
		for (const { id } of members) {
			const study = numbersById.get(id) ?? -1;
			if (!net[study]?.[c]) continue;
			total.count++;
			if (firmNet[study]?.[c] === undefined || unsure.has(id)) total.inDoubt++;
		}
		return total;
	};
	const totals = groups.map(({ members }, r) =>
		columns.codes.map((_, c) => totalOf(members, inDoubt[r] ?? new Set(), c)),
	);
	const withLabels = (tally: readonly SignCount[]) =>
		tally.map(({ sign, count, inDoubt = 0 }) => ({ label: label(sign), count, inDoubt }));
	const rows = groups.map(({ code, members }, r): DirectionRow => {
		const unsure = inDoubt[r] ?? new Set();
		const own = group && code !== undefined ? narrowSelection(corpus, selection, group.id, code) : selection;
		const name = group && code !== undefined ? codeLabel(group, code) : figureWording.allOf(report);
		return {
			label: name,
			href: hrefFor(site, corpus, own),
			amount: formatShortCount(members.length, unsure.size),
			cells: columns.codes.map((column, c) => {
				const tally = countSigns(
					members.map(({ id }) => {
						const own = net[numbersById.get(id) ?? -1]?.[c];
						// A study that is in the row only by a value in doubt is in doubt in all its cells.
						return own && { ...own, inDoubt: own.inDoubt || unsure.has(id) };
					}),
				);
				const total = totals[r]?.[c];
				if (tally.length === 0 || !total) return undefined;
				return {
					name: directionMarkWording.group(name, column.label, total, report, withLabels(tally)),
					href:
						nth === undefined
							? undefined
							: hrefFor(site, corpus, narrowSelection(corpus, own, columns.id, column.code, nth)),
					tally,
				};
			}),
		};
	});
	return {
		rows,
		table: {
			columns: [
				{ label: group?.label ?? capitalise(report.many) },
				{ label: capitalise(report.many), isNumber: true },
				...columns.codes.map((column) => ({ label: column.label })),
			],
			rows: rows.map((row, r) => [
				{ text: row.label, ...(row.href ? { href: row.href } : {}) },
				countCell({ count: groups[r]?.members.length ?? 0, inDoubt: inDoubt[r]?.size ?? 0 }),
				...row.cells.map((cell, c): FigureCell => {
					const total = totals[r]?.[c];
					if (!cell?.tally || !total) return { text: figureWording.noFinding, gap: figureWording.noFinding };
					const text = directionMarkWording.groupCell(total, withLabels(cell.tally));
					return { text, ...(cell.href ? { href: cell.href } : {}) };
				}),
			]),
		},
		legend: {
			signs: keySigns(plot, rows),
			sizes: [],
			gap: capitalise(figureWording.noFinding),
			rule: directionWording.groupRules(report),
		},
		counted: directionWording.groupsCounted(report, studiesMost, group !== undefined && traitsOf(group).isSeveral),
	};
}
