/** Files that are compressed whatever the host does, unpacked by the browser. */
import { Failure } from './failure.ts';
import { fetchFile, readBlob } from './fetch-file.ts';

/** What gzip files begin with. */
const mark = [0x1f, 0x8b];

/** The unpacked bytes. Rejects with a `Failure` where the answer breaks off, or is something else. */
export async function readPacked(response: Response): Promise<ArrayBuffer> {
	const file = await readBlob(response);
	const start = new Uint8Array(await file.slice(0, mark.length).arrayBuffer());
	// Some hosts say that such a file is an encoding of another: then the browser has unpacked it.
	if (!mark.every((byte, i) => start[i] === byte)) return file.arrayBuffer();
	try {
		return await new Response(file.stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
	} catch (cause) {
		throw new Failure('unreadable', `cut off, or another file: ${response.url}`, cause);
	}
}

/** The text of such a file; rejects as `readPacked` does. */
export async function readPackedText(response: Response): Promise<string> {
	return new TextDecoder().decode(await readPacked(response));
}

/** Fetches such a file of this site and parses its JSON. Rejects with a `Failure` if either is not possible. The type is not checked. */
export async function fetchPackedJson<T>(address: string): Promise<T> {
	const text = await readPackedText(await fetchFile(address));
	try {
		return JSON.parse(text) as T;
	} catch (cause) {
		throw new Failure('unreadable', `not JSON: ${address}`, cause);
	}
}
