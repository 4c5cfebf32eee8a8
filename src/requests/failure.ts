/** The reasons why a request of a page fails, by name, so that readers learn what failed and what they can do. */
import { reasonWording, toldFailure } from '../wording/failure.ts';

/**
 * `network`: no connection, or no answer. `code`: a part of the program could not be loaded. `missing`: the site has no
 * such file. `outdated`: the file belongs to another build of the site. `unreadable`: the file does not have the
 * expected content. `no-ranges`: the host does not
 * send parts of files. `own`: an error in this program.
 */
export type FailureKind = 'network' | 'code' | 'missing' | 'outdated' | 'unreadable' | 'no-ranges' | 'own';

export class Failure extends Error {
	readonly kind: FailureKind;

	constructor(kind: FailureKind, message: string, cause?: unknown) {
		super(message, { cause });
		this.name = 'Failure';
		this.kind = kind;
	}
}

/** Every browser has its own words for a module that cannot be downloaded, and all use a plain `TypeError`. */
const moduleWords = /dynamically imported module|importing a module script|preload/i;

/**
 * Loads code at the time when it is needed. Rejects with a `Failure` if it cannot be downloaded; an error that the code
 * itself throws is passed on unchanged.
 */
export async function loadCode<T>(load: () => Promise<T>): Promise<T> {
	try {
		return await load();
	} catch (cause) {
		if (cause instanceof Error && moduleWords.test(cause.message)) throw new Failure('code', cause.message, cause);
		throw cause;
	}
}

/** The kind of a failure; `own` for a cause that is not a `Failure`. */
export function failureKind(cause: unknown): FailureKind {
	return cause instanceof Failure ? cause.kind : 'own';
}

/** Whether another try needs a reload of the page: a browser does not request a module again that it could not load. */
export function needsReload(cause: unknown): boolean {
	return failureKind(cause) === 'code';
}

const reasons: Readonly<Record<FailureKind, string>> = reasonWording;

/** Failures that may be mistakes in this program or its files. They are also written to the console. */
const isLogged: ReadonlySet<FailureKind> = new Set(['own', 'unreadable']);

/**
 * The message of a failure for the reader: what failed (`what`, a sentence without its full stop: "The figures could not
 * be loaded") and why. Failures of the kinds `own` and `unreadable` are also written to the console, with their cause.
 */
export function tellFailure(what: string, cause: unknown): string {
	const kind = failureKind(cause);
	if (isLogged.has(kind)) console.error(what, cause);
	return toldFailure(what, reasons[kind]);
}

/** Calls back once, when the browser reports that it has a connection again. Returns a function that stops waiting. */
export function whenOnline(callback: () => void): () => void {
	addEventListener('online', callback, { once: true });
	return () => removeEventListener('online', callback);
}
