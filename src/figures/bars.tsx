/** The figure of studies by the codes of one variable: a bar for each, perhaps side by side for each value of another one. */

import { Bars } from '../charts/Bars.tsx';
import { type BarsInput, type CountBar, layoutBars } from '../charts/bars.ts';
import { type Variable, variableOf } from '../corpus/corpus.ts';
import { variableHref } from '../corpus/href.ts';
import { and, andNot, count, emptySet, or } from '../facets/bitset.ts';
import { indexOf } from '../facets/build-index.ts';
import { studiesIn } from '../facets/select.ts';
import type { Selection } from '../facets/selection.ts';
import { isAbsentState } from '../schema/state.ts';
import { barsWording as say } from '../wording/figure-bars.ts';
import { showsWording } from '../wording/figure-shows.ts';
import { figureWording, nameMark } from '../wording/figures.ts';
import { type Head, headsOf } from './axis-heads.ts';
import { compose } from './compositions.ts';
import { countCell, type FigureCell, type FigureContent, type FigureInput } from './figure.ts';
import { hrefOfListing } from './mark-href.ts';
import { labelsOf } from './named.ts';
import { mostOf as mostCounted } from './shows.ts';
import { countDrawn, countOutside, countSet, joinSets, type StudySet, setOfSelection } from './study-set.ts';

/** Of more codes than this, those with the most studies are drawn. */
const barsMost = 20;
/** Of more values of the second variable than this, those with the most studies are drawn. */
const panelsMost = 10;

/** What a bar counts, and where its link leads. */
interface Counted {
	studySet: StudySet;
	narrow(selection: Selection): Selection;
}

export function drawBars(input: FigureInput): FigureContent {
	const { corpus, site, ids, figure } = input;
	if (figure.rows === undefined) throw new Error(`no rows: ${figure.id}`);
	const index = indexOf(corpus);
	const variable = variableOf(corpus, figure.rows);
	const split = figure.split === undefined ? undefined : variableOf(corpus, figure.split);
	const { report } = corpus.review.words;
	const heads = headsOf(input, variable, true);
	const { drawn: rows, left } = mostOf(heads, barsMost);
	const panels = split ? mostOf(headsOf(input, split), panelsMost) : { drawn: [], left: [] };
	const inOrder = figure.order === 'count' ? byCount(variable, rows) : rows;
	const barOf = ({ studySet, narrow }: Counted, labels: readonly string[]): CountBar => {
		const amount = countSet(index, studySet);
		return {
			...amount,
			name: nameMark(labels, amount.count, amount.inDoubt, report),
			href: hrefOfListing(input, studySet.ids, narrow),
		};
	};
	const both = (row: Head, panel: Head): Counted => {
		const narrow = (wider: Selection) => panel.narrow(row.narrow(wider));
		const studySet = setOfSelection(input, narrow(input.selection));
		// In a selection, a second value of the same variable would replace the first.
		return { narrow, studySet: split === variable ? joinSets(and, row.studySet, panel.studySet) : studySet };
	};
	const bars = inOrder.map((row) => ({
		row,
		total: barOf(row, [row.label]),
		parts: panels.drawn.map((panel) => barOf(both(row, panel), [row.label, panel.label])),
	}));
	const union = heads.reduce((all, { studySet }) => or(all, studySet.ids), emptySet(index.size));
	const isSeveral = heads.reduce((sum, { studySet }) => sum + count(studySet.ids), 0) > count(union);
	const outside = studiesIn(corpus, andNot(ids, union));
	const most = mostCounted(
		bars.filter(({ row }) => !isAbsentState(row.code)).map(({ row, total }) => ({ ...total, label: row.label })),
	);
	const chart: BarsInput = {
		rows: bars.map(({ row, total, parts }) => ({
			label: row.label,
			href: row.href,
			depth: row.depth,
			isState: isAbsentState(row.code),
			total,
			bars: split ? parts : [total],
		})),
		panels: panels.drawn.map(({ label, href, studySet }) => ({ label, href, total: countSet(index, studySet) })),
		...(left.length > 0
			? {
					more: {
						label: say.more(left.length),
						name: say.moreName(left.length, variable.label),
						href: variableHref(site, variable.id),
					},
				}
			: {}),
	};
	// Where panels do not fit side by side, the bars of a row stand below its own.
	const stack: BarsInput = {
		...chart,
		panels: [],
		rows: chart.rows.flatMap((row) => [
			{ ...row, bars: [row.total] },
			...row.bars.map((bar, p) => {
				const { label = '', href, code = '' } = panels.drawn[p] ?? {};
				return { label, href, depth: row.depth + 1, isState: isAbsentState(code), total: bar, bars: [bar] };
			}),
		]),
	};
	const chartFor = (room?: number) =>
		split && room !== undefined && layoutBars(chart, room).width > room ? stack : chart;
	const whole = compose(
		(room, ending) => (
			<Bars
				id={`figure-${figure.id}${ending}`}
				title={figure.title}
				description={say.description(figure.question, countDrawn(input), report, rows.length)}
				{...chartFor(room)}
				room={room}
			/>
		),
		(room) => layoutBars(chartFor(room), room).width,
	);
	return {
		...whole,
		shows: most === undefined ? showsWording.nothing(report) : showsWording.bars(most, countDrawn(input), report),
		table: {
			columns: [
				{ label: variable.label },
				{ label: split ? figureWording.allOf(report) : report.many, isNumber: true },
				...panels.drawn.map(({ label }) => ({ label, isNumber: true })),
			],
			rows: bars.map(({ row, total, parts }): readonly FigureCell[] => [
				{ text: row.label, href: row.href },
				countCell(total),
				...parts.map(countCell),
			]),
		},
		counted: isSeveral ? say.countedSeveral(variable.label, countDrawn(input), report) : say.counted(report),
		leftOut: [
			...(left.length > 0 ? [say.barsLeftOut(wordsOf(left), report)] : []),
			...(split && panels.left.length > 0 ? [say.panelsLeftOut(split.label, wordsOf(panels.left), report)] : []),
			...(outside.length > 0 ? [say.outside(countOutside(input, outside, [variable]), labelsOf(outside), report)] : []),
		],
	};
}

