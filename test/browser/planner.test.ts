/** The planner by keyboard, step by step: what it keeps and deletes, the address that restores a plan anywhere, and its files. */
import fs from 'node:fs';
import { gzipSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { cslItem } from '../../src/exports/csl.ts';
import { formatReference } from '../../src/exports/reference-text.ts';
import { type PlanForm, planForm, planProgrammes } from '../../src/guidance/plan-form.ts';
import { rankProgrammes } from '../../src/guidance/similar-programmes.ts';
import { programmesFile } from '../../src/planner/programmes-file.ts';
import { ensureBuilt, inventedSite, realSite } from '../built-site.ts';
import { corpusOf, readSiteFile } from '../read-site.ts';
import { slowTest } from '../runs.ts';
import { unfold, violationsOn } from './axe.ts';
import { narrow, narrowest, open, openTab, visit } from './browser.ts';
import { eventually, outOfView } from './explore.ts';
import { smallTargets, spaceText } from './room.ts';
import { sidewaysOn } from './sideways.ts';

const site = inventedSite;
const corpus = corpusOf(site);
const form = planForm(corpus, { base: '/' }) as PlanForm;
const programmes = planProgrammes(corpus, { base: '/' });
const [start] = form.situation;
const [choice] = form.choices;
const [decided] = choice?.variables ?? [];
if (!start || !choice || !decided) throw new Error('nothing to plan');
const [wanted] = start.options.filter(({ count }) => count > 0);
const [option] = decided.options.filter(({ count }) => count > 1);
if (!wanted || !option) throw new Error('nothing to choose');

const ranked = (page: Page) => page.locator('.ranked .name strong').allInnerTexts();
const openStep = (page: Page) => page.locator('.planner .step:visible').evaluateAll((all) => all.map(({ id }) => id));

/** Opens a step by its link, as Enter would. */
async function go(page: Page, step: string): Promise<void> {
	await page.locator('.planner[data-ready]').waitFor();
	await page.locator(`.steps a[href="#${step}"]`).press('Enter');
	await eventually(() => openStep(page)).toEqual([step]);
}

/** Goes to a field by its id, as the Tab key would bring one there, and waits until it can be used. */
async function reach(page: Page, id: string): Promise<void> {
	await page.locator(`#${id}:not([disabled])`).focus();
}

async function makePlan(page: Page): Promise<void> {
	await reach(page, 'plan-title');
	await page.keyboard.type('Peers & <first> days');
	await reach(page, `has-${start?.id}-${wanted?.code}`);
	await page.keyboard.press('Space');
	await go(page, `choice-${choice?.id}`);
	await reach(page, `do-${decided?.id}-${option?.code}`);
	await page.keyboard.press('Space');
	await reach(page, `note-${choice?.id}`);
	await page.keyboard.type('Ask the second years.');
	await go(page, 'plan');
	// The programmes, without which no plan is drawn, may come last of all.
	await page.locator('.outline', { hasText: 'Ask the second years.' }).waitFor();
	await page.waitForURL(({ hash }) => hash.includes('years.'));
}

test('chosen by keyboard, the programmes most alike come first, and the plan builds up', async () => {
	const { page, troubles } = await visit(site, 'guidance/plan/');
	await makePlan(page);
	const chosen = { [start.id]: [wanted.code], [decided.id]: [option.code] };
	const expected = rankProgrammes(form, programmes, chosen).map(({ programme }) => programme.name);
	for (const words of ['Peers & <first> days', `${decided.label}: ${option.label}`, 'Ask the second years.'])
		await eventually(() => page.locator('.outline').innerText()).toContain(words);
	await go(page, 'start');
	await eventually(() => ranked(page)).toEqual(expected.slice(0, 5));
	await reach(page, 'all-programmes');
	await page.keyboard.press('Enter');
	await eventually(() => ranked(page)).toEqual(expected);
	// What does not matter to the reader has no part in the order.
	await page.locator('.weights summary').press('Enter');
	await page.locator(`#weigh-${decided.id}`).selectOption('0');
	const weighed = rankProgrammes(form, programmes, chosen, { [decided.id]: 0 }).map(({ programme }) => programme.name);
	expect(weighed).not.toEqual(expected);
	await eventually(() => ranked(page)).toEqual(weighed);
	// Where nothing counts it says so, and does not ask to describe what is described.
	await page.locator(`#weigh-${start.id}`).selectOption('0');
	await eventually(() => ranked(page)).toEqual([]);
	const beside = page.locator('#start .beside');
	expect(await beside.innerText()).toContain('nothing counts');
	expect(await beside.innerText()).not.toContain('Describe yours');
	await page.locator(`#weigh-${start.id}`).selectOption('2');
	await eventually(async () => (await ranked(page)).length).toBeGreaterThan(0);
	// A weight that moves a programme up is beside its number of matches.
	expect(await page.locator('.ranked .score').first().innerText()).toBe('1 of 1, counted twice');
	expect(troubles).toEqual([]);
});

test('by keyboard the next step is two stops from the heading of a step, and one from a choice', async () => {
	const { page } = await visit(site, 'guidance/plan/');
	const next = `choice-${choice.id}`;
	const focusedHref = () => page.evaluate(() => document.activeElement?.getAttribute('href'));
	await page.locator('.planner[data-ready] #start-head').focus();
	await page.keyboard.press('Tab');
	expect(await focusedHref()).toBe(`#${next}`);
	expect(await outOfView(page, ['#start .past-options:focus'])).toEqual([]);
	await reach(page, `has-${start.id}-${wanted.code}`);
	await page.keyboard.press('Space');
	await page.locator(`#start li .past-options`).waitFor({ state: 'attached' });
	await page.keyboard.press('Tab');
	expect(await focusedHref()).toBe(`#${next}`);
	await page.keyboard.press('Enter');
	await eventually(() => openStep(page)).toEqual([next]);
	await eventually(() => page.evaluate(() => document.activeElement?.id)).toBe(`${next}-head`);
});

test('a link with what the review does not have says so and opens the rest; so does one beside older data', async () => {
	const { page, troubles } = await visit(
		site,
		`guidance/plan/#title=Ours&do.${decided.id}=${option.code}&has.moon=full&note.gone=Ask+them&v=0.0.1`,
	);
	const notes = page.locator('.kept-note');
	await eventually(async () => (await notes.allInnerTexts()).join(' ')).toContain('version 0.0.1 of the data');
	expect(await page.getByRole('alert').innerText()).toContain('has.moon=full; note.gone=Ask them');
	await eventually(() => page.locator(`#do-${decided.id}-${option.code}`).isChecked()).toBe(true);
	await go(page, 'plan');
	await page.locator('.outline').waitFor();
	expect(await page.locator('.outline').innerText()).not.toContain('Ask them');
	// The plan's own address carries the version of today.
	expect(await page.locator('.outline').innerHTML()).toContain(`&amp;v=${corpus.review.version}`);
	// A link that was cut within its first name.
	await open(page, site, 'about/');
	await open(page, site, 'guidance/plan/#has.pl');
	await eventually(() => page.getByRole('alert').innerText()).toContain('has.pl');
	expect(troubles).toEqual([]);
});

slowTest('of a lean site, whose file of programmes is compressed, the same ones come first', async () => {
	const [plain, packed] = [
		'programmes.json',
		programmesFile({ ...corpus, review: { ...corpus.review, profile: 'lean' } }),
	];
	const { page, troubles } = await openTab();
	await page.route(/\/guidance\/plan\/$/, (route) =>
		route.fulfill({
			contentType: 'text/html; charset=utf-8',
			body: readSiteFile(site, 'guidance/plan/index.html').replace(plain, packed),
		}),
	);
	await page.route(`**/${packed}`, (route) =>
		route.fulfill({ body: gzipSync(readSiteFile(site, `guidance/plan/${plain}`)) }),
	);
	await open(page, site, 'guidance/plan/');
	await makePlan(page);
	await go(page, 'start');
	const chosen = { [start.id]: [wanted.code], [decided.id]: [option.code] };
	const expected = rankProgrammes(form, programmes, chosen).map(({ programme }) => programme.name);
	await eventually(() => ranked(page)).toEqual(expected.slice(0, 5));
	expect(packed).not.toBe(plain);
	expect(troubles).toEqual([]);
});

test('a fresh browser that is given the address shows the same plan, a reload keeps it, and nothing of it is sent', async () => {
	// The plan names the day.
	const today = '2031-05-06T12:00:00Z';
	const { page } = await openTab();
	await page.clock.setFixedTime(today);
	await open(page, site, 'guidance/plan/');
	await makePlan(page);
	const [before, address] = [await page.locator('.outline').innerText(), new URL(page.url())];
	expect(address.search).toBe('');
	const other = await openTab();
	await other.page.clock.setFixedTime(today);
	await open(other.page, site, `guidance/plan/${address.hash}`);
	await eventually(() => other.page.locator('.outline').innerText()).toBe(before);
	await eventually(() => other.page.locator(`#has-${start.id}-${wanted.code}`).isChecked()).toBe(true);
	await eventually(() => other.page.locator(`#do-${decided.id}-${option.code}`).isChecked()).toBe(true);
	await eventually(() => other.page.locator(`#note-${choice.id}`).inputValue()).toBe('Ask the second years.');
	await other.page.reload();
	await eventually(() => other.page.locator('.outline').innerText()).toBe(before);
	// What came by a link is kept once its reader says so.
	await eventually(() => other.page.evaluate(() => localStorage.length)).toBe(0);
	await go(other.page, 'plan');
	await other.page.getByRole('button', { name: 'Keep in this browser' }).press('Enter');
	await eventually(() => other.page.evaluate(() => localStorage.length)).toBe(1);
	expect(other.requests.filter((request) => /second|Peers/.test(request))).toEqual([]);
});

test('a plan that is begun has room for fingers, and on a narrow screen for wider spacing of text; axe finds nothing', async () => {
	const { page } = await visit(site, 'guidance/plan/', { viewport: narrowest, bypassCSP: true });
	await reach(page, `has-${start.id}-${wanted.code}`);
	await page.keyboard.press('Space');
	await page.locator('.ranked li').first().waitFor();
	await unfold(page);
	expect(await smallTargets(page)).toEqual([]);
	await spaceText(page, true);
	const { held, needed, wide } = await sidewaysOn(page);
	expect(wide).toEqual([]);
	expect(needed).toBeLessThanOrEqual(held);
	expect(await violationsOn(page, ['light'])).toEqual([]);
});

test('a question leads to its step: of a new plan, and of the plan that was left to read about it', async () => {
	const { page, troubles } = await visit(site, `guidance/${choice.id}/`);
	const step = `choice-${choice.id}`;
	await page.getByRole('link', { name: 'Decide this in a plan' }).press('Enter');
	await eventually(() => openStep(page)).toEqual([step]);
	expect(await page.locator('.kept-note').count()).toBe(0);
	await reach(page, `do-${decided.id}-${option.code}`);
	await page.keyboard.press('Space');
	// Out of the plan to all the evidence, and back by the link of that page.
	await page.locator(`#${step} h2 a`).press('Enter');
	await page.waitForURL(`**/guidance/${choice.id}/`);
	await page.getByRole('link', { name: 'Decide this in a plan' }).press('Enter');
	const note = page.locator('.kept-note');
	await note.waitFor();
	expect(await outOfView(page, ['.kept-note'])).toEqual([]);
	await note.getByRole('link', { name: 'Continue' }).press('Enter');
	await eventually(() => page.locator(`#do-${decided.id}-${option.code}`).isChecked()).toBe(true);
	expect(await openStep(page)).toEqual([step]);
	await eventually(() => note.count()).toBe(0);
	await page.reload();
	await eventually(() => page.locator(`#do-${decided.id}-${option.code}`).isChecked()).toBe(true);
	expect(await page.evaluate(() => JSON.parse(Object.values(localStorage)[0] ?? '[]').length)).toBe(1);
	expect(troubles).toEqual([]);
});

test('what stands first can be chosen, and an empty plan leads to the first step', async () => {
	const { page, troubles } = await visit(site, 'guidance/plan/');
	await go(page, 'plan');
	await page.locator('.step.plan').getByRole('link', { name: 'where you start' }).press('Enter');
	await eventually(() => openStep(page)).toEqual(['start']);
	const firstInputs = await page.$$eval('.options', (all) =>
		all.map((options) => options.querySelector('input')?.id ?? ''),
	);
	expect(await page.locator('.options input[id$=-open]').count()).toBeGreaterThan(0);
	expect(firstInputs.filter((id) => id.endsWith('-open'))).toEqual([]);
	await go(page, `choice-${choice.id}`);
	// A choice is named as the plan names it.
	const first = page.locator('.step.open .options', { has: page.locator(`#do-${decided.id}-${option.code}`) });
	await eventually(() => first.locator('legend').innerText()).toBe(decided.label);
	expect(troubles).toEqual([]);
});

slowTest('whoever came for one decision is led to the plan from its step', async () => {
	await ensureBuilt(realSite);
	const { choices } = planForm(corpusOf(realSite), { base: '/' }) as PlanForm;
	const [one] = choices.slice(2);
	const [variable] = one?.variables ?? [];
	const { page, troubles } = await visit(realSite, 'guidance/plan/');
	await go(page, `choice-${one?.id}`);
	const toPlan = page.locator('.step.open .move').getByRole('link', { name: 'Your plan', exact: true });
	expect(await toPlan.count()).toBe(0);
	await page.locator(`#do-${variable?.id}-${variable?.options[0]?.code}:not([disabled])`).press('Space');
	await toPlan.press('Enter');
	await eventually(() => openStep(page)).toEqual(['plan']);
	await eventually(() => page.locator('.outline').innerText()).toContain(
		`${variable?.label}: ${variable?.options[0]?.label}`,
	);
	expect(troubles).toEqual([]);
});

test('Back takes back the last choice', async () => {
	const { page } = await visit(site, 'guidance/plan/');
	await reach(page, `has-${start.id}-${wanted.code}`);
	await page.keyboard.press('Space');
	await eventually(() => new URL(page.url()).hash).not.toBe('');
	await page.goBack();
	await eventually(() => page.locator(`#has-${start.id}-open`).isChecked()).toBe(true);
});

test('one step is open at a time, each on one screen; the next is reached by keyboard and read from its heading', async () => {
	const { page, troubles } = await visit(site, 'guidance/plan/');
	await page.locator('.planner[data-ready]').waitFor();
	expect(await openStep(page)).toEqual(['start']);
	const step = `choice-${choice.id}`;
	await page.locator('#start .next').press('Enter');
	await eventually(() => openStep(page)).toEqual([step]);
	await eventually(() => page.evaluate(() => document.activeElement?.id)).toBe(`${step}-head`);
	// What was seen stands beside the choice, with the way to each finding.
	await eventually(() => page.locator(`#${step} .findings a`).count()).toBeGreaterThan(0);
	const cut = await page
		.locator('.beside, .beside *')
		.evaluateAll((all) =>
			all
				.filter(
					(one) =>
						one.checkVisibility() &&
						one.scrollHeight > one.clientHeight + 1 &&
						getComputedStyle(one).overflowY !== 'visible',
				)
				.map(({ className }) => className),
		);
	expect(cut).toEqual([]);
	const { height } = (await page.locator(`#${step}`).boundingBox()) ?? { height: Number.POSITIVE_INFINITY };
	expect(height).toBeLessThanOrEqual(900);
	await page.goBack();
	await eventually(() => openStep(page)).toEqual(['start']);
	// A link to a step, as it works without script, opens it.
	await open(page, site, `guidance/plan/#${step}`);
	await eventually(() => openStep(page)).toEqual([step]);
	expect(troubles).toEqual([]);
});

slowTest(
	'plans stay in the browser: found again by the menu, several side by side, and gone when they are deleted',
	async () => {
		const { page, troubles } = await visit(site, 'guidance/plan/');
		const kept = () => page.locator('.kept-plans li :is(a, strong)').allInnerTexts();
		await makePlan(page);
		// Come again without its address: it is listed, and opens as it was left.
		await open(page, site, 'about/');
		await open(page, site, 'guidance/plan/');
		await eventually(kept).toEqual(['Peers & <first> days']);
		const note = page.locator('.kept-note');
		expect(await note.innerText()).toContain('You have 1 plan in this browser: Peers & <first> days. Continue');
		// The choice stands alone: no empty plan is open below it.
		expect(await openStep(page)).toEqual([]);
		await note.getByRole('link', { name: 'Continue' }).press('Enter');
		await eventually(() => page.locator('#plan-title').inputValue()).toBe('Peers & <first> days');
		await eventually(() => note.count()).toBe(0);
		await page.goBack();
		await note.waitFor();
		expect(await openStep(page)).toEqual([]);
		await page.getByRole('button', { name: 'Begin another plan' }).press('Enter');
		await eventually(() => openStep(page)).toEqual(['start']);
		await eventually(() => page.evaluate(() => document.activeElement?.id)).toBe('start-head');
		expect(await page.locator('#plan-title').inputValue()).toBe('');
		await page.locator('#plan-title').fill('Another');
		await eventually(kept).toEqual(['Another', 'Peers & <first> days']);
		await page.locator('.kept-plans a').press('Enter');
		await eventually(() => page.locator('#plan-title').inputValue()).toBe('Peers & <first> days');
		await eventually(() => page.locator(`#has-${start.id}-${wanted.code}`).isChecked()).toBe(true);
		// A change after a reload changes this plan, and makes no third.
		await page.reload();
		await page.locator('#plan-title:not([disabled])').fill('Ours');
		await eventually(kept).toEqual(['Ours', 'Another']);
		await page.getByRole('button', { name: 'Delete: Another' }).press('Enter');
		await eventually(kept).toEqual(['Ours']);
		// The button is gone; the focus is on what was said.
		const status = () => page.evaluate(() => document.activeElement?.textContent ?? '');
		await eventually(status).toContain('Deleted from this browser: Another');
		await go(page, 'plan');
		await page.getByRole('button', { name: 'Delete from this browser' }).press('Enter');
		await eventually(() => openStep(page)).toEqual(['start']);
		await eventually(() => page.locator('#plan-title').inputValue()).toBe('');
		await eventually(status).toContain('Deleted from this browser: Ours');
		expect(new URL(page.url()).hash).toBe('');
		await page.reload();
		await page.locator('.planner[data-ready]').waitFor();
		expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('plans')))).toEqual([]);
		// Back shows the plan of an older address; it is not kept by itself.
		await page.goBack();
		expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('plans')))).toEqual([]);
		expect(troubles).toEqual([]);
	},
);

