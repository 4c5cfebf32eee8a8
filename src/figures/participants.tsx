/** How many people took part: a row a study on a logarithmic scale, with what is approximate, a bound, or not known. */
import { Dots } from '../charts/Dots.tsx';
import { type Dot, type DotCount, rowsMost } from '../charts/dots.ts';
import { type Corpus, type Study, studyValue, type Variable, variableOf } from '../corpus/corpus.ts';
import { derivationOf } from '../corpus/derive.ts';
import { entryHref, studyHref, variableHref } from '../corpus/href.ts';
import { formatAmount, formatCount, stateLabels } from '../corpus/label.ts';
import { extentOf, type Value } from '../corpus/value.ts';
import { studiesIn } from '../facets/select.ts';
import type { FigureRecord } from '../schema/figure.ts';
import { type AbsentState, absentStates, isAbsentState } from '../schema/state.ts';
import { patternOf } from './completeness.tsx';
import type { Cell, Drawn, FigureInput, FigureTable } from './figure.ts';
import { hrefOfListing, hrefOfStudies, withCodes, withinRange } from './mark-href.ts';
import { nameStudies } from './named.ts';

/** The variables that the figure names, or those that add up groups of one of its roles. */
function variablesOf(corpus: Corpus, figure: FigureRecord): readonly Variable[] {
	if (figure.variables) return figure.variables.map((id) => variableOf(corpus, id));
	const roles = figure.split;
	return corpus.variables.filter((variable) => {
		const derivation = variable.kind === 'number' && variable.of === 'study' ? derivationOf(variable) : undefined;
		return derivation?.list === 'participants' && (roles === undefined || derivation.where.has(roles));
	});
}

/** The ends of a number; an open end is absent. */
function endsOf(value: Value): Pick<Dot, 'low' | 'high'> {
	const [low, high] = extentOf(value) ?? [];
	return {
		...(low !== undefined && Number.isFinite(low) ? { low } : {}),
		...(high !== undefined && Number.isFinite(high) ? { high } : {}),
	};
}

/** What a number is sorted by: its greatest known end; nothing known comes last. */
function greatestOf(study: Study, variables: readonly Variable[]): number {
	const ends = variables.flatMap(({ id }) => {
		const { low, high } = endsOf(studyValue(study, id));
		return [low, high].filter((end) => end !== undefined);
	});
	return Math.max(Number.NEGATIVE_INFINITY, ...ends);
}

export function drawParticipants(input: FigureInput): Drawn {
	const { corpus, site, ids, figure } = input;
	const { report } = corpus.review.words;
	const variables = variablesOf(corpus, figure);
	const studies = studiesIn(corpus, ids);
	const rank = new Map(studies.map((study) => [study, greatestOf(study, variables)]));
	const sorted = [...studies].sort((a, b) => {
		const [one, other] = [rank.get(a) ?? 0, rank.get(b) ?? 0];
		return one === other ? 0 : other - one;
	});
	const states = absentStates.filter((state) =>
		studies.some((study) => variables.some(({ id }) => studyValue(study, id).state === state)),
	);
	const silent = studies.filter((study) => rank.get(study) === Number.NEGATIVE_INFINITY);
	const isCounted = studies.length > rowsMost;
	const counts = isCounted ? variables.map((variable) => countsBy(input, studies, variable, states)) : undefined;
	return {
		picture: (
			<Dots
				id={`figure-${figure.id}`}
				title={figure.title}
				description={`${figure.question} ${formatCount(studies.length, report)}${isCounted ? ', counted by size' : ', the largest first'}. The same numbers stand in the table.`}
				rowLabel={capitalized(isCounted ? report.many : report.one)}
				series={variables.map(({ id, label }) => ({ label, href: variableHref(site, id) }))}
				states={states.map((state) => ({ label: stateLabels[state], pattern: patternOf[state] }))}
				rows={
					isCounted
						? []
						: sorted.map((study) => ({
								label: study.label,
								href: studyHref(site, study.id),
								dots: variables.map((variable, series) => dotOf(input, study, variable, series, states)),
							}))
				}
				counts={counts}
			/>
		),
		table: counts ? countTable(variables, counts) : studyTable(input, sorted, variables),
		counted: isCounted
			? `Counted are ${report.many}, by the number of people. A filled bar is what lies in the class for certain; the open part above it may lie there.`
			: `A row is a ${report.one}. Numbers are people; signs at the right stand for numbers that are not known.`,
		leftOut:
			silent.length > 0
				? [`${formatCount(silent.length, report)} without any number, shown at the right only: ${nameStudies(silent)}.`]
				: [],
	};
}

