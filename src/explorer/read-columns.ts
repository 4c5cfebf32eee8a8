/** Reads a corpus that comes as columns: its studies first, and the entries of their lists from a file of their own. */
import type { CodedCorpus } from '../corpus/corpus.ts';
import { fileHref, type Site } from '../corpus/href.ts';
import { codebookOf, codedCorpusInSteps } from '../facets/coded-corpus.ts';
import { entriesInSteps, OtherBuild, studiesInSteps, type UnpackedStudies } from '../facets/unpack-columns.ts';
import { Failure } from '../requests/failure.ts';
import { fetchFile } from '../requests/fetch-file.ts';
import { readPacked } from '../requests/gzip.ts';
import { entriesFile } from './corpus-file.ts';
import type { LoadedCorpus } from './load.ts';
import { inSlices, pause } from './pace.ts';
import { recordFetcher } from './records.ts';

/** The corpus from the first file of columns, without records. Rejects if the file cannot be read. */
export async function readColumns(site: Site, response: Response): Promise<LoadedCorpus> {
	const bytes = new Uint8Array(await readPacked(response));
	await pause();
	const source = await inSlices(studiesInSteps(bytes));
	// The entries come while the studies are counted: no longer in front of anything that is waited for.
	const entries = source.awaited.lists.length > 0 ? entriesFetcher(site, source) : undefined;
	const corpus = await inSlices(codedCorpusInSteps(source.studies));
	await pause();
	return {
		corpus,
		records: new Map(),
		fetcher: recordFetcher(site, source.studies.columns.ids, source.studies),
		...(entries ? { awaited: { codebook: codebookOf(source, corpus), fetch: entries } } : {}),
	};
}

/** Begins to fetch the entries. What is returned waits for them and gives the whole corpus; after a failure it fetches them again. */
function entriesFetcher(site: Site, source: UnpackedStudies): () => Promise<CodedCorpus> {
	// A failure waits for whoever asks for the corpus, and is told then.
	const answer = () =>
		fetchFile(fileHref(site, entriesFile))
			.then(readPacked)
			.then(
				(bytes) => ({ bytes }),
				(failure: unknown) => ({ failure }),
			);
	let request: ReturnType<typeof answer> | undefined = answer();
	let whole: Promise<CodedCorpus> | undefined;
	return () => {
		whole ??= (request ?? answer())
			.then(async (arrival) => {
				if ('failure' in arrival) throw arrival.failure;
				const entries = entriesOf(source, new Uint8Array(arrival.bytes));
				return inSlices(codedCorpusInSteps(await inSlices(entries)));
			})
			.catch((cause: unknown) => {
				request = undefined;
				whole = undefined;
				throw cause;
			});
		return whole;
	};
}

function* entriesOf(source: UnpackedStudies, bytes: Uint8Array): ReturnType<typeof entriesInSteps> {
	try {
		return yield* entriesInSteps(source, bytes);
	} catch (cause) {
		if (cause instanceof OtherBuild) throw new Failure('outdated', cause.message, cause);
		throw new Failure('unreadable', `no entries: ${entriesFile}`, cause);
	}
}
