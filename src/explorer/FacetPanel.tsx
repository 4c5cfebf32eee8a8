/** All facets, by section. On a phone they are a sheet that covers the page. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { explorerHref } from '../facets/address.ts';
import { withWords } from '../facets/selection.ts';
import { actionWording } from '../wording/actions.ts';
import { panelWording as say } from '../wording/explorer-filters.ts';
import { FacetBox } from './FacetBox.tsx';
import type { EntriesView, FacetView } from './facet-view.ts';
import { isFacetFound } from './find-filter.ts';
import { OwnRoot, type Sleeping } from './OwnRoot.tsx';
import type { ExplorerState } from './state.ts';
import type { View } from './view.ts';

function hasDoubts({ groups }: View): boolean {
	return groups.some(({ blocks }) =>
		blocks.some(({ facets }) => facets.some(({ rows }) => rows.some(({ inDoubt }) => inDoubt !== undefined))),
	);
}

/** Where at most so many filters are found, they open: the reader has found what to choose from. */
const openedMost = 3;

interface FacetPanelProps {
	state: ExplorerState;
	view: View;
	sleeping: Sleeping;
}

export function FacetPanel({ state, view, sleeping }: FacetPanelProps) {
	const [isOpen, setOpen] = useState(false);
	const opener = useRef<HTMLButtonElement>(null);
	const panel = useRef<HTMLDivElement>(null);
	const close = () => setOpen(false);
	const [query, seek] = useState('');
	const isSeeking = query.trim() !== '';
	const isReady = state.isReady.value;
	const allFacets = view.groups.flatMap(({ blocks }) => blocks.flatMap(({ facets }) => facets));
	const isFound = (facet: FacetView) => isFacetFound(facet, query);
	const isFewFound = isSeeking && allFacets.filter(isFound).length <= openedMost;
	// While the sheet covers the page, what is under it can be neither focused nor scrolled.
	useEffect(() => {
		if (!isOpen) return;
		const elementsBelow = document.querySelectorAll(
			'.skip, .site-head, .site-foot, .page-head, .explorer-words, .open-filters, .explorer-main',
		);
		const cover = (isCovered: boolean) => {
			document.documentElement.toggleAttribute('data-sheet', isCovered);
			for (const element of elementsBelow) element.toggleAttribute('inert', isCovered);
		};
		cover(true);
		panel.current?.querySelector('button')?.focus();
		// If there is room for both, as after a phone is turned, the sheet closes. `explorer.css` has the same width.
		const phone = matchMedia('(max-width: 56rem)');
		phone.addEventListener('change', close);
		const closeByKey = (event: KeyboardEvent) => {
			if (event.key === 'Escape') close();
		};
		addEventListener('keydown', closeByKey);
		return () => {
			phone.removeEventListener('change', close);
			removeEventListener('keydown', closeByKey);
			cover(false);
			opener.current?.focus();
		};
	}, [isOpen]);
	return (
		<div class="filters">
			<button
				type="button"
				class="open-filters"
				ref={opener}
				aria-expanded={isOpen}
				aria-controls="filters"
				onClick={() => setOpen(true)}
			>
				{say.filters(view.filters)}
			</button>
			<div
				id="filters"
				class="panel"
				ref={panel}
				{...(isOpen && { role: 'dialog', 'aria-label': say.filters(view.filters) })}
			>
				<div class="sheet-head">
					<button type="button" onClick={close}>
						{actionWording.close}
					</button>
				</div>
				<a class="past-filters" href="#words">
					{say.pastFilters}
				</a>
				<div class="find-filter">
					<label for="find-filter">{say.findFilter}</label>
					<input
						id="find-filter"
						type="search"
						autocomplete="off"
						disabled={!isReady}
						value={query}
						onInput={(event) => seek(event.currentTarget.value)}
						onKeyDown={(event) => {
							// The key clears the field first; only an empty field leaves it to the sheet, which closes.
							if (event.key !== 'Escape' || query === '') return;
							event.stopPropagation();
							seek('');
						}}
					/>
					<p class="fine" role="status">
						{isSeeking && say.foundFilters(allFacets.filter(isFound).length, allFacets.length, query.trim())}
					</p>
					{isSeeking && (
						<p class="fine">
							<a class="past-filters" href="#results">
								{say.toResults}
							</a>
							<a href={explorerHref(state.site, withWords(state.selection.value, query))}>
								{say.inStudies(query.trim())}
							</a>
						</p>
					)}
				</div>
				<ValueOrder state={state} />
				<details class="how fine">
					<summary id="how">{say.howHeading}</summary>
					<p>{say.how(view.unitWord.many, hasDoubts(view))}</p>
				</details>
				{view.groups.map(({ section, label, blocks }) => (
					<OwnRoot
						sleeping={sleeping}
						heading={`group-${section}`}
						key={section}
						hidden={!blocks.some(({ facets }) => facets.some(isFound))}
					>
						<h2 id={`group-${section}`}>{label}</h2>
						{blocks.map(({ entries, facets }) => (
							<>
								{entries && facets.some(isFound) && <EntryChoice state={state} entries={entries} isReady={isReady} />}
								{facets.map((facet) => (
									<FacetBox
										key={`${facet.id} ${facet.nth}`}
										state={state}
										facet={facet}
										total={view.total}
										canFilter={isReady}
										sought={isFound(facet) ? query : undefined}
										isOpened={isFewFound && isFound(facet)}
									/>
								))}
							</>
						))}
					</OwnRoot>
				))}
				<div class="sheet-foot">
					<button type="button" onClick={close}>
						{view.isUnknown
							? actionWording.close
							: say.show({ count: view.count, inDoubt: view.inDoubt }, view.unitWord)}
					</button>
				</div>
			</div>
		</div>
	);
}

/** The order of the values of all facets: it stays the same whatever is selected, so that no value moves under the pointer. */
function ValueOrder({ state }: { state: ExplorerState }) {
	return (
		<label class="value-order">
			{say.valueOrder}{' '}
			<select
				id="value-order"
				disabled={!state.isReady.value}
				onChange={(event) => {
					state.isByCount.value = event.currentTarget.value === 'count';
				}}
			>
				<option value="codebook">{say.byCodebook}</option>
				<option value="count">{say.byCount}</option>
			</select>
		</label>
	);
}

/** The choice of the entry that the facets below ask about: one and the same entry of the list must meet all their conditions. */
function EntryChoice(props: { state: ExplorerState; entries: EntriesView; isReady: boolean }) {
	const { state, entries, isReady } = props;
	const { list, noun, nth, entryCount, canAsk } = entries;
	const amount = canAsk ? entryCount + 1 : entryCount;
	const ask = (next: number) => {
		state.nths.value = { ...state.nths.value, [list]: next };
	};
	return (
		<>
			<p class="fine">{say.oneEntry(noun, entries.reportNoun)}</p>
			{/* Its place is kept, so that no value moves when a further entry can be asked about. */}
			<div class="entries">
				{isReady &&
					Array.from({ length: amount }, (_, i) => (
						<button type="button" aria-pressed={nth === i + 1} onClick={() => ask(i + 1)} key={i}>
							{say.entry({ entry: noun, nth: i + 1, asked: entryCount })}
						</button>
					))}
			</div>
		</>
	);
}