test('a browser that keeps nothing says so, and the plan works by its address', async () => {
	const { page } = await openTab();
	await page.addInitScript(() => {
		Object.defineProperty(window, 'localStorage', {
			get() {
				throw new DOMException('denied', 'SecurityError');
			},
		});
	});
	await open(page, site, 'guidance/plan/');
	await page.locator('#plan-title:not([disabled])').fill('Ours');
	await eventually(() => page.locator('.kept-plans').innerText()).toContain('This browser keeps no plan');
	await page.waitForURL(({ hash }) => hash.includes('Ours'));
});

slowTest('the link that skips to the content keeps the plan, on the page and in its address', async () => {
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
	expect(download.suggestedFilename()).toBe('peers-first-days.docx');
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

slowTest('the Markdown file begins with the title and leads to the question', async () => {
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

slowTest('on paper stands the plan alone', async () => {
	const { page } = await visit(site, 'guidance/plan/');
	await makePlan(page);
	await page.emulateMedia({ media: 'print' });
	await eventually(() => page.locator('.outline').isVisible()).toBe(true);
	await eventually(() => page.locator('.situation').isVisible()).toBe(false);
	await eventually(() => page.locator('.steps').isVisible()).toBe(false);
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

test('garbage in the address breaks nothing and is not shown, at 390 px nothing scrolls sideways', async () => {
	const { page, troubles } = await visit(
		inventedSite,
		'guidance/plan/#title=%E0%A4%A&has.__proto__=x&note.x=<img src=x onerror=alert(1)>&has.plot=moon',
		{ viewport: narrow },
	);
	await page.locator('#start').getByText('appear here').waitFor();
	await eventually(() => page.locator('main img').count()).toBe(0);
	await eventually(() => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
	await page.locator('#has-plot-rooftop').check();
	await eventually(async () => (await ranked(page)).length).toBeGreaterThan(0);
	expect(troubles).toEqual([]);
});
