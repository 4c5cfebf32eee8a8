/** Starts the process that checks the content and builds the pages, and waits for it. */
import { fork } from 'node:child_process';
import path from 'node:path';
import { environmentWith } from '../environment.ts';
import { Refusal } from './refusal.ts';

/**
 * What keeps the process of the pages small: a young generation that a page fits into, and allocators of the bundler
 * that give back what it no longer needs. Together they spare a third of the memory of a small site.
 */
const thrift = {
	options: ['--max-semi-space-size=8'],
	environment: { MALLOC_ARENA_MAX: '2', MIMALLOC_PURGE_DELAY: '0', RAYON_NUM_THREADS: '1' },
};

/** Checks the content and builds the pages into a folder of `own`. Throws what the process has said when it failed. */
export async function makePages(own: string): Promise<void> {
	const child = fork(path.join(import.meta.dirname, 'pages-process.ts'), [own], {
		execArgv: [...process.execArgv, ...thrift.options],
		env: environmentWith(thrift.environment),
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
			`The process that builds the pages was ended (${signal ?? `code ${code}`}). Most often there was not enough ` +
				'memory for it: close other programs, and build again.',
		);
}
