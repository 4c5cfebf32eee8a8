/** From a selection into its studies, from one to the next, and back to the same place of the list. */
import { expect, test } from 'vitest';
import { inventedSite } from '../built-site.ts';
import { slowTest } from '../runs.ts';
import { visit } from './browser.ts';
import { eventually, expectList, explore, focused, idsAt, listedIds, wakeUp } from './explore.ts';

const query = '?plot=school-yard&sort=-published';
const ids = idsAt(query);

test('a study that was opened from a selection leads to the next of the selection, and back to its place in the list', async () => {
	expect(ids.length).toBeGreaterThan(2);
	const { page, troubles } = await explore(query);
	await page.locator(`#result-${ids[0]} .result-head a`).press('Enter');
	await page.locator('.whole-record').press('Enter');
	await page.waitForURL(`**/studies/${ids[0]}/`);
	const trail = page.locator('selection-trail');
	await eventually(() => trail.innerText()).toContain(`1 of ${ids.length}`);
	await eventually(() => trail.locator('[rel=prev]').count()).toBe(0);
	// Its ground is one box behind its words, which stand over the page.
	expect(await trail.evaluate((own) => own.getClientRects().length)).toBe(1);
	for (const [i, id] of ids.entries()) {
		await eventually(() => new URL(page.url()).pathname).toBe(`/studies/${id}/`);
		await eventually(() => trail.innerText()).toContain(`${i + 1} of ${ids.length}`);
		// There is one pair of arrows: that of the selection.
		await eventually(() => page.locator('[rel=next]').count()).toBe(i < ids.length - 1 ? 1 : 0);
		if (i < ids.length - 1) await trail.locator('[rel=next]').press('Enter');
	}
	const last = ids.at(-1);
	// However long the selection is in words, on a phone the trail leaves the page in view.
	const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
	await page.setViewportSize({ width: 390, height: 844 });
	expect((await trail.boundingBox())?.height).toBeLessThan(120);
	expect(
		await trail.locator('a').evaluateAll((all) => Math.max(...all.map((one) => one.getBoundingClientRect().right))),
	).toBeLessThanOrEqual(390);
	expect(await trail.locator('p').innerText()).not.toMatch(/·\s*(\n|$)/);
	await page.setViewportSize({ width, height });
	await trail.getByRole('link', { name: /Back to the list/ }).press('Enter');
	await wakeUp(page);
	await expectList(page, query);
	await eventually(() => focused(page)).toBe(`open-${last}`);
	await eventually(() => page.locator(`#result-${last}`).isVisible()).toBe(true);
	expect(troubles).toEqual([]);
});

slowTest('programmes in the list keep their order on the way', async () => {
	const { page } = await explore('?unit=programme');
	const listed = await listedIds(page);
	await page.locator(`#result-${listed[0]} .result-head a`).press('Enter');
	await page.locator('.whole-record').press('Enter');
	await page.locator('selection-trail [rel=next]').press('Enter');
	await page.waitForURL(`**/studies/${listed[1]}/`);
});

test('a reader who came from elsewhere is led through all studies', async () => {
	const { page } = await visit(inventedSite, `studies/${ids[1]}/`);
	await eventually(() => page.locator('.neighbours [rel=next]').count()).toBe(1);
	await eventually(() => page.locator('selection-trail').isHidden()).toBe(true);
});
