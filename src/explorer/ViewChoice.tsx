/** The views of a selection, the order of its list, and what is counted. */
import { explorerHref } from '../facets/address.ts';
import type { Selection } from '../facets/selection.ts';
import { resultsWording as say } from '../wording/explorer.ts';
import { isPlain } from './plain-click.ts';
import { offeredViews, shownView } from './shown-view.ts';
import type { ExplorerState } from './state.ts';
import type { View } from './view.ts';

export function ViewChoice({ state, view }: { state: ExplorerState; view: View }) {
	const { selection, site } = state;
	const current = shownView(state, view);
	const Late = state.late.value;
	const input = state.input.value;
	const hrefOf = (change: Partial<Selection>) => explorerHref(site, { ...selection.value, ...change });
	/** A view waits for the studies as all other choices do: a reload would lose these. */
	const show = (event: MouseEvent, view: Selection['view']) => {
		if (!isPlain(event)) return;
		event.preventDefault();
		void state.go((selection) => ({ ...selection, view }), 'push');
	};
	return (
		<div class="bar">
			{/* While the matches are not known, there is nothing to view. */}
			{!view.isUnknown && (
				<nav class="views" aria-label={say.view}>
					{offeredViews(view).map((name) => (
						<a
							href={hrefOf({ view: name })}
							id={`view-${name}`}
							aria-current={current === name ? 'true' : undefined}
							onClick={(event) => show(event, name)}
						>
							{name === 'compare' && selection.value.compare.length > 0
								? say.compared(say.views.compare, selection.value.compare.length)
								: say.views[name]}
						</a>
					))}
				</nav>
			)}
			{!view.isUnknown &&
				current === 'list' &&
				(Late && input ? <Late.SortChoice state={state} input={input} /> : <span class="sort" aria-hidden="true" />)}
			<div class="switches">
				{Late && input ? <Late.Switches state={state} input={input} /> : <div class="units" aria-hidden="true" />}
			</div>
		</div>
	);
}
