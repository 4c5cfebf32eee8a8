/** The figure of programme shapes: one small multiple per programme, from the variables that the figure names, on the same scales. */

import { Multiples } from '../charts/Multiples.tsx';
import { type KeyColumn, layoutMultiples, type Multiple } from '../charts/multiples.ts';
import { layoutPart, type PartLayout, type PartScale, type PartValue } from '../charts/part.ts';
import { codesOfStudy, stepsOf } from '../corpus/codes.ts';
import { type CodedCorpus, type Study, type Variable, variableOf } from '../corpus/corpus.ts';
import { studyHref, variableHref } from '../corpus/href.ts';
import { codeLabel, formatValue } from '../corpus/label.ts';
import { nameOfStudy } from '../corpus/study-name.ts';
import { chartedValue, combineStates, extentOf } from '../corpus/value.ts';
import { hrefFor } from '../facets/address.ts';
import type { Unit } from '../facets/selection.ts';
import { absenceTraits, isAbsentState } from '../schema/state.ts';
import { ownsCodes } from '../schema/variable-kind.ts';
import { markDoubt, withDoubt } from '../wording/doubt.ts';
import { shapesWording as say } from '../wording/figure-programmes.ts';
import { showsWording } from '../wording/figure-shows.ts';
import { countedReadingWording } from '../wording/figures.ts';
import { capitalise, formatEntries, typeset } from '../wording/grammar.ts';
import { compose } from './compositions.ts';
import {
	countCell,
	type FigureCell,
	type FigureContent,
	type FigureInput,
	type FigureTable,
	recordsIn,
} from './figure.ts';
import { binEntries, codeEntries, exampleEntries } from './shape-key.ts';
import { hasAmounts, measuresOf } from './shape-scale.ts';
import { fewestOf } from './shows.ts';
import { firmStates } from './state-counts.ts';
import { countDrawn, drawnSet, isDoubted } from './study-set.ts';

/** More programmes than this are not drawn one by one: only the key counts them. */
const drawnMost = 60;
/** The most labels of one multiple; further reports of a programme share one link. */
const labelsMost = 3;

/** The figure over the studies of a selection. Of more programmes than can be drawn, only the key counts them. */
export function drawShapes(input: FigureInput): FigureContent {
	const { corpus, site, ids, figure } = input;
	const { report, programme } = corpus.review.words;
	const unit: Unit = programme ? 'programme' : 'report';
	const word = programme ?? report;
	const studies = recordsIn(input, ids);
	const variables = (figure.variables ?? corpus.review.glance)
		.map((id) => variableOf(corpus, id))
		.filter(({ of }) => of === 'study');
	const amount = countDrawn(input, unit);
	const isCounted = amount.count > drawnMost;
	const groups = isCounted ? [] : groupsOf(studies, unit);
	const scales = variables.map((variable) => measuresOf(corpus, variable).scale);
	const multiples = groups.map((reports) => multipleOf(input, reports, variables));
	const columns = variables.map(
		(variable, v): KeyColumn => ({
			label: variable.label,
			href: variableHref(site, variable.id),
			hint: hintOf(variable, scales[v] as PartScale, stepsOf(corpus, variable)),
			scale: scales[v] as PartScale,
			entries: [
				...(!hasAmounts(variable)
					? []
					: isCounted
						? binEntries(input, variable, unit, word)
						: exampleEntries(
								variable,
								measuresOf(corpus, variable).least,
								multiples.map(({ parts }) => parts[v]),
							)),
				...codeEntries(input, variable, unit, word),
			],
		}),
	);
	const least = fewestOf(
		variables.map((variable) => ({
			label: variable.label,
			...(firmStates(corpus, drawnSet(input), variable).get('reported') ?? { count: 0, inDoubt: 0 }),
		})),
	);
	const chart = { legend: { label: say.key(amount, word), columns }, multiples };
	return {
		...compose(
			(room, ending) => (
				<Multiples
					id={`figure-${figure.id}${ending}`}
					title={figure.title}
					description={say.description(
						figure.question,
						amount,
						word,
						variables.map(({ label }) => label),
					)}
					{...chart}
					room={room}
				/>
			),
			(room) => layoutMultiples(chart, room).width,
		),
		...(isCounted ? { reading: countedReadingWording.shapes(word) } : {}),
		shows: least === undefined ? showsWording.nothing(word) : showsWording.shapes(amount, word, least),
		table: isCounted ? countTable(columns, word.many) : groupTable(input, variables, groups, multiples),
		counted: programme
			? say.countedProgrammes({ programmes: amount, programme, reports: countDrawn(input), report })
			: say.counted(word),
		leftOut: isCounted ? [say.notDrawn(amount, word, drawnMost)] : [],
	};
}

