/**
 * The figure of estimates: a row for each with its interval on its scale, after the forest plot of systematic reviews
 * (Lewis & Clarke 2001, BMJ 322:1479), but without a summary: nothing is pooled. Of many estimates, counts by value.
 */

import { extent } from 'd3';
import { Forest } from '../charts/Forest.tsx';
import {
	type ForestClass,
	type ForestGroup,
	type ForestInput,
	type ForestRow,
	layoutForest,
} from '../charts/forest.ts';
import { listedCodes } from '../corpus/codes.ts';
import { type Variable, variableOf } from '../corpus/corpus.ts';
import { entryHref, studyHref } from '../corpus/href.ts';
import { codeLabel, entryName, formatValue } from '../corpus/label.ts';
import { nameOfStudy } from '../corpus/study-name.ts';
import { indexOf } from '../facets/build-index.ts';
import { type EstimateScale, estimateShown, type Interval } from '../schema/estimate.ts';
import { listWords } from '../schema/list-words.ts';
import { sectionAnchor } from '../schema/section.ts';
import { formatDoubtful, formatShortCount, withDoubt } from '../wording/doubt.ts';
import { forestWording as say } from '../wording/figure-forest.ts';
import { showsWording } from '../wording/figure-shows.ts';
import { countedReadingWording, nameMark, nameValue } from '../wording/figures.ts';
import { capitalise, formatAmount } from '../wording/grammar.ts';
import { compose } from './compositions.ts';
import {
	columnFormat,
	countStudiesOf,
	type DrawnEstimate,
	drawnVariable,
	estimatesOf,
	groupOfEstimate,
	labelsOfEstimate,
	orderedEstimates,
	scaleOfVariable,
	weightsOfEstimates,
	withoutEstimate,
	withUnit,
} from './estimates.ts';
import {
	countCell,
	type FigureCell,
	type FigureContent,
	type FigureInput,
	type FigureTable,
	recordsIn,
} from './figure.ts';
import { hrefOfListing, withRangeOnly } from './mark-href.ts';
import { countDrawn, countSet, setOfSelection } from './study-set.ts';

/** With more estimates than this, they are counted by value. */
const rowsMost = 100;
const classesMost = 20;

export function drawForest(input: FigureInput): FigureContent {
	const { corpus, figure } = input;
	const { report } = corpus.review.words;
	const variable = drawnVariable(input);
	const scale = scaleOfVariable(variable);
	const studies = recordsIn(input, input.ids);
	const estimates = orderedEstimates(
		studies.flatMap((study) => estimatesOf(input, study, variable, scale)),
		scale,
		figure.order,
	);
	const isCounted = estimates.length > rowsMost;
	const total = countDrawn(input);
	const classes = isCounted ? classesOf(input, variable, scale, estimates) : [];
	const weights = weightsOfEstimates(estimates, scale);
	const levels = new Set(estimates.flatMap(({ interval }) => interval?.level ?? []));
	const [level] = levels.size === 1 ? levels : [];
	const none = formatAmount({ value: scale['null-value'] }, variable.unit);
	const noWeightCount = scale.weight === undefined ? 0 : weights.filter((weight) => weight === undefined).length;
	const isOfList = variable.of !== 'study';
	const amounts = estimates.map(({ amount }) => amount);
	const formatShown = (amount: number) => formatNumberOf(Number(estimateShown({ value: amount }, scale).value));
	const chart: ForestInput = {
		axis: scale.axis,
		none: scale['null-value'],
		favours: scale.favours && { below: say.favours(scale.favours.below), above: say.favours(scale.favours.above) },
		heads: {
			row: capitalise(report.one),
			...(isOfList ? { entry: capitalise(listWords(corpus.review, variable.of).one) } : {}),
			n: say.number,
			estimate: say.head(scale.scale, variable.unit, level === undefined ? undefined : formatNumberOf(level)),
		},
		groups: isCounted ? [] : groupsOf(input, variable, scale, estimates, weights, level),
		classes: classes.map(({ mark }) => mark),
		legend: { computed: say.computed, bare: say.bare, goesOn: say.goesOn, doubt: say.doubt },
	};
	return {
		...compose(
			(room, ending) => (
				<Forest
					id={`figure-${figure.id}${ending}`}
					title={figure.title}
					description={say.description(figure.question, estimates.length, total, report)}
					{...chart}
					room={room}
				/>
			),
			(room) => layoutForest(chart, room).width,
		),
		...(isCounted ? { reading: countedReadingWording.forest(report) } : {}),
		shows:
			estimates.length === 0
				? showsWording.nothing(report)
				: showsWording.estimates(
						say.amount(estimates.length),
						formatDoubtful(countStudiesOf(estimates), report),
						formatShown(Math.min(...amounts)),
						formatShown(Math.max(...amounts)),
					),
		table: isCounted ? classTable(classes, report.many) : rowTable(input, variable, scale, estimates),
		counted: [
			isCounted ? say.counts(report, none) : say.rows(estimates.length, countStudiesOf(estimates), report, none),
			...(isCounted || scale.weight === undefined || estimates.length === 0 ? [] : [say.sized[scale.weight]]),
			...(isCounted || noWeightCount === 0 ? [] : [say.unsized(noWeightCount)]),
		].join(' '),
		leftOut: [
			...(isCounted ? [say.notDrawn(estimates.length, rowsMost)] : []),
			...withoutEstimate(input, studies, variable, estimates),
		],
	};
}

