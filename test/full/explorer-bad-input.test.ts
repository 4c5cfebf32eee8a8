/** Addresses that nobody should write: the page shows what can be shown and says what it left out. */
import { test as anywhere, beforeAll, expect } from 'vitest';
import { visit } from '../browser/browser.ts';
import { eventually, expectList, explore, idsAt, listedIds, queryOf, wakeUp } from '../browser/explore.ts';
import { missingBrowser } from '../browser/missing-browser.ts';
import { ensureBuilt, inventedSite } from '../built-site.ts';
import { corpusOf } from '../read-site.ts';

const test = anywhere.skipIf(missingBrowser() !== undefined);

beforeAll(() => ensureBuilt(inventedSite));

const all = corpusOf(inventedSite).studies.map(({ id }) => id);
const long = 'x'.repeat(100_000);

test.each([
	['a key repeated', `?${'plot=school-yard&'.repeat(200)}`, '?plot=school-yard', 0],
	['a value asked for and excluded', '?plot=school-yard&plot.not=school-yard', '?plot=school-yard', 1],
	['two ranges', '?published=2015..2018&published=2010..2012', '?published=2015..2018', 1],
	['two views and two sorts', '?view=list&view=table&sort=published&sort=-published', '?sort=published', 2],
	[
		'names of the language',
		'?__proto__=x&constructor=y&toString=z&hasOwnProperty=1&plot=__proto__&sort=constructor',
		'',
		6,
	],
	['percent garbage', '?plot=%E0%A4%A&%=%&%zz=1&pursuits=%00&q=%FF', '?q=%EF%BF%BD', 4],
	[
		'reversed, not a number, infinite',
		'?published=2020..2010&pupils=NaN&pupils=-Infinity..Infinity&weekly-hours=1e999..&plot-area=..',
		'',
		5,
	],
	['codes of another variable', '?plot=cooking&pursuits=school-yard&nation=ZZ&whom=towards', '', 4],
	[
		'texts, entries and switches that do not exist',
		'?crops=school&f12.whom=child-growers&f2.plot=school-yard&whom.all=child-growers&plot.maybe=school-yard&published.not=2010..2012',
		'',
		6,
	],
	[
		'markup in a key and a value',
		'?%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E=1&plot=%3Cscript%3Ealert(1)%3C/script%3E',
		'',
		2,
	],
	[
		'500 compared ids',
		`?${Array.from({ length: 500 }, (_, i) => `compare=${all[i] ?? `nobody-${i}`}`).join('&')}`,
		`?${all
			.slice(0, 6)
			.map((id) => `compare=${id}`)
			.join('&')}`,
		13,
	],
	[
		'500 ids',
		`?${Array.from({ length: 500 }, (_, i) => `id=nobody-${i}`).join('&')}&id=${all[2]}`,
		`?id=${all[2]}`,
		13,
	],
])('%s: what can be shown is shown, the rest is named', async (_, query, tidy, ignored) => {
	const { page, troubles } = await visit(inventedSite, `explore/${query}`);
	await wakeUp(page);
	await eventually(() => queryOf(page)).toBe(tidy);
	await eventually(() => page.locator('.ignored li').count()).toBe(ignored);
	if (!tidy.includes('q=')) await eventually(() => listedIds(page)).toEqual(idsAt(tidy));
	await eventually(() => page.locator('main img, main script[src=x]').count()).toBe(0);
	// Bare garbage can be no address at all for the server of a file; scripts of the page have no trouble.
	expect(troubles).toEqual([]);
});

test('script in the words stays text, everywhere', async () => {
	const words = '<img src=x onerror=alert(1)>"\'><script>alert(2)</script>';
	const dialogs: string[] = [];
	const { page, troubles } = await explore(`?q=${encodeURIComponent(words)}`);
	page.on('dialog', (dialog) => {
		dialogs.push(dialog.message());
		dialog.dismiss();
	});
	await eventually(() => page.locator('#words').inputValue()).toBe(words);
	await eventually(() => page.locator('.phrase').innerText()).toContain(words.slice(0, 20));
	await eventually(() => page.locator('.cite').innerText()).toContain(words.slice(0, 20));
	await eventually(() => page.title()).toContain('<img src=x');
	await page.locator('#view-table').press('Enter');
	await eventually(() => queryOf(page)).toContain('view=table');
	await page.locator('#words').fill(`${words} again`);
	await eventually(() => queryOf(page)).toContain('again');
	await eventually(() => page.locator('main img').count()).toBe(0);
	await eventually(() =>
		page
			.locator('script')
			.evaluateAll((scripts) => scripts.filter((script) => script.textContent?.includes('alert(2)')).length),
	).toBe(0);
	expect([dialogs, troubles]).toEqual([[], []]);
});

test.each([
	['in the words', `?plot=school-yard&q=${long}`, 0],
	['in a value', `?plot=school-yard&pursuits=${long}`, 1],
	['in a key', `?plot=school-yard&${long}=1`, 1],
	['in a range', `?plot=school-yard&published=${'1'.repeat(100_000)}..`, 1],
	['of many keys', `?plot=school-yard&${Array.from({ length: 12_000 }, (_, i) => `k${i}=1`).join('&')}`, 13],
])('an address of 100 kB, %s', async (_, query, ignored) => {
	const { page, troubles } = await explore(query);
	await eventually(() => page.locator('#value-plot-school-yard').isChecked()).toBe(true);
	await eventually(() => page.locator('.ignored li').count()).toBe(ignored);
	await eventually(() => queryOf(page).length).toBeLessThan(300);
	await eventually(() =>
		page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
	).toBe(true);
	expect(troubles).toEqual([]);
});

test('a hash, a state of someone else and a foreign link leave the selection alone', async () => {
	const { page, troubles } = await explore('?plot=school-yard#found');
	await page.evaluate(() => {
		history.pushState({ focus: { toString: 'no' }, scroll: 'far' }, '', '?pursuits=cooking');
		history.pushState('x', '', '?pursuits=cooking&plot=nothing');
		history.back();
	});
	await expectList(page, '?pursuits=cooking');
	await page.goForward();
	await eventually(() => queryOf(page)).toBe('?pursuits=cooking');
	await eventually(() => page.locator('.ignored li').allInnerTexts()).toEqual([
		expect.stringContaining('plot=nothing'),
	]);
	expect(troubles).toEqual([]);
});
