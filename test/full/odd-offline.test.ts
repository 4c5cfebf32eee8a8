/** What is kept on a device under odd events: files that do not come, no room, room taken back, and two sites on one host. */
import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { offlineWording as say } from '../../src/wording/offline.ts';
import { eventually } from '../browser/explore.ts';
import { missingBrowser } from '../browser/missing-browser.ts';
import { isKept, reader } from '../browser/offline-reader.ts';
import { ensureBuilt, inventedSite, spanishSite } from '../built-site.ts';

beforeAll(() => Promise.all([ensureBuilt(inventedSite), ensureBuilt(spanishSite)]));

const browserTest = test.skipIf(missingBrowser() !== undefined);

const statusOf = (page: Page) => page.locator('offline-copy [role=status]').innerText();
const keptNames = (page: Page) => page.evaluate(() => caches.keys());
const keptFiles = (page: Page) =>
	page.evaluate(async () => {
		const [name] = await caches.keys();
		return name === undefined ? 0 : (await (await caches.open(name)).keys()).length;
	});

async function withRoom(page: Page, origin: string, quotaSize: number): Promise<void> {
	const session = await page.context().newCDPSession(page);
	await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize });
}

browserTest('where the files do not come, About says that it did not work, and keeps nothing', async () => {
	const { page, home, folder } = await reader(inventedSite);
	fs.rmSync(path.join(folder, 'offline'), { recursive: true });
	await page.goto(`${home}about/`);
	await eventually(() => statusOf(page)).toBe(say.states.none);
	await page.locator('offline-copy button').click();
	await eventually(() => statusOf(page)).toBe(say.failed);
	expect(await keptNames(page)).toEqual([]);
});

browserTest('where there is no room, About says that it did not work, and keeps no part', async () => {
	const { page, home } = await reader(inventedSite);
	await page.goto(home);
	await withRoom(page, new URL(home).origin, 50_000);
	await page.goto(`${home}about/`);
	await eventually(() => statusOf(page)).toBe(say.states.none);
	await page.locator('offline-copy button').click();
	await eventually(() => statusOf(page)).toBe(say.failed);
	expect(await keptNames(page)).toEqual([]);
});

browserTest('a large site is shown while there is a connection, whether there is room or not', async () => {
	const { page, home, folder } = await reader(inventedSite);
	const worker = path.join(folder, 'sw.js');
	fs.writeFileSync(worker, fs.readFileSync(worker, 'utf8').replace(/PACK = "[^"]+"/, "PACK = ''"));
	await page.goto(home);
	await isKept(page);
	await withRoom(page, new URL(home).origin, 1);
	await page.goto(`${home}methods/`);
	expect(await page.locator('h1').innerText()).not.toBe(say.unkept);
	expect(await page.locator('main').innerText()).not.toBe('');
});

browserTest('what the browser has removed is fetched again at the next visit, and not called kept before', async () => {
	const { page, home } = await reader(inventedSite);
	await page.goto(home);
	await isKept(page);
	const files = await keptFiles(page);
	await page.evaluate(async () => Promise.all((await caches.keys()).map((name) => caches.delete(name))));
	await page.goto(`${home}about/`);
	await eventually(() => keptFiles(page)).toBe(files);
	await page.reload();
	await eventually(() => statusOf(page)).toBe(say.states.whole);
	// Turned off and on again while the page is open, all files come back too.
	await page.locator('offline-copy button').click();
	await eventually(() => keptNames(page)).toEqual([]);
	await page.locator('offline-copy button').click();
	await eventually(() => statusOf(page)).toBe(say.states.whole);
	expect(await keptFiles(page)).toBe(files);
});

browserTest('two sites on one host keep files and choices of their own', async () => {
	const { page, home } = await reader(inventedSite, [spanishSite]);
	const below = new URL(spanishSite.base, home).href;
	await page.goto(home);
	await isKept(page);
	let loads = 0;
	page.on('load', () => (loads += 1));
	await page.goto(`${below}about/`);
	await eventually(() => keptNames(page).then(({ length }) => length)).toBe(2);
	await eventually(() => page.evaluate(() => navigator.serviceWorker.controller?.scriptURL)).toBe(`${below}sw.js`);
	// The worker of the other site is no older edition of this one.
	expect(await page.locator('.update').isVisible()).toBe(false);
	expect(loads).toBe(1);
	await page.locator('offline-copy[data-state=whole] button').click();
	await eventually(() => keptNames(page).then(({ length }) => length)).toBe(1);
	await page.goto(`${home}about/`);
	await eventually(() => statusOf(page)).toBe(say.states.whole);
	// Turned off below, it is not the site above that is turned off there once more.
	await page.goto(`${below}about/`);
	await eventually(() => page.locator('offline-copy').getAttribute('data-state')).toBe('off');
	expect((await keptNames(page)).length).toBe(1);
});
