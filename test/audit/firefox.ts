/** One pass through the pages in Firefox: all else is looked at in Chromium. */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { narrow, wide } from '../browser/browser.ts';
import { sidewaysOn } from '../browser/sideways.ts';
import { today } from './access.ts';
import { eachPage, type LookedAt } from './each-page.ts';
import { type Finding, gatherFaults, type LocatedParts } from './faults.ts';
import { type AuditedPage, addressesOf, patternsOf } from './pages.ts';

const names = ['firefox-esr', 'firefox'];

/** The path of an installed Firefox; undefined where there is none on the path. */
function findFirefox(): string | undefined {
	const folders = (process.env.PATH ?? '').split(path.delimiter);
	return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find((file) => fs.existsSync(file));
}

interface FailedRequest {
	url(): string;
	failure(): { errorText: string } | null;
}

/** Loads each address, wide and narrow: nothing fails, its heading is seen, nothing scrolls sideways, and the explorer wakes. */
export async function auditFirefox(
	tools: string,
	home: string,
	pages: readonly AuditedPage[],
	tell: (line: string) => void,
): Promise<LocatedParts['firefox']> {
	const firefox = findFirefox();
	if (firefox === undefined) return { notRun: 'firefox' };
	const entry = createRequire(path.join(tools, 'lighthouse/package.json')).resolve('puppeteer-core');
	const { default: puppeteer } = await import(pathToFileURL(entry).href);
	const browser = await puppeteer.launch({ browser: 'firefox', executablePath: firefox, headless: true });
	const visited = addressesOf(pages);
	const findings: Finding[] = [];
	let looked: LookedAt = { pages: 0 };
	const version = String(await browser.version()).replace('firefox/', 'Firefox ');
	try {
		const page = await browser.newPage();
		let at = '';
		let setting = '';
		const add = (rule: string, place: string) => findings.push({ rule, level: 'advice', page: at, setting, place });
		page.on('console', (message: { type(): string; text(): string }) => {
			if (message.type() === 'error') add('console-error', message.text());
		});
		// What a page asks for when it is at rest ends with the visit. Of a request that its worker was about to answer,
		// Firefox then says so in the console, without an address.
		const isLeft = (text: string) => /Failed to load ‘’\. A ServiceWorker intercepted the request/.test(text);
		page.on('pageerror', (error: unknown) => {
			if (!isLeft(String(error))) add('script-error', String(error));
		});
		page.on('requestfailed', (request: FailedRequest) => {
			if (request.failure()?.errorText !== 'NS_BINDING_ABORTED') add('failed-request', request.url());
		});
		looked = await eachPage(
			visited.map((address) => ({ name: address, address })),
			async ({ address }) => {
				for (const viewport of [wide, narrow]) {
					at = address;
					setting = `${viewport.width} px`;
					await page.setViewport(viewport);
					await page.goto(`${home}${address}`, { waitUntil: 'load' });
					if (address.startsWith('explore/'))
						await page
							.waitForSelector('html:not([data-pending]) .explorer[data-ready]')
							.catch((error: unknown) => add('asleep', String(error)));
					const isHeaded = await page.evaluate(() => document.querySelector('h1')?.checkVisibility() === true);
					if (!isHeaded) add('no-heading', address);
					const { held, needed, wide: tooWide } = await sidewaysOn(page);
					if (needed > held) add('reflow', `${needed} px of ${held}: ${tooWide.slice(0, 3).join('; ')}`);
				}
			},
			tell,
		);
		tell(`${looked.pages} pages in ${version}`);
	} finally {
		await browser.close();
	}
	return {
		date: today(),
		by: version,
		...looked,
		visited: patternsOf(visited),
		faults: gatherFaults(findings),
	};
}
