/** The explorer of the invented review, by keyboard wherever a keyboard can do it. */
import fs from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { variableOf } from '../../src/corpus/corpus.ts';
import { packCorpus } from '../../src/corpus/pack.ts';
import { facetGroups } from '../../src/facets/facet.ts';
import { ensureBuilt, inventedSite, realSite, spanishSite } from '../built-site.ts';
import { smallCorpus } from '../corpus/small-corpus.ts';
import { parseRecords } from '../exports/parse-csv.ts';
import { corpusOf } from '../read-site.ts';
import { slowTest } from '../runs.ts';
import { drawn, gate, narrow, open, openTab, shareTab, type Visit, visit } from './browser.ts';
import {
	eventually,
	expectList,
	explore,
	focused,
	idsAt,
	known,
	listedIds,
	listen,
	queryOf,
	tabled,
	tabTo,
	wakeUp,
} from './explore.ts';
import { printedSheets } from './printed-sheets.ts';

const corpus = corpusOf(inventedSite);
const openNext = shareTab();

/** Opens the explorer in the tab of the case before. */
async function exploreNext(query = ''): Promise<Visit> {
	const opened = await openNext(inventedSite, `explore/${query}`);
	await wakeUp(opened.page);
	return opened;
}

const title = `Explore · ${corpus.review['short-title']}`;

test('no task draws two sections of the filters when the studies arrive: all in one would keep a phone busy for long', async () => {
	const { page } = await openTab();
	// A browser reports at the end of a task, or before, what this has changed.
	await page.addInitScript(() => {
		const tasks: string[][] = [];
		Object.assign(window, { tasks });
		const report = new MutationObserver((changes) => {
			const sections = changes.map(({ target }) =>
				(target instanceof Element ? target : target.parentElement)
					?.closest('.panel > section')
					?.getAttribute('aria-labelledby'),
			);
			tasks.push([...new Set(sections)].map((section) => section ?? 'rest'));
		});
		document.addEventListener('DOMContentLoaded', () => {
			const explorer = document.querySelector('.explorer');
			if (explorer) report.observe(explorer, { attributes: true, childList: true, characterData: true, subtree: true });
		});
	});
	await open(page, inventedSite, 'explore/');
	await wakeUp(page);
	const tasks = (await page.evaluate('tasks')) as readonly string[][];
	const withOpen = facetGroups(corpus).filter(({ facets }) => facets.some(({ isOpen }) => isOpen));
	expect(withOpen.length).toBeGreaterThan(2);
	for (const { section } of withOpen) expect(tasks.flat()).toContain(`group-${section}`);
	expect(tasks.filter((sections) => sections.length > 1)).toEqual([]);
});

test('a value is chosen with Tab and Space: list, counts, sentence, title and address follow, and the focus stays', async () => {
	const { page, troubles } = await exploreNext();
	await tabTo(page, '#value-plot-school-yard');
	await page.keyboard.press('Space');
	await expectList(page, '?plot=school-yard');
	await eventually(() => focused(page)).toBe('value-plot-school-yard');
	const found = idsAt('?plot=school-yard').length;
	await eventually(() => page.locator('#found').innerText()).toMatch(
		new RegExp(`^${found} of 10 papers, 1 in doubt \\(\\d+ of 9 gardens, 1 in doubt\\)$`),
	);
	await eventually(() => page.title()).toContain(`${found} of 10 papers`);
	await eventually(() => page.title()).toContain('Place of the garden: School yard');
	for (const code of ['cooking', 'sowing', 'not-reported'])
		await eventually(() => countBeside(page, `pursuits-${code}`)).toBe(
			idsAt(`?plot=school-yard&pursuits=${code}`).length,
		);
	// Alternatives of the facet itself do not fall to zero.
	await eventually(() => countBeside(page, 'plot-rooftop')).toBe(idsAt('?plot=rooftop').length);
	await page.keyboard.press('Space');
	await expectList(page, '');
	await eventually(() => page.title()).toBe(title);
	expect(troubles).toEqual([]);
});

/** The number beside a value; how many of them are in doubt stands behind it. */
async function countBeside(page: Page, value: string): Promise<number> {
	return Number.parseInt(await page.locator(`label[for=value-${value}] .count`).innerText(), 10);
}

test('values in doubt are left out with one switch, which stands in the address and in the sentence', async () => {
	const { page, troubles } = await exploreNext('?plot=rooftop');
	await eventually(() => page.locator('#found').innerText()).toBe(
		'2 of 10 papers, 1 in doubt (2 of 9 gardens, 1 in doubt)',
	);
	await eventually(() => page.locator('label[for=value-plot-rooftop] .count').innerText()).toMatch(/^2.*1\?/s);
	await page.locator('#doubt').press('Space');
	await eventually(() => queryOf(page)).toBe('?plot=rooftop&doubt=out');
	await eventually(() => page.locator('#found').innerText()).toBe('1 of 10 papers (1 of 9 gardens)');
	await eventually(() => page.locator('.phrase').allInnerTexts()).toContainEqual(
		expect.stringContaining('values in doubt left out'),
	);
	await eventually(() => page.locator('.count .doubtful').count()).toBe(0);
	await page.locator('.remove').last().press('Enter');
	await eventually(() => queryOf(page)).toBe('?plot=rooftop');
	await eventually(() => page.locator('#doubt').isChecked()).toBe(false);
	expect(troubles).toEqual([]);
});

test('values of one facet are alternatives, facets are conditions', async () => {
	const { page } = await exploreNext();
	for (const id of ['value-plot-school-yard', 'value-plot-rooftop', 'value-pursuits-cooking'])
		await page.locator(`#${id}`).press('Space');
	await expectList(page, '?plot=school-yard&plot=rooftop&pursuits=cooking');
});

slowTest('a folded facet opens with Enter and stays open when its last value is left', async () => {
	const { page } = await exploreNext();
	const [folded] = facetGroups(corpus)
		.flatMap(({ facets }) => facets)
		.filter(({ isOpen, kind }) => !isOpen && kind === 'codes');
	const id = folded?.variable.id ?? '';
	await page.locator(`#facet-${id}`).press('Enter');
	const box = page.locator(`[id^=value-${id}-]:not(button):not([aria-disabled=true])`).first();
	await box.press('Space');
	await eventually(() => queryOf(page)).not.toBe('');
	await box.press('Space');
	await eventually(() => queryOf(page)).toBe('');
	await eventually(() => box.isVisible()).toBe(true);
	await eventually(() => focused(page)).toBe(await box.getAttribute('id'));
});

test('a value is excluded by keyboard, states of absence too', async () => {
	const { page } = await exploreNext();
	await page.locator('#value-plot-school-yard-not').press('Enter');
	await expectList(page, '?plot.not=school-yard');
	await eventually(() => page.locator('#value-plot-school-yard-not').getAttribute('aria-pressed')).toBe('true');
	await page.locator('#value-pursuits-not-reported-not').press('Enter');
	await expectList(page, '?plot.not=school-yard&pursuits.not=not-reported');
	await page.locator('#value-plot-school-yard-not').press('Enter');
	await expectList(page, '?pursuits.not=not-reported');
});

slowTest('what nobody reported can be asked for', async () => {
	const { page } = await exploreNext();
	await page.locator('#value-pupils-not-reported').press('Space');
	await expectList(page, '?pupils=not-reported');
	await eventually(() => listedIds(page)).toContain('brandvold-2008');
});