const formatNumberOf = (amount: number) => formatAmount({ value: amount });

function hrefOfEstimate({ site }: FigureInput, variable: Variable, { study, entry }: DrawnEstimate): string {
	return entry && variable.of !== 'study'
		? entryHref(site, study.id, variable.of, entry.id)
		: `${studyHref(site, study.id)}#${sectionAnchor(variable.section)}`;
}

function groupsOf(
	input: FigureInput,
	variable: Variable,
	scale: EstimateScale,
	estimates: readonly DrawnEstimate[],
	weights: readonly (number | undefined)[],
	level: number | undefined,
): readonly ForestGroup[] {
	const { corpus, site, figure } = input;
	const format = columnFormat(estimates, scale);
	const rows = estimates.map((one, i): ForestRow => {
		const { study, entry, value, amount, interval, isHollow } = one;
		const short = estimateShown(value, scale);
		const words = format(Number(short.value));
		return {
			label: study.label,
			href: studyHref(site, study.id),
			...(entry ? { entry: entryName(entry) } : {}),
			name: nameValue(labelsOfEstimate(corpus, one), withDoubt(formatValue(variable, value), isHollow)),
			markHref: hrefOfEstimate(input, variable, one),
			value: amount,
			low: interval?.low,
			high: interval?.high,
			isComputed: interval?.isComputed ?? false,
			text: short.interval
				? say.value(
						words,
						format(short.interval.low),
						format(short.interval.high),
						level === undefined ? formatNumberOf(short.interval.level) : undefined,
					)
				: words,
			...(value.n === undefined ? {} : { n: formatNumberOf(value.n) }),
			weight: weights[i] ?? 0,
			isHollow,
		};
	});
	if (figure.group === undefined) return [{ rows }];
	const by = variableOf(corpus, figure.group);
	const codes = listedCodes(corpus, by);
	const rowsByGroup = Map.groupBy(rows.entries(), ([i]) => groupOfEstimate(estimates[i] as DrawnEstimate, by));
	const place = (code: string) => (codes.includes(code) ? codes.indexOf(code) : codes.length);
	return [...rowsByGroup]
		.toSorted(([a], [b]) => place(a) - place(b))
		.map(([code, own]) => ({ label: codeLabel(by, code), rows: own.map(([, row]) => row) }));
}

