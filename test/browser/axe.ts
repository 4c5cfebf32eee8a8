/** What a scan for accessibility finds on a page. */
import path from 'node:path';
import type { Page } from 'playwright-core';
import { root } from '../built-site.ts';

interface Violation {
	id: string;
	nodes: { target: string[]; failureSummary?: string }[];
}

/** Of one rule, that a link's name holds its visible text, axe joins the texts of a link without a space; `unnamed` asks the same of each text. */
const options = { rules: { 'label-content-name-mismatch': { enabled: false } } };

/** Texts of links in pictures that are not in the name of their link, so that nobody could call the link by them (WCAG 2.5.3). */
const unnamed = (page: Page) =>
	page.$$eval('.chart a[aria-label]', (links) =>
		links.flatMap((link) => {
			const plain = (text: string | null) => (text ?? '').replaceAll(/\s+/g, ' ').trim().toLowerCase();
			const name = plain(link.getAttribute('aria-label'));
			const texts = [...link.querySelectorAll('text, tspan')].flatMap(({ childNodes }) => [...childNodes]);
			return (
				texts
					.filter(({ nodeType, parentElement }) => nodeType === 3 && !parentElement?.matches('.flow-letter'))
					// "(3?)" is a sign for what the name must then say in words: "3 in doubt", or of all and of one "in doubt".
					.map(({ textContent }) =>
						plain(textContent).replace(/ \((\d*)\?\)/, (sign, amount) =>
							(amount !== '' && name.includes(`${amount} in doubt`)) || /(, |all |\()in doubt/.test(name) ? '' : sign,
						),
					)
					.filter((text) => /\w/.test(text) && !text.includes('…') && !name.includes(text))
					.map((text) => `${text} is not in: ${name}`)
			);
		}),
	);

/**
 * Scans a page as it stands, in each colour scheme, and gives each violation with its place. The page is visited with
 * `bypassCSP`: the scan is injected, which the policy of the pages forbids to all others.
 */
export async function violationsOn(
	page: Page,
	schemes: readonly ('light' | 'dark')[] = ['light', 'dark'],
): Promise<readonly string[]> {
	await page.addScriptTag({ path: path.join(root, 'node_modules/axe-core/axe.min.js') });
	const found = (await unnamed(page)).map((what) => `unnamed: ${what}`);
	for (const colorScheme of schemes) {
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		const violations = (await page.evaluate(
			`axe.run(${JSON.stringify(options)}).then(({ violations }) => violations)`,
		)) as Violation[];
		for (const { id, nodes } of violations)
			for (const { target, failureSummary } of nodes.slice(0, 3))
				found.push(`${colorScheme} ${id}: ${target.join(' ')} ${failureSummary}`);
	}
	return found;
}

/** Opens all that is folded, so that a scan or a measurement sees it. */
export const unfold = (page: Page) =>
	page.evaluate(() => {
		for (const details of document.querySelectorAll('details')) details.open = true;
	});
