/** The results of a selection as a list, a table, a comparison or figures, and what can be downloaded of them. */

import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { pageHref } from '../corpus/href.ts';
import { explorerHref } from '../facets/address.ts';
import { comparedMost, type Selection } from '../facets/selection.ts';
import { loadCode, needsReload, tellFailure } from '../requests/failure.ts';
import { actionWording } from '../wording/actions.ts';
import { resultsWording as say } from '../wording/explorer.ts';
import { Arriving } from './Arriving.tsx';
import { ResultList } from './ResultList.tsx';
import { shownView } from './shown-view.ts';
import type { ExplorerState } from './state.ts';
import type { View } from './view.ts';

/** The view that the address names, the bar of the studies to compare, and what stands below every view. */
export function Results({ state, view }: { state: ExplorerState; view: View }) {
	const { selection, site } = state;
	const input = state.input.value;
	const isWhole = state.isWhole.value;
	const current = shownView(state, view);
	const hrefOf = (change: Partial<Selection>) => explorerHref(site, { ...selection.value, ...change });
	// While the matches are not known, there is no list, table, file or citation.
	if (view.isUnknown) return null;
	return (
		<>
			{/* Where the review has no studies yet, no filter is to blame. */}
			{view.count === 0 && !view.isUnfiltered && (
				<p class="nothing">
					{say.nothing(view.unitWord, { total: view.total, conditions: view.filters }, (text) => (
						<a href={`${pageHref(site, 'explore')}${view.cleared}`}>{text}</a>
					))}
				</p>
			)}
			{current === 'list' && <ResultList state={state} view={view} />}
			{current !== 'list' && input && !isWhole && <Arriving state={state} />}
			{current === 'table' && input && isWhole && <Later load={loadTable} props={{ state, input, view }} />}
			{current === 'compare' && input && isWhole && <Later load={loadComparison} props={{ state, input }} />}
			{current === 'figures' && input && isWhole && <Later load={loadFigures} props={{ state, input }} />}
			{selection.value.compare.length > 0 && current !== 'compare' && (
				<p class="compare-bar">
					<a href={hrefOf({ view: 'compare' })} id="to-comparison">
						{say.compareChosen(selection.value.compare.length)}
					</a>{' '}
					<span class="fine">
						{selection.value.compare.length < 2
							? say.chooseOneMore
							: selection.value.compare.length < comparedMost
								? say.upTo(comparedMost)
								: say.noMoreFit}
					</span>{' '}
					<a href={hrefOf({ compare: [] })}>{say.chooseNone}</a>
				</p>
			)}
			{/* The bar links to it, also while its code is on the way. */}
			<div id="take-away">{input && isWhole && <Later load={loadBelow} props={{ state, input, view }} isBelow />}</div>
		</>
	);
}

const loadTable = () => import('./ResultTable.tsx').then(({ ResultTable }) => ResultTable);
const loadComparison = () => import('./Comparison.tsx').then(({ Comparison }) => Comparison);
const loadFigures = () => import('./Figures.tsx').then(({ Figures }) => Figures);
// Downloads, copies and the shortlist are at the end of the page, so their code is loaded after the rest.
const loadBelow = () => import('./BelowResults.tsx').then(({ BelowResults }) => BelowResults);

/** A part that few readers need, or that they need late: its code is loaded when the part is first shown. */
export function Later<Props extends object>({
	load,
	props,
	isBelow,
}: {
	load: () => Promise<(props: Props) => VNode | null>;
	props: Props;
	/** Set for a part at the end of the page: no space is kept for it while its code loads. */
	isBelow?: boolean;
}) {
	const [part, setPart] = useState<{ Part: (props: Props) => VNode | null } | string | undefined>(undefined);
	const [failure, setFailure] = useState<unknown>(undefined);
	const [tries, setTries] = useState(0);
	useEffect(() => {
		setPart(undefined);
		loadCode(load).then(
			(Part) => setPart({ Part }),
			(cause) => {
				setFailure(cause);
				setPart(tellFailure(say.viewFailed, cause));
			},
		);
	}, [load, tries]);
	if (typeof part === 'object') return <part.Part {...props} />;
	if (part === undefined) return isBelow ? null : <p class="later fine" />;
	return (
		<p class={isBelow ? 'fine' : 'later fine'} role="alert">
			{part}{' '}
			<button type="button" onClick={() => (needsReload(failure) ? location.reload() : setTries(tries + 1))}>
				{actionWording.tryAgain}
			</button>
		</p>
	);
}
