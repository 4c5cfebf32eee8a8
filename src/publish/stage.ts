/** Runs each stage of a build in a process of its own, so that its memory is free before the next stage begins. */
import { fork } from 'node:child_process';
import path from 'node:path';
import { outliveReader } from '../closed-output.cjs';
import { environmentWith } from '../environment.ts';
import { formatFailure, Refusal } from './refusal.ts';

/** The script of a stage. Its only argument is the folder that the build works in. */
export type StageScript = 'check-process.ts' | 'pages-process.ts' | 'words-process.ts' | 'finish-process.ts';

/**
 * Options of Node that save memory and cost some time: a young generation just large enough for a page, a garbage
 * collection before the heap has grown to several times the size in use, and one that the stage asks for.
 */
const savesMemory = ['--max-semi-space-size=16', '--heap-growing-percent=50', '--expose-gc'];

/** Options of Node for each stage. The index of words needs less memory, and what it holds only grows. */
const options: Readonly<Record<StageScript, readonly string[]>> = {
	'check-process.ts': savesMemory,
	'pages-process.ts': savesMemory,
	'words-process.ts': [],
	'finish-process.ts': [],
};

/**
 * Variables that make the allocators of the bundler return memory that is no longer needed. Together with `options`, they
 * save a third of the memory that the build of a small site takes.
 */
const allocation = { MALLOC_ARENA_MAX: '2', MIMALLOC_PURGE_DELAY: '0', RAYON_NUM_THREADS: '1' };

/**
 * Runs a stage in the folder `own` and waits until its process has ended. Throws a refusal with the message of the stage if
 * the stage fails, or with a sentence if its process was killed.
 */
export async function runStage(script: StageScript, own: string): Promise<void> {
	const child = fork(path.join(import.meta.dirname, script), [own], {
		execArgv: [...process.execArgv, ...options[script]],
		env: environmentWith(allocation),
	});
	// The stage must end before other exit listeners remove the folders that it writes to.
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
			`A process of the build, ${script}, was stopped (${signal ?? `code ${code}`}). The usual cause is too little ` +
				'memory: close other programs, and build again.',
		);
}

/** Does the work of a stage in its process. If it fails, sends the message to the build, which throws it in `runStage`. */
export async function asStage(work: (own: string) => Promise<void> | void): Promise<void> {
	outliveReader();
	// When the build ends, however it ends, its stage ends too.
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
