/** The corpus that comes as columns, and how the records of its studies are fetched when their words are needed. */
import type { CodedStudy, Study } from '../corpus/corpus.ts';
import type { Site } from '../corpus/href.ts';
import { codedCorpusInSteps } from '../facets/coded-corpus.ts';
import { columnsInSteps, type UnpackedColumns } from '../facets/pack-columns.ts';
import { Failure } from '../requests/failure.ts';
import { readPacked } from '../requests/gzip.ts';
import { fewMost } from './corpus-file.ts';
import type { LoadedCorpus } from './load.ts';
import { inSlices, pause } from './pace.ts';
import { ownRecordFiles, recordPartFiles } from './record-files.ts';

/** The whole records that are here, by id. A value: what arrives makes a new one. */
export type RecordsById = ReadonlyMap<string, Study>;

export interface RecordFetcher {
	/** What fetching the records of some studies means, with those that are `here`. Of many, `fewMost` and their number are enough. */
	costOf(here: RecordsById, studies: readonly CodedStudy[], count?: number): RecordsCost;
	/** The records of studies that are not `here`, and of others that came with them. Rejects where one cannot be fetched; it can be tried again. */
	fetch(here: RecordsById, studies: readonly CodedStudy[]): Promise<readonly Study[]>;
}

/** Nothing; the records of these alone; so many that their size is said first; or more than a page can hold. */
export type RecordsCost =
	| { kind: 'none' }
	| { kind: 'few'; count: number }
	| { kind: 'all'; bytes: number }
	| { kind: 'too-many'; most: number };

/** What the columns say of the records. */
type RecordsHead = Pick<UnpackedColumns, 'recordsBytes' | 'studiesInPart'>;

/** The file of all records is fetched up to this size: a page that parses more may be ended by its browser. */
const bytesMost = 100e6;

/** Throws where the file cannot be read. */
export async function readColumns(site: Site, response: Response): Promise<LoadedCorpus> {
	const bytes = new Uint8Array(await readPacked(response));
	await pause();
	const columns = await inSlices(columnsInSteps(bytes));
	const corpus = await inSlices(codedCorpusInSteps(columns));
	await pause();
	return { corpus, records: new Map(), fetcher: recordFetcher(site, columns.columns.ids, columns) };
}

/** So many files of parts are fetched unasked, a megabyte at most. */
const partsMost = 64;

/** So many files are asked for at once: a browser refuses thousands. */
const filesAtOnce = 50;

function recordFetcher(
	site: Site,
	ids: readonly string[],
	{ recordsBytes, studiesInPart }: RecordsHead,
): RecordFetcher {
	const size = ids.length;
	const inPart = studiesInPart ?? 1;
	const files = studiesInPart === undefined ? ownRecordFiles(site) : recordPartFiles(site, ids, studiesInPart);
	const isWholeFit = recordsBytes <= bytesMost;
	const fetching = new Map<string, Promise<readonly Study[]>>();
	// A file that is on its way is not asked for again; one that failed can be.
	const fetchOne = (name: string) => {
		const file = fetching.get(name);
		if (file) return file;
		const fetched = files.read(name).finally(() => fetching.delete(name));
		fetching.set(name, fetched);
		return fetched;
	};
	/** The files with the records that are not here, and how many of these there are. */
	const lackingIn = (here: RecordsById, studies: readonly CodedStudy[]) => {
		const lacking = studies.filter(({ id }) => !here.has(id));
		return { count: lacking.length, names: new Set(lacking.map(files.fileOf)) };
	};
	/** Of many records: all, where each has its own file; otherwise as many parts as hold them. */
	const costOfMany = (records: number): RecordsCost => {
		const bytes = studiesInPart === undefined ? recordsBytes : (recordsBytes * Math.min(records, size)) / size;
		if (bytes <= bytesMost) return { kind: 'all', bytes };
		const most = studiesInPart === undefined ? fewMost : Math.floor((size * bytesMost) / recordsBytes);
		return { kind: 'too-many', most };
	};
	const costOf: RecordFetcher['costOf'] = (here, studies, count = studies.length) => {
		if (here.size === size) return { kind: 'none' };
		if (count > fewMost && (studiesInPart === undefined || count > studies.length)) return costOfMany(count);
		const lacking = lackingIn(here, studies);
		if (lacking.count === 0) return { kind: 'none' };
		if (studiesInPart !== undefined && lacking.names.size > partsMost) return costOfMany(lacking.names.size * inPart);
		return { kind: 'few', count: lacking.count };
	};
	const fetchFiles = async (names: readonly string[]) => {
		const records: Study[] = [];
		for (let from = 0; from < names.length; from += filesAtOnce)
			records.push(...(await Promise.all(names.slice(from, from + filesAtOnce).map(fetchOne))).flat());
		return records;
	};
	return {
		costOf,
		fetch: async (here, studies) => {
			const { kind } = costOf(here, studies);
			if (kind === 'none') return [];
			if (kind === 'too-many') throw new Error('too many records');
			const { names } = lackingIn(here, studies);
			const isMost = studiesInPart === undefined || 2 * names.size * inPart > size;
			const records = kind === 'all' && isMost && isWholeFit ? await files.readAll() : await fetchFiles([...names]);
			const arrived = new Set(records.map(({ id }) => id));
			// A part of another build holds other studies.
			const lost = studies.find(({ id }) => !here.has(id) && !arrived.has(id));
			if (lost) throw new Failure('outdated', `no record in its file: ${lost.id}`);
			return records;
		},
	};
}
