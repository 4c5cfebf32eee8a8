/** The whole review as one file, opened from a disk by a browser without script. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { inventedSite } from '../built-site.ts';
import { corpusOf } from '../read-site.ts';
import { launch } from './launch.ts';

test('it opens from a disk without script, in the typefaces of the site, and its links lead to their places', async () => {
	const browser = await launch();
	onTestFinished(() => browser.close());
	const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
	const page = await context.newPage();
	const requests: string[] = [];
	const troubles: string[] = [];
	page.on('request', (request) => requests.push(request.url()));
	page.on('console', (message) => troubles.push(message.text()));
	const address = pathToFileURL(path.join(inventedSite.folder, 'review.html')).href;
	await page.goto(address);
	const [study] = corpusOf(inventedSite).studies;
	await page.locator(`nav a[href="#studies.${study?.id}"]`).click();
	const article = page.locator(`article[id="studies.${study?.id}"]`);
	expect(await article.evaluate((element) => element.matches(':target'))).toBe(true);
	expect(await article.evaluate((element) => Math.abs(element.getBoundingClientRect().top) < 100)).toBe(true);
	expect(await article.locator('small').first().isVisible()).toBe(true);
	expect(await page.evaluate(() => document.fonts.check('16px "Review Serif"'))).toBe(true);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
	const links = await page.$$eval('a[href^="#"]', (all) =>
		all.map((link) => {
			const target = document.getElementById(decodeURIComponent(link.getAttribute('href')?.slice(1) ?? ''));
			// A browser opens what is folded around the target of a link.
			const isShown = target?.checkVisibility() || target?.closest('details')?.checkVisibility();
			return isShown ? '' : link.outerHTML.slice(0, 120);
		}),
	);
	expect(links.length).toBeGreaterThan(500);
	expect(links.filter((lost) => lost !== '')).toEqual([]);
	expect(requests.filter((url) => !url.startsWith('data:') && !url.startsWith(address))).toEqual([]);
	expect(troubles).toEqual([]);
});
