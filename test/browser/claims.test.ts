/** From a sentence on a question page to its statement, its set, a study and its value, and back, by keyboard; and the filters. */
import { expect, test } from 'vitest';
import { bearingOf } from '../../src/claims/claim-order.ts';
import { outcomesOf } from '../../src/claims/recompute.ts';
import { inventedSite } from '../built-site.ts';
import { corpusOf } from '../read-site.ts';
import { slowTest } from '../runs.ts';
import { narrow, visit, wide } from './browser.ts';
import { eventually } from './explore.ts';

const site = inventedSite;
const corpus = corpusOf(site);
const outcomes = [...outcomesOf(corpus).values()];
const question = corpus.questions.find(({ claims = [] }) => claims.length > 0);
const claim = corpus.claims.find(({ id, cites = [] }) => question?.claims?.includes(id) && cites.length > 0);
const study = corpus.studiesById.get(claim?.cites?.[0] ?? '');

test('a sentence of a question leads to its statement, to a paper of its set and to the value, and back', async () => {
	if (!question || !claim || !study) throw new Error('no question names a statement that cites somebody');
	const { page, troubles } = await visit(site, `guidance/${question.id}/`);
	await page.locator('.statement').getByRole('link', { name: claim.text }).press('Enter');
	await page.waitForURL(`**/claims/${claim.id}/`);
	// The named mark of the paper in its set leads to the record.
	await page.locator('figure-details').getByRole('link', { name: study.label }).press('Enter');
	await page.waitForURL(`**/studies/${study.id}/`);
	// The record says whether it bears the statement out, and leads back to it. Statements that it bears out are folded.
	for (const fold of await page.locator('#said + div details').all())
		if ((await fold.getAttribute('open')) === null) await fold.locator('summary').press('Enter');
	await page.locator('#said + div').getByRole('link', { name: claim.text }).press('Enter');
	await page.waitForURL(`**/claims/${claim.id}/`);
	// The value that decides it stands beside its place in the review, and leads to the entry of the record.
	const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: study.label, exact: true }) });
	const entry = row.locator('td a[href*="#"]').first();
	const anchor = (await entry.getAttribute('href'))?.split('#')[1] ?? '';
	const source = await row.locator('td').last().innerText();
	await entry.press('Enter');
	await page.waitForURL(`**/studies/${study.id}/#${anchor}`);
	const part = page.locator(`[id="${anchor}"]`);
	expect(await part.isVisible()).toBe(true);
	expect(await part.textContent()).toContain(source.split('\n')[0]);
	await page.goBack();
	await page.locator('#elsewhere + ul').getByRole('link', { name: question.title }).press('Enter');
	await page.waitForURL(`**/guidance/${question.id}/`);
	expect(troubles).toEqual([]);
});

slowTest(
	'with a filter, headings and the summaries of lists count what is shown, and a group with none is hidden',
	async () => {
		const { page } = await visit(site, 'claims/?section=summary');
		const inSummary = outcomes.filter((outcome) => outcome.claim.section === 'summary');
		await eventually(() => page.locator('li.claim:visible').count()).toBe(inSummary.length);
		const groups = await page.locator('claim-filter > section').evaluateAll((all) =>
			all.map((group) => ({
				isShown: group.checkVisibility(),
				listed: [...group.querySelectorAll('li.claim')].filter((item) => item.checkVisibility()).length,
				heading: group.querySelector('h2')?.textContent ?? '',
				summary: group.querySelector('summary')?.textContent,
			})),
		);
		expect(groups.some(({ isShown }) => !isShown)).toBe(true);
		for (const { isShown, listed, heading, summary } of groups) {
			expect(isShown).toBe(listed > 0);
			if (!isShown) continue;
			expect(heading).toMatch(new RegExp(`\\(${listed}\\)$`));
			if (summary !== undefined)
				expect(summary).toBe(listed === 1 ? 'List the statement' : `List the ${listed} statements`);
		}
	},
);

test('the list filters by keyboard, keeps the choice in the address, and says how many are shown', async () => {
	const { page, troubles } = await visit(site, 'claims/');
	const shown = () => page.locator('li.claim:visible').count();
	const weighty = outcomes.filter(
		({ verdict, claim }) => (verdict === 'differs' || verdict === 'depends') && bearingOf(claim) === 'conclusion',
	);
	await eventually(shown).toBe(weighty.length);
	await page.locator('summary', { hasText: /^List/ }).first().press('Enter');
	await eventually(shown).toBeGreaterThan(weighty.length);
	const agreeing = outcomes.filter(({ verdict }) => verdict === 'agrees');
	await page.locator('claim-filter [name=verdict]').selectOption('agrees');
	await eventually(shown).toBe(agreeing.length);
	const differing = outcomes.filter(({ verdict }) => verdict === 'differs');
	await page.locator('claim-filter [name=verdict]').selectOption('differs');
	await eventually(shown).toBe(differing.length);
	const inSummary = differing.filter((outcome) => outcome.claim.section === 'summary');
	await page.locator('claim-filter [name=section]').selectOption('summary');
	await eventually(shown).toBe(inSummary.length);
	expect(new URL(page.url()).search).toBe('?verdict=differs&section=summary');
	await eventually(() => page.locator('claim-filter [role=status]').innerText()).toContain(
		`${inSummary.length} of ${outcomes.length}`,
	);
	await page.reload();
	await eventually(shown).toBe(inSummary.length);
	await page.goBack();
	await eventually(shown).toBe(differing.length);
	await page.getByRole('button', { name: 'Show all' }).press('Enter');
	await eventually(shown).toBe(weighty.length);
	expect(new URL(page.url()).search).toBe('');
	expect(troubles).toEqual([]);
});

