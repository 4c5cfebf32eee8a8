/** The views of a selection, the order of its list, and the way to what can be taken away. */
import { explorerHref } from '../facets/address.ts';
import type { Selection } from '../facets/selection.ts';
import { traitsOf } from '../schema/variable-kind.ts';
import { resultsWording as say } from '../wording/explorer.ts';
import { offeredViews, shownView } from './shown-view.ts';
import type { ExplorerState } from './state.ts';
import type { View } from './view.ts';

export function ViewChoice({ state, view }: { state: ExplorerState; view: View }) {
	const { selection, site } = state;
	const current = shownView(state, view);
	const hrefOf = (change: Partial<Selection>) => explorerHref(site, { ...selection.value, ...change });
	// While the matches are not known, there is no list, table, file or citation.
	if (view.isUnknown) return null;
	return (
		<div class="bar">
			<nav class="views" aria-label={say.view}>
				{offeredViews(view).map((name) => (
					<a href={hrefOf({ view: name })} id={`view-${name}`} aria-current={current === name ? 'true' : undefined}>
						{name === 'compare' && selection.value.compare.length > 0
							? say.compared(say.views.compare, selection.value.compare.length)
							: say.views[name]}
					</a>
				))}
			</nav>
			{current === 'list' && <SortChoice state={state} />}
			<a class="to-take-away" href="#take-away">
				{say.toTakeAway}
			</a>
		</div>
	);
}

/** The choice of the order of the list, which is also the order of the table. */
function SortChoice({ state }: { state: ExplorerState }) {
	const input = state.input.value;
	if (!input) return <span class="sort" aria-hidden="true" />;
	const { sort } = input.selection;
	const options = input.corpus.variables.filter(
		(variable) => variable.of === 'study' && traitsOf(variable).isCounted && variable.facet !== 'no',
	);
	const value = sort ? `${sort.isDescending ? '-' : ''}${sort.by}` : '';
	const choose = (text: string) =>
		state.go(
			(selection) => ({
				...selection,
				sort:
					text === ''
						? undefined
						: {
								by: text.replace(/^-/, ''),
								isDescending: text.startsWith('-'),
							},
			}),
			'push',
		);
	return (
		<label class="sort">
			{say.sortedBy}{' '}
			<select id="sort" value={value} onChange={(event) => choose(event.currentTarget.value)}>
				<option value="">{say.author}</option>
				{options.map(({ id, label, kind }) =>
					traitsOf({ kind }).hasRange ? (
						<>
							<option value={id}>{say.lowestFirst(label)}</option>
							<option value={`-${id}`}>{say.highestFirst(label)}</option>
						</>
					) : (
						<option value={id}>{label}</option>
					),
				)}
			</select>
		</label>
	);
}
