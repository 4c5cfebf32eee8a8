/**
 * Renders the pages of a review that are about several studies, in a process of its own, since Vite reads its environment:
 * `CONTENT_DIR=… node render-pages.ts FOLDER` writes them there, each under its address. With `studies` behind it, all
 * pages of single studies and their cards, otherwise the first of them, and of statements.
 */
import fs from 'node:fs';
import path from 'node:path';
import { createRenderer } from '../fuzz/render-site.ts';

const [, , folder = '', which] = process.argv;
/** Each study has its own, which no other study makes longer: some are enough. */
const isOfStudy = (route: string) => /^(embed\/)?studies\/\[id\]/.test(route);
const isAll = which === 'studies';
/** Files are no pages. */
const isPage = (route: string) => route.endsWith('.astro') && (isOfStudy(route) || !isAll);
/** There are as many statements of the review however many studies it has, and all of them on one page. */
const isOfStatement = (route: string) => /^(embed\/)?claims\/\[id\]/.test(route);
const most = (route: string) =>
	isOfStudy(route) && !isAll ? 20 : isOfStatement(route) ? 60 : Number.POSITIVE_INFINITY;
const renderer = await createRenderer();
for (const { address, body } of await renderer.render(isPage, most)) {
	const file = path.join(folder, address.endsWith('/') || address === '' ? `${address}index.html` : address);
	fs.mkdirSync(path.dirname(file), { recursive: true });
	fs.writeFileSync(file, body);
}
await renderer.close();
