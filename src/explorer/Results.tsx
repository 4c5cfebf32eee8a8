/** What a selection holds: as list, as table, or some of it side by side; and how to take it away. */
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { pageHref } from '../corpus/href.ts';
import { comparedMost, type Selection, type View as ViewName } from '../facets/selection.ts';
import { loadCode, needsReload, tellFailure } from '../requests/failure.ts';
import { traitsOf } from '../schema/variable-kind.ts';
import { formatCount } from '../wording/grammar.ts';
import { Elsewhere } from './Elsewhere.tsx';
import { ResultList } from './ResultList.tsx';
import type { State } from './state.ts';
import { addressOf } from './state.ts';
import type { View } from './view.ts';

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
	// No list, table, file or citation of what is not known.
	if (view.isUnknown) return null;
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
			{current === 'table' && shown && <Later load={loadTable} props={{ state, shown, view }} />}
			{current === 'compare' && shown && <Later load={loadComparison} props={{ state, shown }} />}
			{current === 'figures' && shown && <Later load={loadFigures} props={{ state, shown }} />}
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
			{shown && <Later load={loadTakeAway} props={{ state, shown, view }} isBelow />}
		</>
	);
}

const loadTable = () => import('./ResultTable.tsx').then(({ ResultTable }) => ResultTable);
const loadComparison = () => import('./Comparison.tsx').then(({ Comparison }) => Comparison);
const loadFigures = () => import('./Figures.tsx').then(({ Figures }) => Figures);
// Files and copies are below everything, and their code comes after everything.
const loadTakeAway = () => import('./TakeAway.tsx').then(({ TakeAway }) => TakeAway);

/** What few need, or need late: its code is loaded when it is first asked for. */
function Later<Props extends object>({
	load,
	props,
	isBelow,
}: {
	load: () => Promise<(props: Props) => VNode>;
	props: Props;
	/** Below everything, where nothing need be kept free or said. */
	isBelow?: boolean;
}) {
	const [part, setPart] = useState<{ Part: (props: Props) => VNode } | string | undefined>(undefined);
	const [failure, setFailure] = useState<unknown>(undefined);
	const [tries, setTries] = useState(0);
	useEffect(() => {
		setPart(undefined);
		loadCode(load).then(
			(Part) => setPart({ Part }),
			(cause) => {
				setFailure(cause);
				setPart(tellFailure('This view could not be loaded', cause));
			},
		);
	}, [load, tries]);
	if (typeof part === 'object') return <part.Part {...props} />;
	if (part === undefined) return isBelow ? null : <p class="later fine" />;
	return (
		<p class={isBelow ? 'fine' : 'later fine'} role="alert">
			{part}{' '}
			<button type="button" onClick={() => (needsReload(failure) ? location.reload() : setTries(tries + 1))}>
				Try again
			</button>
		</p>
	);
}

/** The same order as the table's, for the list. */
function SortChoice({ state }: { state: State }) {
	const shown = state.shown.value;
	if (!shown) return <span class="sort" aria-hidden="true" />;
	const { sort } = shown.selection;
	const options = shown.corpus.variables.filter(
		(variable) => variable.of === 'study' && traitsOf(variable).isCounted && variable.facet !== 'no',
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
					traitsOf({ kind }).hasRange ? (
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
