/**
 * The figure of reporting completeness: the state of each value, variables by studies. It shows which questions the
 * reports, or the review, leave open.
 */

import { StateGrid } from '../charts/StateGrid.tsx';
import { StateRows } from '../charts/StateRows.tsx';
import { type GridRow, layoutStateGrid, type StateGridInput } from '../charts/state-grid.ts';
import { type Study, studyValue, type Variable, variableOf } from '../corpus/corpus.ts';
import { studyHref, variableHref } from '../corpus/href.ts';
import { formatValue } from '../corpus/label.ts';
import { nameOfStudy } from '../corpus/study-name.ts';
import { isLeftOut } from '../corpus/value.ts';
import { indexOf } from '../facets/build-index.ts';
import { sectionLabel, sectionsOf } from '../schema/section.ts';
import { type State, stateDefinition, states, stateTraits, stateWithin } from '../schema/state.ts';
import { keyWording } from '../wording/charts.ts';
import { withDoubt } from '../wording/doubt.ts';
import { showsWording } from '../wording/figure-shows.ts';
import { completenessWording as say } from '../wording/figure-states.ts';
import { nameMark, nameValue } from '../wording/figures.ts';
import { typeset } from '../wording/grammar.ts';
import { compose } from './compositions.ts';
import { countCell, type FigureCell, type FigureContent, type FigureInput, recordsIn } from './figure.ts';
import { leastOf, mostDoubted, mostOf } from './shows.ts';
import { columnsMost, countLeftOut, firmStates, questionsOf, stateHref } from './state-counts.ts';
import { countDrawn, drawnSet, isDoubted } from './study-set.ts';

export function drawCompleteness(input: FigureInput): FigureContent {
	const { corpus, site, selection, ids, figure } = input;
	const { report } = corpus.review.words;
	const byShare = figure.order === 'share';
	const questions = figure.variables?.map((id) => variableOf(corpus, id)) ?? questionsOf(corpus);
	const variables = sectionsOf(corpus.review).flatMap(({ id }) =>
		questions.filter((variable) => variable.of === 'study' && variable.section === id),
	);
	const records = recordsIn(input, ids);
	const isShared = records.length > columnsMost;
	// In the order by share, the studies with the most reported values and the questions with the fewest come first.
	const countReported = (study: Study) =>
		variables.filter(({ id }) => studyValue(study, id).state === 'reported').length;
	const studies = byShare && !isShared ? [...records].sort((a, b) => countReported(b) - countReported(a)) : records;
	const studySet = drawnSet(input);
	const inOrder = variables.map((variable) => ({ variable, counts: firmStates(corpus, studySet, variable) }));
	const nothing = { count: 0, inDoubt: 0 };
	const reportedOf = ({ counts }: (typeof inOrder)[number]) => counts.get('reported')?.count ?? 0;
	const rowsInOrder = byShare ? [...inOrder].sort((a, b) => reportedOf(a) - reportedOf(b)) : inOrder;
	// A state that never occurs would only widen the table and the key.
	const columns = states.filter(
		(state) => state === 'reported' || rowsInOrder.some(({ counts }) => (counts.get(state)?.count ?? 0) > 0),
	);
	const isDoubtDrawn = rowsInOrder.some(({ counts }) => (counts.get('reported')?.inDoubt ?? 0) > 0);
	const hrefOf = (variable: Variable, state: State) => stateHref(site, corpus, selection, variable.id, state);
	const rows = rowsInOrder.map(({ variable, counts }): GridRow => {
		const { count: reportedCount, inDoubt } = counts.get('reported') ?? nothing;
		const none = counts.get('none') ?? nothing;
		const others = columns
			.filter((state) => state !== 'reported')
			.map((state) => ({ state: stateTraits[state].label, ...(counts.get(state) ?? nothing) }));
		return {
			label: typeset(variable.label),
			href: variableHref(site, variable.id),
			...(byShare ? {} : { group: sectionLabel(corpus.review, variable.section) }),
			end: {
				text: say.reported(reportedCount, inDoubt, studies.length),
				...(none.count > 0 ? { more: say.none(none.count, none.inDoubt) } : {}),
				name: say.row({
					label: typeset(variable.label),
					count: reportedCount,
					inDoubt,
					total: studies.length,
					states: others,
				}),
				...(reportedCount > 0 ? { href: hrefOf(variable, 'reported') } : {}),
			},
			cells: isShared ? [] : studies.map((study) => cellOf(input, variable, study)),
			shares: columns.flatMap((state) => {
				const own = counts.get(state) ?? nothing;
				const name = nameMark([variable.label, stateWithin(state)], own.count, own.inDoubt, report);
				return own.count > 0
					? [{ pattern: stateTraits[state].pattern, ...own, name, href: hrefOf(variable, state) }]
					: [];
			}),
		};
	});
	const answersByStudy = byShare
		? studies.map((study) => {
				const values = variables.map(({ id }) => studyValue(study, id)).filter(({ state }) => state === 'reported');
				return { label: study.label, count: values.length, inDoubt: values.filter((value) => isDoubted(value)).length };
			})
		: [];
	const [mostAnswered, leastAnswered] = [mostOf(answersByStudy), leastOf(answersByStudy)];
	const answerCounts = inOrder.map(({ variable, counts }) => ({
		label: variable.label,
		...(counts.get('reported') ?? nothing),
	}));
	const full = answerCounts.filter(({ count: amount }) => amount === studies.length).length;
	const mostInDoubt = full === answerCounts.length ? mostDoubted(answerCounts) : undefined;
	const least = studies.length === 0 ? undefined : (mostInDoubt ?? leastOf(answerCounts));
	const chart: StateGridInput = {
		rowLabel: say.variable,
		columns: isShared ? [] : studies.map((study) => ({ label: study.label, href: studyHref(site, study.id) })),
		rows: isShared ? rows : rows.map(({ shares: _, ...row }) => row),
		legend: [
			...columns.map((state) => ({
				pattern: stateTraits[state].pattern,
				label: stateTraits[state].label,
				note: stateDefinition(state, corpus.review),
			})),
			...(isDoubtDrawn ? [doubtEntry] : []),
		],
	};
	const id = `figure-${figure.id}`;
	const titles = {
		title: figure.title,
		description: say.description({
			question: figure.question,
			variables: variables.length,
			studies: countDrawn(input),
			report,
		}),
	};
	const { narrow, ...wide } = compose(
		(room, ending) =>
			room === undefined ? (
				<StateGrid id={id} {...titles} {...chart} />
			) : (
				<StateRows id={`${id}${ending}`} {...titles} rows={rows} legend={chart.legend} width={room} />
			),
		(room) => room ?? layoutStateGrid(chart).width,
	);
	return {
		...wide,
		// A row for each variable is long: one composition serves all narrow screens.
		narrow: narrow.slice(-1),
		...(isShared ? { reading: say.sharedReading(report) } : {}),
		table: {
			columns: [
				{ label: say.variable },
				{ label: say.section },
				...columns.map((state) => ({ label: stateTraits[state].label, isNumber: true })),
			],
			rows: rowsInOrder.map(({ variable, counts }) => [
				{ text: variable.label, href: variableHref(site, variable.id) },
				{ text: sectionLabel(corpus.review, variable.section) },
				...columns.map((state): FigureCell => {
					const own = counts.get(state) ?? nothing;
					return countCell({ ...own, href: own.count > 0 ? hrefOf(variable, state) : undefined });
				}),
			]),
		},
		shows:
			least === undefined
				? showsWording.nothing(report)
				: mostAnswered && leastAnswered
					? showsWording.answering(mostAnswered, leastAnswered, variables.length, report)
					: showsWording.reporting(full, answerCounts.length, least, studies.length, report),
		counted: isShared ? say.countedWithoutColumns(report, columnsMost) : say.counted(report),
		leftOut: [...valuesLeftOut(input, variables), ...leftOutOf(input, variables)],
	};
}

