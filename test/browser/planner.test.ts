/** The planner by keyboard: its address restores it anywhere, and its files hold the choices and their sources. */
import fs from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { cslItem } from '../../src/exports/csl.ts';
import { formatReference } from '../../src/exports/reference-text.ts';
import { type PlanForm, planForm, planProgrammes } from '../../src/guidance/plan-form.ts';
import { rankProgrammes } from '../../src/guidance/similar-programmes.ts';
import { inventedSite, inventedSiteUnderBase } from '../built-site.ts';
import { corpusOf } from '../read-site.ts';
import { narrow, open, visit } from './browser.ts';
import { eventually } from './explore.ts';

const site = inventedSite;
const corpus = corpusOf(site);
const form = planForm(corpus, { base: '/' }) as PlanForm;
const programmes = planProgrammes(corpus, { base: '/' });
const [start] = form.situation;
const [choice] = form.choices.filter(({ variables }) => variables.some(({ isMany }) => !isMany));
const decided = choice?.variables.find(({ isMany }) => !isMany);
if (!start || !choice || !decided) throw new Error('nothing to plan');
const [wanted] = start.options.filter(({ count }) => count > 0);
const [option] = decided.options.filter(({ count }) => count > 1);
if (!wanted || !option) throw new Error('nothing to choose');

const ranked = (page: Page) => page.locator('.ranked .name strong').allInnerTexts();

/** Goes to a field by its id, as the Tab key would bring one there, and waits until it can be used. */
async function reach(page: Page, id: string): Promise<void> {
	await page.locator(`#${id}:not([disabled])`).focus();
}

async function makePlan(page: Page): Promise<void> {
	await reach(page, 'plan-title');
	await page.keyboard.type('Peers & <first> days');
	await reach(page, `has-${start?.id}-${wanted?.code}`);
	await page.keyboard.press('Space');
	await reach(page, `do-${decided?.id}-${option?.code}`);
	await page.keyboard.press('Space');
	await reach(page, `note-${choice?.id}`);
	await page.keyboard.type('Ask the second years.');
	// The programmes, without which no plan is drawn, may come last of all.
	await page.locator('.outline', { hasText: 'Ask the second years.' }).waitFor();
	await page.waitForURL(({ hash }) => hash.includes('years.'));
}

test('chosen by keyboard, the programmes most alike come first, and the plan builds up', async () => {
	const { page, troubles } = await visit(site, 'guidance/plan/');
	await makePlan(page);
	const expected = rankProgrammes(form, programmes, { [start.id]: [wanted.code] }).map(
		({ programme }) => programme.name,
	);
	await eventually(() => ranked(page)).toEqual(expected.slice(0, 5));
	await reach(page, 'all-programmes');
	await page.keyboard.press('Enter');
	await eventually(() => ranked(page)).toEqual(expected);
	for (const words of ['Peers & <first> days', `${decided.label}: ${option.label}`, 'Ask the second years.'])
		await eventually(() => page.locator('.outline').innerText()).toContain(words);
	expect(troubles).toEqual([]);
});

test('a fresh browser that is given the address shows the same plan, a reload keeps it, and nothing of it is sent', async () => {
	// The plan names the day.
	const today = '2031-05-06T12:00:00Z';
	const { page } = await visit(site, 'about/');
	await page.clock.setFixedTime(today);
	await open(page, site, 'guidance/plan/');
	await makePlan(page);
	const [before, address] = [await page.locator('.outline').innerText(), new URL(page.url())];
	expect(address.search).toBe('');
	const other = await visit(site, 'about/');
	await other.page.clock.setFixedTime(today);
	await open(other.page, site, `guidance/plan/${address.hash}`);
	await eventually(() => other.page.locator('.outline').innerText()).toBe(before);
	await eventually(() => other.page.locator(`#has-${start.id}-${wanted.code}`).isChecked()).toBe(true);
	await eventually(() => other.page.locator(`#do-${decided.id}-${option.code}`).isChecked()).toBe(true);
	await eventually(() => other.page.locator(`#note-${choice.id}`).inputValue()).toBe('Ask the second years.');
	await other.page.reload();
	await eventually(() => other.page.locator('.outline').innerText()).toBe(before);
	expect(other.requests.filter((request) => /second|Peers/.test(request))).toEqual([]);
});