function groupTable(
	input: FigureInput,
	variables: readonly Variable[],
	groups: readonly (readonly Study[])[],
	multiples: readonly Multiple[],
): FigureTable {
	const { corpus } = input;
	const { report, programme } = corpus.review.words;
	return {
		columns: [
			{ label: capitalise(report.many) },
			...(programme ? [{ label: capitalise(programme.one) }] : []),
			...variables.map(({ label }) => ({ label })),
		],
		rows: groups.map((reports, g): readonly FigureCell[] => [
			{ text: formatEntries(reports.map(({ label }) => label)), href: hrefOfReports(input, reports) },
			...(programme ? [{ text: corpus.programmesById.get(reports[0]?.programme ?? '')?.name ?? '' }] : []),
			...(multiples[g]?.parts ?? []).map(({ words }) => ({ text: words })),
		]),
	};
}

/** One row for each value in the key, with its count. */
function countTable(columns: readonly KeyColumn[], many: string): FigureTable {
	return {
		columns: [{ label: say.variable }, { label: say.value }, { label: capitalise(many), isNumber: true }],
		rows: columns.flatMap(({ label, href, entries }) =>
			entries.map(({ value, count = 0, inDoubt = 0, href: countHref }): readonly FigureCell[] => [
				{ text: label, ...(href ? { href } : {}) },
				{ text: value.words },
				countCell({ count, inDoubt, href: countHref }),
			]),
		),
	};
}

function hrefOfReports({ corpus, site, selection }: FigureInput, reports: readonly Study[]): string {
	return hrefFor(site, corpus, { ...selection, ids: reports.map(({ id }) => id) });
}

function multipleOf(input: FigureInput, reports: readonly Study[], variables: readonly Variable[]): Multiple {
	const { corpus, site } = input;
	const { report } = corpus.review.words;
	const programme = corpus.programmesById.get(reports[0]?.programme ?? '');
	const parts = variables.map((variable) =>
		partOf(corpus, variable, reports, stepsOf(corpus, variable), measuresOf(corpus, variable).least),
	);
	const labels = reports.map(({ label: text, id }) => ({ text, href: studyHref(site, id) }));
	const ownLabels = labels.length > labelsMost ? labels.slice(0, labelsMost - 1) : labels;
	const rest = labels.length - ownLabels.length;
	const more = {
		text: say.moreReports(rest, report),
		href: hrefOfReports(input, reports),
	};
	return {
		name: say.name(
			reports.map(({ label }) => label),
			parts.map(({ words }, p) => ({ label: variables[p]?.label ?? '', words })),
		),
		labels: rest > 0 ? [...ownLabels, more] : labels,
		...(programme?.named ? { note: programme.name } : {}),
		parts,
	};
}

/** Groups of the reports of one programme, in the order of the corpus; single reports if the unit is not the programme. */
function groupsOf(studies: readonly Study[], unit: Unit): readonly (readonly Study[])[] {
	const groups = new Map<string, Study[]>();
	for (const study of studies) {
		const key = unit === 'programme' ? study.programme : study.id;
		groups.set(key, [...(groups.get(key) ?? []), study]);
	}
	return [...groups.values()];
}

