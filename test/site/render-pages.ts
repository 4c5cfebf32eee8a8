/**
 * Renders the pages of a review that lists studies, in a process of its own, since Vite reads its environment:
 * `CONTENT_DIR=… node render-pages.ts FOLDER` writes them there, each under its address.
 */
import fs from 'node:fs';
import path from 'node:path';
import { createRenderer } from '../fuzz/render-site.ts';

const [, , folder = ''] = process.argv;
/** Each study has its own, which no other study makes longer; and files are no pages. */
const isPage = (route: string) => route.endsWith('.astro') && !/^(embed\/)?studies\/\[id\]/.test(route);
const renderer = await createRenderer();
for (const { address, body } of await renderer.render(isPage)) {
	const file = path.join(folder, address.endsWith('/') || address === '' ? `${address}index.html` : address);
	fs.mkdirSync(path.dirname(file), { recursive: true });
	fs.writeFileSync(file, body);
}
await renderer.close();
