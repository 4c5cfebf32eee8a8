/** One facet: its values with counts, its range, its definition. */
import { useMemo, useRef, useState } from 'preact/hooks';
import { toggleCode, withMode } from '../facets/selection.ts';
import { actionWording } from '../wording/actions.ts';
import { formatDoubt } from '../wording/doubt.ts';
import { facetWording as say } from '../wording/explorer-filters.ts';
import { formatNumber } from '../wording/grammar.ts';
import type { FacetView, ValueRow } from './facet-view.ts';
import { RangeBox } from './RangeBox.tsx';
import type { ExplorerState } from './state.ts';

/** Values shown before "show all"; chosen ones are always shown. */
const shownMost = 8;
/** A facet with at least this many values has a field that filters them. */
const filteredFrom = 12;

export function FacetBox({ state, facet }: { state: ExplorerState; facet: FacetView }) {
	// A facet stays open until the reader closes it: if it closed when its last value is deselected, the focus would be lost.
	const [isOpen, setOpen] = useState(false);
	const [isAllShown, setAllShown] = useState(false);
	const [typed, setTyped] = useState('');
	// Until it is first opened, a facet stays as it was built, except for its counts: most are never opened.
	const wasOpen = useRef(false);
	wasOpen.current ||= state.isReady.value && (isOpen || facet.isOpen);
	const isReady = wasOpen.current;
	const matching =
		typed === '' ? facet.rows : facet.rows.filter(({ label }) => label.toLowerCase().includes(typed.toLowerCase()));
	const rows = isAllShown || typed !== '' ? matching : matching.filter((row, i) => i < shownMost || row.part);
	const hidden = matching.length - rows.length;
	return (
		<details class="facet" open={isOpen || facet.isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
			<summary id={`facet-${facet.id}`}>
				<span>{facet.label}</span>
				{facet.chosenCount > 0 && <span class="chosen">{facet.chosenCount}</span>}
			</summary>
			<p class="fine question">{facet.question}</p>
			<Definitions facet={facet} isReady={isReady} />
			{facet.range && <RangeBox state={state} facet={facet} range={facet.range} />}
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
			{facet.rows.length >= filteredFrom && (
				<input
					class="narrow"
					type="search"
					disabled={!isReady}
					aria-label={say.findValueOf(facet.label)}
					placeholder={say.findValue}
					value={typed}
					onInput={(event) => setTyped(event.currentTarget.value)}
				/>
			)}
			<ul class="values">
				{rows.map((row) => (
					<ValueLine key={row.code} state={state} facet={facet} row={row} isReady={isReady} />
				))}
			</ul>
			{(hidden > 0 || (isAllShown && typed === '' && matching.length > shownMost)) && (
				<button type="button" class="more" aria-expanded={isAllShown} onClick={() => setAllShown(!isAllShown)}>
					{isAllShown ? actionWording.showFewer : say.showAll(matching.length)}
				</button>
			)}
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
	isReady: boolean;
}

/** A value of a facet, drawn again only if its number or its part in the selection has changed. */
function ValueLine(props: ValueLineProps) {
	const { facet, row, isReady } = props;
	return useMemo(
		() => <Value {...props} />,
		[facet.id, facet.nth, facet.isAll, row.code, row.count, row.inDoubt, row.part, isReady],
	);
}

function Value({ state, facet, row, isReady }: ValueLineProps) {
	const id = `value-${facet.nth > 1 ? `f${facet.nth}-` : ''}${facet.id}-${row.code}`;
	const isEmpty = row.count === 0 && !row.part;
	const choose = (part: 'any' | 'all' | 'not') =>
		state.go((selection, corpus) => toggleCode(corpus, selection, facet.id, row.code, part, facet.nth), 'push');
	// In the built page a value is a link to its listing. Once the facet is ready, a checkbox takes the space that was kept for it.
	return (
		<li
			class={`value${row.isAbsent ? ' state' : ''}${isEmpty ? ' empty' : ''}${row.part === 'not' ? ' not' : ''}${row.depth ? ` within-${Math.min(row.depth, 3)}` : ''}`}
			title={row.definition}
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
					<label for={id}>
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
				</>
			) : (
				<>
					<span class="box" />
					{row.count === 0 ? (
						<span class="name">
							{row.label} <Count row={row} />
						</span>
					) : (
						<a class="name" href={row.href}>
							{row.label} <Count row={row} />
						</a>
					)}
				</>
			)}
		</li>
	);
}
