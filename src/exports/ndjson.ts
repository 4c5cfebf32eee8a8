/** Records as NDJSON, compressed with gzip: one line for each study, as in `studies.json`. */
import { Gzip } from 'fflate';
import type { Study } from '../corpus/corpus.ts';
import { publishedStudy } from './json.ts';

/** The bytes of the file. A few lines are written at a time, so that the text is never in memory as a whole. Without studies there are no lines. */
export function studiesNdjson(studies: readonly Study[]): Uint8Array {
	return gzipLines(studies, (study) => `${JSON.stringify(publishedStudy(study))}\n`);
}

/** How many lines are compressed at once. */
const linesAtOnce = 50;

function gzipLines<T>(lines: readonly T[], textOf: (line: T) => string): Uint8Array {
	const chunks: Uint8Array[] = [];
	// Without a time stamp, the same records give the same file.
	const gzip = new Gzip({ level: 9, mtime: 0 }, (chunk) => chunks.push(chunk));
	const encoder = new TextEncoder();
	for (let at = 0; at < lines.length; at += linesAtOnce)
		gzip.push(
			encoder.encode(
				lines
					.slice(at, at + linesAtOnce)
					.map(textOf)
					.join(''),
			),
		);
	gzip.push(new Uint8Array(), true);
	const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const chunk of chunks) {
		bytes.set(chunk, at);
		at += chunk.length;
	}
	return bytes;
}
