/** The explorer over a corpus that comes as columns: the same answers as over one that comes as records. */
import type { Page, Route } from 'playwright-core';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { test as anywhere, expect } from 'vitest';
import { columnsFile, entriesFile, furtherFile, recordsFile } from '../../src/explorer/corpus-file.ts';
import { Explorer, type ExplorerProps } from '../../src/explorer/Explorer.tsx';
import { generate } from '../bench/generate.ts';
import { generatedCorpus } from '../bench/generate-corpus.ts';
import { type Gate, gate, open, openTab, type Visit } from '../browser/browser.ts';
import { eventually, focused, listedIds, tabled, wakeUp } from '../browser/explore.ts';
import { missingBrowser } from '../browser/missing-browser.ts';
import { servedCorpus } from '../browser/served-corpus.ts';
import { ensureBuilt, inventedSite } from '../built-site.ts';
import { corpusOf as corpusOfSite } from '../read-site.ts';

const test = anywhere.skipIf(missingBrowser() !== undefined);

// The page is read when cases are collected.
await ensureBuilt(inventedSite);

const corpus = generatedCorpus(generate(1_200));
const drawn = (props: object) => renderToString(h(Explorer, props as ExplorerProps));
const served = {
	columns: servedCorpus(inventedSite, corpus, columnsFile, drawn),
	records: servedCorpus(inventedSite, corpus, recordsFile, drawn),
};

async function over(
	kind: keyof typeof served,
	query: string,
	before?: (page: Page) => Promise<unknown>,
): Promise<Visit> {
	const opened = await openTab();
	await served[kind].on(opened.page);
	await before?.(opened.page);
	await open(opened.page, inventedSite, `explore/${query}`);
	return opened;
}

const whatStands = async (page: Page) => ({
	found: await page.locator('#found').innerText(),
	silences: await page.locator('.silences').allInnerTexts(),
	counts: await page.locator('.values .count').allTextContents(),
	bars: await page.locator('.range svg').evaluateAll((all) => all.map((svg) => svg.getAttribute('aria-label'))),
	facts: (await page.locator('.result .facts').allInnerTexts()).slice(0, 20),
	// Fewer are drawn at once of a large corpus.
	order: (await listedIds(page)).slice(0, 20),
});

// Findings, and no condition at all, are compared below.
test.each([
	'?single-0=code-0&multi-1.all=code-0&multi-1.all=code-2&published=1995..2010&sort=-size',
	'?unit=programme&single-1=code-2&multi-0.not=code-1&sort=single-2',
])('explore/%s shows the same studies, counts, sentence and order', async (query) => {
	const [columns, records] = [await over('columns', query), await over('records', query)];
	await Promise.all([wakeUp(columns.page), wakeUp(records.page)]);
	const expected = await whatStands(records.page);
	await eventually(() => whatStands(columns.page)).toEqual(expected);
	await eventually(async () => (await listedIds(columns.page)).length).toBeGreaterThan(3);
	expect([...columns.troubles, ...records.troubles]).toEqual([]);
});

test('titles and findings come when they are in view, and nothing moves', async () => {
	const { page, requests } = await over('columns', '?finding-0=code-0&finding-1=code-1');
	await wakeUp(page);
	const [first = ''] = await listedIds(page);
	const study = corpus.studiesById.get(first);
	const heights = () =>
		page.locator('.result').evaluateAll((all) => all.slice(0, 4).map((result) => result.getBoundingClientRect().top));
	const before = await heights();
	await eventually(() => page.locator('.result-title').first().innerText()).toBe(study?.citation.title);
	const findings = Array.isArray(study?.lists.findings) ? study.lists.findings : [];
	const meant = findings.find(
		({ values }) => values['finding-0']?.value === 'code-0' && values['finding-1']?.value === 'code-1',
	);
	await eventually(() => page.locator('.matches').first().innerText()).toContain(meant?.text);
	await eventually(heights).toEqual(before);
	const records = requests.filter((request) => request.includes('/data/'));
	expect(records.length).toBeGreaterThan(0);
	expect(records.length).toBeLessThan(10);
});

