/** The site without a connection, after one visit; an update between two editions; and turned off. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ensureBuilt, inventedSite, spanishSite } from '../built-site.ts';
import { corpusOf } from '../read-site.ts';
import { slowTest } from '../runs.ts';
import { homeAddress, kindsOfPages, openTab } from './browser.ts';
import { eventually } from './explore.ts';
import { isKept, reader } from './offline-reader.ts';

const site = inventedSite;

slowTest(
	'after one visit every kind of page, words, figures, files and the planner work without the host, under a base path too',
	async () => {
		const site = spanishSite;
		await ensureBuilt(site);
		const { page, server, home } = await reader(site);
		await page.goto(home);
		await isKept(page);
		await server.close();
		for (const [kind, address] of kindsOfPages(site)) {
			// Cards stand on pages of others, which have no such worker.
			if (kind === 'card') continue;
			await page.goto(`${home}${address}`);
			expect(await page.locator('h1').isVisible(), address).toBe(true);
			expect(
				await page.evaluate(() => document.fonts.ready.then(() => document.fonts.check('16px "Review Serif"'))),
			).toBe(true);
			expect(await page.locator('.unloaded[role=alert]').isVisible(), address).toBe(false);
		}
		await page.goto(`${home}search/?q=libros`);
		await eventually(() => page.locator('site-search li').count()).toBeGreaterThan(0);
		await page.goto(`${home}explore/?q=libros`);
		await eventually(() => page.locator('#found').innerText()).toMatch(/\d/);
		await page.goto(`${home}explore/?view=figures`);
		await page.locator('.draw-all button').press('Enter');
		await eventually(() => page.locator('.figure-of-selection figure').count()).toBeGreaterThan(2);
		const [file] = await page.evaluate(async (address) => {
			const answer = await fetch(address);
			return [(await answer.text()).split('\n').length];
		}, `${home}data/studies.csv`);
		expect(file).toBeGreaterThan(corpusOf(site).studies.length);
		await page.goto(`${home}guidance/plan/`);
		await page.locator('.planner input[type=radio]').nth(1).check();
		await eventually(() => page.url()).toMatch(/#./);
	},
);

test('what is not kept is not shown as something else: a page says so', async () => {
	const { page, server, home } = await reader(site);
	await page.goto(home);
	await isKept(page);
	await server.close();
	const [study] = corpusOf(site).studies;
	await page.goto(`${home}embed/studies/${study?.id}/`);
	expect(await page.locator('h1').innerText()).toBe('Not on this device');
	await page.goto(`${home}no-such-page/`);
	expect(await page.locator('h1').innerText()).toBe('Not on this device');
});

/** Makes another edition of a built site: each page says so, and the worker keeps another pack. */
function publishAnother(folder: string): void {
	const worker = path.join(folder, 'sw.js');
	const text = fs.readFileSync(worker, 'utf8');
	const [, pack = ''] = /PACK = "([^"]+)"/.exec(text) ?? [];
	const home = path.join(folder, 'index.html');
	fs.writeFileSync(home, fs.readFileSync(home, 'utf8').replace('<h1', '<p id="edition">Second edition</p><h1'));
	const bytes = fs.readFileSync(home);
	// A pack of the first page alone: it need not be packed.
	const list = JSON.stringify([['', 'text/html; charset=utf-8', bytes.length]]);
	fs.rmSync(path.join(folder, pack));
	fs.writeFileSync(path.join(folder, 'offline/second.pack'), Buffer.concat([Buffer.from(`${list}\n`), bytes]));
	fs.writeFileSync(worker, text.replace(pack, 'offline/second.pack'));
}

slowTest('a newer edition is told of, taken when the reader says so, and never mixed with the older one', async () => {
	const { page, context, home, folder } = await reader(site);
	await page.goto(home);
	await isKept(page);
	publishAnother(folder);
	const second = await context.newPage();
	await second.goto(home);
	await second.locator('.update button').waitFor();
	// Until then the older edition is shown, also by a page that is loaded anew.
	await page.reload();
	expect(await page.locator('#edition').count()).toBe(0);
	await second.locator('.update button').click();
	for (const one of [page, second]) await eventually(() => one.locator('#edition').count()).toBe(1);
	expect(await page.evaluate(() => caches.keys().then(({ length }) => length))).toBe(1);
});

slowTest('it is turned off on About, which says what holds, and stays off', async () => {
	const { page, context, home } = await reader(site);
	await page.goto(`${home}about/`);
	await isKept(page);
	const status = page.locator('offline-copy [role=status]');
	await eventually(() => status.innerText()).toBe('The whole site is on this device.');
	await page.locator('offline-copy button').click();
	await eventually(() => status.innerText()).toMatch(/^You have turned this off/);
	const kept = () =>
		page.evaluate(async () => [
			(await caches.keys()).length,
			(await navigator.serviceWorker.getRegistrations()).length,
		]);
	expect(await kept()).toEqual([0, 0]);
	const later = await context.newPage();
	await later.goto(home);
	await later.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 500 })));
	expect(await kept()).toEqual([0, 0]);
	await page.locator('offline-copy button').click();
	await eventually(() => status.innerText()).toBe('The whole site is on this device.');
});

test('where the code that keeps the site does not come, or its page is left before, the page says so and nothing fails', async () => {
	const { page } = await openTab();
	const errors: string[] = [];
	page.on('pageerror', (error) => errors.push(String(error)));
	await page.route('**/keep-offline.*.js', (route) => route.abort());
	const told = page.waitForEvent('console', (message) => message.text().startsWith('the site is not kept'));
	await page.goto(await homeAddress(site));
	expect((await told).type()).toBe('warning');
	expect(errors).toEqual([]);
});

test('nothing is kept where the reader saves data', async () => {
	const { page, home } = await reader(site);
	await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
	const asked: string[] = [];
	page.context().on('request', (request) => asked.push(request.url()));
	await page.goto(home, { waitUntil: 'load' });
	await page.evaluate(
		() => new Promise((resolve) => requestIdleCallback(() => requestIdleCallback(resolve, { timeout: 500 }))),
	);
	expect(asked.filter((url) => /sw\.js|\.pack/.test(url))).toEqual([]);
});

slowTest('a large site keeps what was read, and shows it when the host is gone', async () => {
	const { page, server, home, folder } = await reader(site);
	const worker = path.join(folder, 'sw.js');
	fs.writeFileSync(worker, fs.readFileSync(worker, 'utf8').replace(/PACK = "[^"]+"/, "PACK = ''"));
	await page.goto(`${home}about/`);
	await isKept(page);
	await eventually(() => page.locator('offline-copy [role=status]').innerText()).toMatch(/^This site is large/);
	const [study] = corpusOf(site).studies;
	await page.goto(`${home}studies/${study?.id}/`);
	await page.goto(`${home}about/`);
	await server.close();
	await page.goto(`${home}studies/${study?.id}/`);
	expect(await page.locator('h1').innerText()).not.toBe('Not on this device');
	await page.goto(`${home}methods/`);
	expect(await page.locator('h1').innerText()).toBe('Not on this device');
});