/** A cell of the grid. A value links to its study, an absence to the studies that share it. */
function cellOf({ corpus, site, selection }: FigureInput, variable: Variable, study: Study) {
	const value = studyValue(study, variable.id);
	const isHollow = isDoubted(value);
	const words = isLeftOut(value) ? say.cellLeftOut : withDoubt(formatValue(variable, value), isHollow);
	return {
		pattern: stateTraits[value.state].pattern,
		...(isHollow ? { isHollow } : {}),
		name: nameValue([variable.label, nameOfStudy(corpus, study)], words),
		href:
			value.state === 'reported' || isLeftOut(value)
				? studyHref(site, study.id)
				: stateHref(site, corpus, selection, variable.id, value.state),
	};
}

const doubtEntry = {
	pattern: 'solid',
	isHollow: true,
	label: keyWording.inDoubt,
	note: say.doubtNote,
} as const;

/** A sentence with the number of values that the selection leaves out because they are in doubt; no sentence without any. */
function valuesLeftOut({ corpus, ids }: FigureInput, variables: readonly Variable[]): readonly string[] {
	const index = indexOf(corpus);
	const total = variables.reduce((sum, variable) => sum + countLeftOut(index, ids, variable), 0);
	return total === 0 ? [] : [say.valuesLeftOut(total)];
}

function leftOutOf({ corpus, figure }: FigureInput, variables: readonly Variable[]): readonly string[] {
	if (figure.variables) return [];
	const otherVariables = corpus.variables.filter(
		(variable) => variable.of === 'study' && !variables.includes(variable),
	);
	if (otherVariables.length === 0) return [];
	return [say.variablesLeftOut(otherVariables.map(({ label }) => label))];
}
