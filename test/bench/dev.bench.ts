/**
 * Times what someone waits for who charts with `npm run dev` open: from saving one record until the page of the study
 * says what was saved. The development server serves the first review with more and more records; the page is asked
 * for until it has the new words. `npm run bench -- dev` runs all sizes, `node test/bench/dev.bench.ts 20 1000` those
 * that are named.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { environmentWith } from '../../src/environment.ts';
import { root } from '../built-site.ts';
import { distributionOf, mustHold } from './bounds.ts';
import { runningBelow } from './processes.ts';
import { measureSlowness, slownessWords } from './reference.ts';
import { writeReview } from './write-review.ts';

/** By number of studies: seconds from a save until it is seen, by the median, on the machine of `reference.ts`. */
const most = new Map([
	[20, 1],
	[1_000, 2],
	[10_000, 5],
]);
const saves = 5;

interface Seen {
	seconds: number;
	/** Of the processors, until the server rests. */
	cpu: number;
}

/** The processor time of a process and those below it, in seconds. */
const secondsOf = ({ pid }: ChildProcess) =>
	(pid === undefined ? [] : runningBelow(pid)).reduce((sum, { seconds }) => sum + seconds, 0);

/** Starts the server, and gives the address that it says. Throws with what it said where it ends before. */
async function startServer(content: string): Promise<{ server: ChildProcess; address: string }> {
	const server = spawn(
		process.execPath,
		['src/launcher.cjs', 'node_modules/astro/bin/astro.mjs', 'dev', '--port', '0'],
		{
			cwd: root,
			env: environmentWith({ CONTENT_DIR: content, BASE_PATH: '/', NO_COLOR: '1' }),
			stdio: ['ignore', 'pipe', 'pipe'],
		},
	);
	let said = '';
	const address = await new Promise<string>((resolve, reject) => {
		for (const stream of [server.stdout, server.stderr])
			stream.on('data', (part: Buffer) => {
				said += part.toString();
				const [found] = /http:\/\/localhost:\d+\//.exec(said) ?? [];
				if (found !== undefined) resolve(found);
			});
		server.once('exit', () => reject(new Error(`the server ended:\n${said}`)));
	});
	return { server, address };
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks for a page until it holds a text. */
async function untilSeen(page: string, text: string): Promise<void> {
	for (;;) {
		const answer = await fetch(page);
		if (!answer.ok) throw new Error(`${page} answers with ${answer.status}`);
		if ((await answer.text()).includes(text)) return;
		await wait(20);
	}
}

async function measure(size: number): Promise<void> {
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dev-'));
	const remove = () => fs.rmSync(folder, { recursive: true, force: true });
	process.once('exit', remove);
	const content = path.join(folder, 'content');
	writeReview(content, size);
	const [name = ''] = fs.readdirSync(path.join(content, 'studies'));
	const record = path.join(content, 'studies', name);
	const text = fs.readFileSync(record, 'utf8');
	const started = performance.now();
	const { server, address } = await startServer(content);
	// Whoever ends the bench ends the server.
	const end = () => {
		server.kill();
		process.exit(130);
	};
	for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, end);
	try {
		const page = `${address}studies/${path.parse(name).name}/`;
		await untilSeen(page, '<h1');
		const firstPage = (performance.now() - started) / 1_000;
		const firstCpu = secondsOf(server);
		const seen: Seen[] = [];
		for (let save = 0; save < saves; save++) {
			const word = `Zyxwv${save}`;
			const before = secondsOf(server);
			const saved = performance.now();
			fs.writeFileSync(record, text.replace(/^( {4}note: "?)(?=\w)/m, `$1${word} `));
			await untilSeen(page, word);
			const seconds = (performance.now() - saved) / 1_000;
			await wait(500);
			seen.push({ seconds, cpu: secondsOf(server) - before });
		}
		const median = (of: keyof Seen) => distributionOf(seen.map((one) => one[of])).median;
		console.log(
			`\n${size.toLocaleString('en')} studies: first page after ${firstPage.toFixed(1)} s (${firstCpu.toFixed(1)} s of processor time); ` +
				`saved and seen in ${median('seconds').toFixed(2)} s (${median('cpu').toFixed(2)} s)`,
		);
		const bound = (most.get(size) ?? Number.POSITIVE_INFINITY) * slower;
		if (Number.isFinite(bound))
			mustHold(median('seconds') <= bound, `seen within ${bound.toFixed(2)} s, by the median of ${saves}`);
	} finally {
		for (const signal of ['SIGINT', 'SIGTERM'] as const) process.removeListener(signal, end);
		const ended = server.exitCode === null ? once(server, 'exit') : undefined;
		server.kill();
		await ended;
		remove();
		process.removeListener('exit', remove);
	}
}

const slower = measureSlowness();
console.log(slownessWords(slower));
const named = process.argv.slice(2).map(Number);
for (const size of named.length > 0 ? named : most.keys()) await measure(size);
const [load = 0] = os.loadavg();
if (process.exitCode === 1 && load > os.availableParallelism())
	console.log(`The machine was busy: load ${load.toFixed(1)}. Measure again when it rests.`);
process.exit();
