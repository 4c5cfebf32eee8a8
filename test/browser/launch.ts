/** A real browser, for tests and for benches. */
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

/** The packed Chromium runs on Linux alone; elsewhere Chrome is used, where it is installed or where `CHROME_PATH` says. */
export async function launch(): Promise<Browser> {
	if (process.env.CHROME_PATH) return playwright.launch({ executablePath: process.env.CHROME_PATH });
	if (process.platform !== 'linux' || process.arch !== 'x64') return playwright.launch({ channel: 'chrome' });
	// With a single process, the first page that closes would take the browser with it.
	const args = chromium.args.filter((arg) => arg !== '--single-process');
	return playwright.launch({ executablePath: await chromium.executablePath(), args });
}
