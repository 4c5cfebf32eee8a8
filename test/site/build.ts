/** Builds the sites that these tests read. */
import { ensureBuilt, everySite } from '../built-site.ts';

/** Called by vitest before the first test file. Throws with the output of a build that fails. */
export async function setup(): Promise<void> {
	for (const site of everySite) await ensureBuilt(site);
}
