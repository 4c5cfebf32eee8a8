/** The explorer's only signals. The address is the state: everything else follows from it. */
import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { CodedCorpus, CodedStudy } from '../corpus/corpus.ts';
import type { Site } from '../corpus/href.ts';
import { explorerHref, type IgnoredPart, parseAddress } from '../facets/address.ts';
import type { Bitset } from '../facets/bitset.ts';
import { corpusFor } from '../facets/firm-count.ts';
import { idsOf } from '../facets/select.ts';
import { emptySelection, nextNth, type Selection, tidyWords } from '../facets/selection.ts';
import { loadCode, needsReload, tellFailure, whenOnline } from '../requests/failure.ts';
import type { ListName } from '../schema/variable.ts';
import type { StudyHits } from '../search/studies.ts';
import { selectionWording as say } from '../wording/explorer.ts';
import { columnsFile, drawnAtOnce } from './corpus-file.ts';
import { firmRecords } from './firm-records.ts';
import { fetchCorpus } from './load.ts';
import type { RecordFetcher, RecordsById, RecordsCost } from './records.ts';
import { buildView, unknownView, type View, type ViewInput } from './view.ts';

/** That something is not known: being looked for, or `told` why it failed. */
export interface UnknownMatches {
	words: string;
	told?: string;
}

export interface ExplorerState {
	site: Site;
	/** Whether the corpus comes as columns, so that words of studies come later. */
	isPartial: boolean;
	/** Whether the corpus has arrived; until then the built page stands. */
	isReady: ReadonlySignal<boolean>;
	problem: ReadonlySignal<string | undefined>;
	input: ReadonlySignal<ViewInput | undefined>;
	view: ReadonlySignal<View>;
	selection: Signal<Selection>;
	ignored: Signal<readonly IgnoredPart[]>;
	/** How many units are drawn, and how many at once. */
	listLength: Signal<number>;
	drawnAtOnce: number;
	/** The whole records that are here, by id. What draws their words reads it, and is drawn again when more arrive. */
	records: ReadonlySignal<RecordsById>;
	/** The same as the selection shows them: without values in doubt where it leaves these out. */
	shownRecords: ReadonlySignal<RecordsById>;
	/** What having the whole records of some studies costs, see `RecordFetcher`. */
	costOf(studies: readonly CodedStudy[], count?: number): RecordsCost;
	/** Fetches the records of studies that are not here. Rejects where one cannot be fetched; it can be tried again. */
	need(studies: readonly CodedStudy[]): Promise<void>;
	/** Of each list, the entry that the panel asks about. */
	nths: Signal<Partial<Record<ListName, number>>>;
	hits: ReadonlySignal<StudyHits | undefined>;
	/** What the address asks for and is not known, because it is looked for, or because that failed. */
	unknown: ReadonlySignal<UnknownMatches | undefined>;
	/** Whether words are being looked for. */
	isSearching: ReadonlySignal<boolean>;
	/** Called for every focus inside the explorer. */
	noteFocus(event: FocusEvent): void;
	/** Loads what is needed. Safe to call often. */
	wake(): Promise<CodedCorpus | undefined>;
	/** Reads the address of the page, as on arrival and after Back. */
	read(): Promise<void>;
	/** Tries again what failed. */
	retry(): void;
	/** Goes to another selection. What is clicked is a step of its own; what is typed replaces the last. */
	go(change: (selection: Selection, corpus: CodedCorpus) => Selection, how: 'push' | 'replace'): Promise<void>;
}

/** So long the last view stays while words are looked for. */
const patienceMs = 400;

