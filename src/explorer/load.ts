/** Fetches the corpus for the browser. */
import type { Codebook, CodedCorpus } from '../corpus/corpus.ts';
import { firmCorpus } from '../corpus/doubt.ts';
import { fileHref, type Site } from '../corpus/href.ts';
import { type PackedCorpus, unpackWholeCorpus } from '../corpus/pack.ts';
import { indexOf } from '../facets/build-index.ts';
import { columnsOf } from '../facets/columns.ts';
import { loadCode } from '../requests/failure.ts';
import { fetchFile, readJson } from '../requests/fetch-file.ts';
import { columnsFile } from './corpus-file.ts';
import { pause } from './pace.ts';
import type { RecordFetcher, RecordsById } from './records.ts';

export interface LoadedCorpus {
	/** The whole corpus; with the variables that came first as long as others are awaited. */
	corpus: CodedCorpus;
	/** All records if the corpus came as records; none if it came as columns. */
	records: RecordsById;
	/** Fetches records; only if the corpus came as columns. */
	fetcher?: RecordFetcher;
	/** Only if something comes in files of its own. */
	awaited?: Awaited;
}

/** What comes after the studies: first their further variables, then the entries of their lists. */
export interface Awaited {
	/** Names all variables. */
	codebook: Codebook;
	/** Fetches the entries at once: somebody asks for them. */
	begin(): void;
	/** The corpus with all variables of studies; absent if it has them. Rejects if they cannot be loaded; the next call tries again. */
	studies?: (() => Promise<CodedCorpus>) | undefined;
	/** The whole corpus. Rejects and tries again as `studies` does. */
	fetch(): Promise<CodedCorpus>;
}

let loading: Promise<LoadedCorpus> | undefined;

/** The corpus from `file` (see `corpus-file.ts`), loaded once for a page. Rejects if it cannot be loaded; the next call tries again. */
export function fetchCorpus(site: Site, file: string): Promise<LoadedCorpus> {
	if (loading) return loading;
	// Few sites are so large that they need the code that reads columns.
	const code = file === columnsFile ? loadCode(() => import('./read-columns.ts')) : undefined;
	loading = Promise.allSettled([fetchFile(fileHref(site, file)), code])
		.then(async ([answer, columns]): Promise<LoadedCorpus> => {
			// If both failed, the failure of the file is reported.
			if (answer.status === 'rejected') throw answer.reason;
			if (columns.status === 'rejected') throw columns.reason;
			const response = answer.value;
			if (columns.value) return columns.value.readColumns(site, response);
			const pack = await readJson<PackedCorpus>(response);
			await pause();
			const corpus = unpackWholeCorpus(pack);
			await pause();
			// Builds the indexes that the first view needs, with a pause after each, so that no task is long.
			columnsOf(corpus);
			await pause();
			indexOf(corpus);
			await pause();
			indexOf(firmCorpus(corpus));
			await pause();
			return { corpus, records: corpus.studiesById };
		})
		.catch((cause: unknown) => {
			loading = undefined;
			throw cause;
		});
	return loading;
}
