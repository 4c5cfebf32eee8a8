/** A stage of a build: a process of its own, whose memory is free again before the next stage begins. */
import { fork } from 'node:child_process';
import path from 'node:path';
import { environmentWith } from '../environment.ts';
import { formatFailure, Refusal } from './refusal.ts';

/** The script of a stage, which gets the folder that the build works in. */
export type StageScript = 'pages-process.ts' | 'words-process.ts';

/**
 * What keeps the stage of the pages small: a young generation that a page fits into, and a heap that is searched for what
 * can go before it has grown to several times what is in use. It costs some of the time that it spares memory for; the
 * index of words is smaller, and grows all the time.
 */
const options: Readonly<Record<StageScript, readonly string[]>> = {
	'pages-process.ts': ['--max-semi-space-size=8', '--heap-growing-percent=30'],
	'words-process.ts': [],
};

/** Allocators of the bundler give back what it no longer needs. With the options it spares a third of the memory of a small site. */
const allocation = { MALLOC_ARENA_MAX: '2', MIMALLOC_PURGE_DELAY: '0', RAYON_NUM_THREADS: '1' };

/** Waits until the stage has ended. Throws what it has said when it failed. */
export async function runStage(script: StageScript, own: string): Promise<void> {
	const child = fork(path.join(import.meta.dirname, script), [own], {
		execArgv: [...process.execArgv, ...options[script]],
		env: environmentWith(allocation),
	});
	// Comes before what removes the folders that it writes into.
	const end = () => child.kill('SIGKILL');
	process.prependOnceListener('exit', end);
	let failure: string | undefined;
	child.once('message', (message: { failure: string }) => {
		failure = message.failure;
	});
	const [code, signal] = await new Promise<[number | null, string | null]>((resolve, reject) => {
		child.once('error', reject);
		child.once('close', (...ending) => resolve(ending));
	});
	process.removeListener('exit', end);
	if (failure !== undefined) throw new Refusal(failure);
	if (code !== 0)
		throw new Refusal(
			`A process of the build, ${script}, was ended (${signal ?? `code ${code}`}). Most often there was not enough ` +
				'memory for it: close other programs, and build again.',
		);
}

/** What a stage does, in its process. What goes wrong is told to the build that has started it. */
export async function asStage(work: (own: string) => Promise<void> | void): Promise<void> {
	// Whoever ends the build ends its stage.
	process.once('disconnect', () => process.exit(1));
	process.channel?.unref();
	try {
		const [own] = process.argv.slice(2);
		if (own === undefined) throw new Error('no folder to build in');
		await work(own);
	} catch (cause) {
		process.send?.({ failure: formatFailure(cause) });
		process.exitCode = 1;
	}
}
