/** Builds the sites that these tests read. */
import { builtSites, ensureBuilt } from '../built-site.ts';

/** Called by vitest before the first test file. Throws with the output of a build that fails. */
export async function setup(): Promise<void> {
	for (const site of builtSites) await ensureBuilt(site);
}
