/** Records as NDJSON, compressed with gzip: one line for each study, as in `studies.json`. */
import { Gzip } from 'fflate';
import type { Study } from '../corpus/corpus.ts';
import { gzip } from './gzip.ts';
import { publishedStudy } from './json.ts';

/** The bytes of the file. A few lines are written at a time, so that the text is never in memory as a whole. Without studies there are no lines. */
export function studiesNdjson(studies: readonly Study[]): Uint8Array {
	return gzip(
		pieces(studies, (study) => `${JSON.stringify(publishedStudy(study))}\n`),
		gzipPieces,
	);
}

/** How many lines are compressed at once. */
const linesAtOnce = 50;

const encoder = new TextEncoder();

function* pieces<T>(lines: readonly T[], textOf: (line: T) => string): Iterable<Uint8Array> {
	for (let at = 0; at < lines.length; at += linesAtOnce)
		yield encoder.encode(
			lines
				.slice(at, at + linesAtOnce)
				.map(textOf)
				.join(''),
		);
}

function gzipPieces(texts: Iterable<Uint8Array>): Uint8Array {
	const chunks: Uint8Array[] = [];
	const packing = new Gzip({ level: 9, mtime: 0 }, (chunk) => chunks.push(chunk));
	for (const text of texts) packing.push(text);
	packing.push(new Uint8Array(), true);
	const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const chunk of chunks) {
		bytes.set(chunk, at);
		at += chunk.length;
	}
	return bytes;
}
