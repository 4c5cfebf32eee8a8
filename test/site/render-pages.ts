/**
 * Renders the pages of a review that are about several studies, in a process of its own, since Vite reads its environment:
 * `CONTENT_DIR=… node render-pages.ts FOLDER` writes them there, each under its address. With `studies` behind it, those
 * of single studies and their cards.
 */
import fs from 'node:fs';
import path from 'node:path';
import { createRenderer } from '../fuzz/render-site.ts';

const [, , folder = '', which] = process.argv;
/** Each study has its own, which no other study makes longer; and files are no pages. */
const isOfStudy = (route: string) => /^(embed\/)?studies\/\[id\]/.test(route);
const isPage = (route: string) => route.endsWith('.astro') && isOfStudy(route) === (which === 'studies');
const renderer = await createRenderer();
for (const { address, body } of await renderer.render(isPage)) {
	const file = path.join(folder, address.endsWith('/') || address === '' ? `${address}index.html` : address);
	fs.mkdirSync(path.dirname(file), { recursive: true });
	fs.writeFileSync(file, body);
}
await renderer.close();
