/** All facets, by section. On a phone they are a sheet that covers the page. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { actionWording } from '../wording/actions.ts';
import { panelWording as say } from '../wording/explorer-filters.ts';
import { FacetBox } from './FacetBox.tsx';
import type { EntriesView } from './facet-view.ts';
import type { ExplorerState } from './state.ts';
import type { View } from './view.ts';

function hasDoubts({ groups }: View): boolean {
	return groups.some(({ blocks }) =>
		blocks.some(({ facets }) => facets.some(({ rows }) => rows.some(({ inDoubt }) => inDoubt !== undefined))),
	);
}

export function FacetPanel({ state, view }: { state: ExplorerState; view: View }) {
	const [isOpen, setOpen] = useState(false);
	const opener = useRef<HTMLButtonElement>(null);
	const panel = useRef<HTMLDivElement>(null);
	const close = () => setOpen(false);
	// While the sheet covers the page, what is under it can be neither focused nor scrolled.
	useEffect(() => {
		if (!isOpen) return;
		const covered = document.querySelectorAll(
			'.skip, .site-head, .site-foot, .page-head, .explorer-words, .open-filters, .explorer-main',
		);
		const cover = (isCovered: boolean) => {
			document.documentElement.toggleAttribute('data-sheet', isCovered);
			for (const element of covered) element.toggleAttribute('inert', isCovered);
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
			<div id="filters" class="panel" ref={panel} data-open={isOpen ? '' : undefined}>
				<div class="sheet-head">
					<button type="button" onClick={close}>
						{actionWording.close}
					</button>
				</div>
				<p class="fine how">{say.how(view.unitWord.many, hasDoubts(view))}</p>
				{view.groups.map(({ section, label, blocks }) => (
					<section aria-labelledby={`group-${section}`} key={section}>
						<h2 id={`group-${section}`}>{label}</h2>
						{blocks.map(({ entries, facets }) => (
							<>
								{entries && <EntryChoice state={state} entries={entries} />}
								{facets.map((facet) => (
									<FacetBox key={`${facet.id} ${facet.nth}`} state={state} facet={facet} />
								))}
							</>
						))}
					</section>
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

/** The choice of the entry that the facets below ask about: one and the same entry of the list must meet all their conditions. */
function EntryChoice({ state, entries }: { state: ExplorerState; entries: EntriesView }) {
	const { list, noun, nth, entryCount, canAsk } = entries;
	const offered = canAsk ? entryCount + 1 : entryCount;
	const ask = (next: number) => {
		state.nths.value = { ...state.nths.value, [list]: next };
	};
	return (
		<>
			<p class="fine">{say.oneEntry(noun)}</p>
			{offered > 1 && state.isReady.value && (
				<div class="entries">
					{Array.from({ length: offered }, (_, i) => (
						<button type="button" aria-pressed={nth === i + 1} onClick={() => ask(i + 1)} key={i}>
							{say.entry({ entry: noun, nth: i + 1, asked: entryCount })}
						</button>
					))}
				</div>
			)}
		</>
	);
}
