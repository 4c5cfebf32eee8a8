/** The explorer: filters beside results, with its state in the address. Without script it is the list of all studies. */
import { computed, effect } from '@preact/signals';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Site } from '../corpus/href.ts';
import { selectionWording as say } from '../wording/explorer.ts';
import { FacetPanel } from './FacetPanel.tsx';
import { sleepingSections } from './OwnRoot.tsx';
import { Later, Results } from './Results.tsx';
import { hasRoomBeside } from './room-beside.ts';
import { SelectionLine } from './SelectionLine.tsx';
import { SelectionNotes } from './SelectionNotes.tsx';
import { createState, type ExplorerState } from './state.ts';
import { ViewChanges } from './ViewChanges.tsx';
import { ViewChoice } from './ViewChoice.tsx';
import { announcement, listedStudies, type View } from './view.ts';
import { WordsField } from './WordsField.tsx';

export interface ExplorerProps {
	site: Site;
	/** The view of all studies, from which the page was built. */
	firstView: View;
	/** The title of the page without a selection. */
	title: string;
	/** Frozen versions of the data, newest first. */
	versions: readonly string[];
	/** The file of the corpus: see `corpus-file.ts`. */
	file: string;
}

const settledMs = 700;

const loadRecord = () => import('./RecordBeside.tsx').then(({ RecordBeside }) => RecordBeside);

export function Explorer({ site, firstView, title, versions, file }: ExplorerProps) {
	const state = useMemo(() => createState(site, firstView, file), []);
	const sleeping = useMemo(sleepingSections, []);
	const ready = useMemo(() => computed(() => (state.isReady.value && sleeping.isAwake.value ? '' : undefined)), []);
	const root = useRef<HTMLDivElement>(null);
	const main = useRef<HTMLDivElement>(null);
	const status = useRef<HTMLParagraphElement>(null);
	useResultsInView(state, main);

	// The first render must equal the built page, so the address is read only after it.
	useEffect(() => {
		const { hash } = location;
		const hydrated = sleeping.takeTurns();
		// Without a query the built page stays, and the corpus is loaded all the same, so that the first filter responds at once.
		const arrival = hydrated.then<unknown>(() => (location.search === '' ? state.wake() : state.read()));
		arrival
			.finally(() => sleeping.takeTurns(true))
			.finally(() => delete document.documentElement.dataset.pending)
			.then(() => showResult(state, hash));
		const back = async (event: PopStateEvent) => {
			await hydrated;
			await state.read();
			const focus = (event.state as { focus?: unknown } | null)?.focus;
			if (typeof focus === 'string')
				requestAnimationFrame(() => document.getElementById(focus)?.focus({ preventScroll: true }));
		};
		addEventListener('popstate', back);
		// A link that is followed by keyboard causes a click too.
		const follow = (event: MouseEvent) => state.late.peek()?.followLink(event, state);
		root.current?.addEventListener('click', follow);
		root.current?.addEventListener('focusin', state.noteFocus);
		const stop = announce(state, status.current, title);
		// A search for words may take longer.
		const stopTurns = effect(() => {
			if (state.isReady.value) void sleeping.takeTurns(true);
		});
		return () => {
			removeEventListener('popstate', back);
			root.current?.removeEventListener('click', follow);
			root.current?.removeEventListener('focusin', state.noteFocus);
			stop();
			stopTurns();
		};
	}, []);

	const view = state.view.value;
	const input = state.input.value;
	const isWhole = state.isWhole.value;
	return (
		<div class="explorer" ref={root} data-ready={ready}>
			<p class="unseen" role="status" ref={status} />
			<FacetPanel state={state} view={view} sleeping={sleeping} />
			<div class="explorer-words">
				<WordsField state={state} />
			</div>
			<div class="explorer-main" ref={main} data-waiting={say.waiting} data-late={say.late}>
				<div class="desk-bar">
					<SelectionLine state={state} view={view} />
					<ViewChoice state={state} view={view} />
				</div>
				<div class="desk">
					<div class="desk-results" id="results">
						<SelectionNotes state={state} view={view} />
						<ViewChanges state={state} versions={versions} />
						<Results state={state} view={view} />
					</div>
					{input && isWhole && view.isUnknown === undefined && input.selection.record && hasRoomBeside() && (
						<Later load={loadRecord} props={{ state, input }} isBelow />
					)}
				</div>
			</div>
		</div>
	);
}

/**
 * After each change of what is selected, the first result is in view, however far the reader had scrolled: the filters
 * scroll by themselves. A step back in the browser's history keeps the place that the browser restores.
 */
function useResultsInView(state: ExplorerState, main: { current: HTMLElement | null }): void {
	const { clauses, q, unit, isFirm } = state.selection.value;
	const selectionKey = JSON.stringify([clauses, q, unit, isFirm]);
	const seenChoices = useRef(0);
	useLayoutEffect(() => {
		if (state.choices.peek() === seenChoices.current) return;
		seenChoices.current = state.choices.peek();
		// Where it stands is known with the layout of the next frame, which is then not done twice.
		const frame = requestAnimationFrame(() => {
			const element = main.current;
			if (element && element.getBoundingClientRect().top < 0) element.scrollIntoView();
			// Where the page has become short the filters have moved: what was clicked stays in their view.
			document.activeElement?.closest('.filters input')?.scrollIntoView({ block: 'nearest' });
		});
		return () => cancelAnimationFrame(frame);
	}, [selectionKey]);
}

/**
 * Shows the result that an address names as `#result-ID`, as the way back from a study does, and moves the focus to it.
 * Where there is no room for a record beside the list, the one that the address names is shown so too.
 */
function showResult({ input, listLength, selection }: ExplorerState, hash: string): void {
	const record = hasRoomBeside() ? undefined : selection.value.record;
	const id = /^#result-(.+)$/.exec(hash)?.[1] ?? record;
	const place = id && input.value ? listedStudies(input.value).findIndex((study) => study.id === id) : -1;
	if (place === -1) return;
	listLength.value = Math.max(listLength.value, place + 1);
	requestAnimationFrame(() => {
		const result = document.getElementById(`result-${id}`);
		result?.scrollIntoView({ block: 'center' });
		result?.querySelector('a')?.focus({ preventScroll: true });
	});
}

/** Says the number of results once after each settled change, and keeps the page's title up to date. Returns a function that stops this. */
function announce(state: ExplorerState, status: HTMLElement | null, title: string): () => void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	let isFirst = true;
	const stop = effect(() => {
		const view = state.view.value;
		const isReady = state.isReady.value;
		document.title = view.isUnfiltered || view.text === '' ? title : say.titleOf(view.text, title);
		clearTimeout(timer);
		if (isReady && !view.isUnknown && !(isFirst && view.isUnfiltered))
			timer = setTimeout(() => {
				if (status) status.textContent = announcement(view);
			}, settledMs);
		if (isReady) isFirst = false;
	});
	return () => {
		clearTimeout(timer);
		stop();
	};
}
