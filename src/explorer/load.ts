/** Fetches the corpus for the browser. */
import type { Corpus } from '../corpus/corpus.ts';
import { fileHref, type Site } from '../corpus/href.ts';
import { type PackedCorpus, unpackCorpus } from '../corpus/pack.ts';

let loading: Promise<Corpus> | undefined;

/** Loads once; a failed load can be tried again. */
export function loadCorpus(site: Site): Promise<Corpus> {
	loading ??= fetch(fileHref(site, 'explore/corpus.json'))
		.then(async (response) => {
			if (!response.ok) throw new Error(`no corpus: ${response.status}`);
			return unpackCorpus((await response.json()) as PackedCorpus);
		})
		.catch((cause: unknown) => {
			loading = undefined;
			throw cause;
		});
	return loading;
}
