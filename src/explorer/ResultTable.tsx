/** The whole selection as a table, drawn as far as the reader scrolls. */

import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { explorerHref } from '../facets/address.ts';
import type { Selection } from '../facets/selection.ts';
import { StudyHead, StudyRow } from '../fragments/StudyRow.tsx';
import { ValueText } from '../fragments/ValueText.tsx';
import { tellFailure } from '../requests/failure.ts';
import { actionWording } from '../wording/actions.ts';
import { tableWording as say } from '../wording/explorer-table.ts';
import { typeset } from '../wording/grammar.ts';
import { Growth } from './Growth.tsx';
import type { ExplorerState } from './state.ts';
import { buildHead, buildRows, columnsShown, hasWords, type TableHead } from './table-view.ts';
import { orderedStudies, type View, type ViewInput } from './view.ts';

/** How many rows are drawn at once; a table of at most `wholeMost` rows is drawn whole. */
const rowsAtOnce = 100;
const wholeMost = 150;

export function ResultTable({ state, input, view }: { state: ExplorerState; input: ViewInput; view: View }) {
	const table = useMemo(() => buildHead(input), [input]);
	const box = useRef<HTMLDivElement>(null);
	const { report } = input.corpus.review.words;
	const total = view.reports;
	const tableLength = total <= wholeMost ? total : Math.min(total, Math.max(state.listLength.value, rowsAtOnce));
	const grow = (isAsked: boolean) => {
		const before = box.current?.querySelectorAll('tbody tr').length ?? 0;
		state.listLength.value = tableLength + rowsAtOnce;
		if (isAsked)
			requestAnimationFrame(() => box.current?.querySelectorAll<HTMLAnchorElement>('tbody th a')[before]?.focus());
	};
	const parts =
		total <= wholeMost ? [total] : Array.from({ length: Math.ceil(tableLength / rowsAtOnce) }, () => rowsAtOnce);
	return (
		<>
			<ColumnChoice state={state} input={input} table={table} />
			<div
				class={total > wholeMost ? 'scroller long' : 'scroller'}
				ref={box}
				tabIndex={0}
				role="region"
				aria-label={say.table}
			>
				<table class="result-table" aria-rowcount={total + 1}>
					<StudyHead
						first={<a href={explorerHref(state.site, { ...input.selection, sort: undefined })}>{report.one}</a>}
						sort={input.selection.sort ? undefined : 'ascending'}
						columns={table.columns.map(({ id, label, sort, isNumber }) => ({
							label,
							href: explorerHref(state.site, { ...input.selection, sort: nextSort(id, sort) }),
							id: `sort-${id}`,
							isNumber,
							...(sort ? { sort, arrow: sort === 'ascending' ? '↑' : '↓' } : {}),
						}))}
					/>
					{parts.map((length, i) => (
						<Rows key={i} state={state} input={input} columns={table.columns} from={i * rowsAtOnce} length={length} />
					))}
				</table>
				<Growth length={tableLength} total={total} grownMost={Number.POSITIVE_INFINITY} grow={grow} />
			</div>
		</>
	);
}

interface RowsProps {
	state: ExplorerState;
	input: ViewInput;
	columns: TableHead['columns'];
	from: number;
	length: number;
}

/** A part of the rows, drawn again only if the selection changes, or if records arrive and a column needs their words. */
function Rows({ state, input, columns, from, length }: RowsProps) {
	const needsWords = hasWords(input);
	const records = needsWords ? state.shownRecords.value : state.shownRecords.peek();
	const [failure, setFailure] = useState<unknown>(undefined);
	useEffect(() => {
		if (needsWords && failure === undefined)
			state.need(orderedStudies(input, { from, to: from + length })).catch(setFailure);
	}, [input, from, needsWords, failure]);
	return useMemo(
		() => (
			<tbody>
				{failure !== undefined && (
					<tr>
						<td colSpan={columns.length + 1} role="alert">
							{tellFailure(say.rowsFailed, failure)}{' '}
							<button type="button" onClick={() => setFailure(undefined)}>
								{actionWording.tryAgain}
							</button>
						</td>
					</tr>
				)}
				{buildRows(input, records, from, from + length).map(({ id, label, href, beside, cells }, row) => (
					<StudyRow
						key={id}
						label={label}
						href={href}
						index={from + row + 2}
						isCurrent={id === input.selection.record}
						cells={cells.map(({ text, isAbsent, isInDoubt }, i) => ({
							isNumber: columns[i]?.isNumber ?? false,
							content: <ValueText text={text} isAbsent={isAbsent} isInDoubt={isInDoubt} />,
						}))}
					>
						{beside.map((fact) => (
							<span class="fine">{typeset(` ${fact.label}: ${fact.text}`)}</span>
						))}
					</StudyRow>
				))}
			</tbody>
		),
		[input, columns, from, length, needsWords && records, failure],
	);
}

/** The order that a click on a column sets: ascending, then descending, then the order of the corpus. */
function nextSort(id: string, sort: 'ascending' | 'descending' | undefined): Selection['sort'] {
	if (sort === 'descending') return undefined;
	return { by: id, isDescending: sort === 'ascending' };
}

function ColumnChoice({ state, input, table }: { state: ExplorerState; input: ViewInput; table: TableHead }) {
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
			<summary>{say.columns(table.columns.length)}</summary>
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
						{typeset(label)}
					</label>
				))}
				{input.selection.cols.length > 0 && (
					<a href={explorerHref(state.site, { ...input.selection, cols: [] })}>{say.asAtFirst}</a>
				)}
			</div>
		</details>
	);
}
