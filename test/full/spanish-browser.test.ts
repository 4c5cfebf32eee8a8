/** A site in Spanish in a browser: its scripts speak as the built pages do, and its search knows Spanish stems. */
import { beforeAll, describe, expect, test } from 'vitest';
import { indexOf } from '../../src/facets/build-index.ts';
import { select } from '../../src/facets/select.ts';
import { emptySelection } from '../../src/facets/selection.ts';
import { figures } from '../../src/figures/table.ts';
import { narrow, visit, wide } from '../browser/browser.ts';
import { eventually } from '../browser/explore.ts';
import { missingBrowser } from '../browser/missing-browser.ts';
import { ensureBuilt, spanishSite } from '../built-site.ts';
import { corpusOf } from '../read-site.ts';

beforeAll(() => ensureBuilt(spanishSite));

const searches: readonly (readonly [words: string, found: RegExp])[] = [
	['publicaciones', /Publicación/],
	['publicacion', /Publicación/],
	['cuento', /cuentos/i],
];

describe.skipIf(missingBrowser() !== undefined)('in the browser', () => {
	test.each(searches)('the search finds other forms of %s', async (words, found) => {
		const { page } = await visit(spanishSite, `search/?q=${words}`);
		await eventually(() => page.locator('site-search [role=status]').innerText()).toMatch(
			new RegExp(`^\\d+ páginas? contienen? «${words}»[.;]`),
		);
		await eventually(async () => (await page.locator('site-search mark').allInnerTexts()).join(' ')).toMatch(found);
	});

	test('the explorer says a selection in Spanish as it changes', async () => {
		const { page } = await visit(spanishSite, 'explore/?vehiculo=burro');
		await eventually(() => page.locator('#found').innerText()).toBe('2 de 6 estudios (2 de 5 rutas)');
		await page.locator('#words').fill('nada de esto');
		await page.keyboard.press('Enter');
		await eventually(() => page.locator('#found').innerText()).toBe('0 de 6 estudios (0 de 5 rutas)');
		expect(await page.locator('main').innerText()).toContain('Ningún estudio de 6 cumple');
	});

	test('each estimate says what it stands for where it has the focus, and arrow keys lead through all in their order, wide and narrow', async () => {
		const corpus = corpusOf(spanishSite);
		const figure = corpus.figures.find(({ kind }) => kind === 'forest');
		if (!figure) throw new Error('no forest plot');
		const ids = select(indexOf(corpus), emptySelection);
		const input = { corpus, records: corpus.studiesById, site: { base: '/' }, selection: emptySelection, ids, figure };
		const { rows } = figures.forest(input).table;
		expect(rows.length).toBeGreaterThan(2);
		for (const viewport of [wide, narrow]) {
			const { page } = await visit(spanishSite, `figures/${figure.id}/`, { viewport });
			const marks = page.locator('figure-details svg a[aria-label]:visible');
			// The words of the page are Spanish, those of this test are not.
			const studies = await page.locator('.numbers tbody tr > :first-child').allTextContents();
			expect(studies).toHaveLength(rows.length);
			for (const [i, study] of studies.entries()) {
				await marks.nth(i).focus();
				const [name, note] = await page.evaluate(() => [
					document.activeElement?.getAttribute('aria-label'),
					document.querySelector('.figure-note:not([hidden])')?.textContent,
				]);
				expect(name).toContain(study.trim());
				expect(note).toBe(name);
			}
			expect(await marks.count()).toBe(rows.length);
			// Arrow keys lead down from estimate to estimate in the order in which they are drawn, past names of studies.
			const names = await marks.evaluateAll((all) => all.map((mark) => mark.getAttribute('aria-label')));
			const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null);
			await marks.first().focus();
			const reached = [await focused()];
			for (let step = 0; step < 2 * names.length; step++) {
				await page.keyboard.press('ArrowDown');
				const now = await focused();
				if (now !== reached.at(-1) && names.includes(now)) reached.push(now);
			}
			expect(reached).toEqual(names);
		}
	});
});
