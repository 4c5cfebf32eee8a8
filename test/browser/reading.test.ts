/** What a reader does with hands on the keyboard: search, choose colours, copy, see where values come from. */
import { expect, test } from 'vitest';
import { inventedSite } from '../built-site.ts';
import { corpusOf } from '../read-site.ts';
import { slowTest } from '../runs.ts';
import { kindsOfPages, narrow, visit, wide } from './browser.ts';
import { eventually } from './explore.ts';

const study = corpusOf(inventedSite).studies.find(({ id }) => id === 'amsel-2012') ?? corpusOf(inventedSite).studies[0];
const studyPage = `studies/${study?.id}/`;

/** Moves on with the Tab key until an element that matches has the focus. */
async function tabTo(page: Awaited<ReturnType<typeof visit>>['page'], selector: string): Promise<void> {
	for (let steps = 0; steps < 60; steps++) {
		await page.keyboard.press('Tab');
		if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
	}
	throw new Error(`no focus by keyboard: ${selector}`);
}

test('words typed into the head of a page lead to results with marks, and a result to its page', async () => {
	const { page, troubles } = await visit(inventedSite, 'about/');
	await tabTo(page, 'header input[name=q]');
	const title = corpusOf(inventedSite).studies[0]?.citation.title ?? '';
	const word = title.split(/\W+/).sort((a, b) => b.length - a.length)[0] ?? '';
	await page.keyboard.type(word);
	await page.keyboard.press('Enter');
	await page.waitForURL(`**/search/?q=${word}`);
	await page.locator('site-search ol li').first().waitFor();
	await eventually(() => page.locator('site-search [role=status]').innerText()).toMatch(new RegExp(`hold.? “${word}”`));
	await eventually(() => page.locator('site-search mark').count()).toBeGreaterThan(0);
	const first = page.locator('site-search ol a').first();
	const name = await first.innerText();
	await first.click();
	await page.waitForURL((url) => !url.pathname.endsWith('/search/'));
	expect(name).toContain(await page.locator('h1').innerText());
	expect(troubles).toEqual([]);
});

slowTest('a search for a word that no page holds says so', async () => {
	const { page } = await visit(inventedSite, 'search/?q=xyzzyplugh');
	await page.getByText('No page holds “xyzzyplugh”.').waitFor();
	await eventually(() => page.locator('site-search ol li').count()).toBe(0);
});

test('a search follows what is typed, keeps it in the address, and shows no markup that is typed', async () => {
	const { page, troubles } = await visit(inventedSite, 'search/');
	await page.locator('site-search input').fill('carrot');
	await page.waitForURL('**/search/?q=carrot');
	await page.locator('site-search ol li').first().waitFor();
	await page.locator('site-search input').fill('<img src=x onerror=alert(1)>');
	await page.waitForURL('**/search/?q=%3Cimg*');
	await page.locator('site-search [role=status]').filter({ hasText: '<img' }).waitFor();
	await eventually(() => page.locator('main img').count()).toBe(0);
	await page.locator('site-search input').fill('');
	await page.waitForURL('**/search/');
	await eventually(() => page.locator('site-search [role=status]').innerText()).toBe('');
	expect(troubles).toEqual([]);
});

test('a choice of colours holds on the next page, and can be taken back', async () => {
	const { page } = await visit(inventedSite, '', { colorScheme: 'light' });
	const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
	const light = await paper();
	await page.getByRole('radio', { name: 'Dark' }).check();
	await eventually(paper).not.toBe(light);
	const dark = await paper();
	await page.locator('nav').getByRole('link', { name: 'Methods' }).click();
	await page.waitForURL('**/methods/');
	await eventually(paper).toBe(dark);
	await eventually(() => page.getByRole('radio', { name: 'Dark' }).isChecked()).toBe(true);
	await page.getByRole('radio', { name: 'As the system' }).check();
	await page.reload();
	await eventually(paper).toBe(light);
});

test('the button copies the text beside it and says so', async () => {
	const { page } = await visit(inventedSite, studyPage, { permissions: ['clipboard-read', 'clipboard-write'] });
	const button = page.locator('copy-button[data-of=cite-vancouver]');
	await button.getByRole('button').press('Enter');
	await button.getByText('Copied').waitFor();
	await eventually(() => page.evaluate(() => navigator.clipboard.readText())).toBe(
		await page.locator('#cite-vancouver').textContent(),
	);
});

slowTest('where the clipboard is closed, the text is selected and the reader is told', async () => {
	const { page } = await visit(inventedSite, studyPage, { permissions: [] });
	await page.evaluate(() =>
		Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('closed')) } }),
	);
	const button = page.locator('copy-button[data-of=cite-vancouver]');
	await button.getByRole('button').click();
	await button.getByText('Selected: copy it with the keyboard').waitFor();
	await eventually(() => page.evaluate(() => getSelection()?.toString())).toBe(
		(await page.locator('#cite-vancouver').innerText()).trim(),
	);
});

test('a switch shows where each value comes from, by keyboard and without script', async () => {
	for (const javaScriptEnabled of [true, false]) {
		const { page } = await visit(inventedSite, studyPage, { javaScriptEnabled });
		await eventually(() => page.locator(':is(small, .origin):visible').count()).toBe(0);
		await page.locator('#show-origin').focus();
		await page.keyboard.press('Space');
		await eventually(() => page.locator(':is(small, .origin):visible').count()).toBe(
			await page.locator('small, .origin').count(),
		);
		await page.keyboard.press('Space');
		await eventually(() => page.locator(':is(small, .origin):visible').count()).toBe(0);
	}
});

