/** A record beside the list: its essentials without leaving, the next of the selection, and back to its name. */
import { expect, test } from 'vitest';
import { inventedSite } from '../built-site.ts';
import { corpusOf } from '../read-site.ts';
import { slowTest } from '../runs.ts';
import { violationsOn } from './axe.ts';
import { drawn, narrow, wide } from './browser.ts';
import { eventually, explore, focused, idsAt, queryOf } from './explore.ts';

const corpus = corpusOf(inventedSite);
const query = '?plot=school-yard';
const ids = idsAt(query);
const labelOf = (id: string | undefined) => corpus.studiesById.get(id ?? '')?.label;

test('a record opens beside the list, leads to the next of the selection, and closes where it was opened', async () => {
	const { page, troubles } = await explore(query, { viewport: wide, bypassCSP: true });
	const pane = page.locator('.record-beside');
	const name = () => pane.locator('h2').innerText();
	const topOf = () => page.locator(`#open-${ids[1]}`).evaluate((link) => link.getBoundingClientRect().top);
	const before = await topOf();
	await page.locator(`#open-${ids[1]}`).press('Enter');
	await eventually(name).toBe(labelOf(ids[1]));
	await eventually(() => queryOf(page)).toBe(`${query}&record=${ids[1]}`);
	await eventually(() => focused(page)).toBe('record-name');
	// A browser scrolls by whole pixels, and lines of text are not whole.
	expect(Math.abs((await topOf()) - before)).toBeLessThan(1);
	// What was found and what is not known stand in it, and the list is still there.
	await eventually(() => pane.innerText()).toContain('values of its record are known');
	expect(await pane.innerText()).toContain(corpus.studiesById.get(ids[1] ?? '')?.citation.title);
	expect(await page.locator('.result').count()).toBe(ids.length);
	expect(await violationsOn(page, ['light'])).toEqual([]);
	await page.locator('#record-next').press('Enter');
	await eventually(name).toBe(labelOf(ids[2]));
	expect(await focused(page)).toBe('record-next');
	expect(await pane.getByRole('status').innerText()).toContain(`3 of ${ids.length}`);
	await page.locator('#record-previous').press('Enter');
	await page.locator('#record-previous').press('Enter');
	await eventually(name).toBe(labelOf(ids[0]));
	expect(await page.locator('#record-previous').getAttribute('aria-disabled')).toBe('true');
	// A filter that leaves it out does not take it from the reader.
	await page.locator('#remove-0-0').press('Enter');
	await eventually(() => queryOf(page)).toBe(`?record=${ids[0]}`);
	expect(await name()).toBe(labelOf(ids[0]));
	await page.locator('#record-close').focus();
	await page.keyboard.press('Escape');
	await eventually(() => pane.count()).toBe(0);
	expect(await focused(page)).toBe(`open-${ids[0]}`);
	expect(queryOf(page)).toBe('');
	await page.goBack();
	await eventually(name).toBe(labelOf(ids[0]));
	// With a key the click is the browser's, which opens the page of the study in a new tab, as of any link. It does not
	// always tell of that tab: of twelve, eleven.
	const asked = queryOf(page);
	const clicked = page.evaluate(
		() =>
			new Promise((tell) => {
				const look = (event: MouseEvent) => tell([event.ctrlKey || event.metaKey, event.defaultPrevented]);
				addEventListener('click', look, { once: true });
			}),
	);
	await page.locator(`#open-${ids[1]}`).click({ modifiers: ['ControlOrMeta'] });
	expect(await clicked).toEqual([true, false]);
	expect([queryOf(page), await name()]).toEqual([asked, labelOf(ids[0])]);
	await page.locator('.whole-record').press('Enter');
	await page.waitForURL(`**/studies/${ids[0]}/`);
	expect(troubles).toEqual([]);
});

slowTest('an address with a record opens it; on a phone the name of a study leads to its page', async () => {
	const { page } = await explore(`?record=${ids[1]}`, { viewport: wide });
	await eventually(() => page.locator('.record-beside').innerText()).toContain('values of its record are known');
	// Nobody has asked for the focus.
	expect(await focused(page)).not.toBe('record-name');
	await page.setViewportSize(narrow);
	await drawn(page);
	expect(await page.locator('.record-beside').isVisible()).toBe(false);
	// The address still says which study is meant.
	await page.reload();
	await eventually(() => focused(page)).toBe(`open-${ids[1]}`);
	await page.locator(`#open-${ids[0]}`).press('Enter');
	await page.waitForURL(`**/studies/${ids[0]}/`);
});