test('several values of a study: any of them, or all of them', async () => {
	const { page } = await exploreNext();
	await eventually(() => page.locator('#mode-pursuits-all').count()).toBe(0);
	await page.locator('#value-pursuits-sowing').press('Space');
	await page.locator('#value-pursuits-harvesting').press('Space');
	await expectList(page, '?pursuits=sowing&pursuits=harvesting');
	await page.locator('#mode-pursuits-any').focus();
	await page.keyboard.press('ArrowDown');
	await expectList(page, '?pursuits.all=sowing&pursuits.all=harvesting');
	await eventually(() => focused(page)).toBe('mode-pursuits-all');
	await eventually(() => page.locator('.phrases').innerText()).toContain('all of');
	await page.keyboard.press('ArrowUp');
	await expectList(page, '?pursuits=sowing&pursuits=harvesting');
});

test('what would find nothing stays readable, and cannot be chosen', async () => {
	const { page } = await exploreNext('?plot=rooftop');
	const box = page.locator('.facet input[aria-disabled=true]').first();
	await eventually(() => box.locator('..').locator('.count').innerText()).toBe('0');
	await box.press('Space');
	await eventually(() => box.isChecked()).toBe(false);
	await eventually(() => queryOf(page)).toBe('?plot=rooftop');
});

slowTest('a chosen value stays at zero', async () => {
	const { page } = await exploreNext('?nation=FR&plot=school-yard&published=2013');
	await eventually(() => listedIds(page)).toEqual([]);
	await eventually(() => page.locator('#value-nation-FR').isChecked()).toBe(true);
	await eventually(() => page.locator('.nothing').innerText()).toMatch(/^No paper of 10 meets all of this/);
	await page.locator('.nothing a').press('Enter');
	await expectList(page, '');
});

test('years by two fields and the keyboard: one visit to a field is one step back', async () => {
	const { page } = await exploreNext();
	await page.locator('#from-published').focus();
	await page.keyboard.type('2015');
	await page.keyboard.press('Tab');
	await expectList(page, '?published=2015..');
	await eventually(() => focused(page)).toBe('to-published');
	await page.keyboard.type('2018');
	await page.keyboard.press('Enter');
	await expectList(page, '?published=2015..2018');
	await eventually(() => focused(page)).toBe('to-published');
	await page.keyboard.press('ArrowUp');
	await expectList(page, '?published=2015..2019');
	await page.keyboard.press('ArrowUp');
	await expectList(page, '?published=2015..2020');
	await eventually(() => focused(page)).toBe('to-published');
	await page.goBack();
	await expectList(page, '?published=2015..');
	await eventually(() => page.locator('#to-published').inputValue()).toBe('');
	await page.goBack();
	await expectList(page, '');
	await eventually(() => page.locator('#from-published').inputValue()).toBe('');
});

slowTest('years by arrow keys on the ends of the histogram: one visit to an end is one step back', async () => {
	const { page } = await exploreNext();
	const label = (await page.locator('details:has(#facet-published) svg').getAttribute('aria-label')) ?? '';
	const bars = [...label.matchAll(/(\d{4})(?: to (\d{4}))?: (\d+)/g)].map(([, from = '', to = from]) => ({ from, to }));
	const from = page.getByRole('slider', { name: 'from' }).and(page.locator('#handle-from-published'));
	await from.press('ArrowRight');
	await expectList(page, `?published=${bars[1]?.from}..`);
	await from.press('ArrowRight');
	await expectList(page, `?published=${bars[2]?.from}..`);
	expect(await from.getAttribute('aria-valuenow')).toBe(bars[2]?.from);
	await page.locator('#handle-to-published').press('ArrowLeft');
	await expectList(page, `?published=${bars[2]?.from}..${bars.at(-2)?.to}`);
	await page.goBack();
	await expectList(page, `?published=${bars[2]?.from}..`);
	await from.press('Home');
	await expectList(page, '');
});

slowTest('ends of a range in the wrong order are put right', async () => {
	const { page } = await exploreNext('?pupils=100..');
	await page.locator('#to-pupils').fill('50');
	await page.locator('#to-pupils').press('Enter');
	await expectList(page, '?pupils=50..100');
	await eventually(() => page.locator('#from-pupils').inputValue()).toBe('50');
});

test('a field for a number takes fractions, on the keys of a phone too', async () => {
	const { page } = await exploreNext();
	// With `numeric` some phones show ten digits and no point.
	const fields = await page.$$eval('.range input[type=number]', (all) =>
		all.map((field) => [field.getAttribute('step'), field.getAttribute('inputmode') ?? 'decimal']),
	);
	expect(fields.length).toBeGreaterThan(0);
	expect(fields.filter(([step, keys]) => step !== 'any' || keys !== 'decimal')).toEqual([]);
});

slowTest('years by drawing over the histogram', async () => {
	const { page } = await exploreNext();
	const picture = page.locator('details:has(#facet-published) svg');
	await picture.scrollIntoViewIfNeeded();
	const label = (await picture.getAttribute('aria-label')) ?? '';
	const bars = [...label.matchAll(/(\d{4})(?: to (\d{4}))?: (\d+)/g)].map(([, from = '', to, count]) => ({
		from,
		to: to ?? from,
		count: Number(count),
	}));
	expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(corpus.studies.length);
	/** Where the pointer stands over a bar. What is chosen may move the page. */
	const over = async (bar: number, part = 0.5) => {
		await picture.scrollIntoViewIfNeeded();
		const box = await picture.boundingBox();
		if (!box) throw new Error('no histogram');
		return [box.x + ((bar + part) * box.width) / bars.length, box.y + 20] as const;
	};
	await page.mouse.move(...(await over(4)));
	await page.mouse.down();
	await page.mouse.move(...(await over(7)), { steps: 4 });
	await page.mouse.up();
	await expectList(page, `?published=${bars[4]?.from}..${bars[7]?.to}`);
	await eventually(() => page.locator('#from-published').inputValue()).toBe(bars[4]?.from);
	// An end that is set is moved by itself, and the other stays.
	const handle = (await page.locator('#handle-from-published').boundingBox()) ?? { x: 0, width: 0, y: 0 };
	await page.mouse.move(handle.x + handle.width / 2, handle.y + 40);
	await page.mouse.down();
	await page.mouse.move(...(await over(2)), { steps: 4 });
	await page.mouse.up();
	await expectList(page, `?published=${bars[2]?.from}..${bars[7]?.to}`);
	// Backwards works as well, and of one bar alone.
	await page.mouse.move(...(await over(5, 0.6)));
	await page.mouse.down();
	await page.mouse.move(...(await over(5)));
	await page.mouse.up();
	await expectList(page, `?published=${bars[5]?.from}..${bars[5]?.to}`);
	// A finger does what the pointer does.
	const touch = await page.context().newCDPSession(page);
	const [[x, y], [end]] = [await over(2), await over(5)];
	const at = (type: 'touchStart' | 'touchMove' | 'touchEnd', to?: number) =>
		touch.send('Input.dispatchTouchEvent', { type, touchPoints: to === undefined ? [] : [{ x: to, y }] });
	await at('touchStart', x);
	for (const share of [0.3, 0.6, 1]) await at('touchMove', x + share * (end - x));
	await at('touchEnd');
	await expectList(page, `?published=${bars[2]?.from}..${bars[5]?.to}`);
});

