/** Reads a corpus that comes as columns: what is shown at once from the first file, and all else from two that come after it. */
import { fileHref, type Site } from '../corpus/href.ts';
import { codebookOf, codedCorpusInSteps } from '../facets/coded-corpus.ts';
import type { Steps } from '../facets/steps.ts';
import {
	entriesInSteps,
	furtherInSteps,
	hasFurther,
	OtherBuild,
	studiesInSteps,
	type UnpackedStudies,
} from '../facets/unpack-columns.ts';
import { Failure } from '../requests/failure.ts';
import { fetchFile } from '../requests/fetch-file.ts';
import { readPacked } from '../requests/gzip.ts';
import { entriesFile, furtherFile } from './corpus-file.ts';
import type { Awaited, LoadedCorpus } from './load.ts';
import { inSlices, pause } from './pace.ts';
import { recordFetcher } from './records.ts';

/** The corpus from the first file of columns, without records. Rejects if the file cannot be read. */
export async function readColumns(site: Site, response: Response): Promise<LoadedCorpus> {
	const bytes = new Uint8Array(await readPacked(response));
	await pause();
	const source = await inSlices(studiesInSteps(bytes));
	const isAll = !hasFurther(source) && source.awaited.lists.length === 0;
	// The other files come while the studies are counted: no longer in front of anything that is waited for.
	const rest = isAll ? undefined : awaitedOf(site, source);
	const corpus = await inSlices(codedCorpusInSteps(source.studies));
	await pause();
	return {
		corpus,
		records: new Map(),
		fetcher: recordFetcher(site, source.studies.columns.ids, source.studies),
		...(rest ? { awaited: { codebook: codebookOf(source, corpus), ...rest } } : {}),
	};
}

/** A file that is fetched once; after a failure it is fetched again. */
interface AwaitedFile {
	/** Fetches it. A failure waits for whoever reads it. */
	begin(): Promise<unknown>;
	/** What `unpack` makes of its bytes. Rejects with a `Failure` if it does not come, or is another file. */
	read<T>(unpack: (bytes: Uint8Array) => Steps<T>): Promise<T>;
}

function awaitedFile(site: Site, name: string): AwaitedFile {
	const answer = () =>
		fetchFile(fileHref(site, name))
			.then(readPacked)
			.then(
				(bytes) => ({ bytes }),
				(failure: unknown) => ({ failure }),
			);
	let request: ReturnType<typeof answer> | undefined;
	const begin = () => {
		request ??= answer();
		return request;
	};
	return {
		begin,
		async read(unpack) {
			const arrival = await begin();
			try {
				if ('failure' in arrival) throw arrival.failure;
				return await inSlices(unpack(new Uint8Array(arrival.bytes)));
			} catch (cause) {
				request = undefined;
				if (cause instanceof Failure) throw cause;
				if (cause instanceof OtherBuild) throw new Failure('outdated', cause.message, cause);
				throw new Failure('unreadable', `no columns: ${name}`, cause);
			}
		},
	};
}

/** Begins to fetch the further variables, and after these the entries, so that neither takes the other's line. */
function awaitedOf(site: Site, source: UnpackedStudies): Omit<Awaited, 'codebook'> {
	const [further, entries] = [awaitedFile(site, furtherFile), awaitedFile(site, entriesFile)];
	const hasEntries = source.awaited.lists.length > 0;
	const begin = () => void (hasEntries && entries.begin());
	const studies = onceRead(() => further.read((bytes) => furtherInSteps(source, bytes)));
	const ofStudies = onceRead(async () => inSlices(codedCorpusInSteps((await studies()).studies)));
	const whole = onceRead(async () => {
		begin();
		const all = hasFurther(source) ? await studies() : source;
		if (!hasEntries) return ofStudies();
		const columns = await entries.read((bytes) => entriesInSteps(all, bytes));
		return inSlices(codedCorpusInSteps(columns));
	});
	if (hasFurther(source)) void further.begin().then(begin);
	else begin();
	return { begin, studies: hasFurther(source) ? ofStudies : undefined, fetch: whole };
}

/** What `read` gives, read once; what it rejects with, the caller gets, and the next call reads again. */
function onceRead<T>(read: () => Promise<T>): () => Promise<T> {
	let result: Promise<T> | undefined;
	return () => {
		result ??= read().catch((cause: unknown) => {
			result = undefined;
			throw cause;
		});
		return result;
	};
}
