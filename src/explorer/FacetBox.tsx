/** One facet: its values with counts, its range, its definition. */
import { useMemo, useRef, useState } from 'preact/hooks';
import { codeHref } from '../corpus/href.ts';
import { toggleCode, withMode } from '../facets/selection.ts';
import { actionWording } from '../wording/actions.ts';
import { formatDoubt } from '../wording/doubt.ts';
import { panelWording, facetWording as say } from '../wording/explorer-filters.ts';
import { formatNumber } from '../wording/grammar.ts';
import type { FacetView, ValueRow } from './facet-view.ts';
import { foldedWords, isNamed, isValueFound, isValueNamed } from './find-filter.ts';
import { RangeBox } from './RangeBox.tsx';
import type { ExplorerState } from './state.ts';
import { byWholeCount, firstRows, type WholeCounts } from './value-order.ts';

/** A facet with at least this many values has a field that filters them. */
const filteredFrom = 12;

export interface FacetBoxProps {
	state: ExplorerState;
	facet: FacetView;
	/** How many units the review has, of which the bars of values show the share. */
	total: number;
	/** Whether the studies are here. A parameter, not the state's signal: a section is drawn in its turn. */
	canFilter: boolean;
	/** The words that a reader looks for among all filters; undefined if this facet does not have them, so that it is hidden. */
	sought: string | undefined;
	/** Whether it opens because it is one of few that were found. */
	isOpened: boolean;
}

export function FacetBox({ state, facet, total, canFilter, sought, isOpened }: FacetBoxProps) {
	// A facet stays open until the reader closes it: if it closed when its last value is deselected, the focus would be lost.
	const [isOpen, setOpen] = useState(false);
	const [isAllShown, setAllShown] = useState(false);
	const [query, setQuery] = useState('');
	// Until it is first opened, a facet stays as it was built, except for its counts: most are never opened.
	const wasOpen = useRef(false);
	wasOpen.current ||= canFilter && (isOpen || facet.isOpen);
	// A facet that is found by the name of a value opens, and shows what was found.
	const isFoundByValue = sought !== undefined && !isNamed(facet, sought);
	if (isFoundByValue || isOpened) wasOpen.current = true;
	const isReady = wasOpen.current;
	const whole = useRef<WholeCounts>();
	whole.current ??= new Map(facet.rows.flatMap(({ code, count }) => (count === undefined ? [] : [[code, count]])));
	const words = foldedWords(isFoundByValue ? sought : query);
	const rowsInOrder = state.isByCount.value ? byWholeCount(facet.rows, whole.current) : facet.rows;
	const matching = words === '' ? rowsInOrder : rowsInOrder.filter((row) => isValueFound(row, words));
	const first = firstRows(matching, whole.current);
	const rows = isAllShown || words !== '' ? matching : first;
	const codes = facet.rows
		.filter(({ part }) => part)
		.map(({ label, part }) => (part === 'not' ? say.notValue(label) : label));
	return (
		<details
			class="facet"
			hidden={sought === undefined}
			open={isOpen || facet.isOpen || isFoundByValue || isOpened}
			onToggle={(event) => setOpen(event.currentTarget.open)}
		>
			<summary id={`facet-${facet.id}`}>
				<span>
					{facet.label}
					{codes.length > 0 && <span class="chosen-values">{codes.join(', ')}</span>}
				</span>
				{facet.chosenCount > 0 && <span class="chosen">{facet.chosenCount}</span>}
			</summary>
			<p class="fine question">{facet.question}</p>
			{facet.range && <RangeBox state={state} facet={facet} range={facet.range} canFilter={canFilter} />}
			{facet.rows.length >= filteredFrom && (
				<input
					class="narrow"
					type="search"
					disabled={!isReady}
					aria-label={say.findValueOf(facet.label)}
					placeholder={say.findValue}
					value={query}
					onInput={(event) => setQuery(event.currentTarget.value)}
				/>
			)}
			<ul class="values">
				{rows.map((row) => (
					<ValueLine
						key={row.code}
						state={state}
						facet={facet}
						row={row}
						total={total}
						isReady={isReady}
						isTold={words !== '' && !isValueNamed(row, words)}
						hasWay={isFoundByValue || row.part !== undefined}
					/>
				))}
			</ul>
			{/* Below the values, so that the one just chosen stays under the pointer. */}
			{isReady && facet.hasAll && facet.chosenCount > 0 && (
				<fieldset class="mode">
					<legend class="unseen">{say.modes(facet.label)}</legend>
					{(['any', 'all'] as const).map((mode) => (
						<label>
							<input
								type="radio"
								name={`mode-${facet.id}`}
								id={`mode-${facet.id}-${mode}`}
								checked={(mode === 'all') === facet.isAll}
								onChange={() => state.go((selection, corpus) => withMode(corpus, selection, facet.id, mode), 'push')}
							/>{' '}
							{say[mode]}
						</label>
					))}
				</fieldset>
			)}
			{words === '' && first.length < matching.length && (
				<button type="button" class="more" aria-expanded={isAllShown} onClick={() => setAllShown(!isAllShown)}>
					{isAllShown ? actionWording.showFewer : say.showAll(matching.length)}
				</button>
			)}
			<Definitions facet={facet} isReady={isReady} />
		</details>
	);
}