test('the list and the table grow as they are read, to the last study', async () => {
	const { page } = await over('columns', '?single-0.not=code-0&single-1.not=code-0');
	await wakeUp(page);
	const total = Number((await page.locator('#found').innerText()).split(' ')[0]);
	expect(total).toBeGreaterThan(200);
	const results = () => page.locator('.result').count();
	await eventually(results).toBe(20);
	await page.locator('.growth').scrollIntoViewIfNeeded();
	await eventually(results).toBeGreaterThan(20);
	await page.locator('#view-table').press('Enter');
	const rows = () => page.locator('.result-table tbody tr').count();
	await eventually(rows).toBe(100);
	// The keys that go to the end go to the end of what is drawn, and there is more.
	const table = page.getByRole('region', { name: 'Table of the selection' });
	const goToEnd = () => table.press('Control+End');
	await goToEnd();
	await eventually(rows).toBeGreaterThan(100);
	// Its button goes on to the first row that it brought, however many have come by themselves before and come after.
	const pressed = await page.locator('.growth').evaluate((button: HTMLButtonElement) => {
		button.focus();
		button.click();
		return Number(/[\d,]+/.exec(button.textContent ?? '')?.[0]);
	});
	expect(pressed).toBeGreaterThanOrEqual(200);
	await eventually(rows).toBeGreaterThanOrEqual(Math.min(pressed + 100, total));
	await eventually(() => focused(page)).toContain(`/studies/${(await tabled(page))[pressed]}/`);
	await eventually(async () => {
		await goToEnd();
		return rows();
	}).toBe(total);
	expect(new Set(await tabled(page)).size).toBe(total);
});

test('a comparison and files fetch the records that they need; more are asked for first', async () => {
	const [first, second] = corpus.studies;
	const { page, requests } = await over('columns', `?view=compare&compare=${first?.id}&compare=${second?.id}`);
	await wakeUp(page);
	await eventually(() => page.locator('.comparison thead').innerText()).toContain(first?.citation.title);
	// These two stand in one part.
	expect(requests.filter((request) => request.includes('/data/'))).toEqual([
		expect.stringContaining('/data/parts/studies-1.json.gz'),
	]);
	await open(page, inventedSite, 'explore/?single-0.not=code-0&single-1.not=code-0');
	await wakeUp(page);
	const note = page.locator('.take-away .fine').first();
	await eventually(() => note.innerText()).toMatch(/whole records, [\d.]+ MB/);
	const download = page.waitForEvent('download');
	// By key: the list above may still grow, and move the button away from under a pointer.
	await page.getByRole('button', { name: 'CSV', exact: true }).press('Enter');
	const stream = await (await download).createReadStream();
	let csv = '';
	for await (const chunk of stream) csv += chunk;
	const total = Number((await page.locator('#found').innerText()).split(' ')[0]);
	expect(csv.trim().split('\n')).toHaveLength(total + 1);
	expect(csv).toContain(corpus.studiesById.get((await listedIds(page))[0] ?? '')?.citation.title);
});

test('a part of another build, whose studies are others, is no answer', async () => {
	const [first] = corpus.studies;
	const last = corpus.studies.at(-1);
	const { page } = await over('columns', `?view=compare&compare=${first?.id}&compare=${last?.id}`, (opened) =>
		opened.route('**/data/parts/studies-1.json.gz', (route) => route.fulfill({ body: Buffer.from('{"studies":[]}') })),
	);
	await wakeUp(page);
	await eventually(() => page.locator('.later').first().innerText()).toContain('The records could not be fetched');
	expect(await page.locator('.comparison').count()).toBe(0);
});

test('figures of a selection fetch its records, and draw what they draw of records', async () => {
	const real = corpusOfSite(inventedSite);
	const pictures = async (kind: typeof columnsFile | typeof recordsFile) => {
		const { page } = await openTab();
		await servedCorpus(inventedSite, real, kind, drawn).on(page);
		const country = real.variables.find((variable) => variable.kind === 'country');
		await open(page, inventedSite, `explore/?view=figures&${country?.id}=${country?.codes[0]?.code}`);
		await wakeUp(page);
		await page.getByRole('button', { name: 'Draw all now' }).press('Enter');
		await eventually(() => page.locator('.figure-of-selection figure').count()).toBe(real.figures.length + 1);
		return page.locator('.figure-of-selection').allInnerTexts();
	};
	const drawnOfColumns = await pictures(columnsFile);
	expect(drawnOfColumns).toEqual(await pictures(recordsFile));
	expect(drawnOfColumns.length).toBeGreaterThan(1);
});

