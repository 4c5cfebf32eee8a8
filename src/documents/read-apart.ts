/**
 * Reads documents in a process of its own, which is ended if a document takes too much time or memory. A document from
 * elsewhere can keep any parser busy or fill any memory, and a parser in native code cannot be stopped in another way.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { formatBytes, limits } from './limits.ts';
import type { ReadDocument } from './read-document.ts';

/** A message of the other process: an empty one when it is ready, and then one for each document. */
export interface ReaderAnswer {
	document?: ReadDocument;
	/** What went wrong in the program itself, where it is not the document's fault. */
	fault?: string;
}

export interface ReadingLimits {
	seconds: number;
	memoryBytes: number;
}

/**
 * Reads the documents; the result has the order of `files`. Rejects for a fault of the program; a document that cannot
 * be read has a `problem` instead.
 */
export async function readDocuments(
	files: readonly string[],
	{ seconds, memoryBytes }: ReadingLimits = limits,
): Promise<readonly ReadDocument[]> {
	const documents: ReadDocument[] = [];
	let reader: ChildProcess | undefined;
	try {
		for (const file of files) {
			reader ??= await startReader(memoryBytes);
			const { document, fault, isOver } = await ask(reader, file, seconds);
			if (fault !== undefined) throw new Error(fault);
			if (document === undefined) reader = undefined;
			documents.push(document ?? tooMuch(file, isOver ? `takes longer than ${seconds} seconds` : memoryBytes));
		}
		return documents;
	} finally {
		reader?.disconnect();
	}
}

async function startReader(memoryBytes: number): Promise<ChildProcess> {
	const reader = fork(path.join(import.meta.dirname, 'reader.ts'), {
		execArgv: [`--max-old-space-size=${Math.ceil(memoryBytes / 1_000_000)}`],
		stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
	});
	let stderr = '';
	reader.stderr?.on('data', (chunk) => {
		stderr += chunk;
	});
	const isReady = await Promise.race([
		once(reader, 'message').then(() => true),
		once(reader, 'exit').then(() => false),
	]);
	if (!isReady) throw new Error(`the reader of documents does not start: ${stderr.trim()}`);
	return reader;
}

/** The answer for one document. If it is empty, the process has ended; `isOver` then says whether because the time was over. */
async function ask(reader: ChildProcess, file: string, seconds: number): Promise<ReaderAnswer & { isOver: boolean }> {
	let isOver = false;
	const end = setTimeout(() => {
		isOver = true;
		reader.kill('SIGKILL');
	}, seconds * 1000);
	const answerOfReader = once(reader, 'message').then(([answer]): ReaderAnswer => answer);
	const endOfReader = once(reader, 'exit').then((): ReaderAnswer => ({}));
	reader.send(file);
	const answer = await Promise.race([answerOfReader, endOfReader]);
	clearTimeout(end);
	return { ...answer, isOver };
}

function tooMuch(file: string, what: string | number): ReadDocument {
	const how =
		typeof what === 'string' ? what : `needs more than ${formatBytes(what)} of memory, or is nested too deeply`;
	return {
		file,
		links: [],
		problem: { message: `Reading this file ${how}.`, hint: 'Split it into several, or save it in a simpler form.' },
	};
}