/** The definitions of a facet and its values. A selection does not change them, so they are drawn again only if there are others. */
function Definitions({ facet, isReady }: { facet: FacetView; isReady: boolean }) {
	return useMemo(
		() => (
			<details class="definitions fine">
				<summary id={`definitions-${facet.id}`}>{say.definitions}</summary>
				{isReady && facet.definition !== undefined && <p>{facet.definition}</p>}
				{isReady && (
					<dl>
						{facet.rows.map(
							({ code, label, definition }) =>
								definition !== undefined && (
									<div key={code}>
										<dt>{label}</dt>
										<dd>{definition}</dd>
									</div>
								),
						)}
					</dl>
				)}
				<p>
					<a href={facet.href}>{say.inCodebook(facet.label)}</a>
				</p>
			</details>
		),
		[facet.id, facet.rows.length, isReady],
	);
}

/** The number of a value; empty if it is not known. `8 (3?)`: 3 of the 8 are in doubt. */
function Count({ row: { count, inDoubt } }: { row: ValueRow }) {
	return (
		<span class="count">
			{count === undefined ? '' : formatNumber(count)}
			{inDoubt !== undefined && (
				<>
					<span class="unseen">{say.doubtHeard(formatDoubt(count ?? 0, inDoubt))}</span>
					<span class="doubtful" aria-hidden="true">
						{say.doubtSeen(inDoubt)}
					</span>
				</>
			)}
		</span>
	);
}

interface ValueLineProps {
	state: ExplorerState;
	facet: FacetView;
	row: ValueRow;
	total: number;
	isReady: boolean;
	/** Whether its definition stands below it: what was looked for is in that. */
	isTold: boolean;
	/** Whether a link leads from it past the other filters, as it does from a value that was found or chosen. */
	hasWay: boolean;
}

/** A value of a facet, drawn again only if its number or its part in the selection has changed. */
function ValueLine(props: ValueLineProps) {
	const { facet, row, total, isReady, isTold, hasWay } = props;
	return useMemo(
		() => <Value {...props} />,
		[facet.id, facet.nth, facet.isAll, row.code, row.count, row.inDoubt, row.part, total, isReady, isTold, hasWay],
	);
}

function Value({ state, facet, row, total, isReady, isTold, hasWay }: ValueLineProps) {
	const id = `value-${facet.nth > 1 ? `f${facet.nth}-` : ''}${facet.id}-${row.code}`;
	const isEmpty = row.count === 0 && !row.part;
	const choose = (part: 'any' | 'all' | 'not') =>
		state.go((selection, corpus) => toggleCode(corpus, selection, facet.id, row.code, part, facet.nth), 'push');
	// In the built page a value is a link to its listing. Once the facet is ready, a checkbox takes the space that was kept for it.
	return (
		<li
			class={`value${row.isAbsent ? ' state' : ''}${isEmpty ? ' empty' : ''}${row.part === 'not' ? ' not' : ''}`}
			style={row.depth ? { '--depth': Math.min(row.depth, 3) } : undefined}
			// The page is sent without definitions: they come with the studies, to pointers here and to everybody below.
			title={isReady ? row.definition : undefined}
		>
			{isReady ? (
				<>
					<input
						type="checkbox"
						id={id}
						checked={row.part === 'any' || row.part === 'all'}
						aria-disabled={isEmpty}
						onClick={(event) => {
							// A value that would find nothing stays readable and focusable, but does nothing.
							if (isEmpty) event.preventDefault();
						}}
						onChange={() => {
							if (!isEmpty) choose(facet.isAll ? 'all' : 'any');
						}}
					/>
					<label for={id} style={row.count === undefined ? undefined : { '--share': row.count / Math.max(1, total) }}>
						{row.label} <Count row={row} />
					</label>
					<button
						type="button"
						class="exclude"
						id={`${id}-not`}
						aria-pressed={row.part === 'not'}
						aria-label={say.notValue(row.label)}
						onClick={() => choose('not')}
					>
						{say.not}
					</button>
					{hasWay && (
						<a class="past-filters" href="#results">
							{panelWording.toResults}
						</a>
					)}
					{isTold && <span class="fine told">{row.definition}</span>}
				</>
			) : (
				<>
					<span class="box" />
					{row.count === 0 ? (
						<span class="name">
							{row.label} <Count row={row} />
						</span>
					) : (
						<a class="name" href={codeHref(state.site, facet.id, row.code)}>
							{row.label} <Count row={row} />
						</a>
					)}
				</>
			)}
		</li>
	);
}
