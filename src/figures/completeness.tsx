/** Reporting completeness: the state of each value, variables by studies; which questions the reports, or the review, leave open. */
import { StateGrid } from '../charts/StateGrid.tsx';
import type { GridRow } from '../charts/state-grid.ts';
import { type Study, studyValue, type Variable, variableOf } from '../corpus/corpus.ts';
import { studyHref, variableHref } from '../corpus/href.ts';
import { formatCount, formatNumber, formatValue, typeset } from '../corpus/label.ts';
import { indexOf } from '../facets/build-index.ts';
import { type State, states, stateTraits, stateWithin } from '../schema/state.ts';
import { sectionLabels, sections } from '../schema/variable.ts';
import { type Cell, type Drawn, type FigureInput, recordsIn } from './figure.ts';
import { countStates, questionsOf, stateHref } from './state-counts.ts';

/** More studies than this have no column each: a row then shows shares. */
const columnsMost = 60;

export function drawCompleteness(input: FigureInput): Drawn {
	const { corpus, site, selection, ids, figure } = input;
	const index = indexOf(corpus);
	const { report } = corpus.review.words;
	const byShare = figure.order === 'share';
	const asked = figure.variables?.map((id) => variableOf(corpus, id)) ?? questionsOf(corpus);
	const variables = sections.flatMap((section) =>
		asked.filter((variable) => variable.of === 'study' && variable.section === section),
	);
	const found = recordsIn(input, ids);
	const isShared = found.length > columnsMost;
	// By share, the fullest studies and the emptiest questions come first.
	const known = (study: Study) => variables.filter(({ id }) => studyValue(study, id).state === 'reported').length;
	const studies = byShare && !isShared ? [...found].sort((a, b) => known(b) - known(a)) : found;
	const inOrder = variables.map((variable) => ({ variable, counts: countStates(index, ids, variable) }));
	const reportedOf = ({ counts }: (typeof inOrder)[number]) => counts.get('reported') ?? 0;
	const counted = byShare ? [...inOrder].sort((a, b) => reportedOf(a) - reportedOf(b)) : inOrder;
	// A state that nobody is in would only widen the table and the key.
	const shown = states.filter(
		(state) => state === 'reported' || counted.some(({ counts }) => (counts.get(state) ?? 0) > 0),
	);
	const hrefOf = (variable: Variable, state: State) => stateHref(site, corpus, selection, variable.id, state);
	const rows = counted.map(({ variable, counts }): GridRow => {
		const reported = counts.get('reported') ?? 0;
		const share = `${formatNumber(reported)} of ${formatNumber(studies.length)} reported`;
		const none = counts.get('none') ?? 0;
		return {
			label: typeset(variable.label),
			href: variableHref(site, variable.id),
			...(byShare ? {} : { group: sectionLabels[variable.section] }),
			end: {
				text: share,
				...(none > 0 ? { more: `${formatNumber(none)} none` } : {}),
				name: `${typeset(variable.label)}: ${[share, ...shown.filter((state) => state !== 'reported').map((state) => `${formatNumber(counts.get(state) ?? 0)} ${stateWithin(state)}`)].join(', ')}`,
				...(reported > 0 ? { href: hrefOf(variable, 'reported') } : {}),
			},
			cells: isShared ? [] : studies.map((study) => cellOf(input, variable, study)),
			...(isShared
				? {
						shares: shown.flatMap((state) => {
							const count = counts.get(state) ?? 0;
							const name = `${variable.label}, ${stateWithin(state)}: ${formatCount(count, report)}`;
							return count > 0
								? [{ pattern: stateTraits[state].pattern, count, name, href: hrefOf(variable, state) }]
								: [];
						}),
					}
				: {}),
		};
	});
	return {
		picture: (
			<StateGrid
				id={`figure-${figure.id}`}
				title={figure.title}
				description={`${figure.question} ${formatCount(variables.length, { one: 'variable', many: 'variables' })}, ${formatCount(studies.length, report)}. The same counts stand in the table.`}
				rowLabel="Variable"
				columns={isShared ? [] : studies.map((study) => ({ label: study.label, href: studyHref(site, study.id) }))}
				rows={rows}
				legend={shown.map((state) => ({
					pattern: stateTraits[state].pattern,
					label: stateTraits[state].label,
					note: stateTraits[state].definition,
				}))}
			/>
		),
		table: {
			columns: [
				{ label: 'Variable' },
				{ label: 'Section' },
				...shown.map((state) => ({ label: stateTraits[state].label, isNumber: true })),
			],
			rows: counted.map(({ variable, counts }) => [
				{ text: variable.label, href: variableHref(site, variable.id) },
				{ text: sectionLabels[variable.section] },
				...shown.map((state): Cell => {
					const count = counts.get(state) ?? 0;
					return { text: String(count), ...(count > 0 ? { href: hrefOf(variable, state) } : {}) };
				}),
			]),
		},
		counted: `Counted are ${report.many}: each has one state for each variable.${isShared ? ` With more than ${columnsMost} they have no column each.` : ''}`,
		leftOut: leftOutOf(input, variables),
	};
}

/** A value leads to its study, an absence to the studies that share it. */
function cellOf({ corpus, site, selection }: FigureInput, variable: Variable, study: Study) {
	const value = studyValue(study, variable.id);
	return {
		pattern: stateTraits[value.state].pattern,
		name: `${variable.label}, ${study.label}: ${formatValue(variable, value)}`,
		href:
			value.state === 'reported'
				? studyHref(site, study.id)
				: stateHref(site, corpus, selection, variable.id, value.state),
	};
}

function leftOutOf({ corpus, figure }: FigureInput, shown: readonly Variable[]): readonly string[] {
	if (figure.variables) return [];
	const hidden = corpus.variables.filter((variable) => variable.of === 'study' && !shown.includes(variable));
	if (hidden.length === 0) return [];
	return [
		`${formatCount(hidden.length, { one: 'variable', many: 'variables' })} that cannot be filtered by: ${hidden.map(({ label }) => label).join(', ')}.`,
	];
}
