/** Words in the explorer and the site's search: what is found, what is said while they are typed, and what is said where nothing is known. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { inventedSite } from '../built-site.ts';
import { slowTest, some } from '../runs.ts';
import { open, visit } from './browser.ts';
import { eventually, explore, known, listedIds, queryOf, wakeUp } from './explore.ts';

const claims = (page: Page) => page.locator('main').innerText();

test.each(some(['kidney', 'pandemic', 'zebra', 'neurosurgery', 'kale kidney'], 1))(
	'%s stands nowhere: neither the explorer nor the search of the site finds it',
	async (words) => {
		const { page } = await explore(`?q=${encodeURIComponent(words)}`);
		await eventually(() => page.locator('#found').innerText()).toMatch(/^0 of /);
		expect(await listedIds(page)).toEqual([]);
		await open(page, inventedSite, `search/?q=${encodeURIComponent(words)}`);
		await eventually(() => page.locator('site-search [role=status]').innerText()).toBe(
			words.includes(' ') ? `No page holds all these words: ${words}.` : `No page holds “${words}”.`,
		);
		expect(await page.locator('site-search li').count()).toBe(0);
	},
);

test('before a word is typed the search says what it finds, and each of its examples finds a page', async () => {
	const { page } = await visit(inventedSite, 'search/');
	const help = page.locator('.help');
	await help.waitFor({ state: 'visible' });
	const examples = await help
		.locator('.examples a')
		.evaluateAll((links) =>
			links.map((link) => new URLSearchParams((link as HTMLAnchorElement).search).get('q') ?? ''),
		);
	expect(examples.length).toBeGreaterThan(2);
	const status = page.locator('site-search [role=status]');
	for (const words of examples) {
		await page.locator('site-search input').fill(words);
		await page.locator('site-search input').press('Enter');
		await eventually(() => status.innerText()).toContain(words);
		await eventually(() => status.innerText()).toMatch(/^\d+ pages? holds? /);
		expect(await help.isVisible()).toBe(false);
	}
	await page.locator('site-search input').fill('');
	await help.waitFor({ state: 'visible' });
});

test('a DOI finds its report alone, in whatever spelling', async () => {
	const { page } = await explore('?q=https%3A%2F%2Fdoi.org%2F10.5555%2Fjih.2012.0103');
	expect(await known(page)).toEqual(['amsel-2012']);
	await page.locator('#words').fill('DOI: 10.5555/jih.2012.0103');
	await page.keyboard.press('Enter');
	await eventually(() => page.locator('.phrase').innerText()).toContain('DOI: 10.5555');
	expect(await known(page)).toEqual(['amsel-2012']);
});

test('while the last word is typed it is a beginning, and whole once the field is left', async () => {
	const { page } = await explore();
	await page.locator('#words').focus();
	await page.keyboard.type('garde');
	await eventually(() => page.locator('.phrase').allInnerTexts()).toEqual([
		expect.stringContaining('words beginning with “garde”'),
	]);
	expect((await known(page)).length).toBeGreaterThan(3);
	await page.locator('#words').blur();
	await eventually(() => page.locator('.phrase').allInnerTexts()).toEqual([
		expect.stringContaining('the words “garde”'),
	]);
	expect(await page.locator('#found').innerText()).toMatch(/^0 of /);
	expect(queryOf(page)).toBe('?q=garde');
});

slowTest('an excerpt keeps cells apart, and the page that is opened scrolls to the word', async () => {
	const { page } = await explore('?q=leaves');
	const places = await page.locator('.excerpt').allInnerTexts();
	for (const place of places) expect(place).not.toMatch(/[a-z][A-Z]|\d[A-Z]/);
	await page.locator('.result-head a').first().press('Enter');
	await page.locator('.whole-record').press('Enter');
	await page.waitForURL('**/studies/**');
	await eventually(() =>
		page.evaluate(() =>
			[...(CSS.highlights.get('words') ?? [])].some((range) => {
				const { top } = (range as Range).getBoundingClientRect();
				return top > 0 && top < innerHeight;
			}),
		),
	).toBe(true);
});

describe('what is not known is said, and not counted', () => {
	/** Requests that the explorer makes for words. The code that reads them is there before: test/full/blocked.test.ts. */
	const wanted = ['**/words/index.json', '**/words/postings/*.json.gz'];

	test.each(some(wanted, 1))(
		'without %s there is no count, no list, no file and no citation, until it is back',
		async (address) => {
			const { page } = await explore();
			let isDown = true;
			await page.route(address, (route) => (isDown ? route.abort() : route.fallback()));
			await page.locator('#words').fill('leaves');
			await page.keyboard.press('Enter');
			await eventually(() => page.locator('#found').innerText()).toBe('Not known');
			expect(queryOf(page)).toBe('?q=leaves');
			expect(await claims(page)).not.toMatch(/\d+ (of \d+ )?(papers|gardens)/);
			expect(await page.locator('.result, .take-away, .result-table').count()).toBe(0);
			expect(await page.locator('.values .count').allInnerTexts()).not.toContainEqual(expect.stringMatching(/\d/));
			expect(await page.locator('.selection-notes [role=alert]').innerText()).toMatch(
				/not known which studies.*connection/,
			);
			isDown = false;
			await page.evaluate(() => dispatchEvent(new Event('online')));
			await eventually(() => page.locator('#found').innerText()).toMatch(/^\d+ of 10 papers/);
			expect((await listedIds(page)).length).toBeLessThan(10);
		},
	);

	slowTest('without the places of words a phrase is not known, though its words are', async () => {
		const { page } = await explore();
		let isDown = true;
		await page.route('**/words/places/*.json.gz', (route) => (isDown ? route.abort() : route.fallback()));
		await page.locator('#words').fill('"school yard"');
		await page.keyboard.press('Enter');
		await eventually(() => page.locator('#found').innerText()).toBe('Not known');
		expect(await listedIds(page)).toEqual([]);
		isDown = false;
		await page.evaluate(() => dispatchEvent(new Event('online')));
		await eventually(() => page.locator('#found').innerText()).toMatch(/^\d+ of 10 papers/);
	});

	slowTest(
		'offline after the first words, other words are not known, and those that were known are not shown for them',
		async () => {
			const { page } = await explore('?q=leaves');
			await page.context().setOffline(true);
			await page.locator('#words').fill('zeal');
			await page.keyboard.press('Enter');
			await eventually(() => page.locator('#found').innerText()).toBe('Not known');
			expect(await listedIds(page)).toEqual([]);
			await page.context().setOffline(false);
			await eventually(() => page.locator('#found').innerText()).toMatch(/^\d+ of 10 papers/);
		},
	);

	slowTest('a part of another build, or one that is no JSON, is said to be so', async () => {
		for (const [body, said] of [
			['{"build":"other","words":[]}', 'has been updated'],
			['<!doctype html>', 'damaged'],
			// Compressed, and cut off.
			[Buffer.from([0x1f, 0x8b, 8, 0]), 'damaged'],
		] as const) {
			const { page } = await explore();
			await page.route('**/words/postings/*.json.gz', (route) => route.fulfill({ body }));
			await page.locator('#words').fill('leaves');
			await page.keyboard.press('Enter');
			await eventually(() => page.locator('#found').innerText()).toBe('Not known');
			expect(await page.locator('.selection-notes [role=alert]').innerText()).toContain(said);
		}
	});

	slowTest(
		'without its records an address that asks for less than everything is not answered with everything',
		async () => {
			const { page } = await visit(inventedSite, 'about/');
			let isDown = true;
			await page.route('**/explore/corpus.json', (route) => (isDown ? route.abort() : route.fallback()));
			await open(page, inventedSite, 'explore/?plot=school-yard');
			await eventually(() => page.locator('#found').innerText()).toBe('Not known');
			expect(await page.locator('.result, .take-away').count()).toBe(0);
			isDown = false;
			await page.evaluate(() => dispatchEvent(new Event('online')));
			await wakeUp(page);
			await eventually(() => page.locator('#found').innerText()).toMatch(/of 10 papers/);
		},
	);

	test('the search of the site says what failed, and looks again once there is a connection', async () => {
		const { page } = await visit(inventedSite, 'about/');
		let isDown = true;
		await page.route('**/words/**', (route) => (isDown ? route.abort() : route.fallback()));
		await open(page, inventedSite, 'search/?q=leaves');
		const status = page.locator('site-search [role=status]');
		await eventually(() => status.innerText()).toMatch(/not known which pages hold them.*connection/);
		expect(await page.locator('site-search li').count()).toBe(0);
		isDown = false;
		await page.evaluate(() => dispatchEvent(new Event('online')));
		await eventually(() => status.innerText()).toMatch(/^\d+ pages hold “leaves”/);
	});

	slowTest('a figure or a table whose code does not come says so, and comes when it is asked for again', async () => {
		const { page } = await explore('?view=list');
		let isDown = true;
		await page.route('**/_astro/ResultTable*.js', (route) => (isDown ? route.abort() : route.fallback()));
		await page.locator('#view-table').press('Enter');
		const alert = page.locator('.later[role=alert]');
		await eventually(() => alert.innerText()).toMatch(/could not be loaded.*connection/);
		isDown = false;
		// A browser does not ask twice for code that did not come: the page is loaded anew, as its address says.
		await alert.getByRole('button', { name: 'Try again' }).press('Enter');
		await eventually(() => page.locator('.result-table').count()).toBe(1);
		expect(queryOf(page)).toBe('?view=table');
	});
});
