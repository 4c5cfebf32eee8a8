/** Writes the front page of a portal, in a process of its own that speaks the language of its reviews. */
import fs from 'node:fs';
import path from 'node:path';
import { speak } from '../publish/spoken-words.ts';
import { languageOf } from '../records/review-language.ts';

/** What `cli.ts` hands over, as JSON. */
export interface FrontPageOrder {
	/** The folder of the portal, in which the reviews are built. */
	made: string;
	/** The path of the portal, with a slash at its end. */
	base: string;
	/** The content folders of reviews in one language, and their paths. */
	folders: readonly { folder: string; name: string }[];
}

const { made, base, folders } = JSON.parse(process.argv[2] ?? '') as FrontPageOrder;
speak(languageOf(folders[0]?.folder ?? ''));
const { loadCorpus } = await import('../records/load.ts');
const { writeFrontPage } = await import('./front-page.ts');

/** The addresses of the style sheets that the first page of a built review has. */
function stylesOf(name: string): readonly string[] {
	const home = fs.readFileSync(path.join(made, name, 'index.html'), 'utf8');
	// Pages of a lean site have no quotes.
	return [...home.matchAll(/<link rel="?stylesheet"? href="?([^"\s>]+)/g)].map(([, sheet = '']) => sheet);
}

const reviews = folders.map(({ folder, name }) => ({ name, corpus: loadCorpus(folder) }));
fs.writeFileSync(path.join(made, 'index.html'), writeFrontPage(reviews, base, stylesOf(reviews[0]?.name ?? '')));
