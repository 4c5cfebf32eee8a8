/** The table of the figure of measures, and what an entry of it says. */
import type { TimelineColumn, TimelineRow } from '../charts/timeline.ts';
import type { Entry, Study } from '../corpus/corpus.ts';
import { entryHref, studyHref } from '../corpus/href.ts';
import { chartedValue, extentOf } from '../corpus/value.ts';
import { isAbsentState, stateTraits } from '../schema/state.ts';
import { withDoubt } from '../wording/doubt.ts';
import { measuresWording as say } from '../wording/figure-programmes.ts';
import { figureWording } from '../wording/figures.ts';
import { capitalise, formatEntries } from '../wording/grammar.ts';
import { listWording } from '../wording/record.ts';
import type { CellMark } from './cell-marks.tsx';
import { countCell, type FigureCell, type FigureInput, type FigureTable } from './figure.ts';
import { type Axis, axisLabels, entryCodes, firstAfterEnd, type MeasureAxes } from './measure-axes.ts';
import { looksOf } from './measure-looks.ts';
import { isDoubted } from './study-set.ts';

/** Whether an entry's value of one of the axes is in doubt. */
export function isEntryDoubted(entry: Entry, ...axes: readonly (Axis | undefined)[]): boolean {
	return axes.some((axis) => axis && isDoubted(chartedValue(entry.values, axis.variable.id), entry));
}

/** `52 weeks`; undefined if no weeks are given, or zero weeks. */
export function weeksOf({ weeks }: Entry): string | undefined {
	const extent = weeks && extentOf(weeks);
	return weeks && extent && extent[1] > 0 ? say.weeks(weeks) : undefined;
}

/** The weeks with their doubt; an empty string if none are given. */
function weeksWords(entry: Entry): string {
	const weeks = weeksOf(entry);
	return weeks === undefined ? '' : withDoubt(weeks, entry.weeks !== undefined && isDoubted(entry.weeks, entry));
}

/** One row for each study. */
export function studyTable({ corpus, site }: FigureInput, studies: readonly Study[], axes: MeasureAxes): FigureTable {
	const { kind, status, moment } = axes;
	const afterFrom = firstAfterEnd(corpus, axes);
	const { one } = corpus.review.words.report;
	return {
		columns: [
			{ label: capitalise(one) },
			{ label: listWording.measures.title },
			{ label: listWording.assessments.title },
		],
		rows: studies.map((study): readonly FigureCell[] => [
			{ text: study.label, href: studyHref(site, study.id) },
			listCell(site, study, 'measures', (entry) => {
				const text = say.toolCell(
					entry.name,
					kind ? axisLabels(entry, kind) : [],
					status ? axisLabels(entry, status) : [],
				);
				return {
					text: withDoubt(text, isEntryDoubted(entry, kind, status)),
					marks: looksOf(entry, kind, status).map((look) => ({ look })),
				};
			}),
			listCell(site, study, 'assessments', (entry) => ({
				text: say.momentCell(moment && axisLabels(entry, moment), isEntryDoubted(entry, moment), weeksWords(entry)),
				marks: moment ? momentMarks(entry, moment, afterFrom) : [],
			})),
		]),
	};
}

/** The line of all moments with those of the entry; no mark where it has none of them. */
function momentMarks(entry: Entry, moment: Axis, afterFrom: number | undefined): readonly CellMark[] {
	const line = moment.codes.filter((code) => !isAbsentState(code));
	const held = entryCodes(entry, moment.variable)
		.map((code) => line.indexOf(code))
		.filter((place) => place !== -1);
	if (held.length === 0 || line.length < 2) return [];
	return [{ moment: { held, of: line.length, afterFrom }, isHollow: isEntryDoubted(entry, moment) }];
}

/** A list in one cell: as one text, and entry by entry with their marks and addresses. */
function listCell(
	site: FigureInput['site'],
	study: Study,
	name: 'measures' | 'assessments',
	lineOf: (entry: Entry) => FigureCell,
): FigureCell {
	const list = study.lists[name];
	if (list === undefined) return { text: '' };
	if (isAbsentState(list)) return { text: stateTraits[list].label, gap: stateTraits[list].label };
	const lines = list.map((entry) => ({ ...lineOf(entry), href: entryHref(site, study.id, name, entry.id) }));
	return { text: formatEntries(lines.map(({ text }) => text)), lines };
}

/** One row for each kind of measure. */
export function countedTable(
	columns: readonly TimelineColumn[],
	rows: readonly TimelineRow[],
	{ kind }: MeasureAxes,
): FigureTable {
	return {
		columns: [
			{ label: kind?.variable.label ?? say.kind },
			{ label: figureWording.all, isNumber: true },
			{ label: say.status },
			...columns.map(({ label }) => ({ label, isNumber: true })),
		],
		rows: rows.map(({ label, href, total, inDoubt = 0, tools, moments }): readonly FigureCell[] => [
			{ text: label, ...(href ? { href } : {}) },
			countCell({ count: total ?? 0, inDoubt }),
			{ text: formatEntries(tools.map(({ text }) => text)) },
			...moments.map(
				([moment]): FigureCell =>
					countCell({ count: moment?.count ?? 0, inDoubt: moment?.inDoubt ?? 0, href: moment?.href }),
			),
		]),
	};
}