/** The most codes of a variable that are drawn on the page of a study. */
const codesMost = 12;

/**
 * A value of one study, drawn as in the figure. Undefined for other kinds of value, for more codes than can be told
 * apart, and where nothing is known of codes.
 */
export function portraitOf(corpus: CodedCorpus, study: Study, variable: Variable): PartLayout | undefined {
	const { scale, least } = measuresOf(corpus, variable);
	const part = partOf(corpus, variable, [study], stepsOf(corpus, variable), least);
	const isOfCodes = scale.kind === 'ladder' || scale.kind === 'boxes';
	const isUntold = isOfCodes && (!ownsCodes(variable) || !part.steps?.length || scale.steps > codesMost);
	return isUntold ? undefined : layoutPart(scale, part);
}

function hintOf(variable: Variable, scale: PartScale, steps: readonly string[]): string {
	if (scale.kind === 'bar') return say.hints.bar(scale, variable.unit);
	if (scale.kind === 'boxes') return say.hints.boxes;
	if (scale.kind === 'ladder') {
		const onLine = steps.filter((_, i) => !scale.beyond.includes(i)).map((code) => codeLabel(variable, code));
		return say.hints.ladder(onLine.at(0) ?? '', onLine.at(-1) ?? '', scale.beyond.length);
	}
	return say.hints.dots(variable.unit, scale.hasAnchor ? variable.unit?.per : undefined);
}

/** What the reports of one programme say about a variable. If they differ, everything is drawn, and the name says which report says what. */
function partOf(
	corpus: CodedCorpus,
	variable: Variable,
	reports: readonly Study[],
	steps: readonly string[],
	least: number,
): PartValue {
	const values = reports.map((study) => ({
		study,
		value: chartedValue(study.values, variable.id),
	}));
	const wordsOf = (value: (typeof values)[number]['value']) =>
		withDoubt(formatValue(variable, value), isDoubted(value));
	const isHollow = values.some(({ value }) => isDoubted(value));
	const words = [...new Set(values.map(({ value }) => wordsOf(value)))];
	const notes = [
		...new Set(values.flatMap(({ value }) => ('note' in value && value.note ? [typeset(value.note)] : []))),
	];
	const what =
		words.length > 1
			? values.map(({ study, value }) => ({ words: wordsOf(value), report: nameOfStudy(corpus, study) }))
			: words.map((own) => ({ words: own }));
	const codes = [...new Set(reports.flatMap((study) => codesOfStudy(study, variable)))];
	const places = codes.map((code) => steps.indexOf(code)).filter((place) => place >= 0);
	const extents = values
		.flatMap(({ value }) => (hasAmounts(variable) ? [extentOf(value)] : []))
		.filter((extent) => extent !== undefined);
	const states = values.map(({ value }) => value.state);
	const brief =
		places.length > 1
			? say.ofCodes(places.length, steps.length)
			: extents.length > 0
				? formatEntries([...new Set(values.map(({ value }) => formatValue({ ...variable, unit: undefined }, value)))])
				: undefined;
	const short =
		brief ??
		(isHollow ? formatEntries([...new Set(values.map(({ value }) => formatValue(variable, value)))]) : undefined);
	return {
		name: say.part(variable.label, what, notes),
		words: formatEntries(words),
		...(short === undefined ? {} : { brief: markDoubt(short, isHollow) }),
		...(isHollow ? { isHollow } : {}),
		...(extents.length > 0
			? {
					low: Math.max(least, Math.min(...extents.map(([low]) => low))),
					high: Math.max(...extents.map(([, high]) => high)),
				}
			: {}),
		...(places.length > 0 ? { steps: places.sort((a, b) => a - b) } : {}),
		...(states.every(isAbsentState) ? { absence: absenceTraits[combineStates(states)].absence } : {}),
	};
}
