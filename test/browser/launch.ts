/** A real browser, for tests and for benches. */
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';
import { readEnvironment } from '../../src/environment.ts';

/** The packed Chromium runs on Linux alone; elsewhere Chrome is used, where it is installed or where `CHROME_PATH` says. */
export async function launch(): Promise<Browser> {
	const { chromePath } = readEnvironment();
	if (chromePath) return playwright.launch({ executablePath: chromePath });
	if (process.platform !== 'linux' || process.arch !== 'x64') return playwright.launch({ channel: 'chrome' });
	// With a single process, the first page that closes would take the browser with it.
	const args = chromium.args.filter((arg) => arg !== '--single-process');
	return playwright.launch({ executablePath: await chromium.executablePath(), args });
}
