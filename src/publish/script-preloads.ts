/** Adds to the head of a page links to its scripts and all that they import, so that they load together, not one by one. */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Paths of the pages that get these links: interactive pages, where readers wait for the scripts. */
const wokenPages = ['explore', 'embed/explore', 'guidance/plan', 'two-variables'];

/** An Astro integration that adds `modulepreload` links to these pages when the build is done. */
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
					// A review without a planner has no page for it.
					if (fs.existsSync(file)) fs.writeFileSync(file, withPreloads(fs.readFileSync(file, 'utf8'), folder, base));
				}
			},
		},
	};
}

function withPreloads(html: string, folder: string, base: string): string {
	const scripts = [...html.matchAll(/<script type="module" src="([^"]+)"/g)].map(([, address = '']) => address);
	const files = new Set(scripts.map((address) => address.slice(base.length)));
	// The loop also visits files that are added to the set meanwhile, so imports of imports are found.
	for (const file of files)
		for (const importPath of importsOf(path.join(folder, file)))
			files.add(path.posix.join(path.posix.dirname(file), importPath));
	const links = [...files].map((file) => `<link rel="modulepreload" href="${base}${file}">`).join('');
	return html.replace('<link rel="stylesheet"', `${links}<link rel="stylesheet"`);
}

/** The scripts in the same folder that a built script imports statically; not those that it loads with `import()`. */
function importsOf(script: string): readonly string[] {
	return [...fs.readFileSync(script, 'utf8').matchAll(/\b(?:from|import)\s*["'`](\.\/[^"'`]+\.js)["'`]/g)].map(
		([, importPath = '']) => importPath,
	);
}