function rowTable(
	input: FigureInput,
	variable: Variable,
	scale: EstimateScale,
	estimates: readonly DrawnEstimate[],
): FigureTable {
	const { corpus, site } = input;
	const isOfList = variable.of !== 'study';
	const hasN = estimates.some(({ value }) => value.n !== undefined);
	const hasError = estimates.some(({ value }) => value.se !== undefined);
	const format = columnFormat(estimates, scale);
	return {
		columns: [
			{ label: capitalise(corpus.review.words.report.one) },
			...(isOfList ? [{ label: capitalise(listWords(corpus.review, variable.of).one) }] : []),
			{ label: capitalise(scale.scale), isNumber: true },
			{ label: say.interval },
			...(hasError ? [{ label: say.error, isNumber: true }] : []),
			...(hasN ? [{ label: say.number, isNumber: true }] : []),
		],
		rows: estimates.map((one): readonly FigureCell[] => {
			const { study, entry, value, amount, interval, isHollow } = one;
			const short = estimateShown(value, scale);
			return [
				{ text: nameOfStudy(corpus, study), href: studyHref(site, study.id) },
				...(isOfList ? [{ text: entry ? entryName(entry) : '' }] : []),
				{
					...roundedCell(
						withUnit(Number(short.value), variable.unit, format),
						formatAmount({ value: amount }, variable.unit),
					),
					href: hrefOfEstimate(input, variable, one),
					...(isHollow ? { inDoubt: true as const } : {}),
				},
				roundedCell(
					intervalCell(short.interval, format),
					intervalCell(interval?.isComputed ? short.interval : interval),
				),
				...(hasError ? [roundedCell(numberCell(short.se), numberCell(value.se))] : []),
				...(hasN ? [{ text: numberCell(value.n) }] : []),
			];
		}),
	};
}

/** A cell with fewer digits on the page than in files. */
const roundedCell = (text: string, exact: string): FigureCell => (text === exact ? { text } : { text, exact });

const numberCell = (amount: number | undefined) => (amount === undefined ? '' : formatNumberOf(amount));

const intervalCell = (interval: Interval | undefined, format = formatNumberOf) =>
	interval === undefined
		? ''
		: say.cell(format(interval.low), format(interval.high), formatNumberOf(interval.level), interval.isComputed);

interface Class {
	mark: ForestClass;
	label: string;
	inDoubt: number;
}

/** Classes of one width on the scale, each with the studies that have an estimate in it. */
function classesOf(
	input: FigureInput,
	variable: Variable,
	scale: EstimateScale,
	estimates: readonly DrawnEstimate[],
): readonly Class[] {
	const { corpus, selection } = input;
	const { report } = corpus.review.words;
	const index = indexOf(corpus);
	const isLinear = scale.axis === 'linear';
	const place = (amount: number) => (isLinear ? amount : Math.log(amount));
	const [first = 0, last = 0] = extent(estimates, ({ amount }) => place(amount));
	const step = (last - first) / classesMost || 1;
	const numberOf = ({ amount }: DrawnEstimate) => Math.min(classesMost - 1, Math.floor((place(amount) - first) / step));
	const back = (at: number) => (isLinear ? at : Math.exp(at));
	return [...Map.groupBy(estimates, numberOf)]
		.toSorted(([a], [b]) => a - b)
		.map(([number, own]) => {
			const [from = 0, to = 0] = extent(own, ({ amount }) => amount);
			const narrow = (wider: typeof selection) => withRangeOnly(corpus, wider, variable.id, { from, to });
			const studies = setOfSelection(input, narrow(selection));
			const { count, inDoubt } = countSet(index, studies);
			const [start, end] = [from, to].map((amount) =>
				formatNumberOf(Number(estimateShown({ value: amount }, scale).value)),
			);
			const label = say.class(start ?? '', end ?? '');
			return {
				label,
				inDoubt,
				mark: {
					start: back(first + number * step),
					end: back(first + (number + 1) * step),
					count,
					text: formatShortCount(count, inDoubt),
					name: nameMark([label], count, inDoubt, report),
					href: hrefOfListing(input, studies.ids, narrow),
				},
			};
		});
}

function classTable(classes: readonly Class[], reports: string): FigureTable {
	return {
		columns: [{ label: say.estimate }, { label: capitalise(reports), isNumber: true }],
		rows: classes.map(({ label, inDoubt, mark: { count, href } }) => [
			{ text: label },
			countCell({ count, inDoubt, href }),
		]),
	};
}
