/** The page that counts from the tables: the same numbers as the explorer, and no numbers where there is no answer. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { indexOf } from '../../src/facets/build-index.ts';
import { countFacets } from '../../src/facets/count.ts';
import { corpusFor, countFirm } from '../../src/facets/firm-count.ts';
import { parseAddress } from '../../src/facets/parse-address.ts';
import { inventedSite } from '../built-site.ts';
import { corpusOf } from '../read-site.ts';
import { slowTest } from '../runs.ts';
import { gate, open, openTab, visit } from './browser.ts';
import { eventually } from './explore.ts';

const corpus = corpusOf(inventedSite);
const countedVariable = corpus.variables.find(({ of, codes }) => of === 'study' && codes.length > 2);
const finding = corpus.variables.find(({ of, codes }) => of === 'findings' && codes.length > 1);
if (!countedVariable || !finding) throw new Error('no variable');
const query = `${finding.id}=${finding.codes[0]?.code}`;

const found = (page: Page) => page.locator('#found').innerText();
const rowsOf = (page: Page) =>
	page
		.locator('.query tbody tr')
		.evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent ?? '')));

test('a link is answered with the counts of the explorer, from a few parts of files', async () => {
	const { page, requests, troubles } = await visit(inventedSite, `query/?${query}#${countedVariable.id}`);
	const { selection } = parseAddress(corpus, query);
	const { count } = countFirm(corpusFor(corpus, selection), selection);
	await eventually(() => found(page)).toMatch(new RegExp(`^${count} of ${corpus.studies.length} `));
	const [facet] = countFacets(indexOf(corpus), selection, [countedVariable.id]);
	const counts = [...(facet?.codes.values() ?? [])].slice(0, countedVariable.codes.length);
	expect((await rowsOf(page)).slice(0, counts.length).map(([, cell]) => Number(cell))).toEqual(counts);
	const asked = requests.filter((request) => request.includes('/data/'));
	expect(asked.every((request) => /\/data\/(studies|findings)\.parquet/.test(request))).toBe(true);
	expect(troubles).toEqual([]);
});

slowTest('an address of the explorer is pasted, counted, and stands in the address of the page', async () => {
	const { page } = await visit(inventedSite, 'query/');
	await page.getByRole('textbox', { name: 'Selection' }).fill(`https://evidence.example/explore/?${query}`);
	await page.getByRole('combobox', { name: 'Count by' }).selectOption(countedVariable.id);
	await page.getByRole('button', { name: 'Count', exact: true }).click();
	await eventually(() => found(page)).toMatch(/^\d+ of /);
	expect(new URL(page.url()).search).toBe(`?${query}`);
	expect(new URL(page.url()).hash).toBe(`#${countedVariable.id}`);
	await open(page, inventedSite, 'query/?q=apples');
	await eventually(() => page.locator('.query').innerText()).toContain('do not answer words');
	expect(await page.locator('#found').count()).toBe(0);
});

test('where the file does not come, it says so, shows no number, and asks again when told to', async () => {
	let isDown = true;
	const { page } = await openTab();
	await page.route('**/data/*.parquet', (route) => (isDown ? route.abort() : route.fallback()));
	await open(page, inventedSite, `query/?${query}#${countedVariable.id}`);
	await eventually(() => page.locator('.query').innerText()).toContain('The counts could not be read');
	expect(await page.locator('.query').innerText()).toContain('The server did not answer');
	expect(await page.locator('.query tbody').count()).toBe(0);
	isDown = false;
	await page.getByRole('button', { name: 'Count', exact: true }).click();
	await eventually(() => found(page)).toMatch(/^\d+ of /);
});

slowTest('an answer that comes late does not stand below a newer question', async () => {
	const { page, settled } = await openTab();
	const late = await gate(page, '**/data/findings.parquet');
	await open(page, inventedSite, `query/?${query}#${countedVariable.id}`);
	await eventually(async () => late.isAsked()).toBe(true);
	await page.getByRole('textbox', { name: 'Selection' }).fill('');
	await page.getByRole('button', { name: 'Count', exact: true }).click();
	const all = new RegExp(`^${corpus.studies.length} of ${corpus.studies.length} `);
	await eventually(() => found(page)).toMatch(all);
	late.open();
	await settled();
	expect(await found(page)).toMatch(all);
	expect(new URL(page.url()).search).toBe('');
});

slowTest('a failure that comes late does not take the place of a newer answer', async () => {
	const { page, settled } = await openTab();
	await page.route('**/data/findings.parquet', (route) => route.abort());
	const late = await gate(page, '**/data/findings.parquet');
	await open(page, inventedSite, `query/?${query}#${countedVariable.id}`);
	await eventually(async () => late.isAsked()).toBe(true);
	await page.getByRole('textbox', { name: 'Selection' }).fill('');
	await page.getByRole('button', { name: 'Count', exact: true }).click();
	await eventually(() => found(page)).toMatch(/^\d+ of /);
	late.open();
	await settled();
	expect(await found(page)).toMatch(/^\d+ of /);
});

slowTest('a table of a list that did not come is asked for again with the next question', async () => {
	let isDown = true;
	const { page } = await openTab();
	await page.route('**/data/findings.parquet', (route) => (isDown ? route.abort() : route.fallback()));
	await open(page, inventedSite, `query/?${query}#${countedVariable.id}`);
	await eventually(() => page.locator('.query').innerText()).toContain('The counts could not be read');
	isDown = false;
	await page.getByRole('button', { name: 'Count', exact: true }).click();
	await eventually(() => found(page)).toMatch(/^\d+ of /);
});
