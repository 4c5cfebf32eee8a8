/**
 * The figure of how many people took part: one row per study on a logarithmic scale, which shows approximate numbers,
 * bounds, and what is not known.
 */

import { least as leastBy, max, sort } from 'd3';
import { Dots } from '../charts/Dots.tsx';
import { type Dot, type DotCount, type DotsInput, layoutDots, rowsMost } from '../charts/dots.ts';
import { type CodedCorpus, type Study, studyValue, type Variable, variableOf } from '../corpus/corpus.ts';
import { derivationOf } from '../corpus/derive.ts';
import { entryHref, studyHref, variableHref } from '../corpus/href.ts';
import { nameOfStudy } from '../corpus/study-name.ts';
import { extentOf, type Value } from '../corpus/value.ts';
import { binsOf } from '../facets/bins.ts';
import { add, and, count, countBoth, emptySet, has } from '../facets/bitset.ts';
import { indexOf } from '../facets/build-index.ts';
import { studiesWith } from '../facets/select.ts';
import type { FigureRecord } from '../schema/figure.ts';
import { sectionAnchor } from '../schema/section.ts';
import { type AbsentState, absentStates, isAbsentState, stateTraits, stateWithin } from '../schema/state.ts';
import { traitsOf } from '../schema/variable-kind.ts';
import { withDoubt } from '../wording/doubt.ts';
import { participantsWording as say } from '../wording/figure-numbers.ts';
import { showsWording } from '../wording/figure-shows.ts';
import { countedReadingWording, figureWording, formatLabels, nameMark, nameValue } from '../wording/figures.ts';
import { capitalise, formatAmount } from '../wording/grammar.ts';
import { compose } from './compositions.ts';
import {
	countCell,
	type FigureCell,
	type FigureContent,
	type FigureInput,
	type FigureTable,
	recordsIn,
} from './figure.ts';
import { hrefOfListing, hrefOfStudies, withCodes, withRangeOnly } from './mark-href.ts';
import { labelsOf } from './named.ts';
import { countDrawn, countOutside, countSet, drawnSet, isDoubted, joinSets, setWith } from './study-set.ts';

/** The most classes of one width. */
const binsMost = 16;

/**
 * The variables that the figure names; otherwise the amounts derived from groups of people (if the figure has `split`,
 * from groups chosen by that variable).
 */
function variablesOf(corpus: CodedCorpus, figure: FigureRecord): readonly Variable[] {
	if (figure.variables) return figure.variables.map((id) => variableOf(corpus, id));
	const roles = figure.split;
	return corpus.variables.filter((variable) => {
		const derivation =
			variable.of === 'study' && traitsOf(variable).form === 'amount' ? derivationOf(variable) : undefined;
		return derivation?.list === 'participants' && (roles === undefined || derivation.where.has(roles));
	});
}

/** The ends of a number; an open end is left out. */
function endsOf(value: Value): Pick<Dot, 'low' | 'high'> {
	const [low, high] = extentOf(value) ?? [];
	return {
		...(low !== undefined && Number.isFinite(low) ? { low } : {}),
		...(high !== undefined && Number.isFinite(high) ? { high } : {}),
	};
}

/** The greatest known end of a study's numbers; undefined if none is known. */
function greatestOf(study: Study, variables: readonly Variable[]): number | undefined {
	return max(variables, ({ id }) => {
		const { low, high } = endsOf(studyValue(study, id));
		return high ?? low;
	});
}

/** Studies from the largest to the smallest. Those without a known number come last; equal ones keep the order of the corpus. */
function largestFirst(studies: readonly Study[], variables: readonly Variable[]): readonly Study[] {
	return sort(studies, (study) => -(greatestOf(study, variables) ?? Number.NEGATIVE_INFINITY));
}

