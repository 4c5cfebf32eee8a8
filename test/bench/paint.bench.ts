/**
 * Times the explorer from a click on a filter to the painted frame, in headless Chromium, at four sizes.
 *
 * The invented review is built once, and its explorer page is served over generated corpora: with their own props and
 * their own data files, and with an empty island, which the script fills instead of waking it. So pages of 100,000
 * studies need not be built. Small corpora travel as records, large ones as columns, as they would.
 */
import os from 'node:os';
import type { Page } from 'playwright-core';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { corpusFile } from '../../src/explorer/corpus-file.ts';
import { serveFolder } from '../../src/publish/serve.ts';
import { launch } from '../browser/launch.ts';
import { servedCorpus } from '../browser/served-corpus.ts';
import { ensureBuilt, inventedSite } from '../built-site.ts';
import { generate } from './generate.ts';
import { generatedCorpus } from './generate-corpus.ts';

const sizes = [20, 1_000, 10_000, 100_000];
const most = { p95Ms: 50 };
const toggles = 80;
const warm = 10;
/** Between clicks: titles that come into view are fetched meanwhile. */
const restMs = 250;

interface Timing {
	/** From the click to the end of the frame that shows it: the browser has laid out and painted. */
	frame: number;
	/** As the browser tells it, in steps of 8 ms: until the frame is on the screen. 0 where it took less than 16 ms. */
	event: number;
}

/** What is installed in the page: the start is the browser's own time of the click, not that of its handler. */
function watchClicks(): void {
	const timings: Timing[] = [];
	const events = new Map<number, number>();
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries()) if (entry.name === 'click') events.set(entry.startTime, entry.duration);
	}).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
	addEventListener(
		'click',
		({ timeStamp }) => {
			// What is posted from a frame's callback runs after that frame was laid out and painted.
			requestAnimationFrame(() => {
				const { port1, port2 } = new MessageChannel();
				port1.onmessage = () => {
					const frame = performance.now() - timeStamp;
					setTimeout(() => timings.push({ frame, event: events.get(timeStamp) ?? 0 }), 100);
				};
				port2.postMessage('');
			});
		},
		{ capture: true },
	);
	Object.assign(window, { timings });
}

/** Two filters are set; values of further ones are chosen and left again. */
async function timeToggles(page: Page): Promise<readonly Timing[]> {
	const boxes = await page.$$eval('details.facet[open] .value input', (inputs) =>
		inputs
			.filter((input) => !/-(single-0|single-1)-/.test(input.id) && input.getAttribute('aria-disabled') !== 'true')
			.map(({ id }) => id),
	);
	for (let i = 0; i < (toggles + warm) / 2; i++) {
		const box = page.locator(`#${boxes[(i * 7) % boxes.length]}`);
		for (let twice = 0; twice < 2; twice++) {
			await box.click();
			await page.waitForTimeout(restMs);
		}
	}
	return (await page.evaluate('timings')) as readonly Timing[];
}

const quantile = (numbers: readonly number[], share: number) =>
	numbers.toSorted((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(share * numbers.length))] ?? Number.NaN;

const wanted = process.argv.slice(2).map(Number);
await ensureBuilt(inventedSite);
const server = await serveFolder(inventedSite.folder, inventedSite.base);
const browser = await launch();
const missed: number[] = [];
console.log('studies   sent         ready after   toggles   median    95th percentile   most      on the screen, 95th');
for (const size of wanted.length > 0 ? wanted : sizes) {
	const corpus: Corpus = generatedCorpus(generate(size));
	const served = servedCorpus(inventedSite, corpus, corpusFile(corpus));
	const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
	page.on('pageerror', (error) => console.log(String(error)));
	await served.on(page);
	await page.addInitScript(watchClicks);
	await page.goto(
		`${server.address}explore/?${['single-0', 'single-1'].map((id) => [0, 1, 2, 3].map((code) => `${id}=code-${code}`).join('&')).join('&')}`,
	);
	await page.waitForSelector('html:not([data-pending]) .explorer[data-ready]', { timeout: 120_000 });
	const readyMs = await page.evaluate(() => performance.now());
	const timings = (await timeToggles(page)).slice(warm);
	const frames = timings.map(({ frame }) => frame);
	const p95 = quantile(frames, 0.95);
	const seen = quantile(
		timings.map(({ event }) => event),
		0.95,
	);
	const ms = (amount: number) => `${amount.toFixed(1)} ms`.padEnd(9);
	console.log(
		`${size.toLocaleString('en').padEnd(9)} ${`${(served.bytes.length / 1e3).toFixed(0)} kB`.padEnd(12)} ${ms(readyMs)}     ${String(frames.length).padEnd(9)} ${ms(quantile(frames, 0.5))} ${ms(p95)}         ${ms(Math.max(...frames))} ${seen === 0 ? 'under 16 ms' : ms(seen)}`,
	);
	if (!(p95 < most.p95Ms && seen < most.p95Ms) || frames.length < 60) missed.push(size);
	await page.close();
}
await browser.close();
server.close?.();
if (missed.length > 0) {
	console.log(`missed: 95th percentile under ${most.p95Ms} ms at ${missed.join(', ')}`);
	// Frames that wait for a processor say nothing of the page.
	const [load = 0] = os.loadavg();
	const processors = os.availableParallelism();
	if (load > processors)
		console.log(
			`The machine was busy: load ${load.toFixed(1)} on ${processors} processors. Measure again when it rests.`,
		);
	process.exitCode = 1;
}
