/** Builds the pages of the site, and all its files but the search index. */
import path from 'node:path';
import { forbidTelemetry } from '../environment.ts';

/** The folder of the program. */
export const project = path.resolve(import.meta.dirname, '../..');

/** In the folder that a build works in: the site, and what one stage tells another. */
export const pagesFolder = 'site';
export const studyIdentifiersFile = 'identifiers.json';
export const indexedPagesFile = 'pages.json';

/**
 * Builds into `folder`, which must stand in the project: code that is run while building finds its packages from there.
 * Nothing is written elsewhere but to `cache`, so that builds at the same time do not meet.
 */
export async function buildPages(folder: string, cache: string): Promise<void> {
	forbidTelemetry();
	// Takes a second to load: a build that is refused does not wait for it.
	const { build } = await import('astro');
	await build({
		root: project,
		outDir: folder,
		cacheDir: path.join(cache, 'astro'),
		vite: { cacheDir: path.join(cache, 'vite') },
		logLevel: 'silent',
	});
}
