/** What a selection holds: as list, as table, or some of it side by side; and how to take it away. */
import { useEffect, useState } from 'preact/hooks';
import { pageHref } from '../corpus/href.ts';
import { formatCount } from '../corpus/label.ts';
import { comparedMost, type Selection, type View as ViewName } from '../facets/selection.ts';
import { Comparison } from './Comparison.tsx';
import { Elsewhere } from './Elsewhere.tsx';
import { Figures } from './Figures.tsx';
import { ResultList } from './ResultList.tsx';
import { ResultTable } from './ResultTable.tsx';
import type { State } from './state.ts';
import { addressOf } from './state.ts';
import { orderedStudies, type Shown, type View } from './view.ts';
import { WithRecords } from './WithRecords.tsx';

const views: readonly [ViewName, string][] = [
	['list', 'List'],
	['table', 'Table'],
	['compare', 'Comparison'],
	['figures', 'Figures'],
];

export function Results({ state, view }: { state: State; view: View }) {
	const { selection, site } = state;
	const shown = state.shown.value;
	const offered = views.filter(([name]) => name !== 'figures' || view.hasFigures);
	const current = shown && offered.some(([name]) => name === selection.value.view) ? selection.value.view : 'list';
	const hrefOf = (change: Partial<Selection>) => addressOf(site, { ...selection.value, ...change });
	return (
		<>
			<div class="bar">
				<nav class="views" aria-label="View">
					{offered.map(([name, label]) => (
						<a href={hrefOf({ view: name })} id={`view-${name}`} aria-current={current === name ? 'true' : undefined}>
							{label}
							{name === 'compare' && selection.value.compare.length > 0 && ` (${selection.value.compare.length})`}
						</a>
					))}
				</nav>
				{current === 'list' && <SortChoice state={state} />}
			</div>
			{view.shown === 0 && (
				<p class="nothing">
					No {view.unitWord.one} of {formatCount(view.total, view.unitWord)} meets all of this. Take a filter away
					above, or <a href={`${pageHref(site, 'explore')}${view.cleared}`}>all of them</a>.
				</p>
			)}
			{current === 'list' && <ResultList state={state} view={view} />}
			{current === 'table' && shown && <ResultTable state={state} shown={shown} view={view} />}
			{current === 'compare' && shown && (
				<WithRecords shown={shown} studies={compared(shown)}>
					{() => <Comparison state={state} shown={shown} />}
				</WithRecords>
			)}
			{current === 'figures' && shown && (
				<WithRecords shown={shown} studies={orderedStudies(shown)}>
					{() => <Figures state={state} shown={shown} />}
				</WithRecords>
			)}
			{selection.value.compare.length > 0 && current !== 'compare' && (
				<p class="compare-bar">
					<a href={hrefOf({ view: 'compare' })} id="to-comparison">
						Compare {selection.value.compare.length} side by side
					</a>{' '}
					<span class="fine">
						{selection.value.compare.length < 2
							? 'Choose one more.'
							: selection.value.compare.length < comparedMost
								? `Up to ${comparedMost}.`
								: 'No more fit.'}
					</span>{' '}
					<a href={hrefOf({ compare: [] })}>Choose none</a>
				</p>
			)}
			<Elsewhere state={state} />
			{shown && <TakeAwayLater shown={shown} view={view} />}
		</>
	);
}

const compared = ({ corpus, selection }: Shown) => selection.compare.flatMap((id) => corpus.studiesById.get(id) ?? []);

/** Files and copies are below everything, and their code comes after everything. */
function TakeAwayLater(props: { shown: Shown; view: View }) {
	const [part, setPart] = useState<typeof import('./TakeAway.tsx') | undefined>(undefined);
	useEffect(() => {
		import('./TakeAway.tsx').then(setPart, () => undefined);
	}, []);
	return part ? <part.TakeAway {...props} /> : null;
}

/** The same order as the table's, for the list. */
function SortChoice({ state }: { state: State }) {
	const shown = state.shown.value;
	if (!shown) return <span class="sort" aria-hidden="true" />;
	const { sort } = shown.selection;
	const options = shown.corpus.variables.filter(
		({ of, kind, facet }) => of === 'study' && kind !== 'text' && facet !== 'no',
	);
	const value = sort ? `${sort.isDescending ? '-' : ''}${sort.by}` : '';
	const choose = (text: string) =>
		state.go(
			(selection) => ({
				...selection,
				sort: text === '' ? undefined : { by: text.replace(/^-/, ''), isDescending: text.startsWith('-') },
			}),
			'push',
		);
	return (
		<label class="sort">
			Sorted by{' '}
			<select id="sort" value={value} onChange={(event) => choose(event.currentTarget.value)}>
				<option value="">author</option>
				{options.map(({ id, label, kind }) =>
					kind === 'number' || kind === 'year' ? (
						<>
							<option value={id}>{label}, lowest first</option>
							<option value={`-${id}`}>{label}, highest first</option>
						</>
					) : (
						<option value={id}>{label}</option>
					),
				)}
			</select>
		</label>
	);
}
