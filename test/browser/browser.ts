/** One real browser for all tests, and the sites that it visits, served as `npm start` serves them. */

import type { Browser, BrowserContext, BrowserContextOptions, Page, Request } from 'playwright-core';
import { afterAll, onTestFinished } from 'vitest';
import { type Server, serveFolder } from '../../src/publish/serve.ts';
import type { BuiltSite } from '../built-site.ts';
import { launch } from './launch.ts';

let launching: Promise<Browser> | undefined;
const serving = new Map<string, Promise<Server>>();

/** Called by the first test that needs it; it ends with the worker. One that has crashed fails its test, not all that follow. */
async function browser(): Promise<Browser> {
	if (launching && !(await launching).isConnected()) launching = undefined;
	launching ??= launch();
	return launching;
}

/** Ends the browser, with its temporary files, where one was started. Tests that share their worker leave it to the worker's end. */
export async function closeBrowser(): Promise<void> {
	if (launching) await (await launching).close();
	launching = undefined;
}

/** The address of a site's first page. By number: another program may listen under the same name and port. */
export async function homeAddress(site: BuiltSite): Promise<string> {
	const server = serving.get(site.name) ?? serveFolder(site.folder, site.base);
	serving.set(site.name, server);
	return (await server).address.replace('//localhost:', '//127.0.0.1:');
}

export interface Visit {
	page: Page;
	context: BrowserContext;
	/** What went wrong in the page: errors of its scripts and of the console, and files that were not there. */
	troubles: string[];
	/** Every address that was asked for. */
	requests: string[];
	/** Waits until all that was asked for has come or failed, has been drawn, and asks for nothing more. */
	settled(): Promise<void>;
}

/** No wait takes so long, on however slow a machine: it only ends what hangs. */
export const hangMs = 60_000;

export const wide = { width: 1440, height: 900 };
export const narrow = { width: 390, height: 844 };
export const narrowest = { width: 320, height: 640 };

/** Opens a page with a clean context, which is closed after the test. */
export async function visit(site: BuiltSite, address: string, options: BrowserContextOptions = {}): Promise<Visit> {
	const opened = await openTab(options);
	await open(opened.page, site, address);
	return opened;
}

/** An empty page with a clean context, which is closed after the test: for what must be there before a page is opened. */
export async function openTab(options: BrowserContextOptions = {}): Promise<Visit> {
	const opened = await makeTab(options);
	onTestFinished(() => opened.context.close());
	return opened;
}

/**
 * Opens pages one after another in one tab, which takes little more than half the time of clean contexts: for cases that
 * route nothing and set no clock. What a page keeps is taken away. Call it where cases are collected; the tab is closed after them.
 */
export function shareTab(options: BrowserContextOptions = {}): (site: BuiltSite, address: string) => Promise<Visit> {
	let shared: Visit | undefined;
	afterAll(() => shared?.context.close());
	return async (site, address) => {
		if (shared === undefined || shared.page.isClosed()) shared = await makeTab(options, true);
		else {
			await shared.page.evaluate(() => {
				localStorage.clear();
				sessionStorage.clear();
			});
			shared.troubles.length = 0;
			shared.requests.length = 0;
			await shared.page.setViewportSize(options.viewport ?? wide);
			await shared.page.emulateMedia({ media: null, colorScheme: null, forcedColors: null, reducedMotion: 'reduce' });
		}
		await open(shared.page, site, address);
		return shared;
	};
}

async function makeTab(options: BrowserContextOptions, isShared = false): Promise<Visit> {
	const context = await (await browser()).newContext({
		viewport: wide,
		timezoneId: 'Pacific/Auckland',
		reducedMotion: 'reduce',
		// A worker that keeps the site would answer in the place of the host: test/browser/offline.test.ts tries it.
		serviceWorkers: 'block',
		...options,
	});
	context.setDefaultTimeout(hangMs);
	const page = await context.newPage();
	const pending = new Set<Request>();
	page.on('request', (request) => pending.add(request));
	page.on('requestfinished', (request) => pending.delete(request));
	page.on('requestfailed', (request) => pending.delete(request));
	const settled = async () => {
		for (let quiet = 0; quiet < 4; ) {
			await drawn(page);
			quiet = pending.size === 0 ? quiet + 1 : 0;
		}
	};
	const opened: Visit = { page, context, troubles: [], requests: [], settled };
	page.on('console', (message) => {
		// Where workers are blocked, the page says that it is not kept.
		const isBlocked =
			options.serviceWorkers === undefined &&
			/Service Worker registration blocked|the site is not kept on this device/.test(message.text());
		// A tab that has the typefaces already takes them from memory, and finds that they were fetched for nothing.
		const isKept = isShared && /\.woff2 was preloaded using link preload but not used/.test(message.text());
		if (!isBlocked && !isKept && (message.type() === 'error' || message.type() === 'warning'))
			opened.troubles.push(message.text());
	});
	page.on('pageerror', (error) => opened.troubles.push(String(error)));
	page.on('requestfailed', (request) => {
		const why = request.failure()?.errorText;
		// What was still on its way when the page was left, or the test was over, is nobody's trouble.
		if (why !== 'net::ERR_ABORTED') opened.troubles.push(`${request.url()}: ${why}`);
	});
	context.on('request', (request) => opened.requests.push(request.url()));
	return opened;
}

/** Opens another page of a site, and waits until all of it is there. */
export async function open(page: Page, site: BuiltSite, address: string): Promise<void> {
	await page.goto(`${await homeAddress(site)}${address}`);
	await page.evaluate(() => document.fonts.ready.then(() => undefined));
	// Searching begins when the page is there, and ends with its answer. Without script it does not begin.
	if (address.startsWith('search/?q='))
		await page
			.locator('site-search[hidden], site-search:not([aria-busy]) [role=status]:not(:empty)')
			.first()
			.waitFor({ state: 'attached' });
}

/**
 * Waits until the browser has drawn what it knows now. Nothing else may be expected of it: how soon that is, is the
 * machine's affair.
 */
export async function drawn(page: Page): Promise<void> {
	await page.evaluate(
		() => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
	);
}

export interface Gate {
	/** Whether anything waits at it. */
	isAsked(): boolean;
	/** Lets through what waits, and all that comes later. */
	open(): void;
}

/** Holds the answers for some addresses until it is opened: what comes late comes as late as a test wants. */
export async function gate(page: Page, addresses: string): Promise<Gate> {
	let count = 0;
	let letThrough = () => {};
	const opened = new Promise<void>((resolve) => {
		letThrough = resolve;
	});
	await page.route(addresses, async (route) => {
		count++;
		await opened;
		await route.fallback();
	});
	return { isAsked: () => count > 0, open: letThrough };
}

export { kindsOfPages } from '../kinds-of-pages.ts';
