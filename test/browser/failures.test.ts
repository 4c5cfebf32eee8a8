/** What fails in a page is told with its reason where the reader looks, and a mistake of ours is in the console with its cause. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { inventedSite as site } from '../built-site.ts';
import { corpusOf } from '../read-site.ts';
import { slowTest, some } from '../runs.ts';
import { open, openTab, type Visit, visit } from './browser.ts';
import { eventually, wakeUp } from './explore.ts';

const [study] = corpusOf(site).studies;
const [figure] = corpusOf(site).figures;

const network = /The server did not answer/;
const missing = /The site does not have the file/;
const damaged = /The file is damaged/;
const own = /This is an error of the page itself/;

type Fault = (page: Page) => Promise<unknown>;

const down =
	(address: string): Fault =>
	(page) =>
		page.route(address, (route) => route.abort());
const gone =
	(address: string): Fault =>
	(page) =>
		page.route(address, (route) => route.fulfill({ status: 404 }));
const spoilt =
	(address: string): Fault =>
	(page) =>
		page.route(address, (route) => route.fulfill({ body: '<p>' }));
/** A function of the browser that every saved file needs fails as a mistake of ours would. */
const mistaken: Fault = (page) =>
	page.evaluate(() => {
		URL.createObjectURL = () => {
			throw new RangeError('a mistake of ours');
		};
	});
const closed: Fault = (page) =>
	page.evaluate(() =>
		Object.defineProperty(navigator, 'clipboard', {
			value: { writeText: () => Promise.reject(new DOMException('closed', 'NotAllowedError')) },
		}),
	);

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().press('Enter');
const openExplorer = async (page: Page, query = '') => {
	await open(page, site, `explore/${query}`);
	await wakeUp(page);
};
const openPlan = async (page: Page) => {
	await open(page, site, 'guidance/plan/');
	await page.locator('#plan-title').fill('A garden');
	await page.locator('.steps a').last().press('Enter');
	await page.locator('.outline').waitFor();
};
const openTakeAway = async (page: Page) => {
	await openExplorer(page);
	await page.locator('.take-away').scrollIntoViewIfNeeded();
};

interface Row {
	what: string;
	/** Before the fault. */
	go?: (page: Page) => Promise<unknown>;
	fault: Fault;
	/** After it. */
	ask: (page: Page) => Promise<unknown>;
	place: string;
	said: RegExp;
	why: RegExp;
}

const rows: readonly Row[] = [
	{
		what: 'citations of a view',
		go: openTakeAway,
		fault: gone('**/explore/linking.json'),
		ask: (page) => page.locator('.link-view summary').press('Enter'),
		place: '.link-view',
		said: /The citations could not be loaded/,
		why: missing,
	},
	{
		what: 'a file of a selection',
		go: openTakeAway,
		fault: down('**/data/studies.ris'),
		ask: (page) => press(page, 'RIS'),
		place: '.take-away > [role=status]',
		said: /The file could not be made/,
		why: network,
	},
	{
		what: 'a file of a selection, by a mistake of ours',
		go: openTakeAway,
		fault: mistaken,
		ask: (page) => press(page, 'CSV'),
		place: '.take-away > [role=status]',
		said: /The file could not be made/,
		why: own,
	},
	{
		what: 'a copy of a link',
		go: openTakeAway,
		fault: closed,
		ask: (page) => press(page, 'Copy link'),
		place: '.ways [role=status]',
		said: /Your browser does not let a page copy/,
		why: /explore/,
	},
	{
		what: 'a file of a figure, by a mistake of ours',
		go: (page) => openExplorer(page, '?view=figures'),
		fault: mistaken,
		ask: (page) => press(page, /^CSV: /),
		place: '.buttons [role=status]:not(:empty)',
		said: /The file could not be made/,
		why: own,
	},
	{
		what: 'a picture of a figure in the explorer',
		go: (page) => openExplorer(page, '?view=figures'),
		fault: down('**/_astro/draw-png*.js'),
		ask: (page) => press(page, /^PNG: /),
		place: '.buttons [role=status]:not(:empty)',
		said: /The file could not be made/,
		why: network,
	},
	{
		what: 'a card that is computed',
		fault: gone('**/explore/corpus.json'),
		ask: (page) => open(page, site, 'embed/explore/?plot=rooftop'),
		place: 'main',
		said: /The selection could not be computed/,
		why: missing,
	},
	{
		what: 'what has changed for a study',
		fault: spoilt('**/difference.json'),
		ask: (page) => open(page, site, `studies/${study?.id}/?v=1.0.0`),
		place: 'since-version',
		said: /What has changed since version 1\.0\.0 could not be loaded/,
		why: damaged,
	},
	{
		what: 'the code that says what has changed for a page',
		fault: down('**/_astro/tell-changes*.js'),
		ask: (page) => open(page, site, `studies/${study?.id}/?v=1.0.0`),
		place: 'since-version',
		said: /What has changed since version 1\.0\.0 could not be loaded/,
		why: network,
	},
	{
		what: 'what has changed for a view',
		fault: down('**/difference.json'),
		ask: (page) => openExplorer(page, '?plot=school-yard&v=1.0.0'),
		place: '.since',
		said: /What has changed since version 1\.0\.0 could not be loaded/,
		why: network,
	},
	{
		what: 'a picture of a figure',
		go: (page) => open(page, site, `figures/${figure?.id}/`),
		fault: down('**/figures/*/*.svg'),
		ask: (page) => press(page, 'PNG'),
		place: 'svg-to-png',
		said: /The picture could not be made/,
		why: network,
	},
	{
		what: 'what others did, in the planner',
		fault: gone('**/guidance/plan/programmes.json'),
		ask: (page) => open(page, site, 'guidance/plan/'),
		place: 'main',
		said: /What others did could not be loaded/,
		why: missing,
	},
	{
		what: 'a file of a plan, by a mistake of ours',
		go: openPlan,
		fault: mistaken,
		ask: (page) => press(page, 'Markdown'),
		place: 'main [role=status]:not(:empty)',
		said: /The file could not be made/,
		why: own,
	},
	{
		what: 'a copy of the link to a plan',
		go: openPlan,
		fault: closed,
		ask: (page) => press(page, 'Copy link'),
		place: 'main [role=status]:not(:empty)',
		said: /Your browser does not let a page copy/,
		why: /the link is in its address bar/,
	},
	{
		what: 'the figures of a selection',
		go: openExplorer,
		fault: down('**/_astro/Figures.*.js'),
		ask: (page) => page.locator('#view-figures').press('Enter'),
		place: '.later',
		said: /This view could not be loaded/,
		why: network,
	},
	{
		what: 'the place of words in a study, and other pages that hold them',
		go: (page) => openExplorer(page),
		fault: down('**/words/texts/*.json.gz'),
		ask: async (page) => {
			await page.locator('#words').fill('leaves');
			await page.keyboard.press('Enter');
		},
		place: '.explorer',
		said: /The place could not be loaded/,
		why: network,
	},
	{
		what: 'the place of words in a study, from texts of another build',
		go: (page) => openExplorer(page),
		fault: (page) =>
			page.route('**/words/texts/*.json.gz', (route) => route.fulfill({ body: '{"build":"other","texts":[]}' })),
		ask: async (page) => {
			await page.locator('#words').fill('leaves');
			await page.keyboard.press('Enter');
		},
		place: '.explorer',
		said: /The place could not be loaded/,
		why: /The site has been updated/,
	},
];