export function drawParticipants(input: FigureInput): FigureContent {
	const { corpus, site, ids, figure } = input;
	const index = indexOf(corpus);
	const { report } = corpus.review.words;
	const variables = variablesOf(corpus, figure);
	const studies = recordsIn(input, ids);
	const isCounted = studies.length > rowsMost;
	const arePeople = variables.every((variable) => derivationOf(variable)?.list === 'participants');
	const states = absentStates.filter((state) =>
		variables.some(({ id }) => countBoth(ids, studiesWith(index, id, state)) > 0),
	);
	const silent = studies.filter((study) => greatestOf(study, variables) === undefined);
	const counts = isCounted ? variables.map((variable) => countsBy(input, studies, variable, states)) : undefined;
	const isBarDoubted = counts?.flat().some(({ inDoubt }) => inDoubt > 0) ?? false;
	const chart: DotsInput = {
		rowLabel: capitalise(isCounted ? report.many : report.one),
		series: variables.map(({ id, label }) => ({ label, href: variableHref(site, id) })),
		states: states.map((state) => ({ label: stateTraits[state].label, pattern: stateTraits[state].pattern })),
		rows: isCounted
			? []
			: largestFirst(studies, variables).map((study) => ({
					label: study.label,
					href: studyHref(site, study.id),
					dots: variables.map((variable, series) => dotOf(input, study, variable, series, states)),
				})),
		counts,
	};
	const whole = compose(
		(room, ending) => (
			<Dots
				id={`figure-${figure.id}${ending}`}
				title={figure.title}
				description={(isCounted ? say.classes : say.rows)(figure.question, countDrawn(input), report)}
				{...chart}
				room={room}
			/>
		),
		(room) => layoutDots(chart, room).width,
	);
	return {
		...whole,
		// Counts in bars are read as a list where there is little width.
		...(isCounted ? { narrow: undefined, fit: undefined } : {}),
		...(isCounted ? { reading: countedReadingWording.participants(report) } : {}),
		shows: showsOf(input, studies, variables),
		table: counts ? countTable(variables, counts) : studyTable(input, largestFirst(studies, variables), variables),
		counted: isCounted ? say.drawnClasses(report, isBarDoubted, arePeople) : say.drawnRows(report, arePeople),
		leftOut: silent.length > 0 ? [say.silent(countOutside(input, silent, variables), labelsOf(silent), report)] : [],
	};
}

/** The address of the people behind a number: the first counted group, or the section of the record. */
function participantsHref({ site }: FigureInput, study: Study, variable: Variable): string {
	const [first] = studyValue(study, variable.id).from ?? [];
	const list = derivationOf(variable)?.list;
	return first !== undefined && list !== undefined && list !== 'reference' && list !== 'appraisal'
		? entryHref(site, study.id, list, first)
		: `${studyHref(site, study.id)}#${sectionAnchor(variable.section)}`;
}

function dotOf(
	input: FigureInput,
	study: Study,
	variable: Variable,
	series: number,
	states: readonly AbsentState[],
): Dot {
	const value = studyValue(study, variable.id);
	const isHollow = isDoubted(value);
	const name = nameValue([nameOfStudy(input.corpus, study), variable.label], withDoubt(amountOf(value), isHollow));
	const href = participantsHref(input, study, variable);
	if (isAbsentState(value.state)) return { series, name, href, state: states.indexOf(value.state) };
	return { series, name, href, ...endsOf(value), isApproximate: value.approximate, ...(isHollow ? { isHollow } : {}) };
}

const amountOf = (value: Value) => (value.state === 'reported' ? formatAmount(value) : stateWithin(value.state));

function studyTable(input: FigureInput, studies: readonly Study[], variables: readonly Variable[]): FigureTable {
	return {
		columns: [
			{ label: capitalise(input.corpus.review.words.report.one) },
			...variables.map(({ label }) => ({ label, isNumber: true })),
		],
		rows: studies.map((study): readonly FigureCell[] => [
			{ text: nameOfStudy(input.corpus, study), href: studyHref(input.site, study.id) },
			...variables.map((variable): FigureCell => {
				const value = studyValue(study, variable.id);
				return {
					text: amountOf(value),
					href: participantsHref(input, study, variable),
					...(isDoubted(value) ? { inDoubt: true } : {}),
				};
			}),
		]),
	};
}

/**
 * Classes that cover all numbers. Of whole numbers they begin at 1, 2 and 5 times a power of ten, and zero has a class of
 * its own; where some are negative or fractions, all are of one width.
 */
