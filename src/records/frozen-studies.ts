/** The records of a frozen version: `studies.json`, or what a lean site kept in its place. */
import { gunzipSync } from 'node:zlib';
import { ndjsonName, studiesName } from '../exports/record-names.ts';

/** The name of the file that holds the records. */
export function recordsNameOf(files: ReadonlyMap<string, unknown>): string {
	return files.has(studiesName) || !files.has(ndjsonName) ? studiesName : ndjsonName;
}

/** The records as the text of a `studies.json`; empty where the version has none, or what it has cannot be unpacked. */
export function frozenStudies({ files }: { files: ReadonlyMap<string, string | Uint8Array> }): string {
	const name = recordsNameOf(files);
	const file = files.get(name) ?? '';
	if (name === studiesName) return typeof file === 'string' ? file : Buffer.from(file).toString('utf8');
	const lines = unpack(Buffer.from(file)).trimEnd().split('\n');
	return lines.length === 1 && lines[0] === '' ? '' : `{"studies":[${lines.join(',')}]}`;
}

/** Empty for bytes that are no whole gzip file. */
function unpack(bytes: Uint8Array): string {
	try {
		return gunzipSync(bytes).toString('utf8');
	} catch (cause) {
		if (cause instanceof Error && 'code' in cause && String(cause.code).startsWith('Z_')) return '';
		throw cause;
	}
}
