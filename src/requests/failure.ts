/** Why something that a page asked for did not come: named, so that readers learn what failed and what they can do. */
import { reasonWording, toldFailure } from '../wording/failure.ts';

/**
 * `network`: no connection, or no answer. `missing`: the site has no such file. `outdated`: the file belongs to another
 * build of the site. `unreadable`: the file is not what it should be. `code`: a part of the
 * program did not come. `own`: an error of our own.
 */
export type FailureKind = 'network' | 'code' | 'missing' | 'outdated' | 'unreadable' | 'own';

export class Failure extends Error {
	readonly kind: FailureKind;

	constructor(kind: FailureKind, message: string, cause?: unknown) {
		super(message, { cause });
		this.name = 'Failure';
		this.kind = kind;
	}
}

/** The answer of a file of this site. Rejects with a `Failure` where there is none. */
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

/** The JSON of a file of this site. Rejects with a `Failure` where there is none. */
export async function fetchJson<T>(address: string): Promise<T> {
	return readJson<T>(await fetchFile(address));
}

/** The text of a file of this site. Rejects with a `Failure` where there is none. */
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

/** The bytes of an answer. Rejects with a `Failure` where it is broken off. */
export async function readBlob(response: Response): Promise<Blob> {
	try {
		return await response.blob();
	} catch (cause) {
		throw new Failure('network', `broken off: ${response.url}`, cause);
	}
}

/** The JSON of an answer. Rejects with a `Failure` where it is broken off, or is something else. */
export async function readJson<T>(response: Response): Promise<T> {
	const text = await readText(response);
	try {
		return JSON.parse(text) as T;
	} catch (cause) {
		throw new Failure('unreadable', `not JSON: ${response.url}`, cause);
	}
}

/** Browsers word the failure of a module's download in their own ways, and all as a `TypeError`. */
const moduleWords = /dynamically imported module|importing a module script|preload/i;

/** Code that is loaded when it is needed. Rejects with a `Failure` where it cannot be; an error of the code itself stays what it is. */
export async function loadCode<T>(load: () => Promise<T>): Promise<T> {
	try {
		return await load();
	} catch (cause) {
		if (cause instanceof Error && moduleWords.test(cause.message)) throw new Failure('code', cause.message, cause);
		throw cause;
	}
}

/** What kind of failure a cause is; one of our own where it is no `Failure`. */
export function failureKind(cause: unknown): FailureKind {
	return cause instanceof Failure ? cause.kind : 'own';
}

/** Whether trying again needs the page to be loaded anew: a browser does not ask twice for code that did not come. */
export function needsReload(cause: unknown): boolean {
	return failureKind(cause) === 'code';
}

const reasons: Readonly<Record<FailureKind, string>> = reasonWording;

/** What may be a mistake of ours, whoever reads of it: also a file that we wrote and cannot read. */
const isLogged: ReadonlySet<FailureKind> = new Set(['own', 'unreadable']);

/**
 * What to tell a reader of a failure: that something (`what`, with its verb: "The figures could not be loaded") failed,
 * and why. An error of our own, or a file of ours that cannot be read, is also written to the console, with its cause.
 */
export function tellFailure(what: string, cause: unknown): string {
	const kind = failureKind(cause);
	if (isLogged.has(kind)) console.error(what, cause);
	return toldFailure(what, reasons[kind]);
}

/** Calls back once, when the browser says that it has a connection again. Returns how to stop waiting. */
export function whenOnline(callback: () => void): () => void {
	addEventListener('online', callback, { once: true });
	return () => removeEventListener('online', callback);
}