/** Where the people of a number are listed: the first group that was counted, or the section of the record. */
function participantsHref({ site }: FigureInput, study: Study, variable: Variable): string {
	const [first] = studyValue(study, variable.id).from ?? [];
	const list = derivationOf(variable)?.list;
	return first !== undefined && list !== undefined && list !== 'reference'
		? entryHref(site, study.id, list, first)
		: `${studyHref(site, study.id)}#${variable.section}`;
}

function dotOf(
	input: FigureInput,
	study: Study,
	variable: Variable,
	series: number,
	states: readonly AbsentState[],
): Dot {
	const value = studyValue(study, variable.id);
	const name = `${study.label}, ${variable.label}: ${amountOf(value)}`;
	const href = participantsHref(input, study, variable);
	if (isAbsentState(value.state)) return { series, name, href, state: states.indexOf(value.state) };
	return { series, name, href, ...endsOf(value), isApproximate: value.approximate };
}

const capitalized = (word: string) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;

const amountOf = (value: Value) =>
	value.state === 'reported' ? formatAmount(value) : stateLabels[value.state].toLowerCase();

function studyTable(input: FigureInput, studies: readonly Study[], variables: readonly Variable[]): FigureTable {
	return {
		columns: [
			{ label: capitalized(input.corpus.review.words.report.one) },
			...variables.map(({ label }) => ({ label, isNumber: true })),
		],
		rows: studies.map((study): readonly Cell[] => [
			{ text: study.label, href: studyHref(input.site, study.id) },
			...variables.map((variable) => ({
				text: amountOf(studyValue(study, variable.id)),
				href: participantsHref(input, study, variable),
			})),
		]),
	};
}

/** Classes of 1, 2 and 5 times a power of ten that hold all numbers; zero has its own. Ends are whole. */
function classesOf(numbers: readonly number[]): readonly { from: number; to: number }[] {
	const most = Math.max(0, ...numbers);
	const starts = numbers.some((amount) => amount < 1) ? [0] : [];
	for (let power = 1; power <= most; power *= 10)
		for (const factor of [1, 2, 5]) if (factor * power <= most) starts.push(factor * power);
	const next = (start: number) => (start === 0 ? 1 : String(start).startsWith('2') ? start * 2.5 : start * 2);
	return starts.map((from) => ({ from, to: next(from) - 1 }));
}

function countsBy(
	input: FigureInput,
	studies: readonly Study[],
	variable: Variable,
	states: readonly AbsentState[],
): readonly DotCount[] {
	const { corpus } = input;
	const { report } = corpus.review.words;
	const known = studies.flatMap((study) => {
		const value = studyValue(study, variable.id);
		const { low, high } = endsOf(value);
		// One known end stands for the number, as in the explorer.
		const [from, to] = [low ?? high, high ?? low];
		return from === undefined || to === undefined
			? []
			: [{ study, from, to, isSure: low === high && !value.approximate }];
	});
	const inClasses = classesOf(known.flatMap(({ from, to }) => [from, to])).map((range): DotCount => {
		const held = known.filter(({ from, to }) => to >= range.from && from < range.to + 1);
		const name = `${variable.label}, ${range.from === range.to ? range.from : `${range.from}–${range.to}`}: ${formatCount(held.length, report)}`;
		return {
			...range,
			sure: held.filter(({ isSure }) => isSure).length,
			count: held.length,
			name,
			href: hrefOfStudies(
				input,
				held.map(({ study }) => study),
				(selection) => withinRange(corpus, selection, variable.id, range),
			),
		};
	});
	const inStates = states.map((word, state): DotCount => {
		const held = studies.filter((study) => studyValue(study, variable.id).state === word);
		return {
			state,
			sure: 0,
			count: held.length,
			name: `${variable.label}, ${stateLabels[word].toLowerCase()}: ${formatCount(held.length, report)}`,
			href: hrefOfListing(input, held, (selection) => withCodes(corpus, selection, variable.id, [word])),
		};
	});
	return [...inClasses, ...inStates];
}

function countTable(variables: readonly Variable[], counts: readonly (readonly DotCount[])[]): FigureTable {
	return {
		columns: [{ label: 'Number' }, { label: 'All', isNumber: true }, { label: 'For certain', isNumber: true }],
		rows: variables.flatMap((_, v) =>
			(counts[v] ?? []).map(({ name, count, sure, href, state }) => [
				{ text: name.slice(0, name.lastIndexOf(':')) },
				{ text: String(count), ...(href ? { href } : {}) },
				{ text: state === undefined ? String(sure) : '' },
			]),
		),
	};
}