test('a link to a group or to a statement shows it, also where a choice hides it or it is folded', async () => {
	const agreeing = outcomes.find(({ verdict }) => verdict === 'agrees')?.claim.id;
	const { page, troubles } = await visit(site, `claims/?verdict=differs#claim-${agreeing}`);
	const statement = page.locator(`[id="claim-${agreeing}"]`);
	await eventually(() => statement.isVisible()).toBe(true);
	expect(new URL(page.url()).search).toBe('');
	await page.locator('claim-filter [name=verdict]').selectOption('differs');
	await eventually(() => statement.isVisible()).toBe(false);
	// What the choice hides is in the address no more, so a reload keeps the choice.
	expect(new URL(page.url()).hash).toBe('');
	const link = page.locator('nav.groups a[href="#verdict-agrees"]');
	for (const choice of ['differs', 'unchecked']) {
		await page.locator('claim-filter [name=verdict]').selectOption(choice);
		await link.press('Enter');
		await eventually(() => statement.isVisible()).toBe(true);
		expect(
			await page.locator('#verdict-agrees').evaluate((heading) => heading.getBoundingClientRect().top),
		).toBeLessThan(wide.height);
		expect(await page.locator('claim-filter [name=verdict]').inputValue()).toBe('');
	}
	// Folded again, the same link unfolds it.
	await page.locator('section:has(> #verdict-agrees) summary').press('Enter');
	await eventually(() => statement.isVisible()).toBe(false);
	await link.press('Enter');
	await eventually(() => statement.isVisible()).toBe(true);
	expect(troubles).toEqual([]);
});

slowTest('a choice that nothing has shows no list and says so; without script all statements are there', async () => {
	const { page } = await visit(site, 'claims/?verdict=differs&kind=strategy');
	await eventually(() => page.locator('li.claim:visible').count()).toBe(0);
	await eventually(() => page.locator('claim-filter [role=status]').innerText()).toBe('None has all of this.');
	const bare = await visit(site, 'claims/', { javaScriptEnabled: false, viewport: narrow });
	for (const summary of await bare.page.locator('summary', { hasText: /^List/ }).all()) await summary.press('Enter');
	expect(await bare.page.locator('li.claim:visible').count()).toBe(outcomes.length);
	expect(await bare.page.locator('claim-filter form').isVisible()).toBe(false);
});

slowTest(
	'on a phone the filters come before any table, whose sections have their numbers in sight when it is unfolded',
	async () => {
		const { page } = await visit(site, 'claims/', { viewport: narrow });
		const form = page.locator('claim-filter form');
		await form.waitFor();
		expect(await page.locator('.by-section table').isVisible()).toBe(false);
		// On paper the table stands there, which two sheets can share; the picture would go to the second as a whole.
		await page.emulateMedia({ media: 'print' });
		expect(await page.locator('.by-section figure-details').isVisible()).toBe(false);
		expect(await page.locator('.by-section tbody tr').last().isVisible()).toBe(true);
		await page.emulateMedia({ media: 'screen' });
		expect((await form.boundingBox())?.y).toBeLessThan(1.5 * narrow.height);
		await page.locator('.by-section summary').press('Enter');
		const { clientWidth } = await page.evaluate(() => ({ clientWidth: document.documentElement.clientWidth }));
		for (const { id, label } of corpus.claimSections) {
			const own = outcomes.filter((outcome) => outcome.claim.section === id);
			if (own.length === 0) continue;
			const last = page.locator('.by-section').getByRole('row', { name: label }).locator('td').last();
			const box = await last.boundingBox();
			expect((box?.x ?? Number.POSITIVE_INFINITY) + (box?.width ?? 0)).toBeLessThanOrEqual(clientWidth);
			const checkable = own.filter(({ verdict }) => !['alone', 'unchecked'].includes(verdict)).length;
			if (checkable > 0) expect(await last.innerText()).toMatch(new RegExp(` of ${checkable}$`));
		}
	},
);