/** The state of an explorer that begins with `firstView`, a view of all studies; `file` is what it reads first. */
export function createState(site: Site, firstView: View, file: string): ExplorerState {
	const corpus = signal<CodedCorpus | undefined>(undefined);
	const records = signal<RecordsById>(new Map());
	let fetcher: RecordFetcher | undefined;
	const titles = titlesOf(firstView);
	const selection = signal<Selection>(emptySelection);
	const ignored = signal<readonly IgnoredPart[]>([]);
	const problem = signal<string | undefined>(undefined);
	const isPartial = file === columnsFile;
	const step = drawnAtOnce({ isLarge: isPartial });
	const listLength = signal(step);
	const nths = signal<Partial<Record<ListName, number>>>({});
	const hits = signal<StudyHits | undefined>(undefined);
	const unknown = signal<UnknownMatches | undefined>(undefined);
	const isSearching = signal(false);
	/** Stops waiting for a connection. */
	let stopWaiting: (() => void) | undefined;

	const matches = computed<Bitset | undefined>(() => {
		if (!corpus.value || selection.value.q === '' || !hits.value) return undefined;
		return idsOf(corpus.value, hits.value.studies);
	});
	const input = computed<ViewInput | undefined>(() => {
		const all = corpus.value;
		if (!all) return undefined;
		const current = selection.value;
		return {
			corpus: corpusFor(all, current),
			site,
			selection: current,
			matches: matches.value,
			nths: nths.value,
			titles,
		};
	});
	// What a selection leaves out for doubt is not read of its records either; their files say all they say.
	const shownRecords = computed<RecordsById>(() =>
		selection.value.isFirm ? firmRecords(records.value) : records.value,
	);
	// Records that arrive later change what is read of a result, never what is counted: results read them themselves.
	const view = computed<View>(() => {
		const whole = input.value ? buildView(input.value, shownRecords.peek()) : firstView;
		return unknown.value ? unknownView(whole) : whole;
	});

	const costOf: ExplorerState['costOf'] = (studies, count) =>
		fetcher?.costOf(records.value, studies, count) ?? { kind: 'none' };

	async function need(studies: readonly CodedStudy[]): Promise<void> {
		const arrived = (await fetcher?.fetch(records.peek(), studies)) ?? [];
		if (arrived.length > 0)
			records.value = new Map([...records.peek(), ...arrived.map((study) => [study.id, study] as const)]);
	}

	async function wake(): Promise<CodedCorpus | undefined> {
		try {
			if (!corpus.value) {
				const loaded = await fetchCorpus(site, file);
				fetcher = loaded.fetcher;
				batch(() => {
					corpus.value = loaded.corpus;
					records.value = loaded.records;
				});
			}
			problem.value = undefined;
		} catch (cause) {
			problem.value = tellFailure(say.recordsFailed, cause);
			// The built page shows everything: that is no answer to an address that asks for less.
			if (location.search !== '') unknown.value = { words: '', told: problem.value };
			retryOnline(cause);
		}
		return corpus.value;
	}

	/** Why something is not known. */
	let failure: unknown;

	/** Reads the address again once there is a connection. */
	function retryOnline(cause: unknown): void {
		failure = cause;
		stopWaiting?.();
		stopWaiting = whenOnline(retry);
	}

	/** The address holds all that was chosen, so that nothing is lost where the page is loaded anew. */
	function retry(): void {
		if (needsReload(failure)) location.reload();
		else void read();
	}

	/** What was last asked for: ahead of what is shown while words are being looked for. */
	let latest = emptySelection;
	let latestSearch = 0;
	/**
	 * Words are looked for before the selection shows them, so that the list changes once. Where that takes a while, or
	 * fails, the page says so, and shows neither what it showed before nor a count.
	 */
	async function settle(next: Selection): Promise<void> {
		latest = next;
		const turn = ++latestSearch;
		const show = (result: StudyHits | undefined, lacking?: UnknownMatches) =>
			batch(() => {
				hits.value = result;
				unknown.value = lacking;
				selection.value = next;
				listLength.value = step;
				if (corpus.value) nths.value = askable(corpus.value, next, nths.value);
			});
		const lastHits = hits.value;
		const isKept = lastHits?.words === next.q && lastHits.isAsked === (next.isOpen ?? false);
		isSearching.value = next.q !== '' && !isKept;
		if (!isSearching.value) return show(next.q === '' ? undefined : lastHits);
		const timer = setTimeout(() => turn === latestSearch && show(undefined, { words: next.q }), patienceMs);
		try {
			// Most readers never search: its code comes with the first words.
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
		const loaded = await wake();
		if (!loaded) return;
		const address = parseAddress(loaded, location.search);
		ignored.value = address.ignored;
		await settle(address.selection);
		// While words were being looked for, the reader may have gone on: the newer address stays.
		if (latest !== address.selection) return;
		// An address written by hand in another order, or with unknown pieces, is tidied.
		const tidy = explorerHref(site, address.selection);
		// What a version had and the codebook no longer has must be there, so that it can be reported.
		if (address.selection.v !== undefined && address.ignored.length > 0) return;
		if (tidy !== `${location.pathname}${location.search}`) history.replaceState(history.state, '', tidy);
	}

	// A field that has just been left reports its change when nothing has the focus any more.
	let lastFocused = '';
	const noteFocus = (event: FocusEvent) => {
		lastFocused = (event.target as Element).id || lastFocused;
	};

	async function go(
		change: (selection: Selection, corpus: CodedCorpus) => Selection,
		how: 'push' | 'replace',
	): Promise<void> {
		const loaded = await wake();
		if (!loaded) return;
		const next = change(latest, loaded);
		const address = explorerHref(site, { ...next, q: tidyWords(next.q) });
		if (address !== `${location.pathname}${location.search}`) {
			if (how === 'push') {
				// What had the focus gets it again after Back.
				const focus = { focus: document.activeElement?.id || lastFocused };
				if ((history.state as { focus?: string } | null)?.focus !== focus.focus) history.replaceState(focus, '');
				history.pushState(focus, '', address);
			} else history.replaceState(history.state, '', address);
		}
		ignored.value = [];
		await settle(next);
		requestAnimationFrame(keepFocus);
	}

	return {
		site,
		isPartial,
		isReady: computed(() => corpus.value !== undefined),
		problem,
		input,
		view,
		selection,
		ignored,
		listLength,
		drawnAtOnce: step,
		records,
		shownRecords,
		costOf,
		need,
		nths,
		hits,
		unknown,
		isSearching,
		noteFocus,
		wake,
		read,
		retry,
		go,
	};
}

/** The titles that the built page shows. */
function titlesOf({ results }: View): ReadonlyMap<string, string> {
	return new Map(
		results.flatMap((group) =>
			group.results.flatMap(({ id, title }) => (title === undefined ? [] : [[id, title] as const])),
		),
	);
}

/** What had the focus may be gone with the change, as a phrase that was taken away: then the number of results has it. */
function keepFocus(): void {
	if (document.activeElement === document.body) document.getElementById('found')?.focus({ preventScroll: true });
}

/** Entries that can still be asked about: entries are numbered without gaps, so at most one more than there are. */
function askable(
	corpus: CodedCorpus,
	selection: Selection,
	nths: Partial<Record<ListName, number>>,
): Partial<Record<ListName, number>> {
	const entries = Object.entries(nths).map(([list, nth]) => [
		list,
		Math.min(nth, nextNth(corpus, selection, list as ListName) ?? nth),
	]);
	return Object.fromEntries(entries);
}
