/** Question pages on paper and by keyboard. */
import { expect, test } from 'vitest';
import { inventedSite } from '../built-site.ts';
import { corpusOf } from '../read-site.ts';
import { open, openTab, visit } from './browser.ts';
import { eventually } from './explore.ts';
import { sheetsOf } from './sheets.ts';

const site = inventedSite;
const { questions } = corpusOf(site);

test.each(['A4', 'Letter'])('every question page prints on three sheets of %s at most', async (format) => {
	const { page } = await openTab();
	const long: string[] = [];
	for (const { id } of questions) {
		await open(page, site, `guidance/${id}/`);
		const sheets = sheetsOf(await page.pdf({ format }));
		if (sheets === 0 || sheets > 3) long.push(`${id}: ${sheets}`);
	}
	expect(long).toEqual([]);
});

test('what each report has opens by keyboard, and its links lead to the report', async () => {
	const { page } = await visit(site, `guidance/${questions[0]?.id}/`);
	const details = page.locator('.every').first();
	await details.locator('summary').focus();
	await page.keyboard.press('Enter');
	const [link] = await details.locator('th a').all();
	await eventually(() => link?.isVisible()).toBe(true);
	const name = await link?.innerText();
	await link?.press('Enter');
	await page.waitForURL('**/studies/**');
	await eventually(() => page.locator('main').innerText()).toContain(name ?? 'a name');
});