test('Back takes back the last choice', async () => {
	const { page } = await visit(site, 'guidance/plan/');
	await reach(page, `do-${decided.id}-${option.code}`);
	await page.keyboard.press('Space');
	await eventually(() => new URL(page.url()).hash).not.toBe('');
	await page.goBack();
	await eventually(() => page.locator(`#do-${decided.id}-open`).isChecked()).toBe(true);
});

test('the link that skips to the content keeps the plan, on the page and in its address', async () => {
	const { page } = await visit(site, 'guidance/plan/');
	await makePlan(page);
	const [before, address] = [await page.locator('.outline').innerText(), page.url()];
	const steps = () => page.evaluate(() => history.length);
	const taken = await steps();
	await page.locator('a.skip').focus();
	await page.keyboard.press('Enter');
	await eventually(steps).toBe(taken + 1);
	await eventually(() => page.url()).toBe(address);
	await eventually(() => page.locator('.outline').innerText()).toBe(before);
});

test('the Word file opens, and holds the choices and their sources', async () => {
	const { page, requests } = await visit(site, 'guidance/plan/');
	await makePlan(page);
	const before = requests.length;
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Word document' }).press('Enter'),
	]);
	// The library comes only now.
	expect(requests.slice(before).some((request) => /plan-word/.test(request))).toBe(true);
	const files = unzipSync(new Uint8Array(fs.readFileSync(await download.path())));
	const text = strFromU8(files['word/document.xml'] as Uint8Array).replaceAll(/<[^>]+>/g, ' ');
	expect(text).toContain('Peers &amp; &lt;first&gt; days');
	expect(text).toContain(`${decided.label}: ${option.label}`.replaceAll('&', '&amp;'));
	const [study] = programmes.find(({ values }) => values[decided.id]?.includes(option.code))?.studies ?? [];
	const cited = corpus.studiesById.get(study?.id ?? '');
	if (!cited) throw new Error('no study has the option');
	const [author = ''] = formatReference(cslItem(cited.citation, cited.id), 'vancouver').split('.');
	expect(text).toContain(author.replaceAll('&', '&amp;'));
});

test('the Markdown file begins with the title and leads to the question', async () => {
	const { page } = await visit(site, 'guidance/plan/');
	await makePlan(page);
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Markdown' }).press('Enter'),
	]);
	const text = fs.readFileSync(await download.path(), 'utf8');
	expect(text).toMatch(/^# Peers & \\<first\\> days\n/);
	expect(text).toContain(`/guidance/${choice.id}/)`);
});

test('on paper stands the plan alone', async () => {
	const { page } = await visit(site, 'guidance/plan/');
	await makePlan(page);
	await page.emulateMedia({ media: 'print' });
	await eventually(() => page.locator('.outline').isVisible()).toBe(true);
	await eventually(() => page.locator('.situation').isVisible()).toBe(false);
	await eventually(() => page.getByRole('button').first().isVisible()).toBe(false);
});

test('without script every option that a programme has is a link, and nothing pretends to be a control', async () => {
	const { page } = await visit(site, 'guidance/plan/', { javaScriptEnabled: false });
	await eventually(() =>
		page
			.locator('.planner input, .planner textarea')
			.evaluateAll((all) => all.filter((one) => (one as HTMLElement).offsetParent).length),
	).toBe(0);
	const links = await page
		.locator('.planner .options a')
		.evaluateAll((all) => all.map((one) => one.getAttribute('href')));
	expect(links).toContain(wanted.href);
	expect(links).toContain(option.href);
	await eventually(() => page.locator('noscript p').isVisible()).toBe(true);
	await eventually(() => page.getByText('Not decided').first().isVisible()).toBe(false);
});

test('garbage in the address breaks nothing and is not shown, at 390 px nothing scrolls sideways, under a base too', async () => {
	const { page, troubles } = await visit(
		inventedSiteUnderBase,
		'guidance/plan/#title=%E0%A4%A&has.__proto__=x&note.x=<img src=x onerror=alert(1)>&has.plot=moon',
		{ viewport: narrow },
	);
	await page.getByText('stand here').waitFor();
	await eventually(() => page.locator('main img').count()).toBe(0);
	await eventually(() => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
	await page.locator('#has-plot-rooftop').check();
	await eventually(async () => (await ranked(page)).length).toBeGreaterThan(0);
	expect(troubles).toEqual([]);
});
