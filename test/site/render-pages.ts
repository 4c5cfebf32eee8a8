/**
 * Renders the pages of a review that are about several studies, in a process of its own, since Vite reads its environment:
 * `CONTENT_DIR=… node render-pages.ts FOLDER` writes them there, each under its address. Of pages that are many, of
 * single studies, of statements and of codes, the first are enough: what is bounded on one is bounded on all. With
 * `studies` behind the folder, all pages of single studies and their cards, and no others.
 */
import fs from 'node:fs';
import path from 'node:path';
import { createRenderer } from '../fuzz/render-site.ts';

const [, , folder = '', which] = process.argv;
const isAll = which === 'studies';
const isOfStudy = (route: string) => /^(embed\/)?studies\/\[id\]/.test(route);
/** Files are no pages. */
const isPage = (route: string) => route.endsWith('.astro') && (isOfStudy(route) || !isAll);
const mosts: readonly (readonly [RegExp, number])[] = [
	[/^(embed\/)?studies\/\[id\]/, 20],
	[/^(embed\/)?claims\/\[id\]/, 60],
	[/^by\/\[variable\]\/\[code\]/, 120],
];
const most = (route: string) =>
	(isAll ? undefined : mosts.find(([pattern]) => pattern.test(route))?.[1]) ?? Number.POSITIVE_INFINITY;
const renderer = await createRenderer();
for (const { address, body } of await renderer.render(isPage, most)) {
	const file = path.join(folder, address.endsWith('/') || address === '' ? `${address}index.html` : address);
	fs.mkdirSync(path.dirname(file), { recursive: true });
	fs.writeFileSync(file, body);
}
await renderer.close();
