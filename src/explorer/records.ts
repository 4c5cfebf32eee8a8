/** Fetches the records of studies, of a corpus that came as columns, when their words are needed. */
import type { CodedStudy, Study } from '../corpus/corpus.ts';
import type { Site } from '../corpus/href.ts';
import type { UnpackedColumns } from '../facets/unpack-columns.ts';
import { Failure } from '../requests/failure.ts';
import { fewMost } from './corpus-file.ts';
import { ownRecordFiles, recordPartFiles } from './record-files.ts';

/** The whole records that have arrived, by study id. Never mutated: when more arrive, a new map takes its place. */
export type RecordsById = ReadonlyMap<string, Study>;

export interface RecordFetcher {
	/**
	 * What it costs to fetch the records of these studies, of which those in `here` have arrived. If there are more than
	 * `fewMost` studies, the first `fewMost` are enough, with the number of all as `count`.
	 */
	costOf(here: RecordsById, studies: readonly CodedStudy[], count?: number): RecordsCost;
	/**
	 * The records of those studies that are not in `here`, and of others from the same files. Rejects if one cannot be
	 * fetched, which the caller can try again, or if they are too many.
	 */
	fetch(here: RecordsById, studies: readonly CodedStudy[]): Promise<readonly Study[]>;
}

/**
 * `none`: there is nothing to fetch. `few`: the records are fetched unasked; `count` is how many. `all`: there are so many
 * that the reader is told their size first, in `bytes` without compression. `too-many`: a page cannot hold them; `most` is
 * how many it can fetch.
 */
export type RecordsCost =
	| { kind: 'none' }
	| { kind: 'few'; count: number }
	| { kind: 'all'; bytes: number }
	| { kind: 'too-many'; most: number };

/** What the file of columns says about the records. */
type RecordsHead = Pick<UnpackedColumns, 'recordsBytes' | 'studiesInPart'>;

/** Records are fetched together up to this size, without compression: a browser may end a page that parses more. */
const bytesMost = 100e6;

/** The most part files that are fetched unasked: about a megabyte in all. */
const partsMost = 64;

/** How many files are requested at once: a browser refuses thousands. */
const filesAtOnce = 50;

/** Fetches the records of a corpus with these studies, in its order. */
export function recordFetcher(
	site: Site,
	ids: readonly string[],
	{ recordsBytes, studiesInPart }: RecordsHead,
): RecordFetcher {
	const size = ids.length;
	const inPart = studiesInPart ?? 1;
	const files = studiesInPart === undefined ? ownRecordFiles(site) : recordPartFiles(site, ids, studiesInPart);
	const isWholeFit = recordsBytes <= bytesMost;
	const fetching = new Map<string, Promise<readonly Study[]>>();
	// A file that is being fetched is not requested again; one that failed can be.
	const fetchOne = (name: string) => {
		const file = fetching.get(name);
		if (file) return file;
		const request = files.read(name).finally(() => fetching.delete(name));
		fetching.set(name, request);
		return request;
	};
	/** How many of the studies have no record in `here`, and the names of the files that hold these records. */
	const lackingIn = (here: RecordsById, studies: readonly CodedStudy[]) => {
		const studiesToFetch = studies.filter(({ id }) => !here.has(id));
		return { count: studiesToFetch.length, names: new Set(studiesToFetch.map(files.fileOf)) };
	};
	/** The cost of many records: if each study has a file of its own, that of the file of all records, otherwise that of the parts. */
	const costOfMany = (records: number): RecordsCost => {
		const bytes = studiesInPart === undefined ? recordsBytes : (recordsBytes * Math.min(records, size)) / size;
		if (bytes <= bytesMost) return { kind: 'all', bytes };
		const most = studiesInPart === undefined ? fewMost : Math.floor((size * bytesMost) / recordsBytes);
		return { kind: 'too-many', most };
	};
	const costOf: RecordFetcher['costOf'] = (here, studies, count = studies.length) => {
		if (here.size === size) return { kind: 'none' };
		if (count > fewMost && (studiesInPart === undefined || count > studies.length)) return costOfMany(count);
		const gap = lackingIn(here, studies);
		if (gap.count === 0) return { kind: 'none' };
		if (studiesInPart !== undefined && gap.names.size > partsMost) return costOfMany(gap.names.size * inPart);
		return { kind: 'few', count: gap.count };
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
			const newIds = new Set(records.map(({ id }) => id));
			// A part from another build of the site holds other studies.
			const absentStudy = studies.find(({ id }) => !here.has(id) && !newIds.has(id));
			if (absentStudy) throw new Failure('outdated', `no record in its file: ${absentStudy.id}`);
			return records;
		},
	};
}