test('columns that do not arrive are said to be missing, and can be tried again', async () => {
	let isDown = true;
	const { page } = await over('columns', '?single-0=code-0', (opened) =>
		opened.route(`**/${columnsFile}`, (route) => (isDown ? route.abort() : route.fallback())),
	);
	await eventually(() => page.locator('.ignored').innerText()).toContain('The records could not be loaded');
	isDown = false;
	await page.getByRole('button', { name: 'Try again' }).press('Enter');
	await wakeUp(page);
	await eventually(() => page.locator('#found').innerText()).not.toContain('All');
	await eventually(() => page.locator('.ignored').count()).toBe(0);
});

const counted = (page: Page) =>
	page.$$eval('.facet', (facets) =>
		facets
			.filter((facet) => [...facet.querySelectorAll('.count')].some(({ textContent }) => textContent !== ''))
			.map((facet) => facet.querySelector('summary')?.id),
	);

test('studies are filtered before the entries of lists have come, and a filter of a list waits for these', async () => {
	let entries: Gate | undefined;
	const { page } = await over('columns', '', async (opened) => {
		entries = await gate(opened, `**/${entriesFile}`);
	});
	await wakeUp(page);
	const all = await counted(page);
	expect(all).toContain('facet-finding-0');
	await page.locator('#value-single-0-code-0').check();
	const found = () => page.locator('#found').innerText();
	await eventually(found).toMatch(/^\d[\d,]* of 1,200/);
	await eventually(() => listedIds(page)).not.toEqual([]);
	const some = await found();
	await eventually(() => counted(page)).toEqual(all.filter((facet) => !facet?.startsWith('facet-finding')));
	// What needs entries says that it waits: no count, no list, and no table.
	await page.locator('#facet-finding-0').click();
	await page.locator('#value-finding-0-code-0').check();
	await eventually(found).toBe('Loading the findings …');
	await eventually(() => page.url()).toContain('finding-0=code-0');
	expect(await listedIds(page)).toEqual([]);
	expect(await counted(page)).toEqual([]);
	expect(await page.locator('#value-finding-0-code-0').isChecked()).toBe(true);
	await page.goBack();
	await eventually(found).toBe(some);
	await page.locator('#view-table').click();
	await eventually(() => page.locator('.later').innerText()).toBe('Loading the findings …');
	await page.goBack();
	await page.goForward();
	expect(await page.locator('.result-table').count()).toBe(0);
	entries?.open();
	await page.locator('.result-table').waitFor();
	await page.locator('#view-list').click();
	await page.locator('#value-finding-0-code-0').check();
	const { page: direct } = await over('records', new URL(page.url()).search);
	await wakeUp(direct);
	await eventually(() => whatStands(page)).toEqual(await whatStands(direct));
});

test('studies are filtered by open filters before the others have come, and a folded filter waits for its numbers', async () => {
	let further: Gate | undefined;
	const { page, requests } = await over('columns', '', async (opened) => {
		further = await gate(opened, `**/${furtherFile}`);
	});
	await wakeUp(page);
	const all = await counted(page);
	expect(all).toContain('facet-multi-1');
	await page.locator('#value-single-0-code-0').check();
	const found = () => page.locator('#found').innerText();
	await eventually(found).toMatch(/^\d[\d,]* of 1,200/);
	await eventually(() => listedIds(page)).not.toEqual([]);
	const some = await found();
	const open = corpus.variables.filter(({ facet }) => facet === 'open').map(({ id }) => `facet-${id}`);
	expect(open.length).toBeGreaterThan(3);
	const early = await counted(page);
	expect(early).toEqual(expect.arrayContaining(open));
	expect(early).not.toContain('facet-multi-1');
	// Entries are asked for when somebody asks for them, or when the others are here.
	expect(requests.filter((request) => request.endsWith(entriesFile))).toEqual([]);
	await page.locator('#facet-multi-1').click();
	await page.locator('#value-multi-1-code-0').check();
	await eventually(found).toMatch(/^Loading the other filters/);
	expect(await listedIds(page)).toEqual([]);
	expect(await counted(page)).toEqual([]);
	await page.goBack();
	await eventually(found).toBe(some);
	further?.open();
	await eventually(() => counted(page)).toEqual(all);
	await page.locator('#value-multi-1-code-0').check();
	const { page: direct } = await over('records', new URL(page.url()).search);
	await wakeUp(direct);
	await eventually(() => whatStands(page)).toEqual(await whatStands(direct));
});

