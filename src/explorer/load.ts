/** Fetches the corpus for the browser. */
import type { Corpus } from '../corpus/corpus.ts';
import { fileHref, type Site } from '../corpus/href.ts';
import { type PackedCorpus, unpackCorpus } from '../corpus/pack.ts';
import { columnsFile } from './corpus-file.ts';
import type { Records } from './records.ts';

export interface Loaded {
	corpus: Corpus;
	/** Where the corpus came as columns: the words of its studies, to be fetched. */
	records?: Records;
}

let loading: Promise<Loaded> | undefined;

/** Loads once; a failed load can be tried again. `titles` are those that the page has, by study. */
export function loadCorpus(site: Site, file: string, titles: ReadonlyMap<string, string>): Promise<Loaded> {
	loading ??= fetch(fileHref(site, file))
		.then(async (response) => {
			if (!response.ok) throw new Error(`no corpus: ${response.status}`);
			// Few sites are so large: the others need not fetch the code that reads columns.
			if (file === columnsFile) return (await import('./records.ts')).readColumns(site, response, titles);
			return { corpus: unpackCorpus((await response.json()) as PackedCorpus) };
		})
		.catch((cause: unknown) => {
			loading = undefined;
			throw cause;
		});
	return loading;
}
