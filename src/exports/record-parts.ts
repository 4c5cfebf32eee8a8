/** The records of a lean site in parts, each small enough to be fetched for one record, and the list of all parts. */
import { gzipSync } from 'fflate';
import type { Corpus, Study } from '../corpus/corpus.ts';
import { hasOwnRecord } from '../corpus/profile.ts';
import type { Digest } from './datapackage.ts';
import { gzip } from './gzip.ts';
import { type Edition, edition, publishedStudies } from './json.ts';
import { ndjsonName, recordName, recordPartName } from './record-names.ts';

/** The size of a part as text, in bytes, about: 15 kB on the wire, a tenth of a second at 1.6 Mbit/s. */
const textBytes = 100_000;

export interface RecordPart {
	/** Path under `data/`. */
	name: string;
	studies: readonly Study[];
	/** The content, compressed with gzip: JSON like a `studies.json` of these studies, without indentation. */
	bytes: Uint8Array;
}

export interface RecordParts {
	/** How many studies each part holds; the last one can hold fewer. */
	studiesInPart: number;
	/** About the size of all records as text, in bytes: it is estimated from some of them. */
	textBytes: number;
	parts: readonly RecordPart[];
	/** The name of the part that holds a study, by study id. */
	partByStudy: ReadonlyMap<string, string>;
}

/** The content of `studies.json` on a lean site. */
export interface PartsList extends Edition {
	/** The file of all records, under `data/`. */
	records: string;
	/** In the order of the studies. */
	parts: readonly { name: string; bytes: number; hash?: string; studies: readonly string[] }[];
}

const encoder = new TextEncoder();

const textOf = (corpus: Corpus, studies: readonly Study[]) =>
	encoder.encode(JSON.stringify(publishedStudies(corpus, studies)));

const sizes = new WeakMap<Study, number>();

/** The size of a record by itself. In development most studies of a corpus are those of the one before. */
function textBytesOf(corpus: Corpus, study: Study): number {
	const size = sizes.get(study) ?? textOf(corpus, [study]).length;
	sizes.set(study, size);
	return size;
}

const compressPart = (text: Uint8Array) => gzip([text], () => gzipSync(text, { level: 9, mtime: 0, mem: gzipMemory }));

/** A part is written when its bytes are asked for: the page of a study needs only its name. */
function partOf(corpus: Corpus, name: string, studies: readonly Study[]): RecordPart {
	let partBytes: Uint8Array | undefined;
	return {
		name,
		studies,
		get bytes() {
			partBytes ??= compressPart(textOf(corpus, studies));
			return partBytes;
		},
	};
}

/** How many studies at most are measured to find how many go into a part. */
const sampleMost = 200;

/**
 * The size of the table in which gzip looks for repetitions, as a power of two above 2^12. With what the library takes
 * for such texts the files are the same, and half a megabyte is allocated for each of thousands of files.
 */
const gzipMemory = 4;

const partsOfCorpus = new WeakMap<Corpus, RecordParts>();

/** The parts of a corpus, made once, because the list, the files and the explorer's columns all need them. Without studies there are no parts. */
export function recordParts(corpus: Corpus): RecordParts {
	const before = partsOfCorpus.get(corpus);
	if (before) return before;
	const { studies } = corpus;
	const sample = studies.filter((_, place) => place % Math.ceil(studies.length / sampleMost) === 0);
	const sampleBytes = sample.reduce((sum, study) => sum + textBytesOf(corpus, study), 0);
	const all = Math.round((sampleBytes * studies.length) / Math.max(sample.length, 1));
	const studiesInPart = Math.max(1, Math.round((textBytes * studies.length) / Math.max(all, 1)));
	const parts: RecordPart[] = [];
	for (let place = 0; place < studies.length; place += studiesInPart)
		parts.push(partOf(corpus, recordPartName(place, studiesInPart), studies.slice(place, place + studiesInPart)));
	const partByStudy = new Map(parts.flatMap(({ name, studies: some }) => some.map(({ id }) => [id, name] as const)));
	const result = { studiesInPart, textBytes: all, parts, partByStudy };
	partsOfCorpus.set(corpus, result);
	return result;
}

/** The file under `data/` that holds the record of a study. Throws for a study of another corpus. */
export function recordFile(corpus: Corpus, study: string): string {
	if (hasOwnRecord(corpus, study)) return recordName(study);
	const name = recordParts(corpus).partByStudy.get(study);
	if (name === undefined) throw new Error(`unknown study: ${study}`);
	return name;
}

/** The content of `studies.json` on a lean site. Without a digest the parts have no hash. */
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
