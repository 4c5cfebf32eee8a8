/** All signals of the explorer. The address holds the selection, and the view follows from it. */
import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Codebook, CodedCorpus } from '../corpus/corpus.ts';
import type { Site } from '../corpus/href.ts';
import { explorerHref } from '../facets/address.ts';
import type { Bitset } from '../facets/bitset.ts';
import { corpusFor } from '../facets/firm-count.ts';
import type { IgnoredPart } from '../facets/parse-address.ts';
import { idsOf } from '../facets/select.ts';
import { emptySelection, type Selection, tidyWords } from '../facets/selection.ts';
import { loadCode, needsReload, tellFailure, whenOnline } from '../requests/failure.ts';
import type { ListName } from '../schema/list.ts';
import type { StudyHits } from '../search/studies.ts';
import { selectionWording as say } from '../wording/explorer.ts';
import { type Arrival, awaitedNames, createArrival } from './arrival.ts';
import { askable, noNths } from './askable.ts';
import type { ResultParts } from './BelowResults.tsx';
import { builtFacets, builtTitles } from './built-view.ts';
import { columnsFile, drawnAtOnce } from './corpus-file.ts';
import { firmRecords } from './firm-records.ts';
import { keepFocus, lastFocus } from './focus.ts';
import { type LateCode, lateCode } from './late-code.ts';
import type { RecordsById } from './records.ts';
import { isSameList } from './same-list.ts';
import { isShown } from './shown-view.ts';
import { unknownView } from './unknown-view.ts';
import { buildView, type View, type ViewInput } from './view.ts';

/** The matches of a selection are not known: the search for `words` still runs, or something failed and `told` says what. */
export interface UnknownMatches {
	words: string;
	told?: string;
}

export interface ExplorerState extends Pick<Arrival, 'isWhole' | 'records' | 'costOf' | 'need'> {
	site: Site;
	/** Whether the corpus comes as columns: the records, with their words, are then fetched later. */
	isPartial: boolean;
	/** Whether studies can be filtered; until then the page shows what was built. */
	isReady: ReadonlySignal<boolean>;
	/** The message if the corpus could not be loaded. */
	problem: ReadonlySignal<string | undefined>;
	/** What the view is built from. Until `isWhole`, its corpus has the variables that have arrived. */
	input: ReadonlySignal<ViewInput | undefined>;
	view: ReadonlySignal<View>;
	selection: Signal<Selection>;
	ignored: Signal<readonly IgnoredPart[]>;
	/** How far the list or the table has grown, in units; a selection of other studies, or in another order, sets it back. */
	listLength: Signal<number>;
	/** How many units the list draws at first, and adds with each step. */
	drawnAtOnce: number;
	/** The same records as the selection shows them: without values in doubt if it leaves these out. */
	shownRecords: ReadonlySignal<RecordsById>;
	/** For each list, the number of the entry that the panel asks about; 1 if absent. */
	nths: Signal<Readonly<Record<ListName, number>>>;
	/** Whether the values of filters stand in the order of their numbers in the whole review, and not in that of the codebook. */
	isByCount: Signal<boolean>;
	/** How often the reader has changed the selection on this page; a step back in the browser's history is no change. */
	choices: ReadonlySignal<number>;
	hits: ReadonlySignal<StudyHits | undefined>;
	/** Set while the matches of the selection are not known. */
	unknown: ReadonlySignal<UnknownMatches | undefined>;
	/** Whether a search for words is running. */
	isSearching: ReadonlySignal<boolean>;
	/** What is drawn and done once the studies are here. */
	late: LateCode['late'];
	/** Draws in each result what was found, and the button that keeps it on the shortlist, once their code has come. */
	resultParts: Signal<ResultParts | undefined>;
	/** Remembers the focused element for `go`. Call it for every `focusin` inside the explorer. */
	noteFocus(event: FocusEvent): void;
	/** Loads the corpus, once. Gives undefined if its studies do not come, with the message in `problem`; the next call tries again. */
	wake(): Promise<Codebook | undefined>;
	/** Takes the selection from the address of the page, as on arrival and after Back. */
	read(): Promise<void>;
	/** Tries again what failed. */
	retry(): void;
	/** Changes the selection and the address. `push` adds a step to the browser's history, as for a click; `replace` replaces the last step, as for typing. */
	go(change: (selection: Selection, corpus: Codebook) => Selection, how: 'push' | 'replace'): Promise<void>;
}

