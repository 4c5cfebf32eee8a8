/** Results as a table: the whole selection, columns by choice, sorted by any of them. */
import type { Selection } from '../facets/selection.ts';
import { addressOf, type State } from './state.ts';
import { buildTable, columnsShown, type TableView } from './table-view.ts';
import type { Shown } from './view.ts';

export function ResultTable({ state, shown }: { state: State; shown: Shown }) {
	const table = buildTable(shown);
	const { report } = shown.corpus.review.words;
	return (
		<>
			<ColumnChoice state={state} shown={shown} table={table} />
			<div class="scroller" tabIndex={0} role="region" aria-label="Table of the selection">
				<table class="result-table">
					<thead>
						<tr>
							<th scope="col" aria-sort={shown.selection.sort ? undefined : 'ascending'}>
								<a href={addressOf(state.site, { ...shown.selection, sort: undefined })}>{report.one}</a>
							</th>
							{table.columns.map(({ id, label, sort, isNumber }) => (
								<th scope="col" aria-sort={sort} class={isNumber ? 'number' : undefined}>
									<a href={addressOf(state.site, { ...shown.selection, sort: nextSort(id, sort) })} id={`sort-${id}`}>
										{label}
										<span aria-hidden="true">{sort === 'ascending' ? ' ↑' : sort === 'descending' ? ' ↓' : ''}</span>
									</a>
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{table.rows.map(({ id, label, href, cells }) => (
							<tr key={id}>
								<th scope="row">
									<a href={href}>{label}</a>
								</th>
								{cells.map(({ text, isAbsent }, i) => (
									<td class={table.columns[i]?.isNumber ? 'number' : undefined}>
										{isAbsent ? <span class="absent">{text.toLowerCase()}</span> : text}
									</td>
								))}
							</tr>
						))}
					</tbody>
				</table>
			</div>
		</>
	);
}

/** Up, then down, then the order of the corpus again. */
function nextSort(id: string, sort: 'ascending' | 'descending' | undefined): Selection['sort'] {
	if (sort === 'descending') return undefined;
	return { by: id, isDescending: sort === 'ascending' };
}

function ColumnChoice({ state, shown, table }: { state: State; shown: Shown; table: TableView }) {
	const toggle = (id: string, isShown: boolean) =>
		state.go((selection, corpus) => {
			const ids = columnsShown({ corpus, selection });
			const cols = isShown
				? ids.filter((other) => other !== id)
				: corpus.variables.map((variable) => variable.id).filter((other) => other === id || ids.includes(other));
			return { ...selection, cols };
		}, 'push');
	return (
		<details class="columns">
			<summary>Columns ({table.columns.length})</summary>
			<div>
				{table.choices.map(({ id, label, isShown }) => (
					<label>
						<input
							type="checkbox"
							id={`column-${id}`}
							checked={isShown}
							disabled={isShown && table.columns.length === 1}
							onChange={() => toggle(id, isShown)}
						/>{' '}
						{label}
					</label>
				))}
				{shown.selection.cols.length > 0 && (
					<a href={addressOf(state.site, { ...shown.selection, cols: [] })}>As at first</a>
				)}
			</div>
		</details>
	);
}
