/** A short form of what Vite puts around each `import()` of a page, so that the scripts which it needs load together. */
import type { Plugin } from 'vite';

/** The module by which Vite does so. Should it have another name one day, it is used as it is. */
const viteHelper = '\0vite/preload-helper.js';

/**
 * Vite's own also waits for style sheets, of which each page here has one from the start, knows older browsers and nonces,
 * and is more than half of what the script of a plain page weighs. `base` is the path of the site.
 */
export function scriptPreloadHelper(base: string): Plugin {
	return {
		name: 'script-preload-helper',
		enforce: 'pre',
		apply: 'build',
		load(id) {
			return id === viteHelper ? helper(base.endsWith('/') ? base : `${base}/`) : undefined;
		},
	};
}

/** `files` are the paths of the scripts below the site that `load` will import. A link that is there twice loads once. */
const helper = (base: string) => `export function __vitePreload(load, files = []) {
	for (const file of files) {
		const link = document.createElement('link');
		link.rel = 'modulepreload';
		link.href = ${JSON.stringify(base)} + file;
		document.head.append(link);
	}
	return load();
}`;
