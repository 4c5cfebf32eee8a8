/** The directions of many studies: a row a group of them, and in each cell how many point where. */
import type { DirectionRow } from '../charts/effect-directions.ts';
import { numberText } from '../charts/text.ts';
import { listedCodes, studiesByCode } from '../corpus/codes.ts';
import { firmCorpus } from '../corpus/doubt.ts';
import { codeLabel } from '../corpus/label.ts';
import { hrefFor } from '../facets/address.ts';
import { indexOf } from '../facets/build-index.ts';
import { nextNth } from '../facets/selection.ts';
import { traitsOf } from '../schema/variable-kind.ts';
import { bracketDoubt } from '../wording/doubt.ts';
import { capitalise, formatCount, formatNumber } from '../wording/grammar.ts';
import { netSigns } from './direction.ts';
import { countSigns, type Drawing, type Plot, ruleOf, studiesMost } from './direction-plot.ts';
import { type Cell, countCell } from './figure.ts';
import { narrowed } from './narrow.ts';

/** One row a code of the group. A study with several codes stands in several rows, as in every facet. */
export function drawGroups(plot: Plot): Drawing {
	const { input, studies, columns, group, marked, label } = plot;
	const { corpus, site, selection } = input;
	const { report } = corpus.review.words;
	const byCode = group && studiesByCode(studies, group);
	const firmByCode = group && studiesByCode(firmCorpus(corpus).studies, group);
	const kept = byCode
		? listedCodes(corpus, group).flatMap((code) => {
				const held = byCode.get(code);
				return held ? [{ code, held }] : [];
			})
		: [{ code: undefined, held: studies }].filter(({ held }) => held.length > 0);
	const { numbersById } = indexOf(corpus);
	const net = netSigns(corpus, columns);
	// What is asked of one finding already stays; the column is asked of a further one.
	const nth = nextNth(corpus, selection, 'findings');
	const inDoubt = kept.map(({ code, held }) => {
		const firm = firmByCode && code !== undefined ? (firmByCode.get(code) ?? []) : held;
		const settled = new Set(firm.map(({ id }) => id));
		return new Set(held.flatMap(({ id }) => (settled.has(id) ? [] : id)));
	});
	const rows = kept.map(({ code, held }, r): DirectionRow => {
		const unsure = inDoubt[r] ?? new Set();
		const own = group && code !== undefined ? narrowed(corpus, selection, group.id, code) : selection;
		const name = group && code !== undefined ? codeLabel(group, code) : `All ${report.many}`;
		return {
			label: name,
			href: hrefFor(site, corpus, own),
			amount: numberText(held.length, unsure.size),
			cells: columns.codes.map((column, c) => {
				const tally = countSigns(
					held.map(({ id }) => {
						const own = net[numbersById.get(id) ?? -1]?.[c];
						// Who is in the row only by a value in doubt is in its cells by no more.
						return own && { ...own, inDoubt: own.inDoubt || unsure.has(id) };
					}),
				);
				if (tally.length === 0) return undefined;
				const total = tally.reduce((sum, { count }) => sum + count, 0);
				return {
					name: `${name}, ${column.label}: ${formatCount(total, report)}. ${tally.map(({ sign, count, inDoubt }) => `${label(sign)} ${formatNumber(count)}${bracketDoubt(count, inDoubt)}`).join(', ')}`,
					href:
						nth === undefined ? undefined : hrefFor(site, corpus, narrowed(corpus, own, columns.id, column.code, nth)),
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
				countCell({ count: kept[r]?.held.length ?? 0, inDoubt: inDoubt[r]?.size ?? 0 }),
				...row.cells.map((cell): Cell => {
					if (!cell?.tally) return { text: 'no finding' };
					const total = cell.tally.reduce((sum, { count }) => sum + count, 0);
					const parts = cell.tally
						.map(
							({ sign, count, inDoubt: unsure = 0 }) =>
								`${label(sign).toLowerCase()} ${count}${bracketDoubt(count, unsure)}`,
						)
						.join(', ');
					return { text: `${total}: ${parts}`, ...(cell.href ? { href: cell.href } : {}) };
				}),
			]),
		},
		legend: {
			signs: marked.map((sign) => ({ sign, label: label(sign) })),
			sizes: [],
			rule: [
				`${ruleOf(report.one)} The number beside a bar counts ${report.many}.`,
				'Neither the size nor the significance of an effect is shown. After Thomson & Thomas 2013 and Boon & Thomson 2021.',
			],
		},
		counted: `Counted are ${report.many}: with more than ${studiesMost} they have no row each.${group && traitsOf(group).isSeveral ? ' One can stand in several rows.' : ''}`,
	};
}
