/** Builds the sites that these tests visit, and unpacks the browser. */
import { readEnvironment } from '../../src/environment.ts';
import { ensureBuilt, inventedSite, spanishSite } from '../built-site.ts';
import { unpackChromium } from './launch.ts';
import { missingBrowser } from './missing-browser.ts';

/** Called by vitest before the first test file, so that workers find all of it. */
export async function setup(): Promise<void> {
	for (const site of [inventedSite, spanishSite]) await ensureBuilt(site);
	if (!readEnvironment().chromePath && missingBrowser() === undefined) unpackChromium();
}