slowTest('each facet has its definitions at hand, without leaving, and leads to the codebook', async () => {
	const { page } = await exploreNext();
	await eventually(() => page.locator('.facet').count()).toBe(
		facetGroups(corpus).flatMap(({ facets }) => facets).length,
	);
	const variable = variableOf(corpus, 'plot');
	const definitions = page.locator('.facet:has(#facet-plot) .definitions');
	await eventually(() => definitions.locator('dl').isVisible()).toBe(false);
	await page.locator('#definitions-plot').press('Enter');
	const text = await definitions.innerText();
	expect(text).toContain(variable.definition);
	for (const { label, definition } of variable.codes) {
		expect(text).toContain(label);
		expect(text).toContain(definition);
	}
	await eventually(() => new URL(page.url()).pathname).toBe('/explore/');
	await definitions.locator('a').press('Enter');
	await page.waitForURL('**/codebook/plot/');
});

slowTest('a folded facet counts what is selected, and takes clicks once it is unfolded', async () => {
	const { page } = await explore('?plot=school-yard');
	const folded = page
		.locator('.facet:not([open])')
		.filter({ has: page.locator('.value .count') })
		.last();
	const id = await folded.locator('> summary').getAttribute('id');
	const facet = page.locator(`.facet:has(> #${id})`);
	expect(await facet.locator('.value input').count()).toBe(0);
	await facet.locator('> summary').press('Enter');
	const box = facet.locator('.value:not(.empty) input').first();
	const count = Number.parseInt(await facet.locator('.value:not(.empty) .count').first().innerText(), 10);
	await box.click();
	await eventually(async () => (await listedIds(page)).length).toBe(count);
	// The definitions come with the boxes.
	const titles = await facet
		.locator('.value')
		.evaluateAll((values) => values.map((value) => value.getAttribute('title')));
	expect(titles.filter((title) => title)).not.toEqual([]);
});

/** A review with more countries and more studies than the built one, put into its place. */
async function manyStudies(): Promise<Visit> {
	const codes = [
		'AT',
		'BE',
		'BR',
		'CA',
		'CH',
		'CN',
		'DE',
		'DK',
		'EG',
		'ES',
		'FI',
		'FR',
		'GB',
		'GR',
		'IE',
		'IN',
		'IT',
		'JP',
		'KE',
		'MX',
	];
	const many = smallCorpus(Array.from({ length: 100 }, (_, i) => ({ values: { country: codes[i % codes.length] } })));
	// Studies with prose come as columns, however few they are. These come as records.
	const brief = { ...many, variables: many.variables.filter(({ kind }) => kind !== 'prose') };
	const opened = await openTab();
	await opened.page.route('**/explore/corpus.json', (route) => route.fulfill({ json: packCorpus(brief) }));
	await open(opened.page, inventedSite, 'explore/?country.not=AT');
	await wakeUp(opened.page);
	return opened;
}

slowTest('a long list shows the first values, and all of them when asked, without losing the focus', async () => {
	const { page } = await manyStudies();
	const more = page.locator('.facet[open] .more').first();
	const list = more.locator('..').locator('.values > li');
	const all = Number((await more.innerText()).match(/\d+/)?.[0]);
	await eventually(() => list.count()).toBeLessThan(all);
	await more.press('Enter');
	await eventually(() => list.count()).toBe(all);
	await eventually(() => more.evaluate((button) => button === document.activeElement)).toBe(true);
	await more.press('Enter');
	await eventually(() => list.count()).toBeLessThan(all);
});

slowTest('a very long list is narrowed by typing', async () => {
	const { page } = await manyStudies();
	const values = page.locator('details:has(#facet-country) .values > li');
	await eventually(() => values.count()).toBe(8);
	const field = page.getByRole('searchbox', { name: 'Find a value of country' });
	await field.focus();
	await page.keyboard.type('MA');
	await eventually(async () =>
		(await values.locator('label').allInnerTexts()).map((text) => text.split(/\s/)[0]),
	).toEqual(['Denmark', 'Germany']);
	await page.locator('#value-country-DE').press('Space');
	await eventually(() => queryOf(page)).toBe('?country=DE&country.not=AT');
	await eventually(() => field.inputValue()).toBe('MA');
	await field.fill('xyzzy');
	await eventually(() => values.count()).toBe(0);
});

slowTest('of very many results the first are drawn, and more when asked; the table has all', async () => {
	const { page } = await manyStudies();
	await eventually(() => page.locator('.result').count()).toBe(50);
	await eventually(() => page.locator('#found').innerText()).toContain('95 of 100 reports');
	const more = page.getByRole('button', { name: /^Show more: \d+ of 95 are shown/ });
	await eventually(() => more.innerText()).toContain('50 of 95');
	// The focus goes to the first result that the button brings, however many come by themselves after it.
	const pressed = await more.evaluate((button: HTMLButtonElement) => {
		button.focus();
		button.click();
		return Number(/\d+/.exec(button.textContent ?? '')?.[0]);
	});
	await eventually(() => page.locator('.result').count()).toBeGreaterThan(50);
	await eventually(() => focused(page)).toBe(`open-${(await listedIds(page))[pressed]}`);
	await eventually(async () => {
		await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
		return page.locator('.result').count();
	}).toBe(95);
	await eventually(() => more.count()).toBe(0);
	await page.locator('#view-table').press('Enter');
	await eventually(() => page.locator('.result-table tbody tr').count()).toBe(95);
});

test('three facets of findings mean one finding that is all three, and the results show it', async () => {
	const { page } = await exploreNext();
	for (const id of ['whom-child-growers', 'change-in-eating', 'swing-towards'])
		await page.locator(`#value-${id}`).press('Space');
	const query = '?whom=child-growers&change-in=eating&swing=towards';
	await expectList(page, query);
	// Fewer than those that have one finding of each.
	const apart = '?whom=child-growers&f2.change-in=eating&f3.swing=towards';
	expect(idsAt(query).length).toBeLessThan(idsAt(apart).length);
	await eventually(() => page.locator('.phrases').innerText()).toMatch(/^one finding with/);
	for (const result of await page.locator('.result').all()) {
		const [id = ''] = (await result.locator('.result-head a').getAttribute('href'))?.split('/').slice(-2) ?? [];
		const findings = corpus.studiesById.get(id)?.lists.findings;
		const wanted = Array.isArray(findings)
			? findings.filter(
					({ values }) =>
						values.whom?.value === 'child-growers' &&
						values['change-in']?.value === 'eating' &&
						values.swing?.value === 'towards',
				)
			: [];
		const links = await result
			.locator('.matches a')
			.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).hash));
		expect(links).toEqual(wanted.slice(0, 4).map((finding) => `#finding-${finding.id}`));
	}
});