test('the first key leads to a link that skips to the content', async () => {
	const { page } = await visit(inventedSite, studyPage);
	await page.keyboard.press('Tab');
	const skip = page.locator('a.skip');
	await eventually(() => skip.evaluate((link) => link === document.activeElement)).toBe(true);
	await eventually(() => skip.isVisible()).toBe(true);
	await eventually(async () => (await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0);
	await page.keyboard.press('Enter');
	await page.keyboard.press('Tab');
	await eventually(() => page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

test('whatever has the focus shows it', async () => {
	const { page } = await visit(inventedSite, studyPage);
	const bare: string[] = [];
	for (let steps = 0; steps < 40; steps++) {
		await page.keyboard.press('Tab');
		const found = await page.evaluate(() => {
			const element = document.activeElement;
			if (!element || element === document.body) return undefined;
			const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
			return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none'
				? undefined
				: element.outerHTML.slice(0, 120);
		});
		if (found) bare.push(found);
	}
	expect(bare).toEqual([]);
});

test('words that are marked are seen in the remarks of a finding, too, which are folded otherwise', async () => {
	const { page } = await visit(inventedSite, 'studies/tamm-2018/');
	const remark = page.locator('.finding details.more p').first();
	expect(await remark.isVisible()).toBe(false);
	// A word of the remark that stands where nothing is folded, too: the remark is not the only place that is marked.
	const shown = await page.locator('main').innerText();
	const word = (await remark.textContent())?.match(/[a-z]{5,}/g)?.find((one) => shown.includes(` ${one} `));
	expect(word).toBeDefined();
	await page.goto(`${page.url()}?highlight=${word}`);
	await eventually(() => page.evaluate(() => CSS.highlights.get('words')?.size ?? 0)).toBeGreaterThan(0);
	const marked = () =>
		page.evaluate(() =>
			[...(CSS.highlights.get('words') ?? [])]
				.map((range) => (range as Range).startContainer.parentElement)
				.filter((element) => element?.closest('.finding details'))
				.map((element) => element?.checkVisibility()),
		);
	await eventually(async () => (await marked()).length).toBeGreaterThan(0);
	expect(new Set(await marked())).toEqual(new Set([true]));
});

test('on a desk the page of a study shows its programme as a picture, and where its findings begin, without scrolling', async () => {
	const { page } = await visit(inventedSite, studyPage, { viewport: wide });
	expect(await page.locator('.glance svg').count()).toBeGreaterThan(3);
	const picture = await page.locator('.glance').boundingBox();
	const findings = await page.locator('.finding').first().boundingBox();
	expect(picture && picture.y + picture.height).toBeLessThan(wide.height);
	expect(findings?.y).toBeLessThan(wide.height);
});

test('an address with a finding in it leads to the finding', async () => {
	const { page } = await visit(inventedSite, studyPage);
	const id = (await page.locator('.finding').last().getAttribute('id')) ?? '';
	const opened = await visit(inventedSite, `${studyPage}#${id}`, { viewport: narrow });
	const isInView = async () => {
		const top = (await opened.page.locator(`#${id}`).boundingBox())?.y ?? -1;
		return top >= 0 && top < narrow.height;
	};
	await eventually(isInView).toBe(true);
});

test('an address that does not exist is answered with 404 and a page that helps', async () => {
	const { page } = await visit(inventedSite, '');
	const response = await page.goto(`${page.url()}studies/nobody-1900/`);
	expect(response?.status()).toBe(404);
	await eventually(() => page.locator('main a').count()).toBeGreaterThan(3);
	await page
		.locator('main')
		.getByRole('link', { name: /papers/ })
		.click();
	await page.waitForURL(`**${inventedSite.base}studies/`);
});

slowTest('targets are large enough to be met with a finger', async () => {
	const { page } = await visit(inventedSite, '', { viewport: narrow, hasTouch: true });
	const small = await page.evaluate(() =>
		// WCAG 2.2, 2.5.8: 24 px, except for links in a line of text.
		[...document.querySelectorAll('header a, header button, header input, figure ul a, theme-choice label')]
			.map((element) => ({
				name: element.textContent?.trim() || element.getAttribute('aria-label'),
				...element.getBoundingClientRect().toJSON(),
			}))
			.filter(({ width, height }) => width > 1 && (width < 24 || height < 24))
			.map(({ name, width, height }) => `${name}: ${width} × ${height}`),
	);
	expect(small).toEqual([]);
});

test('every kind of page is among those that the tests visit', () => {
	expect(kindsOfPages(inventedSite).every(([, address]) => !address.includes('undefined'))).toBe(true);
});

slowTest('at 390 px a value in the list of studies stands whole beside its name', async () => {
	const { page } = await visit(inventedSite, 'studies/', { viewport: narrow });
	const below = await page.$$eval('.studies td', (cells) =>
		cells.flatMap((cell) =>
			[...cell.children]
				.filter((part) => part.getBoundingClientRect().left < cell.getBoundingClientRect().left + 100)
				.map((part) => `${cell.getAttribute('data-label')}: ${part.textContent}`),
		),
	);
	expect(below).toEqual([]);
	expect(await page.locator('.studies td').count()).toBeGreaterThan(0);
});

slowTest('on a phone the open menu has a button that closes it, without script too', async () => {
	for (const javaScriptEnabled of [true, false]) {
		const { page } = await visit(inventedSite, 'about/', { viewport: narrow, javaScriptEnabled });
		const link = page.locator('.menu nav a').first();
		await page.getByRole('button', { name: 'Menu' }).click();
		await link.waitFor();
		await page.getByRole('button', { name: 'Close' }).click();
		await link.waitFor({ state: 'hidden' });
	}
});
