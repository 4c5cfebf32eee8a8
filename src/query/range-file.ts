/** A file of this site of which only parts are fetched. */
import { Failure } from '../requests/failure.ts';

/** What hyparquet reads from. */
export interface RangeFile {
	byteLength: number;
	/** The bytes from `start` up to, but not including, `end`. Rejects with a `Failure` where they cannot be fetched. */
	slice(start: number, end?: number): Promise<ArrayBuffer>;
}

/** What was fetched so far. */
export interface Traffic {
	bytes: number;
	requests: number;
}

/** The end of a Parquet file holds what tells where its columns are: of most files this is enough. */
export const endBytes = 65_536;

/** Opens a file by fetching its end. `traffic` is added to. Rejects with a `Failure`, also where the host sends no parts of files. */
export async function openRangeFile(address: string, traffic: Traffic): Promise<RangeFile> {
	const first = await fetchRange(address, `bytes=-${endBytes}`, traffic);
	const tail = await first.bytes();
	const { byteLength, mark } = first;
	const tailStart = byteLength - tail.byteLength;
	return {
		byteLength,
		async slice(start, end = byteLength) {
			if (start >= tailStart) return tail.slice(start - tailStart, end - tailStart);
			const part = await fetchRange(address, `bytes=${start}-${end - 1}`, traffic);
			// Parts of two files are no file.
			if (part.byteLength !== byteLength || part.mark !== mark)
				throw new Failure('outdated', `another file since: ${address}`);
			const bytes = await part.bytes();
			if (bytes.byteLength !== end - start) throw new Failure('unreadable', `another part: ${address}`);
			return bytes;
		},
	};
}

interface FilePart {
	/** Of the whole file. */
	byteLength: number;
	/** What changes with the file. */
	mark: string | null;
	bytes(): Promise<ArrayBuffer>;
}

async function fetchRange(address: string, range: string, traffic: Traffic): Promise<FilePart> {
	let response: Response;
	try {
		response = await fetch(address, { headers: { Range: range } });
	} catch (cause) {
		throw new Failure('network', `no answer: ${address}`, cause);
	}
	traffic.requests += 1;
	const { status, headers } = response;
	if (status === 404 || status === 410) throw new Failure('missing', `status ${status}: ${address}`);
	const [, length] = /^bytes \d+-\d+\/(\d+)$/.exec(headers.get('content-range') ?? '') ?? [];
	if (status === 206 && length !== undefined)
		return { byteLength: Number(length), mark: headers.get('etag'), bytes: () => bytesOf(response, traffic) };
	if (!response.ok) throw new Failure('network', `status ${status}: ${address}`);
	// The whole file may be larger than a page can hold: it is not read.
	await response.body?.cancel();
	throw new Failure('no-ranges', `no part, status ${status}: ${address}`);
}

async function bytesOf(response: Response, traffic: Traffic): Promise<ArrayBuffer> {
	try {
		const bytes = await response.arrayBuffer();
		traffic.bytes += bytes.byteLength;
		return bytes;
	} catch (cause) {
		throw new Failure('network', `broken off: ${response.url}`, cause);
	}
}