slowTest('a further finding is asked for by keyboard', async () => {
	const { page } = await exploreNext('?whom=child-growers&swing=towards');
	const another = page.getByRole('button', { name: 'And another finding …' });
	await another.press('Enter');
	await eventually(() =>
		page.evaluate(() => [document.activeElement?.textContent, document.activeElement?.getAttribute('aria-pressed')]),
	).toEqual(['Another finding', 'true']);
	await page.locator('#value-f2-whom-home-table').press('Space');
	await expectList(page, '?whom=child-growers&swing=towards&f2.whom=home-table');
	await eventually(() => page.locator('.phrases').allInnerTexts()).toEqual([
		expect.stringMatching(/^one finding with/),
		expect.stringMatching(/^another finding with/),
	]);
	await page.getByRole('button', { name: 'One finding' }).press('Enter');
	await eventually(() => page.locator('#value-whom-child-growers').isChecked()).toBe(true);
});

test('words: their index is loaded on first use, finds studies with marked excerpts, and meets the filters', async () => {
	const { page, requests, troubles } = await exploreNext();
	expect(requests.filter((url) => /\/(pagefind|words)\//.test(url))).toEqual([]);
	await tabTo(page, '#words');
	await page.keyboard.type('leaves');
	await eventually(() => queryOf(page)).toBe('?q=leaves');
	await eventually(async () => (await listedIds(page)).length).toBeLessThan(10);
	// While they are looked for, no list is shown.
	const found = await known(page);
	expect(found.length).toBeGreaterThan(1);
	await eventually(() => page.locator('#found').innerText()).toContain(`${found.length} of 10 papers`);
	await eventually(() => page.locator('.result .excerpt mark').count()).toBeGreaterThanOrEqual(found.length);
	for (const text of await page.locator('.excerpt mark').allInnerTexts()) expect(text.toLowerCase()).toContain('leav');
	const inYards = found.filter((id) => idsAt('?plot=school-yard').includes(id));
	await eventually(() => page.locator('label[for=value-plot-school-yard] .count').innerText()).toBe(
		String(inYards.length),
	);
	await page.locator('#value-plot-school-yard').press('Space');
	await eventually(() => queryOf(page)).toBe('?plot=school-yard&q=leaves');
	await eventually(() => listedIds(page)).toEqual(inYards);
	expect(troubles).toEqual([]);
});

slowTest('words that no study holds stay without a hit when a filter is added', async () => {
	const { page } = await explore('?q=xyzzyplugh');
	await eventually(() => listedIds(page)).toEqual([]);
	await page.locator('#value-plot-school-yard-not').press('Enter');
	await eventually(() => queryOf(page)).toBe('?plot.not=school-yard&q=xyzzyplugh');
	await eventually(() => listedIds(page)).toEqual([]);
	await eventually(() => page.locator('#found').innerText()).toMatch(/^0 of 10 papers/);
});

/** The explorer with its clock stopped: what it does after some time, it does when a test says that the time has passed. */
async function exploreWithClock(query = ''): Promise<Visit> {
	const opened = await openTab();
	await opened.page.clock.install({ time: '2031-05-06T12:00:00Z' });
	await open(opened.page, inventedSite, `explore/${query}`);
	await wakeUp(opened.page);
	// What is due by then is done, so that only what is done later has to be waited for.
	await opened.page.clock.pauseAt('2031-05-06T13:00:00Z');
	return opened;
}

slowTest('typing is never undone by a search that is still under way, and loses no space', async () => {
	const { page } = await exploreWithClock();
	const index = await gate(page, '**/words/**');
	const field = page.locator('#words');
	await field.focus();
	await page.keyboard.type('green ');
	await page.clock.runFor(1000);
	await eventually(index.isAsked).toBe(true);
	await page.keyboard.type('be');
	// Only now the first search ends, and shows what was typed before.
	index.open();
	await eventually(() => page.locator('.phrase').allInnerTexts()).toEqual([expect.stringContaining('“green”')]);
	expect(await field.inputValue()).toBe('green be');
	await page.clock.runFor(1000);
	await page.keyboard.type('ans');
	await page.clock.runFor(1000);
	await eventually(() => queryOf(page)).toBe('?q=green%20beans');
	await eventually(() => page.locator('.phrase').allInnerTexts()).toEqual([expect.stringContaining('“green beans”')]);
	expect(await field.inputValue()).toBe('green beans');
});

slowTest('a filter that is chosen while words are looked for keeps the words', async () => {
	const { page } = await explore();
	const index = await gate(page, '**/words/**');
	await page.locator('#words').fill('leaves');
	await page.keyboard.press('Enter');
	await eventually(() => queryOf(page)).toBe('?q=leaves');
	await page.locator('#value-plot-school-yard').press('Space');
	await eventually(() => queryOf(page)).toBe('?plot=school-yard&q=leaves');
	await eventually(index.isAsked).toBe(true);
	index.open();
	await eventually(() => page.locator('.phrase').count()).toBe(2);
	expect(queryOf(page)).toBe('?plot=school-yard&q=leaves');
});

slowTest('hits in other pages are listed apart from studies', async () => {
	const { page } = await exploreNext('?q=vegetables');
	await page.locator('.elsewhere li a').first().waitFor();
	await eventually(() => page.locator('.results .elsewhere').count()).toBe(0);
	for (const href of await page
		.locator('.elsewhere a')
		.evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname)))
		expect(href).not.toMatch(/^\/studies\/./);
});

slowTest('words stay highlighted on the study’s page', async () => {
	const { page } = await exploreNext('?q=leaves');
	await page.locator('.result-head a').first().press('Enter');
	await page.locator('.whole-record').press('Enter');
	await page.waitForURL('**/studies/*/?highlight=leaves');
	await eventually(() => page.evaluate(() => [...(CSS.highlights.get('words') ?? [])].length)).toBeGreaterThan(0);
	const marked = await page.evaluate(() =>
		[...(CSS.highlights.get('words') ?? [])].map((range) => range.toString().toLowerCase()),
	);
	for (const word of marked) expect(word).toMatch(/^leav/);
});

test('each part of the sentence is taken away by keyboard, and the focus is not lost', async () => {
	const { page } = await exploreNext('?plot=school-yard&pursuits=cooking&q=leaves');
	await eventually(() => page.locator('.phrase').count()).toBe(3);
	await page.getByRole('link', { name: /^Remove: .*School yard/ }).press('Enter');
	await eventually(() => queryOf(page)).toBe('?pursuits=cooking&q=leaves');
	await eventually(() => page.locator('.phrase').count()).toBe(2);
	await page.getByRole('link', { name: 'Remove: the words “leaves”' }).press('Enter');
	await expectList(page, '?pursuits=cooking');
	await eventually(() => page.locator('#words').inputValue()).toBe('');
	await page.locator('.remove').last().press('Enter');
	await expectList(page, '');
	await eventually(() => focused(page)).toBe('found');
});

slowTest('reports that are silent are named and one step away', async () => {
	const { page } = await exploreNext('?pupils=..100');
	const silent = page.locator('.silences a').first();
	await eventually(() => silent.innerText()).toMatch(/^\d+ more did not report/);
	await silent.press('Enter');
	await expectList(page, '?pupils=not-reported');
});