/** Visits a page first, so that a fault can be laid into what comes after it. */
async function fail({ go, fault, ask }: Pick<Row, 'go' | 'fault' | 'ask'>): Promise<Visit> {
	const opened = await visit(site, 'about/');
	await go?.(opened.page);
	await fault(opened.page);
	await ask(opened.page);
	return opened;
}

describe('what does not come is told with its reason', () => {
	test.each(some(rows, 4))('$what', async ({ place, said, why, ...row }) => {
		const { page, troubles } = await fail(row);
		const told = () => page.locator(place).first().innerText();
		await eventually(told).toMatch(said);
		expect(await told()).toMatch(why);
		if (why === own || why === damaged)
			expect(troubles.join('\n')).toMatch(why === own ? /RangeError: a mistake of ours/ : /SyntaxError|not JSON/);
	});
});

test('where nothing may be kept, the choice of colours holds for the page, and the console says that it is not kept', async () => {
	const { page, troubles } = await openTab();
	await page.addInitScript(() =>
		Object.defineProperty(globalThis, 'localStorage', {
			get: () => {
				throw new DOMException('forbidden', 'SecurityError');
			},
		}),
	);
	await open(page, site, 'methods/');
	await page.getByLabel('Dark').check();
	expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
	expect(troubles.join('\n')).toMatch(/the choice of colours is not known[\s\S]*the choice of colours is not kept/);
});

slowTest('a page that cannot mark the words that led to it says so in the console, and is there', async () => {
	const { page, troubles } = await fail({
		fault: down('**/_astro/mark-words*.js'),
		ask: (opened) => open(opened, site, `studies/${study?.id}/?highlight=garden`),
	});
	await eventually(() => troubles.join('\n')).toMatch(/The server did not answer/);
	expect(await page.locator('h1').innerText()).not.toBe('');
});

slowTest('without Pagefind the same pages are found, and the console says that they are in no order', async () => {
	const search = async (fault: Fault) => {
		const { page, troubles } = await fail({ fault, ask: (opened) => open(opened, site, 'search/?q=leaves') });
		await eventually(() => page.locator('site-search [role=status]').innerText()).toMatch(/^\d+ pages hold “leaves”/);
		await eventually(() => page.locator('site-search li').count()).toBeGreaterThan(2);
		const found = await page
			.locator('site-search li a')
			.evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
		return { found: [...new Set(found)], told: troubles.join('\n') };
	};
	const ordered = await search(async () => {});
	expect(ordered.told).toBe('');
	const { found, told } = await search(down('**/pagefind/pagefind.js'));
	expect(told).toMatch(/not in order of relevance/);
	expect(found).not.toEqual(ordered.found);
	expect([...found].sort()).toEqual([...ordered.found].sort());
});
