/** The corpus that comes as columns, and the records of its studies, fetched when their words are needed. */
import type { Corpus, Study } from '../corpus/corpus.ts';
import { fileHref, type Site } from '../corpus/href.ts';
import type { PublishedStudy } from '../exports/json.ts';
import { studyOfPublished } from '../exports/read-study.ts';
import { unpackColumns } from '../facets/pack-columns.ts';
import { completeStudy, partialCorpus } from '../facets/partial-corpus.ts';
import { fewMost } from './corpus-file.ts';
import type { Loaded } from './load.ts';

export interface Records {
	/** What fetching the whole records of some studies means. Of many, `fewMost` and their number are enough to tell. */
	costOf(studies: readonly Study[], count?: number): RecordsCost;
	/** Makes studies whole, if they are not. Rejects where a record cannot be fetched; it can be tried again. */
	need(studies: readonly Study[]): Promise<void>;
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
export async function readColumns(
	site: Site,
	response: Response,
	titles: ReadonlyMap<string, string>,
): Promise<Loaded> {
	if (!response.body) throw new Error('no corpus: empty');
	const opened = response.body.pipeThrough(new DecompressionStream('gzip'));
	const packed = unpackColumns(new Uint8Array(await new Response(opened).arrayBuffer()));
	const corpus = partialCorpus(packed, titles);
	return { corpus, records: createRecords(site, corpus, packed.recordsBytes) };
}

function createRecords(site: Site, corpus: Corpus, bytes: number): Records {
	let isWhole = false;
	const lacking = (studies: readonly Study[]) => studies.filter(({ id }) => corpus.studiesById.get(id)?.isPartial);
	const fetching = new Map<string, Promise<void>>();
	// A record that is on its way is not asked for again; one that failed can be.
	const fetchOne = ({ id }: Study) => {
		const known = fetching.get(id);
		if (known) return known;
		const fetched = fetchJson<{ study: PublishedStudy }>(site, `data/studies/${id}.json`)
			.then(({ study }) => completeStudy(corpus, studyOfPublished(study)))
			.finally(() => fetching.delete(id));
		fetching.set(id, fetched);
		return fetched;
	};
	const costOf = (studies: readonly Study[], count = studies.length): RecordsCost => {
		if (isWhole) return { kind: 'none' };
		if (count > fewMost) return bytes <= bytesMost ? { kind: 'all', bytes } : { kind: 'too-many', most: fewMost };
		const own = lacking(studies).length;
		return own === 0 ? { kind: 'none' } : { kind: 'few', count: own };
	};
	return {
		costOf,
		need: async (studies) => {
			const { kind } = costOf(studies);
			if (kind === 'too-many') throw new Error('too many records');
			if (kind === 'few') await Promise.all(lacking(studies).map(fetchOne));
			if (kind !== 'all') return;
			const all = await fetchJson<{ studies: readonly PublishedStudy[] }>(site, 'data/studies.json');
			for (const study of all.studies) completeStudy(corpus, studyOfPublished(study));
			isWhole = true;
		},
	};
}

async function fetchJson<T>(site: Site, file: string): Promise<T> {
	const response = await fetch(fileHref(site, file));
	if (!response.ok) throw new Error(`no file: ${file}`);
	return response.json() as Promise<T>;
}
