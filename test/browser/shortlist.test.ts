/** The shortlist, and values that are often together: what a reader keeps in this browser, and finds below the results. */
import fs from 'node:fs';
import { expect, test } from 'vitest';
import { parseAddress } from '../../src/facets/parse-address.ts';
import { togetherWith } from '../../src/facets/together.ts';
import { inventedSite } from '../built-site.ts';
import { corpusOf } from '../read-site.ts';
import { slowTest } from '../runs.ts';
import { violationsOn } from './axe.ts';
import { narrow, open, visit, wide } from './browser.ts';
import { eventually, explore, focused, idsAt, listedIds, queryOf, wakeUp, watchArrival } from './explore.ts';

const corpus = corpusOf(inventedSite);
const [first, second] = corpus.studies.map(({ id }) => id) as [string, string];

test('studies are kept with notes until they are deleted, also over a reload, and open as a selection', async () => {
	const { page, troubles } = await explore('');
	const shortlist = page.locator('.shortlist');
	await page.locator(`#keep-${second}`).press('Space');
	await page.locator(`#keep-${first}`).press('Space');
	await eventually(() => shortlist.innerText()).toContain('kept in this browser');
	await page.locator(`#note-${second}`).fill('Read it “first” <b>');
	await page.reload();
	await wakeUp(page);
	await eventually(() => page.locator(`#keep-${second}`).innerText()).toMatch(/^kept/);
	expect(await page.locator(`#keep-${second}`).getAttribute('aria-pressed')).toBe('true');
	// The way to it stands beside the button, with the count.
	await page.locator('.to-shortlist').first().press('Enter');
	await eventually(() => focused(page)).toBe('shortlist-heading');
	expect(await page.locator('.to-shortlist').first().innerText()).toBe('shortlist (2)');
	expect(await page.locator(`#note-${second}`).inputValue()).toBe('Read it “first” <b>');
	expect(await page.locator('.shortlist textarea').count()).toBe(2);
	// As an address it can be shared, and it is saved like any selection.
	await page.locator('#open-shortlist').press('Enter');
	await eventually(() => queryOf(page)).toContain(`id=${first}`);
	await eventually(async () => [...(await listedIds(page))].sort()).toEqual([first, second].sort());
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.locator('.take-away').getByRole('button', { name: 'RIS', exact: true }).press('Enter'),
	]);
	expect(fs.readFileSync(await download.path(), 'utf8')).toContain('N1  - Read it “first” <b>\r\n');
	await page.getByRole('button', { name: 'Delete the shortlist' }).press('Enter');
	await eventually(() => shortlist.getByRole('status').innerText()).toContain('deleted');
	expect(await focused(page)).toBe('shortlist-heading');
	expect(await page.evaluate(() => localStorage.length)).toBe(0);
	await page.reload();
	await wakeUp(page);
	await eventually(() => page.locator(`#keep-${second}`).innerText()).toMatch(/^keep\s/);
	expect(troubles).toEqual([]);
});

