/** Whether there is a browser for the tests. */
import { type Environment, readEnvironment } from '../../src/environment.ts';

/** Says that there is none, and how to name one; undefined where there is one. A browser is packed for Linux (x64) alone. */
export function missingBrowser(
	{ platform, arch }: Pick<NodeJS.Process, 'platform' | 'arch'> = process,
	{ chromePath }: Pick<Environment, 'chromePath'> = readEnvironment(),
): string | undefined {
	if (chromePath !== undefined || (platform === 'linux' && arch === 'x64')) return undefined;
	return `No browser comes with the packages for this platform (${platform} ${arch}). Name one with CHROME_PATH.`;
}
