/** Countries have the names that the build gave them, whatever names a browser knows. */
import { test as anywhere, beforeAll, expect } from 'vitest';
import { open, visit } from '../browser/browser.ts';
import { eventually, wakeUp } from '../browser/explore.ts';
import { missingBrowser } from '../browser/missing-browser.ts';
import { ensureBuilt, inventedSite } from '../built-site.ts';
import { corpusOf } from '../read-site.ts';

const test = anywhere.skipIf(missingBrowser() !== undefined);

beforeAll(() => ensureBuilt(inventedSite));

const country = corpusOf(inventedSite).variables.find(({ kind }) => kind === 'country');
const [first] = country?.codes ?? [];

test('the explorer calls countries as pages do, in a browser with other names for them', async () => {
	const { page, troubles } = await visit(inventedSite, 'figures/');
	await page.addInitScript(() => {
		Intl.DisplayNames.prototype.of = () => 'Elsewhere';
	});
	for (const query of ['', '?view=table', '?view=figures', `?${country?.id}=${first?.code}`]) {
		await open(page, inventedSite, `explore/${query}`);
		await wakeUp(page);
		if (query === '?view=figures') {
			await page.getByRole('button', { name: 'Draw all now' }).press('Enter');
			await page.locator('.explorer .chart .land').first().waitFor({ state: 'attached' });
		}
		const text = () => page.evaluate(() => document.querySelector('main')?.textContent ?? '');
		await eventually(text).toContain(first?.label ?? 'no country');
		expect(await text()).not.toContain('Elsewhere');
	}
	expect(troubles).toEqual([]);
});
