/** The records of a lean site in parts, each small enough to be fetched for one record, and the list of all parts. */
import { gzipSync } from 'fflate';
import type { Corpus, Study } from '../corpus/corpus.ts';
import { hasOwnRecord } from '../corpus/profile.ts';
import type { Digest } from './datapackage.ts';
import { type Edition, edition, publishedStudies } from './json.ts';
import { ndjsonName, recordName, recordPartName } from './record-names.ts';

/** Bytes of text in a part: about 15 kB on the wire, a tenth of a second at 1.6 Mbit/s. */
const textBytes = 100_000;

export interface RecordPart {
	/** Path under `data/`. */
	name: string;
	studies: readonly Study[];
	/** The file: JSON like a `studies.json` of these studies, without indents, and compressed with gzip. */
	bytes: Uint8Array;
}

export interface RecordParts {
	/** How many studies each holds but the last. */
	studiesInPart: number;
	/** Bytes of all records as text. */
	textBytes: number;
	parts: readonly RecordPart[];
	/** By study, the name of its part. */
	partByStudy: ReadonlyMap<string, string>;
}

/** `studies.json` of a lean site. */
export interface PartsList extends Edition {
	/** The file of all records, under `data/`. */
	records: string;
	/** In the order of the studies. */
	parts: readonly { name: string; bytes: number; hash?: string; studies: readonly string[] }[];
}

const partsOfCorpus = new WeakMap<Corpus, RecordParts>();

/** Made once: the list, the files and the explorer's columns ask for them. Without studies there are no parts. */
export function recordParts(corpus: Corpus): RecordParts {
	const known = partsOfCorpus.get(corpus);
	if (known) return known;
	const { studies } = corpus;
	const encoder = new TextEncoder();
	const textOf = (some: readonly Study[]) => encoder.encode(JSON.stringify(publishedStudies(corpus, some)));
	// A first reading tells how many go into a part; it keeps no text.
	const all = studies.reduce((sum, study) => sum + textOf([study]).length, 0);
	const studiesInPart = Math.max(1, Math.round((textBytes * studies.length) / Math.max(all, 1)));
	const parts: RecordPart[] = [];
	for (let place = 0; place < studies.length; place += studiesInPart) {
		const some = studies.slice(place, place + studiesInPart);
		// Without a time, the same records are the same file.
		const bytes = gzipSync(textOf(some), { level: 9, mtime: 0 });
		parts.push({ name: recordPartName(place, studiesInPart), studies: some, bytes });
	}
	const partByStudy = new Map(parts.flatMap(({ name, studies: some }) => some.map(({ id }) => [id, name] as const)));
	const made = { studiesInPart, textBytes: all, parts, partByStudy };
	partsOfCorpus.set(corpus, made);
	return made;
}

/** The file under `data/` that holds the record of a study. Throws for a study of another corpus. */
export function recordFile(corpus: Corpus, study: string): string {
	if (hasOwnRecord(corpus, study)) return recordName(study);
	const name = recordParts(corpus).partByStudy.get(study);
	if (name === undefined) throw new Error(`unknown study: ${study}`);
	return name;
}

/** Without a digest the parts have no hash. */
export function partsList(corpus: Corpus, digest?: Digest): PartsList {
	return {
		...edition(corpus),
		records: ndjsonName,
		parts: recordParts(corpus).parts.map(({ name, bytes, studies }) => ({
			name,
			bytes: bytes.length,
			...(digest ? { hash: digest(bytes) } : {}),
			studies: studies.map(({ id }) => id),
		})),
	};
}
