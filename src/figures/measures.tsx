/** The figure of measures and time points: which instruments were used, with what standing, and when; one row per study. */

import { Timeline } from '../charts/Timeline.tsx';
import {
	type KeyLine,
	layoutTimeline,
	type MarkLook,
	type Moment,
	type TimelineColumn,
	type TimelineInput,
	type TimelineRow,
	type Tool,
} from '../charts/timeline.ts';
import { entriesOf, listOf, type Study } from '../corpus/corpus.ts';
import { entryHref, studyHref } from '../corpus/href.ts';
import { codeLabel } from '../corpus/label.ts';
import { nameOfStudy } from '../corpus/study-name.ts';
import { studiesIn } from '../facets/select.ts';
import { listWords } from '../schema/list-words.ts';
import { absenceTraits, absentStates, isAbsentState, stateTraits } from '../schema/state.ts';
import { formatDoubtful, markDoubt, withDoubt } from '../wording/doubt.ts';
import { measuresWording as say } from '../wording/figure-programmes.ts';
import { showsWording } from '../wording/figure-shows.ts';
import { countedReadingWording, nameMark } from '../wording/figures.ts';
import { typeset } from '../wording/grammar.ts';
import { type FigureContent, type FigureInput, recordsIn } from './figure.ts';
import { type Axis, axesOf, axisLabels, entryCodes, firstAfterEnd, type MeasureAxes } from './measure-axes.ts';
import { fillOf, looksOf } from './measure-looks.ts';
import { countedTable, isEntryDoubted, studyTable, weeksOf } from './measures-table.ts';
import { mostOf } from './shows.ts';
import { countDrawn, countEntries, isDoubted } from './study-set.ts';
import { type Within, within } from './within.ts';

/** With more studies than this, each row is a kind of measure, and its marks are numbers. */
const drawnMost = 60;

export function drawMeasures(input: FigureInput): FigureContent {
	const { corpus, ids, figure } = input;
	const { report } = corpus.review.words;
	const studies = recordsIn(input, ids);
	const axes = axesOf(corpus, figure);
	const isCounted = studies.length > drawnMost;
	const columns = columnsOf(input, axes);
	const afterFrom = firstAfterEnd(corpus, axes);
	const rows = isCounted ? countedRows(input, axes) : studies.map((study) => studyRow(input, study, axes, afterFrom));
	const counts = {
		studies: countDrawn(input),
		report,
		measures: countEntries(input, 'measures', [axes.kind?.variable, axes.status?.variable]),
		moments: countEntries(input, 'assessments', [axes.moment?.variable]),
	};
	const chart: TimelineInput = {
		heads: say.heads,
		columns,
		...(afterFrom === undefined ? {} : { afterFrom }),
		rows,
		legend: legendOf(input, axes),
	};
	return {
		picture: (
			<Timeline
				id={`figure-${figure.id}`}
				title={figure.title}
				description={say.description(figure.question, counts)}
				{...chart}
			/>
		),
		width: layoutTimeline(chart).width,
		...(isCounted ? { reading: countedReadingWording.measures(report) } : {}),
		table: isCounted ? countedTable(columns, rows, axes) : studyTable(input, studies, axes),
		shows:
			counts.measures.count + counts.moments.count === 0
				? showsWording.nothing(report)
				: showsWording.measures(
						formatDoubtful(counts.measures, listWords(corpus.review, 'measures')),
						formatDoubtful(counts.moments, listWords(corpus.review, 'assessments')),
						mostOf(columns.map(({ label, total, inDoubt = 0 }) => ({ label, count: total, inDoubt }))),
						report,
					),
		counted: say.counted(counts),
		leftOut: isCounted ? [say.notDrawn(counts.studies, report, drawnMost)] : [],
	};
}

