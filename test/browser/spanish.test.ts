/** A site in Spanish in a browser: its scripts speak as the built pages do, and its search knows Spanish stems. */
import { expect, test } from 'vitest';
import { spanishSite } from '../built-site.ts';
import { visit } from './browser.ts';
import { eventually } from './explore.ts';

test.each([
	['publicaciones', /Publicación/],
	['publicacion', /Publicación/],
	['cuento', /cuentos/i],
])('the search finds other forms of %s', async (words, found) => {
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
	expect(await page.locator('main').innerText()).toContain('Ningún estudio de 6 estudios cumple todo esto.');
});