test('the table has the whole selection, columns by choice, a sort, and a first column that stays', async () => {
	const { page } = await exploreNext('?pursuits=cooking');
	await page.locator('#view-table').press('Enter');
	await eventually(() => queryOf(page)).toBe('?pursuits=cooking&view=table');
	await eventually(() => focused(page)).toBe('view-table');
	// The code of the table comes when it is first asked for.
	await eventually(() => tabled(page)).toEqual(idsAt('?pursuits=cooking'));
	await page.locator('#sort-published').press('Enter');
	await eventually(() => tabled(page)).toEqual(idsAt('?pursuits=cooking&sort=published'));
	await eventually(() => page.locator('th[aria-sort]').allInnerTexts()).toEqual([expect.stringContaining('↑')]);
	await page.locator('#sort-published').press('Enter');
	await eventually(() => queryOf(page)).toBe('?pursuits=cooking&view=table&sort=-published');
	await eventually(() => tabled(page)).toEqual(idsAt('?pursuits=cooking&sort=-published'));
	await eventually(() => focused(page)).toBe('sort-published');
	await page.locator('.columns summary').press('Enter');
	await page.locator('#column-crops').press('Space');
	await eventually(() => page.locator('.result-table thead').innerText()).toContain(
		corpus.variablesById.get('crops')?.label,
	);
	await eventually(() => queryOf(page)).toContain('&cols=');
	for (const cell of await page.locator('.result-table .absent').allInnerTexts())
		expect(cell).toMatch(/^(not|unclear)/);
	await page.locator('.columns input[type=checkbox]:not(:checked)').evaluateAll((boxes) => {
		for (const box of boxes.slice(0, 12)) (box as HTMLInputElement).click();
	});
	await eventually(() => page.locator('.result-table thead th').count()).toBeGreaterThan(10);
	const firstCell = page.locator('.result-table tbody th').first();
	const before = await firstCell.boundingBox();
	await page.locator('.scroller').evaluate((scroller) => scroller.scrollTo(600, 0));
	await eventually(async () => (await firstCell.boundingBox())?.x).toBe(before?.x);
	// The list takes the same order.
	await page.locator('#view-list').press('Enter');
	await eventually(() => listedIds(page)).toEqual(idsAt('?pursuits=cooking&sort=-published'));
	await eventually(() => page.locator('#sort').inputValue()).toBe('-published');
});

test('the list is sorted by keyboard', async () => {
	const { page } = await exploreNext();
	await page.locator('#sort').selectOption('-pupils');
	await expectList(page, '?sort=-pupils');
	await eventually(async () => (await listedIds(page))[0]).toBe('pellworthy-2014');
});

test('two to six studies are compared side by side, differences marked', async () => {
	const { page } = await exploreNext();
	await page.locator('#compare-tamm-2018').press('Space');
	await eventually(() => page.locator('.compare-bar').innerText()).toContain('Choose one more.');
	await page.locator('#compare-jorgensdottir-2016').press('Space');
	// In the corpus's order, whichever was chosen first.
	await eventually(() => queryOf(page)).toBe('?compare=jorgensdottir-2016&compare=tamm-2018');
	await page.locator('#to-comparison').press('Enter');
	await eventually(() => queryOf(page)).toBe('?view=compare&compare=jorgensdottir-2016&compare=tamm-2018');
	await eventually(() => page.locator('.comparison thead th').count()).toBe(2);
	for (const row of await page.locator('.comparison tbody tr:not(.section)').all()) {
		const isMarked = (await row.locator('th').innerText()).includes('≠');
		const cells = await row.locator('td').evaluateAll((all) =>
			all.map((cell) =>
				[...cell.childNodes]
					.filter((node) => !(node as Element).classList?.contains('fine'))
					.map((node) => node.textContent)
					.join(''),
			),
		);
		expect(isMarked).toBe(cells[0] !== cells[1]);
	}
	await eventually(() => page.locator('.comparison .absent').count()).toBeGreaterThan(0);
	const rows = page.locator('.comparison tbody tr:not(.section)');
	const all = await rows.count();
	await page.locator('#only-differing').press('Space');
	await eventually(() => rows.count()).toBeLessThan(all);
	await eventually(() => page.locator('.comparison tr.differs').count()).toBe(await rows.count());
	await page.getByRole('link', { name: 'take out Jørgensdóttir et al. 2016' }).press('Enter');
	await eventually(() => queryOf(page)).toBe('?view=compare&compare=tamm-2018');
	await eventually(() => page.locator('.explorer-main').innerText()).toContain('Tamm 2018 is chosen so far.');
	await eventually(() => focused(page)).toBe('found');
});

slowTest('a seventh study does not fit in a comparison', async () => {
	const six = corpus.studies.slice(0, 6).map(({ id }) => `compare=${id}`);
	const { page } = await exploreNext(`?${six.join('&')}`);
	await eventually(() => page.locator(`#compare-${corpus.studies[6]?.id}`).isDisabled()).toBe(true);
	await eventually(() => page.locator('.compare-bar').innerText()).toContain('No more fit.');
	await page.locator(`#compare-${corpus.studies[0]?.id}`).press('Space');
	await eventually(() => page.locator(`#compare-${corpus.studies[6]?.id}`).isDisabled()).toBe(false);
});

slowTest('list, table and comparison are printed whole, without what only a screen needs', async () => {
	const { page } = await exploreNext('?view=compare&compare=jorgensdottir-2016&compare=tamm-2018&compare=amsel-2012');
	for (const [view, part] of [
		['compare', '.comparison'],
		['table', '.result-table'],
		['list', '.results'],
	] as const) {
		await page.emulateMedia({ media: 'screen' });
		await page.locator(`#view-${view}`).press('Enter');
		await page.locator(part).first().waitFor();
		await page.emulateMedia({ media: 'print' });
		await eventually(() =>
			page
				.locator('nav:visible, form:visible, button:visible, .facet:visible, input:visible, .compare-bar:visible')
				.evaluateAll((all) => all.map((element) => element.outerHTML.slice(0, 80))),
		).toEqual([]);
		await eventually(() => page.locator('#found').isVisible()).toBe(true);
		await eventually(() => page.locator(part).first().isVisible()).toBe(true);
		for (const overflow of await page
			.locator('.scroller')
			.evaluateAll((all) => all.map((scroller) => getComputedStyle(scroller).overflowX)))
			expect(overflow).toBe('visible');
	}
});

test('programmes are counted instead of reports, and gather them', async () => {
	const { page } = await exploreNext();
	await page.locator('#unit-report').focus();
	await page.keyboard.press('ArrowRight');
	await eventually(() => queryOf(page)).toBe('?unit=programme');
	await eventually(() => page.locator('#found').innerText()).toBe('All 9 gardens (10 papers)');
	await eventually(() => page.locator('.programme').count()).toBe(9);
	await eventually(() =>
		page
			.locator('.programme + ol')
			.filter({ has: page.locator('#compare-jorgensdottir-2016') })
			.locator('.result')
			.count(),
	).toBe(2);
	await page.locator('#how').press('Enter');
	await eventually(() => page.locator('.how').innerText()).toContain('how many gardens there would be');
});