test('a shortlist is saved as a file and comes back, and another file is refused', async () => {
	const { page } = await explore('');
	await page.locator(`#keep-${first}`).press('Space');
	await page.locator(`#note-${first}`).fill('to cite');
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Save as a file' }).press('Enter'),
	]);
	const text = fs.readFileSync(await download.path(), 'utf8');
	expect(JSON.parse(text)).toMatchObject({
		version: corpus.review.version,
		studies: [{ study: first, note: 'to cite' }],
		address: expect.stringMatching(new RegExp(`^http.*/explore/\\?id=${first}$`)),
	});
	await page.getByRole('button', { name: 'Delete the shortlist' }).press('Enter');
	await eventually(() => page.locator('.shortlist textarea').count()).toBe(0);
	const give = (name: string, content: string) =>
		page
			.locator('.load-file input')
			.setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
	await give('other.json', '{"studies":[]}');
	await eventually(() => page.locator('.shortlist [role=status]').innerText()).toContain('other.json is no shortlist');
	expect(await page.locator('.shortlist textarea').count()).toBe(0);
	// That of another review has none of these studies, and adds none.
	const others = { form: 'shortlist 1', review: 'Bridges', studies: [{ study: 'steel-2001', note: '' }] };
	await give('bridges.json', JSON.stringify(others));
	await eventually(() => page.locator('.shortlist [role=status]').innerText()).toContain('another review (Bridges)');
	expect(await page.locator('.shortlist textarea').count()).toBe(0);
	await give('shortlist.json', text);
	await eventually(() => page.locator(`#note-${first}`).inputValue()).toBe('to cite');
	await give('shortlist.json', text);
	const status = page.locator('.shortlist [role=status]');
	await eventually(() => status.innerText()).toMatch(/^Added 0 .*; 1 was on the shortlist already\.$/);
	// One that has been left out since is kept with its note, and said.
	await give('shortlist.json', text.replaceAll(first, 'left-out-1900'));
	await eventually(() => status.innerText()).toContain('1 of the file is not among the records');
	// Who lets a study go by mistake finds the note again with it.
	await page.locator(`#keep-${first}`).press('Space');
	await eventually(() => page.locator(`#note-${first}`).count()).toBe(0);
	await page.locator(`#keep-${first}`).press('Space');
	await eventually(() => page.locator(`#note-${first}`).inputValue()).toBe('to cite');
});

slowTest('a browser that keeps nothing says so, and keeps it for this page', async () => {
	const { page } = await visit(inventedSite, 'about/');
	await page.addInitScript(() => {
		Storage.prototype.setItem = () => {
			throw new DOMException('no', 'QuotaExceededError');
		};
	});
	await open(page, inventedSite, 'explore/');
	await wakeUp(page);
	await page.locator(`#keep-${first}`).press('Space');
	await eventually(() => page.locator('.shortlist [role=alert]').innerText()).toContain(
		'does not let a page keep anything',
	);
	expect(await page.locator('.shortlist textarea').count()).toBe(1);
});

slowTest('the buttons that keep studies move nothing when they come, wide and narrow', async () => {
	for (const viewport of [wide, narrow]) {
		const { page } = await visit(inventedSite, 'about/', { viewport });
		const arrivalOf = await watchArrival(page);
		await open(page, inventedSite, 'explore/');
		await page.locator(`#keep-${first}`).waitFor();
		const { shift, moved } = await arrivalOf();
		expect([shift < 0.02, shift < 0.02 ? [] : moved]).toEqual([true, []]);
	}
});

test('of a single study nothing goes together more or less often, and it says so', async () => {
	const { page } = await explore(`?id=${first}`);
	const part = page.locator('.often-together');
	await part.locator('summary').press('Enter');
	await eventually(() => part.innerText()).toContain('A single');
	expect(await part.innerText()).not.toMatch(/these 1 |expected/);
});

slowTest('values that are often together are counted when it is opened, and lead to what they count', async () => {
	const query = '?plot=school-yard';
	const { page } = await explore(query, { bypassCSP: true });
	const part = page.locator('.often-together');
	await part.locator('summary').press('Enter');
	const { more } = togetherWith(corpus, parseAddress(corpus, query).selection);
	const [value] = more;
	await eventually(() => part.locator('li').first().innerText()).toContain(
		`${value?.label} (${corpus.variablesById.get(value?.variable ?? '')?.label}): ${value?.count} of ${idsAt(query).length}`,
	);
	expect(await part.innerText()).toContain('A difference is no finding');
	// A button that the bar covers while the page is scrolled is no small target.
	await page.evaluate(() => scrollTo(0, 0));
	expect(await violationsOn(page, ['light'])).toEqual([]);
	await part.locator('li a').first().press('Enter');
	await eventually(() => listedIds(page)).toHaveLength(value?.count ?? -1);
});
