/** A link that carries the version of the data says what has changed for what it shows. The invented review has two. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { inventedSite } from '../built-site.ts';
import { plainText } from '../read-site.ts';
import { slowTest } from '../runs.ts';
import { visit } from './browser.ts';
import { eventually, explore, queryOf } from './explore.ts';

/** What the page says has changed, line by line; empty while it says nothing. */
async function since(page: Page): Promise<readonly string[]> {
	const lines = await page.$$eval('.since', (notes) =>
		notes.flatMap((note) => [...note.querySelectorAll('p, h3, li')].map((line) => line.textContent ?? '')),
	);
	return lines.map(plainText);
}

test('the explorer tells which studies came into a view, left it, or were recoded in it', async () => {
	const { page, troubles } = await explore('?plot=shared-land&v=1.0.0', {}, inventedSite);
	await eventually(() => since(page)).toEqual([
		'Since version 1.0.0 of 2023-12-15 this view has changed: 2 papers left it and 1 paper in it was recoded. It held 4 papers then and holds 2 now.',
		'Left',
		'Tamm 2018: Place of the garden: School yard; it was Shared land',
		'Loam 2001: no longer in the data',
		'Recoded',
		'Pellworthy & Pellworthy 2014: Finding removed: Children knew more of the answers in the quiz.',
	]);
	const links = await page.$$eval('.since a', (found) => found.map((link) => link.getAttribute('href')));
	expect(links).toEqual(['/studies/tamm-2018/', '/studies/pellworthy-2014/']);
	// On request the list of then, from the data of then: what has no page any more has no link.
	await page.locator('#past-list').press('Enter');
	const then = page.locator('.past-list');
	await eventually(() => then.locator('tbody tr').count()).toBe(4);
	expect(await then.innerText()).toContain('4 of ');
	expect(await then.locator('tbody tr', { hasText: 'Loam 2001' }).locator('a').count()).toBe(0);
	expect(await then.locator('tbody tr', { hasText: 'Tamm 2018' }).locator('a').count()).toBe(1);
	// Another selection is one of today.
	await page.click('#remove-0-0');
	await eventually(() => queryOf(page)).toBe('');
	await eventually(() => since(page)).toEqual([]);
	expect(troubles).toEqual([]);
});

test('an address in the names of then tells the same as one in those of today, and keeps its version in another view', async () => {
	const { page } = await explore('?garden-site=school-yard&v=1.0.0', {}, inventedSite);
	const expected = [
		'Since version 1.0.0 of 2023-12-15 this view has changed: 2 papers came in. It held 3 papers (1 in doubt) then and holds 5 (1 in doubt) now.',
		'Came in',
		'Tamm 2018: Place of the garden: School yard; it was Shared land',
		'van der Zwiebel & Moes 2023: new in the data',
	];
	await eventually(() => since(page)).toEqual(expected);
	await page.click('#view-table');
	await eventually(() => queryOf(page)).toBe('?plot=school-yard&view=table&v=1.0.0');
	await eventually(() => since(page)).toEqual(expected);
});

slowTest(
	'a version that is not known is said to be so, that of today is not spoken of, and an untouched view says so',
	async () => {
		const { page, troubles } = await explore('?plot=rooftop&v=0.3.0', {}, inventedSite);
		await eventually(() => since(page)).toEqual([
			'This link names version 0.3.0 of the data, which is not known here, so what has changed since cannot be said. Versions kept: 1.0.0.',
		]);
		const today = await explore('?plot=rooftop&v=1.1.0', {}, inventedSite);
		await eventually(() => since(today.page)).toEqual([]);
		expect(today.requests.filter((address) => address.includes('difference'))).toEqual([]);
		const untouched = await explore('?nation=NO&pursuits=not-reported&v=1.0.0', {}, inventedSite);
		await eventually(() => since(untouched.page)).toEqual([
			'Since version 1.0.0 of 2023-12-15 nothing in this view has changed.',
		]);
		expect(troubles).toEqual([]);
	},
);

slowTest('pages of studies, codes and figures tell what has changed for them', async () => {
	const told = async (address: string) => {
		const { page, troubles } = await visit(inventedSite, address);
		await eventually(async () => (await since(page)).length > 0).toBe(true);
		expect(troubles).toEqual([]);
		return since(page);
	};
	expect(await told('studies/okafor-2019-a/?v=1.0.0#finding-x')).toEqual([
		'Since version 1.0.0 of 2023-12-15 this record has changed.',
		'Size of the garden: 400 square metres; it was about 450–500 square metres',
	]);
	expect(await told('studies/amsel-2012/?v=1.0.0')).toEqual([
		'Since version 1.0.0 of 2023-12-15 nothing in this record has changed.',
	]);
	expect(await told('by/plot/shared-land/?v=1.0.0')).toEqual([
		'Since version 1.0.0 of 2023-12-15 this page has changed: 2 papers left it.',
		'Left',
		'Tamm 2018: Place of the garden: School yard; it was Shared land',
		'Loam 2001: no longer in the data',
	]);
	expect((await told('figures/when/?v=1.0.0'))[0]).toBe(
		'Since version 1.0.0 of 2023-12-15 this page has changed: 1 paper came in, 1 paper left it and 1 paper was recoded.',
	);
	expect((await told('gaps/?v=1.0.0'))[0]).toBe(
		'Since version 1.0.0 of 2023-12-15 this page has changed: 1 paper came in, 1 paper left it and 3 papers were recoded.',
	);
	expect((await told('by/plot/rooftop/?v=9.9.9'))[0]).toContain('version 9.9.9 of the data, which is not known here');
});