test('a click is a step, typing is none; Back and Forward bring back selection, fields and focus', async () => {
	// A browser counts no more than 50 steps of a tab.
	const { page } = await explore();
	const steps = () => page.evaluate(() => history.length);
	const before = await steps();
	await page.locator('#value-plot-school-yard').press('Space');
	await expectList(page, '?plot=school-yard');
	await eventually(steps).toBe(before + 1);
	await page.locator('#words').focus();
	await page.keyboard.type('leaves', { delay: 30 });
	await eventually(() => queryOf(page)).toBe('?plot=school-yard&q=leaves');
	await eventually(steps).toBe(before + 1);
	await eventually(() => page.locator('.phrase').count()).toBe(2);
	const both = await known(page);
	await page.locator('#value-pursuits-cooking').press('Space');
	await eventually(() => page.locator('.phrase').count()).toBe(3);
	await page.locator('#unit-programme').press('Space');
	await eventually(() => queryOf(page)).toBe('?plot=school-yard&pursuits=cooking&q=leaves&unit=programme');
	await eventually(steps).toBe(before + 3);
	await page.goBack();
	await eventually(() => focused(page)).toBe('unit-programme');
	await page.goBack();
	await eventually(() => listedIds(page)).toEqual(both);
	await eventually(() => queryOf(page)).toBe('?plot=school-yard&q=leaves');
	await eventually(() => page.locator('#value-pursuits-cooking').isChecked()).toBe(false);
	await eventually(() => focused(page)).toBe('value-pursuits-cooking');
	await page.goBack();
	await expectList(page, '');
	await eventually(() => page.locator('#words').inputValue()).toBe('');
	await eventually(() => focused(page)).toBe('value-plot-school-yard');
	await page.goForward();
	await eventually(() => listedIds(page)).toEqual(both);
	await eventually(() => page.locator('#words').inputValue()).toBe('leaves');
	await page.goForward();
	await eventually(() => page.locator('#value-pursuits-cooking').isChecked()).toBe(true);
});

slowTest('Back brings a removed part of the sentence and its focus back', async () => {
	const { page } = await exploreNext('?plot=school-yard&pursuits=cooking');
	await page.locator('.remove').last().press('Enter');
	await expectList(page, '?plot=school-yard');
	await page.goBack();
	await expectList(page, '?plot=school-yard&pursuits=cooking');
	await eventually(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toContain('Cooking');
});

/** Scrolls, and waits until the browser has drawn that: only then does it keep the place. */
async function scrollTo(page: Page, place: number): Promise<number> {
	await page.evaluate((y) => window.scrollTo(0, y), place);
	await drawn(page);
	return page.evaluate(() => scrollY);
}

slowTest('Back and Forward bring the place on the page back', async () => {
	const { page } = await explore('', { viewport: narrow });
	// The files below the list come with code of their own.
	await page.locator('.take-away').waitFor();
	const place = await scrollTo(page, 2000);
	expect(place).toBe(2000);
	await page.locator('#view-table').evaluate((link) => (link as HTMLAnchorElement).click());
	await page.locator('.result-table').waitFor();
	expect(await scrollTo(page, 250)).toBe(250);
	await page.goBack();
	await eventually(() => page.evaluate(() => scrollY)).toBe(place);
	await page.goForward();
	await eventually(() => queryOf(page)).toBe('?view=table');
	await eventually(() => page.evaluate(() => scrollY)).toBe(250);
});

test('Back from a study’s page finds the selection and the place again', async () => {
	const { page } = await explore('?plot=school-yard&sort=-published', { viewport: { width: 1000, height: 360 } });
	const last = page.locator('.result-head a').last();
	await last.scrollIntoViewIfNeeded();
	await drawn(page);
	const place = await page.evaluate(() => scrollY);
	expect(place).toBeGreaterThan(0);
	await last.press('Enter');
	await page.waitForURL('**/studies/*/');
	await page.goBack();
	await wakeUp(page);
	await expectList(page, '?plot=school-yard&sort=-published');
	await eventually(() => page.evaluate(() => scrollY)).toBe(place);
});

slowTest('an address in another order is tidied, without a step', async () => {
	const { page } = await explore(
		'?sort=-published&pursuits=cooking&plot=rooftop&view=list&plot=school-yard&plot=school-yard',
	);
	await expectList(page, '?plot=school-yard&plot=rooftop&pursuits=cooking&sort=-published');
	await eventually(() => page.evaluate(() => history.length)).toBe(2);
	await eventually(() => page.locator('.ignored').count()).toBe(0);
});

test('what an address says that is unknown is named and dropped', async () => {
	const { page, troubles } = await exploreNext('?plot=school-yard&colour=red&pursuits=sometimes&view=spiral');
	await expectList(page, '?plot=school-yard');
	await eventually(() => page.locator('.ignored li').allInnerTexts()).toEqual([
		'colour=red: No variable has this name.',
		`pursuits=sometimes: ${corpus.variablesById.get('pursuits')?.label} has no such value.`,
		'view=spiral: There is no such view.',
	]);
	await page.locator('#value-pursuits-cooking').press('Space');
	await eventually(() => page.locator('.ignored').count()).toBe(0);
	expect(troubles).toEqual([]);
});

test('every download opens and holds exactly the selection, in its order', async () => {
	const query = '?pursuits=cooking&sort=-published';
	const { page } = await exploreNext(query);
	const ids = idsAt(query);
	const save = async (name: string) => {
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name, exact: true }).press('Enter'),
		]);
		await eventually(() => page.locator('.take-away [role=status]').innerText()).toBe(
			`Saved ${download.suggestedFilename()}`,
		);
		return { name: download.suggestedFilename(), text: fs.readFileSync(await download.path(), 'utf8') };
	};
	const csv = await save('CSV');
	expect(csv.name).toBe(`selection-${corpus.review.version}.csv`);
	expect(parseRecords(csv.text).map(({ id }) => id)).toEqual(ids);
	const excel = await save('CSV for Excel');
	expect(excel.text).toBe(`\uFEFF${csv.text}`);
	// As a spreadsheet opens it: an archive whose first part names the others.
	expect((await save('Excel workbook')).text).toMatch(/^PK.*\[Content_Types\]\.xml/s);
	const json = JSON.parse((await save('JSON')).text);
	expect(json.studies.map(({ id }: { id: string }) => id)).toEqual(ids);
	expect(json).toMatchObject({
		version: corpus.review.version,
		date: corpus.review.dates.data,
		address: `${page.url()}&v=${corpus.review.version}`,
	});
	expect(json.selection).toContain(`${ids.length} of 10 papers`);
	expect(json.licence).toEqual(corpus.review.licence);
	expect(json.codebook).toHaveLength(corpus.variables.length);
	const ris = await save('RIS');
	expect([...ris.text.matchAll(/^ID {2}- (.+?)\r?$/gm)].map(([, id]) => id)).toEqual(ids);
	const bibtex = await save('BibTeX');
	expect([...bibtex.text.matchAll(/^@\w+\{([^,]+),/gm)].map(([, id]) => id)).toEqual(ids);
	const csl = JSON.parse((await save('CSL-JSON')).text);
	expect(csl.map(({ id }: { id: string }) => id)).toEqual(ids);
	const about = JSON.parse((await save('What this selection is')).text);
	expect(about.order).toEqual(ids);
});

