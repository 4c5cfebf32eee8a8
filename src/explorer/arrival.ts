/** What has arrived of the corpus, as signals: first the studies with what is shown at once, then all of their own values, then the entries of their lists. */
import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Codebook, CodedCorpus, CodedStudy } from '../corpus/corpus.ts';
import type { Site } from '../corpus/href.ts';
import { listsOf } from '../schema/list.ts';
import { listWords } from '../schema/list-words.ts';
import { selectionWording as say } from '../wording/explorer.ts';
import { fetchCorpus, type LoadedCorpus } from './load.ts';
import { pause } from './pace.ts';
import type { RecordsById, RecordsCost } from './records.ts';

export interface Arrival {
	/** The corpus as far as it is here, with the variables that have arrived. */
	corpus: ReadonlySignal<CodedCorpus | undefined>;
	/** Names all variables, also those that have not arrived. */
	codebook: ReadonlySignal<Codebook | undefined>;
	isWhole: ReadonlySignal<boolean>;
	/** The whole records that have arrived, by study id. */
	records: ReadonlySignal<RecordsById>;
	/** Loads the studies, once. Rejects if that fails; the next call tries again. */
	studies(): Promise<Codebook>;
	/** Loads everything, once. Rejects and tries again as `studies` does. `isAsked` if somebody waits for more than comes next. */
	whole(isAsked: boolean): Promise<CodedCorpus>;
	/** What it costs to have the whole records of these studies: see `RecordFetcher`. */
	costOf(studies: readonly CodedStudy[], count?: number): RecordsCost;
	/** Fetches those records of these studies that have not arrived. Rejects if one cannot be fetched; the caller can try again. */
	need(studies: readonly CodedStudy[]): Promise<void>;
}

/**
 * The arrival of the corpus in `file`: see `corpus-file.ts`. Nothing is loaded before it is asked for. `prepare` gets it in
 * a task of its own, before it is shown; what it rejects with, the caller gets.
 */
export function createArrival(site: Site, file: string, prepare: (corpusFile: LoadedCorpus) => Promise<void>): Arrival {
	const first = signal<LoadedCorpus | undefined>(undefined);
	const corpus = signal<CodedCorpus | undefined>(undefined);
	const isWhole = signal(false);
	const records = signal<RecordsById>(new Map());

	async function load(): Promise<LoadedCorpus> {
		const corpusFile = await fetchCorpus(site, file);
		if (!first.peek()) {
			await prepare(corpusFile);
			await pause();
		}
		if (!first.peek())
			batch(() => {
				first.value = corpusFile;
				corpus.value = corpusFile.corpus;
				isWhole.value = corpusFile.awaited === undefined;
				records.value = corpusFile.records;
			});
		return corpusFile;
	}

	return {
		corpus,
		codebook: computed(() => (isWhole.value ? undefined : first.value?.awaited?.codebook) ?? corpus.value),
		isWhole,
		records,
		async studies() {
			const corpusFile = await load();
			return (isWhole.peek() ? undefined : corpusFile.awaited?.codebook) ?? corpus.peek() ?? corpusFile.corpus;
		},
		async whole(isAsked) {
			const { corpus: early, awaited: rest } = await load();
			if (isAsked) rest?.begin();
			if (corpus.peek() === early && rest?.studies) {
				const studies = await rest.studies();
				if (corpus.peek() === early) corpus.value = studies;
			}
			const last = (await rest?.fetch()) ?? early;
			batch(() => {
				corpus.value = last;
				isWhole.value = true;
			});
			return last;
		},
		costOf: (studies, count) => first.value?.fetcher?.costOf(records.value, studies, count) ?? { kind: 'none' },
		async need(studies) {
			const newStudies = (await first.peek()?.fetcher?.fetch(records.peek(), studies)) ?? [];
			if (newStudies.length > 0)
				records.value = new Map([...records.peek(), ...newStudies.map((study) => [study.id, study] as const)]);
		},
	};
}

/** What of a codebook has not arrived is called, beside what `corpus` has: `other filters`, `measures`. */
export function awaitedNames({ review, variables }: Codebook, corpus: CodedCorpus | undefined): readonly string[] {
	const awaitedParts = new Set(variables.filter(({ id }) => !corpus?.variablesById.has(id)).map(({ of }) => of));
	return [
		...(awaitedParts.has('study') ? [say.otherFilters] : []),
		...listsOf(review)
			.filter((list) => awaitedParts.has(list))
			.map((list) => listWords(review, list).many),
	];
}