test('filters that do not come are said to be missing, with no number in their place, and can be tried again', async () => {
	let isDown = true;
	const { page } = await over('columns', '?multi-1=code-0', (opened) =>
		opened.route(`**/${furtherFile}`, (route) => (isDown ? route.abort() : route.fallback())),
	);
	const told = () => page.locator('.ignored').allInnerTexts();
	await eventually(told).toEqual([
		expect.stringContaining('The other filters and findings could not be loaded, so nothing that asks for them'),
	]);
	expect(await page.locator('#found').innerText()).toBe('Not known');
	expect(await listedIds(page)).toEqual([]);
	expect(await counted(page)).toEqual([]);
	isDown = false;
	await page.getByRole('button', { name: 'Try again' }).press('Enter');
	await eventually(() => page.locator('#found').innerText()).toMatch(/^\d[\d,]* of 1,200/);
	await eventually(told).toEqual([]);
});

test('an address that asks for entries waits for them, with nothing in their place', async () => {
	let entries: Gate | undefined;
	const { page } = await over('columns', '?finding-0=code-0&single-0=code-0', async (opened) => {
		entries = await gate(opened, `**/${entriesFile}`);
	});
	await page.waitForSelector('.explorer[data-ready]');
	await eventually(() => page.locator('#found').textContent()).toBe('Loading the findings …');
	expect(await page.locator('html').getAttribute('data-pending')).not.toBeNull();
	expect(await listedIds(page)).toEqual([]);
	entries?.open();
	await wakeUp(page);
	await eventually(() => page.locator('#found').innerText()).toMatch(/^\d[\d,]* of 1,200/);
});

test.each([
	['do not arrive', (route: Route) => route.abort(), 'The server did not answer'],
	[
		'belong to another build',
		(route: Route) =>
			route.fulfill({ body: servedCorpus(inventedSite, corpusOfSite(inventedSite), columnsFile).entries }),
		'The site has been updated',
	],
	['are damaged', (route: Route) => route.fulfill({ body: '<!doctype html>' }), 'The file is damaged'],
])('entries that %s are said to be missing, and can be tried again', async (_, answer, reason) => {
	let isDown = true;
	const { page } = await over('columns', '?finding-0=code-0', (opened) =>
		opened.route(`**/${entriesFile}`, (route) => (isDown ? answer(route) : route.fallback())),
	);
	const told = () => page.locator('.ignored').allInnerTexts();
	await eventually(told).toEqual([expect.stringContaining('The findings could not be loaded')]);
	expect((await told())[0]).toContain(reason);
	expect(await page.locator('#found').innerText()).toBe('Not known');
	expect(await listedIds(page)).toEqual([]);
	isDown = false;
	await page.getByRole('button', { name: 'Try again' }).press('Enter');
	await eventually(() => page.locator('#found').innerText()).toMatch(/^\d[\d,]* of 1,200/);
	await eventually(told).toEqual([]);
});

test('without the entries of lists, studies are counted by their own values', async () => {
	const { page } = await over('columns', '?single-0=code-0', (opened) =>
		opened.route(`**/${entriesFile}`, (route) => route.abort()),
	);
	await eventually(() => page.locator('.ignored').allInnerTexts()).toEqual([
		expect.stringContaining('The findings could not be loaded'),
	]);
	const { page: direct } = await over('records', '?single-0=code-0');
	await wakeUp(direct);
	expect(await page.locator('#found').innerText()).toBe(await direct.locator('#found').innerText());
	expect(await listedIds(page)).not.toEqual([]);
});

test.each([
	['the list', '', '.explorer-main', 'Titles and details could not be fetched'],
	[
		'a comparison',
		`?view=compare&${corpus.studies
			.slice(0, 2)
			.map(({ id }) => `compare=${id}`)
			.join('&')}`,
		'.later',
		'The records could not be fetched',
	],
])('%s says that records did not come, and why', async (_, query, place, said) => {
	const { page } = await over('columns', query, (opened) => opened.route('**/data/parts/*', (route) => route.abort()));
	await wakeUp(page);
	const told = () => page.locator(place).first().innerText();
	await eventually(told).toContain(said);
	expect(await told()).toContain('The server did not answer');
});

test('without script a part of the list stands there, and a way to all', async () => {
	const opened = await openTab({ javaScriptEnabled: false });
	await served.columns.on(opened.page);
	await open(opened.page, inventedSite, 'explore/');
	await eventually(() => opened.page.locator('.result').count()).toBe(20);
	await eventually(() => opened.page.locator('a.growth').innerText()).toContain('all 1,200');
});