function classesOf(
	numbers: readonly { from: number; to: number }[],
): readonly { from: number; to: number; next: number }[] {
	const ends = numbers.flatMap(({ from, to }) => [from, to]);
	if (ends.some((end) => end < 0 || !Number.isInteger(end)))
		return binsOf(ends, binsMost).map((bin, i, bins) => ({ ...bin, next: bins[i + 1]?.from ?? bin.to }));
	const most = max(numbers, ({ to }) => to) ?? 0;
	const starts = numbers.some(({ from }) => from < 1) ? [0] : [];
	for (let power = 1; power <= most; power *= 10)
		for (const factor of [1, 2, 5]) if (factor * power <= most) starts.push(factor * power);
	const next = (start: number) => (start === 0 ? 1 : String(start).startsWith('2') ? start * 2.5 : start * 2);
	return starts.map((from) => ({ from, to: next(from) - 1, next: next(from) }));
}

/** A count, with the labels of what it counts. */
interface LabelledCount extends DotCount {
	labels: readonly string[];
}

function countsBy(
	input: FigureInput,
	studies: readonly Study[],
	variable: Variable,
	states: readonly AbsentState[],
): readonly LabelledCount[] {
	const { corpus } = input;
	const index = indexOf(corpus);
	const { report } = corpus.review.words;
	const studySet = drawnSet(input);
	const ranges = studies.flatMap((study) => {
		const value = studyValue(study, variable.id);
		const { low, high } = endsOf(value);
		// A number with only one known end stands at that end, as in the explorer.
		const [from, to] = [low ?? high, high ?? low];
		const row = index.numbersById.get(study.id);
		return from === undefined || to === undefined || row === undefined
			? []
			: [{ row, from, to, isSure: low === high && !value.approximate, isUnsure: isDoubted(value) }];
	});
	const inClasses = classesOf(ranges).map((range): LabelledCount => {
		const inRange = emptySet(index.size);
		let sure = 0;
		let inDoubt = 0;
		for (const { row, from, to, isSure, isUnsure } of ranges)
			if (to >= range.from && from <= range.to) {
				add(inRange, row);
				if (isUnsure || !has(studySet.firm, row)) inDoubt++;
				else if (isSure) sure++;
			}
		const amount = count(inRange);
		const labels = [variable.label, say.class(range.from, range.to)];
		return {
			...range,
			sure,
			inDoubt,
			count: amount,
			labels,
			name: nameMark(labels, amount, inDoubt, report),
			href: hrefOfStudies(input, inRange, (selection) =>
				withRangeOnly(corpus, selection, variable.id, { from: range.from, to: range.to }),
			),
		};
	});
	const inStates = states.map((word, state): LabelledCount => {
		const inState = joinSets(and, studySet, setWith(corpus, variable.id, word));
		const own = countSet(index, inState);
		const labels = [variable.label, stateWithin(word)];
		return {
			state,
			sure: 0,
			...own,
			labels,
			name: nameMark(labels, own.count, own.inDoubt, report),
			href: hrefOfListing(input, inState.ids, (selection) => withCodes(corpus, selection, variable.id, [word])),
		};
	});
	return [...inClasses, ...inStates];
}

function countTable(variables: readonly Variable[], counts: readonly (readonly LabelledCount[])[]): FigureTable {
	return {
		columns: [
			{ label: say.number },
			{ label: figureWording.all, isNumber: true },
			{ label: say.certain, isNumber: true },
		],
		rows: variables.flatMap((_, v) =>
			(counts[v] ?? []).map(({ labels, count, inDoubt, sure, href, state }): readonly FigureCell[] => [
				{ text: formatLabels(labels) },
				countCell({ count, inDoubt, href }),
				{ text: state === undefined ? String(sure) : '' },
			]),
		),
	};
}

/** From the smallest number that is known to the greatest. */
function showsOf(input: FigureInput, studies: readonly Study[], variables: readonly Variable[]): string {
	const { report } = input.corpus.review.words;
	const sizes = studies.flatMap((study) =>
		variables.flatMap(({ id }) => {
			const value = studyValue(study, id);
			const { low, high } = endsOf(value);
			const [least, most] = [low ?? high, high ?? low];
			return least === undefined || most === undefined ? [] : [{ least, most, value }];
		}),
	);
	const silent = studies.filter((study) => greatestOf(study, variables) === undefined);
	const [least, most] = [leastBy(sizes, (one) => one.least), leastBy(sizes, (one) => -one.most)];
	if (!least || !most) return showsWording.nothing(report);
	const wordsOf = ({ value }: typeof least) => withDoubt(formatAmount(value), isDoubted(value));
	return showsWording.people(wordsOf(least), wordsOf(most), countOutside(input, silent, variables), report);
}