slowTest('a printed report keeps its size of type, and has tall pictures on upright sheets', async () => {
	await ensureBuilt(realSite);
	const { page } = await explore('?training=provided', {}, realSite);
	const choice = page.locator('.report-choice');
	await choice.locator('summary').press('Enter');
	for (const box of await choice.getByRole('checkbox').all()) await box.press('Space');
	// A print waits for its reader; here it stays on the page until it is looked at.
	await page.evaluate(() => {
		window.print = () => {
			const report = document.querySelector('.report-print');
			if (report) report.remove = () => {};
		};
	});
	await page.getByRole('button', { name: 'Print', exact: true }).press('Enter');
	await page.locator('.report-print img').first().waitFor({ state: 'attached' });
	// A picture loads nothing, so it holds the face of its words: with another face it looks otherwise.
	const looks = await page
		.locator('.report-print img')
		.first()
		.evaluate(async (picture) => {
			const address = picture.getAttribute('src') ?? '';
			const drawing = async (src: string) => {
				const image = new Image();
				image.src = src;
				await image.decode();
				const canvas = document.createElement('canvas');
				Object.assign(canvas, { width: image.naturalWidth, height: image.naturalHeight });
				canvas.getContext('2d')?.drawImage(image, 0, 0);
				return canvas.toDataURL();
			};
			return [await drawing(address), await drawing(address.replaceAll(/%40font-face%7B.*?%7D/g, ''))];
		});
	expect(looks[0]).not.toBe(looks[1]);
	const sheets = await printedSheets(page);
	const lying = sheets.filter(({ height }) => height < 600);
	const upright = sheets.filter(({ height }) => height > 800);
	expect(upright.length).toBeGreaterThan(0);
	expect(lying.length + upright.length).toBe(sheets.length);
	// Its title is set in 18 points. Shrunk to the width of upright sheets it would have 12.
	const sizes = sheets.flatMap(({ texts }) => texts.map(({ size }) => size));
	expect(Math.max(...sizes)).toBeGreaterThan(17);
});

slowTest(
	'a report is saved as a Word document and printed, with the figures that were chosen and the references of the selection',
	async () => {
		const query = '?pursuits=cooking';
		const { page } = await exploreNext(query);
		const [figure] = corpus.figures;
		await page.locator('.report-choice summary').press('Enter');
		await page.getByRole('checkbox', { name: figure?.title ?? '', exact: true }).press('Space');
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name: 'Save for Word' }).press('Enter'),
		]);
		expect(download.suggestedFilename()).toBe(`report-${corpus.review.version}.docx`);
		const parts = unzipSync(fs.readFileSync(await download.path()));
		const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
			.replaceAll(/<[^>]+>/g, ' ')
			.replaceAll('&amp;', '&');
		expect(text).toContain(figure?.title);
		// The picture itself is in it, larger than any sign.
		const [, png = new Uint8Array()] = Object.entries(parts).find(([name]) => name.endsWith('.png')) ?? [];
		expect(png.length).toBeGreaterThan(5_000);
		// On paper it stands alone, in the place of the page.
		await page.evaluate(() => {
			window.print = () => {
				const report = document.querySelector<HTMLElement>('.report-print');
				const [image] = report?.querySelectorAll('img') ?? [];
				Object.assign(window, { printed: `${report?.textContent} ${image?.alt} ${image?.naturalWidth}` });
			};
		});
		await page.getByRole('button', { name: 'Print', exact: true }).press('Enter');
		const printed = () => page.evaluate(() => String((window as { printed?: string }).printed ?? ''));
		await eventually(printed).toMatch(/ [1-9]\d{2,}$/);
		expect(await printed()).toContain(figure?.title);
		expect(await page.locator('.report-print').count()).toBe(0);
		for (const id of idsAt(query)) {
			const { citation, label } = corpus.studiesById.get(id) ?? {};
			expect(text).toContain(label);
			expect(await printed()).toContain(label);
			if (citation?.DOI) expect(text).toContain(citation.DOI);
		}
	},
);

test('nothing found is nothing to download', async () => {
	const { page } = await exploreNext('?plot=rooftop&published=1990..1995');
	await eventually(() => listedIds(page)).toEqual([]);
	await eventually(() => page.getByRole('button', { name: 'CSV', exact: true }).isDisabled()).toBe(true);
});

slowTest('link, citation and table are copied', async () => {
	const { page, context } = await explore('?pursuits=cooking&plot=school-yard&cols=plot');
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const read = () => page.evaluate(() => navigator.clipboard.readText());
	const copy = async (name: string, place = '.take-away') => {
		await page.evaluate(() => navigator.clipboard.writeText('nothing yet'));
		await page.locator(place).getByRole('button', { name }).press('Enter');
		await eventually(read).not.toBe('nothing yet');
		await eventually(() => page.locator(`${place} [role=status]`).innerText()).toMatch(/^Copied/);
		return read();
	};
	// A link, a citation and the panel have one form, which says the version.
	const versioned = `${page.url()}&v=${corpus.review.version}`;
	expect(await copy('Copy link', '.desk-bar')).toBe(versioned);
	const citation = await copy('Copy citation of this view');
	for (const part of [
		corpus.review['short-title'],
		versioned,
		corpus.review.version,
		corpus.review.dates.data,
		// As in the panel: Vancouver.
		'[Internet]',
		'[cited 20',
	])
		expect(citation).toContain(part);
	const lines = (await copy('Copy table as Markdown')).split('\n');
	expect(lines[1]).toBe('| --- | --- |');
	expect(lines.slice(2).map((line) => line.split(' | ')[0])).toEqual(
		idsAt(queryOf(page)).map((id) => `| ${corpus.studiesById.get(id)?.label}`),
	);
	await page.getByRole('button', { name: 'Copy table for a document' }).press('Enter');
	await eventually(() => page.locator('.take-away [role=status]').innerText()).toBe('Copied the table');
	const html = await page.evaluate(async () =>
		(await (await navigator.clipboard.read())[0]?.getType('text/html'))?.text(),
	);
	expect(html?.match(/<tr>/g)).toHaveLength(lines.length - 1);
});

test('without script: all studies, a word about filters, and links to listings instead of boxes', async () => {
	for (const query of ['', '?plot=school-yard']) {
		const { page } = await visit(inventedSite, `explore/${query}`, { javaScriptEnabled: false });
		await eventually(() => listedIds(page)).toEqual(corpus.studies.map(({ id }) => id));
		await eventually(() => page.locator('.explorer-main').isVisible()).toBe(true);
		// The tabs need a script.
		await eventually(() => page.locator('.views:visible').count()).toBe(0);
		await eventually(() => page.locator('noscript').innerText()).toContain('filters in the address are not applied');
		await eventually(() =>
			page.locator('.explorer input:visible, .explorer button:visible:not(.more), .explorer select:visible').count(),
		).toBe(0);
		const links = page.locator('.facet a.name');
		await eventually(() => links.count()).toBeGreaterThan(30);
		for (const href of await links.evaluateAll((all) => all.map((link) => link.getAttribute('href'))))
			expect(href).toMatch(/^\/by\/[a-z-]+\/[\w-]+\/$/);
		// A value that no study has leads nowhere.
		await eventually(() => page.locator('.facet span.name').count()).toBeGreaterThan(0);
		await page.locator('a[href="/by/plot/school-yard/"]').click();
		await page.waitForURL('**/by/plot/school-yard/');
	}
});

