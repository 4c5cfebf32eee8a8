/** Builds the pages of the site and all its other files except the search index. */
import path from 'node:path';
import { forbidTelemetry, readEnvironment } from '../environment.ts';
import { languageOf } from '../records/review-language.ts';

/** The absolute path of the program's folder. */
export const project = path.resolve(import.meta.dirname, '../..');

/** Names in the folder that a build works in: the folder of the site, and the files that one stage writes for another. */
export const pagesFolder = 'site';
export const studyIdentifiersFile = 'identifiers.json';
export const indexedPagesFile = 'pages.json';
export const checkedContentFile = 'content.bin';

/** Whether the texts of the site are in the language of every process that reads content, which is always English. */
export function isSaidInEnglish(): boolean {
	const { contentFolder, isPseudoLanguage } = readEnvironment();
	return !isPseudoLanguage && languageOf(contentFolder) === 'en';
}

/**
 * Builds into `folder`, which must be within the project, because code that runs during the build finds its packages from
 * there. Writes only to `folder` and `cache`, so that simultaneous builds do not disturb each other.
 */
export async function buildPages(folder: string, cache: string): Promise<void> {
	forbidTelemetry();
	// Loaded only here because it takes a second, and a build that is refused should not wait for it.
	const { build } = await import('astro');
	await build({
		root: project,
		outDir: folder,
		cacheDir: path.join(cache, 'astro'),
		vite: { cacheDir: path.join(cache, 'vite') },
		logLevel: 'silent',
	});
}
