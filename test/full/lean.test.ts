/** A lean site: its pages have the address and one citation, and the script makes the other texts when they are opened. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, test as anywhere, beforeAll, expect } from 'vitest';
import { studyCardWording } from '../../src/wording/card.ts';
import { visit } from '../browser/browser.ts';
import { eventually } from '../browser/explore.ts';
import { missingBrowser } from '../browser/missing-browser.ts';
import { type BuiltSite, ensureBuilt, inventedSite, runBuild } from '../built-site.ts';

const test = anywhere.skipIf(missingBrowser() !== undefined);

const work = fs.mkdtempSync(path.join(os.tmpdir(), 'lean-'));
const lean: BuiltSite = {
	name: 'lean',
	content: path.join(work, 'content'),
	base: '/',
	folder: path.join(work, 'site'),
};
/** The page of a study, which also has parts with links of their own, and the page of a code. */
const addresses = ['studies/amsel-2012/', 'by/plot/rooftop/'];

beforeAll(async () => {
	await ensureBuilt(inventedSite);
	fs.cpSync(inventedSite.content, lean.content, { recursive: true });
	fs.appendFileSync(path.join(lean.content, 'review.yaml'), '\nprofile: lean\n');
	const { status, output } = runBuild(lean);
	expect(status, output).toBe(0);
});

afterAll(() => fs.rmSync(work, { recursive: true, force: true }));

/** The texts of the control by their names, and the words beside them. What is read from HTML has line ends of one sign. */
const textsIn = (page: Page, within: string) =>
	page
		.locator(`${within} [data-text]`)
		.evaluateAll((texts) =>
			texts.map((text) => [
				text.getAttribute('data-text'),
				text.closest('dl > div')?.querySelector('dt')?.textContent,
				text.textContent?.replaceAll('\r\n', '\n'),
			]),
		);

async function opened(site: BuiltSite, address: string): Promise<Page> {
	const { page } = await visit(site, address);
	await page.clock.setFixedTime('2024-06-03T12:00:00Z');
	await page.locator('link-to-this > details > summary').click();
	await page.locator('link-to-this > details [data-copy]').first().waitFor();
	return page;
}

test.each(addresses)('%s: what the script makes is what a page of a full site has', async (address) => {
	const full = await textsIn(await opened(inventedSite, address), 'link-to-this');
	expect(full.length).toBeGreaterThanOrEqual(8);
	expect(await textsIn(await opened(lean, address), 'link-to-this')).toEqual(full);
});

test.each(addresses)(
	'%s: without script it has the address, one citation or a link to it, and links to the others',
	async (address) => {
		const { page } = await visit(lean, address, { javaScriptEnabled: false });
		const names = (await textsIn(page, 'link-to-this')).map(([name]) => name);
		const isStudy = address.startsWith('studies/');
		expect(names).toEqual(['address', 'versioned', ...(isStudy ? [] : ['vancouver'])]);
		const links = await page
			.locator('link-to-this p a')
			.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
		expect(links).toEqual([...(isStudy ? ['#cite'] : []), '/about/#cite']);
	},
);

test('the dialog of a finding has all texts, with its own address', async () => {
	const { page, troubles } = await visit(lean, 'studies/amsel-2012/');
	const link = page.locator('a[data-part]').first();
	const part = `studies/amsel-2012/${await link.getAttribute('href')}`;
	await link.click();
	const dialog = page.locator('link-to-this dialog');
	await dialog.waitFor();
	const texts = await textsIn(page, 'link-to-this dialog');
	expect(texts.length).toBeGreaterThanOrEqual(8);
	expect(texts.find(([name]) => name === 'address')?.[2]).toContain(part);
	await eventually(() => dialog.locator('[data-copy]').count()).toBeGreaterThanOrEqual(8);
	expect(troubles).toEqual([]);
});

test.each(['**/LinksToPage*', '**/explore/linking.json'])(
	'where %s, of which the other texts are made, does not come, the page says so and keeps what it has',
	async (missing) => {
		const { page } = await visit(lean, 'studies/amsel-2012/');
		await page.route(missing, (route) => route.abort());
		await page.locator('link-to-this > details > summary').click();
		await page.locator('.unloaded').waitFor({ state: 'visible' });
		expect((await textsIn(page, 'link-to-this')).map(([name]) => name)).toEqual(['address', 'versioned']);
		await eventually(() => page.locator('link-to-this [data-copy]').count()).toBe(2);
	},
);

test.each([
	['embed/studies/amsel-2012/', 'embed/studies/?id=amsel-2012'],
	['embed/studies/amsel-2012/finding-lunch-level/', 'embed/studies/?id=amsel-2012#finding-lunch-level'],
])('%s: the page of all cards shows at %s what the card of a full site shows', async (own, shared) => {
	const cardAt = async (site: BuiltSite, address: string) => {
		const { page, troubles } = await visit(site, address);
		await page.locator('.glance, .finding').first().waitFor();
		expect(troubles).toEqual([]);
		const links = page.locator('main a');
		return {
			title: (await page.title()).split(' · ')[0],
			text: (await page.locator('main').innerText()).replaceAll(/\s+/g, ' '),
			links: await links.evaluateAll((all) =>
				all.map((link) => (link as HTMLAnchorElement).pathname + (link as HTMLAnchorElement).hash),
			),
			height: (await page.locator('main').boundingBox())?.height,
		};
	};
	const card = await cardAt(lean, shared);
	expect(card).toEqual(await cardAt(inventedSite, own));
});

test('the page of all cards says what it does not show', async () => {
	const said = async (query: string, javaScriptEnabled = true) => {
		const { page } = await visit(lean, `embed/studies/${query}`, { javaScriptEnabled });
		const text = page.locator('main p').first();
		if (javaScriptEnabled) await eventually(() => text.innerText()).not.toBe(studyCardWording.computing);
		return text.innerText();
	};
	expect(await said('?id=no-such-study')).toBe(studyCardWording.unknown);
	expect(await said('?id=../about')).toBe(studyCardWording.unknown);
	expect(await said('?id=amsel-2012#finding-no-such')).toBe(studyCardWording.unknown);
	expect(await said('')).toBe(studyCardWording.unknown);
	expect(await said('?id=amsel-2012', false)).toContain('which your browser does not run');
});