test('one polite announcement for each change that has settled', async () => {
	const { page } = await exploreWithClock();
	const said = await listen(page);
	await page.locator('#value-plot-school-yard').press('Space');
	await page.locator('#value-pursuits-cooking').press('Space');
	await expectList(page, '?plot=school-yard&pursuits=cooking');
	await page.clock.runFor(5000);
	const found = idsAt('?plot=school-yard&pursuits=cooking').length;
	await eventually(said).toEqual([`${found} of 10 papers, 2 filters`]);
	await page.locator('#words').focus();
	for (const letter of 'kale') {
		await page.keyboard.type(letter);
		await page.clock.runFor(60);
	}
	await page.clock.runFor(300);
	await eventually(() => page.locator('.phrase').count()).toBe(3);
	await page.clock.runFor(5000);
	await eventually(said).toEqual([
		`${found} of 10 papers, 2 filters`,
		expect.stringMatching(/^(No paper of 10|\d+ of 10 papers), 3 filters$/),
	]);
});

slowTest('a filtered address is announced once on arrival, an unfiltered one is not', async () => {
	const status = (page: Page) => page.locator('.explorer > [role=status]').textContent();
	const { page } = await exploreWithClock('?plot=school-yard');
	await page.clock.runFor(5000);
	await eventually(() => status(page)).toBe(`${idsAt('?plot=school-yard').length} of 10 papers, 1 in doubt, 1 filter`);
	const plain = await exploreWithClock();
	await plain.page.clock.runFor(5000);
	expect(await status(plain.page)).toBe('');
});

test('on a phone the filters are a sheet: its button counts them, Escape closes it, the focus returns', async () => {
	const { page } = await explore('?plot=school-yard', { viewport: narrow });
	await eventually(() => page.locator('.panel').isVisible()).toBe(false);
	await tabTo(page, '.open-filters');
	await eventually(() => page.locator('.open-filters').innerText()).toBe('Filters (1)');
	await page.keyboard.press('Enter');
	await eventually(() => page.locator('.panel').isVisible()).toBe(true);
	await eventually(() => page.locator('.open-filters').getAttribute('aria-expanded')).toBe('true');
	await eventually(() => page.getByRole('dialog', { name: 'Filters (1)' }).isVisible()).toBe(true);
	await eventually(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Close');
	await page.locator('#value-pursuits-cooking').press('Space');
	const query = '?plot=school-yard&pursuits=cooking';
	await eventually(() => queryOf(page)).toBe(query);
	await eventually(() => page.locator('.sheet-foot button').innerText()).toBe(`Show ${idsAt(query).length} papers`);
	// Whatever the focus reaches lies in the sheet.
	await page.locator('.sheet-foot button').focus();
	for (let steps = 0; steps < 3; steps++) {
		await page.keyboard.press('Tab');
		await eventually(() =>
			page.evaluate(
				() => document.activeElement === document.body || document.activeElement?.closest('.panel') !== null,
			),
		).toBe(true);
	}
	await page.locator('#value-pursuits-cooking').focus();
	await page.keyboard.press('Escape');
	await eventually(() => page.locator('.panel').isVisible()).toBe(false);
	await eventually(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Filters (2)');
	await page.keyboard.press('Enter');
	await page.locator('.sheet-foot button').press('Enter');
	await eventually(() => page.locator('.panel').isVisible()).toBe(false);
	await expectList(page, query);
});

slowTest('a phone that is turned until there is room has no sheet, and nothing stays locked', async () => {
	const { page } = await explore('', { viewport: { width: 430, height: 932 } });
	await page.locator('.open-filters').click();
	await eventually(() => page.locator('.explorer-main[inert]').count()).toBe(1);
	await page.setViewportSize({ width: 932, height: 430 });
	await eventually(() => page.locator('[inert]').count()).toBe(0);
	await page.locator('#value-plot-school-yard').press('Space');
	await expectList(page, '?plot=school-yard');
});

slowTest('however many conditions there are on a phone, the link that takes all away stands whole', async () => {
	const { page } = await explore('?plot=school-yard&season=before-sowing&whom=child-growers&pursuits=cooking', {
		viewport: narrow,
	});
	const isWhole = await page.locator('#clear').evaluate((link) => {
		const { left, right, top, bottom } = link.getBoundingClientRect();
		return [top + 2, bottom - 2].every((y) => document.elementFromPoint((left + right) / 2, y) === link);
	});
	expect(isWhole).toBe(true);
	const hidden = await page
		.locator('.conditions')
		.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
	expect(hidden).toBeLessThanOrEqual(1);
});

slowTest('where less motion is wanted nothing moves by itself', async () => {
	const { page } = await explore('?plot=school-yard', { reducedMotion: 'reduce' });
	await page.locator('#value-pursuits-cooking').press('Space');
	await page.locator('#view-table').press('Enter');
	await page.locator('.result-table').waitFor();
	const moving = await page.evaluate(() => ({
		running: document.getAnimations().length,
		slow: [...document.querySelectorAll('.explorer, .explorer *')]
			.map((element) => getComputedStyle(element))
			.filter(
				({ transitionDuration, animationName, scrollBehavior }) =>
					Number.parseFloat(transitionDuration) > 0.01 || animationName !== 'none' || scrollBehavior === 'smooth',
			).length,
	}));
	expect(moving).toEqual({ running: 0, slow: 0 });
});

slowTest('in forced colours bars, boxes and the current view are still told apart', async () => {
	const { page } = await explore('?published=2015..2018', { forcedColors: 'active' });
	const colours = await page.evaluate(() => {
		const fillOf = (selector: string) => getComputedStyle(document.querySelector(selector) as Element).fill;
		return {
			chosen: fillOf('.range .bar:not(.out)'),
			out: fillOf('.range .bar.out'),
			current: getComputedStyle(document.querySelector('.views [aria-current]') as Element).textDecorationLine,
		};
	});
	expect(colours.chosen).not.toBe(colours.out);
	expect(colours.current).toBe('underline');
});

slowTest('under another base path addresses, listings, words and files are found as well', async () => {
	const site = spanishSite;
	await ensureBuilt(site);
	const { page, troubles } = await explore('?gratis=yes', {}, site);
	await eventually(() => listedIds(page)).toEqual(idsAt('?gratis=yes', site));
	await page.locator('#value-actividades-prestar').press('Space');
	const both = '?actividades=prestar&gratis=yes';
	await eventually(() => new URL(page.url()).pathname + queryOf(page)).toBe(`${site.base}explore/${both}`);
	const expected = idsAt(both, site);
	expect(expected.length).toBeGreaterThan(1);
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'BibTeX' }).press('Enter'),
	]);
	await eventually(async () => fs.readFileSync(await download.path(), 'utf8').match(/^@/gm)).toHaveLength(
		expected.length,
	);
	await page.locator('#words').fill('libros');
	await eventually(() => page.locator('.excerpt mark').count()).toBeGreaterThan(0);
	expect(troubles).toEqual([]);
});

slowTest('what is chosen before the records come is all applied: words and a view', async () => {
	const { page } = await openTab();
	const records = await gate(page, '**/explore/corpus.json');
	await open(page, inventedSite, 'explore/');
	await page.evaluate(() => document.documentElement.setAttribute('data-same-page', ''));
	await page.locator('#words').pressSequentially('leaves');
	await page.locator('#view-table').click();
	await drawn(page);
	records.open();
	await eventually(() => queryOf(page)).toBe('?q=leaves&view=table');
	await page.locator('.result-table').waitFor();
	expect(await page.locator('html[data-same-page]').count()).toBe(1);
	await eventually(() => page.locator('#words').inputValue()).toBe('leaves');
});
