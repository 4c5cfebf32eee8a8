/** What a scan for accessibility finds on a page. */
import path from 'node:path';
import type { Page } from 'playwright-core';
import { root } from '../built-site.ts';

interface Violation {
	id: string;
	nodes: { target: string[]; failureSummary?: string }[];
}

/**
 * A script that scans the page: with every rule that `isWanted` says, a function of the id and the tags of a rule, as
 * text, and never with one that axe itself has given up. Rules in trial are on: axe alone would leave them out.
 */
export const scanWith = (isWanted: string) => `axe.run({
	rules: Object.fromEntries(axe.getRules().map(({ ruleId, tags }) => [ruleId, {
		enabled: !tags.includes('deprecated') && (${isWanted})(ruleId, tags),
	}])),
	resultTypes: ['violations'],
}).then(({ violations }) => violations)`;

/** What WCAG asks at AAA is told by the audit, and does not make it fail. */
const isJudged = '(id, tags) => !tags.some((tag) => /^wcag2\\d?aaa$/.test(tag))';

/**
 * Scans a page as it stands, in each colour scheme, and gives each violation with its place. The page is visited with
 * `bypassCSP`: the scan is injected, which the policy of the pages forbids to all others.
 */
export async function violationsOn(
	page: Page,
	schemes: readonly ('light' | 'dark')[] = ['light', 'dark'],
): Promise<readonly string[]> {
	await page.addScriptTag({ path: path.join(root, 'node_modules/axe-core/axe.min.js') });
	const found: string[] = [];
	for (const colorScheme of schemes) {
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		const violations = (await page.evaluate(scanWith(isJudged))) as Violation[];
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
