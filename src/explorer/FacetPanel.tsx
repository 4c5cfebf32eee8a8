/** All facets, by section. On a phone a sheet that covers the page. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { formatCount } from '../corpus/label.ts';
import { FacetBox } from './FacetBox.tsx';
import type { State } from './state.ts';
import type { EntriesView, View } from './view.ts';

export function FacetPanel({ state, view }: { state: State; view: View }) {
	const [isOpen, setOpen] = useState(false);
	const opener = useRef<HTMLButtonElement>(null);
	const panel = useRef<HTMLDivElement>(null);
	const close = () => {
		setOpen(false);
		opener.current?.focus();
	};
	// The sheet covers the page: what lies under it can neither be reached nor scrolled.
	useEffect(() => {
		document.documentElement.toggleAttribute('data-sheet', isOpen);
		const main = document.querySelector('.explorer-main');
		main?.toggleAttribute('inert', isOpen);
		for (const outside of document.querySelectorAll('.site-head, .site-foot, .explorer-words, .page-head')) outside.toggleAttribute('inert', isOpen);
		if (isOpen) panel.current?.querySelector('button')?.focus();
	}, [isOpen]);
	return (
		<div class="filters">
			<button type="button" class="open-filters" ref={opener} aria-expanded={isOpen} aria-controls="filters" onClick={() => setOpen(true)}>
				{view.filters === 0 ? 'Filters' : `Filters (${view.filters})`}
			</button>
			<div
				id="filters"
				class="panel"
				ref={panel}
				data-open={isOpen ? '' : undefined}
				onKeyDown={(event) => {
					if (event.key === 'Escape' && isOpen) close();
				}}
			>
				<div class="sheet-head">
					<button type="button" onClick={close}>
						Close
					</button>
				</div>
				<p class="fine how">
					A number says how many {view.unitWord.many} there would be with that value alone, all other filters as they are. Values of one filter are
					alternatives; different filters must all be met.
				</p>
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
						Show {formatCount(view.shown, view.unitWord)}
					</button>
				</div>
			</div>
		</div>
	);
}

/** Which entry of a list the facets below ask about: all their values must be true of that one. */
function EntryChoice({ state, entries }: { state: State; entries: EntriesView }) {
	const { list, noun, nth, asked, canAsk } = entries;
	const ask = (next: number) => {
		state.nths.value = { ...state.nths.value, [list]: next };
	};
	return (
		<>
			<p class="fine">Values chosen here must all be true of one and the same {noun}.</p>
			{asked > 0 && state.isReady.value && (
				<div class="entries">
					{asked > 1 &&
						Array.from({ length: asked }, (_, i) => (
							<button type="button" aria-pressed={nth === i + 1} onClick={() => ask(i + 1)} key={i}>
								{i === 0 ? `One ${noun}` : `${noun} ${i + 1}`}
							</button>
						))}
					{canAsk && (
						<button type="button" onClick={() => ask(asked + 1)}>
							And another {noun} …
						</button>
					)}
				</div>
			)}
		</>
	);
}
