/** The stage that writes what is made of the built pages: the one file, the sitemap, and the headers for hosts. */
import path from 'node:path';
import { readEnvironment } from '../environment.ts';
import { languageOf } from '../records/review-language.ts';
import { pagesFolder } from './pages.ts';
import { speak } from './spoken-words.ts';
import { asStage } from './stage.ts';

const { basePath, contentFolder, isPseudoLanguage, siteUrl } = readEnvironment();
speak(languageOf(contentFolder), isPseudoLanguage);
const { finishSite } = await import('./finish-site.ts');

await asStage(async (own) => {
	const base = basePath.replace(/\/?$/, '/');
	await finishSite(path.join(own, pagesFolder), {
		base,
		home: siteUrl === undefined ? undefined : `${siteUrl}${base}`,
	});
});