const wordsOf = (heads: readonly Head[]) => heads.map(({ label }) => label);

const amountOf = ({ studySet }: Head) => count(studySet.ids);

/** The heads with the most studies, in their order, and the others, the most first. States are always drawn. */
function mostOf(heads: readonly Head[], most: number): { drawn: readonly Head[]; left: readonly Head[] } {
	const codes = heads.filter(({ code }) => !isAbsentState(code));
	if (codes.length <= most) return { drawn: heads, left: [] };
	// A wider code comes before those within it, so that none is drawn without what is around it.
	const byAmount = [...codes].sort((a, b) => amountOf(b) - amountOf(a) || a.depth - b.depth);
	const left = byAmount.slice(most);
	return { drawn: heads.filter((head) => !left.includes(head)), left };
}

/** The most first, each followed by the codes within it; states last. */
function byCount({ codes }: Variable, heads: readonly Head[]): readonly Head[] {
	const parentOf = new Map(codes.map(({ code, within }) => [code, within]));
	const drawnCodes = new Set(heads.map(({ code }) => code));
	const inside = Map.groupBy(
		heads.filter(({ code }) => !isAbsentState(code)),
		({ code }) => {
			const parent = parentOf.get(code);
			return parent !== undefined && drawnCodes.has(parent) ? parent : '';
		},
	);
	const walk = (parent: string): readonly Head[] =>
		[...(inside.get(parent) ?? [])]
			.sort((a, b) => amountOf(b) - amountOf(a))
			.flatMap((head) => [head, ...walk(head.code)]);
	return [...walk(''), ...heads.filter(({ code }) => isAbsentState(code))];
}
