/** The figure of periods: a line for each study from its first day to its last, or counts by year. */

import { Periods } from '../charts/Periods.tsx';
import { layoutPeriods, type PeriodsInput } from '../charts/periods.ts';
import { type CodedStudy, studyValue, variableOf } from '../corpus/corpus.ts';
import { studyHref } from '../corpus/href.ts';
import { formatValue } from '../corpus/label.ts';
import { nameOfStudy } from '../corpus/study-name.ts';
import { and, has } from '../facets/bitset.ts';
import { indexOf } from '../facets/build-index.ts';
import { idsOf, studiesIn } from '../facets/select.ts';
import { figureDefinitions, isWanted } from '../schema/figure-kind.ts';
import { stateTraits } from '../schema/state.ts';
import { type DateParts, type TimeSpan, timeSpanOf } from '../schema/time.ts';
import { formatShortCount, withDoubt } from '../wording/doubt.ts';
import { showsWording } from '../wording/figure-shows.ts';
import { timelineWording as say } from '../wording/figure-timeline.ts';
import { countedReadingWording, nameMark, nameValue } from '../wording/figures.ts';
import { capitalise } from '../wording/grammar.ts';
import { compose } from './compositions.ts';
import { countCell, type FigureContent, type FigureInput } from './figure.ts';
import { hrefOfListing, withRangeOnly } from './mark-href.ts';
import { labelsOf } from './named.ts';
import { countOutside, countSet, drawnSet, isDoubted, setOfSelection } from './study-set.ts';

/** With more studies than this, they are counted by year. */
const rowsMost = 60;

export function drawTimeline(input: FigureInput): FigureContent {
	const { corpus, site, ids, figure, selection } = input;
	const index = indexOf(corpus);
	const { needs } = figureDefinitions.timeline;
	const variable =
		figure.rows === undefined
			? corpus.variables.find((candidate) => needs !== undefined && isWanted(needs, candidate))
			: variableOf(corpus, figure.rows);
	if (!variable) throw new Error('no variable of kind: period');
	const { report } = corpus.review.words;
	const all = drawnSet(input);
	const spanOf = (study: CodedStudy): TimeSpan | undefined => {
		const { state, value } = studyValue(study, variable.id);
		return state === 'reported' ? timeSpanOf(String(value)) : undefined;
	};
	const spans = corpus.studies.flatMap((study) => spanOf(study) ?? []);
	const yearsOfSpans = spans.flatMap(({ from, to }) => [from?.year ?? [], to?.year ?? []].flat());
	const years: readonly [number, number] = [Math.min(...yearsOfSpans, 9999), Math.max(...yearsOfSpans, 0)];
	const axis: readonly [number, number] = yearsOfSpans.length === 0 ? [2000, 2000] : years;
	const datedStudies = studiesIn(corpus, ids)
		.flatMap((study) => {
			const span = spanOf(study);
			return span ? [{ study, from: startOf(span.from), to: endOf(span.to) }] : [];
		})
		.sort((a, b) => (a.from ?? 0) - (b.from ?? 0) || (a.to ?? 9999) - (b.to ?? 9999));
	const total = countSet(
		index,
		both(
			input,
			datedStudies.map(({ study }) => study),
		),
	);
	const isDrawn = datedStudies.length <= rowsMost;
	const counts = isDrawn ? [] : countsByYear();
	function countsByYear() {
		return Array.from({ length: axis[1] + 1 - axis[0] }, (_, i) => axis[0] + i).map((year) => {
			const narrow = (wider: typeof selection) =>
				withRangeOnly(corpus, wider, variable?.id ?? '', { from: year, to: year });
			const studySet = setOfSelection(input, narrow(selection));
			const amount = countSet(index, studySet);
			const name = nameMark([String(year)], amount.count, amount.inDoubt, report);
			return {
				year,
				...amount,
				text: formatShortCount(amount.count, amount.inDoubt),
				name,
				href: hrefOfListing(input, studySet.ids, narrow),
			};
		});
	}
	const isHollow = (study: CodedStudy) =>
		isDoubted(studyValue(study, variable.id)) || !has(all.firm, index.numbersById.get(study.id) ?? -1);
	const wordsOf = (study: CodedStudy) =>
		withDoubt(formatValue(variable, studyValue(study, variable.id)), isHollow(study));
	const without = Map.groupBy(
		studiesIn(corpus, ids).filter((study) => !spanOf(study)),
		(study) => studyValue(study, variable.id).state,
	);
	const chart: PeriodsInput = {
		years: axis,
		rows: isDrawn
			? datedStudies.map(({ study, from, to }) => ({
					label: study.label,
					href: studyHref(site, study.id),
					name: nameValue([nameOfStudy(corpus, study)], wordsOf(study)),
					from,
					to,
					isHollow: isHollow(study),
				}))
			: [],
		counts,
	};
	return {
		...compose(
			(room, ending) => (
				<Periods
					id={`figure-${figure.id}${ending}`}
					title={figure.title}
					description={say.description(figure.question, total, report)}
					{...chart}
					room={room}
				/>
			),
			(room) => layoutPeriods(chart, room).width,
		),
		...(isDrawn ? {} : { reading: countedReadingWording.periods(report) }),
		shows:
			datedStudies.length === 0 ? showsWording.nothing(report) : showsWording.periods(total, report, axis[0], axis[1]),
		table: isDrawn
			? {
					columns: [{ label: capitalise(report.one) }, { label: variable.label }],
					rows: datedStudies.map(({ study }) => [
						{ text: nameOfStudy(corpus, study), href: studyHref(site, study.id) },
						{
							text: formatValue(variable, studyValue(study, variable.id)),
							...(isHollow(study) ? { inDoubt: true } : {}),
						},
					]),
				}
			: {
					columns: [{ label: say.year }, { label: report.many, isNumber: true }],
					rows: counts.map(({ year, count, inDoubt, href }) => [
						{ text: String(year) },
						countCell({ count, inDoubt, href }),
					]),
				},
		counted: isDrawn ? say.rows(report) : say.counts(report),
		leftOut: [
			...(isDrawn ? [] : [say.notDrawn(total, report, rowsMost)]),
			...[...without].map(([state, studies]) =>
				say.without(countOutside(input, studies, [variable]), stateTraits[state].label, labelsOf(studies), report),
			),
		],
	};
}

/** Some of the drawn studies. */
function both(input: FigureInput, studies: readonly CodedStudy[]) {
	const own = idsOf(
		input.corpus,
		studies.map(({ id }) => id),
	);
	const { ids, firm } = drawnSet(input);
	return { ids: and(ids, own), firm: and(firm, own) };
}

/** The beginning of what is known of a date, in years. */
function startOf(date: DateParts | undefined): number | undefined {
	return date && date.year + ((date.month ?? 1) - 1) / 12 + ((date.day ?? 1) - 1) / 366;
}

/** The end of what is known of a date: of a year, its last day. */
function endOf(date: DateParts | undefined): number | undefined {
	if (!date) return undefined;
	const { year, month, day } = date;
	if (month === undefined) return year + 1;
	return year + (day === undefined ? month / 12 : (month - 1) / 12 + day / 366);
}
