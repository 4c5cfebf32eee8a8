/** What has arrived of the corpus, as signals: first the studies with their own values, then the entries of their lists. */
import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Codebook, CodedCorpus, CodedStudy } from '../corpus/corpus.ts';
import type { Site } from '../corpus/href.ts';
import { listsOf } from '../schema/list.ts';
import { listWords } from '../schema/list-words.ts';
import { fetchCorpus, type LoadedCorpus } from './load.ts';
import { pause } from './pace.ts';
import type { RecordsById, RecordsCost } from './records.ts';

export interface Arrival {
	/** The corpus as far as it is here: until it is whole, it has the variables of studies alone. */
	corpus: ReadonlySignal<CodedCorpus | undefined>;
	/** Names all variables, also those whose entries have not arrived. */
	codebook: ReadonlySignal<Codebook | undefined>;
	isWhole: ReadonlySignal<boolean>;
	/** The whole records that have arrived, by study id. */
	records: ReadonlySignal<RecordsById>;
	/** Loads the studies, once. Rejects if that fails; the next call tries again. */
	studies(): Promise<Codebook>;
	/** Loads the studies and the entries of their lists, once. Rejects and tries again as `studies` does. */
	whole(): Promise<CodedCorpus>;
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
				records.value = corpusFile.records;
			});
		return corpusFile;
	}

	return {
		corpus,
		codebook: computed(
			() => (corpus.value === first.value?.corpus ? first.value?.awaited?.codebook : undefined) ?? corpus.value,
		),
		isWhole: computed(() => first.value !== undefined && (!first.value.awaited || corpus.value !== first.value.corpus)),
		records,
		async studies() {
			const corpusFile = await load();
			return corpus.peek() === corpusFile.corpus
				? (corpusFile.awaited?.codebook ?? corpusFile.corpus)
				: (corpus.peek() ?? corpusFile.corpus);
		},
		async whole() {
			const corpusFile = await load();
			const whole = (await corpusFile.awaited?.fetch()) ?? corpusFile.corpus;
			corpus.value = whole;
			return whole;
		},
		costOf: (studies, count) => first.value?.fetcher?.costOf(records.value, studies, count) ?? { kind: 'none' },
		async need(studies) {
			const newStudies = (await first.peek()?.fetcher?.fetch(records.peek(), studies)) ?? [];
			if (newStudies.length > 0)
				records.value = new Map([...records.peek(), ...newStudies.map((study) => [study.id, study] as const)]);
		},
	};
}

/** What the lists are called that have variables, and so entries that are fetched: `measures`. */
export function listNames({ review, variables }: Pick<Codebook, 'review' | 'variables'>): readonly string[] {
	return listsOf(review)
		.filter((list) => variables.some(({ of }) => of === list))
		.map((list) => listWords(review, list).many);
}
