/** The corpus that comes as columns, and how the records of its studies are fetched when their words are needed. */
import type { CodedStudy, Study } from '../corpus/corpus.ts';
import { fileHref, type Site } from '../corpus/href.ts';
import type { PublishedStudy } from '../exports/json.ts';
import { studyOfPublished } from '../exports/read-study.ts';
import { codedCorpusInSteps } from '../facets/coded-corpus.ts';
import { columnsInSteps } from '../facets/pack-columns.ts';
import { Failure, fetchJson, readBlob } from '../requests/failure.ts';
import { fewMost } from './corpus-file.ts';
import type { LoadedCorpus } from './load.ts';
import { inSlices, pause } from './pace.ts';

/** The whole records that are here, by id. A value: what arrives makes a new one. */
export type RecordsById = ReadonlyMap<string, Study>;

export interface RecordFetcher {
	/** What fetching the records of some studies means, with those that are `here`. Of many, `fewMost` and their number are enough. */
	costOf(here: RecordsById, studies: readonly CodedStudy[], count?: number): RecordsCost;
	/** The records of studies that are not `here`; of all studies where these are many. Rejects where one cannot be fetched; it can be tried again. */
	fetch(here: RecordsById, studies: readonly CodedStudy[]): Promise<readonly Study[]>;
}

/** Nothing; the records of these alone; the file of all records, with its size; or more than a page can hold. */
export type RecordsCost =
	| { kind: 'none' }
	| { kind: 'few'; count: number }
	| { kind: 'all'; bytes: number }
	| { kind: 'too-many'; most: number };

/** The file of all records is fetched up to this size: a page that parses more may be ended by its browser. */
const bytesMost = 100e6;

/** Throws where the file cannot be read. */
export async function readColumns(site: Site, response: Response): Promise<LoadedCorpus> {
	const bytes = await readBytes(response);
	await pause();
	const columns = await inSlices(columnsInSteps(bytes));
	const corpus = await inSlices(codedCorpusInSteps(columns));
	await pause();
	return { corpus, records: new Map(), fetcher: recordFetcher(site, corpus.studies.length, columns.recordsBytes) };
}

/** The file is compressed whatever the host does. Rejects with a `Failure` where its answer breaks off, or it is something else. */
async function readBytes(response: Response): Promise<Uint8Array> {
	const file = await readBlob(response);
	try {
		const opened = file.stream().pipeThrough(new DecompressionStream('gzip'));
		return new Uint8Array(await new Response(opened).arrayBuffer());
	} catch (cause) {
		throw new Failure('unreadable', 'a file that is cut off, or another one', cause);
	}
}

function recordFetcher(site: Site, size: number, bytes: number): RecordFetcher {
	const fetching = new Map<string, Promise<Study>>();
	// A record that is on its way is not asked for again; one that failed can be.
	const fetchOne = ({ id }: CodedStudy) => {
		const record = fetching.get(id);
		if (record) return record;
		const fetched = fetchJson<{ study: PublishedStudy }>(fileHref(site, `data/studies/${id}.json`))
			.then(({ study }) => studyOfPublished(study))
			.finally(() => fetching.delete(id));
		fetching.set(id, fetched);
		return fetched;
	};
	const costOf: RecordFetcher['costOf'] = (here, studies, count = studies.length) => {
		if (here.size === size) return { kind: 'none' };
		if (count > fewMost) return bytes <= bytesMost ? { kind: 'all', bytes } : { kind: 'too-many', most: fewMost };
		const lacking = studies.filter(({ id }) => !here.has(id)).length;
		return lacking === 0 ? { kind: 'none' } : { kind: 'few', count: lacking };
	};
	return {
		costOf,
		fetch: async (here, studies) => {
			const { kind } = costOf(here, studies);
			if (kind === 'none') return [];
			if (kind === 'too-many') throw new Error('too many records');
			if (kind === 'few') return Promise.all(studies.filter(({ id }) => !here.has(id)).map(fetchOne));
			const all = await fetchJson<{ studies: readonly PublishedStudy[] }>(fileHref(site, 'data/studies.json'));
			return all.studies.map(studyOfPublished);
		},
	};
}
