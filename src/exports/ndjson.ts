/** Records as NDJSON, compressed: a line a study, as `studies.json` has it. */
import { Gzip } from 'fflate';
import type { Study } from '../corpus/corpus.ts';
import { publishedStudy } from './json.ts';

/** Written line by line, so that the text is never held whole. Without studies the file is empty. */
export function studiesNdjson(studies: readonly Study[]): Uint8Array {
	return gzipLines(studies, (study) => `${JSON.stringify(publishedStudy(study))}\n`);
}

/** So many lines are compressed at once. */
const linesAtOnce = 50;

function gzipLines<T>(lines: readonly T[], textOf: (line: T) => string): Uint8Array {
	const chunks: Uint8Array[] = [];
	// Without a time, the same records are the same file.
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
