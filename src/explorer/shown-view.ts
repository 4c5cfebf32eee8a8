/** Which view of the selection is shown: the one that the address names, if the review has it. */
import { isCountable } from '../facets/count.ts';
import { type Selection, views } from '../facets/selection.ts';
import type { ExplorerState } from './state.ts';
import type { View, ViewInput } from './view.ts';

/** The views that this review has, in their order: without figures there is no view of figures. */
export function offeredViews(view: View): readonly Selection['view'][] {
	return views.filter((name) => name !== 'figures' || view.hasFigures);
}

/** The view that is shown: the list until the corpus has arrived, and where the address names a view that the review lacks. */
export function shownView(state: ExplorerState, view: View): Selection['view'] {
	const viewName = state.selection.value.view;
	return state.input.value && offeredViews(view).includes(viewName) ? viewName : 'list';
}

/** Whether a view can be shown with what has arrived: a list of studies that meet conditions on variables that are here. */
export function isShown(input: ViewInput | undefined): boolean {
	return input !== undefined && input.selection.view === 'list' && isCountable(input.corpus, input.selection);
}
