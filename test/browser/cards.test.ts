/** Cards on a page of others, served from another port, and the control that gives their code. */
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { parseAddress } from '../../src/facets/parse-address.ts';
import { sentenceOf } from '../../src/facets/sentence.ts';
import { host, inventedSite } from '../built-site.ts';
import { corpusOf, pageAt } from '../read-site.ts';
import { slowTest, some } from '../runs.ts';
import { homeAddress, narrow, open, openTab, visit } from './browser.ts';
import { eventually, explore } from './explore.ts';

const site = inventedSite;
const corpus = corpusOf(site);
const [study] = corpus.studies;
const [figure] = corpus.figures;
const [named] = corpus.selections;
if (!study || !figure || !named) throw new Error('nothing to show');

/** The code that a page offers, with the served address in the place of the published one. */
async function codeOn(address: string): Promise<string> {
	const code = pageAt(site, address).document.querySelector('link-to-this [data-text=embed]')?.textContent ?? '';
	return code.replaceAll(`${host}/`, await homeAddress(site));
}

/** Serves a page of somebody else and opens it. */
async function visitForeign(body: string, options: BrowserContextOptions = {}): Promise<Page> {
	const server = http.createServer((request, response) => {
		response.setHeader('content-type', 'text/html; charset=utf-8');
		response.end(request.url === '/' ? `<!doctype html><title>Ours</title><body>${body}` : '');
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	onTestFinished(() => void server.close());
	const { page } = await openTab(options);
	await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
	return page;
}

const frameHeight = (page: Page) => page.locator('iframe').evaluate((frame) => frame.getBoundingClientRect().height);

/** The height that the content of the only card needs. */
const contentHeight = (page: Page) =>
	page
		.frameLocator('iframe')
		.locator('html')
		.evaluate((html) => Math.ceil(html.getBoundingClientRect().height));

test.each(some([`figures/${figure.id}/`, `studies/${study.id}/`], 1))(
	'the card of %s fits its frame to its content, wide and narrow',
	async (address) => {
		const page = await visitForeign(await codeOn(address));
		for (const viewport of [{ width: 900, height: 700 }, narrow]) {
			await page.setViewportSize(viewport);
			await eventually(async () => (await frameHeight(page)) - (await contentHeight(page))).toBe(0);
			await eventually(() => contentHeight(page)).toBeGreaterThan(100);
		}
		await eventually(() => page.title()).toBe('Ours');
	},
);

test('the title of a card leads the whole window to the full page', async () => {
	const page = await visitForeign(await codeOn(`studies/${study.id}/`));
	const title = page.frameLocator('iframe').getByRole('heading', { level: 1 }).getByRole('link');
	// The pages name the address under which they are published, which no test can reach.
	await eventually(() =>
		title.evaluate((link: HTMLAnchorElement) => [link.href, link.ownerDocument.querySelector('base')?.target]),
	).toEqual([`${host}/studies/${study.id}/`, '_top']);
	const inside = page.frameLocator('iframe').locator('.glance a').first();
	const to = await inside.evaluate((link: HTMLAnchorElement) => link.href);
	await inside.click();
	await page.waitForURL(to);
});

slowTest('without script a card keeps the height of its code and says the same', async () => {
	const code = (await codeOn(`studies/${study.id}/`)).replace(
		/src="[^"]*embed\/[^"]*"/,
		`src="${await homeAddress(site)}embed/selections/${named.id}/"`,
	);
	const page = await visitForeign(code, { javaScriptEnabled: false });
	const card = page.frameLocator('iframe');
	await eventually(() => card.locator('h1').innerText()).toBe(named.title);
	const { found } = sentenceOf(corpus, parseAddress(corpus, named.selection).selection);
	await eventually(() => card.locator('.found').innerText()).toBe(found);
	await eventually(() => page.locator('iframe').getAttribute('height')).toMatch(/^\d{3}$/);
});

test('any selection is computed in its card, with its own title and link', async () => {
	const query = 'pursuits=none&whom=child-growers&swing=towards';
	const unknown = '&pursuits=never';
	const code = `<iframe src="${await homeAddress(site)}embed/explore/?${query}${unknown}&theme=dark" width="600" height="400" style="border: 0"></iframe><script src="${await homeAddress(site)}embed.js" async></script>`;
	const page = await visitForeign(code, { colorScheme: 'light' });
	const card = page.frameLocator('iframe');
	const { found } = sentenceOf(corpus, parseAddress(corpus, query).selection);
	await eventually(() => card.locator('.found').innerText()).toBe(found);
	await eventually(() => card.locator('h1 a').getAttribute('href')).toBe(`${host}/explore/?${query}${unknown}`);
	await eventually(() => card.locator('.selection-card').innerText()).toContain(
		'pursuits=never (What children did has no such value)',
	);
	await eventually(() => card.locator('h1').innerText()).toContain('Children who garden');
	const isDark = await card.locator('html').evaluate((html) => getComputedStyle(html).colorScheme);
	expect(isDark).toBe('dark');
	await eventually(async () => (await frameHeight(page)) - (await contentHeight(page))).toBe(0);
});

slowTest('without script the code of any selection has its title and link beside the card', async () => {
	const value = corpus.variables
		.filter(({ of }) => of === 'study')
		.flatMap(({ id, codes }) => codes.map(({ code }) => `by/${id}/${code}/`))
		.find((address) => pageAt(site, address).html.includes('embed/explore/?'));
	const page = await visitForeign(await codeOn(value ?? ''), { javaScriptEnabled: false });
	await eventually(() => page.getByRole('link').getAttribute('href')).toBe(`${await homeAddress(site)}${value}`);
	await eventually(() => page.frameLocator('iframe').locator('main').innerText()).toContain('does not run');
});

slowTest('the script of a page listens to cards alone', async () => {
	const page = await visitForeign(await codeOn(`studies/${study.id}/`));
	await eventually(async () => (await frameHeight(page)) - (await contentHeight(page))).toBe(0);
	const before = await frameHeight(page);
	// Messages arrive in the order in which they are sent, at the script of the page first: it was here before.
	await page.evaluate(() => {
		const heard: unknown[] = [];
		Object.assign(window, { heard });
		addEventListener('message', ({ data }) => heard.push(data));
		postMessage({ type: 'card-height', height: 3000 }, '*');
	});
	await page
		.frameLocator('iframe')
		.locator('html')
		.evaluate(() => {
			parent.postMessage({ type: 'card-height', height: -5 }, '*');
			parent.postMessage({ type: 'other', height: 3000 }, '*');
			parent.postMessage('card-height', '*');
		});
	await eventually(() => page.evaluate('heard')).toEqual(
		expect.arrayContaining([
			{ type: 'card-height', height: 3000 },
			{ type: 'card-height', height: -5 },
			{ type: 'other', height: 3000 },
			'card-height',
		]),
	);
	expect(await frameHeight(page)).toBe(before);
});

test('the link of a finding opens by keyboard, copies, and gives the focus back', async () => {
	const { page, troubles } = await openTab({ permissions: ['clipboard-read', 'clipboard-write'] });
	await page.clock.setFixedTime('2031-05-06T12:00:00Z');
	await open(page, site, `studies/${study.id}/`);
	const link = page.locator('a[data-part]').nth(1);
	const part = `studies/${study.id}/${await link.getAttribute('href')}`;
	await link.press('Enter');
	const dialog = page.getByRole('dialog', { name: 'Link to this finding' });
	await dialog.getByRole('button', { name: 'Copy' }).first().press('Enter');
	await eventually(() => dialog.getByRole('status').innerText()).toBe('Copied');
	const read = () => page.evaluate(() => navigator.clipboard.readText());
	await eventually(read).toBe(`${host}/${part}`);
	await dialog.getByText('Cite this finding').click();
	await dialog.locator('[data-text=vancouver] + button').press('Enter');
	await eventually(read).toContain('Available from: ');
	const cited = await read();
	expect(cited).toContain(`?v=${corpus.review.version}#finding-`);
	expect(cited).not.toContain('YYYY');
	await eventually(() => dialog.locator('[data-text=apa]').textContent()).toContain('Retrieved May 7, 2031, from');
	await eventually(() => dialog.locator('[data-text=embed]').textContent()).toContain(
		`${host}/embed/${part.replace('#', '')}/"`,
	);
	await page.keyboard.press('Escape');
	await eventually(() => dialog.count()).toBe(0);
	await eventually(() => link.evaluate((element) => element === document.activeElement)).toBe(true);
	await eventually(() => page.url()).not.toContain('#');
	expect(troubles).toEqual([]);
});

slowTest('link to this page says the day of access once it is opened', async () => {
	const { page } = await visit(site, `figures/${figure.id}/`);
	const cited = page.locator('link-to-this [data-text=vancouver]');
	await eventually(() => cited.textContent()).toContain('YYYY Mon D');
	await page.getByText('Link to this figure').press('Enter');
	await eventually(() => cited.textContent()).not.toContain('YYYY');
});

slowTest('a view of the explorer is cited and embedded with its address', async () => {
	const { page } = await explore('?pursuits=cooking&plot=school-yard');
	await page.getByText('Link to this view').click();
	const row = (label: string) =>
		page.locator('.link-view dl > div', { has: page.getByText(label, { exact: true }) }).locator('pre');
	await eventually(() => row('Vancouver').innerText()).toContain(`${page.url()}&v=${corpus.review.version}`);
	await eventually(() => row('A card that fits itself to its frame').innerText()).toContain(
		`${await homeAddress(site)}embed/explore/?`,
	);
	await eventually(() => row('Markdown').innerText()).toMatch(/^\[.*\]\(http/);
});

slowTest('the card of two variables shows their figure as the explorer does', async () => {
	const query = '?view=figures&x=plot&y=season';
	const { page, troubles } = await visit(site, `embed/explore/${query}`);
	const cells = (within: string) =>
		page
			.locator(`${within} svg g[role=group]`)
			.evaluateAll((all) => all.map((cell) => cell.getAttribute('aria-label')));
	await page.locator('figure-details svg').waitFor();
	const onCard = await cells('figure-details');
	expect(onCard.length).toBeGreaterThan(5);
	await open(page, site, `explore/${query}`);
	await page.locator('.figure-of-selection svg.chart').first().waitFor();
	expect(await cells('.figure-of-selection:first-of-type figure-details')).toEqual(onCard);
	expect(troubles).toEqual([]);
});