/** How long the last view stays while a search for words runs. */
const patienceMs = 400;

/** The state of an explorer that begins with `firstView`, a view of all studies. `file` holds the corpus: see `corpus-file.ts`. */
export function createState(site: Site, firstView: View, file: string): ExplorerState {
	/** The view without a selection, computed before the corpus is shown: so neither of the two tasks is long. */
	const viewByCorpus = new WeakMap<CodedCorpus, View>();
	const { late, ...code } = lateCode();
	const arrival = createArrival(site, file, async (corpusFile) => {
		await code.show();
		if (location.search === '' && selection.peek() === emptySelection)
			viewByCorpus.set(
				corpusFile.corpus,
				buildView(inputOf(corpusFile.corpus, corpusFile.awaited?.codebook), corpusFile.records),
			);
	});
	const { corpus, codebook, isWhole, records } = arrival;
	const built = builtFacets(firstView);
	const titles = builtTitles(firstView);
	const selection = signal<Selection>(emptySelection);
	const ignored = signal<readonly IgnoredPart[]>([]);
	const problem = signal<string | undefined>(undefined);
	const isPartial = file === columnsFile;
	const step = drawnAtOnce({ isLarge: isPartial });
	const listLength = signal(step);
	const nths = signal<Readonly<Record<ListName, number>>>(noNths);
	const isByCount = signal(false);
	const choices = signal(0);
	const hits = signal<StudyHits | undefined>(undefined);
	const unknown = signal<UnknownMatches | undefined>(undefined);
	const isSearching = signal(false);
	/** Stops waiting for a connection. */
	let stopWaiting: (() => void) | undefined;
	/** The cause of the last failure. */
	let failure: unknown;

	const matches = computed<Bitset | undefined>(() => {
		if (!corpus.value || selection.value.q === '' || !hits.value) return undefined;
		return idsOf(corpus.value, hits.value.studies);
	});
	/** `names` is set while something is awaited. */
	const inputOf = (all: CodedCorpus, names: Codebook | undefined): ViewInput => ({
		corpus: corpusFor(all, selection.value),
		...(names ? { codebook: names, built } : {}),
		site,
		selection: selection.value,
		matches: matches.value,
		nths: nths.value,
		titles,
	});
	const input = computed<ViewInput | undefined>(
		() => corpus.value && inputOf(corpus.value, isWhole.value ? undefined : codebook.value),
	);
	// If a selection leaves out values in doubt, records are shown without them too. Downloads use `records`, which have them.
	const shownRecords = computed<RecordsById>(() =>
		selection.value.isFirm ? firmRecords(records.value) : records.value,
	);
	// Records that arrive later change the words of a result, never a count. So each result reads them itself, and the view only peeks.
	const view = computed<View>(() => {
		const viewInput = input.value;
		const isFirst = viewInput?.selection === emptySelection && viewInput.nths === noNths;
		const viewBefore = isFirst ? viewByCorpus.get(viewInput.corpus) : undefined;
		const whole = viewBefore ?? (viewInput ? buildView(viewInput, shownRecords.peek()) : firstView);
		return unknown.value ? unknownView(whole) : whole;
	});

	async function wake(): Promise<Codebook | undefined> {
		const isFirst = !corpus.peek();
		try {
			const [names] = await Promise.all([arrival.studies(), code.fetch()]);
			if (isFirst) problem.value = undefined;
			if (!isWhole.peek()) void wakeRest(names);
			return names;
		} catch (cause) {
			problem.value = tellFailure(say.recordsFailed, cause);
			// The built page shows all studies, which would be a wrong answer to an address that asks for fewer.
			if (location.search !== '') unknown.value = { words: '', told: problem.value };
			retryOnline(cause);
			return undefined;
		}
	}

	/** Waits for what comes after the studies. If it does not come, what asks for it stays unknown, and `problem` says why. */
	async function wakeRest(names: Codebook, isAsked = false): Promise<void> {
		try {
			await arrival.whole(isAsked);
			problem.value = undefined;
		} catch (cause) {
			problem.value = tellFailure(say.awaitedFailed(awaitedNames(names, corpus.peek())), cause);
			retryOnline(cause);
		}
	}

	/** Tries again once there is a connection. */
	function retryOnline(cause: unknown): void {
		failure = cause;
		stopWaiting?.();
		stopWaiting = whenOnline(retry);
	}

	/** The address holds the whole selection, so a reload loses nothing. */
	function retry(): void {
		if (needsReload(failure)) location.reload();
		else void read();
	}

	/** The selection that was asked for last. While a search for words runs, `selection` can still be the one before it. */
	let latest = emptySelection;
	let latestSearch = 0;
	/**
	 * Searches for the words of `next` before `selection` changes, so that the list changes only once. If the search takes
	 * longer than `patienceMs`, or fails, the page says so, and shows neither the results of before nor a count.
	 */
	async function settle(next: Selection): Promise<void> {
		latest = next;
		const turn = ++latestSearch;
		const show = (result: StudyHits | undefined, unknownMatches?: UnknownMatches) =>
			batch(() => {
				hits.value = result;
				unknown.value = unknownMatches;
				if (!isSameList(selection.value, next)) listLength.value = step;
				selection.value = next;
				if (codebook.value) nths.value = askable(codebook.value, next, nths.value);
			});
		const lastHits = hits.value;
		const isKept = lastHits?.words === next.q && lastHits.isAsked === (next.isOpen ?? false);
		isSearching.value = next.q !== '' && !isKept;
		if (!isSearching.value) return show(next.q === '' ? undefined : lastHits);
		const timer = setTimeout(() => turn === latestSearch && show(undefined, { words: next.q }), patienceMs);
		try {
			// Most readers never search, so the code of the search is loaded with the first words.
			const { searchStudies } = await loadCode(() => import('../search/studies.ts'));
			const ids = corpus.value?.studies.map(({ id }) => id) ?? [];
			const result = await searchStudies(site.base, next.q, ids, { isOpen: next.isOpen ?? false });
			if (turn === latestSearch) show(result);
		} catch (cause) {
			if (turn !== latestSearch) return;
			const message = tellFailure(say.wordsFailed, cause);
			show(undefined, { words: next.q, told: message });
			retryOnline(cause);
		} finally {
			clearTimeout(timer);
			if (turn === latestSearch) isSearching.value = false;
		}
	}

	async function read(): Promise<void> {
		stopWaiting?.();
		const codebook = await wake();
		const address = codebook && late.peek()?.parseAddress(codebook, location.search);
		if (!address) return;
		ignored.value = address.ignored;
		await settle(address.selection);
		// During the search the reader may have gone on: then the newer address stays.
		if (latest !== address.selection) return;
		// An address written by hand in another order, or with unknown pieces, is tidied.
		const tidy = explorerHref(site, address.selection);
		// If an address of an older version names what the codebook no longer has, it stays as it is: `ViewChanges` reports from it.
		if (address.selection.v !== undefined && address.ignored.length > 0) return;
		if (tidy !== `${location.pathname}${location.search}`) history.replaceState(history.state, '', tidy);
		// An address that asks for what has not arrived is applied when it is here.
		if (!isWhole.peek() && !isShown(input.peek())) await wakeRest(codebook, true);
	}

	const { noteFocus, focusedId } = lastFocus();

	async function go(
		change: (selection: Selection, corpus: Codebook) => Selection,
		how: 'push' | 'replace',
	): Promise<void> {
		const codebook = await wake();
		if (!codebook) return;
		const next = change(latest, codebook);
		const address = explorerHref(site, { ...next, q: tidyWords(next.q) });
		if (address !== `${location.pathname}${location.search}`) {
			if (how === 'push') {
				// After Back, the element that has the focus now gets it again.
				const focus = { focus: focusedId() };
				if ((history.state as { focus?: string } | null)?.focus !== focus.focus) history.replaceState(focus, '');
				history.pushState(focus, '', address);
			} else history.replaceState(history.state, '', address);
		}
		ignored.value = [];
		choices.value += 1;
		await settle(next);
		if (!isWhole.peek() && !isShown(input.peek())) void wakeRest(codebook, true);
		requestAnimationFrame(keepFocus);
	}

	return {
		site,
		isPartial,
		late,
		isReady: computed(() => corpus.value !== undefined),
		isWhole,
		problem,
		input,
		view,
		selection,
		ignored,
		listLength,
		drawnAtOnce: step,
		records,
		shownRecords,
		costOf: arrival.costOf,
		need: arrival.need,
		nths,
		isByCount,
		choices,
		hits,
		unknown,
		isSearching,
		resultParts: signal(undefined),
		noteFocus,
		wake,
		read,
		retry,
		go,
	};
}
