/** Tries many mutated folders in several processes at once, and ends those that hang. */
import { type ChildProcess, fork } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { environmentWith } from '../../src/environment.ts';
import { cache, host } from '../built-site.ts';
import type { WorkerAnswer } from './worker.ts';

/** Longer than any folder takes, on a busy machine too: whoever has not answered by then hangs. */
const hangMs = 900_000;

/** Answers by seed, in the order in which they come. A folder that hangs is a fault like others. */
export async function trySeeds(
	seeds: Iterable<number>,
	processes: number,
	told: (answer: WorkerAnswer) => void,
): Promise<void> {
	const next = seeds[Symbol.iterator]();
	await Promise.all(
		Array.from({ length: processes }, async (_, i) => {
			const place = path.join(cache, 'fuzz', `process-${i}`);
			fs.mkdirSync(place, { recursive: true });
			let worker = await startWorker(place);
			for (let { value: seed, done } = next.next(); !done; { value: seed, done } = next.next()) {
				const answer = await ask(worker, seed as number);
				told(answer);
				if (answer.faults.some(({ kind }) => kind === 'hangs')) worker = await startWorker(place);
			}
			worker.kill();
		}),
	);
}

async function startWorker(place: string): Promise<ChildProcess> {
	const worker = fork(path.join(import.meta.dirname, 'worker.ts'), [place], {
		execArgv: ['--max-old-space-size=1500'],
		env: environmentWith({ CONTENT_DIR: path.join(place, 'content'), SITE_URL: host, NODE_ENV: 'production' }),
	});
	await new Promise<void>((resolve, reject) => {
		worker.once('message', () => resolve());
		worker.once('exit', (code) => reject(new Error(`no process to try folders in: exit code ${code}`)));
	});
	return worker;
}

function ask(worker: ChildProcess, seed: number): Promise<WorkerAnswer> {
	return new Promise((resolve) => {
		const failed = (what: string) =>
			settle({ seed, base: '', done: [], isGood: false, pages: 0, faults: [{ kind: 'hangs', what }] });
		const limit = setTimeout(() => {
			worker.kill('SIGKILL');
		}, hangMs);
		const exited = () => failed('the process ended, or had to be ended');
		const settle = (answer: WorkerAnswer) => {
			clearTimeout(limit);
			worker.off('exit', exited);
			worker.off('message', settle);
			resolve(answer);
		};
		worker.once('exit', exited);
		worker.once('message', settle);
		worker.send(seed);
	});
}
