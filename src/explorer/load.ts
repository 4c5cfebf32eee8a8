/** Fetches the corpus for the browser. */
import type { CodedCorpus } from '../corpus/corpus.ts';
import { fileHref, type Site } from '../corpus/href.ts';
import { type PackedCorpus, unpackCorpus } from '../corpus/pack.ts';
import { fetchFile, loadCode, readJson } from '../requests/failure.ts';
import { columnsFile } from './corpus-file.ts';
import type { RecordFetcher, RecordsById } from './records.ts';

export interface LoadedCorpus {
	corpus: CodedCorpus;
	/** Of a corpus that came as records, all of them; of one that came as columns, none. */
	records: RecordsById;
	/** Where the corpus came as columns: fetches records. */
	fetcher?: RecordFetcher;
}

let loading: Promise<LoadedCorpus> | undefined;

/** Loads once; a failed load can be tried again. */
export function fetchCorpus(site: Site, file: string): Promise<LoadedCorpus> {
	loading ??= fetchFile(fileHref(site, file))
		.then(async (response): Promise<LoadedCorpus> => {
			// Few sites are so large: the others need not fetch the code that reads columns.
			if (file === columnsFile) return (await loadCode(() => import('./records.ts'))).readColumns(site, response);
			const pack = await readJson<PackedCorpus>(response);
			const corpus = unpackCorpus(pack, pack.studies);
			return { corpus, records: corpus.studiesById };
		})
		.catch((cause: unknown) => {
			loading = undefined;
			throw cause;
		});
	return loading;
}
