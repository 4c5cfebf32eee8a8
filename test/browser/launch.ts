/** A real browser, for tests and for benches. */
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';
import { readEnvironment } from '../../src/environment.ts';
import { missingBrowser } from './missing-browser.ts';

/** The browser that `CHROME_PATH` names, otherwise the packed Chromium. Throws where there is none. */
export async function launch(): Promise<Browser> {
	const { chromePath } = readEnvironment();
	if (chromePath) return playwright.launch({ executablePath: chromePath });
	const missing = missingBrowser();
	if (missing !== undefined) throw new Error(missing);
	// With a single process, the first page that closes would take the browser with it.
	const args = chromium.args.filter((arg) => arg !== '--single-process');
	return playwright.launch({ executablePath: await chromium.executablePath(), args });
}
