/**
 * Times the start of the explorer on a slow phone: the processor slowed four times and a connection of 1.6 Mbit/s and
 * 150 ms, as Lighthouse has it. Four times is meant of the machine of `reference.ts`: one that is slower itself is slowed
 * less, so that the phone is the same everywhere. It is ready when a click on a value of a filter has changed the number of results that is
 * shown: from the start of the navigation until the next frame. The click comes as soon as there is a box that takes it.
 *
 * The built page of the first review is served as it is; for more studies with their explorer and their data in its place.
 * `npm run bench -- start` runs all sizes, `node test/bench/start.bench.ts 20 1000` those that are named.
 */
import os from 'node:os';
import type { Browser } from 'playwright-core';
import { runnerImport } from 'vite';
import { corpusFile, entriesFile, furtherFile } from '../../src/explorer/corpus-file.ts';
import { loadCorpus } from '../../src/records/load.ts';
import { launch } from '../browser/launch.ts';
import { servedCorpus } from '../browser/served-corpus.ts';
import { ensureBuilt, realSite } from '../built-site.ts';
import { distributionOf, mustHold } from './bounds.ts';
import { serveCompressed } from './compressing-server.ts';
import { measureSlowness, slownessWords } from './reference.ts';
import { resampledCorpus } from './resampled-corpus.ts';

/** By number of studies: milliseconds until it is ready, and the longest task. */
const bounds = [
	{ size: 20, readyMs: 3_000, taskMs: 200 },
	{ size: 1_000, readyMs: 3_500, taskMs: 200 },
	{ size: 10_000, readyMs: 3_500, taskMs: 200 },
	{ size: 100_000, readyMs: 10_000, taskMs: 600 },
];
const runs = 5;

interface Start {
	readyMs: number;
	/** Until something is seen. */
	paintMs: number;
	/** What was requested until then. */
	requests: number;
	bytes: number;
	/** Of the main thread: the longest task, all that is over 50 ms in each, all script, and everything. */
	longestMs: number;
	blockedMs: number;
	scriptMs: number;
	taskMs: number;
}

/** What is installed in the page. */
function watchStart(): void {
	const tasks: number[] = [];
	new PerformanceObserver((list) => {
		for (const { duration } of list.getEntries()) tasks.push(duration);
	}).observe({ type: 'longtask', buffered: true });
	const found = () => document.getElementById('found')?.textContent;
	const ready = new Promise((resolve) => {
		let clicked: string | null | undefined;
		const look = () => {
			if (clicked !== undefined && found() !== clicked) {
				const [paint] = performance.getEntriesByName('first-contentful-paint');
				// Tasks are told after they have ended.
				const readyMs = performance.now();
				return void setTimeout(() => resolve({ readyMs, paintMs: paint?.startTime ?? 0, tasks }), 300);
			}
			const box =
				clicked === undefined &&
				document.querySelector<HTMLInputElement>('.explorer .value input:not([aria-disabled=true])');
			if (box) {
				clicked = found() ?? null;
				box.click();
			}
			requestAnimationFrame(look);
		};
		look();
	});
	Object.assign(window, { ready });
}

async function start(browser: Browser, address: string): Promise<Start> {
	const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
	const page = await context.newPage();
	page.on('pageerror', (error) => console.log(String(error)));
	const session = await context.newCDPSession(page);
	await session.send('Network.enable');
	await session.send('Performance.enable');
	const speed = (1.6 * 1_000_000) / 8;
	await session.send('Network.emulateNetworkConditions', {
		offline: false,
		latency: 150,
		downloadThroughput: speed,
		uploadThroughput: speed / 2,
	});
	await session.send('Emulation.setCPUThrottlingRate', { rate: throttling });
	let [bytes, requests] = [0, 0];
	session.on('Network.loadingFinished', ({ encodedDataLength }) => {
		bytes += encodedDataLength;
		requests++;
	});
	await page.addInitScript(watchStart);
	await page.goto(`${address}explore/`, { waitUntil: 'commit' });
	const { readyMs, paintMs, tasks } = (await page.evaluate('ready')) as {
		readyMs: number;
		paintMs: number;
		tasks: readonly number[];
	};
	const { metrics } = await session.send('Performance.getMetrics');
	const secondsOf = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
	await context.close();
	return {
		...{ readyMs, paintMs, requests, bytes },
		longestMs: Math.max(0, ...tasks),
		blockedMs: tasks.reduce((sum, task) => sum + Math.max(0, task - 50), 0),
		scriptMs: 1_000 * secondsOf('ScriptDuration'),
		taskMs: 1_000 * secondsOf('TaskDuration'),
	};
}

const slower = measureSlowness();
/** A processor can be slowed, not quickened. */
const throttling = Math.max(1, 4 / slower);
console.log(`${slownessWords(slower)} Its processor is slowed ${throttling.toFixed(2)} times.`);
const wanted = process.argv.slice(2).map(Number);
await ensureBuilt(realSite);
// The explorer is written in TSX, which Node does not run by itself.
const { module } = await runnerImport<typeof import('./draw-explorer.ts')>('test/bench/draw-explorer.ts', {
	configFile: false,
	logLevel: 'error',
});
const corpus = loadCorpus(realSite.content);
const browser = await launch();
for (const bound of bounds.filter(({ size }) => wanted.length === 0 || wanted.includes(size))) {
	const { size } = bound;
	const large = size > corpus.studies.length ? resampledCorpus(corpus, size) : undefined;
	const served = large && servedCorpus(realSite, large, corpusFile(large), module.drawExplorer);
	const server = await serveCompressed(realSite.folder, (file) => {
		if (!large || !served) return undefined;
		if (file === 'explore/index.html') return { contentType: 'text/html; charset=utf-8', body: served.html };
		const contentType = 'application/octet-stream';
		if (file === furtherFile) return { contentType, body: served.further };
		if (file === entriesFile) return { contentType, body: served.entries };
		return file === corpusFile(large) ? { contentType, body: served.bytes } : undefined;
	});
	const starts: Start[] = [];
	for (let run = 0; run < runs; run++) starts.push(await start(browser, server.address));
	server.close();
	const median = (of: keyof Start) => distributionOf(starts.map((one) => one[of])).median;
	const ms = (of: keyof Start) => `${Math.round(median(of)).toLocaleString('en')} ms`;
	console.log(
		`\n${size.toLocaleString('en')} studies: ready after ${ms('readyMs')}, first paint after ${ms('paintMs')}; ` +
			`${median('requests')} requests of ${Math.round(median('bytes') / 1000)} kB; ` +
			`longest task ${ms('longestMs')}, blocked ${ms('blockedMs')}, script ${ms('scriptMs')}, all tasks ${ms('taskMs')}`,
	);
	mustHold(
		median('readyMs') <= bound.readyMs,
		`ready within ${bound.readyMs.toLocaleString('en')} ms, by the median of ${runs}`,
	);
	mustHold(median('longestMs') <= bound.taskMs, `no task over ${bound.taskMs} ms, by the median`);
}
await browser.close();
const [load = 0] = os.loadavg();
if (process.exitCode === 1 && load > os.availableParallelism())
	console.log(
		`The machine was busy: load ${load.toFixed(1)} on ${os.availableParallelism()} processors. Measure again when it rests.`,
	);
process.exit();
