/** Fetches files of this site, and says by a `Failure` why one did not come. */
import { Failure } from './failure.ts';

/** Fetches a file of this site. Rejects with a `Failure` if there is no answer, or the site does not have the file. */
export async function fetchFile(address: string): Promise<Response> {
	let response: Response;
	try {
		response = await fetch(address);
	} catch (cause) {
		throw new Failure('network', `no answer: ${address}`, cause);
	}
	if (response.ok) return response;
	const isMissing = response.status === 404 || response.status === 410;
	throw new Failure(isMissing ? 'missing' : 'network', `status ${response.status}: ${address}`);
}

/** Fetches a file of this site and parses its JSON. Rejects with a `Failure` if either is not possible. */
export async function fetchJson<T>(address: string): Promise<T> {
	return readJson<T>(await fetchFile(address));
}

/** Fetches the text of a file of this site. Rejects with a `Failure` if that is not possible. */
export async function fetchText(address: string): Promise<string> {
	return readText(await fetchFile(address));
}

async function readText(response: Response): Promise<string> {
	try {
		return await response.text();
	} catch (cause) {
		throw new Failure('network', `broken off: ${response.url}`, cause);
	}
}

/** The bytes of a response. Rejects with a `Failure` if the response breaks off. */
export async function readBlob(response: Response): Promise<Blob> {
	try {
		return await response.blob();
	} catch (cause) {
		throw new Failure('network', `broken off: ${response.url}`, cause);
	}
}

/** The parsed JSON of a response. Rejects with a `Failure` if the response breaks off or is not JSON. The type is not checked. */
export async function readJson<T>(response: Response): Promise<T> {
	const text = await readText(response);
	try {
		return JSON.parse(text) as T;
	} catch (cause) {
		throw new Failure('unreadable', `not JSON: ${response.url}`, cause);
	}
}
