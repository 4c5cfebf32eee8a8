/**
 * Times words over many studies on a slow phone: from the last key to the answer of the site's search, with the
 * processor slowed four times, from the machine of `reference.ts`, and a connection of 1.6 Mbit/s and 150 ms, as
 * Lighthouse has it. Pages of invented studies, of sentences of the first review, are put in the place of those of its
 * built site, and indexed as a build does.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { indexPages } from '../../src/publish/index-pages.ts';
import { indexWords } from '../../src/publish/index-words.ts';
import { serveFolder } from '../../src/publish/serve.ts';
import { launch } from '../browser/launch.ts';
import { ensureBuilt, realSite } from '../built-site.ts';
import { fileIndex } from '../search/file-index.ts';
import { distributionOf, line, mustHold } from './bounds.ts';
import { sharesFrom } from './generate.ts';
import { measureSlowness, slownessWords } from './reference.ts';

const sizes = [1_000, 10_000];
const mostMs = 1_000;
/** As many sentences as the page of a study of the first review has, at the median. */
const sentencesEach = 60;
/** A common word, a rarer one, two together, and one that stands nowhere. */
const queries = ['students', 'anxiety', 'mentor satisfaction', 'kidney'];
const rounds = 3;

/** The built site, with so many studies in place of its own. */
function writeSite(folder: string, size: number): void {
	fs.cpSync(realSite.folder, folder, {
		recursive: true,
		filter: (file) => !/[\\/](embed|figures|pagefind|words|studies)$/.test(file) || /_astro/.test(file),
	});
	const sentences = fileIndex(realSite.folder)
		.texts.flatMap(({ blocks }) => blocks)
		.map(([, text]) => text)
		.filter((text) => text.length > 20);
	const random = sharesFrom(size);
	const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
	const records = path.join(folder, 'data', 'studies');
	fs.rmSync(records, { recursive: true, force: true });
	fs.mkdirSync(records, { recursive: true });
	for (let i = 0; i < size; i++) {
		const page = path.join(folder, 'studies', `study-${i}`);
		fs.mkdirSync(page, { recursive: true });
		const own = Array.from({ length: sentencesEach }, () => sentences[Math.floor(random() * sentences.length)] ?? '');
		const paragraphs = own.map((text) => `<p>${escaped(text)}</p>`).join('');
		fs.writeFileSync(
			path.join(page, 'index.html'),
			`<!doctype html><html lang="en"><main data-pagefind-body><h1>Study ${i}</h1>${paragraphs}</main></html>`,
		);
		const record = { report: { reference: i + 1 }, citation: { DOI: `10.5555/${i}` } };
		fs.writeFileSync(path.join(records, `study-${i}.json`), JSON.stringify({ study: record }));
	}
}

interface Answer {
	/** Until it is said how many pages hold the words, and until the first of them are shown. */
	ms: number;
	shownMs: number;
	bytes: number;
	requests: number;
}

/** From the last key to the answer, in a page that has just been opened. */
async function timeQuery(page: Page, address: string, query: string): Promise<Answer> {
	const session = await page.context().newCDPSession(page);
	await session.send('Network.enable');
	await session.send('Network.clearBrowserCache');
	await page.goto(`${address}search/`, { waitUntil: 'networkidle' });
	await session.send('Emulation.setCPUThrottlingRate', { rate: throttling });
	const speed = (1.6 * 1_000_000) / 8;
	await session.send('Network.emulateNetworkConditions', {
		offline: false,
		latency: 150,
		downloadThroughput: speed,
		uploadThroughput: speed / 2,
	});
	let [bytes, requests] = [0, 0];
	session.on('Network.loadingFinished', ({ encodedDataLength }) => {
		bytes += encodedDataLength;
		requests++;
	});
	const field = page.locator('main input[type=search]');
	await field.fill(query);
	const [ms, shownMs] = await page.evaluate(
		() =>
			new Promise<[number, number]>((resolve) => {
				const search = document.querySelector('site-search');
				const status = search?.querySelector('[role=status]');
				const started = performance.now();
				let answered: number | undefined;
				const look = () => {
					if (status?.textContent) answered ??= performance.now() - started;
					if (answered !== undefined && !search?.hasAttribute('aria-busy'))
						resolve([answered, performance.now() - started]);
					else requestAnimationFrame(look);
				};
				if (status) status.textContent = '';
				search?.querySelector('form')?.dispatchEvent(new SubmitEvent('submit', { cancelable: true }));
				look();
			}),
	);
	await session.detach();
	return { ms, shownMs, bytes, requests };
}

const slower = measureSlowness();
const throttling = Math.max(1, 4 / slower);
console.log(`${slownessWords(slower)} Its processor is slowed ${throttling.toFixed(2)} times.`);
await ensureBuilt(realSite);
const browser = await launch();
try {
	for (const size of sizes) {
		const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'words-'));
		writeSite(folder, size);
		await indexPages(folder, indexWords(folder, '/'), 'en');
		const server = await serveFolder(folder, '/');
		console.log(`\n${size.toLocaleString('en')} studies`);
		for (const query of queries) {
			const answers: Answer[] = [];
			for (let round = 0; round < rounds; round++) {
				const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
				answers.push(await timeQuery(await context.newPage(), server.address, query));
				await context.close();
			}
			const times = distributionOf(answers.map(({ ms }) => ms));
			const [{ bytes, requests } = { bytes: 0, requests: 0 }] = answers;
			const shown = distributionOf(answers.map(({ shownMs }) => shownMs));
			console.log(line(`${query}: counted`, times));
			console.log(`${line(`${query}: shown`, shown)}   ${(bytes / 1000).toFixed(0)} kB in ${requests} requests`);
			mustHold(times.median <= mostMs, `“${query}” is counted within ${mostMs} ms of the last key`);
		}
		fs.rmSync(folder, { recursive: true, force: true });
	}
} finally {
	await browser.close();
}
process.exit();
