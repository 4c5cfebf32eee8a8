/** Builds the site that these tests visit, and unpacks the browser. Slow tests build the others that they visit. */
import { readEnvironment } from '../../src/environment.ts';
import { ensureBuilt, inventedSite } from '../built-site.ts';
import { unpackChromium } from './launch.ts';
import { missingBrowser } from './missing-browser.ts';

/** Called by vitest before the first test file, so that workers find all of it. */
export async function setup(): Promise<void> {
	await ensureBuilt(inventedSite);
	if (!readEnvironment().chromePath && missingBrowser() === undefined) unpackChromium();
}
