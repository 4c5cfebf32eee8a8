/** Names in the head of a page the scripts that its interactive part imports, so that they come together, not one after the other. */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Pages that a script wakes. All others are read before their scripts have come. */
const wokenPages = ['explore', 'embed/explore', 'guidance/plan'];

export function scriptPreloads(): AstroIntegration {
	let base = '/';
	return {
		name: 'script-preloads',
		hooks: {
			'astro:config:done'({ config }) {
				base = config.base.endsWith('/') ? config.base : `${config.base}/`;
			},
			'astro:build:done'({ dir }) {
				const folder = fileURLToPath(dir);
				for (const page of wokenPages) {
					const file = path.join(folder, page, 'index.html');
					// A review without a planner has no page of it.
					if (fs.existsSync(file)) fs.writeFileSync(file, withPreloads(fs.readFileSync(file, 'utf8'), folder, base));
				}
			},
		},
	};
}

function withPreloads(html: string, folder: string, base: string): string {
	const scripts = [...html.matchAll(/<script type="module" src="([^"]+)"/g)].map(([, address = '']) => address);
	const files = new Set(scripts.map((address) => address.slice(base.length)));
	// A set that grows while it is walked through visits what is added.
	for (const file of files)
		for (const imported of importsOf(path.join(folder, file)))
			files.add(path.posix.join(path.posix.dirname(file), imported));
	const links = [...files].map((file) => `<link rel="modulepreload" href="${base}${file}">`).join('');
	return html.replace('<link rel="stylesheet"', `${links}<link rel="stylesheet"`);
}

/** What a built script imports before it runs, beside itself; not what it loads later. */
function importsOf(script: string): readonly string[] {
	return [...fs.readFileSync(script, 'utf8').matchAll(/\b(?:from|import)\s*["'`](\.\/[^"'`]+\.js)["'`]/g)].map(
		([, imported = '']) => imported,
	);
}