function studyRow(
	{ corpus, site }: FigureInput,
	study: Study,
	axes: MeasureAxes,
	afterFrom: number | undefined,
): TimelineRow {
	const { kind, status, moment } = axes;
	const { measures, assessments } = study.lists;
	const tools = entriesOf(study, 'measures').map((entry): Tool => {
		const kinds = kind ? axisLabels(entry, kind) : [];
		const standings = status ? axisLabels(entry, status) : [];
		const name = typeset(entry.name ?? say.called(kinds, standings));
		const isUnsure = isEntryDoubted(entry, kind, status);
		return {
			name: withDoubt(say.tool(nameOfStudy(corpus, study), name, kinds, standings), isUnsure),
			// The fill of a shape shows the standing, so words show the doubt.
			text: markDoubt(name, isUnsure),
			href: entryHref(site, study.id, 'measures', entry.id),
			looks: looksOf(entry, kind, status),
		};
	});
	const moments = (moment?.codes ?? []).map((code, c) =>
		entriesOf(study, 'assessments')
			.filter((entry) => moment && entryCodes(entry, moment.variable).includes(code))
			.map((entry): Moment => {
				const weeks = weeksOf(entry);
				const areWeeksUnsure = entry.weeks !== undefined && isDoubted(entry.weeks, entry);
				const isHollow = isEntryDoubted(entry, moment);
				return {
					name: say.moment({
						study: nameOfStudy(corpus, study),
						label: moment && codeLabel(moment.variable, code),
						isInDoubt: isHollow,
						weeks,
						areWeeksInDoubt: areWeeksUnsure,
						printed: entry.printed,
					}),
					href: entryHref(site, study.id, 'assessments', entry.id),
					...(isHollow ? { isHollow } : {}),
					...(weeks && afterFrom !== undefined && c >= afterFrom ? { text: markDoubt(weeks, areWeeksUnsure) } : {}),
				};
			}),
	);
	return {
		label: study.label,
		href: studyHref(site, study.id),
		tools,
		...(isAbsentState(measures)
			? { toolsGap: { words: stateTraits[measures].label, absence: absenceTraits[measures].absence } }
			: {}),
		moments,
		...(isAbsentState(assessments)
			? { momentsGap: { words: stateTraits[assessments].label, absence: absenceTraits[assessments].absence } }
			: {}),
	};
}

const nothing: Within = { count: 0, inDoubt: 0 };

/** One row for each kind of measure: its tools are the statuses with their counts, and its moments are numbers. */
function countedRows(input: FigureInput, { kind, status, moment }: MeasureAxes): readonly TimelineRow[] {
	const { report } = input.corpus.review.words;
	if (!kind) return [];
	return statesToo(input, kind).map((code) => {
		const label = codeLabel(kind.variable, code);
		const own = within(input, [[kind.variable.id, code]]);
		const shape = Math.max(0, kind.codes.indexOf(code));
		const tools = (status?.codes ?? []).flatMap((standingCode): readonly Tool[] => {
			const both = within(input, [
				[kind.variable.id, code],
				[status?.variable.id ?? '', standingCode],
			]);
			if (both.count === 0 || !status) return [];
			const text = nameMark([codeLabel(status.variable, standingCode)], both.count, both.inDoubt, report);
			return [
				{
					name: nameMark([label, codeLabel(status.variable, standingCode)], both.count, both.inDoubt, report),
					text,
					looks: [{ shape, fill: fillOf(status, standingCode) }],
					...(both.href ? { href: both.href } : {}),
				},
			];
		});
		return {
			label,
			total: own.count,
			inDoubt: own.inDoubt,
			...(own.href ? { href: own.href } : {}),
			tools,
			moments: (moment?.codes ?? []).map((when) => {
				const both = within(input, [
					[kind.variable.id, code],
					[moment?.variable.id ?? '', when],
				]);
				if (both.count === 0 || !moment) return [];
				const name = nameMark([label, codeLabel(moment.variable, when)], both.count, both.inDoubt, report);
				return [{ name, ...both }];
			}),
		};
	});
}

/** The codes of an axis, and the states of lists that are absent as a whole in the selection. */
function statesToo(input: FigureInput, { variable, codes }: Axis): readonly string[] {
	const lists = new Set<unknown>(studiesIn(input.corpus, input.ids).map((study) => listOf(study, variable.of)));
	return [...codes, ...absentStates.filter((state) => lists.has(state) && !codes.includes(state))];
}

function columnsOf(input: FigureInput, { moment }: MeasureAxes): readonly TimelineColumn[] {
	return (moment?.codes ?? []).map((code) => {
		const { count, inDoubt, href } = moment ? within(input, [[moment.variable.id, code]]) : nothing;
		const label = moment ? codeLabel(moment.variable, code) : code;
		return {
			label,
			name: say.column(label, count, inDoubt),
			total: count,
			inDoubt,
			isAbsent: isAbsentState(code),
			...(href ? { href } : {}),
		};
	});
}

function legendOf(input: FigureInput, { kind, status }: MeasureAxes): readonly KeyLine[] {
	const { report } = input.corpus.review.words;
	const line = (axis: Axis, look: (code: string, place: number) => MarkLook): KeyLine => ({
		label: axis.variable.label,
		entries: axis.codes.map((code, place) => {
			const { count, inDoubt, href } = within(input, [[axis.variable.id, code]]);
			const label = codeLabel(axis.variable, code);
			return {
				label,
				name: nameMark([label], count, inDoubt, report),
				count,
				inDoubt,
				look: look(code, place),
				...(href ? { href } : {}),
			};
		}),
	});
	return [
		...(kind ? [line(kind, (_, shape) => ({ shape, fill: status ? 0 : 1 }))] : []),
		...(status ? [line(status, (code) => ({ shape: 0, fill: fillOf(status, code) }))] : []),
	];
}
